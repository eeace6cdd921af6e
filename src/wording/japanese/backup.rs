//! Words of the page on one file of everything this browser keeps (控え), and bringing it back.

use crate::backup::folder::{FolderState, Trouble};
use crate::backup::reminder::Reminder;
use crate::backup::restoring::{Outlook, Restored, Standing};
use crate::backup::{Backup, Problem};
use crate::storage::{CommitError, StoreError};

/// A file beyond the bounds.
pub const TOO_LARGE: &str = "このファイルは大きすぎます（256 MB まで）。";
/// What to do about it.
pub const TOO_LARGE_REMEDY: &str = "あゆみの控えのファイルかどうかを確かめてください。";
/// A file with one plan.
pub const ONE_PLAN: &str = "これは控えではなく、計画1つのファイルです。";
/// What to do about it.
pub const ONE_PLAN_REMEDY: &str = "計画一覧の「ファイルから開く」で開いてください。";
/// A backup of a newer version of the format.
pub const NEWER: &str = "この控えは、もっと新しい版の「あゆみ」で作られています。";
/// What to do about it.
pub const NEWER_REMEDY: &str =
    "新しい版の「あゆみ」で開いてください。ファイルはそのまま残しておいてください。";
/// A backup of which nothing is left.
pub const NOTHING_LEFT: &str = "この控えは壊れていて、戻せる計画がありません。";
/// What to do about it.
pub const NOTHING_LEFT_REMEDY: &str = "もう一度受け取るか、ほかの日の控えを選んでください。";
/// Something else.
pub const NOT_A_BACKUP: &str = "これは、あゆみの控えではありません。";
/// What to do about it.
pub const NOT_A_BACKUP_REMEDY: &str = "名前が「あゆみ控え」で始まるファイルを選んでください。";
/// What the names of backups begin with.
pub const FILE_PREFIX: &str = "あゆみ控え";

/// The name of a backup.
pub fn file_name(office: &str, when: &str) -> String {
    let parts = [FILE_PREFIX, office, when];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.json", parts.join("_"))
}

/// The name of the action that puts a backup's state together with what is here.
pub const TAKEN_IN: &str = "控えの内容を合わせる";

/// Whose the values of a backup are, where they stand for choice.
pub fn office_of_backup(office: &str) -> String {
    if office.is_empty() {
        "控え".to_owned()
    } else {
        format!("控え（{office}）")
    }
}

/// What the page is for.
pub const LEAD: &str = "この端末にあるすべての計画を、1つのファイルにして残します。端末が替わっても、ここから元どおりに戻せます。";
/// Heading.
pub const MAKE: &str = "控えをつくる";
/// What a backup holds.
pub const MAKE_ABOUT: &str = "計画の中身に加えて、残した版、発行した版、変更の記録、決めたこと、削除した計画も入ります。共有フォルダーや USB メモリーなど、この端末とは別のところに置いてください。";
/// Writes the file.
pub const MAKE_NOW: &str = "控えのファイルをつくる";
/// There is nothing to write.
pub const NOTHING_TO_WRITE: &str = "この端末には、まだ計画がありません。控えのファイルをお持ちなら、下の「控えから戻す」で戻せます。";
/// The browser did not take the file.
pub const NOT_TAKEN: &str = "ファイルを渡せませんでした。ブラウザーのダウンロードの設定を確かめて、もう一度お試しください。";
/// How to find out whether the file arrived.
pub const CHECK_IT: &str = "保存されたかどうかは、ブラウザーからは分かりません。できたファイルを下の「控えから戻す」に置くと、正しく保存されたかを確かめられます（置いただけでは何も変わりません）。";
/// Heading.
pub const RESTORE: &str = "控えから戻す";
/// What restoring does.
pub const RESTORE_ABOUT: &str = "控えのファイルを置くと、計画ごとに、この端末にあるものと比べて見せます。この端末で書いたものが消えることはありません。";
/// The drop area.
pub const DROP: &str = "控えのファイル（あゆみ控え….json）をここに置いてください";
/// The drop area.
pub const DROP_SUPPORT: &str = "置いただけでは何も変わりません。";
/// The file is being read and compared.
pub const READING: &str = "控えを読んでいます";
/// The part that shows what would be done.
pub const PREVIEW: &str = "戻すもの";
/// Column.
pub const PLAN: &str = "計画";
/// Column.
pub const SAVED_AT: &str = "控えの中の最後の保存";
/// Column.
pub const HERE: &str = "この端末では";
/// Column.
pub const TO_DO: &str = "すること";
/// Does it.
pub const DO_IT: &str = "この控えから戻す";
/// Leaves everything as it is.
pub const LEAVE: &str = "戻さない";
/// Nothing would be done.
pub const NOTHING_TO_DO: &str = "控えは正しく読めました。この端末の計画は、どれも控えと同じか、控えより先へ進んでいます。戻すものはありません。";
/// Everything was done.
pub const RESTORED: &str = "控えから戻しました。";
/// Leads to the questions.
pub const TO_QUESTIONS: &str = "確認が必要な点を見る";
/// Leads to the versions.
pub const TO_VERSIONS: &str = "版の履歴を見る";
/// Leads to the page that opens plans.
pub const TO_OPEN: &str = "「ファイルから開く」へ";
/// A backup was offered where a plan was expected.
pub const IS_A_BACKUP: &str =
    "これは計画1つのファイルではなく、控えです。「控え」の画面で戻せます。";
