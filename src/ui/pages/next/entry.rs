//! A line of the new outline: its title, what it comes from, and everything that can be done to it.

use leptos::prelude::*;

use super::{Work, arranging};
use crate::plan::review::Issue;
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Key};
use crate::report::next::EntryLine;
use crate::succession::Source;
use crate::ui::desk::Desk;
use crate::ui::parts::form::focus_later;
use crate::ui::parts::record::{self, TextOf};
use crate::ui::parts::{CellText, Choice, Typed};
use crate::wording::next as words;

/// The id of the control of an entry's title.
pub(super) fn title_id(key: Key) -> String {
    format!("entry-{key}")
}

/// Options of a list behind an empty first one.
fn offered(first: &str, options: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), first.to_owned()))
        .chain(options)
        .collect()
}

pub(super) fn row(work: Work, key: Key) -> impl IntoView {
    let line = work.line(key);
    let title = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| line.title.clone())
                .unwrap_or_default()
        })
    });
    let rename =
        Callback::new(move |typed: Typed| work.update(|_, draft| draft.rename(key, &typed.text)));
    let text = TextOf {
        value: title.into(),
        commit: rename,
    };
    let read = move |read: fn(&EntryLine) -> String| {
        move || line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let says = line.with_untracked(|line| line.as_ref().map(|line| line.says.clone()));
    let says = says.unwrap_or_default();
    let example = if says.is_empty() {
        words::NO_TITLE_HINT.to_owned()
    } else {
        says.clone()
    };
    let called = Memo::new(move |_| {
        let title = title.get();
        if title.is_empty() {
            says.clone()
        } else {
            title
        }
    });
    let label = Signal::derive(move || words::of(words::NEW_ITEM, &called.read()));
    let change = move || words::of(words::CHANGE, &called.read());
    let open = RwSignal::new(false);
    let depth = read(|line| line.depth.to_string());
    let became = read(|line| words::became(line.became).to_owned());
    let is_plain = move || {
        line.with(|line| {
            line.as_ref()
                .is_none_or(|line| words::became(line.became).is_empty())
        })
    };
    let from = read(|line| {
        let titles: Vec<&str> = line.from.iter().map(|(_, title)| title.as_str()).collect();
        if titles.is_empty() {
            words::IS_NEW.to_owned()
        } else {
            titles.join(words::LIST_MARK)
        }
    });
    view! {
        <tr>
            <td class="next-name" style=("--depth", depth)><div>
                <span class="muted next-level">{read(|line| line.level_name.clone())}</span>
                <CellText id=title_id(key) label text example />
            </div></td>
            <td>{from}" "<span class="mark" data-tone="key" hidden=is_plain>{became}</span></td>
            <td><button type="button" class="button" data-kind="quiet" data-size="small" aria-expanded=move || open.get().to_string() aria-label=change
                on:click=move |_| open.update(|open| *open = !*open)>{words::CHANGE}</button></td>
        </tr>
        <Show when=move || open.get()><tr class="next-change"><td colspan="3">{controls(work, key, line)}</td></tr></Show>
    }
}

fn controls(work: Work, key: Key, line: Memo<Option<EntryLine>>) -> impl IntoView {
    let is_node = line.with_untracked(|line| line.as_ref().is_some_and(|line| line.is_node));
    let button = move |what: &'static str, act: Callback<()>| {
        let label =
            move || line.with(|line| words::of(what, line.as_ref().map_or("", |line| &line.title)));
        view! { <button type="button" class="button" data-size="small" aria-label=label on:click=move |_| act.run(())>{what}</button> }
    };
    let shift = move |by: isize| {
        Callback::new(move |()| {
            work.update(|_, draft| {
                draft.shift(key, by);
            });
        })
    };
    let split = Callback::new(move |()| {
        let new = Desk::new_id::<Level>().key();
        work.update(|_, draft| {
            draft.split(key, new);
        });
        focus_later(title_id(new));
    });
    let remove = Callback::new(move |()| {
        let next = work.lines.with_untracked(|lines| {
            let at = lines.iter().position(|line| line.key == key)?;
            lines
                .get(at + 1)
                .or_else(|| lines.get(at.checked_sub(1)?))
                .map(|line| line.key)
        });
        work.update(|_, draft| draft.remove(key));
        if let Some(next) = next {
            focus_later(title_id(next));
        }
    });
    let add =
        move |is_node: bool| Callback::new(move |()| arranging::add(work, Some(key), is_node));
    view! {
        <div class="flow" data-gap="small">
            <div class="button-row">
                {button(words::UP, shift(-1))}{button(words::DOWN, shift(1))}{button(words::SPLIT, split)}{button(words::REMOVE, remove)}
                {is_node.then(|| view! { {button(words::ADD_NODE_UNDER, add(true))}{button(words::ADD_UNDER, add(false))} })}
            </div>
            {place(work, key, is_node, line)}
            <p class="field-support">{words::LISTS_SUPPORT}</p>
            {merging(work, key, is_node)}
            {sources(work, key, line)}
            {issues(work, key, line)}
        </div>
    }
}

