//! The sample of the yearly summary family against the figures of the published document, which
//! were counted by hand and by script and not by this program.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use ayumi::bundle::{self, Kind};
use ayumi::check::{Severity, check};
use ayumi::edit::summary::{TextSlot, keep, rewrite, write_text};
use ayumi::edit::{Edit, apply, set_rating};
use ayumi::plan::outline::OutlineNode;
use ayumi::plan::scale::{Grade, SealShape, Stage};
use ayumi::plan::vocabulary::Actor;
use ayumi::plan::{FiscalYear, Id, Plan, Record};
use ayumi::report::Counting;
use ayumi::report::crosstab::{Axis, CrossCell, CrossRow, Crosstab, CrosstabQuery, crosstab};
use ayumi::report::figures::arrow;
use ayumi::report::opinions::{OpinionStanding, opinions};
use ayumi::report::progress::{ProgressQuery, progress};
use ayumi::report::summary::{SlotText, TextState, summary, write_all};
use ayumi::report::tally::{Dimension, GroupKey, Source};

const SAMPLE: &[u8] = include_bytes!("../public/samples/kawagoe.json");

fn sample() -> Plan {
    bundle::read(SAMPLE).unwrap().plan
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn id<R: Record>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn done(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

fn counts(row: &CrossRow) -> Vec<u32> {
    row.cells.iter().filter_map(|cell| cell.count).collect()
}

fn changes(row: &CrossRow) -> Vec<i64> {
    row.cells.iter().filter_map(CrossCell::change).collect()
}

const OWN: &str = "actor-1";
const COMMUNITY: &str = "actor-2";

/// Measure, actor, R5 and change from the year before of ◎ ○ △ ×: as printed.
const PRINTED: [(&str, &str, [u32; 4], [i64; 4]); 14] = [
    ("m1-1", OWN, [7, 11, 1, 1], [2, -3, 0, 1]),
    ("m1-1", COMMUNITY, [15, 8, 1, 2], [4, 0, -2, -2]),
    ("m1-2", OWN, [8, 6, 0, 0], [1, 1, -2, 0]),
    ("m1-2", COMMUNITY, [24, 21, 4, 1], [10, -2, -8, 1]),
    ("m2-1", OWN, [6, 10, 0, 0], [1, -1, 0, 0]),
    ("m2-1", COMMUNITY, [4, 6, 2, 2], [0, 0, -1, 0]),
    ("m2-2", OWN, [5, 9, 0, 0], [0, 0, 0, 0]),
    ("m2-2", COMMUNITY, [19, 10, 4, 1], [9, -5, -1, -3]),
    ("m2-3", OWN, [8, 4, 0, 0], [0, 0, 0, 0]),
    ("m2-3", COMMUNITY, [8, 5, 2, 1], [5, -3, -3, 1]),
    ("m3-1", OWN, [10, 14, 0, 0], [-1, 1, 0, 0]),
    ("m3-1", COMMUNITY, [7, 3, 0, 0], [3, -3, 0, 0]),
    ("m3-2", OWN, [3, 3, 0, 1], [1, -1, 0, 0]),
    ("m3-2", COMMUNITY, [17, 19, 8, 4], [1, 1, -2, 0]),
];

fn row<'a>(table: &'a Crosstab, measure: &str, actor: Option<&str>) -> &'a CrossRow {
    let node = GroupKey::Node(id::<OutlineNode>(measure));
    let actor = actor.map(|actor| GroupKey::Actor(id::<Actor>(actor)));
    let is_it = |row: &&CrossRow| match &actor {
        Some(actor) => row.path.ends_with(&[node.clone(), actor.clone()]),
        None => row.path.last() == Some(&node),
    };
    table.rows.iter().find(is_it).unwrap()
}

#[test]
fn it_opens_without_a_problem_and_nothing_in_it_is_an_error() {
    let reading = bundle::read(SAMPLE).unwrap();
    assert_eq!(reading.problems, []);
    assert_eq!(reading.set_aside, []);
    assert!(reading.intact && !reading.newer);
    assert_eq!(reading.envelope.kind, Kind::Plan);
    let mut findings = check(&reading.plan);
    findings.retain(|finding| finding.severity == Severity::Error);
    assert_eq!(findings, []);
}

