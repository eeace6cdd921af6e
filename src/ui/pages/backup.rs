//! One file of everything this browser keeps (控え), and bringing it back.

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// One file of everything this browser keeps (控え), and bringing it back.
#[component]
pub fn BackupPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::BACKUP.to_owned()) /> }
}
