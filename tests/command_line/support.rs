//! Folders of files to run the program on, and running it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// A folder of one test, gone with it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("ayumi-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    /// Writes a file, folders on the way to it included; gives its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub(crate) fn exists(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    /// The names of the files in a folder of it.
    pub(crate) fn names(&self, name: &str) -> Vec<String> {
        let entries = fs::read_dir(self.0.join(name)).unwrap();
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<String> = entries
            .map(|entry| name(entry).into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The text of a sample of the page.
pub(crate) fn sample(name: &str) -> String {
    fs::read_to_string(sample_path(name)).unwrap()
}

pub(crate) fn sample_path(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/samples");
    folder.join(name).display().to_string()
}

/// The program, to be run with arguments.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_ayumi"))
}

pub(crate) fn ayumi(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

/// Runs the program, checks how it ends and gives what it said on either way out.
#[track_caller]
pub(crate) fn ends(arguments: &[&str], code: i32) -> (String, String) {
    let output = ayumi(arguments);
    let out = String::from_utf8(output.stdout).unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{out}{told}");
    (out, told)
}

/// Runs the program, checks how it ends and reads the JSON it gives.
#[track_caller]
pub(crate) fn parsed(arguments: &[&str], code: i32) -> Value {
    serde_json::from_str(&ends(arguments, code).0).unwrap()
}
