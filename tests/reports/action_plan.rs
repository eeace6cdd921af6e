//! Reports of the action plan family against the published document: figures counted by hand and
//! by script from it, not by this program.

use std::collections::BTreeMap;

use ayumi::bundle;
use ayumi::edit::drift::{Source, settle};
use ayumi::edit::{apply, inverse};
use ayumi::plan::{Id, Plan};
use ayumi::report::action_page::{ActionPage, action_page};
use ayumi::report::drift::{Drift, DriftKind, Likeness, drifts};
use ayumi::report::overview::{Overview, OverviewRow, overview};

fn plan() -> Plan {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/samples/nishitokyo.json"
    );
    bundle::read(&std::fs::read(file).unwrap()).unwrap().plan
}

fn page(plan: &Plan, key: &str) -> ActionPage {
    action_page(plan, Id::new(key).unwrap()).unwrap()
}

fn rows(overview: &Overview) -> Vec<(&str, &OverviewRow)> {
    let items = overview.groups.iter().flat_map(|group| &group.items);
    items
        .flat_map(|item| item.rows.iter().map(|row| (item.number.as_str(), row)))
        .collect()
}

#[test]
fn a_page_has_every_part_of_the_document() {
    let plan = plan();
    let page = page(&plan, "i06");
    assert_eq!(page.number, "6");
    assert_eq!(page.section_names, "福祉支援課");
    assert_eq!(page.funding_types, ["東社協委託事業", "市補助事業"]);
    let path: Vec<(&str, &str, &str)> = page
        .path
        .iter()
        .map(|step| {
            (
                step.level_name.as_str(),
                step.number.as_str(),
                step.title.as_str(),
            )
        })
        .collect();
    assert_eq!(
        path,
        [
            ("基本方針", "Ⅰ", "事業活動の再構築"),
            (
                "取り組みの分野",
                "（3）",
                "総合的な権利擁護支援への取り組み"
            )
        ]
    );
    assert_eq!(page.title, "日常生活自立支援事業");
    assert!(!page.current_issues.is_empty() && !page.direction.is_empty());
    let marks: Vec<&str> = page.responses.iter().map(|it| it.mark.as_str()).collect();
    assert_eq!(marks, ["①", "②"]);
    assert_eq!(page.year_heads[..2], ["2019年度", "2020年度"]);
    assert_eq!(page.baseline_head, "平成30年度(見込み)");
    assert_eq!(page.goals_of, "第四次西東京市地域福祉活動計画");
    let actions: Vec<(&str, &str, &str, &str)> = page
        .actions
        .iter()
        .map(|row| {
            let action = &row.action;
            (
                action.number.as_str(),
                action.title.as_str(),
                action.change_class.as_str(),
                row.goals.as_str(),
            )
        })
        .collect();
    assert_eq!(
        actions,
        [
            ("1", "専門員・生活支援員の体制強化", "継続", "基本目標６"),
            (
                "2",
                "スーパーバイザーによる事例検討会",
                "新規",
                "基本目標６"
            ),
            (
                "共通１",
                "社協内の部署間連携や関係機関との連携による課題解決の仕組みづくり",
                "充実・強化",
                "基本目標４"
            ),
        ]
    );
    assert!(page.actions.iter().all(|row| !row.tracks.is_empty()));
    assert_eq!(page.indicators[0].cells[4].target, "7人");
}

#[test]
fn pages_count_the_responses_of_the_document() {
    let plan = plan();
    let counts: Vec<usize> = (1..=25)
        .map(|number| page(&plan, &format!("i{number:02}")).responses.len())
        .collect();
    assert_eq!(
        counts,
        [
            3, 2, 3, 2, 3, 2, 1, 2, 4, 3, 4, 3, 4, 4, 2, 4, 3, 3, 5, 2, 3, 2, 4, 4, 4
        ]
    );
    let remarks = |number: &usize| !page(&plan, &format!("i{number:02}")).remarks.is_empty();
    let with: Vec<usize> = (1..=25).filter(remarks).collect();
    assert_eq!(with, [4, 5, 9, 10, 11, 16, 18, 21]);
}

#[test]
fn goals_are_several_none_or_words() {
    let plan = plan();
    let of = |key: &str, row: usize| page(&plan, key).actions[row].goals.clone();
    assert_eq!(of("i01", 0), "基本目標１　基本目標４");
    assert_eq!(of("i11", 1), "");
    let eleven = page(&plan, "i11").actions[2].action.clone();
    assert_eq!(eleven.goals.cell, "４");
    assert_eq!(eleven.overview_goals.cell, "４全般");
}

