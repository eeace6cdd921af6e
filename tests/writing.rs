//! Writing a plan line by line: new lines, pasted lines, lines that become something else, and
//! what is told of a plan that was made from another.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use ayumi::edit::outline::{
    EntryId, become_role, break_line, paste_lines, remove, rewrite, words_of, words_on,
};
use ayumi::edit::{Edit, add, inverse};
use ayumi::plan::outline::{NodeRole, OutlineNode};
use ayumi::plan::review::{OtherKind, Trace, TraceDirection};
use ayumi::plan::rewording::SpanKind;
use ayumi::plan::{Id, Plan};
use ayumi::report::since_previous::{LineChange, since_previous};
use support::drawing::check_outline;
use support::{applied, listing, node, plan};

fn new(index: usize) -> Id<OutlineNode> {
    Id::new(&format!("new-{index}")).unwrap()
}

fn line(plan: &Plan, title: &str) -> EntryId {
    EntryId::Node(node(plan, title))
}

/// The levels of the annual plan family.
fn annual(outline: &str) -> Plan {
    let levels = "level 章 １\nlevel 節 (１)\nlevel 項目 ①\nlevel 細目 ・\nlevel 段落 ○\n";
    plan(&format!("{levels}{outline}"))
}

fn year_plan() -> Plan {
    annual(
        "
取り巻く状況
  ~ 担い手が減っています。 @5
個別事業
  研修
    階層別研修
      ? 新任研修 @4
    課題別研修
  情報発信
",
    )
}

#[test]
fn prose_and_examples_take_the_sign_of_their_level_and_no_number() {
    check_outline(
        &year_plan(),
        "
        １ 取り巻く状況
          ○ 担い手が減っています。
        ２ 個別事業
          (１) 研修
            ① 階層別研修
              ・ 新任研修
            ② 課題別研修
          (２) 情報発信
        ",
    );
}

#[test]
fn a_new_line_is_what_its_neighbour_is() {
    let plan = year_plan();
    let below = |title: &str| {
        let line = line(&plan, title);
        applied(&plan, break_line(&plan, line, new(1), title, "新しい行"))
    };
    check_outline(
        &below("課題別研修"),
        "
        １ 取り巻く状況
          ○ 担い手が減っています。
        ２ 個別事業
          (１) 研修
            ① 階層別研修
              ・ 新任研修
            ② 課題別研修
            ③ 新しい行
          (２) 情報発信
        ",
    );
    // An example stays one of several examples.
    let after = below("新任研修");
    assert_eq!(after.get(new(1)).unwrap().role, NodeRole::Example);
    // Below a line with lines under it is the place right below it.
    let after = below("研修");
    let first = after.get(new(1)).unwrap();
    assert_eq!(first.parent, Some(node(&plan, "研修")));
    assert_eq!(
        ayumi::plan::listing::Outline::of(&after).number_of(new(1)),
        "①"
    );
}

#[test]
fn a_line_breaks_where_the_person_is() {
    let plan = year_plan();
    let at = line(&plan, "課題別研修");
    let after = applied(&plan, break_line(&plan, at, new(1), "課題別", "研修"));
    assert!(after.nodes.iter().any(|node| node.title == "課題別"));
    assert_eq!(after.get(new(1)).unwrap().title, "研修");
}

#[test]
fn paragraphs_are_written_in_their_text() {
    let plan = year_plan();
    let id = node(&plan, "担い手が減っています。");
    // As the editor makes it: prose without a title.
    let plan = applied(&plan, become_role(&plan, id, NodeRole::Heading));
    let plan = applied(&plan, become_role(&plan, id, NodeRole::Prose));
    let row = plan.get(id).unwrap();
    assert_eq!(
        (row.title.as_str(), row.text.as_str()),
        ("", "担い手が減っています。")
    );
    let prose = EntryId::Node(id);
    let after = applied(&plan, rewrite(&plan, prose, "担い手がふえました。"));
    assert_eq!(after.get(id).unwrap().text, "担い手がふえました。");
    let after = applied(&plan, break_line(&plan, prose, new(1), "一", "二"));
    let (first, second) = (after.get(id).unwrap(), after.get(new(1)).unwrap());
    assert_eq!((first.text.as_str(), second.text.as_str()), ("一", "二"));
    assert_eq!((second.role, second.level), (NodeRole::Prose, first.level));
}

