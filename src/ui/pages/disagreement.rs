//! Where stages of evaluation disagree (評価の違い).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Where stages of evaluation disagree (評価の違い).
#[component]
pub fn DisagreementPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::DISAGREEMENT.to_owned()) /> }
}
