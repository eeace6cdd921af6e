//! What pasted blocks become in the plan: records, targets, grades, counts and outlines.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::panic,
    reason = "a test whose plan cannot be built has failed"
)]

use ayumi::bundle;
use ayumi::clipboard::{
    Address, Block, CellName, CopiedTable, HeadOf, Placed, Placing, PlainCell, place,
};
use ayumi::edit::order::Siblings;
use ayumi::edit::outline::{EntryId, children, lines_of, paste_outline};
use ayumi::edit::targets::{TargetColumn, text};
use ayumi::edit::{apply, inverse};
use ayumi::form::{FieldForm, RecordAt, field, keys, lines, named, shown, ticked};
use ayumi::pasting::{
    Counts, Left, Pasteable, Pasted, Ratings, Records, Targets, Unfit, Years, paste, row_of_years,
};
use ayumi::plan::indicator::Indicator;
use ayumi::plan::outline::{OutlineNode, Placement};
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan, TableName};
use ayumi::preset::{NewPlan, Preset, start};
use ayumi::report::grid::{GridQuery, GridRow, RowKey, grid};
use ayumi::report::outline::outline;
use ayumi::report::reported_counts::reported_counts;

fn sample(bytes: &[u8]) -> Plan {
    bundle::read(bytes).unwrap().plan
}

fn honjo() -> Plan {
    sample(include_bytes!("../public/samples/honjo.json"))
}

fn nishitokyo() -> Plan {
    sample(include_bytes!("../public/samples/nishitokyo.json"))
}

fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn new_keys(count: usize) -> Vec<Key> {
    let key = |index| Key::new(&format!("new-{index}")).unwrap();
    (0..count).map(key).collect()
}

/// A table as the page shows it: a head, and rows with their names; every cell can be written.
fn shown_table(heads: &[&str], rows: &[(String, Vec<String>)]) -> CopiedTable {
    let cell = |text: &str| PlainCell {
        text: text.to_owned(),
        columns: 1,
        rows: 1,
        ..PlainCell::default()
    };
    let head = |name: &&str| PlainCell {
        head: Some(HeadOf::Column),
        ..cell(name)
    };
    let row = |(row, texts): &(String, Vec<String>)| {
        let cells = texts.iter().zip(heads).map(|(text, column)| PlainCell {
            address: Some(Address {
                row: row.clone(),
                column: (*column).to_owned(),
            }),
            ..cell(text)
        });
        cells.collect()
    };
    CopiedTable {
        head_rows: 1,
        rows: std::iter::once(heads.iter().map(head).collect())
            .chain(rows.iter().map(row))
            .collect(),
        ..CopiedTable::default()
    }
}

/// A table of records as the page shows it, but for what only the page words.
fn records_table(plan: &Plan, records: &Records) -> CopiedTable {
    let table = records.siblings.table();
    let heads: Vec<&str> = records.fields.iter().map(|form| form.field).collect();
    let rows: Vec<(String, Vec<String>)> = keys(plan, records.siblings)
        .into_iter()
        .map(|key| {
            let texts = heads
                .iter()
                .map(|name| shown(plan, RecordAt { table, key }, name));
            (key.to_string(), texts.collect())
        })
        .collect();
    shown_table(&heads, &rows)
}

fn placed(table: &CopiedTable, at: (usize, usize), block: &str) -> Placed {
    place(table, Some(at), &Block::read(block).unwrap())
}

/// Pastes, and checks that it can be taken back.
fn done(plan: &Plan, table: &dyn Pasteable, placed: Placed) -> (Plan, Pasted) {
    let pasted = paste(plan, table, placed, &new_keys(3_000));
    let (after, edits) = apply(plan, pasted.edits.clone()).unwrap();
    assert_eq!(apply(&after, inverse(&edits)).unwrap().0, *plan);
    (after, pasted)
}

fn why(left: &[Left]) -> Vec<(&str, Unfit)> {
    left.iter()
        .map(|left| (left.text.as_str(), left.why))
        .collect()
}

const SECTION: &[FieldForm] = &[field("name")];

