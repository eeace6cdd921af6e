//! The change log in words.

use ayumi::edit;
use ayumi::history::History;
use ayumi::plan::Moment;
use ayumi::plan::indicator::{Indicator, ValueKind};
use ayumi::plan::initiative::Initiative;
use ayumi::report::log::log;
use ayumi::session::{Author, Session};

use crate::small::{self, id, year};

#[test]
fn tells_what_was_done_where_and_what_stood_there() {
    let author = Author {
        office: "東係".into(),
        at: Moment("2026-04-14T10:22:05+09:00".into()),
    };
    let mut session = Session::open(small::plan(), History::default());
    let now = year(2026);
    let mut act = |name: &str, edits: &dyn Fn(&ayumi::plan::Plan) -> Vec<edit::Edit>| {
        let edits = edits(session.plan());
        assert!(session.act(name, &author, edits).unwrap());
    };
    act("評価を入力", &|plan| {
        edit::set_rating(plan, id("a"), now, id("self"), |rating| {
            rating.grade = Some(id("good"));
            rating.reason = "目標に届かなかったため".into();
        })
    });
    act("取組内容を入力", &|plan| {
        edit::set_sheet(plan, id("a"), now, |sheet| sheet.activity = "あ".repeat(60))
    });
    act("担当を変更", &|plan| {
        edit::change::<Initiative>(plan, id("b"), |initiative| initiative.sections.truncate(1))
    });
    act("指標を追加", &|plan| {
        let mut edits = vec![edit::add(Indicator {
            id: id("visits"),
            initiative: id("a"),
            name: "訪問の回数".into(),
            ..Indicator::default()
        })];
        edits.extend(edit::set_value(
            plan,
            id("visits"),
            ValueKind::Actual,
            Some(now),
            |value| {
                value.as_printed = "12回".into();
            },
        ));
        edits
    });
    act("取組を削除", &|plan| {
        edit::removal::<Initiative>(plan, &[id("late")]).unwrap()
    });
    session.undo(&author).unwrap();

    let entries = log(session.plan(), session.history().groups());
    let mut lines = Vec::new();
    for entry in &entries {
        let head = [
            &entry.sequence.to_string(),
            &entry.when,
            &entry.office,
            &entry.name,
        ];
        lines.push(head.map(String::as_str).join(" "));
        lines.extend(entry.lines.iter().map(|line| format!("  {}", line.text())));
    }
    let text = lines.join("\n");
    insta::assert_snapshot!(text);
}
