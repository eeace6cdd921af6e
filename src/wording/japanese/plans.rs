//! The words of the list of plans.

use crate::storage::{CommitError, StoreError};

/// What the page is for.
pub const LEAD: &str =
    "計画はこの端末のブラウザーの中だけにあります。ほかの端末へは、ファイルに書き出して渡します。";
/// Makes a new plan.
pub const NEW: &str = "新しい計画をつくる";
/// The list.
pub const IN_THIS_BROWSER: &str = "この端末にある計画";
/// The list is being read.
pub const LOADING: &str = "計画一覧を読み込んでいます";
/// Empty list.
pub const NONE: &str = "まだ計画がありません";
/// Who had plans here before.
pub const NONE_BECAUSE: &str = "以前の計画が見えないときは、ブラウザーの保存データが消えています。「控え」か、書き出したファイルから戻せます。";
/// The first door: somebody sent a file.
pub const DOOR_FILE: &str = "届いたファイルを開く";
/// Who takes it.
pub const DOOR_FILE_ABOUT: &str = "事務局やほかの係から、メールなどでファイル（.json）を受け取ったとき。開くと、書くところから始まります。";
/// The second door: a plan is to be made.
pub const DOOR_PLAN: &str = "計画をはじめる";
/// Who takes it.
pub const DOOR_PLAN_ABOUT: &str =
    "事務局として、計画を新しくつくるとき。近い型のひな形を選んで、あとから変えられます。";
/// The third door: to look around.
pub const DOOR_SAMPLE: &str = "見本で試す";
/// Who takes it.
pub const DOOR_SAMPLE_ABOUT: &str =
    "まず様子を見たいとき。何を書いても押しても、ほんものの計画には影響しません。";
/// The plans of this browser cannot be read at all.
pub const UNREAD: &str = "いまは計画を読めません";
/// Why, and what to do.
pub const UNREAD_BECAUSE: &str = "この端末に保存した計画は、消えたとは限りません。上の説明を確かめてから、画面を開き直してください。書き出したファイルがあれば、「ファイルから開く」で取り込めます。";
/// Opens a file; heading above the drop area.
pub const OPEN_FILE: &str = "ファイルから開く";
/// What the page is for.
pub const OPEN_FILE_LEAD: &str = "書き出した計画のファイルを、この端末に取り込みます。";
/// What the page of a new plan is for.
pub const NEW_LEAD: &str = "名前と期間を決め、ひな形を選びます。どれもあとから変えられます。";
/// Leaves without making a plan.
pub const STOP: &str = "つくらずに戻る";
/// Back to the list.
pub const BACK: &str = "計画一覧へ戻る";
/// The drop area.
pub const DROP: &str = "書き出したファイル（.json）をここに置いてください";
/// What happens then.
pub const DROP_SUPPORT: &str = "同じ計画がすでにあるときは、変わるところを見てから取り込めます。";
/// Heading above the samples.
pub const SAMPLES: &str = "見本";
/// What samples are.
pub const SAMPLES_ABOUT: &str = "自由に触れる見本です。実際の計画とは別の場所に置かれます。";
/// Opens the sample.
pub const OPEN_SAMPLE: &str = "見本を開く";
/// A plan without a title.
pub const UNTITLED: &str = "名前のない計画";
/// Label.
pub const LAST_SAVED: &str = "保存";
/// Label.
pub const LAST_EXPORTED: &str = "書き出し";
/// Label.
pub const SIZE: &str = "大きさ";
/// Moves a plan to the bin.
pub const DELETE: &str = "削除";
/// Takes a plan out of the bin.
pub const PUT_BACK: &str = "元に戻す";
/// Label: the plan's title.
pub const TITLE: &str = "計画の名前";
/// An example of a title.
pub const TITLE_EXAMPLE: &str = "例：第4次地域福祉活動計画";
/// What is wrong with an empty title, and what to do.
pub const TITLE_MISSING: &str = "計画の名前を入力してください";
/// Label: the organisation.
pub const ORGANISATION: &str = "団体の名前";
/// Label: the first year.
pub const FIRST_YEAR: &str = "はじめの年度";
/// Label: the last year.
pub const LAST_YEAR: &str = "おわりの年度";
/// How a year may be written.
pub const YEAR_SUPPORT: &str = "令和8年度、R8、2026 のどの書き方でもかまいません";
/// What the last year is.
pub const LAST_YEAR_SUPPORT: &str = "この年度の終わり（3月）までが計画の期間です";
/// A year that cannot be read.
pub const YEAR_UNREADABLE: &str = "年度を読み取れません。「令和8年度」のように入力してください";
/// The last year comes before the first.
pub const PERIOD_BACKWARDS: &str = "おわりの年度が、はじめの年度より前になっています";
/// The period is very long.
pub const PERIOD_TOO_LONG: &str = "期間は20年度までにしてください";
/// Label: what the plan starts with.
pub const PRESET: &str = "ひな形";
/// Makes the plan.
pub const CREATE: &str = "この内容でつくる";
/// Between the parts a preset sets up.
pub const SEPARATOR: &str = "／";
/// Several files were dropped.
pub const ONE_AT_A_TIME: &str = "計画のファイルは1つずつ開きます。最初の1つを開きました。";
/// A file could not be read by the browser.
pub const NOT_THERE: &str = "ファイルを読み込めませんでした。";
/// What to do then.
pub const PICK_AGAIN: &str = "移動や削除をされていないか確かめて、もう一度選んでください。";
/// A file of a newer version of the format.
pub const NEWER_FILE: &str = "このファイルは、もっと新しい版の「あゆみ」で書き出されています。新しい版の「あゆみ」で開いてください。";

