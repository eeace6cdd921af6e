//! The change log (変更の記録).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The change log (変更の記録).
#[component]
pub fn ChangesPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::CHANGES.to_owned()) /> }
}
