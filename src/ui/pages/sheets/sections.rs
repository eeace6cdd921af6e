//! How far each section is, and the choice of one.

use leptos::prelude::*;

use super::query::SheetFilter;
use super::{done_of, section_name};
use crate::plan::Id;
use crate::plan::vocabulary::Section;
use crate::report::progress::{Progress, StateCounts};
use crate::wording::sheets as words;

/// The progress of all sheets and of each section. Choosing a section narrows the list to it.
#[component]
pub fn SectionList(
    /// The sheets of the year.
    list: Memo<Progress>,
    /// What the list is narrowed to.
    filter: SheetFilter,
) -> impl IntoView {
    let sections = Memo::new(move |_| {
        let list = list.read();
        let entry = |of: &crate::report::progress::SectionProgress| {
            (
                of.section.as_ref().map(|section| section.id),
                section_name(of.section.as_ref()),
                of.counts,
            )
        };
        list.sections.iter().map(entry).collect::<Vec<_>>()
    });
    let total = Memo::new(move |_| list.read().total);
    let counts_of = move |id: Option<Id<Section>>| {
        let sections = sections.read();
        sections
            .iter()
            .find(|(other, ..)| *other == id)
            .map_or_else(StateCounts::default, |(.., counts)| *counts)
    };
    let choose = move |id| filter.section.set(id);
    view! {
        <ul class="section-progress" aria-label=words::BY_SECTION>
            <li>
                <SectionCard name=words::ALL_SHEETS.to_owned() counts=total.into() is_chosen=Signal::derive(move || filter.section.read().is_none())
                    choose=Some(Callback::new(move |()| choose(None))) />
            </li>
            <For each=move || sections.get() key=|(id, name, _)| (*id, name.clone()) let((id, name, _))>
                <li>
                    <SectionCard name counts=Signal::derive(move || counts_of(id)) is_chosen=Signal::derive(move || id.is_some() && filter.section.get() == id)
                        choose=id.map(|id| Callback::new(move |()| choose(Some(id)))) />
                </li>
            </For>
        </ul>
    }
}

/// One section: a button where it can be chosen.
#[component]
fn SectionCard(
    name: String,
    counts: Signal<StateCounts>,
    is_chosen: Signal<bool>,
    choose: Option<Callback<()>>,
) -> impl IntoView {
    let content = view! {
        <span class="section-card-name">{name}</span>
        <span class="section-card-count">{move || done_of(counts.get())}</span>
        <progress value=move || counts.get().complete.to_string() max=move || counts.get().all().max(1).to_string() aria-hidden="true"></progress>
    };
    match choose {
        Some(choose) => view! {
            <button type="button" class="section-card" aria-pressed=move || is_chosen.get().to_string() on:click=move |_| choose.run(())>{content}</button>
        }
        .into_any(),
        None => view! { <div class="section-card">{content}</div> }.into_any(),
    }
}
