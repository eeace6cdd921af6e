//! What the tree shows: which lines are unfolded, which one is in hand, and the way about it by
//! keys. It changes nothing in the plan: see [`super::actions`].

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::dragging::Dragging;
use super::listing::CrossListing;
use crate::browser::{caret, page};
use crate::edit::outline::EntryId;
use crate::report::outline::{OutlineLine, outline};
use crate::ui::desk::Desk;
use crate::ui::parts::Question;

/// A line whose title is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Renaming {
    /// The line.
    pub(super) id: EntryId,
    /// Whether it has just been added, so that its name belongs to adding it.
    pub(super) is_new: bool,
}

/// What is folded and which line is in hand. Remembered while the program is open, so that coming
/// back to the outline finds it as it was left.
#[derive(Clone, Copy, Default)]
pub struct Folding {
    folded: RwSignal<HashSet<EntryId>>,
    chosen: RwSignal<Option<EntryId>>,
}

/// The tree on the page. A handle: copies are the same tree.
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Tree {
    pub(in crate::ui::pages) desk: Desk,
    /// Whether titles are written where they stand, and not in a field of their own.
    in_place: bool,
    lines: Memo<Vec<OutlineLine>>,
    places: Memo<HashMap<EntryId, usize>>,
    visible: Memo<Vec<EntryId>>,
    folded: RwSignal<HashSet<EntryId>>,
    chosen: RwSignal<Option<EntryId>>,
    current: Memo<Option<EntryId>>,
    renaming: RwSignal<Option<Renaming>>,
    said: RwSignal<String>,
    question: Question,
    /// Whether the links of the line in hand are unfolded; they stay so from line to line.
    pub(super) shows_links: RwSignal<bool>,
    pub(super) dragging: Dragging,
    pub(super) cross_listing: CrossListing,
}

impl Tree {
    /// The tree of the plan on the desk, folded as it was left.
    pub(super) fn new(desk: Desk) -> Self {
        Self::of(desk, false)
    }

    /// The tree as lines of a text that are written where they stand.
    pub(in crate::ui::pages) fn written_in_place(desk: Desk) -> Self {
        Self::of(desk, true)
    }

    fn of(desk: Desk, in_place: bool) -> Self {
        let lines = desk.read(outline);
        let places = Memo::new(move |_| {
            lines.with(|lines| {
                let places = lines.iter().enumerate();
                places.map(|(index, line)| (line.id, index)).collect()
            })
        });
        let Folding { folded, chosen } = expect_context();
        let visible =
            Memo::new(move |_| lines.with(|lines| folded.with(|folded| unfolded(lines, folded))));
        let current = Memo::new(move |_| {
            let chosen = chosen.get();
            visible.with(|visible| {
                let is_there = chosen.filter(|chosen| visible.contains(chosen));
                is_there.or_else(|| visible.first().copied())
            })
        });
        Self {
            desk,
            in_place,
            lines,
            places,
            visible,
            folded,
            chosen,
            current,
            renaming: RwSignal::new(None),
            said: RwSignal::default(),
            question: Question::default(),
            shows_links: RwSignal::new(false),
            dragging: Dragging::default(),
            cross_listing: CrossListing::default(),
        }
    }

    /// Every line.
    pub(in crate::ui::pages) fn lines(self) -> Memo<Vec<OutlineLine>> {
        self.lines
    }

    /// The lines that are not folded away.
    pub(in crate::ui::pages) fn visible(self) -> Memo<Vec<EntryId>> {
        self.visible
    }

    /// The line in hand.
    pub(in crate::ui::pages) fn current(self) -> Memo<Option<EntryId>> {
        self.current
    }

    /// The line whose title is being written.
    pub(super) fn renaming(self) -> RwSignal<Option<Renaming>> {
        self.renaming
    }

    /// What was done last, in words.
    pub(in crate::ui::pages) fn said(self) -> RwSignal<String> {
        self.said
    }

    /// The question before something is deleted.
    pub(in crate::ui::pages) fn question(self) -> Question {
        self.question
    }

    /// A line, or nothing once it is gone.
    pub(in crate::ui::pages) fn line(self, id: EntryId) -> Memo<Option<OutlineLine>> {
        Memo::new(move |_| {
            let place = self.places.with(|places| places.get(&id).copied());
            self.lines.with(|lines| lines.get(place?).cloned())
        })
    }

    /// A line as it is now, from an event handler.
    pub(in crate::ui::pages) fn line_now(self, id: EntryId) -> Option<OutlineLine> {
        let place = self
            .places
            .with_untracked(|places| places.get(&id).copied());
        self.lines
            .with_untracked(|lines| lines.get(place?).cloned())
    }

    /// Whether what stands under a line is folded away.
    pub(super) fn is_folded(self, id: EntryId) -> bool {
        self.folded.with(|folded| folded.contains(&id))
    }