/// Leads to the page of backups.
pub const TO_BACKUP: &str = "「控え」へ";

/// A backup was handed to the browser.
pub fn handed_over(name: &str, plans: usize) -> String {
    format!(
        "計画 {plans} 件の控え「{name}」をブラウザーに渡しました。保存先（多くは「ダウンロード」フォルダー）にあることを確かめてください。"
    )
}

/// Plans of which a version was damaged already.
pub fn damaged_here(titles: &[String]) -> String {
    let titles = titles.iter().map(|title| or_untitled(title));
    let titles = titles.collect::<Vec<_>>().join("」「");
    format!("「{titles}」には、壊れている版がありました。見つかったままの形で控えに入れています。")
}

/// No backup could be made.
pub fn cannot_make(error: &StoreError) -> String {
    format!("控えをつくれませんでした（{error}）。画面を開き直してから、もう一度お試しください。")
}

/// Who made a backup, when, and how much is in it.
pub fn facts(backup: &Backup) -> String {
    let who = if backup.office.is_empty() {
        "作った人：記録なし"
    } else {
        &backup.office
    };
    let when = backup.made_at.short();
    format!("{who}　{when}　計画 {} 件", backup.plans.len())
}

/// The heading of the preview.
pub fn preview_of(name: &str) -> String {
    format!("「{name}」の中身")
}

/// A plan's title.
pub fn or_untitled(title: &str) -> &str {
    if title.is_empty() {
        super::plans::UNTITLED
    } else {
        title
    }
}

/// How a plan of the backup stands to what is here.
pub fn standing(outlook: &Outlook) -> &'static str {
    match outlook.standing {
        _ if outlook.is_binned => "「削除した計画」にあります",
        Standing::Absent => "ありません",
        Standing::Same => "同じ内容です",
        Standing::Older => "控えのあとも書き進めています",
        Standing::Newer => "控えより前の状態です",
        Standing::Diverged => "控えとは別に書き進めています",
        Standing::TakenIn => "この控えは取り込み済みです",
    }
}

/// What will be done for a plan.
pub fn to_do(outlook: &Outlook) -> String {
    let main = match outlook.standing {
        Standing::Absent if outlook.in_bin => "削除した計画として戻します",
        Standing::Absent => "控えのとおりに戻します",
        Standing::Newer => "控えの状態まで進めます",
        Standing::Diverged => "両方を合わせ、食い違いは「確認が必要な点」に残します",
        Standing::Same | Standing::Older | Standing::TakenIn
            if outlook.missing == 0 && !outlook.is_binned =>
        {
            return "何もしません".to_owned();
        }
        Standing::Same | Standing::Older | Standing::TakenIn => "",
    };
    let versions = match outlook.missing {
        0 => String::new(),
        count => format!("残した版 {count} 件を加えます"),
    };
    let bin = if outlook.is_binned {
        "計画一覧に戻します"
    } else {
        ""
    };
    let parts = [bin, main, &versions];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("。")
}

/// What is wrong with the file.
pub fn problem(problem: &Problem, title: &dyn Fn(&str) -> String) -> String {
    match problem {
        Problem::Broken => "このファイルは途中で切れているか、壊れています。読めたところだけを戻せます。ほかの日の控えがあれば、そちらを使ってください。".to_owned(),
        Problem::Changed => "このファイルは、作られたあとで中身が変わっています。戻す前に、内容をよく確かめてください。".to_owned(),
        Problem::LeftOut(count) => format!("読めないところが {count} か所あり、そこは戻せません。"),
        Problem::Damaged(plan, revision) => format!("「{}」の第{revision}版は壊れていて、戻せません。", title(plan)),
        Problem::FellBack(plan) => format!("「{}」のいちばん新しい状態が壊れているため、その前の版から戻します。", title(plan)),
        Problem::Hopeless(plan) => format!("「{}」は壊れていて、戻せる版がありません。", title(plan)),
    }
}

/// How far restoring is.
pub fn progress(done: usize, all: usize) -> String {
    format!("戻しています　{done}／{all}件")
}

/// A plan could not be brought back.
pub fn cannot_restore(title: &str, error: &CommitError) -> String {
    let why = match error {
        CommitError::Store(StoreError::Quota) => {
            "この端末の保存場所がいっぱいです。使っていない計画を書き出してから削除してください"
                .to_owned()
        }
        CommitError::Conflict { .. } => {
            "別の画面で同じ計画が書き換えられています。その画面を閉じてください".to_owned()
        }
        CommitError::Store(error) => format!("保存できません（{error}）"),
    };
    format!(
        "「{}」を戻せませんでした。{why}。この端末にあるものは変わっていません。もう一度「{DO_IT}」を押すと、続きから行います。",
        or_untitled(title)
    )
}

