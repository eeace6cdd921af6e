//! The change log (変更の記録).

use leptos::prelude::*;

use crate::report::log::{LogEntry, log};
use crate::ui::desk::use_desk;
use crate::ui::parts::PageHead;
use crate::wording::{changes as words, frame};

/// How many actions a page shows, and how many more each time.
const STEP: usize = 50;
/// How many changes of one action are shown before the rest is counted.
const LINES: usize = 30;

/// The change log (変更の記録), newest first.
#[component]
pub fn ChangesPage() -> impl IntoView {
    let desk = use_desk();
    let shown = RwSignal::new(STEP);
    let count = desk.read_session(|session| session.history().groups().len());
    let entries = desk.read_session(move |session| {
        let groups = session.history().groups();
        log(
            session.plan(),
            &groups[groups.len().saturating_sub(shown.get())..],
        )
    });
    let newest = move || entries.read().first().map(|entry| entry.sequence);
    view! {
        <PageHead title=Signal::stored(frame::CHANGES.to_owned()) lead=Signal::stored(words::LEAD.to_owned()) />
        <div class="paper"><div class="paper-body flow">
            <Show when=move || count.get() == 0><div class="empty"><h2>{words::NONE}</h2><p>{words::NONE_BECAUSE}</p></div></Show>
            <ol class="timeline">
                <For each=move || entries.get() key=|entry| entry.sequence let(entry)>
                    <li data-current=move || (newest() == Some(entry.sequence)).then_some("")>{entry_view(&entry)}</li>
                </For>
            </ol>
            <Show when=move || { count.get() > shown.get() }>
                <button type="button" class="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{words::MORE}</button>
            </Show>
        </div></div>
    }
}

fn entry_view(entry: &LogEntry) -> impl IntoView + use<> {
    let rest = entry.lines.len().saturating_sub(LINES);
    let lines = entry
        .lines
        .iter()
        .take(LINES)
        .map(|line| view! { <li>{line.text()}</li> })
        .collect_view();
    let details = (!entry.lines.is_empty()).then(|| {
        view! {
            <details class="disclosure">
                <summary>{words::changed_places(entry.lines.len())}</summary>
                <ul>{lines}</ul>
                {(rest > 0).then(|| view! { <p>{words::and_more(rest)}</p> })}
            </details>
        }
    });
    view! {
        <time>{entry.when.clone()}</time>
        <span class="timeline-what">{entry.name.clone()}</span>
        <span class="timeline-who">{entry.office.clone()}</span>
        {details}
    }
}
