//! Assessment by a working group or committee (評価の場): who is through and who is left, and one
//! sheet at a time, large.

use leptos::prelude::*;

use crate::plan::Id;
use crate::plan::initiative::Initiative;
use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Who is through and who is left.
#[component]
pub fn AssessmentPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::ASSESSMENT.to_owned()) /> }
}

/// One sheet.
#[component]
pub fn AssessPage(
    /// The initiative whose sheet it is.
    id: Id<Initiative>,
) -> impl IntoView {
    let _ = id;
    view! { <PageHead title=Signal::stored(frame::ASSESSMENT.to_owned()) /> }
}
