//! Who has replied, and taking replies in (回答).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Who has replied, and taking replies in (回答).
#[component]
pub fn RepliesPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::REPLIES.to_owned()) /> }
}
