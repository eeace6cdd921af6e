//! The sheets of the form: how to fill it in, one sheet for each that is asked for, and the hidden
//! one that carries the issued file.

mod years;

use super::slot::{Place, RatingPart, Slot, slots};
use super::{CARRIER, CHUNK, FORMAT, LONGEST, VERSION, name_of};
use crate::bundle;
use crate::edit::sheets::SheetText;
use crate::mailing::{Asked, issuing, scope_of_copy};
use crate::plan::Plan;
use crate::report::sheet::{SheetView, sheet};
use crate::report::task::{asked_sheets, task};
use crate::spreadsheet::{
    Area, Book, Cell, ChoiceSource, Choices, DefinedName, Down, Fill, NumberFormat, Properties,
    Row, Sheet, Style,
};
use crate::wording::mailing::workbook as words;
use crate::wording::paper as paper_words;

/// A form with what could not be put into it.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeForm {
    /// The workbook.
    pub book: Book,
    /// How many sheets are to be filled in.
    pub sheets: usize,
    /// How many texts are too long for a cell and are not asked for here.
    pub too_long: usize,
}

/// The form of an issued file; none if the text is no file of an issue.
pub fn form(issued: &str) -> Option<MadeForm> {
    let reading = bundle::read(issued.as_bytes()).ok()?;
    let copy = &reading.plan;
    let (asked, scope) = Asked::of_copy(copy).zip(scope_of_copy(copy))?;
    let year = scope.year?;
    let about = task(copy, "")?;
    let section = issuing::section_name(copy, about.section);
    let title = copy.header().map_or("", |header| header.title.as_str());
    let mut maker = Maker {
        book: Book {
            properties: Properties {
                title: paper_words::form_title(title, &section, &about.year_words),
                author: about.issued_by.clone(),
                made_at: about.issued_at.0.clone(),
                ..Properties::default()
            },
            ..Book::default()
        },
        choices: Vec::new(),
        next: 0,
        too_long: 0,
    };
    maker.book.push(first_sheet(title, &about, &section));
    let views: Vec<SheetView> = asked_sheets(copy, &scope)
        .into_iter()
        .filter_map(|line| sheet(copy, line.initiative, year))
        .collect();
    for view in &views {
        maker.sheet(copy, &asked, view);
    }
    let sheets = views.len();
    maker.carry(issued);
    Some(MadeForm {
        book: maker.book,
        sheets,
        too_long: maker.too_long,
    })
}

/// What the first sheet says: who asks for what until when, and how it is filled in.
fn first_sheet(title: &str, about: &crate::report::task::Task, section: &str) -> Sheet {
    let mut sheet = Sheet::new(words::FIRST_SHEET);
    sheet.widths = vec![18, 80];
    sheet.push(vec![
        Cell::new(1, words::first_title(title, &about.year_words)).styled(Style::title()),
    ]);
    let due = about.due.as_ref().map_or("", |due| due.words.as_str());
    for (label, text) in [
        (words::SECTION, section),
        (words::DUE, due),
        (words::STAGE, &about.stage_name),
        (words::INSTRUCTIONS, &about.instructions),
        (words::HOW, words::HOW_TEXT),
    ] {
        if !text.is_empty() {
            sheet.push(vec![
                Cell::new(1, label).styled(Style::label()),
                Cell::new(2, text).styled(Style::framed()),
            ]);
        }
    }
    sheet
}

/// Makes the form sheet by sheet.
struct Maker {
    book: Book,
    /// What lists of choices offer, each list once; they stand on the hidden sheet.
    choices: Vec<Vec<String>>,
    /// The place of the next slot among all.
    next: usize,
    too_long: usize,
}

/// Columns of a form sheet: the label, then one for each year.
fn widths(view: &SheetView) -> Vec<u16> {
    let years = u16::try_from(view.years.len().max(4)).unwrap_or(4);
    let mut widths = vec![16];
    widths.extend((0..years).map(|_| (84 / years).max(9)));
    widths
}

