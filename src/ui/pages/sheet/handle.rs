//! The sheet that is open: what its parts read, and how they write.

use leptos::prelude::*;

use crate::edit::Edit;
use crate::edit::sheets::{SheetText, set_text};
use crate::mailing::{Asked, Role};
use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::rating::Subject;
use crate::plan::{FiscalYear, Id, Plan};
use crate::report::sheet::{FieldText, SheetView, SheetWords, sheet};
use crate::ui::desk::{Desk, OpenState, use_desk};
use crate::ui::parts::rating::Rated;
use crate::ui::parts::{Length, Typed};
use crate::wording::sheet as words;

/// The sheet of an initiative in a year. A handle: copies are the same sheet.
#[derive(Clone, Copy)]
pub struct OpenSheet {
    /// The desk it lies on.
    pub desk: Desk,
    /// The initiative.
    pub id: Id<Initiative>,
    /// The fiscal year.
    pub year: FiscalYear,
    /// The plan's words for the parts of the form, and what the copy is asked for, if the plan is
    /// the copy of a section.
    fixed: StoredValue<(SheetWords, Option<Asked>)>,
    /// The text of last year that waits for an answer whether it shall be appended.
    pub appending: RwSignal<Option<SheetText>>,
    view: Memo<Option<SheetView>>,
}

impl OpenSheet {
    /// The sheet of an initiative in a year.
    pub fn new(id: Id<Initiative>, year: FiscalYear) -> Self {
        let desk = use_desk();
        Self {
            desk,
            id,
            year,
            fixed: StoredValue::new(desk.look(|plan| (SheetWords::of(plan), Asked::of_copy(plan)))),
            appending: RwSignal::new(None),
            view: desk.read(move |plan| sheet(plan, id, year)),
        }
    }

    /// The sheet as it is rated.
    pub fn rated(self) -> Rated {
        Rated {
            desk: self.desk,
            subject: Subject::Initiative(self.id),
            year: self.year,
            stages: self.read(|view| view.stages.clone()),
        }
    }

    /// Whether there is such an initiative.
    pub fn is_there(self) -> bool {
        self.view.read().is_some()
    }