#[test]
fn footnotes_know_where_their_marks_stand() {
    let plan = plan();
    let notes = |key: &str| -> Vec<(String, Vec<String>)> {
        let notes = page(&plan, key).footnotes;
        notes
            .into_iter()
            .map(|it| (it.mark, it.stands_at))
            .collect()
    };
    let owned = |list: &[&str]| {
        list.iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        notes("i05"),
        [
            ("*1".to_owned(), owned(&["824件 (*１）"])),
            ("*2".to_owned(), owned(&["障がい児に関わる活動者数（*2）"])),
        ]
    );
    assert_eq!(
        notes("i09"),
        [(
            "*".to_owned(),
            owned(&["ほっとネット推進員数（新規登録者数）＊"])
        )]
    );
    // The document explains the mark at the date of the baseline, and one mark stands nowhere.
    assert_eq!(
        notes("i01"),
        [("※".to_owned(), owned(&["平成30年度(見込み)※"]))]
    );
    assert_eq!(notes("i04"), [("*".to_owned(), Vec::new())]);
    assert!(notes("i10").is_empty());
    let five = page(&plan, "i05");
    assert!(five.notes_at("824件 (*１）").starts_with("*1："));
    assert_eq!(five.notes_at("650件"), "");
    // The sample says once on the page that the years of its bars are made up.
    assert_eq!(five.bar_notes.len(), 1);
}

#[test]
fn rows_under_one_number_keep_it_and_the_next_goes_on() {
    let plan = plan();
    let page = page(&plan, "i23");
    let numbers: Vec<&str> = page
        .actions
        .iter()
        .map(|row| row.action.number.as_str())
        .collect();
    assert_eq!(numbers, ["1", "1", "2", "3", "4"]);
    assert!(page.indicators.is_empty());
}

#[test]
fn the_overview_has_98_rows_of_which_four_have_no_goal() {
    let plan = plan();
    let overview = overview(&plan);
    let groups: Vec<(&str, usize)> = overview
        .groups
        .iter()
        .map(|group| (group.number.as_str(), group.items.len()))
        .collect();
    assert_eq!(groups, [("Ⅰ", 14), ("Ⅱ", 9), ("Ⅲ", 2)]);
    assert_eq!((overview.items, overview.rows), (25, 98));
    let blank: Vec<(&str, &str)> = rows(&overview)
        .into_iter()
        .filter(|(_, row)| row.goals.is_blank())
        .map(|(item, row)| (item, row.number.as_str()))
        .collect();
    assert_eq!(blank, [("11", "2"), ("15", "2"), ("22", "1"), ("23", "4")]);
    assert_eq!(overview.rows_without_goal, 4);
    assert_eq!(
        overview.groups[0].items[13].section_names,
        "総務課・福祉活動推進課・福祉支援課"
    );
}

#[test]
fn the_overview_prints_its_own_wording_and_goals() {
    let plan = plan();
    let overview = overview(&plan);
    let titles: Vec<&str> = overview
        .groups
        .iter()
        .flat_map(|group| &group.items)
        .map(|item| item.title.as_str())
        .collect();
    assert_eq!(titles[1], "生活福祉資金事業");
    assert_eq!(titles[14], "事務事業評価の実施、");
    let find = |item: &str, number: &str| {
        let rows = rows(&overview);
        let found = rows
            .into_iter()
            .find(|(of, row)| *of == item && row.number == number);
        found.unwrap().1.clone()
    };
    assert_eq!(
        find("23", "1").title,
        "理事の選定、改選、評議員の選定、改選"
    );
    assert_eq!(find("23", "1").actions.len(), 2);
    assert_eq!(find("1", "1").goals.cell, "１、４");
    assert_eq!(find("11", "共通１").goals.cell, "４全般");
    assert_eq!(find("12", "共通３").goals.cell, "４");
    assert_eq!(find("23", "1").change_class, "継続");
}

#[test]
fn the_goals_are_mapped_across_the_items() {
    // Items and rows of the printed overview that name each goal.
    let plan = plan();
    let map = overview(&plan).cross;
    let goals: Vec<(&str, usize, usize)> = map
        .goals
        .iter()
        .map(|goal| (goal.number.as_str(), goal.items, goal.rows))
        .collect();
    assert_eq!(
        goals,
        [
            ("１", 5, 8),
            ("２", 9, 14),
            ("３", 6, 10),
            ("４", 15, 32),
            ("５", 1, 6),
            ("６", 11, 36),
        ]
    );
    assert_eq!((map.rows.len(), map.without), (25, 4));
    assert_eq!(map.rows[10].words, ["４全般"]);
}

fn told(drift: &Drift) -> (String, DriftKind, Likeness) {
    (drift.numbers.join("-"), drift.kind, drift.likeness)
}

