//! The stages of evaluation: who rates, on which scale, and by which criteria.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::criteria::Criteria;
use super::replacing::{Replacing, focus_later};
use super::scales::GroupButtons;
use super::word_list::{add_id, keys, name_id};
use crate::edit::add;
use crate::edit::order::Siblings;
use crate::plan::scale::{Assessor, RatingScale, Stage};
use crate::plan::{Id, Key, Plan, TableName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{CheckField, Choice, TextField, record};
use crate::wording::removal::named;
use crate::wording::settings::{self as words, actions};

const ASSESSORS: &[Assessor] = &[
    Assessor::Section,
    Assessor::Secretariat,
    Assessor::Committee,
];

/// The stages.
#[component]
pub(super) fn Stages(replacing: Replacing) -> impl IntoView {
    let desk = use_desk();
    let siblings = Siblings::of(TableName::Stages);
    let keys = keys(desk, siblings);
    let add_stage = move |_| {
        let scale = desk.look(|plan| plan.in_order::<RatingScale>().first().map(|row| row.id()));
        let Some(scale) = scale else {
            desk.notices().say(Notice::warning(words::SCALE_FIRST));
            return;
        };
        let id: Id<Stage> = Desk::new_id();
        let stage = |plan: &Plan| Stage {
            id,
            scale,
            position: siblings.end(plan),
            ..Stage::default()
        };
        if desk.act(actions::ADD_EVALUATION, |plan| vec![add(stage(plan))]) {
            focus_later(name_id(TableName::Stages, id.key()));
        }
    };
    view! {
        <h3>{words::STAGES}</h3>
        <p class="field-support">{words::STAGES_SUPPORT}</p>
        <For each=move || keys.get() key=|key| *key let(key)><StageForm siblings key replacing /></For>
        <div class="button-row"><button type="button" class="button" data-size="small" id=add_id(siblings) on:click=add_stage>{words::ADD_STAGE}</button></div>
    }
}

/// The scales to choose from.
pub(super) fn scale_options(plan: &Plan) -> Vec<(String, String)> {
    let scales = plan.in_order::<RatingScale>();
    scales
        .iter()
        .map(|scale| (scale.id().to_string(), named(&scale.name)))
        .collect()
}

#[component]
fn StageForm(siblings: Siblings, key: Key, replacing: Replacing) -> impl IntoView {
    let desk = use_desk();
    let id: Id<Stage> = key.into();
    let action = actions::EVALUATION;
    let name = record::text(
        desk,
        id,
        action,
        |stage: &Stage| &stage.name,
        |stage, text| stage.name = text,
    );
    let body = record::text(
        desk,
        id,
        action,
        |stage: &Stage| &stage.assessor_name,
        |stage, text| stage.assessor_name = text,
    );
    let assessor = record::choice(
        desk,
        id,
        action,
        |stage: &Stage| record::value_of(ASSESSORS, &stage.assessor),
        |stage, value| stage.assessor = record::variant_of(ASSESSORS, value),
    );
    let scale = record::choice(
        desk,
        id,
        action,
        |stage: &Stage| stage.scale.to_string(),
        |stage, value| {
            if let Some(scale) = Id::new(value) {
                stage.scale = scale;
            }
        },
    );
    let several = record::check(
        desk,
        id,
        action,
        |stage: &Stage| stage.several_assessors,
        |stage, on| stage.several_assessors = on,
    );
    let averaged = record::check(
        desk,
        id,
        action,
        |stage: &Stage| stage.averaged,
        |stage, on| stage.averaged = on,
    );
    let reason = record::check(
        desk,
        id,
        action,
        |stage: &Stage| stage.reason_required,
        |stage, on| stage.reason_required = on,
    );
    let assessors = record::variants(ASSESSORS, |assessor| words::assessor(assessor).to_owned());
    let scales = desk.read(scale_options);
    let fixed = |word: &str| Signal::stored(word.to_owned());
    view! {
        <fieldset class="field flow" data-gap="small">
            <legend class="visually-hidden">{name.value}</legend>
            <div class="columns" data-columns="2">
                <TextField id=name_id(TableName::Stages, key) label=words::STAGE_NAME value=name.value commit=name.commit />
                <TextField id=format!("stage-body-{key}") label=words::ASSESSOR_NAME value=body.value commit=body.commit />
                <Choice id=format!("stage-assessor-{key}") label=words::ASSESSOR options=Signal::stored(assessors) value=assessor.value choose=assessor.choose />
                <Choice id=format!("stage-scale-{key}") label=words::STAGE_SCALE options=scales value=scale.value choose=scale.choose />
            </div>
            <div class="check-row">
                <CheckField label=fixed(words::STAGE_REASON) value=reason.value choose=reason.choose />
                <CheckField label=fixed(words::SEVERAL) value=several.value choose=several.choose />
                <Show when=move || several.value.get()><CheckField label=fixed(words::AVERAGED) value=averaged.value choose=averaged.choose /></Show>
            </div>
            <Criteria stage=id replacing />
            <GroupButtons siblings key replacing name=name.value />
        </fieldset>
    }
}
