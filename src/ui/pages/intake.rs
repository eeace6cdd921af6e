//! Bringing tables in (表の取り込み): what, the table, its columns, what would change, on one page.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::intake::{HeaderRows, IntakeKind, IntakeTable, Preview, Request, Target, preview};
use crate::plan::scale::Stage;
use crate::plan::{Id, Key, Moment};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::parts::PageHead;
use crate::ui::place::use_place;
use crate::wording::frame;
use crate::wording::intake::page as words;

mod columns;
mod file;
mod result;
mod source;
mod what;

use columns::ColumnsStep;
use result::ResultStep;
use source::SourceStep;
use what::WhatStep;

/// The table on the page and how it is to be brought in.
#[derive(Clone, Copy)]
struct Draft {
    kind: RwSignal<IntakeKind>,
    stage: RwSignal<Option<Id<Stage>>>,
    table: RwSignal<Option<Arc<IntakeTable>>>,
    header: RwSignal<Option<HeaderRows>>,
    columns: RwSignal<BTreeMap<usize, Target>>,
    blanks_erase: RwSignal<bool>,
    adds_names: RwSignal<bool>,
    seed: RwSignal<Key>,
    request: Memo<Request>,
    preview: Memo<Preview>,
}

impl Draft {
    fn new(desk: Desk) -> Self {
        let year = use_place().year();
        let (kind, stage) = (RwSignal::default(), RwSignal::new(None));
        let (header, columns) = (RwSignal::new(None), RwSignal::default());
        let (blanks_erase, adds_names) = (RwSignal::new(false), RwSignal::new(false));
        let table = RwSignal::<Option<Arc<IntakeTable>>>::new(None);
        let seed = RwSignal::new(new_seed());
        let request = Memo::new(move |_| Request {
            kind: kind.get(),
            year: Some(year.get()),
            stage: stage.get(),
            header: header.get(),
            columns: columns.get(),
            blanks_erase: blanks_erase.get(),
            adds_names: adds_names.get(),
            seed: seed.get(),
            at: Moment::default(),
        });
        let preview = Memo::new(move |_| {
            let table = table.read();
            let looked_at = |table: &Arc<IntakeTable>| {
                desk.read_now(|plan| preview(plan, table, &request.read()))
            };
            table.as_ref().map(looked_at).unwrap_or_default()
        });
        Self {
            kind,
            stage,
            table,
            header,
            columns,
            blanks_erase,
            adds_names,
            seed,
            request,
            preview,
        }
    }

    /// Lays another table on the page, or none. What was said of the columns of the one before
    /// goes with it.
    fn lay(self, table: Option<IntakeTable>) {
        self.header.set(None);
        self.columns.set(BTreeMap::new());
        self.seed.set(new_seed());
        self.table
            .set(table.filter(|table| !table.is_empty()).map(Arc::new));
    }

    /// Says what else the table brings in.
    fn bring(self, kind: IntakeKind) {
        self.columns.set(BTreeMap::new());
        self.kind.set(kind);
    }
}

fn new_seed() -> Key {
    Desk::new_id::<Stage>().key()
}

/// Bringing tables in (表の取り込み).
#[component]
pub fn IntakePage() -> impl IntoView {
    let draft = Draft::new(use_desk());
    let is_laid = move || draft.table.read().is_some();
    view! {
        <PageHead title=Signal::stored(frame::INTAKE.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="flow" data-gap="large">
            <WhatStep draft />
            <SourceStep draft />
            <Show when=is_laid>
                <ColumnsStep draft />
                <ResultStep draft />
            </Show>
        </div>
    }
}
