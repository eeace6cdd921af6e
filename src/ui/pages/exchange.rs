//! Export and import (受渡し).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// Export and import (受渡し).
#[component]
pub fn ExchangePage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::EXCHANGE.to_owned()) /> }
}