/// Both had gone on and were put together.
pub fn put_together(title: &str, done: &Restored) -> String {
    let title = or_untitled(title);
    match (done.taken, done.questions) {
        (None, _) => {
            format!("「{title}」は、控えの状態を版として残しました。「版の履歴」で比べてください。")
        }
        (Some(taken), 0) => {
            format!("「{title}」に、控えの変更 {taken} 件を合わせました。元に戻せます。")
        }
        (Some(taken), questions) => format!(
            "「{title}」に、控えの変更 {taken} 件を合わせました。食い違い {questions} 件は、どちらにするか選んでください。"
        ),
    }
}

/// How much lies in no file, and for how long.
pub fn reminder(reminder: Reminder) -> String {
    let changes = reminder.changes;
    match reminder.days {
        0 => format!("ファイルに残していない変更が {changes} 件あります。"),
        days => format!("ファイルに残していない変更が {changes} 件あります（{days}日分）。"),
    }
}

/// Why it is time for a backup.
pub const REMINDER_WHY: &str = "ブラウザーの保存データは、設定や端末の都合で消えることがあります。控えをつくって、別のところに残してください。";

/// The person has to allow writing into the folder again.
pub const FOLDER_ASLEEP: &str = "控えのフォルダーに残すには、今日の許可が要ります。";
/// Leads to where the folder is looked after.
pub const TO_FOLDER: &str = "「控え」を開く";
/// Heading.
pub const FOLDER: &str = "控えをフォルダーに自動で残す";
/// What a folder kept up to date is.
pub const FOLDER_ABOUT: &str = "フォルダーを一度選ぶと、書き進めるたびに（多くて10分に1回）、日時のついた新しい控えをそこに残します。前の控えには書きかぶせません。この端末が残した控えは、新しい5つを残して片づけます。";
/// This browser cannot.
pub const FOLDER_UNSUPPORTED: &str = "このブラウザーではフォルダーを選べません。Microsoft Edge か Google Chrome で、https のページを開くと使えます。使えないときは、上の「控えのファイルをつくる」で残してください。";
/// Chooses a folder.
pub const CHOOSE_FOLDER: &str = "フォルダーを選ぶ";
/// Chooses another folder.
pub const CHOOSE_OTHER: &str = "別のフォルダーにする";
/// Asks for permission again.
pub const ALLOW: &str = "今日もこのフォルダーに残す";
/// Tries again.
pub const RETRY: &str = "もう一度残す";
/// Writes now.
pub const WRITE_NOW: &str = "いますぐ残す";
/// Stops.
pub const STOP: &str = "自動で残すのをやめる";
/// Looks at what somebody else left in the folder.
pub const LOOK_AT_FOREIGN: &str = "その控えの中身を見る";
/// Goes on without it.
pub const PASS_OVER: &str = "取り込まずに続ける";

/// How the folder stands.
pub fn folder_state(state: &FolderState) -> String {
    match state {
        FolderState::Unsupported | FolderState::None => String::new(),
        FolderState::Asleep { folder } => format!(
            "「{folder}」に残すことになっています。ブラウザーを開くたびに、一度だけ許可が要ります。"
        ),
        FolderState::Ready { folder, last: None } => format!("「{folder}」に残します。"),
        FolderState::Ready {
            folder,
            last: Some(name),
        } => format!("「{folder}」に残しています。いちばん新しい控え：{name}"),
        FolderState::Writing { folder } => format!("「{folder}」に残しています…"),
        FolderState::Foreign { folder, file } => format!(
            "「{folder}」に、ほかの人か別の端末が残した控え「{file}」があり、この端末にない内容が入っています。中身を見て取り込むか、取り込まずに続けるかを選んでください。選ぶまで、新しい控えは残しません。"
        ),
        FolderState::Failed { folder, trouble } => format!(
            "「{folder}」に控えを残せませんでした。{}{} 前に残した控えはそのままです。",
            trouble_words(trouble),
            if *trouble == Trouble::Refused {
                "「もう一度残す」を押してください。"
            } else {
                ""
            }
        ),
    }
}

/// Why nothing could be written into a folder.
pub fn trouble_words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused => "このフォルダーに書く許可がありません。".to_owned(),
        Trouble::Gone => {
            "フォルダーが見つかりません。移されたか、つながっていない場所です。".to_owned()
        }
        Trouble::Full => "置き場所がいっぱいです。".to_owned(),
        Trouble::Unlike => {
            "書いたものを読み直すと、違っていました。置き場所がこわれているかもしれません。"
                .to_owned()
        }
        Trouble::Store(error) => format!("計画を読み出せません（{error}）。"),
        Trouble::Other(detail) => format!("書いている途中で止まりました（{detail}）。"),
    }
}
