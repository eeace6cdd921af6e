//! The words on paper and of the page that prints it.

use super::{grid, rating, settings, sheet};
use crate::paper::Piece;
use crate::plan::scale::Assessor;
use crate::plan::{FiscalYear, YearStyle};
use crate::report::Counting;
use crate::report::sheet::{Average, IndicatorRow, ResponseView, TargetCell};

pub mod assessment_sheet;
pub mod document;
pub mod opinions;
pub mod reports;
pub mod review;
pub mod schedule;

/// The table of contents.
pub const CONTENTS: &str = "目次";
/// How it is evaluated.
pub const METHOD: &str = "評価方法と凡例";
/// The stages of evaluation.
pub const STAGES: &str = "評価の進め方";
/// The order of stages.
pub const ORDER: &str = "順";
/// A stage of evaluation.
pub const STAGE: &str = "評価の段階";
/// Who rates.
pub const WHO_RATES: &str = "評価する人";
/// By which criteria.
pub const CRITERIA: &str = "評価の観点";
/// The symbol of a grade.
pub const SYMBOL: &str = "記号";
/// A grade.
pub const GRADE: &str = "評価";
/// What a grade means.
pub const DEFINITION: &str = "どのようなときか";
/// The page.
pub const PAGE: &str = "頁";
/// Behind the title of a repeated listing in a table.
pub const CROSS_LISTED: &str = "（再掲）";
/// The word in it.
pub const CROSS_LISTED_WORD: &str = "再掲";
/// In a year without a sheet.
pub const NOT_KEPT: &str = grid::NOT_KEPT;
/// Not rated, for a reason.
pub const NOT_RATED: &str = grid::NO_GRADE;
/// How many of each grade year by year.
pub const COUNTS_BY_YEAR: &str = "年度ごとの評価の件数";
/// The same as bars.
pub const SHARES_BY_YEAR: &str = "年度ごとの評価の割合";
/// The year.
pub const YEAR: &str = "年度";
/// How many have a grade.
pub const RATED: &str = "評価した件数";
/// The head of a sheet.
pub const HEAD: &str = "取組の概要";
/// What happened to the initiative.
pub const CHANGES: &str = sheet::HISTORY;
/// Footnotes.
pub const FOOTNOTES: &str = "注";
/// What was done and what came of it.
pub const RESULTS: &str = "実施結果";
/// The ratings.
pub const RATINGS: &str = "評価";
/// Why.
pub const REASON: &str = "理由・所見";
/// Policy and remarks.
pub const POLICY_AND_REMARKS: &str = "今後の方針と備考";
/// The opinions of the year.
pub const OPINIONS: &str = sheet::OPINIONS;
/// Who gave an opinion.
pub const GIVEN_BY: &str = "意見を述べた機関";
/// An opinion.
pub const OPINION: &str = "意見";
/// What is answered.
pub const RESPONSE: &str = "対応";

/// What stands at the head of every page: the plan and the year.
pub fn running_title(plan: &str, year: &str) -> String {
    in_one_line(&[plan.to_owned(), year.to_owned()])
}

/// What is there, in one line.
pub fn in_one_line(parts: &[String]) -> String {
    let there = parts.iter().map(String::as_str);
    let there: Vec<&str> = there.filter(|part| !part.is_empty()).collect();
    there.join("　")
}

/// The period of the plan.
pub fn period(period: &str) -> String {
    format!("計画期間　{period}")
}

/// A number before its title, where there is one.
pub fn numbered(number: &str, title: &str) -> String {
    in_one_line(&[number.to_owned(), title.to_owned()])
}

/// A number the plan leaves out.
pub fn omitted(title: &str, reason: &str) -> String {
    because(&format!("{title}（{}）", grid::OMITTED), reason)
}

/// Something with the reason for it.
pub fn because(what: &str, reason: &str) -> String {
    if reason.is_empty() {
        what.to_owned()
    } else {
        format!("{what}　※{reason}")
    }
}

/// Grades side by side.
pub fn side_by_side(symbols: &[&str]) -> String {
    symbols.join("・")
}

/// The heading of a scale.
pub fn scale(name: &str) -> String {
    if name.is_empty() {
        "評価区分".to_owned()
    } else {
        format!("評価区分　{name}")
    }
}