#[test]
fn a_heading_becomes_a_paragraph_and_back_without_losing_its_words() {
    let plan = year_plan();
    let id = node(&plan, "情報発信");
    let prose = applied(&plan, become_role(&plan, id, NodeRole::Prose));
    check_outline(
        &prose,
        "
        １ 取り巻く状況
          ○ 担い手が減っています。
        ２ 個別事業
          (１) 研修
            ① 階層別研修
              ・ 新任研修
            ② 課題別研修
          ○ 情報発信
        ",
    );
    let back = applied(&prose, become_role(&prose, id, NodeRole::Heading));
    assert_eq!(back, plan);
}

#[test]
fn lines_from_a_word_processor_become_lines_without_their_typed_numbers() {
    let plan = year_plan();
    let ids: Vec<_> = (1..=3).map(new).collect();
    let at = line(&plan, "課題別研修");
    let pasted = "①会長セミナー\r\n\r\n② 事務局長セミナー\r\n３つの柱の研修\r\n";
    let edits = paste_lines(&plan, at, &ids, ("", ""), pasted);
    let after = applied(&plan, edits);
    check_outline(
        &after,
        "
        １ 取り巻く状況
          ○ 担い手が減っています。
        ２ 個別事業
          (１) 研修
            ① 階層別研修
              ・ 新任研修
            ② 会長セミナー
            ③ 事務局長セミナー
            ④ ３つの柱の研修
          (２) 情報発信
        ",
    );
}

#[test]
fn pasted_lines_join_what_stands_round_them_and_are_taken_back_as_one() {
    let plan = year_plan();
    let at = line(&plan, "課題別研修");
    let edits = paste_lines(&plan, at, &[new(1)], ("課題別", "研修"), "の\n- 夜間\n");
    let (after, done) = ayumi::edit::apply(&plan, edits).unwrap();
    assert!(after.nodes.iter().any(|node| node.title == "課題別の"));
    assert_eq!(after.get(new(1)).unwrap().title, "夜間研修");
    assert_eq!(applied(&after, inverse(&done)), plan);
}

#[test]
fn a_line_without_a_new_id_is_not_lost() {
    let plan = year_plan();
    let at = line(&plan, "課題別研修");
    let after = applied(
        &plan,
        paste_lines(&plan, at, &[new(1)], ("", ""), "一\n二\n三"),
    );
    assert_eq!(after.get(new(1)).unwrap().title, "二三");
}

#[test]
fn a_line_below_a_listing_is_its_sibling() {
    let plan = annual("\n個別事業\n  研修\n    - 新任研修\n    課題別研修\n");
    let at = EntryId::Listing(listing(&plan, "研修", "新任研修"));
    let after = applied(&plan, break_line(&plan, at, new(1), "新任研修", "次"));
    check_outline(
        &after,
        "
        １ 個別事業
          (１) 研修
            ○ 新任研修
            ① 次
            ② 課題別研修
        ",
    );
}

fn trace_back(key: &str, node: Option<Id<OutlineNode>>, title: &str, text: &str) -> Edit {
    add(Trace {
        id: Id::new(key).unwrap(),
        toward: TraceDirection::Previous,
        node,
        other_plan_title: "令和6年度の計画".to_owned(),
        other_title: title.to_owned(),
        other_text: text.to_owned(),
        ..Trace::default()
    })
}

/// The year plan with what its lines were the year before; 情報発信 is new.
fn made_from_another() -> Plan {
    let plan = year_plan();
    let back =
        |key: &str, title: &str, was: &str| trace_back(key, Some(node(&plan, title)), was, "");
    let edits = vec![
        back("t1", "取り巻く状況", "取り巻く状況"),
        back("t2", "個別事業", "個別事業"),
        back("t3", "研修", "研修"),
        back("t4", "階層別研修", "階層ごとの研修"),
        back("t5", "課題別研修", "課題別研修"),
        back("t6", "新任研修", "新任　研修"),
        back("t7", "担い手が減っています。", "担い手が減っています。"),
        trace_back("t8", None, "名簿の発行", ""),
    ];
    applied(&plan, edits)
}

