//! Making the next plan from this one (次の計画): its name, what carries over, how the new outline
//! is arranged, and what will come of it.

mod arranging;
mod choosing;
pub mod drafts;
mod entry;
mod making;
mod naming;

use leptos::prelude::*;

use crate::plan::{Key, Plan};
use crate::report::next::{EntryLine, entry_lines};
use crate::report::traces::{TracedPlan, traced_plans};
use crate::route::Page;
use crate::succession::Succession;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::{OtherPlanLink, PageHead};
use crate::wording::{frame, next as words};

/// What the page works on. A handle.
#[derive(Clone, Copy)]
struct Work {
    desk: Desk,
    draft: RwSignal<Succession>,
    /// The new outline as it is shown.
    lines: Memo<Vec<EntryLine>>,
}

impl Work {
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
            self.lines
                .with(|lines| lines.iter().find(|line| line.key == key).cloned())
        })
    }
}

/// Making the next plan (次の計画).
#[component]
pub fn NextPage() -> impl IntoView {
    let desk = use_desk();
    let draft = drafts::of_this_plan(desk);
    let lines = desk.read(move |plan| draft.with(|draft| entry_lines(plan, draft)));
    let work = Work { desk, draft, lines };
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
            {naming::section(work)}
            {choosing::section(work)}
            {arranging::section(work)}
            {making::section(work)}
        </div>
    }
}