    /// Folds or unfolds what stands under a line.
    pub(super) fn fold(self, id: EntryId, fold: bool) {
        self.folded.update(|folded| {
            if fold {
                folded.insert(id);
            } else {
                folded.remove(&id);
            }
        });
    }

    /// Unfolds everything.
    pub(super) fn unfold_all(self) {
        self.folded.update(HashSet::clear);
    }

    /// Folds everything down to the outermost lines.
    pub(super) fn fold_all(self) {
        let ids = self.lines.with_untracked(|lines| {
            let parents = lines.iter().filter(|line| line.has_children());
            parents.map(|line| line.id).collect()
        });
        self.folded.set(ids);
    }

    /// Takes a line in hand.
    pub(in crate::ui::pages) fn choose(self, id: EntryId) {
        if self.chosen.get_untracked() != Some(id) {
            self.chosen.set(Some(id));
            self.said.set(String::new());
        }
    }

    /// Takes a line in hand and moves the focus to it once it stands on the page.
    pub(in crate::ui::pages) fn focus(self, id: EntryId) {
        self.reveal(id);
        self.chosen.set(Some(id));
        request_animation_frame(move || {
            page::focus(&row_id(id));
        });
    }

    /// Takes a line in hand and begins to write its title.
    pub(super) fn rename(self, id: EntryId, is_new: bool) {
        self.reveal(id);
        self.chosen.set(Some(id));
        let has_lines = self
            .line_now(id)
            .is_some_and(|line| line.title.contains('\n'));
        if self.in_place {
            request_animation_frame(move || caret::select(&row_id(id)));
        } else if has_lines {
            // A paragraph of several lines is written in the panel: one line cannot hold it.
            request_animation_frame(|| {
                page::focus("details-text");
            });
        } else {
            self.renaming.set(Some(Renaming { id, is_new }));
        }
    }

    /// Unfolds what stands above a line.
    pub(super) fn reveal(self, id: EntryId) {
        let mut parent = self.line_now(id).and_then(|line| line.parent);
        while let Some(node) = parent {
            self.fold(EntryId::Node(node), false);
            parent = self
                .line_now(EntryId::Node(node))
                .and_then(|line| line.parent);
        }
    }

    /// Goes to the visible line so many below the one in hand, or as far as there are lines.
    pub(super) fn step(self, by: isize) {
        let visible = self.visible.get_untracked();
        let at = self
            .current
            .get_untracked()
            .and_then(|current| visible.iter().position(|id| *id == current))
            .unwrap_or(0);
        let to = at
            .saturating_add_signed(by)
            .min(visible.len().saturating_sub(1));
        if let Some(id) = visible.get(to) {
            self.focus(*id);
        }
    }

    /// Left: folds the line, or goes to the one above it. Right: unfolds it, or goes into it.
    pub(super) fn turn(self, id: EntryId, inwards: bool) {
        let Some(line) = self.line_now(id) else {
            return;
        };
        let is_open =
            line.has_children() && !self.folded.with_untracked(|folded| folded.contains(&id));
        match (inwards, is_open) {
            (true, true) => self.step(1),
            (true, false) if line.has_children() => self.fold(id, false),
            (true, false) => {}
            (false, true) => self.fold(id, true),
            (false, false) => {
                if let Some(parent) = line.parent {
                    self.focus(EntryId::Node(parent));
                }
            }
        }
    }

    /// The visible line that takes the focus when a line and all below it are gone.
    pub(super) fn neighbour(self, id: EntryId) -> Option<EntryId> {
        self.lines.with_untracked(|lines| {
            let at = lines.iter().position(|line| line.id == id)?;
            let depth = lines[at].depth;
            let next = lines[at + 1..].iter().find(|line| line.depth <= depth);
            let next = next.filter(|line| line.depth == depth);
            let before = || {
                let above = lines[..at].iter().rev();
                above
                    .take_while(|line| line.depth + 1 >= depth)
                    .find(|line| line.depth <= depth)
            };
            next.or_else(before).map(|line| line.id)
        })
    }
}

/// The id of a line's element.
pub(in crate::ui::pages) fn row_id(id: EntryId) -> String {
    match id {
        EntryId::Node(id) => format!("node-{id}"),
        EntryId::Listing(id) => format!("listing-{id}"),
    }
}

fn unfolded(lines: &[OutlineLine], folded: &HashSet<EntryId>) -> Vec<EntryId> {
    let mut visible = Vec::with_capacity(lines.len());
    let mut hidden_below: Option<usize> = None;
    for line in lines {
        if hidden_below.is_some_and(|depth| line.depth > depth) {
            continue;
        }
        hidden_below = folded.contains(&line.id).then_some(line.depth);
        visible.push(line.id);
    }
    visible
}
