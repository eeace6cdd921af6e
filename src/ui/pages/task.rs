//! What this copy is asked for, and handing it in (提出).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// What this copy is asked for, and handing it in (提出).
#[component]
pub fn TaskPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::TASK.to_owned()) /> }
}
