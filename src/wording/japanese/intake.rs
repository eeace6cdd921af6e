//! The words of bringing tables in.

use super::checks::names as usual;
use super::{edits, forms};
use crate::edit::EditError;
use crate::intake::{
    Blocked, Counts, HeaderRows, IntakeKind, MappedBy, Note, Outcome, ProblemKind, Request, Target,
    TooLarge,
};
use crate::plan::{Plan, TableName};

pub mod names;
pub mod page;

/// The headings of the report on a preview.
pub const REPORT_HEADINGS: [&str; 7] = [
    "行",
    "対象",
    "結果",
    "列",
    "いまの内容",
    "表の内容",
    "直し方・お知らせ",
];

/// What a table brings in.
pub fn kind(plan: &Plan, kind: IntakeKind) -> String {
    let sheets = forms::table(plan, TableName::Sheets);
    match kind {
        IntakeKind::Outline => {
            format!("体系と{}", forms::table(plan, TableName::Initiatives))
        }
        IntakeKind::Indicators => "指標と目標値・実績値".to_owned(),
        IntakeKind::Sheets => format!("{sheets}（1年度分）"),
        IntakeKind::Ratings => "評価（年度ごとの列）".to_owned(),
        IntakeKind::Opinions => "意見と対応".to_owned(),
        IntakeKind::Issues => "課題".to_owned(),
        IntakeKind::Sections => forms::table(plan, TableName::Sections),
    }
}

/// What one row of such a table is.
pub fn about(kind: IntakeKind) -> &'static str {
    match kind {
        IntakeKind::Outline => {
            "1行が1つの取組です。上の階層の見出しも列にあれば、体系ごとつくります。"
        }
        IntakeKind::Indicators => {
            "1行が1つの指標です。目標値・実績値は、年度ごとの列から取り込みます。"
        }
        IntakeKind::Sheets => "1行が1枚のシートです。書いた内容と評価を取り込みます。",
        IntakeKind::Ratings => "1行が1つの取組です。年度ごとの列から評価を取り込みます。",
        IntakeKind::Opinions => "1行が1つの意見です。対応の列があれば、いっしょに取り込みます。",
        IntakeKind::Issues => {
            "1行が1つの課題です。体系の見出しの列があれば、その項目の課題になります。"
        }
        IntakeKind::Sections => "1行が1つの部署です。",
    }
}

/// What a column holds.
pub fn target(plan: &Plan, request: &Request, target: Target) -> String {
    let initiative = forms::table(plan, TableName::Initiatives);
    let style = plan.year_style();
    let level = |id| {
        plan.get(id)
            .map_or_else(String::new, |level: &std::sync::Arc<_>| level_name(level))
    };
    let stage = |id| {
        plan.get(id)
            .map_or_else(String::new, |stage: &std::sync::Arc<_>| stage_name(stage))
    };
    match target {
        Target::Nothing => "取り込まない".to_owned(),
        Target::LevelTitle(id) => format!("{}の名称", level(id)),
        Target::LevelNumber(id) => format!("{}の番号", level(id)),
        Target::Number => format!("{initiative}の番号"),
        Target::Title => format!("{initiative}の名称"),
        Target::Part => "枝番".to_owned(),
        Target::CrossListed => "再掲の印".to_owned(),
        Target::Year => "年度".to_owned(),
        Target::Field(table, field) => field_name(plan, request.kind, table, field),
        Target::Grade(id) => stage(id),
        Target::Reason(id) => format!("{}の理由", stage(id)),
        Target::GradeOf(year) => format!("{}の評価", year.show(style)),
        Target::Baseline => "基準値".to_owned(),
        Target::BaselineWhen => "基準値の時点".to_owned(),
        Target::TargetOf(year) => format!("{}の目標値", year.show(style)),
        Target::ActualOf(year) => format!("{}の実績値", year.show(style)),
    }
}

fn level_name(level: &crate::plan::vocabulary::Level) -> String {
    level.name.clone()
}

fn stage_name(stage: &crate::plan::scale::Stage) -> String {
    stage.name.clone()
}

/// A field, told apart from others of the same word in such a table.
fn field_name(plan: &Plan, kind: IntakeKind, table: TableName, field: &str) -> String {
    match (table, field) {
        (TableName::Indicators, "name") => "指標の名称".to_owned(),
        (TableName::Sections, "name") => format!("{}の名称", forms::table(plan, table)),
        (TableName::OpinionResponses, "section") => {
            format!("対応する{}", forms::label(plan, table, field))
        }
        (TableName::Sheets, "omitted_because") => "シートを省略する理由".to_owned(),
        _ if kind == IntakeKind::Indicators => forms::label(plan, table, field),
        _ => forms::label(plan, table, field),
    }
}

/// Who says what a column holds.
pub fn mapped_by(by: MappedBy) -> &'static str {
    match by {
        MappedBy::Person => "手で選択",
        MappedBy::Remembered => "前回と同じ",
        MappedBy::Heading => "見出しから",
        MappedBy::Nobody => "見出しが不明",
    }
}

/// What becomes of a row.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Unchanged => "変更なし".to_owned(),
        Outcome::Changed(count) => format!("変更 {count} か所"),
        Outcome::New => "新規".to_owned(),
        Outcome::Heading => "見出しの繰り返し".to_owned(),
        Outcome::Refused => "取り込めません".to_owned(),
    }
}

