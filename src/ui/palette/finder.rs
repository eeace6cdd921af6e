//! The box, and the list of what it finds.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::Palette;
use crate::browser::{page, passage};
use crate::plan::FiscalYear;
use crate::report::commands::{Command, Deed, commands};
use crate::report::search::{Excerpt, Hit, Search};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::place::{Place, use_place};
use crate::wording::palette as words;

/// The id of the box.
const BOX: &str = "finder-box";

/// The id of the list.
const LIST: &str = "finder-list";

/// How long nothing may be typed before the plan is looked through.
const PAUSE: Duration = Duration::from_millis(120);

/// How many records are looked through before the browser has its turn.
const AT_ONCE: usize = 400;

/// How often a page that has come is asked for the text that was found, and how long apart.
const TRIES: u32 = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(60);

/// What stands in the plan, as far as it was looked through.
#[derive(Clone, Default, PartialEq)]
struct Found {
    hits: Vec<Hit>,
    count: usize,
    is_through: bool,
}

/// Something in the list.
#[derive(Clone, PartialEq)]
enum Choice {
    Command(Command),
    Place(Hit),
}

/// The box and its list.
#[component]
pub fn Finder(
    /// Which windows are open.
    palette: Palette,
) -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let found = look_for(desk, query);
    let known = Memo::new(move |_| {
        let next = |undo: bool| {
            desk.look_session(|session| {
                let history = session.history();
                let group = if undo {
                    history.next_undo()
                } else {
                    history.next_redo()
                };
                group.map(|group| group.name.clone())
            })
        };
        let (undo, redo) = (next(true), next(false));
        desk.read_now(|plan| commands(plan, undo.as_deref(), redo.as_deref(), &query.read()))
    });
    let choices = Memo::new(move |_| {
        let commands = known.get().into_iter().map(Choice::Command);
        let places = found.get().hits.into_iter().map(Choice::Place);
        commands.chain(places).collect::<Vec<_>>()
    });
    let open = move |index: usize| {
        let choice = choices.with_untracked(|choices| choices.get(index).cloned());
        if let Some(choice) = choice {
            palette.find.set(false);
            follow(choice, palette, desk, place);
        }
    };
    let step = move |by: isize| {
        let count = choices.with_untracked(Vec::len);
        if count > 0 {
            chosen.update(|chosen| *chosen = (*chosen).saturating_add_signed(by).min(count - 1));
            page::reveal(&option_id(chosen.get_untracked()));
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "PageDown" => step(10),
            "PageUp" => step(-10),
            "Enter" => open(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    // After the heading of the window, which takes the focus when it opens.
    Effect::new(|| {
        page::focus(BOX);
    });
    let type_in = move |event| {
        query.set(event_target_value(&event));
        chosen.set(0);
    };
    let active = move || (!choices.read().is_empty()).then(|| option_id(chosen.get()));
    let is_empty = move || choices.read().is_empty().to_string();
    view! {
        <div class="finder-head">
            <label class="visually-hidden" for=BOX>{words::BOX}</label>
            <input id=BOX class="input" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="200"
                aria-expanded="true" aria-controls=LIST aria-autocomplete="list" aria-activedescendant=active
                aria-describedby="finder-support" on:input=type_in on:keydown=key />
            <p id="finder-support" class="field-support">{words::SUPPORT}</p>
            <p class="finder-count" role="status">{move || told(&query.read(), &found.read(), choices.read().is_empty())}</p>
        </div>
        <div id=LIST class="dialog-body finder-list" role="listbox" aria-label=words::LIST data-empty=is_empty>
            <Group name=words::COMMANDS of=Memo::new(move |_| known.read().iter().cloned().map(Choice::Command).collect()) from=Signal::stored(0) chosen open=Callback::new(open) />
            <Group name=words::PLACES of=Memo::new(move |_| found.read().hits.iter().cloned().map(Choice::Place).collect()) from=Signal::derive(move || known.read().len()) chosen open=Callback::new(open) />
        </div>
        <p class="dialog-actions finder-how"><span class="push">{words::HOW}</span></p>
    }
}

/// Looks for what is typed, a little at a time and once nothing is typed for a moment.
fn look_for(desk: Desk, query: RwSignal<String>) -> RwSignal<Found> {
    let found = RwSignal::new(Found::default());
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let words = query.get();
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        found.set(Found::default());
        let begin = move || {
            if turn.try_get_value() == Some(mine) {
                go_on(
                    Search::new(&desk.read_now(Clone::clone), &words),
                    found,
                    turn,
                    mine,
                );
            }
        };
        set_timeout(begin, PAUSE);
    });
    found
}

