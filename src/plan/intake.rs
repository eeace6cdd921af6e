//! What is remembered of the tables a council brings in (表の取り込み).

record! {
    /// What a column of the council's own tables holds (表の見出し). A person says it once; the next
    /// table with that heading is read the same way, on every machine the plan comes to.
    IntakeColumn in IntakeColumns; one per kind, heading {
        /// What the table brought in: `outline`, `indicators`, `sheets` …
        kind: String,
        /// The heading as it stood in the table.
        heading: String,
        /// What the column holds: `title`, `field:sheets.activity` …; `-` for nothing.
        target: String,
    }
}
