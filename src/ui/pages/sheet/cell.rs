//! A text that fills a cell of the table of years: typed in place, printed as text.

use leptos::prelude::*;

use crate::ui::parts::Typed;
use crate::ui::parts::text::{Look, text_control};

/// A text in a cell. It grows with its text.
#[component]
pub fn YearCell(
    /// What it is, said by screen readers.
    label: String,
    /// The text as the plan has it: a memo of this one value.
    value: Memo<String>,
    /// Takes what was typed.
    commit: Callback<Typed>,
    /// Whether nothing can be written.
    locked: bool,
) -> impl IntoView {
    let look = Look {
        class: "cell-input screen-only",
        lines: true,
        rows: "1",
        is_locked: locked,
        example: " ".to_owned(),
        said: Some(Signal::stored(label)),
        ..Look::default()
    };
    view! {
        {text_control(value.into(), commit, look).0}
        <span class="print-only text" aria-hidden="true">{value}</span>
    }
}
