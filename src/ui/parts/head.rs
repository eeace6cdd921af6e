//! The head of a page: heading, what the page is for, its actions.

use leptos::prelude::*;

use crate::browser::page;
use crate::wording::frame;

/// The head of a page. Sets the page's title and, when the page is gone to, moves the focus to its
/// heading.
#[component]
pub fn PageHead(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// One sentence on what the page is for.
    #[prop(into, optional)]
    lead: Signal<String>,
    /// The page's actions, if it has any.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    Effect::new(move |_| page::set_title(&frame::page_title(&title.read())));
    let actions = children.map(|children| view! { <div class="page-actions">{children()}</div> });
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{title}</h1>
                <p class="lead" hidden=move || lead.read().is_empty()>{lead}</p>
            </div>
            {actions}
        </div>
    }
}
