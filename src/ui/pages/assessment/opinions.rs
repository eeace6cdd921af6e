//! The opinions a sitting gives on the sheet, entered in place.

use leptos::prelude::*;

use crate::edit::assessing::add_opinion;
use crate::edit::order::{Pin, Siblings};
use crate::form::{FieldForm, RecordAt, field, keys, lines};
use crate::plan::scale::Stage;
use crate::plan::summary::Opinion;
use crate::plan::{Id, Key, TableName};
use crate::ui::desk::Desk;
use crate::ui::pages::sheet::handle::OpenSheet;
use crate::ui::parts::form::{RecordFields, RowButtons, add_id, control_id, focus_later};
use crate::wording::assessment as words;

const TEXT: &str = "text";
const FIELDS: &[FieldForm] = &[lines(TEXT), field("given_by")];

/// The opinions of the year on the initiative.
#[component]
pub fn OpinionsOfYear(
    /// The open sheet.
    sheet: OpenSheet,
    /// The stage that is assessed.
    stage: Id<Stage>,
) -> impl IntoView {
    let siblings = Siblings::under(TableName::Opinions, "initiative", sheet.id.key())
        .with("year", Pin::Year(sheet.year));
    let rows = sheet.desk.read(move |plan| keys(plan, siblings));
    let add = move |_| {
        let id: Id<Opinion> = Desk::new_id();
        let was_added = sheet.desk.act(words::ACT_ADD_OPINION, |plan| {
            let usual = plan.get(stage).map_or("", |stage| &stage.assessor_name);
            add_opinion(plan, id, sheet.id, sheet.year, usual)
        });
        if was_added {
            let at = RecordAt {
                table: TableName::Opinions,
                key: id.key(),
            };
            focus_later(control_id(at, TEXT));
        }
    };
    let card = move |key: Key| {
        let at = RecordAt {
            table: TableName::Opinions,
            key,
        };
        view! {
            <div class="record-card flow" data-gap="small">
                <RecordFields at fields=FIELDS />
                <div class="button-row"><RowButtons siblings key rows focus=TEXT /></div>
            </div>
        }
    };
    view! {
        <section class="flow" data-gap="small" aria-labelledby="assess-opinions">
            <h2 id="assess-opinions" class="field-label">{words::OPINIONS}</h2>
            <For each=move || rows.get() key=|key| *key children=card />
            <div class="button-row" hidden=sheet.is_locked()>
                <button type="button" class="button" data-size="small" id=add_id(siblings) on:click=add>{words::ADD_OPINION}</button>
            </div>
        </section>
    }
}
