//! The tally (集計).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The tally (集計).
#[component]
pub fn TallyPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::TALLY.to_owned()) /> }
}
