//! The sample of the annual plan family against the published document: 令和7年度
//! 市町村社協部会事業計画 of 神奈川県社会福祉協議会.
#![allow(clippy::unwrap_used, reason = "a test that has no sample has failed")]

use ayumi::bundle;
use ayumi::check::{Severity, check};
use ayumi::edit::apply;
use ayumi::edit::outline::{EntryId, break_line, remove, rewrite};
use ayumi::plan::outline::{NodeRole, OutlineNode};
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan};
use ayumi::report::document::{CountRow, Document, Passage, PassageKind, document};
use ayumi::report::links::{LinkEnd, Links};
use ayumi::report::since_previous::{LineChange, since_previous};
use ayumi::succession::{succeed, suggest};

const SAMPLE: &[u8] = include_bytes!("../public/samples/kanagawa.json");

fn sample() -> Plan {
    bundle::read(SAMPLE).unwrap().plan
}

fn node(key: &str) -> Id<OutlineNode> {
    Id::new(key).unwrap()
}

fn passage<'a>(document: &'a Document, key: &str) -> &'a Passage {
    let id = EntryId::Node(node(key));
    let found = document.passages.iter().find(|passage| passage.id == id);
    found.unwrap()
}

/// The number and title of the lines whose key begins so and is one step longer.
fn below<'a>(document: &'a Document, key: &str) -> Vec<(&'a str, &'a str)> {
    let depth = passage(document, key).depth;
    let start = document
        .passages
        .iter()
        .position(|one| one.id == EntryId::Node(node(key)));
    document.passages[start.unwrap() + 1..]
        .iter()
        .take_while(|passage| passage.depth > depth)
        .filter(|passage| passage.depth == depth + 1)
        .map(|passage| (passage.number.as_str(), passage.title.as_str()))
        .collect()
}

#[test]
fn it_opens_without_a_problem() {
    let reading = bundle::read(SAMPLE).unwrap();
    assert_eq!(reading.problems, []);
    assert_eq!(reading.set_aside, []);
    assert!(reading.intact && !reading.newer);
    let mut findings = check(&reading.plan);
    findings.retain(|finding| finding.severity == Severity::Error);
    assert_eq!(findings, []);
}

#[test]
fn it_says_on_its_face_where_it_comes_from_and_what_is_made_up() {
    let plan = sample();
    let notice = &plan.header().unwrap().notice;
    for words in [
        "これは見本です",
        "令和7年度 市町村社協部会事業計画",
        "この見本のために作ったもの",
        "実際の令和6年度の計画とは関係がありません",
        "実在する団体の活動や考えを示すものではありません",
    ] {
        assert!(notice.contains(words), "{words}");
    }
}

#[test]
fn it_is_a_plan_of_one_year() {
    let plan = sample();
    assert_eq!(plan.years(), [FiscalYear::new(2025).unwrap()]);
    let document = document(&plan);
    assert_eq!(document.title, "令和 7年度 市町村社協部会事業計画");
    assert_eq!(document.period, "令和7年度");
}

#[test]
fn chapters_are_numbered_in_full_width_digits() {
    let document = document(&sample());
    let chapters: Vec<(&str, &str)> = document
        .passages
        .iter()
        .filter(|passage| passage.depth == 0)
        .map(|passage| (passage.number.as_str(), passage.title.as_str()))
        .collect();
    assert_eq!(
        chapters,
        [
            ("１", "市町村社協を取り巻く状況"),
            ("２", "重点課題と取り組みの方向性"),
            ("３", "個別事業"),
            ("４", "部会運営にあたって"),
        ]
    );
}

#[test]
fn context_paragraphs_stand_behind_a_ring_without_a_title() {
    let document = document(&sample());
    assert_eq!(below(&document, "c1"), [("○", ""); 5]);
    let first = passage(&document, "c1p1");
    assert_eq!(first.kind, PassageKind::Node(NodeRole::Prose));
    assert!(!first.text.is_empty());
}

#[test]
fn sections_have_half_width_brackets_and_a_lead_text() {
    let document = document(&sample());
    assert_eq!(
        below(&document, "c2"),
        [
            ("(１)", "市町村社協の地域福祉推進や事業運営の促進"),
            ("(２)", "市町村社協の法人運営の強化"),
            ("(３)", "大規模災害など非常時に備えた取り組みの推進"),
        ]
    );
    for key in ["c2s1", "c2s2", "c2s3"] {
        assert!(!passage(&document, key).text.is_empty(), "{key}");
    }
}

