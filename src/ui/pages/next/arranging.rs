//! The third step: the new outline, a line for each entry.

use leptos::prelude::*;

use super::{Work, entry};
use crate::plan::Key;
use crate::ui::desk::Desk;
use crate::ui::parts::TableRegion;
use crate::ui::parts::form::focus_later;
use crate::wording::next as words;

pub(super) fn section(work: Work) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let lines = work.lines.read();
        lines.iter().map(|line| line.key).collect::<Vec<_>>()
    });
    let button = move |what: &'static str, is_node: bool| {
        let add = move |_| add(work, None, is_node);
        view! { <button type="button" class="button" data-size="small" on:click=add>{what}</button> }
    };
    view! {
        <section class="paper">
            <div class="paper-body flow" data-gap="small"><h2>{words::STEP_ARRANGE}</h2><p>{words::ARRANGE_SUPPORT}</p></div>
            <TableRegion label=words::STEP_ARRANGE>
                <table class="table next-table next-new" data-size="dense">
                    <thead><tr><th scope="col">{words::NEW_ITEM}</th><th scope="col">{words::COMES_FROM}</th><th scope="col">{words::CHANGE}</th></tr></thead>
                    <tbody><For each=move || keys.get() key=|key| *key children=move |key| entry::row(work, key) /></tbody>
                </table>
            </TableRegion>
            <div class="paper-body"><div class="button-row">{button(words::ADD_NODE, true)}{button(words::ADD_INITIATIVE, false)}</div></div>
        </section>
    }
}

/// Adds something new and goes into its title.
pub(super) fn add(work: Work, under: Option<Key>, is_node: bool) {
    let key = Desk::new_id::<crate::plan::outline::OutlineNode>().key();
    work.update(|plan, draft| draft.add(plan, key, under, is_node));
    focus_later(entry::title_id(key));
}
