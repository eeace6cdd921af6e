//! Progress sheets: one initiative in one fiscal year.

use super::initiative::Initiative;
use super::vocabulary::Section;
use super::{FiscalYear, Id, Key, Position};

record! {
    /// A progress sheet (進捗管理シート) of one initiative in one fiscal year.
    ProgressSheet in Sheets part of initiative; one per initiative, year {
        /// The initiative.
        initiative: Id<Initiative>,
        /// The fiscal year it reports on.
        year: FiscalYear,
        /// What was done (具体的な取組内容).
        activity: String,
        /// What came of it (成果).
        outcome: String,
        /// The policy for next year (今後の方針).
        policy: String,
        /// Remarks (備考).
        remarks: String,
        /// Why the sheet is empty on purpose: printed in place of the texts.
        omitted_because: String,
    }
}

record! {
    /// The block of a further section that writes on the same sheet.
    SheetBlock in SheetBlocks part of sheet; one per sheet, section {
        /// The sheet.
        sheet: Id<ProgressSheet>,
        /// The section that writes here.
        section: Id<Section>,
        /// The place on the sheet.
        position: Position,
        /// What it did.
        activity: String,
        /// What came of it.
        outcome: String,
    }
}

record!(@placed SheetBlock);

impl ProgressSheet {
    /// The id of the sheet of that initiative and year, on every machine the same.
    pub fn id_of(initiative: Id<Initiative>, year: FiscalYear) -> Id<Self> {
        Key::derived(&[
            "sheet",
            initiative.key().as_str(),
            &year.western().to_string(),
        ])
        .into()
    }

    /// An empty sheet.
    pub fn new(initiative: Id<Initiative>, year: FiscalYear) -> Self {
        Self {
            id: Self::id_of(initiative, year),
            initiative,
            year,
            ..Self::default()
        }
    }
}
