//! A grade is a seal: shape first, symbol second, colour third.

use leptos::prelude::*;

use crate::plan::scale::SealShape;
use crate::wording::frame;

/// The shape as the style sheet names it.
pub fn shape_name(shape: SealShape) -> &'static str {
    match shape {
        SealShape::Filled => "filled",
        SealShape::Ring => "ring",
        SealShape::Dashed => "dashed",
        SealShape::Square => "square",
        SealShape::Plain => "plain",
    }
}

/// A grade's seal. Says its label to screen readers where the symbol alone would not.
#[component]
pub fn Seal(
    /// The symbol: A, ◎, 達成.
    #[prop(into)]
    symbol: String,
    /// The word for it, said and shown on pointing; may be empty.
    #[prop(into, optional)]
    label: String,
    /// The shape.
    shape: SealShape,
    /// small, large or nothing for the usual size.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    let is_word = symbol.chars().count() > 1;
    let spoken = (!label.is_empty())
        .then(|| view! { <span class="visually-hidden">{format!(" {label}")}</span> });
    view! {
        <span class="seal" data-shape=shape_name(shape) data-size=(!size.is_empty()).then_some(size) data-wide=is_word.then_some("") title=label.clone()>
            {symbol}
        </span>
        {spoken}
    }
}

/// Which way something moved since last year: 1 up, -1 down, 0 not at all.
#[component]
pub fn ChangeMark(
    /// The direction.
    direction: i8,
) -> impl IntoView {
    let (name, words) = match direction {
        1.. => ("up", frame::CHANGE_UP),
        0 => ("same", frame::CHANGE_SAME),
        ..0 => ("down", frame::CHANGE_DOWN),
    };
    view! { <span class="change" data-direction=name><span class="visually-hidden">{words}</span></span> }
}
