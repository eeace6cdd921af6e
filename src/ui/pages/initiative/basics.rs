//! The basics of an initiative: title, sections, actors, funding types, marks, period.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::edit::{Edit, change};
use crate::plan::header::PlanWords;
use crate::plan::initiative::Initiative;
use crate::plan::position::Placed;
use crate::plan::vocabulary::{Actor, FundingType, Mark, Section};
use crate::plan::{Id, InPlan, Plan};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{CheckField, Choice, TextField, record};
use crate::wording::initiative::{self as words, actions};
use crate::wording::removal::named;
use crate::wording::reports;

/// The basics.
#[component]
pub(super) fn Basics(id: Id<Initiative>, plan_words: Memo<PlanWords>) -> impl IntoView {
    let desk = use_desk();
    let title = record::text(
        desk,
        id,
        actions::TITLE,
        |row: &Initiative| &row.title,
        |row, text| row.title = text,
    );
    let section_word = Signal::derive(move || plan_words.with(|words| words.section.clone()));
    let fixed = |word: &str| Signal::stored(word.to_owned());
    let sections = ticks(
        desk,
        |section: &Section| section.name.clone(),
        move |plan| listed(plan, id, |row| &row.sections),
        move |plan, value| toggle(plan, id, |row| &mut row.sections, value),
        actions::SECTIONS,
    );
    let actors = ticks(
        desk,
        |actor: &Actor| actor.name.clone(),
        move |plan| listed(plan, id, |row| &row.actors),
        move |plan, value| toggle(plan, id, |row| &mut row.actors, value),
        actions::ACTORS,
    );
    let funding = ticks(
        desk,
        |funding: &FundingType| funding.name.clone(),
        move |plan| listed(plan, id, |row| &row.funding_types),
        move |plan, value| toggle(plan, id, |row| &mut row.funding_types, value),
        actions::FUNDING_TYPES,
    );
    let marks = ticks(
        desk,
        |mark: &Mark| mark.name.clone(),
        move |plan| listed(plan, id, |row| &row.marks),
        move |plan, value| toggle(plan, id, |row| &mut row.marks, value),
        actions::MARKS,
    );
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::BASICS}</h2>
            <TextField id="initiative-title" label=words::TITLE value=title.value commit=title.commit support=words::TITLE_SUPPORT />
            <TickList label=section_word ticks=sections needed=true />
            <TickList label=fixed(reports::ACTOR) ticks=actors />
            <TickList label=fixed(reports::FUNDING_TYPE) ticks=funding />
            <TickList label=fixed(reports::MARK) ticks=marks />
            <Period id />
        </div></section>
    }
}

/// What can be ticked, what is, and what ticking does.
#[derive(Clone, Copy)]
struct Ticks {
    all: Memo<Vec<(String, String)>>,
    ticked: Memo<Vec<String>>,
    toggle: Callback<String>,
}

fn ticks<V: InPlan + Placed>(
    desk: Desk,
    name: fn(&V) -> String,
    listed: impl Fn(&Plan) -> Vec<String> + Send + Sync + 'static,
    toggle: impl Fn(&Plan, &str) -> Vec<Edit> + Send + Sync + 'static,
    action: &'static str,
) -> Ticks {
    Ticks {
        all: desk.read(move |plan| {
            let rows = plan.in_order::<V>();
            rows.iter()
                .map(|row| (row.id().to_string(), named(&name(row.record()))))
                .collect()
        }),
        ticked: desk.read(listed),
        toggle: Callback::new(move |value: String| {
            desk.act(action, |plan| toggle(plan, &value));
        }),
    }
}

fn listed<V>(plan: &Plan, id: Id<Initiative>, get: fn(&Initiative) -> &Vec<Id<V>>) -> Vec<String> {
    plan.get(id).map_or_else(Vec::new, |row| {
        get(row.record()).iter().map(ToString::to_string).collect()
    })
}

/// Ticks or unticks one; a newly ticked one comes last, so that the printed order is the order of
/// ticking.
fn toggle<V>(
    plan: &Plan,
    id: Id<Initiative>,
    field: fn(&mut Initiative) -> &mut Vec<Id<V>>,
    value: &str,
) -> Vec<Edit> {
    let Some(chosen) = Id::<V>::new(value) else {
        return Vec::new();
    };
    change(plan, id, |row| {
        let list = field(row);
        if list.contains(&chosen) {
            list.retain(|other| *other != chosen);
        } else {
            list.push(chosen);
        }
    })
}

/// Boxes to tick. A vocabulary the plan does not use takes no room.
#[component]
fn TickList(label: Signal<String>, ticks: Ticks, #[prop(optional)] needed: bool) -> impl IntoView {
    let is_shown = move || needed || !ticks.all.read().is_empty();
    let chosen = move || {
        let ticked = ticks.ticked.get();
        let names = ticks.all.with(|all| {
            let name = |id: &String| {
                all.iter()
                    .find(|(other, _)| other == id)
                    .map(|(_, name)| name.clone())
            };
            ticked.iter().filter_map(name).collect::<Vec<_>>()
        });
        names.join(reports::LIST_MARK)
    };
    view! {
        <Show when=is_shown>
            <fieldset class="field">
                <legend class="field-label">{label}" "<small>{chosen}</small></legend>
                <Show when=move || ticks.all.read().is_empty()><p class="field-support">{words::NO_WORDS}</p></Show>
                <div class="check-row">
                    <For each=move || ticks.all.get() key=|(id, name)| (id.clone(), name.clone()) let((id, name))>
                        {
                            let is_ticked = { let id = id.clone(); Signal::derive(move || ticks.ticked.with(|ticked| ticked.contains(&id))) };
                            view! { <CheckField label=Signal::stored(name) value=is_ticked choose=Callback::new(move |_| ticks.toggle.run(id.clone())) /> }
                        }
                    </For>
                </div>
            </fieldset>
        </Show>
    }
}

/// When it starts and ends where that is not the plan's period.
#[component]
fn Period(id: Id<Initiative>) -> impl IntoView {
    let desk = use_desk();
    let options = |none: &'static str| {
        desk.read(move |plan| {
            let years = record::years(plan.years(), record::year_style(plan));
            std::iter::once((String::new(), none.to_owned()))
                .chain(years)
                .collect::<Vec<_>>()
        })
    };
    let starts = record::choice(
        desk,
        id,
        actions::YEARS,
        |row: &Initiative| record::year_value(row.starts),
        |row, value| row.starts = record::year_of(value),
    );
    let last = record::choice(
        desk,
        id,
        actions::YEARS,
        |row: &Initiative| record::year_value(row.last_sheet_year),
        |row, value| row.last_sheet_year = record::year_of(value),
    );
    let reason = record::text(
        desk,
        id,
        actions::YEARS,
        |row: &Initiative| &row.retirement_reason,
        |row, text| row.retirement_reason = text,
    );
    let has_reason = desk.read(move |plan| {
        plan.get(id)
            .is_some_and(|row| row.last_sheet_year.is_some() || !row.retirement_reason.is_empty())
    });
    view! {
        <div class="columns" data-columns="2">
            <Choice id="initiative-starts" label=words::STARTS options=options(words::FROM_THE_BEGINNING) value=starts.value choose=starts.choose />
            <Choice id="initiative-last" label=words::LAST_SHEET_YEAR options=options(words::TO_THE_END) value=last.value choose=last.choose />
        </div>
        <Show when=move || has_reason.get()>
            <TextField id="initiative-retirement" label=words::RETIREMENT_REASON value=reason.value commit=reason.commit lines=true />
        </Show>
    }
}