#[test]
fn it_says_where_it_comes_from_and_what_is_made_up() {
    let plan = sample();
    let notice = &plan.header().unwrap().notice;
    for words in [
        "見本",
        "令和５年度みんなでつくる福祉のまち川越プラン　総括シート",
        "逆算",
        "この見本のために作ったもの",
        "凡例がない",
        "実在する団体の活動や考えを示すものではありません",
    ] {
        assert!(notice.contains(words), "{words}");
    }
}

#[test]
fn the_scale_has_four_signs_and_no_legend() {
    let plan = sample();
    let grades = plan.in_order::<Grade>();
    let symbols: Vec<&str> = grades.iter().map(|grade| grade.symbol.as_str()).collect();
    assert_eq!(symbols, ["◎", "○", "△", "×"]);
    for grade in grades {
        assert_eq!((grade.label.as_str(), grade.definition.as_str()), ("", ""));
        assert_eq!((grade.shape, grade.achieved), (SealShape::Plain, None));
    }
}

#[test]
fn the_outline_is_that_of_the_document() {
    let summary = summary(&sample(), year(2023));
    let goals: Vec<String> = summary
        .table
        .rows
        .iter()
        .filter(|row| row.path.len() < 3)
        .map(CrossRow::full_label)
        .collect();
    assert_eq!(
        goals,
        [
            "１　地域福祉のきっかけづくり",
            "１－１　「おたがいさま」の心を育む",
            "１－２　交流の機会を増やす",
            "２　支え合いの縁（円）づくり",
            "２－１　担い手を支援する",
            "２－２　寄り添い支え合う取組を支援する",
            "２－３　分野を超えて協力する",
            "３　不安の少ない暮らしづくり",
            "３－１　安心して暮らし続けられるようにする",
            "３－２　もしものときに備える",
        ]
    );
}

#[test]
fn every_cell_has_the_printed_count_and_change() {
    let summary = summary(&sample(), year(2023));
    for (measure, actor, now, change) in PRINTED {
        let row = row(&summary.table, measure, Some(actor));
        assert_eq!(counts(row), now, "{measure} {actor}");
        assert_eq!(changes(row), change, "{measure} {actor}");
    }
    assert_eq!(summary.table.source, Source::Ratings);
    assert_eq!(summary.table.source_of_last_year, Source::Reported);
}

#[test]
fn arrows_are_printed_as_in_the_document() {
    let summary = summary(&sample(), year(2023));
    let arrows: Vec<String> = changes(row(&summary.table, "m1-1", Some(OWN)))
        .into_iter()
        .map(arrow)
        .collect();
    assert_eq!(arrows, ["⇧ 2", "⇩ 3", "⇨0", "⇧ 1"]);
}

#[test]
fn totals_goals_and_actors_add_up() {
    let summary = summary(&sample(), year(2023));
    let total = &summary.table.total;
    assert_eq!(counts(total), [141, 129, 22, 13]);
    assert_eq!((total.items, total.items_last_year), (Some(305), Some(305)));
    assert_eq!(changes(total), [36, -15, -19, -2]);
    let shares: Vec<String> = total
        .cells
        .iter()
        .map(|cell| cell.share.unwrap().to_string())
        .collect();
    assert_eq!(shares, ["46.2", "42.3", "7.2", "4.3"]);
    let last: Vec<Option<u32>> = total.cells.iter().map(|cell| cell.last_year).collect();
    assert_eq!(last, [105, 144, 41, 15].map(Some));
    for (goal, items, now) in [
        ("g1", 110, [54, 46, 6, 4]),
        ("g2", 106, [50, 44, 8, 4]),
        ("g3", 89, [37, 39, 8, 5]),
    ] {
        let row = row(&summary.table, goal, None);
        assert_eq!((row.items, counts(row)), (Some(items), now.to_vec()));
    }
    for (measure, items) in [
        ("m1-1", 46),
        ("m1-2", 64),
        ("m2-1", 30),
        ("m2-2", 48),
        ("m2-3", 28),
        ("m3-1", 34),
        ("m3-2", 55),
    ] {
        assert_eq!(row(&summary.table, measure, None).items, Some(items));
    }
    for (actor, items, now, change) in [
        (OWN, 107, [47, 57, 1, 2], [4, -3, -2, 1]),
        (COMMUNITY, 198, [94, 72, 21, 11], [32, -12, -17, -3]),
    ] {
        let path = [GroupKey::Actor(id(actor))];
        let row = summary.by_actor.row(&path).unwrap();
        assert_eq!((row.items, counts(row)), (Some(items), now.to_vec()));
        assert_eq!(changes(row), change);
    }
}

