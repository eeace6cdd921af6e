//! The review of the whole plan (計画の総括).

mod about;
mod counts;
mod head;
mod row;
mod tables;

use leptos::prelude::*;

use crate::paper::Piece;
use crate::plan::Id;
use crate::plan::review::PlanReview;
use crate::report::review::{ReviewReport, review, reviews};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::pages::print::PrintButton;
use crate::ui::parts::PageHead;
use crate::wording::{frame, review as words};

/// What the page shows. A handle.
#[derive(Clone, Copy)]
struct Shown {
    desk: Desk,
    id: Id<PlanReview>,
    report: Memo<Option<ReviewReport>>,
    /// Whether a disposition is chosen by the two questions; from the list where they do not fit.
    by_questions: RwSignal<bool>,
}

impl Shown {
    /// Something read off the report; the default while there is none.
    fn read<T>(self, read: impl Fn(&ReviewReport) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            self.report
                .with(|report| report.as_ref().map(&read).unwrap_or_default())
        })
    }
}

/// The review of the whole plan (計画の総括).
#[component]
pub fn ReviewPage() -> impl IntoView {
    let desk = use_desk();
    let all = desk.read(reviews);
    let chosen: RwSignal<Option<Id<PlanReview>>> = RwSignal::new(None);
    let by_questions = RwSignal::new(true);
    // The one chosen, or the last: the one that is being written.
    let shown = Memo::new(move |_| {
        let all = all.read();
        let known = |id: &Id<PlanReview>| all.iter().any(|choice| choice.id == *id);
        let last = all.last().map(|choice| choice.id);
        chosen.get().filter(known).or(last)
    });
    let content = move || match shown.get() {
        None => head::no_review(desk, chosen).into_any(),
        Some(id) => {
            let shown = Shown {
                desk,
                id,
                report: desk.read(move |plan| review(plan, id)),
                by_questions,
            };
            view! {
                {head::bar(shown, all, chosen)}
                <div class="flow review">
                    {counts::figures(shown)}
                    {about::about(shown, all)}
                    {tables::fields(shown)}
                    {counts::table(shown)}
                    {head::onward()}
                </div>
            }
            .into_any()
        }
    };
    view! {
        <PageHead title=Signal::stored(frame::REVIEW.to_owned()) lead=Signal::stored(words::LEAD.to_owned())>
            <Show when=move || shown.get().is_some()><PrintButton pieces=&[Piece::Review] /></Show>
        </PageHead>
        {content}
    }
}