#[test]
fn more_rows_than_there_are_become_new_records_in_order() {
    let plan = honjo();
    let records = Records {
        siblings: Siblings::of(TableName::Sections),
        fields: SECTION,
    };
    let table = records_table(&plan, &records);
    let (after, pasted) = done(
        &plan,
        &records,
        placed(&table, (4, 0), "在宅係\r\n相談係\r\n\r\n総務係\r\n"),
    );
    let names: Vec<String> = keys(&after, records.siblings)
        .into_iter()
        .map(|key| named(&after, TableName::Sections, key))
        .collect();
    assert_eq!(names[3..], ["在宅係", "相談係", "総務係"]);
    assert_eq!((pasted.written, pasted.added), (1, 2));
    assert_eq!(pasted.left, []);
}

const ACTION: &[FieldForm] = &[
    lines("title"),
    field("change_class"),
    field("sections"),
    field("overview"),
];

#[test]
fn choices_take_the_words_of_the_plan_and_what_is_none_is_told() {
    let plan = nishitokyo();
    let initiative = Siblings::under(TableName::Actions, "initiative", Key::new("i17").unwrap());
    let records = Records {
        siblings: initiative,
        fields: ACTION,
    };
    let class = plan.change_classes.iter().next().unwrap();
    let table = records_table(&plan, &records);
    let first = keys(&plan, initiative)[0];
    // In other widths and with spaces; then a word the plan does not know.
    let word = class.name.replace('新', " 新 ");
    let block = format!("二行の\t{word}\n\tまぼろし\n");
    let (after, pasted) = done(&plan, &records, placed(&table, (1, 0), &block));
    let at = RecordAt {
        table: TableName::Actions,
        key: first,
    };
    assert_eq!(shown(&after, at, "title"), "二行の");
    assert_eq!(shown(&after, at, "change_class"), class.id().to_string());
    assert_eq!(why(&pasted.left), [("まぼろし", Unfit::NoChoice)]);
    assert_eq!(pasted.left[0].name.row, 2);
    assert_eq!(pasted.left[0].name.column, "change_class");
}

const PERIOD: &[FieldForm] = &[field("name"), field("numbering"), field("runs_on")];

#[test]
fn flags_and_words_of_lists_are_read() {
    let plan = honjo();
    let records = Records {
        siblings: Siblings::of(TableName::Levels),
        fields: PERIOD,
    };
    let table = records_table(&plan, &records);
    let (after, pasted) = done(
        &plan,
        &records,
        placed(&table, (1, 2), "○\nはい\n\nたぶん\n"),
    );
    let all = keys(&after, records.siblings);
    let runs_on = |index: usize| {
        let at = RecordAt {
            table: TableName::Levels,
            key: all[index],
        };
        shown(&after, at, "runs_on")
    };
    assert_eq!([runs_on(0), runs_on(1)], ["true", "true"]);
    assert_ne!(runs_on(2), "true");
    assert_eq!(why(&pasted.left), [("たぶん", Unfit::NoChoice)]);
}

const INITIATIVE: &[FieldForm] = &[field("title"), field("sections")];

#[test]
fn several_records_are_named_in_one_cell() {
    let plan = honjo();
    let records = Records {
        siblings: Siblings::of(TableName::Initiatives),
        fields: INITIATIVE,
    };
    let table = records_table(&plan, &records);
    let key = keys(&plan, records.siblings)[0];
    let sections: Vec<_> = plan.sections.iter().take(2).collect();
    let block = format!(
        "{}、{}\n{}・無い係\n",
        sections[1].name, sections[0].name, sections[0].name
    );
    let (after, pasted) = done(&plan, &records, placed(&table, (1, 1), &block));
    let at = RecordAt {
        table: TableName::Initiatives,
        key,
    };
    let expected = [sections[1].id().to_string(), sections[0].id().to_string()];
    assert_eq!(ticked(&after, at, "sections"), expected);
    assert_eq!(pasted.left.len(), 1);
    assert_eq!(pasted.left[0].why, Unfit::NoChoice);
}

