//! What is published: the public page, its text, open data, the workbook of the printed form.

use std::path::{Path, PathBuf};

use ayumi::bundle::Reading;
use ayumi::paper::Piece;
use ayumi::plan::scale::Stage;
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Id, Plan, Row};
use ayumi::publish::form_workbook::form_workbook;
use ayumi::publish::html::html;
use ayumi::publish::open_data::open_data;
use ayumi::publish::text::{LineEnd, text};
use ayumi::publish::{Imprint, Part, Selection, latest_year, public_paper, published};
use ayumi::spreadsheet::xlsx;
use ayumi::wording::command_line as words;
use ayumi::wording::command_line::export::publication as own_words;
use ayumi::wording::publish as publish_words;

use super::super::{Problem, arguments};
use super::Made;

/// What to write, where to, and what of it.
// Without a group of its own: that of the data has the same name.
#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Options {
    #[arg(long, help = own_words::HTML)]
    html: Option<PathBuf>,
    #[arg(long, help = own_words::TEXT)]
    text: Option<PathBuf>,
    #[arg(long, help = own_words::OPEN_DATA)]
    open_data: Option<PathBuf>,
    #[arg(long, help = own_words::XLSX_FORM)]
    xlsx_form: Option<PathBuf>,
    #[arg(long, help = own_words::YEAR, value_parser = arguments::year)]
    year: Option<FiscalYear>,
    #[arg(long, help = own_words::STAGE)]
    stage: Vec<String>,
    #[arg(long, help = own_words::SECTIONS, value_delimiter = ',')]
    sections: Vec<String>,
    #[arg(long, help = own_words::PARTS, value_delimiter = ',', value_parser = part)]
    with: Vec<Part>,
    #[arg(long, help = own_words::WITHOUT, value_delimiter = ',', value_parser = part)]
    without: Vec<Part>,
    #[arg(long, help = own_words::PIECES, value_delimiter = ',', value_parser = piece)]
    pieces: Vec<Piece>,
    #[arg(long, help = own_words::PUBLISHER, default_value = "")]
    publisher: String,
    #[arg(long, help = own_words::AS_OF, default_value = "")]
    as_of: String,
    #[arg(long, help = own_words::TERMS, default_value = "")]
    terms: String,
    #[arg(long, help = own_words::CRLF)]
    crlf: bool,
}

impl Options {
    /// Whether they ask for anything.
    pub(super) fn asks(&self) -> bool {
        self.html.is_some()
            || self.text.is_some()
            || self.open_data.is_some()
            || self.xlsx_form.is_some()
    }
}

/// Makes what is asked for.
pub(super) fn make(reading: &Reading, options: &Options, made: &mut Made) -> Result<(), Problem> {
    if !options.asks() {
        return Ok(());
    }
    let plan = &reading.plan;
    let selection = selection(plan, options)?;
    let public = published(plan, &selection);
    let paper = public_paper(&public, &selection);
    let mut imprint = Imprint {
        publisher: options.publisher.clone(),
        as_of: options.as_of.clone(),
        terms: options.terms.clone(),
        beside: Vec::new(),
    };
    if let Some(path) = &options.text {
        let line_end = if options.crlf {
            LineEnd::CrLf
        } else {
            LineEnd::Lf
        };
        let edition = text(&paper, &imprint, line_end);
        made.files.push((path.clone(), edition.into_bytes()));
    }
    if let Some(folder) = &options.open_data {
        for file in open_data(&public, &imprint) {
            made.files
                .push((folder.join(file.name), file.text.into_bytes()));
        }
    }
    if let Some(path) = &options.xlsx_form {
        let book = form_workbook(&paper, &imprint);
        let bytes = xlsx::write(&book, &mut |_| {}).map_err(|why| Problem(why.to_string()))?;
        made.files.push((path.clone(), bytes));
    }
    if let Some(path) = &options.html {
        // A page leads to the text edition that lies in the same folder.
        let beside = options
            .text
            .as_deref()
            .filter(|text| text.parent() == path.parent());
        let name = beside.and_then(Path::file_name);
        let name = name.map(|name| name.to_string_lossy().into_owned());
        let beside = name.map(|name| (publish_words::TEXT_EDITION.to_owned(), name));
        imprint.beside.extend(beside);
        made.files
            .push((path.clone(), html(&paper, &imprint).into_bytes()));
    }
    Ok(())
}

fn selection(plan: &Plan, options: &Options) -> Result<Selection, Problem> {
    let year = match options.year {
        Some(year) => {
            arguments::is_known(plan, year)?;
            year
        }
        None => latest_year(plan).ok_or_else(|| Problem(own_words::NO_YEAR.to_owned()))?,
    };
    let mut selection = Selection::usual(plan, year);
    if !options.stage.is_empty() {
        let none = [words::NO_RATING.to_owned()];
        selection.stages = if options.stage == none {
            Vec::new()
        } else {
            stages(plan, &options.stage)?
        };
    }
    if !options.sections.is_empty() {
        let shown = sections(plan, &options.sections)?;
        let all = plan.in_order::<Section>().into_iter();
        let withheld = all.map(Row::id).filter(|id| !shown.contains(id));
        selection.withheld = withheld.collect();
    }
    selection.parts.extend(&options.with);
    selection
        .parts
        .retain(|part| !options.without.contains(part));
    if !options.pieces.is_empty() {
        selection.pieces.clone_from(&options.pieces);
    }
    Ok(selection)
}

fn stages(plan: &Plan, names: &[String]) -> Result<Vec<Id<Stage>>, Problem> {
    let stages = names.iter().map(|name| arguments::stage(plan, Some(name)));
    let stages: Result<Vec<_>, _> = stages.collect();
    Ok(stages?.into_iter().flatten().collect())
}

fn sections(plan: &Plan, names: &[String]) -> Result<Vec<Id<Section>>, Problem> {
    let sections = plan.in_order::<Section>();
    let find = |wanted: &String| {
        let is_it = |row: &&&ayumi::plan::Row<Section>| {
            row.name == *wanted || row.id().key().as_str() == wanted
        };
        let names = || -> Vec<&str> { sections.iter().map(|row| row.name.as_str()).collect() };
        let found = sections.iter().find(is_it).map(|row| row.id());
        found.ok_or_else(|| Problem(own_words::no_section(wanted, &names().join("、"))))
    };
    names.iter().map(find).collect()
}

fn part(text: &str) -> Result<Part, String> {
    let found = Part::ALL.into_iter().find(|part| part.as_str() == text);
    found.ok_or_else(|| own_words::no_word(text, &Part::ALL.map(Part::as_str)))
}

fn piece(text: &str) -> Result<Piece, String> {
    let found = Piece::ALL.into_iter().find(|piece| piece.as_str() == text);
    found.ok_or_else(|| own_words::no_word(text, &Piece::ALL.map(Piece::as_str)))
}
