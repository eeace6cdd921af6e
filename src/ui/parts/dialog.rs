//! A dialog over the page. The focus goes to its heading and comes back when it closes.

use leptos::prelude::*;
use leptos::{ev, html};

use crate::wording::frame;

/// A native dialog, open while `open` is true. Escape and the close button close it.
#[component]
pub fn Dialog(
    /// The id of its heading.
    id: &'static str,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Hears the keys pressed anywhere in it, from the moment it is open: also those that come
    /// before the focus has gone from the heading to what stands in it.
    #[prop(optional, into)]
    on_key: Option<Callback<ev::KeyboardEvent>>,
    /// What stands in it; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only on a dialog that is open already.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let children = StoredValue::new(children);
    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=id on:close=move |_| open.set(false)
            on:keydown=move |event| { if let Some(on_key) = on_key { on_key.run(event) } }>
            <div class="dialog-head">
                <h2 id=id tabindex="-1" autofocus=true>{title}</h2>
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| open.set(false)>{frame::CLOSE}</button>
            </div>
            <Show when=move || open.get()>{children.with_value(|children| children())}</Show>
        </dialog>
    }
}
