//! The question before something goes that takes more with it.

use leptos::prelude::*;

use super::dialog::Dialog;
use crate::wording::removal as words;

/// What is to go.
#[derive(Clone)]
pub struct Removal {
    /// The question: 「…」を削除しますか.
    pub title: String,
    /// What goes along, line by line.
    pub lines: Vec<String>,
    /// The words on the button.
    pub button: String,
    /// Removes it.
    pub run: Callback<()>,
}

/// A question that can be asked on a page.
#[derive(Clone, Copy)]
pub struct Question {
    open: RwSignal<bool>,
    removal: RwSignal<Option<Removal>>,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            open: RwSignal::new(false),
            removal: RwSignal::new(None),
        }
    }
}

impl Question {
    /// Asks.
    pub fn ask(self, removal: Removal) {
        self.removal.set(Some(removal));
        self.open.set(true);
    }
}

/// The dialog of a question.
#[component]
pub fn RemovalDialog(
    /// The id of its heading.
    id: &'static str,
    /// The question.
    question: Question,
) -> impl IntoView {
    let Question { open, removal } = question;
    let title = Signal::derive(move || {
        removal.with(|removal| {
            removal
                .as_ref()
                .map(|removal| removal.title.clone())
                .unwrap_or_default()
        })
    });
    let lines = move || {
        removal.with(|removal| {
            removal
                .as_ref()
                .map(|removal| removal.lines.clone())
                .unwrap_or_default()
        })
    };
    let button = move || {
        removal.with(|removal| {
            removal
                .as_ref()
                .map(|removal| removal.button.clone())
                .unwrap_or_default()
        })
    };
    let confirm = move |_| {
        open.set(false);
        if let Some(removal) = removal.get_untracked() {
            removal.run.run(());
        }
    };
    view! {
        <Dialog id open title>
            <div class="dialog-body flow" data-gap="small">
                {move || lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                <p class="muted">{words::UNDO_HINT}</p>
            </div>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{words::CANCEL}</button>
                <button type="button" class="button" data-kind="danger" on:click=confirm>{button}</button>
            </div>
        </Dialog>
    }
}
