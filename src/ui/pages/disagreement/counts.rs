//! How many agree and differ: in a sentence, grade by grade, by section.

use leptos::prelude::*;

use super::{caption, names};
use crate::report::GradeLook;
use crate::report::disagreement::{Disagreement, MatrixRow, SectionCounts};
use crate::ui::parts::{Seal, TableRegion};
use crate::wording::disagreement as words;

/// The figures in a sentence, with whose ratings they count.
#[component]
pub fn Sentence(
    /// The two stages side by side.
    found: Memo<Disagreement>,
) -> impl IntoView {
    let sentence = move || {
        let found = found.read();
        let total = found.total;
        let (first, second) = names(&found);
        let share = found
            .agreement
            .map_or_else(String::new, |share| share.to_string());
        view! {
            <p class="figure-line" role="status">
                {words::compared(&first, &second, total.compared())}
                {words::agree(total.agree, &share)}{words::COMMA}<b>{words::differ(total.differ)}</b>{words::STOP}
                {(total.differ > 0).then(|| words::directions(&second, total.milder, total.stricter, total.undirected()))}
            </p>
            <p>{words::missing(total.only_first, total.only_second, total.neither, &first, &second)}</p>
        }
    };
    view! { <div class="paper"><div class="paper-body">{sentence}</div></div> }
}

/// Grade by grade: rows are the first stage's, columns the second's.
#[component]
pub fn MatrixTable(
    /// The two stages side by side.
    found: Memo<Disagreement>,
) -> impl IntoView {
    let caption = caption(found, words::MATRIX);
    let table = move || {
        let found = found.read();
        let (first, second) = names(&found);
        let matrix = &found.matrix;
        let width = matrix.columns.len() + usize::from(matrix.has_ungraded_column);
        let columns = matrix
            .columns
            .iter()
            .map(|grade| view! { <th scope="col" class="center">{seal(grade)}</th> });
        let ungraded = matrix
            .has_ungraded_column
            .then(|| view! { <th scope="col" class="center">{words::NO_GRADE}</th> });
        let row = |row: &MatrixRow| {
            let cells = row.counts[..width].iter().enumerate().map(|(column, count)| {
                let is_same = row.same == Some(column);
                let is_difference = !is_same && *count > 0 && row.grade.is_some() && column < matrix.columns.len();
                view! { <td class="number" class:same=is_same data-differs=is_difference.then_some("")>{*count}</td> }
            });
            let head = match &row.grade {
                Some(grade) => seal(grade).into_any(),
                None => words::NO_GRADE.into_any(),
            };
            view! { <tr><th scope="row">{head}</th>{cells.collect_view()}<td class="number">{row.sum}</td></tr> }
        };
        let sums = matrix.sums[..width]
            .iter()
            .map(|sum| view! { <td class="number">{*sum}</td> });
        let all = matrix.total();
        view! {
            <thead>
                <tr><th scope="col">{words::corner(&first, &second)}</th>{columns.collect_view()}{ungraded}<th scope="col" class="number">{words::SUM}</th></tr>
            </thead>
            <tbody>{matrix.rows.iter().map(row).collect_view()}</tbody>
            <tfoot><tr><th scope="row">{words::SUM}</th>{sums.collect_view()}<td class="number">{all}</td></tr></tfoot>
        }
    };
    view! {
        <section class="paper">
            <TableRegion label=words::MATRIX>
                <table class="table matrix" data-size="dense" data-rules="columns"><caption>{caption}</caption>{table}</table>
            </TableRegion>
        </section>
    }
}

fn seal(grade: &GradeLook) -> impl IntoView + use<> {
    view! { <Seal symbol=grade.symbol.clone() label=grade.label.clone() shape=grade.shape size="small" /> }
}

/// The counts of each section.
#[component]
pub fn SectionTable(
    /// The two stages side by side.
    found: Memo<Disagreement>,
) -> impl IntoView {
    let caption = caption(found, words::BY_SECTION);
    let row = |group: &SectionCounts| {
        let name = group.section.as_ref();
        let name = name.map_or_else(
            || words::NO_SECTION.to_owned(),
            |section| section.name.clone(),
        );
        let counts = group.counts;
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number">{counts.agree}</td>
                <td class="number">{counts.differ}</td>
                <td class="number">{counts.missing()}</td>
            </tr>
        }
    };
    view! {
        <section class="paper">
            <TableRegion label=words::BY_SECTION>
                <table class="table" data-size="dense">
                    <caption>{caption}</caption>
                    <thead><tr>
                        <td></td>
                        <th scope="col" class="number">{words::AGREE}</th>
                        <th scope="col" class="number">{words::DIFFER}</th>
                        <th scope="col" class="number">{words::MISSING}</th>
                    </tr></thead>
                    <tbody>{move || found.read().sections.iter().map(row).collect_view()}</tbody>
                </table>
            </TableRegion>
            <p class="tally-notes">{words::SHARED}</p>
        </section>
    }
}