/// A name with what it asks.
pub fn explained(name: &str, definition: &str) -> String {
    if definition.is_empty() {
        name.to_owned()
    } else {
        format!("{name}：{definition}")
    }
}

/// Who rates, by the body's name where it has one.
pub fn assessor(assessor: Assessor, name: &str) -> String {
    if name.is_empty() {
        settings::assessor(assessor).to_owned()
    } else {
        name.to_owned()
    }
}

/// The heading of the whole-plan grid.
pub fn grid_title(year: &str) -> String {
    format!("{year}　計画全体の評価")
}

/// What a table counts, whose rating, and how many.
pub fn counted(stage: &str, counting: Counting, count: usize) -> String {
    let way = match counting {
        Counting::Listings => grid::EVERY_LISTING,
        Counting::Once => grid::EACH_ONCE,
    };
    in_one_line(&[stage.to_owned(), grid::counting(way, count)])
}

/// A grade in a legend.
pub fn legend(symbol: &str, label: &str) -> String {
    if symbol == label || label.is_empty() {
        symbol.to_owned()
    } else {
        format!("{symbol} {label}")
    }
}

/// A legend.
pub fn legends(grades: &[String]) -> String {
    let signs = format!(
        "{NOT_RATED} {}　{NOT_KEPT} {}",
        grid::LEGEND_NOT_RATED,
        grid::LEGEND_NOT_KEPT
    );
    format!("凡例：{}　{signs}", grades.join("　"))
}

/// The title of a form.
pub fn form_title(plan: &str, sheet: &str, year: &str) -> String {
    in_one_line(&[plan.to_owned(), sheet.to_owned(), year.to_owned()])
}

/// Why a sheet is empty on purpose.
pub fn omitted_sheet(reason: &str) -> String {
    format!("この年度は記入していません。{reason}")
}

/// The heading above what was done.
pub fn results_of(year: &str) -> String {
    format!("＜{year}実施結果＞")
}

/// The row of an indicator's targets.
pub fn indicator(target: &str, indicator: &IndicatorRow) -> String {
    let mut name = numbered(&indicator.number, &indicator.name);
    if name.is_empty() {
        target.clone_into(&mut name);
    }
    if !indicator.population_name.is_empty() {
        name = format!("{name}・{}", indicator.population_name);
    }
    if !indicator.unit.is_empty() {
        name = sheet::with_unit(&name, &indicator.unit);
    }
    match &indicator.baseline {
        Some(baseline) if !baseline.as_printed.is_empty() => {
            format!(
                "{name}\n{}",
                sheet::baseline(&baseline.as_printed, &baseline.when)
            )
        }
        _ => name,
    }
}

/// What was reached, with its share of the target.
pub fn actual(cell: &TargetCell) -> String {
    if cell.not_yet && cell.actual.is_empty() {
        return sheet::NOT_YET.to_owned();
    }
    if cell.attainment.is_empty() {
        cell.actual.clone()
    } else {
        format!("{}\n（{}）", cell.actual, cell.attainment)
    }
}

/// The footnotes of an indicator: where its targets come from, remarks, revisions, cells.
pub fn notes_of(indicator: &IndicatorRow) -> String {
    let baseline = indicator.baseline.as_ref();
    let mut notes = vec![
        indicator.source.clone(),
        indicator.note.clone(),
        baseline.map_or_else(String::new, |baseline| baseline.note.clone()),
    ];
    for cell in indicator.cells.iter().chain(&indicator.outside) {
        for revised in &cell.revised {
            let about = sheet::revision_about(&revised.on, &revised.by, &revised.because);
            let change = format!("「{}」→「{}」", cell.target, revised.as_printed);
            notes.push(in_one_line(&[change, about]));
        }
        notes.extend(cell.notes.iter().cloned());
    }
    notes.retain(|note| !note.is_empty());
    notes.dedup();
    notes.join("\n")
}

/// What several assessors say on average.
pub fn average(average: &Average) -> String {
    rating::average(
        &average.criterion_name,
        &average.value,
        average.of,
        average.count,
        average.left_out,
    )
}

/// An answer to an opinion.
pub fn response(response: &ResponseView) -> String {
    in_one_line(&[
        response.section_name.clone(),
        response.text.clone(),
        sheet::response(response.state).to_owned(),
    ])
}

