//! stub
use serde::{Deserialize, Serialize};
/// stub
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FiscalYear(u16);
impl FiscalYear {
    pub fn western(self) -> u16 {
        self.0
    }
    pub fn new(y: i32) -> Option<Self> {
        u16::try_from(y).ok().map(Self)
    }
    pub fn range(a: Self, b: Self) -> Vec<Self> {
        (a.0..=b.0).map(Self).collect()
    }
}
/// stub
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum YearStyle {
    #[default]
    Era,
}
