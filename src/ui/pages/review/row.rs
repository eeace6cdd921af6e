//! A row: what is judged, its disposition, what was done before and after the extension.

use leptos::prelude::*;

use super::Shown;
use super::counts::row_id;
use crate::edit::reviews::{Reviewed, entry, set_entry};
use crate::plan::Id;
use crate::plan::review::ReviewEntry;
use crate::plan::scale::Grade;
use crate::report::Subject;
use crate::report::review::{Disposition, ReviewRow, answer};
use crate::ui::notices::Notice;
use crate::ui::parts::record::{self, ChoiceOf, TextOf};
use crate::ui::parts::{CellChoice, CellText, Seal};
use crate::wording::review as words;

fn reviewed(subject: Subject) -> Reviewed {
    match subject {
        Subject::Initiative(id) => Reviewed::Initiative(id),
        Subject::Node(id) => Reviewed::Node(id),
    }
}

/// The row of something that is judged.
pub(super) fn row(shown: Shown, row: &ReviewRow, has_merged: bool) -> impl IntoView + use<> {
    let subject = row.subject;
    let now = shown.read(move |report| report.row(subject).cloned());
    let merged = row.merged.as_ref().map(|cell| {
        view! { <th scope="rowgroup" rowspan=cell.rows.to_string() class="merged-cell"><span>{cell.title.clone()}</span></th> }
    });
    let span = (has_merged && !row.is_merged).then_some("2");
    let listed = (!row.listed_title.is_empty()).then(
        || view! { <small class="review-listed">{words::listed_as(&row.listed_title)}</small> },
    );
    let id = row_id(subject);
    let title = row.title.clone();
    let goes_on = shown.read(move |report| {
        let row = report.row(subject);
        let disposition = row.and_then(|row| report.dispositions.get(row.disposition?));
        let says_more = row.is_some_and(|row| !row.text_after_extension.is_empty());
        says_more || disposition.is_some_and(|it| it.continues == Some(true))
    });
    let text = text_of(
        shown,
        subject,
        |entry| &entry.text,
        |entry, text| entry.text = text,
    );
    let after = text_of(
        shown,
        subject,
        |entry| &entry.text_after_extension,
        |entry, text| entry.text_after_extension = text,
    );
    let findings = move || {
        let now = now.read();
        let found = now
            .as_ref()
            .map(|row| row.findings.clone())
            .unwrap_or_default();
        let mark = |it| view! { <span class="mark screen-only" data-tone="warn">{words::finding(it)}</span> };
        found.into_iter().map(mark).collect_view()
    };
    let label = |what: &str| Signal::stored(words::of(what, &row.title));
    let (said, said_after) = (label(words::DONE), label(words::AFTER_EXTENSION));
    view! {
        <tr>
            {merged}
            <th scope="row" colspan=span class="review-name">{title.clone()}{listed}</th>
            <td class="review-disposition"><div class="flow" data-gap="small">{disposition(shown, subject, &title)}{findings}</div></td>
            <td class="text"><div class="flow" data-gap="small">
                {prose(format!("{id}-text"), said, text)}
                <Show when=move || goes_on.get()>
                    <p class="review-after">{words::AFTER_EXTENSION}</p>
                    {prose(format!("{}-after", row_id(subject)), said_after, after)}
                </Show>
            </div></td>
        </tr>
    }
}

/// A text that fills its cell, and what of it is printed.
fn prose(id: String, label: Signal<String>, text: TextOf) -> impl IntoView {
    view! { <CellText id label text lines=true /><div class="print-text" aria-hidden="true">{text.value}</div> }
}

fn text_of(
    shown: Shown,
    subject: Subject,
    get: fn(&ReviewEntry) -> &String,
    set: fn(&mut ReviewEntry, String),
) -> TextOf {
    let (id, of) = (shown.id, reviewed(subject));
    record::text_by(
        shown.desk,
        words::actions::TEXT,
        move |plan| {
            entry(plan, id, of)
                .map(|entry| get(entry).clone())
                .unwrap_or_default()
        },
        move |plan, text| set_entry(plan, id, of, |entry| set(entry, text)),
    )
}

fn choose(shown: Shown, subject: Subject, grade: Option<Id<Grade>>) {
    shown.desk.act(words::actions::DISPOSITION, |plan| {
        set_entry(plan, shown.id, reviewed(subject), |entry| {
            entry.disposition = grade;
        })
    });
}