#[test]
fn rows_whose_number_of_items_changed_are_named() {
    let summary = summary(&sample(), year(2023));
    let changed: Vec<(Vec<String>, i64)> = summary
        .table
        .changed_rows()
        .into_iter()
        .map(|(row, change)| (summary.table.names_of(&row.path)[1..].to_vec(), change))
        .collect();
    let expected = [
        (["１－２　交流の機会を増やす", "地域"], 1),
        (["２－１　担い手を支援する", "地域"], -1),
    ];
    assert_eq!(
        changed,
        expected.map(|(names, change)| (names.map(str::to_owned).to_vec(), change))
    );
}

fn text<'a>(texts: &'a [SlotText], node: Option<&str>, actor: Option<&str>) -> &'a SlotText {
    texts
        .iter()
        .find(|text| (text.slot.node, text.slot.actor) == (node.map(id), actor.map(id)))
        .unwrap()
}

#[test]
fn the_sentences_say_what_the_document_claims() {
    let texts = summary(&sample(), year(2023)).texts;
    assert_eq!(texts.len(), 1 + 2 + 7);
    assert_eq!(
        text(&texts, None, None).sentence,
        "総取組数305の内訳は、◎：141（＋36、46.2％）、○：129（－15、42.3％）、\
         △：22（－19、7.2％）、×：13（－2、4.3％）となりました。"
    );
    // The four claims of the document's own text, each of them one actor's.
    let claims = [
        (None, Some(OWN), "市・市社協では、全体で◎が４件増"),
        (None, Some(COMMUNITY), "地域では、全体で◎が32件増"),
        (Some("m1-2"), None, "地域は◎が10件増"),
        (Some("m1-1"), None, "市・市社協は◎が２件増"),
    ];
    for (node, actor, claim) in claims {
        let sentence = &text(&texts, node, actor).sentence;
        assert!(sentence.contains(claim), "{sentence}");
    }
    assert_eq!(
        text(&texts, Some("m1-2"), None).sentence,
        "１－２「交流の機会を増やす」では、市・市社協は◎が１件増、○が１件増、△が２件減、\
         地域は◎が10件増、○が２件減、△が８件減、×が１件増となりました。\
         地域の取組数は前年の49件から50件になりました。"
    );
    assert!(
        text(&texts, Some("m1-1"), None)
            .sentence
            .starts_with("１－１「おたがいさま」の心を育むでは、")
    );
}

#[test]
fn the_texts_of_the_sample_agree_with_its_data() {
    let summary = summary(&sample(), year(2023));
    assert_eq!(summary.flagged(), 0);
    for text in &summary.texts {
        assert!(
            matches!(text.state, TextState::AsWritten | TextState::Edited),
            "{}",
            text.heading
        );
    }
    // Writing again changes nothing.
    assert_eq!(write_all(&sample(), year(2023)), []);
}

/// The plan after one ○ of 市・市社協 in 1-1 has become ◎.
fn with_one_better() -> Plan {
    with_one_rated(0)
}

