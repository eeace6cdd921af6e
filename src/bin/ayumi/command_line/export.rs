//! `ayumi export`: a plan as files for other tools.
//!
//! Every kind of file is made in a module of its own and gives what it would write; nothing is
//! written before everything could be made.

use std::fs;
use std::path::{Path, PathBuf};

use ayumi::wording::command_line as words;
use ayumi::wording::command_line::collect::cannot_write;
use ayumi::wording::command_line::export as own_words;
use serde::Serialize;

use super::{Ending, Outcome, Problem, open};

mod data;
mod publication;

/// What to write, and where.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(help = words::FILE)]
    file: PathBuf,
    #[command(flatten)]
    data: data::DataOptions,
    #[command(flatten)]
    publication: publication::Options,
    #[arg(long, help = words::JSON)]
    json: bool,
}

/// What is to be written, and what is said about it.
#[derive(Default)]
struct Made {
    files: Vec<(PathBuf, Vec<u8>)>,
    told: Vec<String>,
    /// Characters that could not be written as they are.
    losses: usize,
}

#[derive(Serialize)]
struct Json {
    written: Vec<String>,
    losses: usize,
}

/// Writes whatever is asked for.
pub(crate) fn run(options: &Options) -> Result<Outcome, Problem> {
    if !options.data.asks() && !options.publication.asks() {
        return Err(Problem(own_words::NOTHING.to_owned()));
    }
    let reading = open::open(&options.file)?;
    let mut made = Made::default();
    data::make(&reading, &options.data, &mut made)?;
    publication::make(&reading, &options.publication, &mut made)?;

    let is_partial = open::is_partial(&reading);
    if is_partial {
        open::tell(words::SET_ASIDE);
    }
    for line in &made.told {
        open::tell(line);
    }
    let mut json = Json {
        written: Vec::new(),
        losses: made.losses,
    };
    for (path, bytes) in &made.files {
        write(path, bytes)?;
        json.written.push(path.display().to_string());
    }
    let lines = json.written.iter().map(|path| own_words::written(path));
    Ok(Outcome {
        text: if options.json {
            open::json(&json)
        } else {
            lines.collect()
        },
        ending: Ending::of(is_partial || made.losses > 0),
    })
}

/// Writes a file under another name first, so that one that was there stays until this one is
/// whole.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let problem = |why: std::io::Error| {
        let path = path.display().to_string();
        Problem(cannot_write(&path, &why.kind().to_string()))
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(problem)?;
    }
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".part");
    fs::write(&unfinished, bytes).map_err(problem)?;
    fs::rename(&unfinished, path).map_err(problem)
}
