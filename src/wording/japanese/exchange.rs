//! The words of export and import.

use crate::exchange::Standing;
use crate::report::comparison::Comparison;
use crate::storage::StoreError;

/// What the page is for.
pub const LEAD: &str =
    "計画をファイルに書き出して渡し、届いたファイルを中身を確かめてから取り込みます。";
/// Heading.
pub const EXPORT: &str = "書き出す";
/// What exporting does.
pub const EXPORT_ABOUT: &str = "計画のすべて（体系、シート、評価、設定）を1つのファイルにします。メールに添えて送るほか、控えとしても残してください。";
/// Writes the file.
pub const EXPORT_PLAN: &str = "計画をファイルに書き出す";
/// The browser did not take the file.
pub const NOT_EXPORTED: &str = "ファイルを書き出せませんでした。ブラウザーのダウンロードの設定を確かめて、もう一度お試しください。";
/// Heading.
pub const IMPORT: &str = "取り込む";
/// What importing does.
pub const IMPORT_ABOUT: &str = "別の端末で書いた計画のファイルを置くと、いまの内容と比べて、変わるところを先に見せます。両方で書いた内容を合わせ、同じ欄に違うことが書かれていれば「確認が必要な点」に並べます。取り込む前の状態は自動で残し、取り込んだあとも元に戻せます。";
/// The drop area.
pub const DROP_SUPPORT: &str = "置いただけでは何も変わりません。";
/// The name of the action.
pub const IMPORTED: &str = "ファイルを取り込み";
/// The name of the action that takes a file as it is.
pub const REPLACED: &str = "ファイルの内容に置きかえ";
/// The last action was an import.
pub const LAST_WAS_IMPORT: &str = "いちばん新しい操作は、ファイルの取り込みです。";
/// Takes the import back.
pub const UNDO_IMPORT: &str = "取り込みを取り消す";
/// The part that shows what would change.
pub const PREVIEW: &str = "変わるところ";
/// The file was changed on its way.
pub const NOT_INTACT: &str = "このファイルは、書き出されたあとで中身が変わっています。取り込む前に、変わるところをよく確かめてください。";
/// Nothing would change.
pub const SAME: &str = "いまの計画とまったく同じです。取り込む必要はありません。";
/// Applies the import.
pub const TAKE_IN: &str = "この内容を取り込む";
/// Leaves the plan as it is.
pub const LEAVE: &str = "取り込まない";
/// The states are being looked for.
pub const COMPARING: &str = "いまの計画と比べています。";
/// What is new is what somebody decided, and nothing that is written in the plan.
pub const ONLY_DECISIONS: &str =
    "計画の内容は変わりません。「確認が必要な点」についてファイルで決めたことが加わります。";
/// Putting the two together changes nothing.
pub const NOTHING_NEW: &str =
    "このファイルに、新しく取り込む内容はありません。こちらだけにある内容は、そのまま残ります。";
/// The second way of taking a file in.
pub const AS_IT_IS: &str = "合わせずに、このファイルの内容に置きかえる";
/// What the second way does.
pub const AS_IT_IS_ABOUT: &str = "計画は、このファイルとまったく同じ内容になります。こちらだけで書いた内容はなくなります。置きかえる前の状態は「版の履歴」に残り、置きかえたあとも元に戻せます。";
/// Takes the file as it is.
pub const REPLACE: &str = "ファイルの内容に置きかえる";
/// A record came.
pub const ADDED: &str = "加わる";
/// A record went.
pub const REMOVED: &str = "なくなる";
/// Column.
pub const PLACE: &str = "場所";
/// Column.
pub const FIELD: &str = "項目";
/// Column.
pub const BEFORE: &str = "いま";
/// Column.
pub const AFTER: &str = "変わったあと";

/// The table of what would be asked.
pub const ASKED: &str = "確認が必要な点になるもの";
/// Column.
pub const HERE: &str = "こちら";
/// Column.
pub const IN_FILE: &str = "届いたファイル";

