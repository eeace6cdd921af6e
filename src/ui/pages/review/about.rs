//! The review as a whole: its year and scale, the plan's period, the text on the whole plan.

use leptos::prelude::*;

use super::Shown;
use crate::edit::reviews::begin_with;
use crate::form::{FieldForm, RecordAt, field};
use crate::plan::review::PlanReview;
use crate::plan::{Key, TableName};
use crate::report::review::{Period, ReviewChoice};
use crate::route::Page;
use crate::ui::parts::form::{RecordFields, use_deletion};
use crate::ui::parts::{TextField, is_page_locked, record};
use crate::ui::place::use_place;
use crate::wording::review as words;

const FIELDS: &[FieldForm] = &[
    field("kind"),
    field("year"),
    field("scale").called(words::DISPOSITION),
];

/// The review as a whole.
pub(super) fn about(shown: Shown, all: Memo<Vec<ReviewChoice>>) -> impl IntoView {
    let Shown { desk, id, .. } = shown;
    let period = shown.read(|report| report.period.clone());
    let has_scale = shown.read(|report| report.scale.is_some());
    let text = record::text(
        desk,
        id,
        words::actions::TEXT,
        |row: &PlanReview| &row.text,
        |row, text| row.text = text,
    );
    let at = RecordAt {
        table: TableName::Reviews,
        key: id.key(),
    };
    let deletion = use_deletion();
    let delete = move |_| {
        let keys: Vec<Key> = all
            .read_untracked()
            .iter()
            .map(|one| one.id.key())
            .collect();
        deletion.delete(desk, at, keys, "main".to_owned());
    };
    let earlier = move || {
        let all = all.read();
        let before = all
            .iter()
            .position(|choice| choice.id == id)?
            .checked_sub(1)?;
        all.get(before).cloned()
    };
    let begin = move || {
        earlier().map(|earlier| {
            let begin = move |_| {
                desk.act(words::actions::BEGIN_WITH, |plan| begin_with(plan, id, earlier.id));
            };
            view! { <button type="button" class="button" data-size="small" hidden=is_page_locked() on:click=begin>{words::begin_with(&earlier.title)}</button> }
        })
    };
    view! {
        <section class="paper"><div class="paper-body flow">
            <h2>{words::PERIOD}</h2>
            {move || period.with(period_facts)}
            <TextField id="review-text" label=words::TEXT value=text.value commit=text.commit lines=true />
            <Show when=move || !has_scale.get()><p class="field-error">{words::NO_SCALE}</p></Show>
            <details class="disclosure screen-only">
                <summary>{words::ABOUT}</summary>
                <div class="flow" data-gap="small">
                    <RecordFields at fields=FIELDS columns="3" />
                    <div class="button-row">
                        {begin}
                        <button type="button" class="button" data-kind="quiet" data-size="small" hidden=is_page_locked() on:click=delete>{words::DELETE}</button>
                    </div>
                </div>
            </details>
        </div></section>
    }
}

fn period_facts(period: &Period) -> impl IntoView + use<> {
    let place = use_place();
    let extensions: Vec<_> = period
        .extensions
        .iter()
        .map(|extension| {
            let reason = extension.reason.clone();
            view! { <dt>{words::EXTENSION}</dt><dd class="wide">{words::extension(extension)}<span class="review-reason">{reason}</span></dd> }
        })
        .collect();
    view! {
        <dl class="facts">
            <dt>{words::FIRST_PERIOD}</dt><dd>{words::first_period(period)}</dd>
            <dt>{words::PERIOD_IN_FORCE}</dt><dd>{words::period_in_force(period)}</dd>
            {extensions}
        </dl>
        <p class="screen-only"><a href=move || place.href(Page::Settings)>{words::TO_PERIOD}</a></p>
    }
}
