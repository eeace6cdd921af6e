//! What a preset is said to set up. The presets' own words stand with the presets: they are data.

/// Heads the levels of the outline.
pub const LEVELS: &str = "体系の段";
/// Heads the grades.
pub const GRADES: &str = "評価区分";
/// Heads the stages of evaluation.
pub const STAGES: &str = "評価の段階";
/// Heads the phase words of schedules.
pub const PHASES: &str = "年次計画の言葉";

/// A grade by its symbol and, where it has one, its word: A 達成.
pub fn grade(symbol: &str, label: &str) -> String {
    if label.is_empty() {
        symbol.to_owned()
    } else {
        format!("{symbol} {label}")
    }
}

/// A stage by its name and who rates: 査定（ワーキンググループ）.
pub fn stage(name: &str, assessor: &str) -> String {
    if assessor.is_empty() {
        name.to_owned()
    } else {
        format!("{name}（{assessor}）")
    }
}

/// One line of what a preset sets up: 体系の段：基本戦略、施策細目.
pub fn line(heading: &str, names: &[String]) -> String {
    format!("{heading}：{}", names.join("、"))
}
