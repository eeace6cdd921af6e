//! The second step: what carries over, beside what the review says and which issues are left.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Work, drafts};
use crate::report::next::{OldLine, old_lines};
use crate::succession::Source;
use crate::ui::parts::TableRegion;
use crate::wording::next as words;

pub(super) fn section(work: Work) -> impl IntoView {
    let lines = work.read(old_lines);
    let sources = Memo::new(move |_| {
        let lines = lines.read();
        lines.iter().map(|line| line.source).collect::<Vec<_>>()
    });
    let places = Memo::new(move |_| -> HashMap<Source, usize> {
        let sources = sources.read();
        let places = sources.iter().enumerate();
        places.map(|(index, source)| (*source, index)).collect()
    });
    let again = move |_| {
        let fresh = drafts::begin(work.desk);
        work.update(|_, draft| {
            draft.entries = fresh.entries;
            draft.leads = fresh.leads;
            draft.id = fresh.id;
        });
    };
    let everything = move |_| {
        let sources = sources.get_untracked();
        work.update(|plan, draft| {
            for source in sources {
                if !draft.is_carried(source) {
                    draft.carry(plan, source);
                }
            }
        });
    };
    let row = move |source: Source| {
        let line = Memo::new(move |_| {
            let place = places.with(|places| places.get(&source).copied());
            lines.with(|lines| lines.get(place?).cloned())
        });
        old_row(work, source, line)
    };
    view! {
        <section class="paper">
            <div class="paper-body flow" data-gap="small">
                <h2>{words::STEP_CHOOSE}</h2>
                <p>{words::CHOOSE_SUPPORT}</p>
                <div class="button-row">
                    <button type="button" class="button" data-size="small" on:click=again>{words::CHOOSE_AGAIN}</button>
                    <button type="button" class="button" data-size="small" on:click=everything>{words::CHOOSE_ALL}</button>
                </div>
            </div>
            <TableRegion label=words::STEP_CHOOSE>
                <table class="table next-table" data-size="dense">
                    <thead><tr>
                        <th scope="col">{words::CARRY}</th><th scope="col">{words::OLD_ITEM}</th><th scope="col">{words::DISPOSITION}</th>
                        <th scope="col">{words::ISSUES}</th><th scope="col">{words::BECOMES}</th>
                    </tr></thead>
                    <tbody><For each=move || sources.get() key=|source| *source children=row /></tbody>
                </table>
            </TableRegion>
        </section>
    }
}

fn old_row(work: Work, source: Source, line: Memo<Option<OldLine>>) -> impl IntoView {
    let read = move |read: fn(&OldLine) -> String| {
        move || line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let is_carried = move || line.with(|line| line.as_ref().is_some_and(|line| line.is_carried));
    let toggle = move |event| {
        let on = event_target_checked(&event);
        work.update(|plan, draft| {
            if on {
                draft.carry(plan, source);
            } else {
                draft.leave(plan, source);
            }
        });
    };
    let depth = move || line.with(|line| line.as_ref().map_or(0, |line| line.depth).to_string());
    let name = read(|line| format!("{}{}", line.number, line.title));
    let tone = move || line.with(|line| (line.as_ref()?.goes_on == Some(true)).then_some("key"));
    let disposition = read(|line| line.disposition.clone());
    let has_disposition = move || {
        line.with(|line| {
            line.as_ref()
                .is_some_and(|line| !line.disposition.is_empty())
        })
    };
    let becomes = read(|line| match (line.is_carried, line.becomes.is_empty()) {
        (false, _) => words::IS_LEFT.to_owned(),
        (true, true) => words::AS_IT_IS.to_owned(),
        (true, false) => line.becomes.join(words::LIST_MARK),
    });
    let id = format!("carry-{}", source.key());
    view! {
        <tr>
            <td class="center"><input type="checkbox" id=id.clone() prop:checked=is_carried on:change=toggle /></td>
            <th scope="row" class="next-name" style=("--depth", depth)><label for=id>{name}</label></th>
            <td><Show when=has_disposition><span class="mark" data-tone=tone>{disposition}</span></Show></td>
            <td>{read(|line| words::issues(line.issues))}</td>
            <td class="muted">{becomes}</td>
        </tr>
    }
}
