//! Making the next plan from this one (次の計画): its name, what carries over, how the new outline
//! is arranged, and what will come of it.

mod arranging;
mod choosing;
pub mod drafts;
mod entry;
mod making;
mod naming;

use std::collections::HashMap;

use leptos::prelude::*;

use crate::plan::review::Issue;
use crate::plan::{Id, Key, Plan};
use crate::report::next::{EntryLine, entry_lines, old_lines};
use crate::report::traces::{TracedPlan, traced_plans};
use crate::route::Page;
use crate::succession::{Source, Succession};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{OtherPlanLink, PageHead};
use crate::ui::place::use_place;
use crate::wording::{frame, next as words};

/// What the page works on. A handle.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    draft: RwSignal<Succession>,
    /// The new outline as it is shown.
    lines: Memo<Vec<EntryLine>>,
    /// Where each entry stands in it.
    places: Memo<HashMap<Key, usize>>,
    /// Every old record with its number and title, for the lists of all lines.
    old: Memo<Vec<(Source, String)>>,
    /// Every issue with its text, for the lists of all lines.
    issues: Memo<Vec<(Id<Issue>, String)>>,
    /// Whether the plan was asked for, so that what is missing is said.
    asked: RwSignal<bool>,
}

impl Work {
    fn new(desk: Desk) -> Self {
        let draft = drafts::of_this_plan(desk);
        let lines = desk.read(move |plan| draft.with(|draft| entry_lines(plan, draft)));
        let places = Memo::new(move |_| {
            let lines = lines.read();
            let places = lines.iter().enumerate();
            places.map(|(index, line)| (line.key, index)).collect()
        });
        let old = desk.read(|plan| {
            let lines = old_lines(plan, &Succession::default()).into_iter();
            lines
                .map(|line| (line.source, format!("{}{}", line.number, line.title)))
                .collect()
        });
        let issues = desk.read(|plan| {
            let issues = plan.in_order::<Issue>().into_iter();
            issues
                .map(|issue| (issue.id(), issue.text.clone()))
                .collect()
        });
        Self {
            desk,
            draft,
            lines,
            places,
            old,
            issues,
            asked: RwSignal::new(false),
        }
    }

    fn update(self, change: impl FnOnce(&Plan, &mut Succession)) {
        let draft = self.draft;
        self.desk
            .look(|plan| draft.update(|draft| change(plan, draft)));
    }

    /// Something read off plan and draft.
    fn read<T>(self, read: impl Fn(&Plan, &Succession) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let draft = self.draft;
        self.desk
            .read(move |plan| draft.with(|draft| read(plan, draft)))
    }

    /// The line of an entry.
    fn line(self, key: Key) -> Memo<Option<EntryLine>> {
        Memo::new(move |_| {
            let place = self.places.with(|places| places.get(&key).copied());
            self.lines.with(|lines| lines.get(place?).cloned())
        })
    }
}

/// Making the next plan (次の計画).
#[component]
pub fn NextPage() -> impl IntoView {
    let desk = use_desk();
    let is_empty = desk.read(|plan| plan.nodes.is_empty() && plan.initiatives.is_empty());
    let work = Work::new(desk);
    let made = desk.read(|plan| {
        let plans = traced_plans(plan).into_iter();
        plans.filter(|traced| traced.is_next).collect::<Vec<_>>()
    });
    let plan_line = |traced: TracedPlan| view! { <li><OtherPlanLink plan=traced.plan page=Page::Outline title=traced.title /></li> };
    view! {
        <PageHead title=Signal::stored(frame::NEXT.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow">
            <Show when=move || !made.read().is_empty()>
                <section class="paper"><div class="paper-body">
                    <h2>{words::MADE_ALREADY}</h2>
                    <ul class="plain-list"><For each=move || made.get() key=Clone::clone let(traced)>{plan_line(traced)}</For></ul>
                </div></section>
            </Show>
            <Show when=move || !is_empty.get() fallback=NothingYet>
                {naming::section(work)}
                {choosing::section(work)}
                {arranging::section(work)}
                {making::section(work)}
            </Show>
        </div>
    }
}

/// There is nothing in the plan that could carry over.
#[component]
fn NothingYet() -> impl IntoView {
    let place = use_place();
    view! {
        <div class="paper"><div class="empty">
            <h2>{words::EMPTY}</h2>
            <p>{words::EMPTY_BECAUSE}</p>
            <a class="button" data-kind="main" href=move || place.href(Page::Outline)>{words::TO_OUTLINE}</a>
        </div></div>
    }
}