/// What is wrong with a cell or a row, and what would be right.
pub fn problem(problem: &ProblemKind) -> String {
    let near = |near: &Option<String>| {
        near.as_ref()
            .map_or_else(String::new, |near| format!("近いもの：「{near}」。"))
    };
    match problem {
        ProblemKind::Formula => {
            "数式が入っています。表で値として貼り付け直してください。".to_owned()
        }
        ProblemKind::SameAsAbove => {
            "この列では「同上」を使えません。同じ内容を書いてください。".to_owned()
        }
        ProblemKind::NoSubject => {
            "何の行か分かりません。名称か番号を書いてください。".to_owned()
        }
        ProblemKind::NotFound(nearest) => format!(
            "計画の中に見つかりません。{}計画と同じ名称にしてください。",
            near(nearest)
        ),
        ProblemKind::Several(names) => format!(
            "同じ名称のものがいくつもあります（{}）。番号や上の見出しの列を足すと、区別できます。",
            listed(names)
        ),
        ProblemKind::ListedElsewhere(place) if place.is_empty() => {
            "体系のほかの場所にあります。再掲なら「再掲」の列に印を、別のものなら違う名称を付けてください。".to_owned()
        }
        ProblemKind::ListedElsewhere(place) => format!(
            "体系では「{place}」の下にあります。再掲なら「再掲」の列に印を、別のものなら違う名称を付けてください。"
        ),
        ProblemKind::NoPlace => {
            "新しい取組を体系のどこに置くか分かりません。上の階層の見出しの列を足してください。".to_owned()
        }
        ProblemKind::UnknownName(table, nearest) => format!(
            "{}にない名称です。{}表を直すか、「ない名称を足す」を選んでください。",
            usual::table(*table),
            near(nearest)
        ),
        ProblemKind::NoChoice(choices) => format!("使えるのは次のどれかです：{}。", listed(choices)),
        ProblemKind::NoYear => {
            "年度として読めません。「令和5年度」「R5」「2023」のように書いてください。".to_owned()
        }
        ProblemKind::NoNumber => "数字で書いてください。".to_owned(),
        ProblemKind::Needed => "空欄にはできません。内容を書いてください。".to_owned(),
        ProblemKind::Contradicts { row } => {
            format!("{row}行目と内容が違います。どちらかにそろえてください。")
        }
    }
}

/// What a person may want to know of a row.
pub fn note(note: &Note) -> String {
    match note {
        Note::Near(name) => format!(
            "近い名称のものがあります：「{name}」。同じものなら、表の名称をそろえてください。"
        ),
        Note::OnlyListed => {
            "再掲の行の内容は、計画と違っていても取り込みません。元の行を直してください。"
                .to_owned()
        }
        Note::AddsName(table, name) => format!("{}に「{name}」を足します。", usual::table(*table)),
    }
}

fn listed(names: &[String]) -> String {
    const MOST: usize = 8;
    let shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    let more = if names.len() > MOST { " ほか" } else { "" };
    format!("{}{more}", shown.join("、"))
}

/// Why nothing can be brought in, and what to do.
pub fn blocked(plan: &Plan, request: &Request, blocked: &Blocked) -> String {
    match blocked {
        Blocked::NoHeader => {
            "見出しの行が見つかりません。「見出しの行」で選ぶか、取り込む内容を確かめてください。"
                .to_owned()
        }
        Blocked::NoSubject(targets) => {
            let targets = targets.iter().map(|of| target(plan, request, *of));
            let targets: Vec<String> = targets.collect();
            format!(
                "何の行かを示す列がありません。下の表で、次のどれかを選んでください：{}。",
                listed(&targets)
            )
        }
        Blocked::NoStage => {
            "1枚に1つの評価を付ける段階がありません。「設定」で評価の段階を確かめてください。"
                .to_owned()
        }
        Blocked::Rule(error) => rule(error),
    }
}

fn rule(error: &EditError) -> String {
    edits::refused(error)
}

/// Why a table is too large, and what to do.
pub fn too_large(problem: TooLarge) -> String {
    use crate::intake::{LONGEST_CELL, MOST_COLUMNS, MOST_ROWS};
    match problem {
        TooLarge::Rows(rows) => format!(
            "表が{rows}行あり、大きすぎます。一度に取り込めるのは{MOST_ROWS}行までです。分けて取り込んでください。"
        ),
        TooLarge::Columns { row, columns } => format!(
            "{row}行目に{columns}列あり、多すぎます。一度に取り込めるのは{MOST_COLUMNS}列までです。いる列だけを取り込んでください。"
        ),
        TooLarge::Cell { row, characters } => format!(
            "{row}行目に{characters}文字のセルがあります。1つのセルは{LONGEST_CELL}文字までです。"
        ),
        TooLarge::Cells => "貼り付けるには大きすぎます。いる行と列だけを選んでコピーするか、ファイルから取り込んでください。".to_owned(),
        TooLarge::Bytes(_) => {
            "表が大きすぎます。いる行と列だけにして、分けて取り込んでください。".to_owned()
        }
    }
}

/// The rows of the headings.
pub fn header_rows(rows: HeaderRows) -> String {
    if rows.first == rows.last {
        format!("{}行目", rows.first)
    } else {
        format!("{}〜{}行目", rows.first, rows.last)
    }
}

/// How many rows there are of each kind.
pub fn counts(counts: Counts) -> String {
    let mut parts = vec![
        format!("変わる {} 行", counts.changed),
        format!("新規 {} 行", counts.new),
        format!("変更なし {} 行", counts.unchanged),
    ];
    if counts.headings > 0 {
        parts.push(format!("見出しの繰り返し {} 行", counts.headings));
    }
    parts.push(format!("取り込めない {} 行", counts.refused));
    parts.join("、")
}