/// The plan after one ○ of 市・市社協 in 1-1 has become another grade of the scale.
fn with_one_rated(to: usize) -> Plan {
    let plan = sample();
    let stage = plan.in_order::<Stage>()[0].id();
    let grades: Vec<Id<Grade>> = plan
        .in_order::<Grade>()
        .iter()
        .map(|row| row.id())
        .collect();
    let initiative =
        plan.initiatives
            .iter()
            .map(|row| row.id())
            .find(|initiative| {
                let key = initiative.key();
                let sheet = ayumi::plan::sheet::ProgressSheet::id_of(*initiative, year(2023));
                key.as_str().starts_with("m1-1-a1")
                    && plan.ratings.iter().any(|rating| {
                        rating.sheet == Some(sheet) && rating.grade == Some(grades[1])
                    })
            })
            .unwrap();
    let edits = set_rating(&plan, initiative, year(2023), stage, |rating| {
        rating.grade = Some(grades[to]);
    });
    done(&plan, edits)
}

#[test]
fn a_text_is_flagged_when_the_data_goes_on_and_keeps_what_a_person_wrote() {
    let plan = with_one_better();
    let texts = summary(&plan, year(2023)).texts;
    let flagged: Vec<&str> = texts
        .iter()
        .filter(|text| text.state == TextState::Outdated)
        .map(|text| text.heading.as_str())
        .collect();
    assert_eq!(
        flagged,
        ["", "市・市社協", "１－１　「おたがいさま」の心を育む"]
    );
    // The old total is no figure of the data any more.
    let words = unknown(text(&texts, None, None));
    assert_eq!(words.len(), 6, "{words:?}");
    let own = text(&texts, None, Some(OWN));
    let added = "行事や窓口を予定どおり開けたことが、全体を押し上げました。";
    assert!(own.text.ends_with(added));

    let rewritten = done(&plan, rewrite(&plan, own.slot, &own.sentence));
    let texts = summary(&rewritten, year(2023)).texts;
    let own = text(&texts, None, Some(OWN));
    assert_eq!(own.text, format!("{}{added}", own.sentence));
    assert!(own.sentence.contains("◎が５件増"));
    assert!(!own.is_flagged() && own.state == TextState::Edited);

    let all = done(&plan, write_all(&plan, year(2023)));
    assert_eq!(summary(&all, year(2023)).flagged(), 0);
}

/// The figures of a text that the data does not have.
fn unknown(text: &SlotText) -> Vec<&str> {
    let figures = text.unknown_figures.iter();
    figures.map(|figure| figure.words.as_str()).collect()
}

#[test]
fn figures_the_data_does_not_have_are_named_whole_and_once() {
    let texts = summary(&with_one_rated(3), year(2023)).texts;
    assert_eq!(
        unknown(text(&texts, None, None)),
        ["○：129", "－15", "42.3％", "×：13", "－2", "4.3％"]
    );
    assert_eq!(
        unknown(text(&texts, None, Some(OWN))),
        ["○が３件減", "×が１件増"]
    );
}

#[test]
fn a_text_that_is_kept_is_only_flagged_for_figures_the_data_does_not_have() {
    let plan = with_one_better();
    let texts = summary(&plan, year(2023)).texts;
    let total = text(&texts, None, None);
    let kept = done(&plan, keep(&plan, total.slot, &total.sentence));
    let texts = summary(&kept, year(2023)).texts;
    let total = text(&texts, None, None);
    assert_eq!(total.state, TextState::Edited);
    assert!(total.is_flagged());
}

#[test]
fn a_claim_that_belongs_to_another_actor_is_flagged() {
    let plan = sample();
    let slot = TextSlot {
        year: year(2023),
        node: None,
        actor: Some(id(OWN)),
    };
    let unknown = |typed: &str| {
        let plan = done(&plan, write_text(&plan, slot, typed.to_owned()));
        let texts = summary(&plan, year(2023)).texts;
        text(&texts, None, Some(OWN)).unknown_figures.len()
    };
    // The document's own claims about 市・市社協, in the document's unit.
    assert_eq!(
        unknown("全体で◎が４ポイント増、１－１では◎が２ポイント増"),
        0
    );
    // ＋6 is the measure with both actors, ＋32 is the other's.
    assert_eq!(unknown("１－１では◎が６ポイント増"), 1);
    assert_eq!(unknown("全体で◎が32ポイント増"), 1);
}

