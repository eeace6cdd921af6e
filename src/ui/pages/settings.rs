//! The plan's own settings (設定).

use leptos::prelude::*;

use crate::ui::parts::PageHead;
use crate::wording::frame;

/// The plan's own settings (設定).
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! { <PageHead title=Signal::stored(frame::SETTINGS.to_owned()) /> }
}
