//! The words of the change log.

/// What the page is for.
pub const LEAD: &str = "だれが、いつ、どこをどう変えたかの記録です。上の「元に戻す」で、新しいものから順に取り消せます。";
/// Nothing was changed yet.
pub const NONE: &str = "まだ変更はありません";
/// What will stand here.
pub const NONE_BECAUSE: &str = "計画を書き換えると、ここに新しい順に並びます。";
/// Shows older entries.
pub const MORE: &str = "もっと前を見る";

/// How many places an action changed.
pub fn changed_places(count: usize) -> String {
    format!("変わったところ {count} 件")
}

/// Changes of an action that are not shown.
pub fn and_more(count: usize) -> String {
    format!("ほか {count} 件")
}
