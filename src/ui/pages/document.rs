//! The plan as one text (本文).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The plan as one text (本文).
#[component]
pub fn DocumentPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::DOCUMENT.to_owned()) /> }
}
