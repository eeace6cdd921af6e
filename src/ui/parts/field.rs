//! What stands around a control: label above, support text between, error below, tied together.

use leptos::prelude::*;

use crate::wording::frame;

/// The frame of one control. The control takes `id`, and `aria-describedby` from [`described_by`].
#[component]
pub fn FieldFrame(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// The visible label.
    #[prop(into)]
    label: Signal<String>,
    /// A quieter addition to the label.
    #[prop(into, optional)]
    addition: String,
    /// Why the field cannot be written to; says 編集不可 in the label.
    #[prop(into, optional)]
    read_only: String,
    /// Whether it cannot be written to, where the reason stands elsewhere.
    #[prop(optional)]
    locked: bool,
    /// What to write, and how.
    #[prop(into, optional)]
    support: String,
    /// What is wrong and how to put it right; empty for nothing.
    #[prop(into, optional)]
    error: Signal<String>,
    /// The control and what stands beside it.
    children: Children,
) -> impl IntoView {
    let ids = (format!("{id}-support"), format!("{id}-error"));
    let addition = (!addition.is_empty()).then(|| view! { " " <small>{addition}</small> });
    let locked = (locked || !read_only.is_empty())
        .then(|| view! { " " <span class="readonly-note">{frame::NOT_EDITABLE}</span> });
    let support = [support, read_only].concat();
    let support =
        (!support.is_empty()).then(|| view! { <p class="field-support" id=ids.0>{support}</p> });
    view! {
        <div class="field" data-invalid=move || (!error.read().is_empty()).then_some("")>
            <label class="field-label" for=id>{label}{addition}{locked}</label>
            {support}
            {children()}
            <p class="field-error" id=ids.1 hidden=move || error.read().is_empty()>{error}</p>
        </div>
    }
}

/// The ids a control names as its description: what helps and what is wrong.
pub fn described_by(id: &str) -> String {
    format!("{id}-support {id}-error")
}
