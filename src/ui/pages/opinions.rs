//! Opinions and what is answered (意見と対応).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Opinions and what is answered (意見と対応).
#[component]
pub fn OpinionsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::OPINIONS.to_owned()) /> }
}
