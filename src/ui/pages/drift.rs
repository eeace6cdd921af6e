//! Where what is printed twice has drifted apart (記載のずれ).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Where what is printed twice has drifted apart (記載のずれ).
#[component]
pub fn DriftPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::DRIFT.to_owned()) /> }
}
