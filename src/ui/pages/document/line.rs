//! One line of the text: its number, its words as a field, the prose under it.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::super::outline::tree::row_id;
use super::editor::Editor;
use super::keys::{ShiftEnter, on_key, on_paste};
use super::marks::{Before, change_mark, role_mark, role_name};
use crate::browser::page;
use crate::edit::change;
use crate::edit::outline::{EntryId, rewrite, words_of};
use crate::plan::outline::{NodeRole, OutlineNode};
use crate::plan::{Id, Plan};
use crate::report::outline::{LineKind, OutlineLine};
use crate::report::since_previous::LineChange;
use crate::ui::parts::record::{self, TextOf};
use crate::ui::parts::text::Typing;
use crate::wording::document::{self as words, actions};
use crate::wording::outline as outline_words;
use crate::wording::reports::{INITIATIVE, or_usual};

/// What the line is, for its looks and its label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Shown {
    number: String,
    depth: usize,
    role: NodeRole,
    label: String,
    mark: &'static str,
}

impl Shown {
    fn of(plan: &Plan, line: &OutlineLine) -> Self {
        let number = line.number.clone();
        let depth = line.depth;
        match &line.kind {
            LineKind::Node {
                level_name, role, ..
            } => Self {
                label: words::line(&number, level_name, *role),
                mark: role_mark(*role),
                role: *role,
                number,
                depth,
            },
            LineKind::Listing { cross_listed, .. } => {
                let word = plan.header().map_or("", |header| &header.words.initiative);
                Self {
                    label: words::initiative(&number, or_usual(word, INITIATIVE)),
                    mark: if *cross_listed {
                        outline_words::CROSS_LISTED
                    } else {
                        ""
                    },
                    role: NodeRole::Heading,
                    number,
                    depth,
                }
            }
        }
    }
}

/// One line of the text.
#[component]
pub(super) fn DocumentLine(editor: Editor, id: EntryId) -> impl IntoView {
    let line = editor.tree.line(id);
    let shown = Memo::new(move |_| {
        line.with(|line| {
            let line = line.as_ref();
            line.map(|line| editor.desk.look(|plan| Shown::of(plan, line)))
                .unwrap_or_default()
        })
    });
    let change = Memo::new(move |_| {
        let marks = editor.marks.get();
        let change = move |changes: &Option<_>| {
            let changes: Option<&crate::report::since_previous::SincePrevious> = changes.as_ref();
            changes
                .filter(|_| marks)
                .map(|changes| changes.of_line(id))
                .unwrap_or_default()
        };
        editor.changes.with(change)
    });
    let text = record::text_by(
        editor.desk,
        actions::WRITE,
        move |plan| words_of(plan, id),
        move |plan, words| rewrite(plan, id, &words),
    );
    let opened = RwSignal::new(false);
    let under = match id {
        EntryId::Node(node) => Some(view! { <TextUnder editor node shown opened /> }),
        EntryId::Listing(_) => None,
    };
    let is_new_or_changed = move || change.with(|change| *change != LineChange::Unchanged);
    view! {
        <div class="document-line" data-role=move || shown.with(|shown| role_name(shown.role))
            data-depth=move || shown.with(|shown| shown.depth.min(7)).to_string()
            data-current=move || (editor.tree.current().get() == Some(id)).then_some("")
            data-changed=move || is_new_or_changed().then_some("")
        >
            <span class="document-number" aria-hidden="true">{move || shown.with(|shown| shown.number.clone())}</span>
            <div class="document-words">
                <LineField editor id shown text opened />
                {under}
                {move || change.with(|change| view! { <Before change=change.clone() /> })}
            </div>
            <span class="document-marks">
                <span class="mark" hidden=move || shown.with(|shown| shown.mark.is_empty())>{move || shown.with(|shown| shown.mark)}</span>
                {move || change.with(change_mark)}
            </span>
        </div>
    }
}

