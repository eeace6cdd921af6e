//! Every indicator cell of two real plans, with the reading expected of it.
//!
//! The fixture holds the cells as printed; the six wordings that were whole
//! sentences are reworded. `unsure` stands where the year of a cell is not certain.

use ayumi::plan::normal::comparable;
use ayumi::plan::reading::{Direction, Figure, Period, Reading, read};

const CELLS: &str = include_str!("../fixtures/indicator_cells.csv");

struct Row {
    document: &'static str,
    place: &'static str,
    year: &'static str,
    expected: &'static str,
    text: &'static str,
}

fn rows() -> Vec<Row> {
    CELLS
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.splitn(5, ',');
            Some(Row {
                document: fields.next()?,
                place: fields.next()?,
                year: fields.next()?,
                expected: fields.next()?,
                text: fields.next()?.trim_matches('"'),
            })
        })
        .collect()
}

#[test]
fn every_cell_reads_as_expected() {
    let rows = rows();
    assert_eq!(rows.len(), 186 + 300);
    let wrong: Vec<String> = rows
        .iter()
        .map(|row| (row, summary(&read(row.text))))
        .filter(|(row, found)| found != row.expected)
        .map(|(row, found)| format!("{} {}: {} → {found}", row.document, row.place, row.text))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_targets_of_the_action_plan_count_up() {
    let targets: Vec<Row> = rows()
        .into_iter()
        .filter(|row| row.document == "nishitokyo" && row.year != "2018")
        .collect();
    assert_eq!(targets.len(), 155);
    let places = |wanted: fn(&Reading) -> bool| -> Vec<&str> {
        let mut places: Vec<&str> = targets
            .iter()
            .filter(|row| wanted(&read(row.text)))
            .map(|row| row.place)
            .collect();
        places.dedup();
        places
    };
    let count = |wanted: fn(&Reading) -> bool| {
        let found = targets.iter().filter(|row| wanted(&read(row.text)));
        found.count()
    };
    assert_eq!(count(|reading| *reading == Reading::Deferred), 6);
    assert_eq!(
        places(|reading| *reading == Reading::Deferred),
        ["10-1", "10-2"]
    );
    assert_eq!(count(|reading| *reading == Reading::Qualitative), 10);
    assert_eq!(
        places(|reading| *reading == Reading::Qualitative),
        ["19-1", "19-2"]
    );
    assert_eq!(count(|reading| *reading == Reading::Relative), 10);
    assert_eq!(
        places(|reading| *reading == Reading::Relative),
        ["15-1", "21-1"]
    );
    assert_eq!(count(|reading| reading.figure().is_some()), 129);
}

fn figure(figure: &Figure) -> String {
    let amount = &figure.amount;
    let up_to = figure.up_to.as_ref();
    let range = up_to.map(|up_to| format!("-{}", up_to.number));
    let per = match figure.per {
        None => "",
        Some(Period::Year) => " per year",
        Some(Period::Month) => " per month",
        Some(Period::Week) => " per week",
        Some(Period::Day) => " per day",
    };
    let range = range.unwrap_or_default();
    let unit = comparable(amount.unit.typed());
    format!("{}{range} {unit}{per}", amount.number)
}

/// The reading in the words of the fixture.
fn summary(reading: &Reading) -> String {
    match reading {
        Reading::Blank => "blank".to_owned(),
        Reading::Figure(only) => format!("figure {}", figure(only)),
        Reading::Pair { total, of_which } => {
            format!("pair {} / {}", figure(total), figure(of_which))
        }
        Reading::Change { direction, by } => {
            let way = match direction {
                Direction::Up => "up",
                Direction::Down => "down",
                Direction::Keep => "keep",
            };
            format!("change {way} {}", figure(by))
        }
        Reading::Relative => "relative".to_owned(),
        Reading::Direction(_) => "direction".to_owned(),
        Reading::Qualitative => "qualitative".to_owned(),
        Reading::Deferred => "deferred".to_owned(),
        Reading::DecidedElsewhere => "decided elsewhere".to_owned(),
        Reading::NotYet => "not yet".to_owned(),
        Reading::Doubtful => "doubtful".to_owned(),
    }
}
