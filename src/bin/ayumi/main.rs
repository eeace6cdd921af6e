//! The command line: native only.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

/// Browser tests build every binary of the package; this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() {}
