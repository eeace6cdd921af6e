//! Making a new plan: its name, its period and what it starts with.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, location};
use crate::plan::header::PlanHeader;
use crate::plan::{FiscalYear, Moment, fiscal_year};
use crate::preset::{NewPlan, Preset, start};
use crate::route::{Page, Route};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::{PageHead, TextField, Typed};
use crate::wording::{edits, plans as words};

/// How many years a plan may span here. A guard against a slip of the finger, not a rule.
const LONGEST_PERIOD: u16 = 20;

/// Making a new plan.
#[component]
pub fn NewPlanPage() -> impl IntoView {
    view! {
        <PageHead title=Signal::stored(words::NEW.to_owned()) lead=Signal::stored(words::NEW_LEAD.to_owned()) />
        <div class="paper"><NewPlanForm /></div>
    }
}

/// What was typed into the form.
#[derive(Clone, Copy)]
struct Draft {
    title: RwSignal<String>,
    organisation: RwSignal<String>,
    first: RwSignal<String>,
    last: RwSignal<String>,
    preset: RwSignal<usize>,
    /// Whether the person has asked for the plan, so that what is missing is said.
    asked: RwSignal<bool>,
}

impl Draft {
    fn new() -> Self {
        let (year, month, day) = clock::today();
        let first = FiscalYear::of_date(year, month, day);
        let last = first.and_then(|first| FiscalYear::new(i32::from(first.western()) + 4));
        let show = |year: Option<FiscalYear>| {
            year.map(|year| year.show(fiscal_year::YearStyle::Era))
                .unwrap_or_default()
        };
        Self {
            title: RwSignal::default(),
            organisation: RwSignal::default(),
            first: RwSignal::new(show(first)),
            last: RwSignal::new(show(last)),
            preset: RwSignal::new(0),
            asked: RwSignal::new(false),
        }
    }

    fn title_error(self) -> &'static str {
        if self.title.read().trim().is_empty() {
            words::TITLE_MISSING
        } else {
            ""
        }
    }

    fn first_error(self) -> &'static str {
        if fiscal_year::read(&self.first.read()).is_none() {
            words::YEAR_UNREADABLE
        } else {
            ""
        }
    }

    fn last_error(self) -> &'static str {
        let Some(last) = fiscal_year::read(&self.last.read()) else {
            return words::YEAR_UNREADABLE;
        };
        match fiscal_year::read(&self.first.read()) {
            Some(first) if last < first => words::PERIOD_BACKWARDS,
            Some(first) if last.western() - first.western() >= LONGEST_PERIOD => {
                words::PERIOD_TOO_LONG
            }
            _ => "",
        }
    }

    /// The id of the first field that wants another answer.
    fn first_wrong(self) -> Option<&'static str> {
        let fields = [
            ("plan-title", self.title_error()),
            ("plan-first", self.first_error()),
            ("plan-last", self.last_error()),
        ];
        let wrong = fields.into_iter().find(|(_, error)| !error.is_empty());
        wrong.map(|(id, _)| id)
    }

    /// The plan, if everything is there.
    fn plan(self) -> Option<NewPlan> {
        let is_complete = [self.title_error(), self.first_error(), self.last_error()]
            .iter()
            .all(|error| error.is_empty());
        is_complete.then(|| NewPlan {
            id: Desk::new_id::<PlanHeader>().key(),
            title: self.title.get_untracked().trim().to_owned(),
            organisation: self.organisation.get_untracked().trim().to_owned(),
            first_year: fiscal_year::read(&self.first.get_untracked()).unwrap_or_default(),
            last_year: fiscal_year::read(&self.last.get_untracked()).unwrap_or_default(),
            made_at: Moment(clock::now_local()),
        })
    }
}

#[component]
fn NewPlanForm() -> impl IntoView {
    let desk = use_desk();
    let draft = Draft::new();
    let error = move |error: fn(Draft) -> &'static str| {
        Signal::derive(move || {
            if draft.asked.get() {
                error(draft).to_owned()
            } else {
                String::new()
            }
        })
    };
    let field =
        move |signal: RwSignal<String>| Callback::new(move |typed: Typed| signal.set(typed.text));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        draft.asked.set(true);
        if let Some(plan) = draft.plan() {
            let preset = draft.preset.get_untracked().min(Preset::ALL.len() - 1);
            return create(desk, Preset::ALL[preset], plan);
        }
        if let Some(id) = draft.first_wrong() {
            crate::browser::page::focus(id);
        }
    };
    view! {
        <form class="paper-body flow" novalidate on:submit=submit>
            <TextField id="plan-title" label=Signal::stored(words::TITLE.to_owned()) value=draft.title commit=field(draft.title) error=error(Draft::title_error) example=words::TITLE_EXAMPLE />
            <TextField id="plan-organisation" label=Signal::stored(words::ORGANISATION.to_owned()) value=draft.organisation commit=field(draft.organisation) />
            <div class="columns" data-columns="2">
                <TextField id="plan-first" label=Signal::stored(words::FIRST_YEAR.to_owned()) value=draft.first commit=field(draft.first) error=error(Draft::first_error) support=words::YEAR_SUPPORT />
                <TextField id="plan-last" label=Signal::stored(words::LAST_YEAR.to_owned()) value=draft.last commit=field(draft.last) error=error(Draft::last_error) support=words::LAST_YEAR_SUPPORT />
            </div>
            <fieldset class="field">
                <legend class="field-label">{words::PRESET}</legend>
                <div class="options" data-columns="2">
                    {Preset::ALL.iter().enumerate().map(|(index, preset)| preset_option(draft, index, *preset)).collect_view()}
                </div>
            </fieldset>
            <div class="button-row"><button type="submit" class="button" data-kind="main">{words::CREATE}</button><a class="button" href=Route::Plans.to_string()>{words::STOP}</a></div>
        </form>
    }
}

fn preset_option(draft: Draft, index: usize, preset: Preset) -> impl IntoView {
    view! {
        <label class="option">
            <input type="radio" name="preset" prop:checked=move || draft.preset.get() == index on:change=move |_| draft.preset.set(index) />
            <span class="option-name">{preset.name()}</span>
            <span class="option-text">{preset.description()}</span>
            <span class="option-text">{preset.sets_up().join(words::SEPARATOR)}</span>
        </label>
    }
}

fn create(desk: Desk, preset: Preset, new: NewPlan) {
    let key = new.id;
    let plan = match start(preset, new) {
        Ok(plan) => plan,
        Err(error) => return desk.notices().say(Notice::error(&edits::refused(&error))),
    };
    let keeper = desk.keeper(Clone::clone);
    spawn_local(async move {
        match keeper.add(key, false, &plan).await {
            Ok(()) => location::go(
                &Route::Plan {
                    plan: key,
                    sample: false,
                    year: None,
                    page: Page::Outline,
                }
                .to_string(),
            ),
            Err(error) => desk
                .notices()
                .say(Notice::error(&words::cannot_add(&error))),
        }
    });
}
