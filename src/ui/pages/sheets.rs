//! The list of progress sheets (進捗管理シート).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The list of progress sheets (進捗管理シート).
#[component]
pub fn SheetsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::SHEETS.to_owned()) /> }
}
