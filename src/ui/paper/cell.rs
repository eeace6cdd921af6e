//! Cells of tables.

use leptos::prelude::*;

use super::PageNumbers;
use crate::paper::{Align, Cell, Choice, Content, Look};
use crate::report::Change;
use crate::wording::paper as words;

/// A cell; in the head of a table every cell is the head of a column.
pub(super) fn cell(cell: &Cell, is_head: bool, pages: PageNumbers) -> AnyView {
    let over = |count: u16| (count > 1).then(|| count.to_string());
    let (columns, rows) = (over(cell.columns), over(cell.rows));
    let align = match cell.align {
        Align::Left => None,
        Align::Centre => Some("centre"),
        Align::Right => Some("right"),
    };
    let look = match cell.look {
        Look::Plain | Look::ColumnHead | Look::RowHead => None,
        Look::Bar => Some("bar"),
        Look::Gap => Some("gap"),
        Look::Title => Some("title"),
    };
    let room = (cell.least_lines > 0).then(|| cell.least_lines.to_string());
    let inside = content(&cell.content, pages);
    // An element that is a table cell takes its height for the least one.
    let inside = match room {
        Some(lines) => {
            view! { <div class="leaf-room" style=("--lines", lines)>{inside}</div> }.into_any()
        }
        None => inside,
    };
    let is_row_head = cell.look == Look::RowHead;
    if is_head || cell.look == Look::ColumnHead || is_row_head {
        let scope = if is_row_head { "row" } else { "col" };
        view! { <th scope=scope colspan=columns rowspan=rows data-align=align>{inside}</th> }
            .into_any()
    } else {
        view! { <td colspan=columns rowspan=rows data-align=align data-look=look>{inside}</td> }
            .into_any()
    }
}

fn content(content: &Content, pages: PageNumbers) -> AnyView {
    match content {
        Content::Nothing => ().into_any(),
        Content::Text(text) => text.clone().into_any(),
        Content::Number { printed, .. } => printed.clone().into_any(),
        Content::Grade { grade, change } => {
            let mark = match change {
                Change::Up => Some(words::UP),
                Change::Down => Some(words::DOWN),
                Change::Same | Change::Unknown => None,
            };
            view! { <b>{grade.symbol.clone()}</b>{mark.map(|mark| view! { <small>{mark}</small> })} }
                .into_any()
        }
        Content::Choices { of, choices } => self::choices(of, choices),
        Content::PageOf { to, otherwise } => {
            let (to, otherwise) = (to.clone(), otherwise.clone());
            let page = move || {
                let page = pages.of(&to);
                page.map_or_else(|| otherwise.clone(), |page| page.to_string())
            };
            page.into_any()
        }
    }
}

fn choices(of: &str, choices: &[Choice]) -> AnyView {
    let of =
        (!of.is_empty()).then(|| view! { <span class="leaf-choices-of">{of.to_owned()}</span> });
    let choices = choices.iter().map(|choice| {
        let chosen = choice.is_chosen.then_some("");
        view! { <span class="leaf-choice" data-chosen=chosen>{words::choice(choice)}</span>" " }
    });
    view! { {of}{choices.collect_view()} }.into_any()
}
