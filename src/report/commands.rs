//! What can be done from anywhere in a plan by its name: going to a page, looking at another year,
//! taking something back.

use super::menu::menu;
use super::search::holds;
use crate::plan::{FiscalYear, Plan};
use crate::route::Page;
use crate::wording::{frame, palette as words};

/// Something that can be done by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// What it is called.
    pub name: String,
    /// What kind of thing it is, or what belongs to it: 画面, 年度.
    pub note: String,
    /// What it does.
    pub does: Deed,
}

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Goes to a page.
    Go(Page),
    /// Looks at the same page in another year.
    Look(FiscalYear),
    /// Takes the last action back.
    Undo,
    /// Does it again.
    Redo,
    /// Shows which keys do what.
    ShowKeys,
}

/// The commands whose name holds every one of the words; all where there are none. `undo` and
/// `redo` name the actions that can be taken back and done again, if there are such.
pub fn commands(
    plan: &Plan,
    undo: Option<&str>,
    redo: Option<&str>,
    words_sought: &str,
) -> Vec<Command> {
    let menu = menu(plan);
    let groups = menu.groups.into_iter().flat_map(|group| group.pages);
    let pages = groups.chain(menu.others).map(|(page, name)| Command {
        name,
        note: words::PAGE.to_owned(),
        does: Deed::Go(page),
    });
    let style = plan.year_style();
    let years = plan.years().into_iter().map(|year| Command {
        name: year.show(style),
        note: words::YEAR.to_owned(),
        does: Deed::Look(year),
    });
    let taken_back = |name: &str, action: Option<&str>, does| {
        action.map(|action| Command {
            name: name.to_owned(),
            note: frame::which_action(action),
            does,
        })
    };
    let keys = Command {
        name: words::KEYS.to_owned(),
        note: words::KEY_KEYS.to_owned(),
        does: Deed::ShowKeys,
    };
    pages
        .chain(years)
        .chain(taken_back(frame::UNDO, undo, Deed::Undo))
        .chain(taken_back(frame::REDO, redo, Deed::Redo))
        .chain([keys])
        .filter(|command| holds(&command.name, words_sought))
        .collect()
}
