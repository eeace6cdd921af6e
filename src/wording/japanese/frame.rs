//! The words of the frame around every page and of the parts pages are made of.

/// The program's name.
pub const NAME: &str = "あゆみ";
/// The mark of a notice that is good to know.
pub const NOTICE_INFO: &str = "お知らせ";
/// The mark of a notice that something was done.
pub const NOTICE_SUCCESS: &str = "完了";
/// The mark of a notice that wants a second look.
pub const NOTICE_WARNING: &str = "注意";
/// The mark of a notice that something is wrong.
pub const NOTICE_ERROR: &str = "エラー";
/// Closes a dialog or a notice.
pub const CLOSE: &str = "閉じる";
/// In the label of a field that cannot be written to.
pub const NOT_EDITABLE: &str = "編集不可";
/// Better than last year.
pub const CHANGE_UP: &str = "前年より上がった";
/// As last year.
pub const CHANGE_SAME: &str = "前年と同じ";
/// Worse than last year.
pub const CHANGE_DOWN: &str = "前年より下がった";
/// Opens the file dialog.
pub const CHOOSE_FILE: &str = "ファイルを選ぶ";

/// The title of the browser's tab.
pub fn page_title(page: &str) -> String {
    format!("{page}｜{NAME}")
}

/// The length of a text, and what is left of the guide or over it. Counted as browsers count, in
/// UTF-16 units.
pub fn length(count: usize, guide: Option<usize>) -> String {
    match guide {
        None => format!("{count}文字"),
        Some(guide) if count <= guide => {
            format!("{count}文字（目安まで残り{}文字）", guide - count)
        }
        Some(guide) => format!(
            "{count}文字（目安を{}文字超過。このままでも保存されます）",
            count - guide
        ),
    }
}

/// The first link of the page.
pub const SKIP: &str = "本文へ進む";
/// Opens the navigation on a narrow screen.
pub const MENU: &str = "メニュー";
/// The year switch.
pub const FISCAL_YEAR: &str = "年度";
/// The navigation.
pub const PAGES_OF_PLAN: &str = "計画の画面";
/// 体系
pub const OUTLINE: &str = "体系";
/// 進捗管理シート
pub const SHEETS: &str = "進捗管理シート";
/// 評価
pub const GRID: &str = "評価";
/// 集計
pub const TALLY: &str = "集計";
/// 全体計画表
pub const OVERVIEW: &str = "全体計画表";
/// 記載のずれ
pub const DRIFT: &str = "記載のずれ";
/// 共通の取組
pub const SHARED_ACTIONS: &str = "共通の取組";
/// 関連計画・指針
pub const OUTSIDE_PLANS: &str = "関連計画・指針";
/// 本文
pub const DOCUMENT: &str = "本文";
/// 評価の場
pub const ASSESSMENT: &str = "評価の場";
/// 評価の違い
pub const DISAGREEMENT: &str = "評価の違い";
/// 総括
pub const SUMMARY: &str = "総括";
/// 意見と対応
pub const OPINIONS: &str = "意見と対応";
/// 計画の総括
pub const REVIEW: &str = "計画の総括";
/// 課題
pub const ISSUES: &str = "課題";
/// 次の計画
pub const NEXT: &str = "次の計画";
/// Heading above the pages of the plan itself.
pub const THE_PLAN: &str = "計画";
/// Heading above the pages of every year.
pub const EVERY_YEAR: &str = "毎年度";
/// Heading above the pages of the middle and the end of the period.
pub const END_OF_PERIOD: &str = "期間の区切り";
/// Heading above the pages this plan does not use yet.
pub const OTHER_PAGES: &str = "ほかの画面";
/// Heading above the pages for sending and receiving.
pub const BETWEEN_OFFICES: &str = "やりとり";
/// 印刷
pub const PRINT: &str = "印刷";
/// 公表
pub const PUBLISH: &str = "公表";
/// 受渡し
pub const EXCHANGE: &str = "受渡し";
/// 表の取り込み
pub const INTAKE: &str = "表の取り込み";
/// The page on which a section hands in.
pub const TASK: &str = "提出";
/// The page that issues sheets.
pub const DISPATCH: &str = "発行";
/// The page of replies.
pub const REPLIES: &str = "回答";
/// The page of what a merge left to be decided.
pub const QUESTIONS: &str = "確認が必要な点";
/// The page of backups.
pub const BACKUP: &str = "控え";
/// 点検
pub const CHECKS: &str = "点検";
/// Heading above the pages about the plan itself.
pub const THIS_PLAN: &str = "この計画";
/// 変更の記録
pub const CHANGES: &str = "変更の記録";
/// 版の履歴
pub const VERSIONS: &str = "版の履歴";
/// 設定
pub const SETTINGS: &str = "設定";
/// Everything is stored.
pub const SAVED: &str = "保存済み";
/// Something is on its way into the store.
pub const SAVING: &str = "保存中";
/// Writing has failed.
pub const NOT_SAVED: &str = "保存できていません";
/// The other language, in its own words.
pub const OTHER_LANGUAGE: &str = "English";
/// Its code.
pub const OTHER_LANGUAGE_CODE: &str = "en";
/// Undo.
pub const UNDO: &str = "元に戻す";
/// Redo.
pub const REDO: &str = "やり直す";
/// An action was taken back.
pub fn undone(action: &str) -> String {
    format!("「{action}」を元に戻しました")
}