impl Maker {
    fn sheet(&mut self, copy: &Plan, asked: &Asked, view: &SheetView) {
        let mut sheet = Sheet::new(words::sheet_name(
            &view.heading.number,
            &view.heading.title_with_part,
        ));
        sheet.widths = widths(view);
        sheet.print.fits_width = true;
        let last = u16::try_from(sheet.widths.len()).unwrap_or(u16::MAX);
        let style = copy.year_style();
        let year = view.year.show(style);
        let heading = &view.heading;
        let title = paper_words::form_title(&heading.plan_title, &view.words.sheet, &year);
        sheet.push(vec![Cell::new(1, title).styled(Style::title())]);
        wide(
            &mut sheet,
            last,
            &view.words.section,
            &heading.section_names,
        );
        for step in &heading.path {
            let title = paper_words::numbered(&step.number, &step.title);
            wide(&mut sheet, last, &step.level_name, &title);
        }
        let title = paper_words::numbered(&heading.number, &heading.title_with_part);
        wide(&mut sheet, last, &view.words.initiative, &title);
        wide(&mut sheet, last, &view.words.overview, &heading.overview);
        let places = slots(asked, view);
        years::rows(self, &mut sheet, copy, view, &places);
        sheet.push(Vec::new());
        let above = paper_words::results_of(&year);
        sheet.push(vec![Cell::new(1, above).styled(Style {
            is_bold: true,
            ..Style::default()
        })]);
        for place in &places {
            if !matches!(place.slot, Slot::Actual { .. }) {
                self.input_row(&mut sheet, copy, view, place, last);
            }
        }
        self.book.push(sheet);
        // A name that another sheet had already was changed when it was added.
        if let Some(added) = self.book.sheets.last() {
            let added = added.name.clone();
            for named in &mut self.book.names {
                if named.sheet.is_empty() {
                    named.sheet.clone_from(&added);
                }
            }
        }
    }

    /// A label and a wide cell to be filled in.
    fn input_row(
        &mut self,
        sheet: &mut Sheet,
        copy: &Plan,
        view: &SheetView,
        place: &Place,
        last: u16,
    ) {
        let number = sheet.rows.last().map_or(1, |row| row.number + 1);
        let label = label(view, place);
        let text = place.text(copy);
        let lines = if is_short(place) { 1 } else { 6 };
        let written = height(&text, 84);
        let mut cells = vec![Cell::new(1, label).styled(Style::label())];
        cells.push(self.input(sheet, place, (number, 2), last, &text));
        cells.extend((3..=last).map(|column| Cell::new(column, "").styled(Style::framed())));
        sheet.merges.push(Area::new((number, 2), (number, last)));
        sheet.rows.push(Row {
            number,
            height: Some(written.max(lines * 16)),
            cells,
        });
    }

    /// A cell to be filled in: named, and with its choices where there are any. A text that is too
    /// long for a cell is shown as far as it goes and not asked for.
    fn input(
        &mut self,
        sheet: &mut Sheet,
        place: &Place,
        (row, column): (u32, u16),
        last: u16,
        text: &str,
    ) -> Cell {
        let index = self.next;
        self.next += 1;
        if text.encode_utf16().count() > LONGEST {
            self.too_long += 1;
            return Cell::new(column, words::TOO_LONG).styled(Style::framed());
        }
        self.book.names.push(DefinedName {
            name: name_of(index),
            sheet: String::new(),
            area: Area::cell(row, column),
        });
        if let Slot::Rating { choices, .. } = &place.slot
            && !choices.is_empty()
        {
            let offered: Vec<String> = choices.iter().map(|(_, _, words)| words.clone()).collect();
            let source = self.offer(&offered);
            sheet.choices.push(Choices {
                area: Area::new((row, column), (row, last.max(column))),
                source,
                is_strict: true,
                prompt: (String::new(), words::CHOOSE.to_owned()),
            });
        }
        Cell::new(column, text).styled(Style {
            fill: Fill::Input,
            format: NumberFormat::Text,
            down: Down::Top,
            ..Style::framed()
        })
    }

    /// Where a list of choices stands on the hidden sheet: in a column of its own.
    fn offer(&mut self, offered: &[String]) -> ChoiceSource {
        let known = self.choices.iter().position(|list| list == offered);
        let index = known.unwrap_or_else(|| {
            self.choices.push(offered.to_vec());
            self.choices.len() - 1
        });
        let column = u16::try_from(index + 3).unwrap_or(u16::MAX);
        let count = u32::try_from(offered.len()).unwrap_or(1);
        ChoiceSource::Cells {
            sheet: CARRIER.to_owned(),
            area: Area::new((1, column), (count, column)),
        }
    }

