//! One initiative (取組).

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::ui::parts::PageHead;

/// One initiative (取組).
#[component]
pub fn InitiativePage(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    view! { <PageHead title=Signal::stored(id.to_string()) /> }
}