/// The name of a piece.
pub fn piece(piece: Piece) -> &'static str {
    match piece {
        Piece::Cover => "表紙",
        Piece::Contents => CONTENTS,
        Piece::Method => METHOD,
        Piece::Document => "本文",
        Piece::Overview => "全体計画表",
        Piece::Schedule => "年次計画表",
        Piece::ActionPages => "実施項目の頁",
        Piece::Grid => "計画全体の評価",
        Piece::Summary => "総括シート",
        Piece::Sheets => "進捗管理シート",
        Piece::Opinions => "意見と対応",
        Piece::Review => "計画の総括",
        Piece::Issues => "課題",
        Piece::AssessmentSheets => "評価用紙（手書き用）",
        Piece::BlankSheets => "記入用紙（手書き用）",
    }
}

/// Behind a grade that is better than the year before.
pub const UP: &str = "▲";
/// Behind a grade that is worse than the year before.
pub const DOWN: &str = "▼";

/// Something that can be chosen, with a box that is ticked or not.
pub fn choice(choice: &crate::paper::Choice) -> String {
    let tick = if choice.is_chosen { "☑" } else { "☐" };
    format!("{tick}{}", legend(&choice.symbol, &choice.label))
}

/// The page that prints.
pub const TITLE: &str = "印刷";
/// What the page is for.
pub const LEAD: &str = "印刷するものを選ぶと、下にA4の仕上がりが出ます。PDFにするときは、印刷の画面で「PDFに保存」を選びます。";
/// Prints.
pub const PRINT: &str = "印刷する";
/// Saves what would be printed as a workbook.
pub const SAVE_WORKBOOK: &str = "Excel の帳票で保存";

/// The name of that workbook.
pub fn workbook_name(organisation: &str, plan: &str, day: &str) -> String {
    format!("{organisation}_{plan}_帳票_{day}.xlsx")
}

/// Nothing is chosen, or what is chosen is empty.
pub const NOTHING: &str =
    "印刷する内容がありません。上で別のものを選ぶか、先に計画の内容を書いてください。";
/// What is printed.
pub const WHAT: &str = "印刷するもの";
/// The booklets.
pub const BOOKLETS: &str = "よく使う組み合わせ";
/// The pieces.
pub const PIECES: &str = "入れるもの";
/// The date on the cover.
pub const DATED: &str = "表紙の日付";
/// Which sections.
pub const SECTIONS: &str = "担当を選ぶ";
/// What choosing none means.
pub const SECTIONS_SUPPORT: &str = "一つも選ばなければ、すべての担当のものを印刷します。";
/// Repeated listings are left out.
pub const ONCE: &str = "再掲のものは印刷しない";
/// All items again.
pub const ALL_ITEMS: &str = "すべての取組を印刷する";

/// Only one item is printed.
pub fn only(title: &str) -> String {
    format!("「{title}」だけを印刷します。")
}

/// How many pages there are.
pub fn page_count(pages: u32) -> String {
    format!("A4　{pages}頁")
}

/// The parts are being laid out.
pub const LAYING_OUT: &str = "仕上がりを並べています。並べ終わると印刷できます。";
/// How far that is.
pub const LAID_OUT: &str = "並べたところ";

/// The name of a booklet, by what is in it.
pub fn booklet(pieces: &[Piece]) -> &'static str {
    if pieces.contains(&Piece::BlankSheets) {
        "記入用紙"
    } else if pieces.contains(&Piece::AssessmentSheets) {
        "委員会の資料"
    } else if pieces.contains(&Piece::Sheets) {
        "シートの冊子"
    } else if pieces.contains(&Piece::Review) {
        "計画の総括"
    } else if pieces.contains(&Piece::Summary) {
        "総括シート"
    } else {
        "計画書"
    }
}

/// A date of today as the plan writes years: 令和8年11月30日. Empty if there is no such year.
pub fn date((year, month, day): (i32, u32, u32), style: YearStyle) -> String {
    let style = match style {
        YearStyle::EraShort => YearStyle::Era,
        style => style,
    };
    // A calendar year is written like the fiscal year that begins in it, without 度.
    let year = FiscalYear::new(year).map(|year| year.show(style));
    let year = year.map(|year| year.trim_end_matches('度').to_owned());
    year.map_or_else(String::new, |year| format!("{year}{month}月{day}日"))
}
