//! What is said of workbooks and tables as files.

use crate::spreadsheet::csv;
use crate::spreadsheet::xlsx::Unwritable;
use crate::spreadsheet::{Area, LARGEST_FILE, OtherKind, Unreadable, column_letters};

/// The number of a page, as a workbook says it.
pub const PAGE_OF: &str = "&P／&N ページ";

/// Save it as a workbook.
pub const SAVE_AS_XLSX: &str =
    "Excel などで開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから選んでください。";
/// Take the password off.
pub const TAKE_PASSWORD_OFF: &str =
    "Excel で開き、「ファイル」の「情報」でパスワードをはずして保存してから選んでください。";
/// Open it and save it as a workbook.
pub const OPEN_AND_SAVE_AS_XLSX: &str = "Excel で開けるなら、「Excel ブック（.xlsx）」として保存してから選んでください。開けないときは、元の場所からファイルを保存し直してください。";
/// Give it the name of what it is.
pub const NAME_AS_CSV: &str = "ファイル名の終わりを「.csv」に変えてから選んでください。";
/// Unpack the archive first.
pub const UNPACK: &str = "圧縮ファイルを開き、中のファイルを取り出してから選んでください。";
/// Pick another file.
pub const PICK: &str = "表の入った Excel ブック（.xlsx）か CSV ファイルを選んでください。";
/// Copy what is needed into a new workbook.
pub const COPY_WHAT_IS_NEEDED: &str =
    "必要な表だけを新しいブックにコピーし、保存してから選んでください。";
/// Save it without macros.
pub const SAVE_WITHOUT_MACROS: &str = "Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にすると、マクロのないファイルになります。そのファイルを選んでください。";
/// Save its values.
pub const SAVE_VALUES: &str =
    "新しいブックに表をコピーし、「値の貼り付け」で貼り付けて保存してから選んでください。";
/// Open it and save it again.
pub const OPEN_AND_SAVE_AGAIN: &str = "Excel で開けるなら、保存し直してから選んでください。開けないときは、送り主にもう一度送ってもらってください。";
/// Close the quotation mark.
pub const CLOSE_QUOTE: &str = "その行の「\"」の数を確かめて、直してから選んでください。";

/// Why a file cannot be used.
pub fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::Empty => "ファイルの中身が空です。".to_owned(),
        Unreadable::TooLarge { bytes } => format!(
            "ファイルが大きすぎます（{} MB。読めるのは {} MB までです）。",
            bytes.div_ceil(1024 * 1024),
            LARGEST_FILE / 1024 / 1024
        ),
        Unreadable::TooManyParts => {
            "ブックの中のファイルが多すぎるため、安全のため開きません。".to_owned()
        }
        Unreadable::TooLargeInside => {
            "圧縮をもどすと大きくなりすぎるため、安全のため開きません。".to_owned()
        }
        Unreadable::TooManyCells => "セルの数が多すぎます。".to_owned(),
        Unreadable::TooManyRows => "行の数が多すぎます（1,048,576 行まで）。".to_owned(),
        Unreadable::TooMuchText => "文字が多すぎます（1つのセルは 32,767 文字まで）。".to_owned(),
        Unreadable::LooksLike(kind) => format!("これは{}です。", other_kind(*kind)),
        Unreadable::Macros => {
            "マクロ（プログラム）の入ったブックです。安全のため開きません。".to_owned()
        }
        Unreadable::ExternalLinks => {
            "ほかのファイルから値を取ってくるブックです。安全のため開きません。".to_owned()
        }
        Unreadable::Damaged { reason } => {
            format!("ファイルが壊れているか、ふつうのブックではありません（{reason}）。")
        }
        Unreadable::NoSheet => "表のあるシートがありません。".to_owned(),
        Unreadable::NotText => "文字のファイルとして読めません。".to_owned(),
        Unreadable::UnclosedQuote { row } => {
            format!("{row} 行目から始まる「\"」が閉じられていません。")
        }
    }
}

fn other_kind(kind: OtherKind) -> &'static str {
    match kind {
        OtherKind::OldExcel => "古い形式の Excel ブック（.xls）",
        OtherKind::Encrypted => "パスワードのかかったファイル",
        OtherKind::OldOffice => "古い形式の Office 文書",
        OtherKind::BinaryExcel => "バイナリ形式の Excel ブック（.xlsb）",
        OtherKind::OpenDocument => "ほかのオフィスソフトの表（.ods）",
        OtherKind::Word => "Word の文書",
        OtherKind::Zip => "圧縮ファイル（zip）",
        OtherKind::Pdf => "PDF",
        OtherKind::Image => "画像",
        OtherKind::Html => "Web ページ（HTML）",
        OtherKind::Text => "文字だけのファイル（CSV など）で、Excel ブックの名前が付いたもの",
    }
}

/// What a workbook cannot hold.
pub fn unwritable(what: &Unwritable) -> String {
    match what {
        Unwritable::SheetName { sheet } => {
            format!("「{sheet}」はシートの名前に使えません。")
        }
        Unwritable::TextTooLong { sheet, row, column } => format!(
            "シート「{sheet}」の {}{row} に入れる文が長すぎます（Excel のセルは 32,767 文字まで）。",
            column_letters(*column)
        ),
        Unwritable::TooLarge { sheet } => {
            format!("シート「{sheet}」の行か列が多すぎて、Excel のブックに入りません。")
        }
        Unwritable::Refused { sheet, reason } if sheet.is_empty() => {
            format!("Excel のブックを作れませんでした（{reason}）。")
        }
        Unwritable::Refused { sheet, reason } => {
            format!("シート「{sheet}」を作れませんでした（{reason}）。")
        }
    }
}

/// The worker does not start.
pub fn worker_not_started(reason: &str) -> String {
    format!(
        "Excel のブックを扱う部分を読み込めませんでした。通信を確かめ、ページを再読み込みしてから、もう一度お試しください。計画はそのまま残っています。（詳細：{reason}）"
    )
}

/// The worker ended in the middle.
pub fn worker_ended(reason: &str) -> String {
    format!(
        "Excel のブックを扱う部分が途中で止まりました。計画はそのまま残っています。ほかのタブやソフトを閉じてから、もう一度お試しください。（詳細：{reason}）"
    )
}

/// Stops the worker.
pub const STOP: &str = "中止";

/// The worker makes a file.
pub fn writing(name: &str) -> String {
    format!("「{name}」をつくっています。")
}

/// The worker makes a file of sheets.
pub fn writing_sheets(name: &str, done: u32, sheets: usize) -> String {
    format!("「{name}」をつくっています（{sheets}枚のうち{done}枚）。")
}

/// The worker reads a file.
pub fn reading(name: &str) -> String {
    format!("「{name}」を読んでいます。")
}

/// The most characters of a table that are listed.
const MOST_LISTED: usize = 20;

/// Where characters of a sheet stand that an encoding does not have, one a line.
pub fn losses(why: &csv::Unwritable) -> Vec<String> {
    let place = |loss: &csv::Loss| {
        let at = Area::cell(loss.row, loss.column);
        let code = u32::from(loss.character);
        format!("{at}「{}」（U+{code:04X}）", loss.character)
    };
    let mut lines: Vec<String> = why.losses.iter().take(MOST_LISTED).map(place).collect();
    if why.count > lines.len() {
        lines.push(format!("ほか{}字", why.count - lines.len()));
    }
    lines
}

/// The person stopped the worker.
pub const WORKER_STOPPED: &str = "中止しました。";