#[test]
fn a_block_from_a_spreadsheet_fills_the_table_of_targets() {
    let plan = nishitokyo();
    let rows = [(id("i17-indicator-1"), 0), (id("i17-indicator-2"), 0)];
    let columns = TargetColumn::all(&plan);
    assert_eq!(columns.len(), 2 + 5);
    let names: Vec<String> = [Targets::NAME.to_owned(), Targets::UNIT.to_owned()]
        .into_iter()
        .chain(columns.iter().map(|column| Targets::column(*column)))
        .collect();
    let heads: Vec<&str> = names.iter().map(String::as_str).collect();
    let shown: Vec<(String, Vec<String>)> = rows
        .iter()
        .map(|row| {
            let values = columns.iter().map(|column| text(&plan, *row, *column));
            let indicator = plan.get(row.0).unwrap();
            let texts = [indicator.name.clone(), indicator.unit.clone()];
            (
                Targets::row(row.0, *row),
                texts.into_iter().chain(values).collect(),
            )
        })
        .collect();
    let table = shown_table(&heads, &shown);
    let targets = Targets {
        initiative: id("i17"),
    };
    let block = "平成30年度\t4,139件\t４,200件\n\t3,265千円\t\n余り\t余り\t\n";
    let (after, pasted) = done(&plan, &targets, placed(&table, (1, 2), block));
    assert_eq!(
        text(&after, rows[0], TargetColumn::BaselineWhen),
        "平成30年度"
    );
    let first = TargetColumn::Year(year(2019));
    assert_eq!(text(&after, rows[0], first), "４,200件");
    assert_eq!(text(&after, rows[1], first), "");
    assert_eq!(
        why(&pasted.left),
        [("余り", Unfit::Beyond), ("余り", Unfit::Beyond)]
    );
    // Cells outside the block stay.
    let next = TargetColumn::Year(year(2020));
    assert_eq!(text(&after, rows[1], next), "3,400千円");

    // A row with a name is an indicator more.
    let last = plan.get(rows[1].0).unwrap();
    let block = format!("{}\t{}\n講座の参加者\t人\t\t\t12人\n", last.name, last.unit);
    let (after, pasted) = done(&plan, &targets, placed(&table, (2, 0), &block));
    assert_eq!(pasted.added, 1);
    let added: (Id<Indicator>, u32) = (id("new-0"), 0);
    assert_eq!(after.get(added.0).unwrap().name, "講座の参加者");
    assert_eq!(text(&after, added, first), "12人");
}

/// The grid with the key of each listing's row and its grades.
fn grid_table(plan: &Plan) -> (CopiedTable, Ratings) {
    let grid = grid(plan, &GridQuery::default());
    let years: Vec<String> = grid
        .years
        .iter()
        .map(|year| year.western().to_string())
        .collect();
    let heads: Vec<&str> = years.iter().map(String::as_str).collect();
    let rows: Vec<(String, Vec<String>)> = grid
        .rows
        .iter()
        .filter_map(|row| match row {
            GridRow::Listing(listing) => {
                let grade = |cell: &ayumi::report::GradeCell| {
                    cell.grade
                        .as_ref()
                        .map_or("", |look| &look.symbol)
                        .to_owned()
                };
                let texts = listing.cells.iter().map(grade).collect();
                Some((RowKey::of(row).to_string(), texts))
            }
            GridRow::Heading(_) => None,
        })
        .collect();
    let ratings = Ratings {
        stage: grid.stage.map(|(stage, _)| stage),
        choices: grid.choices,
        at: Moment("2026-11-30T10:00:00+09:00".to_owned()),
    };
    (shown_table(&heads, &rows), ratings)
}

#[test]
fn grades_are_read_in_any_width_with_their_marks_and_unknown_ones_are_left() {
    let plan = honjo();
    let (table, ratings) = grid_table(&plan);
    let read = |text: &str| {
        let at = Address {
            row: table.rows[1][0].address.clone().unwrap().row,
            column: table.rows[1][0].address.clone().unwrap().column,
        };
        ratings.write(&plan, &at, text).map(|_| ())
    };
    for text in [
        "A",
        "ａ",
        "Ａ",
        " B ",
        "達成",
        "A 達成",
        "Ａ⇧",
        "※D⇩",
        "",
        "未記入",
    ] {
        assert_eq!(read(text), Ok(()), "{text}");
    }
    for text in ["E", "1", "AB", "達成？"] {
        assert_eq!(read(text), Err(Unfit::NoChoice), "{text}");
    }
    assert_eq!(read("－"), Err(Unfit::NeedsReason));
}