#[test]
fn directions_and_projects_are_as_many_as_in_the_document() {
    let document = document(&sample());
    let count = |key: &str| below(&document, key).len();
    assert_eq!(["c2s1", "c2s2", "c2s3"].map(count), [3, 3, 4]);
    let groups = ["c3s1", "c3s2", "c3s3", "c3s4", "c3s5", "c3s6"];
    assert_eq!(groups.map(count), [5, 3, 3, 1, 5, 5]);
    assert_eq!(["c4s1", "c4s2", "c4s3", "c4s4"].map(count), [3, 0, 1, 0]);
    assert_eq!(
        below(&document, "c2s3"),
        [
            ("①", "災害ボランティアセンターのICT化に関する取り組み推進"),
            ("②", "災害担当者連絡会等による情報交換、課題検討の実施"),
            ("③", "市町村社協間の協定に基づく訓練の実施"),
            ("④", "BCP策定にむけた取り組み推進"),
        ]
    );
}

#[test]
fn examples_are_shown_and_not_counted() {
    let document = document(&sample());
    let training = below(&document, "c3s3i1");
    assert_eq!(training.len(), 3);
    assert_eq!(
        training[1],
        ("・", "コミュニティソーシャルワーク研修の実施")
    );
    let examples = below(&document, "c3s4i1");
    assert_eq!(examples.len(), 4);
    assert_eq!(examples[0], ("・", "個別支援と地域支援の一体的推進の実践"));
    assert_eq!(passage(&document, "c3s4i1").text, "（テーマ例）");
    let row = |label: &str, by_level: [usize; 3], prose, examples| CountRow {
        label: label.to_owned(),
        by_level: by_level.to_vec(),
        prose,
        examples,
    };
    assert_eq!(document.counts.levels, ["節", "項目", "細目"]);
    assert_eq!(
        document.counts.rows,
        [
            row("１ 市町村社協を取り巻く状況", [0, 0, 0], 5, 0),
            row("２ 重点課題と取り組みの方向性", [3, 10, 0], 0, 0),
            row("３ 個別事業", [6, 22, 3], 0, 4),
            row("４ 部会運営にあたって", [4, 4, 0], 0, 0),
        ]
    );
    assert_eq!(document.counts.total, row("計（章4）", [13, 36, 3], 5, 4));
}

#[test]
fn two_operation_groups_are_prose_only_and_numbered_all_the_same() {
    let document = document(&sample());
    for (key, number) in [("c4s2", "(２)"), ("c4s4", "(４)")] {
        let group = passage(&document, key);
        assert_eq!(group.number, number);
        assert!(!group.text.is_empty() && below(&document, key).is_empty());
    }
}

fn titles(ends: &[LinkEnd]) -> Vec<&str> {
    ends.iter().map(|end| end.title.as_str()).collect()
}

#[test]
fn what_recurs_in_other_words_is_linked_and_seen_from_both_ends() {
    let links = Links::of(&sample());
    // 2(3)① and 3(5)①; 2(2)① and 3(2)③.
    for (from, to, project, direction) in [
        (
            "c2s3i1",
            "c3s5i1",
            "３(５)① 県内災害ボランティアセンターのICT促進等による運営支援",
            "２(３)① 災害ボランティアセンターのICT化に関する取り組み推進",
        ),
        (
            "c2s2i1",
            "c3s2i3",
            "３(２)③ 職員採用活動促進・職員確保に向けた協議・取り組み",
            "２(２)① 財源確保、人材確保等に関する情報交換の実施、職員採用活動促進のツール作成等",
        ),
    ] {
        assert_eq!(titles(&links.of_node(node(from)).leads_to), [project]);
        assert_eq!(titles(&links.of_node(node(to)).led_by), [direction]);
    }
}

#[test]
fn operations_refer_to_the_chapter_of_priorities() {
    let links = Links::of(&sample()).of_node(node("c4s1i2"));
    assert_eq!(titles(&links.leads_to), ["２ 重点課題と取り組みの方向性"]);
    assert_eq!(links.leads_to[0].words, "「２ 重点課題と取り組みの方向性」");
}