fn go_on(mut search: Search, found: RwSignal<Found>, turn: StoredValue<u32>, mine: u32) {
    // Something else is looked for by now, or the window is closed.
    if turn.try_get_value() != Some(mine) {
        return;
    }
    let before = search.count();
    let is_left = search.go_on(AT_ONCE);
    if !is_left || search.count() != before {
        found.set(Found {
            hits: search.hits(),
            count: search.count(),
            is_through: !is_left,
        });
    }
    if is_left {
        set_timeout(move || go_on(search, found, turn, mine), Duration::ZERO);
    }
}

fn told(query: &str, found: &Found, is_empty: bool) -> String {
    if query.trim().is_empty() {
        String::new()
    } else if !found.is_through {
        words::SEEKING.to_owned()
    } else if is_empty {
        words::NOTHING.to_owned()
    } else {
        words::count(found.hits.len(), found.count)
    }
}

fn option_id(index: usize) -> String {
    format!("finder-{index}")
}

/// One part of the list; nothing where it is empty.
#[component]
fn Group(
    name: &'static str,
    of: Memo<Vec<Choice>>,
    from: Signal<usize>,
    chosen: RwSignal<usize>,
    open: Callback<usize>,
) -> impl IntoView {
    let options = move || {
        let first = from.get();
        let one = |(index, choice)| option(choice, first + index, chosen, open);
        of.get().into_iter().enumerate().map(one).collect_view()
    };
    view! {
        <Show when=move || !of.read().is_empty()>
            <div role="group" aria-label=name>
                <p class="finder-group" aria-hidden="true">{name}</p>
                {options}
            </div>
        </Show>
    }
}

fn option(choice: Choice, index: usize, chosen: RwSignal<usize>, open: Callback<usize>) -> AnyView {
    let (name, text) = match choice {
        Choice::Command(command) => {
            let note = view! { <span class="finder-note">{command.note}</span> };
            (command.name, note.into_any())
        }
        Choice::Place(hit) => (hit.place, excerpt(&hit.label, hit.excerpt)),
    };
    view! {
        <div id=option_id(index) class="finder-option" role="option" aria-selected=move || (chosen.get() == index).to_string()
            on:click=move |_| open.run(index) on:pointermove=move |_| if chosen.get_untracked() != index { chosen.set(index) }>
            <span class="finder-name">{name}</span>
            {text}
        </div>
    }
    .into_any()
}

fn excerpt(label: &str, excerpt: Excerpt) -> AnyView {
    view! {
        <span class="finder-text">{words::field(label)}{excerpt.before}<mark>{excerpt.found}</mark>{excerpt.after}</span>
    }
    .into_any()
}

fn follow(choice: Choice, palette: Palette, desk: Desk, place: Place) {
    match choice {
        Choice::Place(hit) => {
            go(place, hit.page, hit.year);
            show_once_there(hit.excerpt.found, TRIES);
        }
        Choice::Command(command) => match command.does {
            Deed::Go(page) => go(place, page, None),
            Deed::Look(year) => place.go_to(place.route_now().with_year(year)),
            Deed::Undo => desk.undo(),
            Deed::Redo => desk.redo(),
            Deed::ShowKeys => palette.keys.set(true),
        },
    }
}

fn go(place: Place, page: Page, year: Option<FiscalYear>) {
    let route = place.route_now().with_page(page);
    place.go_to(year.map_or(route, |year| route.with_year(year)));
}

/// Goes to the text once the page has it. A large page may still be coming.
fn show_once_there(text: String, tries: u32) {
    set_timeout(
        move || {
            if !passage::show(&text) && tries > 0 {
                show_once_there(text, tries - 1);
            }
        },
        BETWEEN_TRIES,
    );
}