/// An action was done again.
pub fn redone(action: &str) -> String {
    format!("「{action}」をやり直しました")
}

/// There is nothing to undo.
pub const NOTHING_TO_UNDO: &str = "元に戻す操作はありません";
/// There is nothing to redo.
pub const NOTHING_TO_REDO: &str = "やり直す操作はありません";
/// Leads to where files are written.
pub const EXPORT: &str = "書き出す";
/// Leads to where files are written, said in trouble.
pub const EXPORT_TO_FILE: &str = "ファイルに書き出す";
/// The mark of a sample.
pub const SAMPLE: &str = "見本";
/// What a plan that somebody made from a sample is, in a line.
pub const MADE_FROM_SAMPLE: &str = "見本から作った計画です。内容は試しに作ったものです。";
/// Where plans are kept.
pub const KEPT_HERE: &str = "保存先：この端末のブラウザーの中。外には送られません。";
/// Storage is blocked and everything is in memory only.
pub const STORAGE_BLOCKED: &str = "このブラウザーは保存が止められています。ここで書いたものは、画面を閉じると消えます。閉じる前に、必ず「受渡し」からファイルに書き出してください。";

/// The database belongs to a newer version of the program.
pub const STORAGE_NEWER: &str = "この端末の計画は、もっと新しい版の「あゆみ」で保存されています。消えてはいませんが、この古い版の画面では開けません。画面を開き直すか、新しい版の「あゆみ」で開いてください。ここで新しく書いたものは、画面を閉じると消えます。";

/// Saved, and when.
pub fn saved_at(time: &str) -> String {
    format!("{SAVED} {time}")
}

/// What undo would take back.
pub fn which_action(name: &str) -> String {
    format!("「{name}」")
}

/// A period: 令和元年度～令和5年度, or 令和7年度 alone.
pub fn period(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first}～{last}")
    }
}

/// How many sheets are done of how many.
pub fn done_of(done: u32, total: u32) -> String {
    format!("{done}/{total}")
}

/// When the plan was last written to a file.
pub fn last_export(at: Option<&str>) -> String {
    match at {
        Some(at) => format!("最後の書き出し：{at}"),
        None => "まだファイルに書き出していません。".to_owned(),
    }
}

/// What to do while saving fails.
pub fn saving_fails(kind: &crate::storage::StoreError) -> String {
    use crate::storage::StoreError;
    let (what, then) = match kind {
        StoreError::Quota => (
            "この端末の保存場所がいっぱいで、保存できていません。",
            "使っていない計画を書き出してから削除すると、空きができます。",
        ),
        StoreError::Blocked(_) => (
            "このブラウザーに保存を止められています。",
            "ブラウザーの設定で、このページの保存（Cookie とサイトデータ）を許してください。許してあるときは、書き出してから、ブラウザーをいったん閉じて開き直してください。",
        ),
        StoreError::Closed => (
            "保存場所との接続が切れました。",
            "画面を開き直してください。",
        ),
        StoreError::Newer => (
            "新しい版の「あゆみ」が使われています。",
            "画面を開き直してください。",
        ),
        StoreError::Failed(_) => ("保存できていません。", "自動でやり直しています。"),
    };
    format!(
        "{what}書いたものは画面には残っています。念のため、ファイルに書き出してください。{then}"
    )
}
/// 計画一覧
pub const PLANS: &str = "計画一覧";
/// How the program is used.
pub const HELP: &str = "使い方";
/// Behind a link that leaves the page as it is.
pub const IN_NEW_TAB: &str = "（新しいタブで開きます）";

/// What stands on every printed page of a sample.
pub fn sample_on_paper(short: &str) -> String {
    format!("{SAMPLE}：{short}")
}
