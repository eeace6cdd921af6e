//! What the checks of a plan find, and what can be done: pairs of message and remedy.

/// A message with its remedy.
pub type Words = (String, &'static str);

/// The period ends before it starts.
pub fn period_reversed(first: &str, last: &str) -> Words {
    (
        format!("計画期間の最初の年度（{first}）が、最後の年度（{last}）より後になっています。"),
        "設定の画面で計画期間を直してください。",
    )
}

/// A change of the period ends before the plan starts.
pub fn extension_reversed(first: &str, last: &str) -> Words {
    (
        format!(
            "計画期間の変更後の最後の年度（{last}）が、最初の年度（{first}）より前になっています。"
        ),
        "計画期間の変更を確かめてください。",
    )
}

/// An initiative ends before it starts.
pub fn initiative_reversed(starts: &str, ends: &str) -> Words {
    (
        format!("開始年度（{starts}）が、シートを作る最後の年度（{ends}）より後になっています。"),
        "取組の開始年度か最後の年度を直してください。",
    )
}

/// A name is missing.
pub fn no_name(what: &str) -> Words {
    (
        format!("{what}の名称が空です。"),
        "名称を入力してください。",
    )
}

/// The level of a node is not below that of the node above it.
pub fn level_not_below(level: &str, above: &str) -> Words {
    let message = if level == above {
        format!("「{level}」が、同じ階層の「{above}」の下に置かれています。")
    } else {
        format!("「{level}」が、それより内側の階層の「{above}」の下に置かれています。")
    };
    (message, "体系の画面で、位置か階層を直してください。")
}

/// A repeated listing bears another title.
pub fn listed_title_differs(listed: &str, own: &str) -> Words {
    (
        format!("掲載名「{listed}」が、取組の名称「{own}」と違います。"),
        "計画書の表記どおりでなければ、体系の画面で掲載名をそろえてください。",
    )
}

/// The item of a repeated group of parts bears another title.
pub fn item_title_differs(listed: &str, own: &str) -> Words {
    (
        format!("再掲の項目「{listed}」が、元の項目の名称「{own}」と違います。"),
        "計画書の表記どおりでなければ、体系の画面で名称をそろえてください。",
    )
}

/// An initiative has no section.
pub fn no_section(word: &str) -> Words {
    (
        format!("{word}が決まっていません。"),
        "担当を選んでください。担当がないと、依頼も集計もできません。",
    )
}

/// An initiative is listed nowhere.
pub fn not_listed() -> Words {
    (
        "体系のどこにも掲載されていません。".to_owned(),
        "取組の画面の「掲載場所」で、載せる場所を選んでください。",
    )
}

/// Every listing of an initiative is a repeated one.
pub fn no_home() -> Words {
    (
        "すべての掲載が「再掲」になっていて、本来の掲載がありません。".to_owned(),
        "取組の画面の「掲載場所」で、掲載の一つを本来の掲載にしてください。",
    )
}

/// A sheet lies outside the plan's period.
pub fn sheet_outside_period() -> Words {
    (
        "計画期間にない年度のシートがあります。".to_owned(),
        "年度か計画期間を確かめてください。",
    )
}

/// A sheet lies before its initiative starts.
pub fn sheet_before_start(starts: &str) -> Words {
    (
        format!("取組の開始年度（{starts}）より前のシートがあります。"),
        "取組の開始年度を確かめてください。",
    )
}

/// A sheet was written after the last year that has one.
pub fn sheet_after_end(ends: &str) -> Words {
    (
        format!("シートを作る最後の年度（{ends}）より後のシートがあります。"),
        "取組の最後の年度を確かめてください。",
    )
}

/// A bar ends before it starts.
pub fn bar_reversed(label: &str) -> Words {
    (
        format!("年次計画「{label}」の始まりが、終わりより後になっています。"),
        "年次計画の年度を直してください。",
    )
}

/// A bar reaches out of the plan's period.
pub fn bar_outside_period(label: &str) -> Words {
    (
        format!("年次計画「{label}」が、計画期間の外に出ています。"),
        "年次計画の年度か計画期間を確かめてください。",
    )
}

/// A rating is missing that others of the year have.
pub fn no_rating(stage: &str, criterion: &str) -> Words {
    let criterion = if criterion.is_empty() {
        String::new()
    } else {
        format!("「{criterion}」")
    };
    (
        format!("「{stage}」{criterion}の評価がありません。"),
        "評価を選ぶか、評価しない理由を入力してください。",
    )
}

/// A rating needs a reason and has none.
pub fn no_reason(stage: &str, grade: &str) -> Words {
    (
        format!("「{stage}」の評価「{grade}」には理由が要りますが、空です。"),
        "評価の理由を入力してください。",
    )
}

/// A grade belongs to another scale.
pub fn other_scale(stage: &str, grade: &str, scale: &str) -> Words {
    (
        format!("「{stage}」の評価「{grade}」は、評価区分「{scale}」のものではありません。"),
        "評価を選び直してください。",
    )
}

/// A rating has a grade and a reason why there is none.
pub fn rated_and_not(stage: &str, grade: &str) -> Words {
    (
        format!("「{stage}」に、評価「{grade}」と評価しない理由の両方があります。"),
        "どちらか一つにしてください。",
    )
}

/// A revised target says neither why nor by whom.
pub fn revision_without_reason(indicator: &str, year: &str) -> Words {
    (
        format!("指標「{indicator}」の{year}の目標が見直されていますが、理由がありません。"),
        "見直しの時期・理由・決めた機関を入力してください。",
    )
}

/// A target was lowered without a note.
pub fn target_lowered(indicator: &str, from: &str, to: &str) -> Words {
    (
        format!(
            "指標「{indicator}」の目標が「{from}」から「{to}」に下がっていますが、注記がありません。"
        ),
        "下げた理由を注記に入力してください。",
    )
}

/// An actual has another unit than its target.
pub fn other_unit(indicator: &str, target: &str, actual: &str) -> Words {
    (
        format!("指標「{indicator}」の実績「{actual}」の単位が、目標「{target}」と違います。"),
        "単位を確かめてください。",
    )
}

/// The number of items of a tally's row changed from one year to the next.
pub fn tally_changed(row: &str, before: u32, year_before: &str, after: u32) -> Words {
    (
        format!("{row}の項目数が、{year_before}の {before} から {after} に変わっています。"),
        "前年との増減を比べるときは、項目の増減があったことを書き添えてください。",
    )
}

/// A row of a tally by its year, actor and section.
pub fn tally_row(year: &str, actor: &str, section: &str) -> String {
    let of: Vec<&str> = [actor, section]
        .into_iter()
        .filter(|name| !name.is_empty())
        .collect();
    if of.is_empty() {
        format!("{year}の集計")
    } else {
        format!("{year}の集計（{}）", of.join("・"))
    }
}

/// A row of a review is undecided, or its texts do not go with its disposition.
pub fn of_review(review: &str, finding: crate::report::review::Finding) -> Words {
    (
        format!("{review}：{}。", super::super::review::finding(finding)),
        "「計画の総括」の画面で、達成状況か文章を直してください。",
    )
}