#[test]
fn guidelines_are_referred_to_with_their_year() {
    let links = Links::of(&sample());
    let referring: Vec<(&str, Vec<&str>)> = links
        .outside
        .iter()
        .map(|outside| (outside.title.as_str(), titles(&outside.lines)))
        .map(|(title, lines)| {
            (
                title,
                lines
                    .into_iter()
                    .map(|line| line.split(' ').next().unwrap())
                    .collect(),
            )
        })
        .collect();
    assert_eq!(referring[0].0, "「社会福祉協議会基本要項 2025」");
    assert_eq!(referring[1].0, "「かながわの社協指針 2020」");
    assert_eq!(referring[2].0, "「かながわ版社協職員育成指針 2022」");
    assert_eq!(referring[1].1[1..], ["４(２)"]);
    assert_eq!(referring[2].1[1..], ["３(３)①", "４(２)"]);
}

#[test]
fn lines_nothing_leads_from_or_to_are_told() {
    let links = Links::of(&sample());
    let unlinked: Vec<&str> = links
        .unlinked
        .iter()
        .map(|(_, title)| title.as_str())
        .collect();
    assert!(unlinked.contains(&"３(６)④ 市町村社協役職員名簿の発行"));
    assert!(!unlinked.iter().any(|title| title.starts_with("３(５)①")));
}

#[test]
fn changes_since_the_year_before_are_marked() {
    let plan = sample();
    let changes = since_previous(&plan).unwrap();
    assert_eq!((changes.new, changes.changed), (2, 5));
    assert_eq!(changes.unchanged, plan.nodes.len() - 7);
    assert_eq!(changes.left_out.len(), 1);
    let of = |key: &str| changes.of_line(EntryId::Node(node(key)));
    assert_eq!(of("c2s3i1"), LineChange::New);
    assert_eq!(of("c2"), LineChange::Unchanged);
    assert!(matches!(
        of("c1p1"),
        LineChange::Changed {
            title: None,
            text: Some(_)
        }
    ));
}

#[test]
fn the_next_years_plan_is_this_one_until_something_is_written() {
    let plan = sample();
    let draft = suggest(&plan, Key::new("kanagawa-2026").unwrap(), Moment::default());
    assert_eq!(ayumi::report::next::problems(&draft), []);
    assert_eq!(draft.title, "令和 8年度 市町村社協部会事業計画");
    let next = succeed(&plan, &draft).unwrap().plan;
    assert_eq!(next.years(), [FiscalYear::new(2026).unwrap()]);
    let text = document(&next);
    assert_eq!(text.counts, document(&plan).counts);
    let numbers = |text: &Document| -> Vec<(String, String)> {
        let passages = text.passages.iter();
        passages
            .map(|passage| (passage.number.clone(), passage.title.clone()))
            .collect()
    };
    assert_eq!(numbers(&text), numbers(&document(&plan)));
    assert_eq!(next.node_links.len(), plan.node_links.len());
    let changes = since_previous(&next).unwrap();
    assert_eq!(
        (changes.new, changes.changed, changes.left_out.len()),
        (0, 0, 0)
    );
    assert_eq!(changes.unchanged, plan.nodes.len());
    assert_eq!(changes.previous_title, "令和 7年度 市町村社協部会事業計画");

    // One line is written anew, one is added, one goes.
    let line = |title: &str| {
        let found = next.nodes.iter().find(|node| node.title == title);
        EntryId::Node(found.unwrap().id())
    };
    let added = break_line(
        &next,
        line("幹部職員課題検討会"),
        node("added"),
        "幹部職員課題検討会",
        "新任職員交流会",
    );
    let edits = [
        added,
        rewrite(&next, line("研修"), "研修と学び合い"),
        remove(&next, line("市町村社協役職員名簿の発行")).unwrap(),
    ];
    let (next, _) = apply(&next, edits.concat()).unwrap();
    let changes = since_previous(&next).unwrap();
    assert_eq!(
        (changes.new, changes.changed, changes.left_out.len()),
        (1, 1, 1)
    );
    assert_eq!(changes.left_out[0].title, "市町村社協役職員名簿の発行");
}
