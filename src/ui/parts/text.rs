//! Fields for text. They own the three rules of typing: what a person types is never written over
//! while an input method composes it or before it is committed; it is committed in pauses, so that
//! a crash costs a moment; and what is typed in one go is taken back in one go.

use std::time::Duration;

use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::field::{FieldFrame, described_by};
use crate::browser::clock;
use crate::ui::desk::Desk;
use crate::wording::frame;

/// The pause in typing after which the text is committed.
const PAUSE: Duration = Duration::from_millis(700);
/// The longest time typed text waits while the typing goes on, in milliseconds.
const LONGEST_WAIT_MS: u64 = 3_000;

/// A text as it is committed.
#[derive(Debug, Clone)]
pub struct Typed {
    /// The whole text of the field.
    pub text: String,
    /// Whether it goes on with what was committed before in the same visit to the field.
    pub continues: bool,
}

/// How the length of a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// Not at all.
    #[default]
    Hidden,
    /// How many characters there are.
    Counted,
    /// How many are left or too many; nothing is ever cut.
    Guided(u32),
}

/// One field for text: a line, or a box that grows with its text.
#[component]
pub fn TextField(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// The text as the plan has it. Must be a memo of this one field.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what was typed.
    commit: Callback<Typed>,
    /// Whether it is a box of several lines.
    #[prop(optional)]
    lines: bool,
    /// A quieter addition to the label.
    #[prop(into, optional)]
    addition: String,
    /// What to write, and how.
    #[prop(into, optional)]
    support: String,
    /// What is wrong; empty for nothing.
    #[prop(into, optional)]
    error: Signal<String>,
    /// Why the field cannot be written to; empty if it can.
    #[prop(into, optional)]
    read_only: String,
    /// How the length is shown.
    #[prop(optional)]
    length: Length,
    /// The width of a line: year, number, short, medium; empty for the whole.
    #[prop(into, optional)]
    width: &'static str,
    /// The keyboard a touch screen shows: decimal, numeric.
    #[prop(into, optional)]
    keyboard: &'static str,
    /// An example that stands in the empty field.
    #[prop(into, optional)]
    example: String,
) -> impl IntoView {
    let typing = Typing::new(value, commit);
    let is_locked = !read_only.is_empty();
    let description = described_by(&id);
    let invalid = move || (!error.read().is_empty()).then_some("true");
    let control_id = id.clone();
    let control = if lines {
        let node = NodeRef::<html::Textarea>::new();
        typing.follow(move || node.get().map(JsCast::unchecked_into));
        view! {
            <textarea class="input screen-only" id=control_id node_ref=node rows="3" readonly=is_locked placeholder=example
                aria-describedby=description aria-invalid=invalid
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            ></textarea>
            <div class="print-text" aria-hidden="true">{value}</div>
        }
        .into_any()
    } else {
        let node = NodeRef::<html::Input>::new();
        typing.follow(move || node.get().map(JsCast::unchecked_into));
        let width = (!width.is_empty()).then_some(width);
        let keyboard = (!keyboard.is_empty()).then_some(keyboard);
        view! {
            <input class="input" type="text" id=control_id node_ref=node readonly=is_locked placeholder=example autocomplete="off"
                data-width=width inputmode=keyboard aria-describedby=description aria-invalid=invalid
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:keydown=move |event| typing.key(&event)
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            />
        }
        .into_any()
    };
    let counter = (length != Length::Hidden).then(|| {
        let count = move || typing.shown.read().encode_utf16().count();
        let is_over = move || matches!(length, Length::Guided(guide) if count() > guide as usize);
        view! {
            <p class="field-counter" data-over=move || is_over().then_some("")>{move || frame::length(count(), length.guide())}</p>
        }
    });
    view! {
        <FieldFrame id label addition support error read_only>{control}{counter}</FieldFrame>
    }
}

impl Length {
    fn guide(self) -> Option<usize> {
        match self {
            Self::Guided(guide) => usize::try_from(guide).ok(),
            Self::Hidden | Self::Counted => None,
        }
    }
}

/// What goes on in one text control.
#[derive(Clone, Copy)]
pub struct Typing {
    value: Signal<String>,
    commit: Callback<Typed>,
    /// What stands in the control now.
    shown: RwSignal<String>,
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
            if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
                if input.value() != value {
                    input.set_value(&value);
                }
            } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
                // A text area turns line breaks into \n: comparing its own value would write for ever.
                if area.value() != value.replace("\r\n", "\n").replace('\r', "\n") {
                    area.set_value(&value);
                }
            }
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
        let waited = self.state.try_update_value(|state| {
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
        });
    }

    /// An input method began or ended composing.
    pub fn composing(self, composing: bool) {
        self.state
            .try_update_value(|state| state.composing = composing);
    }

    /// Enter commits, unless it belongs to an input method.
    pub fn key(self, event: &ev::KeyboardEvent) {
        let belongs_to_input_method = event.is_composing() || event.key_code() == 229;
        if event.key() == "Enter" && !belongs_to_input_method {
            self.flush();
        }
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
