//! The sample against the tables it is made from.

use super::*;

fn sample_and_tables() -> (Plan, Tables) {
    let folder = super::super::tables_of("kanagawa");
    (plan(&folder).unwrap(), Tables::read(&folder).unwrap())
}

#[test]
fn every_row_of_the_tables_stands_in_the_plan() {
    let (plan, tables) = sample_and_tables();
    assert_eq!(plan.nodes.len(), tables.outline.len());
    assert_eq!(plan.node_links.len(), tables.links.len());
    assert_eq!(plan.outside_plans.len(), tables.outside_plans.len());
    let new = tables.previous.iter().filter(|row| row.was == Was::New);
    let gone = tables.previous.iter().filter(|row| row.was == Was::LeftOut);
    assert_eq!(
        plan.traces.len(),
        tables.outline.len() - new.count() + gone.count()
    );
}

#[test]
fn what_was_there_before_names_a_line() {
    let (_, tables) = sample_and_tables();
    for row in &tables.previous {
        let is_line = tables.outline.iter().any(|line| line.key == row.key);
        assert_eq!(is_line, row.was != Was::LeftOut, "{row:?}");
        assert_eq!(row.key.is_empty(), row.was == Was::LeftOut, "{row:?}");
    }
}

#[test]
fn no_number_is_written_down() {
    let (plan, _) = sample_and_tables();
    assert!(plan.nodes.iter().all(|node| node.number.is_empty()));
}