#[test]
fn the_grid_brought_back_changes_nothing_and_one_grade_changes_one_rating() {
    let plan = honjo();
    let (table, ratings) = grid_table(&plan);
    let copied = table.to_text();
    let back = placed(&table, (3, 1), &copied);
    assert_eq!(back, Placed::default());
    assert_eq!(done(&plan, &ratings, back).1, Pasted::default());
    let last = table.rows[1].last().unwrap();
    let other = if last.text == "B" { "ｃ" } else { "ｂ" };
    let column = table.rows[1].len() - 1;
    let (after, pasted) = done(
        &plan,
        &ratings,
        placed(&table, (1, column), &format!("{other}\nＥ\n")),
    );
    assert_eq!(pasted.written, 1);
    assert_eq!(why(&pasted.left), [("Ｅ", Unfit::NoChoice)]);
    let now = grid_table(&after).0;
    assert_eq!(
        now.rows[1][column].text,
        other.replace('ｂ', "B").replace('ｃ', "C")
    );
}

#[test]
fn a_cross_listing_pasted_differently_keeps_the_first() {
    let plan = honjo();
    let (table, ratings) = grid_table(&plan);
    let cross = plan
        .placements
        .iter()
        .find(|placement| placement.cross_listed)
        .unwrap();
    let home = plan
        .placements
        .iter()
        .find(|other| other.initiative == cross.initiative && !other.cross_listed)
        .unwrap();
    let row = |placement: Id<Placement>| {
        let key = RowKey::Listing(placement).to_string();
        let is_it = |row: &Vec<PlainCell>| {
            row[0]
                .address
                .as_ref()
                .is_some_and(|address| address.row == key)
        };
        table.rows.iter().position(is_it).unwrap()
    };
    let rows = [row(home.id()), row(cross.id())];
    let (first, second) = (rows[0].min(rows[1]), rows[0].max(rows[1]));
    let mut block = vec![String::new(); second - first + 1];
    for (index, line) in block.iter_mut().enumerate() {
        line.clone_from(&table.rows[first + index][0].text);
    }
    let stood = block[0].clone();
    let other = |not: &[&str]| {
        ["A", "B", "C"]
            .into_iter()
            .find(|symbol| !not.contains(symbol))
            .unwrap()
    };
    let one = other(&[&stood]);
    block[0] = one.to_owned();
    block[second - first] = other(&[&stood, one]).to_owned();
    let (_, pasted) = done(
        &plan,
        &ratings,
        placed(&table, (first, 0), &block.join("\n")),
    );
    assert_eq!(pasted.written, 1);
    assert_eq!(
        pasted.left.iter().map(|left| left.why).collect::<Vec<_>>(),
        [Unfit::Twice]
    );
}

#[test]
fn values_of_a_sheet_and_counts_are_written_as_pasted() {
    let plan = honjo();
    let row = row_of_years((id("p01-indicator-1"), 0), true);
    let at = Address {
        row,
        column: "2023".to_owned(),
    };
    let edits = Years.write(&plan, &at, "１２人").unwrap();
    let after = apply(&plan, edits).unwrap().0;
    assert!(
        after
            .indicator_values
            .iter()
            .any(|value| value.as_printed == "１２人")
    );

    let kawagoe = sample(include_bytes!("../public/samples/kawagoe.json"));
    let counts = reported_counts(&kawagoe, year(2020));
    let slot = counts.published.cells[0].slot;
    let at = Address {
        row: Counts::PUBLISHED.to_owned(),
        column: slot.grade.to_string(),
    };
    let counts = Counts { counts };
    let edits = counts.write(&kawagoe, &at, "１,２３４件").unwrap();
    let after = apply(&kawagoe, edits).unwrap().0;
    assert_eq!(slot.tally_in(&after).unwrap().count, 1_234);
    assert_eq!(counts.write(&kawagoe, &at, "多い"), Err(Unfit::NoNumber));
}

#[test]
fn two_thousand_cells_are_one_action() {
    const NAME: &[FieldForm] = &[field("name")];
    let plan = honjo();
    let records = Records {
        siblings: Siblings::of(TableName::Sections),
        fields: NAME,
    };
    let table = records_table(&plan, &records);
    let block: String = (0..2_000).map(|index| format!("第{index}係\r\n")).collect();
    let (after, pasted) = done(&plan, &records, placed(&table, (1, 0), &block));
    assert_eq!((pasted.written, pasted.added), (4, 1_996));
    assert_eq!(after.sections.len(), 2_000);
    let order = keys(&after, records.siblings);
    assert_eq!(named(&after, TableName::Sections, order[1_999]), "第1999係");
}

