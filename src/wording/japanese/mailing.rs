//! Names and texts of what is mailed: file names, mail texts, reminders, why a file is refused.

use super::keeping::safe;
use crate::mailing::letters::{About, Letter};
use crate::plan::day;

/// The file for all sections.
pub const ALL_SECTIONS: &str = "全担当";
/// Nobody is asked.
pub const NOBODY: &str =
    "送る担当が選ばれていません。担当を選ぶか、全担当分のファイルを選んでください。";
/// The year is not one of the plan's.
pub const OTHER_YEAR: &str = "計画の期間にない年度です。計画の期間にある年度を選んでください。";
/// A section or the stage is gone.
pub const UNKNOWN: &str = "選んだ担当か評価の段階が、いまの計画にありません。選び直してください。";
/// No date.
pub const NO_DATE: &str = "提出期限が日付として読めません。2026-05-29 のように書いてください。";
/// A section's copy.
pub const IS_COPY: &str =
    "このファイルは担当に送られた写しです。発行は、事務局の計画で行ってください。";
/// The stored version is another one.
pub const OTHER_PLAN: &str = "発行したときの版がここに残っていないため、同じファイルを作り直せません。新しく発行してください。";

/// The name of a mailed file from its parts: organisation, plan, year, section, which one, day.
pub fn file_name([organisation, plan, year, section, rank, date]: [&str; 6]) -> String {
    let date: String = date.chars().filter(char::is_ascii_digit).collect();
    let parts = [
        safe(organisation, 16),
        safe(plan, 20),
        safe(year, 12),
        safe(section, 16),
        safe(rank, 12),
        date,
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("_"))
}

/// A name that is taken already, told apart by a number.
pub fn another(name: &str, number: usize) -> String {
    let stem = name.strip_suffix(".json").unwrap_or(name);
    format!("{stem}_{number}.json")
}

/// Which issue.
pub fn issue_rank(number: u32) -> String {
    format!("第{number}回")
}

/// Which reply to which issue.
pub fn reply_rank(issue: u32, count: u32) -> String {
    match count {
        0 | 1 => format!("第{issue}回回答"),
        again => format!("第{issue}回回答{again}"),
    }
}

/// A day as offices write it: 5月29日（金）. As it is typed if it is no date.
pub fn date(at: &str) -> String {
    const DAYS: [&str; 7] = ["日", "月", "火", "水", "木", "金", "土"];
    match day::of_week(at) {
        Some((month, of_month, weekday)) => {
            let weekday = DAYS.get(weekday).copied().unwrap_or_default();
            format!("{month}月{of_month}日（{weekday}）")
        }
        None => at.to_owned(),
    }
}

/// The usual word for a sheet.
pub const SHEET: &str = "進捗管理シート";
/// How a file that was sent is opened and handed in, in the words of the buttons.
fn how() -> String {
    format!(
        "■開き方\n1. このメールに添えたファイルを、パソコンの分かりやすい場所に保存します。\n2. いつもお使いの「あゆみ」をブラウザーで開き、「{}」で保存したファイルを選びます。\n3. 担当のシートに記入します。入力した内容は、このパソコンに自動で保存されます。\n\n■提出のしかた\n1. 左の一覧の「提出」を開き、記入もれがないかを確かめます。\n2. 「{}」でできたファイルを、このメールへの返信に添えてお送りください。\n提出のあとで直したときは、もう一度同じように送ってください。あとから届いたものに差し替えます。",
        super::plans::OPEN_FILE,
        super::task::MAKE_FILE
    )
}

/// The mail with which the file of an issue is sent.
pub fn request(about: &About<'_>) -> Letter {
    let head = format!(
        "{}　御中\n\n「{}」の{}について、{}のご記入をお願いします。",
        about.section, about.plan, about.year, about.sheet
    );
    letter(
        "ご記入のお願い",
        about,
        &[head, facts(about, true), asked(about), how()],
    )
}