/// The two answers, as far as they are given.
type Answers = (Option<bool>, Option<bool>);

/// The controls of a disposition, and what was chosen in full.
fn disposition(shown: Shown, subject: Subject, title: &str) -> impl IntoView + use<> {
    let chosen = shown.read(move |report| {
        let row = report.row(subject)?;
        report.dispositions.get(row.disposition?).cloned()
    });
    let offered = shown.read(|report| report.dispositions.clone());
    let asks = Memo::new(move |_| {
        let both = |it: &Disposition| it.achieved.is_some() && it.continues.is_some();
        shown.by_questions.get() && offered.read().iter().any(both)
    });
    let title = title.to_owned();
    let controls = move || {
        if asks.get() {
            questions(shown, subject, &title, chosen, offered).into_any()
        } else {
            list(shown, subject, &title, chosen, offered).into_any()
        }
    };
    let seal = move || {
        chosen.get().map(|it| {
            let more = (it.label != it.symbol).then_some(it.label);
            view! { <p><Seal symbol=it.symbol shape=it.shape size="small" /><span class="review-label">{more}</span></p> }
        })
    };
    view! { <div class="review-choice screen-only">{controls}</div>{seal} }
}

/// One list of all dispositions.
fn list(
    shown: Shown,
    subject: Subject,
    title: &str,
    chosen: Memo<Option<Disposition>>,
    offered: Memo<Vec<Disposition>>,
) -> impl IntoView + use<> {
    let options = Signal::derive(move || {
        let offered = offered.read();
        let all = offered
            .iter()
            .map(|it| (it.id.to_string(), it.label.clone()));
        std::iter::once((String::new(), words::OPEN.to_owned()))
            .chain(all)
            .collect()
    });
    let choice = ChoiceOf {
        value: Signal::derive(move || record::id_value(chosen.get().map(|it| it.id))),
        choose: Callback::new(move |value: String| choose(shown, subject, Id::new(&value))),
    };
    let label = Signal::stored(words::of(words::DISPOSITION, title));
    view! { <CellChoice id=row_id(subject) label options choice /> }
}

/// The two questions. A single answer is kept here until the other is given too.
fn questions(
    shown: Shown,
    subject: Subject,
    title: &str,
    chosen: Memo<Option<Disposition>>,
    offered: Memo<Vec<Disposition>>,
) -> impl IntoView + use<> {
    let half: RwSignal<Answers> = RwSignal::new((None, None));
    let answers = Memo::new(move |_| match chosen.get() {
        Some(it) => (it.achieved, it.continues),
        None => half.get(),
    });
    let take = move |answered: Answers| {
        half.set(answered);
        let (Some(achieved), Some(continues)) = answered else {
            return choose(shown, subject, None);
        };
        match answer(&offered.read_untracked(), achieved, continues) {
            Some(grade) => choose(shown, subject, Some(grade)),
            None => shown
                .desk
                .notices()
                .say(Notice::warning(words::NO_SUCH_DISPOSITION)),
        }
    };
    let read = |value: &str| match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let show = |answer: Option<bool>| match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let first = ChoiceOf {
        value: Signal::derive(move || show(answers.get().0).to_owned()),
        choose: Callback::new(move |value: String| take((read(&value), answers.get_untracked().1))),
    };
    let second = ChoiceOf {
        value: Signal::derive(move || show(answers.get().1).to_owned()),
        choose: Callback::new(move |value: String| take((answers.get_untracked().0, read(&value)))),
    };
    let options = |yes: &str, no: &str| {
        let option = |value: &str, word: &str| (value.to_owned(), word.to_owned());
        Signal::stored(vec![
            option("", words::OPEN),
            option("yes", yes),
            option("no", no),
        ])
    };
    let id = row_id(subject);
    let question = |id: String, what: &'static str, options, choice| {
        let label = Signal::stored(words::of(what, title));
        view! { <div class="review-question"><span aria-hidden="true">{what}</span><CellChoice id label options choice /></div> }
    };
    let onward = format!("{id}-onward");
    view! {
        {question(id, words::IS_ACHIEVED, options(words::YES_ACHIEVED, words::NOT_ACHIEVED), first)}
        {question(onward, words::GOES_ON, options(words::EXTENDED, words::FINISHED), second)}
    }
}