/// The lines of the outline as depth, number and title.
fn told(plan: &Plan) -> Vec<String> {
    outline(plan)
        .iter()
        .map(|line| format!("{}{} {}", "  ".repeat(line.depth), line.number, line.title))
        .collect()
}

fn outlined(plan: &Plan, after: Option<EntryId>, block: &str) -> (Plan, Vec<EntryId>) {
    let lines = lines_of(&Block::read(block).unwrap());
    let keys = new_keys(lines.len() * 2);
    let keys: Vec<[Key; 2]> = keys.chunks(2).map(|pair| [pair[0], pair[1]]).collect();
    let pasted = paste_outline(plan, after, &lines, &keys);
    let (after, edits) = apply(plan, pasted.edits).unwrap();
    assert_eq!(apply(&after, inverse(&edits)).unwrap().0, *plan);
    (after, pasted.entries)
}

#[test]
fn a_column_of_titles_makes_siblings_below_the_line() {
    let plan = honjo();
    let siblings = children(&plan, None);
    let first = siblings[0].0;
    let (after, entries) = outlined(&plan, Some(first), "１　新しい柱\n２　次の柱\n");
    let now: Vec<EntryId> = children(&after, None)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(now[0], first);
    assert_eq!(now[1..3], entries);
    assert_eq!(now.len(), siblings.len() + 2);
    let node = after.get::<OutlineNode>(id("new-0")).unwrap();
    assert_eq!(node.title, "新しい柱");
    assert_eq!(node.level, Some(id("level-1")));
}

#[test]
fn beside_an_initiative_titles_are_initiatives() {
    let plan = honjo();
    let listing = plan
        .placements
        .iter()
        .find(|placement| !placement.is_part)
        .unwrap();
    let (after, entries) = outlined(
        &plan,
        Some(EntryId::Listing(listing.id())),
        "見守り\n相談\t個別の相談\n",
    );
    assert!(matches!(entries[0], EntryId::Listing(_)));
    // What has lines under it is no initiative.
    assert!(matches!(entries[1], EntryId::Node(_)));
    assert_eq!(after.initiatives.len(), plan.initiatives.len() + 2);
}

#[test]
fn a_column_a_level_builds_an_empty_plan() {
    let new = NewPlan {
        id: Key::new("plan-1").unwrap(),
        title: "計画".to_owned(),
        first_year: year(2026),
        last_year: year(2030),
        ..NewPlan::default()
    };
    let block = "１　支え合い\t（１）相談\t①総合相談\t窓口\n\t\t\t巡回\n２　担い手\n";
    let plan = start(Preset::ProgressSheets, new.clone()).unwrap();
    let (plan, _) = outlined(&plan, None, block);
    assert_eq!(
        told(&plan),
        [
            "１ 支え合い",
            "  （１） 相談",
            "    ① 総合相談",
            "      ① 窓口",
            "      ② 巡回",
            "２ 担い手"
        ]
    );
    // The last level is that of the initiatives.
    assert_eq!((plan.nodes.len(), plan.initiatives.len()), (4, 2));
    // A plan of headings and text has none.
    let plan = start(Preset::AnnualPlan, new).unwrap();
    let (plan, entries) = outlined(&plan, None, block);
    assert_eq!((entries.len(), plan.initiatives.len()), (6, 0));
}

fn plain(text: &str) -> PlainCell {
    PlainCell {
        text: text.to_owned(),
        columns: 1,
        rows: 1,
        ..PlainCell::default()
    }
}