/// Where it stands and, for a node, its level.
fn place(work: Work, key: Key, is_node: bool, line: Memo<Option<EntryLine>>) -> impl IntoView {
    let options = Memo::new(move |_| {
        let lines = work.lines.read();
        let nodes = lines.iter().filter(|line| line.is_node);
        let draft = work.draft.read();
        let free = nodes.filter(|line| !draft.is_within(line.key, key));
        let first = if is_node {
            words::OUTERMOST
        } else {
            words::CHOOSE
        };
        offered(
            first,
            free.map(|line| (line.key.to_string(), line.title.clone())),
        )
    });
    let value = Signal::derive(move || {
        line.with(|line| line.as_ref().and_then(|line| line.under))
            .map_or_else(String::new, |key| key.to_string())
    });
    let choose = Callback::new(move |value: String| {
        work.update(|_, draft| {
            draft.place(key, Key::new(&value));
        });
    });
    let level = is_node.then(|| {
        let options = work.desk.read(|plan| {
            let levels = plan.in_order::<Level>().into_iter();
            offered(words::NO_LEVEL, levels.map(|row| (row.id().to_string(), row.name.clone())))
        });
        let value = Signal::derive(move || record::id_value(line.with(|line| line.as_ref().and_then(|line| line.level))));
        let choose = Callback::new(move |value: String| work.update(|_, draft| draft.set_level(key, Id::new(&value))));
        view! { <Choice id=format!("level-{key}") label=Signal::stored(words::LEVEL.to_owned()) options value choose /> }
    });
    view! { <Choice id=format!("under-{key}") label=Signal::stored(words::UNDER.to_owned()) options value choose />{level} }
}

/// A list from which one thing is picked at a time; it shows nothing as chosen.
fn picker(
    id: String,
    label: &'static str,
    options: Memo<Vec<(String, String)>>,
    pick: impl Fn(&str) + Send + Sync + 'static,
) -> impl IntoView {
    let value = RwSignal::new(String::new());
    let choose = Callback::new(move |chosen: String| {
        value.set(chosen.clone());
        pick(&chosen);
        value.set(String::new());
    });
    let is_empty = move || options.read().len() < 2;
    view! { <div hidden=is_empty><Choice id label=Signal::stored(label.to_owned()) options value choose /></div> }
}

fn merging(work: Work, key: Key, is_node: bool) -> impl IntoView {
    let options = Memo::new(move |_| {
        let lines = work.lines.read();
        let others = lines
            .iter()
            .filter(|line| line.is_node == is_node && line.key != key);
        offered(
            words::CHOOSE,
            others.map(|line| (line.key.to_string(), line.title.clone())),
        )
    });
    picker(
        format!("merge-{key}"),
        words::MERGE,
        options,
        move |chosen| {
            if let Some(into) = Key::new(chosen) {
                work.update(|_, draft| {
                    draft.merge(key, into);
                });
                focus_later(title_id(into));
            }
        },
    )
}

/// A source as the value of a list.
fn source_value(source: Source) -> String {
    let sign = if matches!(source, Source::Node(_)) {
        'n'
    } else {
        'i'
    };
    format!("{sign}{}", source.key())
}

fn sources(work: Work, key: Key, line: Memo<Option<EntryLine>>) -> impl IntoView {
    let from = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| line.from.clone())
                .unwrap_or_default()
        })
    });
    let all = work.old;
    let options = Memo::new(move |_| {
        let (all, from) = (all.read(), from.read());
        let others = all
            .iter()
            .filter(|(source, _)| !from.iter().any(|(own, _)| own == source));
        offered(
            words::CHOOSE,
            others.map(|(source, title)| (source_value(*source), title.clone())),
        )
    });
    let pick = move |chosen: &str| {
        let found = all.with_untracked(|all| {
            all.iter()
                .map(|(source, _)| *source)
                .find(|source| source_value(*source) == chosen)
        });
        if let Some(source) = found {
            work.update(|_, draft| draft.draw_from(key, source));
        }
    };
    let own = move || {
        let line = |(source, title): (Source, String)| {
            taken(title, move || {
                work.update(|_, draft| draft.no_longer_from(key, source));
            })
        };
        from.get().into_iter().map(line).collect_view()
    };
    view! { <p class="field-label" hidden=move || from.read().is_empty()>{words::COMES_FROM}</p><ul class="plain-list">{own}</ul>{picker(format!("source-{key}"), words::ADD_SOURCE, options, pick)} }
}

fn issues(work: Work, key: Key, line: Memo<Option<EntryLine>>) -> impl IntoView {
    let all = work.issues;
    let own = Memo::new(move |_| {
        line.with(|line| {
            line.as_ref()
                .map(|line| line.issues.clone())
                .unwrap_or_default()
        })
    });
    let options = Memo::new(move |_| {
        let (all, own) = (all.read(), own.read());
        let others = all.iter().filter(|(issue, _)| !own.contains(issue));
        offered(
            words::CHOOSE,
            others.map(|(issue, text)| (issue.to_string(), text.clone())),
        )
    });
    let pick = move |chosen: &str| {
        if let Some(issue) = Id::<Issue>::new(chosen) {
            work.update(|_, draft| draft.lead(issue, key, true));
        }
    };
    let led = move || {
        let all = all.read();
        let text = |issue: Id<Issue>| {
            all.iter()
                .find(|(id, _)| *id == issue)
                .map(|(_, text)| text.clone())
                .unwrap_or_default()
        };
        let line = |issue: Id<Issue>| {
            taken(text(issue), move || {
                work.update(|_, draft| draft.lead(issue, key, false));
            })
        };
        own.get().into_iter().map(line).collect_view()
    };
    let has_any = move || !own.read().is_empty();
    view! {
        <p class="field-label" hidden=move || !has_any()>{words::LED_BY}</p><ul class="plain-list">{led}</ul>
        {picker(format!("issue-{key}"), words::ADD_ISSUE, options, pick)}
    }
}

/// Something on a list that can be taken off.
fn taken(title: String, take_off: impl Fn() + 'static) -> impl IntoView {
    let label = words::of(words::TAKE_OFF, &title);
    view! { <li>{title}" "<button type="button" class="button" data-kind="quiet" data-size="small" aria-label=label on:click=move |_| take_off()>{words::TAKE_OFF}</button></li> }
}
