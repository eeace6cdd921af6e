//! Issuing sheets to the sections (発行).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Issuing sheets to the sections (発行).
#[component]
pub fn DispatchPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::DISPATCH.to_owned()) /> }
}
