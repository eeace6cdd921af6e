//! What pointer and keys do to the bars of a schedule: one set of handlers for all of them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use crate::browser::page;
use crate::edit::schedule::{BarMove, TrackAt, move_bar, new_bar, remove_bar};
use crate::plan::action::ScheduleBar;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::lanes::{Lane, Lanes, overlaps};
use crate::ui::desk::Desk;
use crate::ui::parts::form::focus_later;
use crate::ui::parts::is_page_locked;
use crate::wording::schedule::{self as words, actions};

/// How far a pointer goes before it drags and does not press, in CSS pixels.
const SLACK: f64 = 4.0;

/// The state of the editor.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub(super) desk: Desk,
    /// The bar whose fields are shown.
    pub(super) selected: RwSignal<Option<Id<ScheduleBar>>>,
    /// The bar that is being dragged, and how far.
    pub(super) dragged: RwSignal<Option<(Id<ScheduleBar>, BarMove)>>,
    /// What was done last, for screen readers.
    pub(super) said: RwSignal<String>,
    /// Whether bars can only be looked at.
    pub(super) is_locked: bool,
    all: Memo<Lanes>,
    years: Memo<Vec<FiscalYear>>,
    drag: StoredValue<Option<Drag>>,
    has_dragged: StoredValue<bool>,
}

/// A pointer that was pressed on a bar.
#[derive(Clone, Copy)]
struct Drag {
    bar: Id<ScheduleBar>,
    part: Part,
    at: f64,
    year_width: f64,
}

/// What of a bar was taken hold of.
#[derive(Clone, Copy)]
enum Part {
    Start,
    Middle,
    End,
}

impl Part {
    fn by(self, years: i16) -> BarMove {
        match self {
            Self::Start => BarMove::Start(years),
            Self::Middle => BarMove::Shift(years),
            Self::End => BarMove::End(years),
        }
    }
}

/// The id of the button of a bar.
pub(super) fn bar_id(bar: Id<ScheduleBar>) -> String {
    format!("bar-{bar}")
}

/// The name of a track in the document.
pub(super) fn lane_id(at: TrackAt) -> String {
    let action = at
        .action
        .map_or_else(String::new, |action| action.to_string());
    format!("lane-{action}-{}", at.track)
}

impl Editor {
    pub(super) fn new(desk: Desk, all: Memo<Lanes>, years: Memo<Vec<FiscalYear>>) -> Self {
        Self {
            desk,
            selected: RwSignal::new(None),
            dragged: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            is_locked: is_page_locked(),
            all,
            years,
            drag: StoredValue::new(None),
            has_dragged: StoredValue::new(false),
        }
    }

    /// A pointer goes down on a bar: it may be the beginning of dragging it.
    pub(super) fn press(self, event: &ev::PointerEvent) {
        self.has_dragged.set_value(false);
        let Some(target) = target(event) else { return };
        let bar = bar_of(&target).zip(closest(&target, ".schedule-track"));
        let Some((bar, track)) = bar.filter(|_| event.button() == 0 && !self.is_locked) else {
            return;
        };
        let part = match target.get_attribute("data-edge").as_deref() {
            Some("start") => Part::Start,
            Some("end") => Part::End,
            _ => Part::Middle,
        };
        self.drag.set_value(Some(Drag {
            bar,
            part,
            at: f64::from(event.client_x()),
            year_width: self.year_width(&track),
        }));
    }

    pub(super) fn drag(self, event: &ev::PointerEvent) {
        let Some(drag) = self.drag.get_value() else {
            return;
        };
        let far = f64::from(event.client_x()) - drag.at;
        if self.dragged.read_untracked().is_none() {
            if far.abs() < SLACK {
                return;
            }
            // So that the pointer may leave the bar. Refused for a pointer that is gone already.
            if let Some(item) = target(event).and_then(|target| closest(&target, "[data-bar]")) {
                let _ = item.set_pointer_capture(event.pointer_id());
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "a few years")]
        let years = (far / drag.year_width).round() as i16;
        let next = Some((drag.bar, drag.part.by(years)));
        if self.dragged.get_untracked() != next {
            self.dragged.set(next);
        }
    }

    pub(super) fn release(self) {
        self.drag.set_value(None);
        if let Some((bar, by)) = self.dragged.get_untracked() {
            self.has_dragged.set_value(true);
            self.dragged.set(None);
            self.shift(bar, by);
        }
    }

    pub(super) fn cancel(self) {
        self.drag.set_value(None);
        self.dragged.set(None);
    }

