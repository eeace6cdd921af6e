//! Making the next plan from this one (次の計画).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Making the next plan from this one (次の計画).
#[component]
pub fn NextPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::NEXT.to_owned()) /> }
}