/// The field of the words on the line. Its text lies behind it once more, so that the field is as
/// high as its text in every browser, and on paper.
#[component]
fn LineField(
    editor: Editor,
    id: EntryId,
    shown: Memo<Shown>,
    text: TextOf,
    opened: RwSignal<bool>,
) -> impl IntoView {
    let typing = Typing::new(text.value, text.commit);
    let node = NodeRef::<html::Textarea>::new();
    typing.follow(move || node.get().map(wasm_bindgen::JsCast::unchecked_into));
    let mirror = typing.shown();
    let label = move || shown.with(|shown| shown.label.clone());
    let open_text = Callback::new(move |()| {
        opened.set(true);
        request_animation_frame(move || {
            page::focus(&text_id(id));
        });
    });
    let shift_enter = move || {
        if shown.with_untracked(|shown| shown.role == NodeRole::Prose)
            || matches!(id, EntryId::Listing(_))
        {
            ShiftEnter::BreaksParagraph
        } else {
            ShiftEnter::GoesToText
        }
    };
    view! {
        <div class="document-field">
            <textarea class="document-input" id=row_id(id) node_ref=node rows="1" aria-label=label aria-describedby="document-keys"
                on:focus=move |_| editor.tree.choose(id)
                on:keydown=move |event| on_key(editor, id, typing, &event, shift_enter(), open_text)
                on:paste=move |event| on_paste(editor, id, typing, &event)
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=move |_| typing.end()
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            ></textarea>
            <div class="document-mirror" aria-hidden="true">{mirror}</div>
        </div>
    }
}

/// The id of the field of the prose under a line.
fn text_id(id: EntryId) -> String {
    format!("{}-text", row_id(id))
}

/// The prose under a heading, where there is some or it is being begun.
#[component]
fn TextUnder(
    editor: Editor,
    node: Id<OutlineNode>,
    shown: Memo<Shown>,
    opened: RwSignal<bool>,
) -> impl IntoView {
    let id = EntryId::Node(node);
    let has_text = editor.desk.read(move |plan| {
        let node = plan.get(node);
        node.is_some_and(|node| {
            !node.text.is_empty() && (node.role != NodeRole::Prose || !node.title.is_empty())
        })
    });
    let is_current = Memo::new(move |_| editor.tree.current().get() == Some(id));
    let is_heading = Memo::new(move |_| shown.with(|shown| shown.role != NodeRole::Prose));
    let open = move |_| {
        opened.set(true);
        request_animation_frame(move || {
            page::focus(&text_id(id));
        });
    };
    view! {
        <Show when=move || has_text.get() || opened.get()
            fallback=move || view! {
                <Show when=move || is_current.get() && is_heading.get()>
                    <button type="button" class="button document-add" data-kind="quiet" data-size="small" on:click=open>{words::ADD_TEXT}</button>
                </Show>
            }
        >
            <TextField editor node shown opened />
        </Show>
    }
}

#[component]
fn TextField(
    editor: Editor,
    node: Id<OutlineNode>,
    shown: Memo<Shown>,
    opened: RwSignal<bool>,
) -> impl IntoView {
    let id = EntryId::Node(node);
    let text = record::text_by(
        editor.desk,
        actions::WRITE,
        move |plan| {
            plan.get(node)
                .map_or_else(String::new, |node| node.text.clone())
        },
        move |plan, text| change(plan, node, |node| node.text = text),
    );
    let typing = Typing::new(text.value, text.commit);
    let area = NodeRef::<html::Textarea>::new();
    typing.follow(move || area.get().map(wasm_bindgen::JsCast::unchecked_into));
    let mirror = typing.shown();
    let label = move || shown.with(|shown| words::text_under(&shown.label));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            page::focus(&row_id(id));
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        typing.end();
        let _ = editor.in_text.try_set(false);
        let area = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if area.is_some_and(|area| area.value().is_empty()) {
            // Not while the browser is still moving the focus.
            request_animation_frame(move || {
                let _ = opened.try_set(false);
            });
        }
    };
    view! {
        <div class="document-field" data-kind="text">
            <textarea class="document-input" id=text_id(id) node_ref=area rows="1" aria-label=label aria-describedby="document-keys"
                on:focus=move |_| { editor.tree.choose(id); editor.in_text.set(true); }
                on:keydown=on_key
                on:input=move |event| typing.input(&event_target_value(&event))
                on:change=move |event| typing.leave(&event_target_value(&event))
                on:blur=leave
                on:compositionstart=move |_| typing.composing(true)
                on:compositionend=move |event| { typing.composing(false); typing.input(&event_target_value(&event)); }
            ></textarea>
            <div class="document-mirror" aria-hidden="true">{mirror}</div>
        </div>
    }
}