/// The list could not be read.
pub fn cannot_list(error: &StoreError) -> String {
    format!("計画一覧を読み込めませんでした（{error}）。画面を開き直してください。")
}

/// A plan could not be deleted or put back.
pub fn cannot_delete(error: &StoreError) -> String {
    format!("操作できませんでした（{error}）。画面を開き直してから、もう一度お試しください。")
}

/// A plan could not be added.
pub fn cannot_add(error: &CommitError) -> String {
    match error {
        CommitError::Store(StoreError::Quota) => "保存場所がいっぱいで、計画を加えられません。使っていない計画を書き出してから削除してください。".to_owned(),
        error => format!("計画を加えられませんでした（{error}）。画面を開き直してから、もう一度お試しください。"),
    }
}

/// A file could not be opened.
pub fn cannot_open(name: &str, message: &str, remedy: &str) -> String {
    format!("「{name}」を開けません。{message}{remedy}")
}

/// A plan was added from a file.
pub fn added(title: &str) -> String {
    format!("「{title}」を取り込みました。")
}

/// A plan was added from a file that was not sound.
pub fn added_with(title: &str, problems: usize, is_intact: bool) -> String {
    let changed = if is_intact {
        ""
    } else {
        "ファイルが途中で書き換えられています。内容を確かめてください。"
    };
    let set_aside = if problems == 0 {
        String::new()
    } else {
        format!(
            "取り込めなかったところが {problems} 件あります。元のファイルは捨てずに残してください。"
        )
    };
    format!("「{title}」を取り込みました。{changed}{set_aside}")
}

/// A plan was deleted.
pub fn deleted(title: &str) -> String {
    format!("「{title}」を削除しました。30日のあいだは元に戻せます。")
}

/// The bin.
pub fn deleted_plans(count: usize) -> String {
    format!("削除した計画（{count}）")
}

/// When a plan was deleted.
pub fn deleted_at(when: &str) -> String {
    format!("{when} に削除")
}

/// The name of the button that deletes a plan.
pub fn delete(title: &str) -> String {
    format!("{DELETE}：{title}")
}

/// The name of the button that puts a plan back.
pub fn put_back(title: &str) -> String {
    format!("{PUT_BACK}：{title}")
}

/// When a plan was written to a file, and whether it has changed since.
pub fn exported(at: Option<&str>, is_stale: bool) -> String {
    match (at, is_stale) {
        (None, _) => "まだ書き出していません".to_owned(),
        (Some(at), false) => at.to_owned(),
        (Some(at), true) => format!("{at}（その後に変更あり）"),
    }
}

/// A size in bytes, in words.
pub fn size(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        format!("{kilobytes} KB")
    } else {
        format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
    }
}

/// Said after the words of a button that stands on many cards: which card it is.
pub fn of(title: &str) -> String {
    format!("：{title}")
}
