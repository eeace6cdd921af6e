//! The ratings of the sheet, stage by stage.

use leptos::prelude::*;

use super::handle::OpenSheet;
use crate::ui::parts::rating::StageEntries;

/// The stages in the order of evaluation.
#[component]
pub fn Stages(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let rated = sheet.rated();
    let stages = sheet.read(|view| {
        view.stages
            .iter()
            .map(|stage| stage.stage)
            .collect::<Vec<_>>()
    });
    view! {
        <For each=move || stages.get() key=|id| *id let(id)>
            <StageEntries rated id />
        </For>
    }
}