#[test]
fn every_drift_of_the_document_is_found_and_no_other() {
    use DriftKind as K;
    use Likeness::{Signs, Words};
    let plan = plan();
    let found: Vec<_> = drifts(&plan).iter().map(told).collect();
    let expected = [
        ("2", K::Title, Words),
        ("3-共通１", K::ActionTitle, Words),
        ("3-共通１", K::SharedTitle, Words),
        ("5-共通１", K::ActionTitle, Words),
        ("11-共通１", K::ActionTitle, Words),
        ("11-共通１", K::Goals, Words),
        ("12-共通１", K::ActionTitle, Words),
        ("12-共通１", K::SharedTitle, Words),
        ("12-共通３", K::Goals, Words),
        ("13-1", K::ActionTitle, Words),
        ("13-共通１", K::ActionTitle, Words),
        ("13-共通１", K::SharedTitle, Words),
        ("15", K::Title, Signs),
        ("17-3", K::ActionTitle, Signs),
        ("18-1", K::ActionTitle, Words),
        ("18-1", K::Relisted, Words),
        ("23-1", K::Rows, Signs),
        ("23-4", K::ActionTitle, Words),
    ];
    let expected = expected.map(|(at, kind, likeness)| (at.to_owned(), kind, likeness));
    assert_eq!(found, expected);
    let relisted = drifts(&plan)
        .into_iter()
        .find(|it| it.kind == K::Relisted)
        .unwrap();
    assert_eq!(
        relisted.sides[1].text,
        "福しんごうくんの自己財源確保計画の見直し、改訂、実行"
    );
}

#[test]
fn a_drift_shows_the_letters_that_differ() {
    let all = drifts(&plan());
    let audit = all.last().unwrap();
    let parts = |side: usize| audit.sides[side].parts.each_ref().map(String::as_str);
    assert_eq!(parts(0), ["監事監査などの結果を", "踏", "まえた改善"]);
    assert_eq!(parts(1), ["監事監査などの結果を", "ふ", "まえた改善"]);
    for side in all.iter().flat_map(|drift| &drift.sides) {
        assert_eq!(side.parts.concat(), side.text);
    }
}

#[test]
fn shared_actions_say_on_which_items_they_stand() {
    let plan = plan();
    let places = ayumi::report::shared_actions::shared_places(&plan);
    let count = |key: &str| places[&Id::new(key).unwrap()].len();
    assert_eq!(["shared-1", "shared-2", "shared-3"].map(count), [13, 5, 5]);
    let first = &places[&Id::new("shared-1").unwrap()];
    let own: Vec<&str> = first
        .iter()
        .filter(|place| place.has_own_words)
        .map(|place| place.number.as_str())
        .collect();
    assert_eq!(own, ["3", "5", "11", "12", "13"]);
}

#[test]
fn a_drift_is_settled_either_way_by_one_action_that_can_be_taken_back() {
    let plan = plan();
    let all = drifts(&plan);
    for drift in &all {
        for side in &drift.sides {
            let edits = settle(&plan, drift.spot, side.source);
            assert!(!edits.is_empty(), "{:?} {:?}", drift.kind, side.source);
            let (after, done) = apply(&plan, edits).unwrap();
            let left = drifts(&after);
            assert!(
                left.iter().all(|it| it.spot != drift.spot),
                "{:?} {:?}",
                drift.spot,
                side.source
            );
            let (back, _) = apply(&after, inverse(&done)).unwrap();
            assert_eq!(back, plan, "{:?} {:?}", drift.spot, side.source);
        }
    }
}

#[test]
fn joining_rows_keeps_their_bars() {
    let plan = plan();
    let all = drifts(&plan);
    let rows = all
        .iter()
        .find(|drift| drift.kind == DriftKind::Rows)
        .unwrap();
    let (after, _) = apply(&plan, settle(&plan, rows.spot, Source::Overview)).unwrap();
    assert_eq!(after.actions.len(), 98);
    assert_eq!(after.bars.len(), plan.bars.len());
    assert_eq!(overview(&after).rows, 98);
    let (after, _) = apply(&plan, settle(&plan, rows.spot, Source::Page)).unwrap();
    assert_eq!(overview(&after).rows, 99);
}

#[test]
fn a_shared_action_is_edited_once_and_shown_everywhere() {
    let plan = plan();
    let shared = plan.shared_actions.iter().next().unwrap().id();
    let edits = ayumi::edit::change(&plan, shared, |shared| shared.title = "新しい書き方".into());
    let (after, _) = apply(&plan, edits).unwrap();
    let shown = overview(&after);
    let mut count: BTreeMap<bool, usize> = BTreeMap::new();
    for (_, row) in rows(&shown) {
        if row.shared == Some(shared) {
            *count.entry(row.title == "新しい書き方").or_default() += 1;
        }
    }
    // 13 items; the overview of five and the pages of three of them print it in their own words.
    assert_eq!(count, [(false, 5), (true, 8)].into());
}
