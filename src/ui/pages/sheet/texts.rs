//! The texts of the sheet: what was done and what came of it, by every section that writes on it;
//! the policy, remarks, and why a sheet is empty on purpose.

use leptos::prelude::*;

use super::carrying::LastYearText;
use super::handle::{OpenSheet, control_id, text_of};
use crate::browser::page;
use crate::edit::removal;
use crate::edit::sheets::{SheetText, add_block};
use crate::mailing::Role;
use crate::plan::Id;
use crate::plan::sheet::SheetBlock;
use crate::plan::vocabulary::Section;
use crate::ui::parts::{Choice, TextField};
use crate::wording::{copies, sheet as words};

/// What was done and what came of it.
#[component]
pub fn OpeningTexts(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let blocks = sheet.read(|view| {
        view.texts
            .blocks
            .iter()
            .map(|block| block.id)
            .collect::<Vec<_>>()
    });
    view! {
        <div class="columns" data-columns="wide-narrow">
            <SheetField sheet which=SheetText::Activity />
            <SheetField sheet which=SheetText::Outcome />
        </div>
        <For each=move || blocks.get() key=|id| *id let(id)>
            <Block sheet id />
        </For>
        <AddBlock sheet />
    }
}

/// The policy for next year, remarks, and the reason for an empty sheet.
#[component]
pub fn ClosingTexts(
    /// The open sheet.
    sheet: OpenSheet,
) -> impl IntoView {
    let is_omitted = sheet.look(|view| view.completeness.is_omitted);
    view! {
        <SheetField sheet which=SheetText::Policy />
        <SheetField sheet which=SheetText::Remarks />
        <details class="disclosure screen-only" open=is_omitted>
            <summary>{words::OMIT}</summary>
            <SheetField sheet which=SheetText::OmittedBecause />
        </details>
        <OmittedOnPaper sheet />
    }
}

/// The reason for an empty sheet is printed only where there is one.
#[component]
fn OmittedOnPaper(sheet: OpenSheet) -> impl IntoView {
    let because = sheet.read(|view| view.texts.omitted_because.clone());
    view! {
        <Show when=move || !because.read().trim().is_empty()>
            <div class="print-only"><p class="field-label">{words::OMITTED_BECAUSE}</p><div class="print-text">{because}</div></div>
        </Show>
    }
}

/// The field of one text, with the mark of a text that is last year's.
#[component]
fn SheetField(sheet: OpenSheet, which: SheetText) -> impl IntoView {
    let value = sheet.read(move |view| text_of(view, which).text);
    let is_unchanged = sheet.read(move |view| text_of(view, which).unchanged_since_last_year);
    let has_last = sheet.read(move |view| !text_of(view, which).last_year.trim().is_empty());
    let support = if which == SheetText::OmittedBecause {
        words::OMIT_SUPPORT
    } else {
        ""
    };
    view! {
        <div class="sheet-field">
            <TextField id=control_id(which) label=Signal::stored(sheet.name_of(which)) value commit=sheet.commit(which) lines=true length=sheet.length() support read_only=sheet.locked() locked=sheet.is_text_locked(which) />
            <Show when=move || is_unchanged.get()><p class="mark screen-only" data-tone="warn">{words::UNCHANGED}</p></Show>
            <Show when=move || has_last.get()>
                <details class="disclosure narrow-only screen-only">
                    <summary>{words::LAST_YEAR_TEXT}</summary>
                    <LastYearText sheet which />
                </details>
            </Show>
        </div>
    }
}

/// What a further section writes.
#[component]
fn Block(sheet: OpenSheet, id: Id<SheetBlock>) -> impl IntoView {
    let name = sheet.read(move |view| {
        let block = view.texts.blocks.iter().find(|block| block.id == id);
        block.map_or_else(String::new, |block| block.section_name.clone())
    });
    let remove = move |_| {
        sheet.desk.act(words::actions::REMOVE_BLOCK, |plan| {
            removal(plan, &[id]).unwrap_or_default()
        });
        page::focus("add-block");
    };
    let is_locked = sheet.is_text_locked(SheetText::BlockActivity(id));
    // On a sheet that is not asked for at all, its head says so.
    let is_others = is_locked && sheet.role().is_some();
    view! {
        <section class="sheet-block flow" data-gap="small" aria-label=name>
            <div class="columns" data-columns="wide-narrow">
                <SheetField sheet which=SheetText::BlockActivity(id) />
                <SheetField sheet which=SheetText::BlockOutcome(id) />
            </div>
            {is_others.then(|| view! { <p class="field-support">{copies::OTHER_BLOCK}</p> })}
            <button type="button" class="button" data-kind="quiet" data-size="small" hidden=is_locked on:click=remove>
                {words::REMOVE_BLOCK}<span class="visually-hidden">{move || words::into_section(&name.read())}</span>
            </button>
        </section>
    }
}

/// Adds the block of a section that has none and is not the first one responsible.
#[component]
fn AddBlock(sheet: OpenSheet) -> impl IntoView {
    let taken = sheet.read(|view| {
        view.texts
            .blocks
            .iter()
            .map(|block| block.section)
            .collect::<Vec<_>>()
    });
    let options = Memo::new(move |_| {
        let taken = taken.read();
        let sections = sheet.desk.read_now(|plan| {
            let named = |section: &crate::plan::Row<Section>| (section.id(), section.name.clone());
            plan.in_order::<Section>()
                .into_iter()
                .map(named)
                .collect::<Vec<_>>()
        });
        let is_open = |id| {
            !taken.contains(&id) && sheet.is_asked(|asked| asked.block(sheet.id, sheet.year, id))
        };
        let free = sections.into_iter().filter(|(id, _)| is_open(*id));
        std::iter::once((String::new(), words::CHOOSE_SECTION.to_owned()))
            .chain(free.map(|(id, name)| (id.to_string(), name)))
            .collect::<Vec<_>>()
    });
    // In a copy, whoever writes on the sheet itself needs no block.
    let is_offered = !sheet.is_locked() || sheet.role() == Some(Role::Further);
    let chosen = RwSignal::new(String::new());
    let add = move |_| {
        let Some(section) = Id::<Section>::new(&chosen.get_untracked()) else {
            page::focus("add-block");
            return;
        };
        sheet.desk.act(words::actions::ADD_BLOCK, |plan| {
            add_block(plan, sheet.id, sheet.year, section)
        });
        chosen.set(String::new());
        let new = sheet.look(|view| {
            let block = view
                .texts
                .blocks
                .iter()
                .find(|block| block.section == section);
            block.map(|block| block.id)
        });
        request_animation_frame(move || {
            if let Some(id) = new {
                page::focus(&control_id(SheetText::BlockActivity(id)));
            }
        });
    };
    view! {
        <Show when=move || is_offered && { options.read().len() > 1 }>
            <details class="disclosure screen-only" open=sheet.is_copy()>
                <summary>{words::ADD_BLOCK}</summary>
                <div class="row">
                    <Choice id="add-block" label=Signal::stored(words::CHOOSE_SECTION.to_owned()) options value=chosen choose=Callback::new(move |id| chosen.set(id)) />
                    <button type="button" class="button" on:click=add>{words::ADD_BLOCK_DO}</button>
                </div>
            </details>
        </Show>
    }
}
