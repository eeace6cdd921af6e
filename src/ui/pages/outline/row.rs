//! One line of the tree: one tab stop for the whole tree, keys and small buttons on the line in
//! hand.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::attr::custom::custom_attribute;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::actions::Way;
use super::tree::{Renaming, Tree, row_id};
use crate::browser::page;
use crate::edit::outline::EntryId;
use crate::report::outline::{LineKind, OutlineLine};
use crate::route::Page;
use crate::ui::parts::is_page_locked;
use crate::ui::place::use_place;
use crate::wording::outline as words;
use crate::wording::removal::named;

/// One line of the tree.
#[component]
pub(super) fn TreeRow(tree: Tree, id: EntryId) -> impl IntoView {
    let line = tree.line(id);
    let with =
        move |read: fn(&OutlineLine) -> usize| line.with(|line| line.as_ref().map_or(0, read));
    let is_current = Memo::new(move |_| tree.current().get() == Some(id));
    let is_renamed = Memo::new(move |_| tree.renaming().get().filter(|renaming| renaming.id == id));
    let has_children = Memo::new(move |_| with(|line| line.child_count) > 0);
    let is_folded = Memo::new(move |_| tree.is_folded(id));
    let number = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| line.number.clone())
                .unwrap_or_default()
        })
    });
    // The markup knows no aria-level.
    let level = custom_attribute("aria-level", move || {
        (with(|line| line.depth) + 1).to_string()
    });
    view! {
        <div class="tree-row" role="treeitem" id=row_id(id)
            {..level}
            aria-posinset=move || with(|line| line.place).to_string()
            aria-setsize=move || with(|line| line.siblings).to_string()
            aria-expanded=move || has_children.get().then(|| (!is_folded.get()).to_string())
            aria-selected=move || is_current.get().to_string()
            tabindex=move || if is_current.get() { "0" } else { "-1" }
            draggable=move || is_renamed.read().is_none().to_string()
            data-dragging=move || tree.dragging.is_dragged(id).then_some("")
            data-drop=move || tree.dragging.mark_on(id)
            on:focus=move |_| tree.choose(id)
            on:click=move |_| tree.choose(id)
            on:keydown=move |event| on_key(tree, id, &event)
            on:dblclick=move |_| tree.rename(id, false)
            on:dragstart=move |event| {
                if let Some(transfer) = event.data_transfer() {
                    transfer.set_effect_allowed("move");
                    // Firefox drags nothing that carries no data.
                    let _ = transfer.set_data("text/plain", &row_id(id));
                }
                tree.drag(id);
            }
            on:dragover=move |event| tree.drag_over(id, &event)
            on:drop=move |event| {
                event.prevent_default();
                let side = tree.side(id, &event);
                tree.drop_dragged(id, side);
            }
            on:dragend=move |_| { tree.dragging.end(); }
        >
            <span class="drag-handle" aria-hidden="true"></span>
            <Show when=move || has_children.get() fallback=|| view! { <span class="tree-toggle"></span> }>
                <button type="button" class="tree-toggle" tabindex="-1"
                    aria-label=move || if is_folded.get() { words::UNFOLD } else { words::FOLD }
                    on:click=move |_| tree.fold(id, !is_folded.get_untracked())
                ></button>
            </Show>
            <LevelWord line />
            <span class="tree-number">{number}</span>
            {move || match is_renamed.get() {
                Some(renaming) => view! { <TitleInput tree renaming /> }.into_any(),
                None => view! { <TitleText line /> }.into_any(),
            }}
            <Show when=move || is_current.get() && is_renamed.read().is_none()>
                <RowActions tree id />
            </Show>
        </div>
    }
}

#[component]
fn LevelWord(line: Memo<Option<OutlineLine>>) -> impl IntoView {
    let word = Memo::new(move |_| {
        line.with(|line| match line.as_ref().map(|line| &line.kind) {
            Some(LineKind::Node { level_name, .. }) => level_name.clone(),
            _ => String::new(),
        })
    });
    view! { <span class="tree-level" hidden=move || word.read().is_empty()>{word}</span> }
}

#[component]
fn TitleText(line: Memo<Option<OutlineLine>>) -> impl IntoView {
    let title =
        Memo::new(move |_| line.with(|line| named(line.as_ref().map_or("", |line| &line.title))));
    let mark = Memo::new(move |_| {
        line.with(|line| match line.as_ref().map(|line| &line.kind) {
            Some(LineKind::Node { role, .. }) => words::role_mark(*role),
            Some(LineKind::Listing {
                cross_listed: true, ..
            }) => words::CROSS_LISTED,
            _ => "",
        })
    });
    let note = Memo::new(move |_| {
        line.with(|line| match line.as_ref() {
            Some(OutlineLine {
                kind: LineKind::Listing { section_names, .. },
                ..
            }) => section_names.clone(),
            Some(line) if line.listing_count > 0 => words::listings(line.listing_count),
            _ => String::new(),
        })
    });
    view! {
        <span class="tree-title">{title}</span>
        <span class="mark" hidden=move || mark.read().is_empty()>{mark}</span>
        <span class="tree-note">{note}</span>
    }
}

