//! The whole-plan grid (評価).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The whole-plan grid (評価).
#[component]
pub fn GridPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::GRID.to_owned()) /> }
}