/// 番号 is only read; 名称 and 単位 can be written.
fn numbered() -> CopiedTable {
    let row = |row: &str, texts: [&str; 3]| {
        let columns = [None, Some("name"), Some("unit")];
        texts
            .iter()
            .zip(columns)
            .map(|(text, column)| PlainCell {
                address: column.map(|column| Address {
                    row: row.to_owned(),
                    column: column.to_owned(),
                }),
                ..plain(text)
            })
            .collect()
    };
    let heads = ["番号", "名称", "単位"].map(|text| PlainCell {
        head: Some(HeadOf::Column),
        ..plain(text)
    });
    CopiedTable {
        head_rows: 1,
        rows: vec![
            heads.into(),
            vec![PlainCell {
                columns: 3,
                ..plain("見出し")
            }],
            row("a", ["１", "会員", "人"]),
            row("b", ["２", "講座", "回"]),
        ],
        ..CopiedTable::default()
    }
}

fn numbered_placed(at: Option<(usize, usize)>, text: &str) -> Placed {
    place(&numbered(), at, &Block::read(text).unwrap())
}

fn written(placed: &Placed) -> Vec<(&str, &str, &str)> {
    placed
        .cells
        .iter()
        .map(|cell| {
            (
                cell.address.row.as_str(),
                cell.address.column.as_str(),
                cell.text.as_str(),
            )
        })
        .collect()
}

#[test]
fn a_block_fills_to_the_right_and_down() {
    let placed = numbered_placed(Some((2, 1)), "会費\t円\n講座\t\n");
    assert_eq!(
        written(&placed),
        [
            ("a", "name", "会費"),
            ("a", "unit", "円"),
            ("b", "unit", "")
        ]
    );
    assert_eq!(placed.cells[0].name.column, "名称");
    assert_eq!(placed.cells[2].name.row, 3);
    assert!(placed.read_only.is_empty() && placed.beyond.is_empty());
}

#[test]
fn what_cannot_be_written_is_told() {
    let placed = numbered_placed(Some((2, 0)), "９\t会員\t人\t余り\n２\t講座\t回\t\n");
    assert_eq!(placed.cells, []);
    let told = |list: &[(CellName, String)]| -> Vec<String> {
        list.iter().map(|(_, text)| text.clone()).collect()
    };
    assert_eq!(told(&placed.read_only), ["９"]);
    assert_eq!(told(&placed.beyond), ["余り"]);
}

#[test]
fn rows_below_the_table_are_new_where_they_have_a_name() {
    let named = numbered_placed(Some((3, 1)), "講座\t回\n相談\t件\n\t\n見守り\n");
    assert_eq!(named.cells, []);
    let rows: Vec<Vec<&str>> = named
        .new_rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
        .collect();
    assert_eq!(rows, [vec!["相談", "件"], vec!["見守り"]]);
    let nameless = numbered_placed(Some((3, 2)), "回\n件\n");
    assert_eq!(nameless.new_rows, Vec::<Vec<Placing>>::new());
    assert_eq!(nameless.beyond.len(), 1);
}

#[test]
fn a_table_that_is_brought_back_changes_nothing() {
    let text = numbered().to_text();
    for at in [None, Some((2, 1)), Some((3, 2))] {
        assert_eq!(numbered_placed(at, &text), Placed::default());
    }
    let with_caption = format!("表の題\t\t\r\n{text}");
    assert_eq!(numbered_placed(None, &with_caption), Placed::default());
}

#[test]
fn rows_with_heads_go_back_to_those_of_their_name() {
    let mut part = numbered();
    // Only the second row is shown now, and rows have heads.
    part.rows.remove(2);
    for row in &mut part.rows[2..] {
        row[0].head = Some(HeadOf::Row);
    }
    let block = "番号\t名称\t単位\n１\t会員数\t人\n２\t講座\t件\n";
    let placed = place(&part, Some((2, 1)), &Block::read(block).unwrap());
    assert_eq!(written(&placed), [("b", "unit", "件")]);
    let told: Vec<(usize, &str)> = placed
        .beyond
        .iter()
        .map(|(name, text)| (name.row, text.as_str()))
        .collect();
    assert_eq!(told, [(0, "１"), (0, "会員数"), (0, "人")]);
}

#[test]
fn heads_lead_to_their_columns() {
    let back = numbered_placed(Some((3, 2)), "名 称\t単位\n\t\n会員数\t人\n");
    assert_eq!(written(&back), [("a", "name", "会員数")]);
    // One head alone may be a value like any other.
    let one = numbered_placed(Some((2, 1)), "名称\n単位\n");
    assert_eq!(
        written(&one),
        [("a", "name", "名称"), ("b", "name", "単位")]
    );
}
