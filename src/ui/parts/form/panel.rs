//! What a cell has no room for: a button with what is chosen, and over the page, on request, the
//! choices at full width.

use leptos::prelude::*;

use crate::wording::frame;

/// A button that fills a cell and opens a panel over the page. Escape, a press beside it and its
/// close button close it, and the focus comes back to the button.
#[component]
pub fn CellPanel(
    /// The id of the button.
    #[prop(into)]
    id: String,
    /// What is chosen there; the panel's heading.
    #[prop(into)]
    label: Signal<String>,
    /// What is chosen.
    #[prop(into)]
    shown: Signal<String>,
    /// What stands in the panel.
    children: Children,
) -> impl IntoView {
    let panel = format!("{id}-panel");
    let (opens, closes) = (panel.clone(), panel.clone());
    view! {
        <button type="button" class="cell-opener" id=id popovertarget=opens aria-haspopup="dialog">
            <span class="visually-hidden">{label}" "</span>{shown}
        </button>
        <div class="cell-panel flow" data-gap="small" id=panel popover="auto" role="dialog" aria-label=label>
            <p class="strong">{label}</p>
            {children()}
            <div class="button-row">
                <button type="button" class="button" data-size="small" popovertarget=closes popovertargetaction="hide">{frame::CLOSE}</button>
            </div>
        </div>
    }
}