/// A file was offered to the browser. Whether it took it nobody tells a page.
pub fn exported(name: &str) -> String {
    format!(
        "「{name}」の保存をブラウザーに頼みました。保存先（多くは「ダウンロード」フォルダー）にファイルがあるか確かめてください。ないときは、もう一度書き出してください。"
    )
}

/// A file of another plan.
pub fn other_plan(there: &str, here: &str) -> String {
    format!(
        "このファイルは「{there}」のもので、いま開いている「{here}」とは別の計画です。計画一覧から開いてください。"
    )
}

/// A file of the same plan that is a section's copy where this is none, or another's copy.
pub const OTHER_COPY: &str = "このファイルは同じ計画のものですが、提出用の写しかどうか、または依頼の相手が、いま開いているものと違います。計画一覧の「ファイルから開く」で開いてください。";

/// Heading of the preview.
pub fn preview_of(name: &str) -> String {
    format!("「{name}」を取り込むと変わるところ")
}

/// Who wrote the file, and when.
pub fn file_facts(office: &str, when: &str, revision: u64) -> String {
    let who = if office.is_empty() {
        "書き出した人：記録なし".to_owned()
    } else {
        format!("書き出した人：{office}")
    };
    let when = if when.is_empty() {
        String::new()
    } else {
        format!("　日時：{when}")
    };
    format!("{who}{when}　第{revision}版")
}

/// How much would change.
pub fn counts(compared: &Comparison) -> String {
    format!(
        "変わる {} 件、加わる {} 件、なくなる {} 件",
        compared.changed, compared.added, compared.removed
    )
}

/// Changes that are not shown.
pub fn more_changes(count: usize) -> String {
    format!("ほかに {count} 件あります。")
}

/// What the file says differently from what was filled in here.
pub fn to_decide(count: usize) -> String {
    format!(
        "{count} か所は、こちらでも違う内容を記入しています。取り込むと「確認が必要な点」に並び、どちらを使うか選べます。それまではこちらの内容のままです。"
    )
}

/// How a file stands to the plan here.
pub fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Same => SAME,
        Standing::Older => {
            "このファイルの内容は、もうこの計画に入っています。取り込む必要はありません。"
        }
        Standing::Newer => {
            "このファイルは、いまの計画の続きです。こちらでは、そのあと何も変えていません。"
        }
        Standing::Parted(_) => {
            "このファイルといまの計画は、同じ状態から別々に書き進められています。両方の内容を合わせます。"
        }
        Standing::Unknown => {
            "このファイルといまの計画が、どの状態から分かれたのかわかりません。違うところはすべて「確認が必要な点」に並べます。取り込みでは何も消しません。"
        }
    }
}

/// What would be asked.
pub fn would_ask(count: usize) -> String {
    format!("{count}か所は「確認が必要な点」になります。決めるまで、どちらの内容も消えません。")
}

/// The import was applied.
pub fn taken_in(open: usize) -> String {
    let open = match open {
        0 => String::new(),
        open => format!("確認が必要な点が{open}件あります。"),
    };
    format!("取り込みました。{open}取り込む前の状態は「版の履歴」に残してあります。")
}

/// What could not be taken over.
pub fn set_aside(count: usize) -> String {
    format!(
        "取り込めないところが {count} 件あります。それ以外は取り込めます。元のファイルは捨てずに残してください。"
    )
}

/// No copy could be kept before the import.
pub fn no_copy(error: &StoreError) -> String {
    format!(
        "取り込む前の控えを残せなかったため、取り込みをやめました（{error}）。計画は変わっていません。先に計画をファイルに書き出してください。"
    )
}

/// Whose a value is that another machine's file says.
pub fn whose(office: &str) -> String {
    if office.is_empty() {
        "届いたファイル".to_owned()
    } else {
        format!("{office}（届いたファイル）")
    }
}