    /// The hidden sheet: what the form is, the issued file in pieces, and the lists of choices.
    fn carry(&mut self, issued: &str) {
        let mut carrier = Sheet::new(CARRIER);
        carrier.is_hidden = true;
        let mut columns: Vec<Vec<(u16, crate::spreadsheet::Value)>> =
            vec![vec![(1, FORMAT.into()), (2, VERSION.into())]];
        let characters: Vec<char> = issued.chars().collect();
        for chunk in characters.chunks(CHUNK) {
            columns.push(vec![(1, chunk.iter().collect::<String>().into())]);
        }
        for (index, list) in self.choices.iter().enumerate() {
            let column = u16::try_from(index + 3).unwrap_or(u16::MAX);
            for (row, choice) in list.iter().enumerate() {
                if columns.len() <= row {
                    columns.push(Vec::new());
                }
                columns[row].push((column, choice.as_str().into()));
            }
        }
        for cells in columns {
            carrier.push(
                cells
                    .into_iter()
                    .map(|(column, value)| Cell::new(column, value))
                    .collect(),
            );
        }
        self.book.push(carrier);
    }
}

/// A label and a wide cell that is only read.
fn wide(sheet: &mut Sheet, last: u16, label: &str, text: &str) {
    let number = sheet.rows.last().map_or(1, |row| row.number + 1);
    let mut cells = vec![
        Cell::new(1, label).styled(Style::label()),
        Cell::new(2, text).styled(Style::framed()),
    ];
    cells.extend((3..=last).map(|column| Cell::new(column, "").styled(Style::framed())));
    sheet.merges.push(Area::new((number, 2), (number, last)));
    sheet.rows.push(Row {
        number,
        height: Some(height(text, 84).max(18)),
        cells,
    });
}

/// The height a text needs in a cell of that width, in points: merged cells do not grow by
/// themselves.
fn height(text: &str, width: usize) -> u16 {
    let wide = |line: &str| {
        line.chars()
            .map(|sign| if sign.is_ascii() { 1 } else { 2 })
            .sum()
    };
    let lines = text.lines().map(|line| {
        let wide: usize = wide(line);
        wide.div_ceil(width).max(1)
    });
    let lines: usize = lines.sum();
    // Excel has no row that is higher.
    u16::try_from((lines * 16).min(400)).unwrap_or(400)
}

/// Whether one line is enough.
fn is_short(place: &Place) -> bool {
    matches!(
        place.slot,
        Slot::Actual { .. }
            | Slot::Rating {
                part: RatingPart::Grade | RatingPart::NotRated,
                ..
            }
    )
}

/// What stands before the cell.
fn label(view: &SheetView, place: &Place) -> String {
    match &place.slot {
        Slot::Text(SheetText::Activity) => view.words.activity.clone(),
        Slot::Text(SheetText::Outcome) => view.words.outcome.clone(),
        Slot::Text(SheetText::Policy) => view.words.policy.clone(),
        Slot::Text(_) => view.words.remarks.clone(),
        Slot::Block {
            section,
            is_outcome,
        } => {
            let sections = view.heading.sections.iter();
            let mut names = sections.filter(|named| named.id == *section);
            let name = names.next().map_or("", |named| named.name.as_str());
            let what = if *is_outcome {
                &view.words.outcome
            } else {
                &view.words.activity
            };
            words::block(name, what)
        }
        Slot::Actual { .. } => String::new(),
        Slot::Rating { of, part, .. } => {
            let mut stages = view.stages.iter().filter(|stage| stage.stage == of.stage);
            let stage = stages.next();
            let entries = stage.map_or(&[][..], |stage| &stage.entries);
            let entry = entries
                .iter()
                .find(|entry| entry.criterion == of.criterion && entry.assessor == of.assessor);
            let by = entry.map_or_else(String::new, |entry| {
                paper_words::in_one_line(&[entry.criterion_name.clone(), entry.assessor.clone()])
            });
            let stage = stage.map_or("", |stage| stage.name.as_str());
            let what = match part {
                RatingPart::Grade => words::GRADE,
                RatingPart::Reason => words::REASON,
                RatingPart::NotRated => words::NOT_RATED,
            };
            words::rating(stage, &by, what)
        }
    }
}