    /// Something read from the sheet; wakes its reader only when it has changed.
    pub fn read<T>(self, read: impl Fn(&SheetView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.view
                .with(|view| view.as_ref().map(&read))
                .unwrap_or_default()
        })
    }

    /// Looks at the sheet once.
    pub fn look<T: Default>(self, look: impl FnOnce(&SheetView) -> T) -> T {
        self.view
            .with_untracked(|view| view.as_ref().map(look))
            .unwrap_or_default()
    }

    /// One of the plan's words for the parts of the form.
    pub fn word(self, pick: impl FnOnce(&SheetWords) -> &String) -> String {
        self.fixed.with_value(|(words, _)| pick(words).clone())
    }

    /// A fiscal year as the plan writes it.
    pub fn year_words(self, year: FiscalYear) -> String {
        year.show(self.desk.look(Plan::year_style))
    }

    /// The year before in words.
    pub fn last_year_words(self) -> String {
        self.year
            .previous()
            .map_or_else(String::new, |year| self.year_words(year))
    }

    /// Why nothing can be written; empty if it can.
    pub fn locked(self) -> &'static str {
        match self.desk.state().get_untracked() {
            OpenState::Ready => "",
            _ => words::LOCKED,
        }
    }

    /// Whether the sheet's structure (targets, who writes on it, its years) is not to be changed:
    /// on the copy of a section it never is.
    pub fn is_locked(self) -> bool {
        !self.locked().is_empty() || self.is_copy()
    }

    /// Whether the plan is the copy of a section.
    pub fn is_copy(self) -> bool {
        self.fixed.with_value(|(_, asked)| asked.is_some())
    }

    /// Whether a text cannot be written.
    pub fn is_text_locked(self, which: SheetText) -> bool {
        let block_is_asked = |asked: &Asked, id| {
            self.look(|view| {
                let block = view.texts.blocks.iter().find(|block| block.id == id);
                block.is_some_and(|block| asked.block(self.id, self.year, block.section))
            })
        };
        let is_asked = self.is_asked(|asked| match which {
            SheetText::BlockActivity(id) | SheetText::BlockOutcome(id) => block_is_asked(asked, id),
            _ => asked.sheet(self.id, self.year),
        });
        !self.locked().is_empty() || !is_asked
    }

    /// Whether what an indicator reached in a year cannot be written.
    pub fn is_actual_locked(self, indicator: Id<Indicator>, year: FiscalYear) -> bool {
        !self.locked().is_empty() || !self.is_asked(|asked| asked.actual(indicator, year))
    }

    /// Whether something is asked for; in a plan of one's own, everything is.
    pub fn is_asked(self, is_asked: impl FnOnce(&Asked) -> bool) -> bool {
        self.fixed
            .with_value(|(_, asked)| asked.as_ref().is_none_or(is_asked))
    }

    /// How the section of a copy has to do with this sheet of the asked year; none if not at all,
    /// and in a plan of one's own.
    pub fn role(self) -> Option<Role> {
        self.fixed.with_value(|(_, asked)| {
            let asked = asked.as_ref()?;
            let is_year = asked.scope().year.is_none_or(|year| year == self.year);
            asked.role(self.id).filter(|_| is_year)
        })
    }

    /// How the length of texts is shown.
    pub fn length(self) -> Length {
        let guide = self
            .desk
            .look(|plan| plan.header().and_then(|header| header.text_length_guide));
        guide.map_or(Length::Counted, Length::Guided)
    }

    /// Takes what was typed, as part of one action for each visit to a field.
    pub fn typed(
        self,
        name: impl Into<String>,
        edits: impl Fn(&Plan, String) -> Vec<Edit> + Send + Sync + 'static,
    ) -> Callback<Typed> {
        let name: String = name.into();
        Callback::new(move |typed: Typed| {
            let edits = |plan: &Plan| edits(plan, typed.text);
            if typed.continues {
                self.desk.go_on(&name, edits);
            } else {
                self.desk.act(&name, edits);
            }
        })
    }

    /// Writes a text of the sheet as an action of its own.
    pub fn write(self, name: &str, which: SheetText, text: String) {
        self.desk
            .act(name, |plan| set_text(plan, self.id, self.year, which, text));
    }

    /// The commit of the field of a text.
    pub fn commit(self, which: SheetText) -> Callback<Typed> {
        let name = match which {
            SheetText::Activity | SheetText::BlockActivity(_) => words::actions::ACTIVITY,
            SheetText::Outcome | SheetText::BlockOutcome(_) => words::actions::OUTCOME,
            SheetText::Policy => words::actions::POLICY,
            SheetText::Remarks => words::actions::REMARKS,
            SheetText::OmittedBecause => words::actions::OMITTED,
        };
        self.typed(name, move |plan, text| {
            set_text(plan, self.id, self.year, which, text)
        })
    }

    /// The plan's word for a text; with the section's name before it for a further section's.
    pub fn name_of(self, which: SheetText) -> String {
        let section = |id| {
            self.look(|view| {
                let block = view.texts.blocks.iter().find(|block| block.id == id);
                block.map_or_else(String::new, |block| block.section_name.clone())
            })
        };
        match which {
            SheetText::Activity => self.word(|words| &words.activity),
            SheetText::Outcome => self.word(|words| &words.outcome),
            SheetText::Policy => self.word(|words| &words.policy),
            SheetText::Remarks => self.word(|words| &words.remarks),
            SheetText::OmittedBecause => words::OMITTED_BECAUSE.to_owned(),
            SheetText::BlockActivity(id) => {
                words::block_field(&section(id), &self.word(|words| &words.activity))
            }
            SheetText::BlockOutcome(id) => {
                words::block_field(&section(id), &self.word(|words| &words.outcome))
            }
        }
    }
}

/// A text of a sheet beside that of the year before.
pub fn text_of(view: &SheetView, which: SheetText) -> FieldText {
    let texts = &view.texts;
    let block = |id| texts.blocks.iter().find(move |block| block.id == id);
    match which {
        SheetText::Activity => texts.activity.clone(),
        SheetText::Outcome => texts.outcome.clone(),
        SheetText::Policy => texts.policy.clone(),
        SheetText::Remarks => texts.remarks.clone(),
        SheetText::OmittedBecause => FieldText {
            text: texts.omitted_because.clone(),
            ..FieldText::default()
        },
        SheetText::BlockActivity(id) => block(id)
            .map(|block| block.activity.clone())
            .unwrap_or_default(),
        SheetText::BlockOutcome(id) => block(id)
            .map(|block| block.outcome.clone())
            .unwrap_or_default(),
    }
}

/// The id of the control of a text.
pub fn control_id(which: SheetText) -> String {
    match which {
        SheetText::Activity => "sheet-activity".to_owned(),
        SheetText::Outcome => "sheet-outcome".to_owned(),
        SheetText::Policy => "sheet-policy".to_owned(),
        SheetText::Remarks => "sheet-remarks".to_owned(),
        SheetText::OmittedBecause => "sheet-omitted".to_owned(),
        SheetText::BlockActivity(id) => format!("block-{id}-activity"),
        SheetText::BlockOutcome(id) => format!("block-{id}-outcome"),
    }
}