#[test]
fn the_empty_survey_says_why_and_programmes_and_opinions_are_there() {
    let plan = sample();
    let summary = summary(&plan, year(2023));
    assert_eq!(summary.surveys.len(), 1);
    assert_eq!(
        summary.surveys[0].omitted_because,
        "比較可能な調査がないため省略"
    );
    assert_eq!(summary.blocks.len(), 1);
    assert_eq!(summary.blocks[0].heading, "重層的支援体制整備事業の評価");
    assert_eq!(summary.blocks[0].texts.len(), 6);
    assert!(
        summary.blocks[0]
            .texts
            .iter()
            .all(|text| !text.text.is_empty())
    );

    let opinions = opinions(&plan, year(2023));
    let standings: Vec<OpinionStanding> = opinions
        .of_year
        .iter()
        .map(|opinion| opinion.standing)
        .collect();
    assert_eq!(
        standings,
        [
            OpinionStanding::Done,
            OpinionStanding::Done,
            OpinionStanding::Open,
            OpinionStanding::Unanswered
        ]
    );
    assert!(
        opinions
            .of_year
            .iter()
            .all(|opinion| opinion.given_by == "川越市社会福祉審議会地域福祉専門分科会")
    );
    // Next year they still wait for an answer.
    let next = ayumi::report::opinions::opinions(&plan, year(2024));
    assert_eq!((next.of_year.len(), next.still_open.len()), (0, 2));
}

#[test]
fn rows_and_columns_are_chosen_freely() {
    let plan = sample();
    let count = |rows: &[Axis], columns| {
        let query = CrosstabQuery {
            year: year(2023),
            rows: rows.to_vec(),
            columns,
            counting: Counting::Listings,
            stage: None,
        };
        crosstab(&plan, &query)
    };
    let (goal, actor) = (Axis::By(Dimension::Level(1)), Axis::By(Dimension::Actor));
    let by_goal = count(&[goal], actor);
    assert_eq!(counts(&by_goal.total), [107, 198]);
    assert_eq!(changes(&by_goal.total), [0, 0]);
    assert_eq!(
        by_goal.rows.iter().map(counts).collect::<Vec<_>>(),
        [[34, 76], [42, 64], [31, 58]]
    );
    let turned = count(&[Axis::Grade, actor], goal);
    assert_eq!(counts(&turned.rows[0]), [54, 50, 37]);
    assert_eq!(changes(&turned.rows[0]), [17, 15, 4]);
    assert_eq!(counts(&turned.rows[1]), [15, 19, 13]);
    let by_year = count(&[Axis::By(Dimension::Year)], Axis::Grade);
    // Years that are not rated yet have a column of what is missing.
    assert_eq!(counts(&by_year.rows[0]), [105, 144, 41, 15, 0]);
    assert_eq!(by_year.rows[2].cells[4].count, Some(305));
    assert!(changes(&by_year.rows[0]).is_empty());
    assert_eq!(changes(&by_year.rows[1]), [36, -15, -19, -2, 0]);
    let by_section = count(&[Axis::By(Dimension::Section), actor], Axis::Grade);
    assert_eq!(by_section.total.items, Some(305));
    let sums: u32 = by_section
        .rows
        .iter()
        .filter(|row| row.is_group)
        .filter_map(|row| row.items)
        .sum();
    assert_eq!(sums, 305);
}

#[test]
fn the_year_known_only_as_counts_is_tallied_too() {
    let table = summary(&sample(), year(2022)).table;
    assert_eq!(table.source, Source::Reported);
    assert_eq!(counts(&table.total), [105, 144, 41, 15]);
    assert!(changes(&table.total).is_empty());
    assert_eq!(
        counts(row(&table, "m1-2", Some(COMMUNITY))),
        [14, 23, 12, 0]
    );
}

#[test]
fn sheets_that_are_only_rated_are_complete_with_their_rating() {
    let plan = sample();
    let counts = progress(&plan, &ProgressQuery::new(year(2023))).total;
    assert_eq!((counts.complete, counts.all()), (305, 305));
    let counts = progress(&plan, &ProgressQuery::new(year(2024))).total;
    assert_eq!(counts.complete, 0);
}