/// The title while it is written: Enter and leaving keep it, Escape does not.
#[component]
fn TitleInput(tree: Tree, renaming: Renaming) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let title = tree
        .line_now(renaming.id)
        .map(|line| line.title)
        .unwrap_or_default();
    let is_over = StoredValue::new(false);
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            request_animation_frame(move || {
                let _ = input.focus();
                input.select();
            });
        }
    });
    let finish = move |text: Option<String>, focus: bool| {
        // An input that is taken away loses the focus once more, after its own end.
        if is_over.try_get_value().unwrap_or(true) {
            return;
        }
        is_over.set_value(true);
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            tree.commit_title(renaming, &text);
        }
        // The input must not take itself away inside its own handler.
        request_animation_frame(move || {
            tree.renaming().set(None);
            if focus {
                tree.focus(renaming.id);
            }
        });
    };
    let on_key = move |event: KeyboardEvent| {
        event.stop_propagation();
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                finish(Some(event_target_value(&event)), true);
            }
            "Escape" => {
                event.prevent_default();
                finish(None, true);
            }
            _ => {}
        }
    };
    view! {
        <input class="input tree-title" type="text" node_ref=node value=title autocomplete="off" aria-label=words::TITLE
            on:keydown=on_key
            on:click=move |event| event.stop_propagation()
            on:dblclick=move |event| event.stop_propagation()
            on:blur=move |event| finish(Some(event_target_value(&event)), false)
        />
    }
}

/// The small buttons of the line in hand. By keyboard the same is done with keys, or in the panel.
#[component]
fn RowActions(tree: Tree, id: EntryId) -> impl IntoView {
    let place = use_place();
    let button = move |word: &'static str, press: Callback<()>| {
        view! {
            <button type="button" class="button" data-kind="quiet" data-size="small" tabindex="-1"
                on:click=move |event| { event.stop_propagation(); press.run(()); }
            >{word}</button>
        }
    };
    let shift = move |way: Way| Callback::new(move |()| tree.shift(id, way));
    let link = tree.line_now(id).and_then(|line| match line.kind {
        LineKind::Listing { initiative, .. } => Some(view! {
            <a class="button" data-kind="quiet" data-size="small" tabindex="-1" href=move || place.href(Page::Initiative(initiative))>{words::OPEN_INITIATIVE}</a>
        }),
        LineKind::Node { .. } => None,
    });
    view! {
        <span class="tree-actions">
            {link}
            {(!is_page_locked()).then(|| view! {
                {button(words::RENAME, Callback::new(move |()| tree.rename(id, false)))}
                <span class="narrow-only">
                {button(words::UP, shift(Way::Up))}
                {button(words::DOWN, shift(Way::Down))}
                {button(words::OUT, shift(Way::Out))}
                {button(words::IN, shift(Way::In))}</span>
            })}
            <span class="narrow-only">{button(words::DETAILS, Callback::new(|()| { page::focus("details-heading"); }))}</span>
        </span>
    }
}

/// The keys of a line. Those of what stands inside it are left alone.
fn on_key(tree: Tree, id: EntryId, event: &KeyboardEvent) {
    if event.is_composing() || event.key_code() == 229 || event.target() != event.current_target() {
        return;
    }
    let command = event.ctrl_key() || event.meta_key();
    match (event.key().as_str(), event.alt_key(), command) {
        ("ArrowUp", true, false) => tree.shift(id, Way::Up),
        ("ArrowDown", true, false) => tree.shift(id, Way::Down),
        ("ArrowLeft", true, false) => tree.shift(id, Way::Out),
        ("ArrowRight", true, false) => tree.shift(id, Way::In),
        ("ArrowUp", false, false) => tree.step(-1),
        ("ArrowDown", false, false) => tree.step(1),
        ("ArrowLeft", false, false) => tree.turn(id, false),
        ("ArrowRight", false, false) => tree.turn(id, true),
        ("Home", false, false) => tree.step(isize::MIN),
        ("End", false, false) => tree.step(isize::MAX),
        ("Enter" | "F2", false, false) => tree.rename(id, false),
        ("Enter", false, true) => tree.add_sibling(id),
        ("Delete", false, false) => tree.ask_removal(id),
        _ => return,
    }
    event.prevent_default();
}
