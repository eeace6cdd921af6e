//! The fields of one bar, right under its track.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::ev;
use leptos::prelude::*;

use super::handling::Editor;
use crate::edit::schedule::{BarMove, set_label, set_phase};
use crate::form::{FieldForm, RecordAt, field, options};
use crate::plan::action::ScheduleBar;
use crate::plan::{Id, TableName};
use crate::ui::desk::Desk;
use crate::ui::parts::form::FormField;
use crate::ui::parts::record::{self, ChoiceOf};
use crate::ui::parts::{Choice, TextField};
use crate::wording::schedule::{self as words, actions};

const NOTE: &FieldForm = &field("note").called(words::NOTE);

/// The id of the field with a bar's label.
pub(super) fn label_id(bar: Id<ScheduleBar>) -> String {
    format!("bar-label-{bar}")
}

/// The fields of a bar.
#[component]
pub(super) fn BarPanel(id: Id<ScheduleBar>, editor: Editor) -> impl IntoView {
    let desk = editor.desk;
    let at = RecordAt {
        table: TableName::Bars,
        key: id.key(),
    };
    let label = record::text_by(
        desk,
        actions::CHANGE,
        move |plan| {
            plan.get(id)
                .map_or_else(String::new, |bar| bar.label.clone())
        },
        move |plan, text| set_label(plan, id, &text),
    );
    let phase = phase(desk, id);
    // The other end follows, so that a bar never ends before it begins.
    let from = record::choice(
        desk,
        id,
        actions::CHANGE,
        |bar: &ScheduleBar| record::year_value(Some(bar.from)),
        |bar, value| {
            bar.from = record::year_of(value).unwrap_or(bar.from);
            bar.to = bar.to.max(bar.from);
        },
    );
    let to = record::choice(
        desk,
        id,
        actions::CHANGE,
        |bar: &ScheduleBar| record::year_value(Some(bar.to)),
        |bar, value| {
            bar.to = record::year_of(value).unwrap_or(bar.to);
            bar.from = bar.from.min(bar.to);
        },
    );
    let offered =
        move |field: &'static str| desk.read(move |plan| options(plan, TableName::Bars, field));
    let field_id = |what: &str| format!("bar-{what}-{id}");
    let leave = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            editor.close(id);
        }
    };
    let track = move |by: i16| editor.shift(id, BarMove::Track(by));
    view! {
        <div class="record-card flow bar-panel" data-gap="small" on:keydown=leave>
            <div class="columns" data-columns="2">
                <TextField id=label_id(id) label=words::LABEL value=label.value commit=label.commit lines=true />
                <Choice id=field_id("phase") label=words::PHASE options=offered("phase") value=phase.value choose=phase.choose support=words::PHASE_SUPPORT />
            </div>
            <div class="columns" data-columns="3">
                <Choice id=field_id("from") label=words::FROM options=offered("from") value=from.value choose=from.choose />
                <Choice id=field_id("to") label=words::TO options=offered("to") value=to.value choose=to.choose />
                <FormField at form=NOTE />
            </div>
            <div class="button-row">
                <button type="button" class="button" data-size="small" hidden=editor.is_locked on:click=move |_| track(-1)>{words::UP}</button>
                <button type="button" class="button" data-size="small" hidden=editor.is_locked on:click=move |_| track(1)>{words::DOWN}</button>
                <button type="button" class="button" data-size="small" data-kind="danger" hidden=editor.is_locked on:click=move |_| editor.remove(id)>{words::DELETE}</button>
                <button type="button" class="button" data-size="small" on:click=move |_| editor.close(id)>{words::CLOSE}</button>
            </div>
        </div>
    }
}

fn phase(desk: Desk, id: Id<ScheduleBar>) -> ChoiceOf {
    let value = desk.read(move |plan| {
        let bar = plan.get(id);
        bar.map_or_else(String::new, |bar| record::id_value(bar.phase))
    });
    ChoiceOf {
        value: value.into(),
        choose: Callback::new(move |value: String| {
            desk.act(actions::CHANGE, |plan| set_phase(plan, id, Id::new(&value)));
        }),
    }
}
