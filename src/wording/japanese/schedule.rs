//! The words of the schedule's editor (年次計画).

use crate::plan::FiscalYear;
use crate::plan::YearStyle;

/// What the tracks are, for screen readers.
pub const REGION: &str = "年度に並べた線";
/// Which keys do what.
pub const KEYS: &str = "線は引いて動かせます。両端を引くと長さが変わります。空いている所を押すと線が増えます。キーでは、←→で動かす、Shift＋←→で終わり、Alt＋←→で始め、Alt＋↑↓で段、Enterで書き直す、Deleteで削除。";
/// The initiative as a whole.
pub const WHOLE: &str = "取組全体";
/// Adds a bar.
pub const ADD: &str = "線を足す";
/// The same as a sign.
pub const ADD_SIGN: &str = "＋";
/// A bar without a label.
pub const UNNAMED: &str = "（ことばなし）";
/// There is no room.
pub const NO_ROOM: &str = "これ以上は動かせません";
/// The label of a bar.
pub const LABEL: &str = "線のことば";
/// The phase word.
pub const PHASE: &str = "段階のことば";
/// How the two go together.
pub const PHASE_SUPPORT: &str = "選ぶと、空いていることばに入ります。";
/// From which year.
pub const FROM: &str = "始め";
/// To which year.
pub const TO: &str = "終わり";
/// What must be known about it.
pub const NOTE: &str = "注記";
/// To the track above.
pub const UP: &str = "上の段へ";
/// To the track below.
pub const DOWN: &str = "下の段へ";
/// Deletes the bar.
pub const DELETE: &str = "この線を削除";
/// Closes the fields of a bar.
pub const CLOSE: &str = "閉じる";
/// None.
pub const NONE: &str = "（なし）";
/// Bars that no track can show.
pub const OUTSIDE: &str = "計画の期間の外にある線";

/// A bar as it is said: 検討　2019年度から2020年度まで.
pub fn bar(label: &str, from: FiscalYear, to: FiscalYear, style: YearStyle) -> String {
    let label = named(label);
    if from == to {
        return format!("{label}　{}", from.show(style));
    }
    format!("{label}　{}から{}まで", from.show(style), to.show(style))
}

/// A bar with its track, counted from 1.
pub fn on_track(bar: &str, track: u32) -> String {
    format!("{bar}　{track}段目")
}

/// What is said of a bar that shares a year with another of its track.
pub const OVERLAPS: &str = "ほかの線と重なっています";

/// The same on the bar itself.
pub const OVERLAPPING: &str = "重なっています";

/// A bar that is not alone in its years.
pub fn overlapping(bar: &str) -> String {
    format!("{bar}　{OVERLAPS}")
}

/// A label that may be empty.
pub fn named(label: &str) -> &str {
    if label.trim().is_empty() {
        UNNAMED
    } else {
        label
    }
}

/// A track, for screen readers.
pub fn lane(title: &str, track: u32) -> String {
    let title = if title.is_empty() { WHOLE } else { title };
    format!("{title}　{track}段目")
}

/// Adds a bar to a track.
pub fn add_to(title: &str, track: u32) -> String {
    format!("{}に線を足す", lane(title, track))
}

/// Names of actions.
pub mod actions {
    /// A bar is added.
    pub const ADD: &str = "年次計画に線を追加";
    /// A bar is changed.
    pub const CHANGE: &str = "年次計画を変更";
    /// A bar is deleted.
    pub const DELETE: &str = "年次計画の線を削除";
}