#[test]
fn what_changed_is_told_from_what_the_lines_were() {
    let plan = made_from_another();
    let changes = since_previous(&plan).unwrap();
    assert_eq!(changes.previous_title, "令和6年度の計画");
    assert_eq!((changes.new, changes.changed, changes.unchanged), (1, 1, 6));
    assert_eq!(changes.of_line(line(&plan, "情報発信")), LineChange::New);
    // Space alone is no change.
    assert_eq!(
        changes.of_line(line(&plan, "新任研修")),
        LineChange::Unchanged
    );
    let LineChange::Changed {
        title: Some(title),
        text: None,
    } = changes.of_line(line(&plan, "階層別研修"))
    else {
        panic!("{:?}", changes.of_line(line(&plan, "階層別研修")));
    };
    let kinds: Vec<(SpanKind, &str)> = title
        .iter()
        .map(|span| (span.kind, span.text.as_str()))
        .collect();
    assert_eq!(
        kinds,
        [
            (SpanKind::Kept, "階層"),
            (SpanKind::Removed, "ごとの"),
            (SpanKind::Added, "別"),
            (SpanKind::Kept, "研修"),
        ]
    );
    let left_out: Vec<&str> = changes
        .left_out
        .iter()
        .map(|gone| gone.title.as_str())
        .collect();
    assert_eq!(left_out, ["名簿の発行"]);
}

#[test]
fn what_is_removed_is_told_as_left_out() {
    let plan = made_from_another();
    let edits = remove(&plan, line(&plan, "階層別研修")).unwrap();
    let (after, done) = ayumi::edit::apply(&plan, edits).unwrap();
    let changes = since_previous(&after).unwrap();
    let left_out: Vec<&str> = changes
        .left_out
        .iter()
        .map(|gone| gone.title.as_str())
        .collect();
    assert_eq!(left_out, ["階層ごとの研修", "新任　研修", "名簿の発行"]);
    assert_eq!(applied(&after, inverse(&done)), plan);
}

#[test]
fn what_answers_an_issue_is_new_and_not_a_rewording_of_it() {
    let plan = year_plan();
    let id = node(&plan, "情報発信");
    let trace = add(Trace {
        id: Id::new("t1").unwrap(),
        toward: TraceDirection::Previous,
        node: Some(id),
        other_plan_title: "令和6年度の計画".to_owned(),
        other_title: "若い世代に届いていない。".to_owned(),
        other_kind: OtherKind::Issue,
        ..Trace::default()
    });
    let told = trace_back("t2", Some(node(&plan, "研修")), "研修", "");
    let plan = applied(&plan, vec![trace, told]);
    let changes = since_previous(&plan).unwrap();
    assert_eq!(changes.of_line(EntryId::Node(id)), LineChange::New);
    assert_eq!(changes.of_line(line(&plan, "研修")), LineChange::Unchanged);
}

#[test]
fn a_plan_made_from_none_tells_no_changes() {
    assert_eq!(since_previous(&year_plan()), None);
}

#[test]
fn the_words_of_a_line_are_its_title_its_text_or_what_it_is_listed_under() {
    let plan = plan(
        "
        level 柱 １
        level 取組 ①
        つながり
          - サロン
        ",
    );
    let listed = listing(&plan, "つながり", "サロン");
    let words = |plan: &Plan, line| words_of(plan, line);
    assert_eq!(words(&plan, line(&plan, "つながり")), "つながり");
    assert_eq!(words(&plan, EntryId::Listing(listed)), "サロン");
    let edits = ayumi::edit::change(&plan, listed, |row| row.listed_title = "集いの場".into());
    let renamed = applied(&plan, edits);
    assert_eq!(words(&renamed, EntryId::Listing(listed)), "集いの場");
    assert_eq!(words(&plan, EntryId::Listing(Id::new("none").unwrap())), "");
    assert_eq!(words(&plan, EntryId::Node(new(7))), "");
    let prose = OutlineNode {
        role: NodeRole::Prose,
        text: "担い手が減っています。".into(),
        ..OutlineNode::default()
    };
    assert_eq!(words_on(&prose), "担い手が減っています。");
    // Prose with a title is written in its title.
    let titled = OutlineNode {
        title: "現状".into(),
        ..prose
    };
    assert_eq!(words_on(&titled), "現状");
}