/// The mail that reminds of it.
pub fn reminder(about: &About<'_>) -> Letter {
    let due = if about.due.is_empty() {
        String::new()
    } else {
        format!("提出期限は{}です。", about.due)
    };
    let head = format!(
        "{}　御中\n\nお願いしている「{}」{}の{}が、まだ届いていません。{due}\n行き違いでお送りいただいているときは、ご容赦ください。",
        about.section, about.plan, about.year, about.sheet
    );
    let end = "ファイルが見あたらないときは、お知らせください。同じものをもう一度お送りします。";
    letter(
        "ご提出のお願い（再度のご連絡）",
        about,
        &[head, facts(about, true), how(), end.to_owned()],
    )
}

/// The mail with which a reply is handed in.
pub fn hand_in(about: &About<'_>) -> Letter {
    let to = if about.office.is_empty() {
        "事務局"
    } else {
        about.office
    };
    let head = format!(
        "{to}　御中\n\n「{}」{}の{}を提出します。",
        about.plan, about.year, about.sheet
    );
    letter("提出", about, &[head, facts(about, false)])
}

fn letter(what: &str, about: &About<'_>, parts: &[String]) -> Letter {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let from = [about.organisation, about.from].join("\u{3000}");
    let from = match from.trim() {
        "" => String::new(),
        from => format!("\n\n{from}"),
    };
    Letter {
        subject: format!(
            "【{}】{}　{}（{}）",
            what, about.plan, about.year, about.section
        ),
        body: format!("{}{from}\n", parts.join("\n\n")),
    }
}

/// The facts one below the other; what is not set is left out.
fn facts(about: &About<'_>, is_request: bool) -> String {
    let due = if is_request { about.due } else { "" };
    let facts = [
        ("担当", about.section),
        ("年度", about.year),
        ("提出期限", due),
        ("ファイル", about.file),
    ];
    let lines: Vec<String> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}：{value}"))
        .collect();
    lines.join("\n")
}

fn asked(about: &About<'_>) -> String {
    match about.instructions.trim() {
        "" => String::new(),
        text => format!("■お願い\n{text}"),
    }
}

/// Why a file that came back is not taken in.
pub mod refused {
    /// A newer format.
    pub const NEWER: &str = "このファイルは、もっと新しい版の「あゆみ」で作られています。このまま取り込むと、読めない内容が失われます。";
    /// The plan here is a copy.
    pub const IS_COPY: &str = "いま開いているのは担当に送られた写しです。回答は取り込めません。";
    /// Pick another file.
    pub const PICK: &str = "この計画の回答のファイルを選び直してください。ほかの計画の回答は、その計画を開いて取り込みます。";
    /// Update.
    pub const UPDATE: &str = "この画面を開き直して新しい版にしてから、もう一度取り込んでください。";
    /// Ask the sender.
    pub const ASK: &str =
        "送った担当に、どの依頼への回答かを確かめ、正しいファイルを送り直してもらってください。";
    /// Open the own plan.
    pub const OPEN_OWN: &str = "事務局の計画を開いて、そこで取り込んでください。";

    /// Another plan.
    pub fn other_plan(theirs: &str, ours: &str) -> String {
        format!(
            "別の計画のファイルです。ファイルは「{theirs}」、いま開いている計画は「{ours}」です。"
        )
    }

    /// Another organisation.
    pub fn other_organisation(theirs: &str, ours: &str) -> String {
        format!(
            "別の団体のファイルです。ファイルは「{theirs}」、いま開いている計画は「{ours}」です。"
        )
    }

    /// Another year.
    pub fn other_year(asked: &str, answered: &str) -> String {
        format!("依頼と年度が違います。依頼は{asked}、ファイルの回答は{answered}です。")
    }
}

/// The workbook of an issue, for a section that fills it in with a spreadsheet.
pub mod workbook {
    use super::super::paper::in_one_line;
    use crate::mailing::workbook::Trouble;

