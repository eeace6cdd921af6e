//! Fields for text. They own the three rules of typing: what a person types is never written over
//! while an input method composes it or before it is committed; it is committed in pauses, so that
//! a crash costs a moment; and what is typed in one go is taken back in one go.

use leptos::prelude::*;

use super::field::{FieldFrame, described_by};
use crate::wording::frame;

mod control;
mod typing;

pub use control::{Look, text_control};
pub use typing::Typing;

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
    /// Whether it cannot be written to, where the reason stands elsewhere.
    #[prop(optional)]
    locked: bool,
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
    let (control, typing) = text_control(
        value,
        commit,
        Look {
            id: id.clone(),
            class: if lines { "input screen-only" } else { "input" },
            lines,
            rows: "3",
            is_locked: locked || !read_only.is_empty(),
            example,
            described_by: Some(described_by(&id)),
            error,
            width,
            keyboard,
            ..Look::default()
        },
    );
    let printed = lines.then(|| view! { <div class="print-text" aria-hidden="true">{value}</div> });
    let counter = (length != Length::Hidden).then(|| {
        let count = move || typing.shown.read().encode_utf16().count();
        let is_over = move || matches!(length, Length::Guided(guide) if count() > guide as usize);
        view! {
            <p class="field-counter" data-over=move || is_over().then_some("")>{move || frame::length(count(), length.guide())}</p>
        }
    });
    view! {
        <FieldFrame id label addition support error read_only locked>{control}{printed}{counter}</FieldFrame>
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
