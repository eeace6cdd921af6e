//! Actions that stand on many initiatives (共通の取組): edited once, shown on all of them.

use leptos::prelude::*;

use crate::edit::order::Siblings;
use crate::form::{FieldForm, field, lines};
use crate::plan::action::SharedAction;
use crate::plan::{Id, Key, TableName};
use crate::report::shared_actions::{SharedPlace, shared_places};
use crate::route::Page;
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::ui::parts::form::RecordCards;
use crate::ui::place::{Place, use_place};
use crate::wording::{frame, shared_actions as words};

const SHORT: &[FieldForm] = &[
    field("label")
        .called(words::LABEL)
        .like(words::LABEL_EXAMPLE),
    field("change_class").called(words::CLASS),
];

const LONG: &[FieldForm] = &[lines("title").called(words::TITLE)];

/// Actions that stand on many initiatives (共通の取組).
#[component]
pub fn SharedActionsPage() -> impl IntoView {
    view! {
        <PageHead title=Signal::stored(frame::SHARED_ACTIONS.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <section class="paper"><div class="paper-body flow">
            <RecordCards siblings=Siblings::of(TableName::SharedActions) side_by_side=SHORT fields=LONG below=stands_on
                add=words::ADD empty=words::EMPTY />
        </div></section>
    }
}

/// The items on which a shared action stands.
fn stands_on(shared: Key) -> AnyView {
    let place = use_place();
    let id: Id<SharedAction> = shared.into();
    let places = use_desk().read(move |plan| shared_places(plan).remove(&id).unwrap_or_default());
    (move || {
        let places = places.read();
        if places.is_empty() {
            return view! { <p class="muted">{words::NOWHERE}</p> }.into_any();
        }
        let has_own = places.iter().any(|place| place.has_own_words);
        let to_drift =
            has_own.then(|| view! { <a href=place.href(Page::Drift)>{words::TO_DRIFT}</a> });
        view! {
            <p class="strong">{words::stands_on(places.len())}</p>
            <ul class="item-list">{places.iter().map(|it| item(it, place)).collect_view()}</ul>
            {to_drift}
        }
        .into_any()
    })
    .into_any()
}

fn item(it: &SharedPlace, place: Place) -> AnyView {
    let mark = it
        .has_own_words
        .then(|| view! { <span class="mark" data-tone="warn">{words::OWN_WORDS}</span> });
    view! { <li><a href=place.href(Page::Initiative(it.initiative))>{format!("{} {}", it.number, it.title)}</a>" "{mark}</li> }
        .into_any()
}
