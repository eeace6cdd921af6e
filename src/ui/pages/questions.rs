//! What a merge left to be decided (確認が必要な点).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// What a merge left to be decided (確認が必要な点).
#[component]
pub fn QuestionsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::QUESTIONS.to_owned()) /> }
}
