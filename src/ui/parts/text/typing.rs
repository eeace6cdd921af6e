//! What goes on in one text control while a person types into it.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::Typed;
use crate::browser::clock;
use crate::ui::desk::Desk;

/// The pause in typing after which the text is committed.
const PAUSE: Duration = Duration::from_millis(700);
/// The longest time typed text waits while the typing goes on, in milliseconds.
const LONGEST_WAIT_MS: u64 = 3_000;

/// What goes on in one text control.
#[derive(Clone, Copy)]
pub struct Typing {
    value: Signal<String>,
    commit: Callback<Typed>,
    /// What stands in the control now.
    pub(super) shown: RwSignal<String>,
    state: StoredValue<State>,
    /// Counts the controls whose text is not committed yet, where there is a desk.
    uncommitted: Option<RwSignal<usize>>,
}

#[derive(Default)]
struct State {
    composing: bool,
    /// Whether something was committed in this visit to the field.
    committed: bool,
    last_commit_ms: u64,
    timer: Option<TimeoutHandle>,
    /// Whether what stands in the control has not been committed.
    pending: bool,
    /// What stood there when this visit to the field began to change it.
    before: Option<String>,
}

impl Typing {
    /// Typing into a control that shows `value` and commits through `commit`.
    pub fn new(value: Signal<String>, commit: Callback<Typed>) -> Self {
        let shown = RwSignal::new(value.get_untracked());
        let typing = Self {
            value,
            commit,
            shown,
            state: StoredValue::new(State::default()),
            uncommitted: use_context::<Desk>().map(Desk::uncommitted),
        };
        // What was typed and not yet committed goes in before the field goes away.
        on_cleanup(move || typing.flush());
        typing
    }

    /// Makes the control follow the plan, but never over what is being typed.
    pub fn follow(self, control: impl Fn() -> Option<web_sys::HtmlElement> + 'static) {
        Effect::new(move |_| {
            let value = self.value.get();
            let Some(element) = control() else { return };
            let is_busy = self
                .state
                .try_with_value(|state| state.composing || state.pending)
                .unwrap_or(true);
            if is_busy {
                return;
            }
            self.shown.set(value.clone());
            show(&element, &value);
        });
    }

    /// What stands in the control now.
    pub fn shown(self) -> RwSignal<String> {
        self.shown
    }

    /// A character was typed.
    pub fn input(self, text: &str) {
        self.shown.set(text.to_owned());
        self.await_commit();
        let before = self.value.try_get_untracked();
        let waited = self.state.try_update_value(|state| {
            state.before = state.before.take().or(before);
            if let Some(timer) = state.timer.take() {
                timer.clear();
            }
            if state.composing {
                return 0;
            }
            if state.last_commit_ms == 0 {
                state.last_commit_ms = clock::now_ms();
            }
            state.timer = set_timeout_with_handle(move || self.flush(), PAUSE).ok();
            clock::now_ms().saturating_sub(state.last_commit_ms)
        });
        if waited.is_some_and(|waited| waited > LONGEST_WAIT_MS) {
            self.flush();
        }
    }

    /// The control reports its text as final.
    pub fn leave(self, text: &str) {
        self.shown.set(text.to_owned());
        self.await_commit();
        self.flush();
    }

    /// The visit to the field is over: what comes next is another action.
    pub fn end(self) {
        self.flush();
        self.state.try_update_value(|state| {
            state.committed = false;
            state.last_commit_ms = 0;
            state.before = None;
        });
    }

    /// An input method began or ended composing.
    pub fn composing(self, composing: bool) {
        self.state
            .try_update_value(|state| state.composing = composing);
    }

    /// Enter in a line commits, Escape puts back what stood there when the visit to the field began,
    /// unless the key belongs to an input method.
    pub fn key(self, event: &ev::KeyboardEvent) {
        let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
        if belongs_to_input_method {
            return;
        }
        let control = event.target().and_then(|target| target.dyn_into().ok());
        let Some(control): Option<web_sys::HtmlElement> = control else {
            return;
        };
        match event.key().as_str() {
            "Enter" if control.tag_name() == "INPUT" => self.flush(),
            "Escape" if self.put_back(&control) => {
                event.prevent_default();
                event.stop_propagation();
            }
            _ => {}
        }
    }

    /// Puts back what stood there before; false if nothing was changed.
    fn put_back(self, control: &web_sys::HtmlElement) -> bool {
        let before = self.state.try_update_value(|state| state.before.take());
        let Some(before) = before.flatten() else {
            return false;
        };
        show(control, &before);
        self.leave(&before);
        true
    }

    /// What stands in the control is not committed: until it is, the page must not call it saved.
    fn await_commit(self) {
        let was_pending = self
            .state
            .try_update_value(|state| std::mem::replace(&mut state.pending, true));
        if was_pending == Some(false) {
            self.count(|count| count + 1);
        }
    }

    fn count(self, change: impl FnOnce(usize) -> usize) {
        if let Some(uncommitted) = self.uncommitted {
            uncommitted.update(|count| *count = change(*count));
        }
    }

    fn flush(self) {
        let continues = self.state.try_update_value(|state| {
            if let Some(timer) = state.timer.take() {
                timer.clear();
            }
            if !std::mem::take(&mut state.pending) {
                return None;
            }
            state.last_commit_ms = clock::now_ms();
            Some(std::mem::replace(&mut state.committed, true))
        });
        if continues.flatten().is_some() {
            self.count(|count| count.saturating_sub(1));
        }
        let (Some(Some(continues)), Some(text)) = (continues, self.shown.try_get_untracked())
        else {
            return;
        };
        let stored = self.value.try_get_untracked();
        // The browser's own line breaks are no change.
        if stored.is_some_and(|stored| stored.replace("\r\n", "\n") == text) {
            return;
        }
        self.commit.run(Typed { text, continues });
    }
}

/// Writes a text into a control where another stands.
fn show(control: &web_sys::HtmlElement, text: &str) {
    if let Some(input) = control.dyn_ref::<web_sys::HtmlInputElement>() {
        if input.value() != text {
            input.set_value(text);
        }
    } else if let Some(area) = control.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        // A text area turns line breaks into \n: comparing its own value would write for ever.
        if area.value() != text.replace("\r\n", "\n").replace('\r', "\n") {
            area.set_value(text);
        }
    }
}
