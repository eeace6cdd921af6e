//! What a merge left to be decided (確認が必要な点).

pub mod card;
pub mod decided;
pub mod writing;

use leptos::prelude::*;

use crate::browser::page;
use crate::merge::decide;
use crate::plan::Id;
use crate::plan::mailing::Question;
use crate::report::questions::{QuestionCard, Questions, questions};
use crate::route::Page;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::notices::Notice;
use crate::ui::parts::PageHead;
use crate::ui::parts::form::focus_later;
use crate::ui::place::use_place;
use crate::wording::{frame, questions as words};

use card::Card;

/// The line that says how many questions are open; takes the focus when none is left.
const COUNT: &str = "questions-count";

/// What was asked, and what is done with it.
#[derive(Clone, Copy)]
pub struct Asked {
    desk: Desk,
    all: Memo<Questions>,
    /// The question that is decided anew.
    again: RwSignal<Option<Id<Question>>>,
}

impl Asked {
    /// A question as it stands now.
    fn card(self, id: Id<Question>) -> Memo<Option<QuestionCard>> {
        Memo::new(move |_| {
            let all = self.all.read();
            let mut cards = all.open.iter().chain(&all.decided);
            cards.find(|card| card.id == id).cloned()
        })
    }

    /// The open questions, in order.
    fn open(self) -> Vec<Id<Question>> {
        let all = self.all.read_untracked();
        all.open.iter().map(|card| card.id).collect()
    }

    /// Decides a question by a value in compact JSON; the focus goes on to the next open one. False
    /// if it was refused.
    fn decide(self, id: Id<Question>, chosen: &str) -> bool {
        let next = self.beside(id, true);
        let author = self.desk.author();
        let Some(edits) = self.desk.look(|plan| decide(plan, id, chosen, &author)) else {
            self.desk.notices().say(Notice::warning(words::REFUSED));
            return false;
        };
        let done = self.desk.act(words::ACTION, |_| edits);
        if done {
            self.again.set(None);
            focus_later(next.map_or_else(|| COUNT.to_owned(), heading_id));
        }
        done
    }

    /// The open question after that one or before it, going round.
    fn beside(self, id: Id<Question>, is_after: bool) -> Option<Id<Question>> {
        let open = self.open();
        let others = open.len();
        let at = open.iter().position(|other| *other == id);
        let index = match (at, is_after) {
            (Some(at), true) => at + 1,
            (Some(at), false) => at + others - 1,
            (None, _) => 0,
        };
        let beside = open.get(index.checked_rem(others)?).copied();
        beside.filter(|other| *other != id)
    }

    /// Moves the focus to the open question after that one or before it.
    fn go(self, id: Id<Question>, is_after: bool) {
        if let Some(next) = self.beside(id, is_after) {
            page::focus(&heading_id(next));
        }
    }
}

/// The id of a question's heading.
fn heading_id(id: Id<Question>) -> String {
    format!("question-{id}")
}

/// What a merge left to be decided (確認が必要な点).
#[component]
pub fn QuestionsPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    let all = desk.read(questions);
    let again = RwSignal::new(None);
    let asked = Asked { desk, all, again };
    let open = Memo::new(move |_| all.read().open.len());
    let is_empty =
        Memo::new(move |_| all.with(|all| all.open.is_empty() && all.decided.is_empty()));
    // Where a place begins, it is said above the question.
    let places = Memo::new(move |_| {
        let all = all.read();
        let before = [""]
            .into_iter()
            .chain(all.open.iter().map(|card| card.place.as_str()));
        let pairs = before.zip(&all.open);
        pairs
            .map(|(before, card)| (card.id, (before != card.place).then(|| card.place.clone())))
            .collect::<Vec<_>>()
    });
    view! {
        <PageHead title=Signal::stored(frame::QUESTIONS.to_owned())>
            <button type="button" class="button" on:click=|_| page::print()>{words::PRINT}</button>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=move || view! {
            <div class="paper empty">
                <h2>{words::NONE}</h2><p>{words::NONE_STEP}</p>
                <a class="button" data-kind="main" href=move || place.href(Page::Replies)>{words::TO_REPLIES}</a>
            </div>
        }>
            <div class="flow">
                <p id=COUNT tabindex="-1" class="strong">{move || match open.get() { 0 => words::ALL_DECIDED.to_owned(), open => words::count(open) }}</p>
                <p class="muted screen-only" hidden=move || open.get() == 0>{words::KEYS}</p>
                <For each=move || places.get() key=Clone::clone let((id, place))>
                    {place.map(|place| view! { <h2 class="question-place">{place}</h2> })}
                    <Card asked id />
                </For>
                <decided::Decided asked />
            </div>
        </Show>
    }
}