    /// The first sheet.
    pub const FIRST_SHEET: &str = "はじめに";
    /// The section.
    pub const SECTION: &str = "担当";
    /// The day it is due.
    pub const DUE: &str = "提出期限";
    /// The stage of evaluation.
    pub const STAGE: &str = "評価の段階";
    /// What the section is told.
    pub const INSTRUCTIONS: &str = "お願い";
    /// How it is filled in.
    pub const HOW: &str = "書き方";
    /// The same at length.
    pub const HOW_TEXT: &str = "1. 下の見出し（シート）を一枚ずつ開きます。\n2. 色のついた欄に書きます。ほかの欄は書き換えても、事務局には取り込まれません。\n3. 評価は、欄を選ぶと出る一覧から選びます。\n4. 数式は使わず、値で書きます。\n5. 上書き保存して、このファイルをそのまま返信に添えて送ります。シートの名前を変えたり、シートや欄を消したりしないでください。";
    /// In place of a text that is too long for a cell.
    pub const TOO_LONG: &str =
        "（長い文のため、この様式では書き換えられません。いまの内容はそのまま残ります）";
    /// Said when a cell with choices is entered.
    pub const CHOOSE: &str = "一覧から選んでください";
    /// A grade.
    pub const GRADE: &str = "評価";
    /// Its reason.
    pub const REASON: &str = "理由";
    /// Why there is none.
    pub const NOT_RATED: &str = "評価しないときはその理由";

    /// The workbook carries nothing of this program.
    pub const OTHER: &str = "「あゆみ」の様式ではないExcelファイルです。表を取り込むときは「表の取り込み」を使ってください。";
    /// What it carries is damaged.
    pub const DAMAGED: &str = "様式の中の目印が失われています。送った担当に、届いたファイルへ書いて「上書き保存」したものを送り直してもらってください。";
    /// It is of a newer version.
    pub const NEWER: &str = "もっと新しい版の「あゆみ」で作られた様式です。この画面を開き直して新しい版にしてから、もう一度取り込んでください。";

    /// The title of the first sheet.
    pub fn first_title(plan: &str, year: &str) -> String {
        in_one_line(&[plan.to_owned(), year.to_owned(), "記入のお願い".to_owned()])
    }

    /// The name of a sheet of the form: what is too long is cut where it is written.
    pub fn sheet_name(number: &str, title: &str) -> String {
        format!("{number}{title}")
    }

    /// What a further section writes.
    pub fn block(section: &str, what: &str) -> String {
        format!("{section}\n{what}")
    }

    /// A part of a rating.
    pub fn rating(stage: &str, by: &str, what: &str) -> String {
        in_one_line(&[stage.to_owned(), by.to_owned(), what.to_owned()])
    }

    /// What is wrong with a cell, and what to do.
    pub fn trouble(trouble: Trouble) -> (&'static str, &'static str) {
        match trouble {
            Trouble::Formula => (
                "数式のセルです。取り込んでいません。",
                "値として貼り付け直したファイルを送ってもらうか、ここで書き写してください。",
            ),
            Trouble::Fault => (
                "エラーの出ているセルです。取り込んでいません。",
                "送った担当に、正しい値を確かめてください。",
            ),
            Trouble::UnknownGrade => (
                "評価区分にない評価です。取り込んでいません。",
                "送った担当に確かめて、評価をここで選んでください。",
            ),
            Trouble::Gone => (
                "様式の欄が消されています。この欄は、送ったときの内容のままにしました。",
                "書き換えるつもりだったかを、送った担当に確かめてください。",
            ),
            Trouble::Refused => (
                "計画の決まりに合わないため、取り込んでいません。",
                "送った担当に確かめて、ここで書き写してください。",
            ),
        }
    }

    /// Where a cell is and what stands there.
    pub fn place(sheet: &str, cell: &str, found: &str) -> String {
        let found = if found.is_empty() {
            String::new()
        } else {
            format!("「{found}」")
        };
        in_one_line(&[sheet.to_owned(), cell.to_owned(), found])
    }

    /// The name of the workbook beside that of the issued file.
    pub fn file_name(issued: &str) -> String {
        let stem = issued.strip_suffix(".json").unwrap_or(issued);
        format!("{stem}.xlsx")
    }
}