    /// A bar that is pressed shows its fields, an empty year of a track gets a bar.
    pub(super) fn click(self, event: &ev::MouseEvent) {
        // A press of Enter is no end of a drag.
        if event.detail() > 0 && self.has_dragged.get_value() {
            self.has_dragged.set_value(false);
            return;
        }
        let Some(target) = target(event) else { return };
        if let Some(bar) = bar_of(&target) {
            let is_open = self.selected.get_untracked() == Some(bar);
            self.selected.set((!is_open).then_some(bar));
            if !is_open {
                focus_later(super::panel::label_id(bar));
            }
        } else if target.class_list().contains("schedule-track") && !self.is_locked {
            let bounds = target.get_bounding_client_rect();
            let along = f64::from(event.client_x()) - bounds.left();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a column of the table"
            )]
            let column = (along / self.year_width(&target)).max(0.0) as usize;
            let year = self.years.read_untracked().get(column).copied();
            self.add(self.lane_of(&target), year);
        }
    }

    /// Arrow keys move and stretch the bar that has the focus; Delete deletes it.
    pub(super) fn key(self, event: &ev::KeyboardEvent) {
        let Some(target) = target(event) else { return };
        let is_button = target.class_list().contains("bar-button");
        let Some(bar) =
            bar_of(&target).filter(|_| is_button && !event.is_composing() && !self.is_locked)
        else {
            return;
        };
        let by = |step: i16| match (event.shift_key(), event.alt_key()) {
            (true, _) => BarMove::End(step),
            (_, true) => BarMove::Start(step),
            _ => BarMove::Shift(step),
        };
        match event.key().as_str() {
            "ArrowLeft" => self.shift(bar, by(-1)),
            "ArrowRight" => self.shift(bar, by(1)),
            "ArrowUp" if event.alt_key() => self.shift(bar, BarMove::Track(-1)),
            "ArrowDown" if event.alt_key() => self.shift(bar, BarMove::Track(1)),
            "Delete" => self.remove(bar),
            "Escape" => self.selected.set(None),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves a bar and says where it lies now.
    pub(super) fn shift(self, bar: Id<ScheduleBar>, by: BarMove) {
        let is_done = self
            .desk
            .act(actions::CHANGE, |plan| move_bar(plan, bar, by));
        let words = self.desk.look(|plan| said(plan, bar));
        self.said.set(if is_done {
            words
        } else {
            words::NO_ROOM.to_owned()
        });
        if is_done {
            // Bars stand in the order of their years, so a moved one may be drawn anew.
            focus_later(bar_id(bar));
        }
    }

    /// Adds a bar to a track and shows its fields.
    pub(super) fn add(self, at: Option<TrackAt>, year: Option<FiscalYear>) {
        let Some(at) = at else { return };
        let bar: Id<ScheduleBar> = Desk::new_id();
        if self
            .desk
            .act(actions::ADD, |plan| new_bar(plan, bar, at, year))
        {
            self.selected.set(Some(bar));
            focus_later(super::panel::label_id(bar));
        }
    }

    /// Deletes a bar; the focus goes to its neighbour, or to where one can be added.
    pub(super) fn remove(self, bar: Id<ScheduleBar>) {
        let next = self.all.with_untracked(|all| beside(all, bar));
        self.selected.set(None);
        if self.desk.act(actions::DELETE, |plan| remove_bar(plan, bar)) {
            // A track that was left empty may be gone.
            request_animation_frame(move || {
                next.iter().find(|id| page::focus(id));
            });
        }
    }

    /// Closes the fields of a bar; the focus goes back to it, so that what was typed is taken.
    pub(super) fn close(self, bar: Id<ScheduleBar>) {
        page::focus(&bar_id(bar));
        self.selected.set(None);
    }

    fn lane_of(self, element: &Element) -> Option<TrackAt> {
        let name = closest(element, "[data-lane]")?.get_attribute("data-lane")?;
        let all = self.all.read_untracked();
        let lane = all.lanes.iter().find(|lane| lane_id(lane.at) == name)?;
        Some(lane.at)
    }

    fn year_width(self, track: &Element) -> f64 {
        let years = u32::try_from(self.years.read_untracked().len()).unwrap_or(1);
        (track.get_bounding_client_rect().width() / f64::from(years.max(1))).max(1.0)
    }
}

/// What can take the focus when a bar is gone, the nearest first: the next bar or the one before,
/// where a bar is added to its track, and the same for the track above and for the schedule.
fn beside(all: &Lanes, bar: Id<ScheduleBar>) -> Vec<String> {
    let holds = |lane: &&Lane| lane.bars.iter().any(|it| it.id == bar);
    let Some(lane) = all.lanes.iter().find(holds) else {
        return Vec::new();
    };
    let at = lane.bars.iter().position(|it| it.id == bar).unwrap_or(0);
    let near = lane.bars.iter().skip(at + 1).take(1);
    let near = near.chain(lane.bars.iter().take(at).rev().take(1));
    let above = all
        .lanes
        .iter()
        .filter(|other| other.at.action == lane.at.action && other.at.track < lane.at.track);
    let adds = [lane].into_iter().chain(above.rev()).chain(&all.lanes);
    near.map(|bar| bar_id(bar.id))
        .chain(adds.map(|lane| format!("add-{}", lane_id(lane.at))))
        .collect()
}

/// A bar as it is said.
pub(super) fn said(plan: &Plan, bar: Id<ScheduleBar>) -> String {
    plan.bars.get(bar).map_or_else(String::new, |bar| {
        let words = words::bar(&bar.label, bar.from, bar.to, plan.year_style());
        let words = words::on_track(&words, bar.track + 1);
        if overlaps(plan, bar) {
            words::overlapping(&words)
        } else {
            words
        }
    })
}

fn target(event: &ev::Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn bar_of(element: &Element) -> Option<Id<ScheduleBar>> {
    Id::new(&closest(element, "[data-bar]")?.get_attribute("data-bar")?)
}
