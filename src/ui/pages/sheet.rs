//! One progress sheet (進捗管理シート).

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::ui::parts::PageHead;

/// One progress sheet (進捗管理シート).
#[component]
pub fn SheetPage(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    view! { <PageHead title=Signal::stored(id.to_string()) /> }
}
