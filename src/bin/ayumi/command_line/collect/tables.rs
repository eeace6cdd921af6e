//! The files the rows are written to.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use ayumi::plan::Plan;
use ayumi::report::long_form::{self, Cell, LongTable};
use ayumi::wording::command_line::collect as words;

use super::super::Problem;
use super::{Format, cell, dictionary};

/// The tables while they are written: under names of their own, so that an interrupted run leaves
/// those of the run before.
pub(super) struct Tables {
    folder: PathBuf,
    format: Format,
    guard: bool,
    open: Vec<Table>,
    line: String,
    formula_like: u64,
}

struct Table {
    name: LongTable,
    keys: Vec<String>,
    csv: Option<Output>,
    ndjson: Option<Output>,
    rows: u64,
}

struct Output {
    name: String,
    to: BufWriter<File>,
}

impl Tables {
    /// Opens every table, heads written.
    pub(super) fn create(folder: &Path, format: Format, guard: bool) -> Result<Self, Problem> {
        fs::create_dir_all(folder).map_err(|why| problem(folder, &why))?;
        let mut tables = Self {
            folder: folder.to_path_buf(),
            format,
            guard,
            open: Vec::new(),
            line: String::new(),
            formula_like: 0,
        };
        for table in LongTable::ALL {
            let columns = dictionary::columns(table);
            let open = |is_wanted: bool, ending: &str| {
                let name = format!("{}.{ending}", table.as_str());
                is_wanted.then(|| Output::create(folder, name)).transpose()
            };
            let mut csv = open(format != Format::Ndjson, "csv")?;
            if let Some(output) = &mut csv {
                let names: Vec<_> = columns.iter().map(|column| column.name.as_ref()).collect();
                output.write(folder, &format!("{}\r\n", names.join(",")))?;
            }
            let key = |name: &str| format!("{}:", serde_json::Value::from(name));
            tables.open.push(Table {
                name: table,
                keys: columns.iter().map(|column| key(&column.name)).collect(),
                csv,
                ndjson: open(format != Format::Csv, "ndjson")?,
                rows: 0,
            });
        }
        Ok(tables)
    }

    /// Adds every row of a plan.
    pub(super) fn add_plan(&mut self, file: &str, plan: &Plan) -> Result<(), Problem> {
        long_form::visit(plan, &mut |table, cells| self.add(file, table, cells))
    }

    /// Adds a row.
    pub(super) fn add(
        &mut self,
        file: &str,
        table: LongTable,
        cells: &[Cell<'_>],
    ) -> Result<(), Problem> {
        let is_it = |open: &&mut Table| open.name == table;
        let Some(open) = self.open.iter_mut().find(is_it) else {
            return Ok(());
        };
        open.rows += 1;
        let file = Cell::Text(file.into());
        let cells = || std::iter::once(&file).chain(cells);
        let is_formula = |cell: &&Cell<'_>| cell::is_formula_like(cell);
        self.formula_like += u64::try_from(cells().filter(is_formula).count()).unwrap_or(0);
        let line = &mut self.line;
        if let Some(output) = &mut open.csv {
            line.clear();
            for (index, cell) in cells().enumerate() {
                if index > 0 {
                    line.push(',');
                }
                cell::csv(cell, self.guard, line);
            }
            line.push_str("\r\n");
            output.write(&self.folder, line)?;
        }
        if let Some(output) = &mut open.ndjson {
            line.clear();
            for (index, (cell, key)) in cells().zip(&open.keys).enumerate() {
                line.push(if index == 0 { '{' } else { ',' });
                line.push_str(key);
                cell::json(cell, line);
            }
            line.push_str("}\n");
            output.write(&self.folder, line)?;
        }
        Ok(())
    }

    /// How many texts a spreadsheet may take for formulas.
    pub(super) fn formula_like(&self) -> u64 {
        self.formula_like
    }

    /// Puts the tables in place, with what explains them; gives how many rows each has.
    pub(super) fn keep(mut self) -> Result<BTreeMap<&'static str, u64>, Problem> {
        let mut names = Vec::new();
        let mut counts = BTreeMap::new();
        for table in std::mem::take(&mut self.open) {
            counts.insert(table.name.as_str(), table.rows);
            for output in [table.csv, table.ndjson].into_iter().flatten() {
                names.push(output.close(&self.folder)?);
            }
        }
        let explaining = [
            ("columns.csv", dictionary::dictionary()),
            ("load.sql", dictionary::script(self.format)),
        ];
        for (name, text) in explaining {
            let mut output = Output::create(&self.folder, name.to_owned())?;
            output.write(&self.folder, &text)?;
            names.push(output.close(&self.folder)?);
        }
        for name in &names {
            let path = self.folder.join(name);
            fs::rename(unfinished(&self.folder, name), &path)
                .map_err(|why| problem(&path, &why))?;
        }
        Ok(counts)
    }
}

/// Whatever was not put in place is not left lying about.
impl Drop for Tables {
    fn drop(&mut self) {
        for table in std::mem::take(&mut self.open) {
            for output in [table.csv, table.ndjson].into_iter().flatten() {
                let path = unfinished(&self.folder, &output.name);
                drop(output);
                let _ = fs::remove_file(path);
            }
        }
    }
}

impl Output {
    fn create(folder: &Path, name: String) -> Result<Self, Problem> {
        let path = unfinished(folder, &name);
        let file = File::create(&path).map_err(|why| problem(&path, &why))?;
        let to = BufWriter::new(file);
        Ok(Self { name, to })
    }

    fn write(&mut self, folder: &Path, text: &str) -> Result<(), Problem> {
        let written = self.to.write_all(text.as_bytes());
        written.map_err(|why| problem(&folder.join(&self.name), &why))
    }

    fn close(mut self, folder: &Path) -> Result<String, Problem> {
        let written = self.to.flush();
        written.map_err(|why| problem(&folder.join(&self.name), &why))?;
        Ok(self.name)
    }
}

fn unfinished(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.part"))
}

fn problem(path: &Path, why: &io::Error) -> Problem {
    Problem(words::cannot_write(
        &path.display().to_string(),
        &why.kind().to_string(),
    ))
}
