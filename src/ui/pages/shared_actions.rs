//! Actions that stand on many initiatives (共通の取組).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Actions that stand on many initiatives (共通の取組).
#[component]
pub fn SharedActionsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::SHARED_ACTIONS.to_owned()) /> }
}
