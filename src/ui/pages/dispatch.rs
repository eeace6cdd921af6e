//! Issuing sheets to the sections (発行).

pub mod earlier;
pub mod files;
mod folder;
pub mod ordering;

use leptos::prelude::*;

use crate::mailing::{MailFile, NotIssued, is_copy};
use crate::plan::Id;
use crate::plan::mailing::Dispatch;
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::{dispatch as words, frame};

/// The files of an issue, as they are looked at.
#[derive(Clone, PartialEq, Eq)]
pub struct Shown {
    dispatch: Id<Dispatch>,
    files: Vec<MailFile>,
}

/// Issuing sheets to the sections (発行).
#[component]
pub fn DispatchPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let shown = RwSignal::new(None::<Shown>);
    let is_copy = desk.read(is_copy);
    let has_sections = desk.read(|plan| !plan.sections.is_empty());
    let none = move || {
        view! {
            <div class="paper empty">
                <h2>{words::NO_SECTIONS}</h2><p>{words::NO_SECTIONS_STEP}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Settings)>{words::TO_SETTINGS}</a>
            </div>
        }
    };
    let issuing = move || {
        view! {
            <div class="flow" data-gap="large">
                <Show when=move || has_sections.get() fallback=none><ordering::Ordering shown /></Show>
                {move || shown.get().map(|shown| view! { <files::Files shown /> })}
                <earlier::Earlier shown />
            </div>
        }
    };
    view! {
        <PageHead title=Signal::stored(frame::DISPATCH.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <Show when=move || !is_copy.get() fallback=|| view! { <div class="paper empty"><p>{NotIssued::IsCopy.message()}</p></div> }>{issuing()}</Show>
    }
}
