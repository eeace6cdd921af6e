//! The panel beside the tree: everything about the line in hand, by ordinary buttons and fields.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use super::actions::Way;
use super::links::NodeLinksPanel;
use super::rating::NodeRating;
use super::tree::Tree;
use crate::edit::change;
use crate::edit::outline::{EntryId, become_role};
use crate::plan::outline::{NodeRole, OutlineNode, Placement};
use crate::plan::vocabulary::Level;
use crate::plan::{Id, Plan};
use crate::report::Subject;
use crate::report::outline::{LineKind, OutlineLine};
use crate::route::Page;
use crate::ui::parts::{Choice, TextField, Traces, is_page_locked, record};
use crate::ui::place::use_place;
use crate::wording::outline::{self as words, actions};
use crate::wording::removal::named;

/// What a node can be, in the order of the list.
const ROLES: &[NodeRole] = &[
    NodeRole::Heading,
    NodeRole::Prose,
    NodeRole::Example,
    NodeRole::Omitted,
];

/// The panel of the line in hand.
#[component]
pub(in crate::ui::pages) fn Details(
    tree: Tree,
    /// Whether title and text are written on the line itself, and have no field here.
    #[prop(optional)]
    in_place: bool,
) -> impl IntoView {
    view! {
        <aside class="paper aside screen-only" data-stick="page" aria-labelledby="details-heading">
            {move || tree.current().get().map(|id| view! { <Panel tree id in_place /> })}
        </aside>
    }
}

#[component]
fn Panel(tree: Tree, id: EntryId, in_place: bool) -> impl IntoView {
    let line = tree.line(id);
    let heading = Memo::new(move |_| {
        line.with(|line| match line {
            Some(line) => format!("{} {}", line.number, named(&line.title)),
            None => String::new(),
        })
    });
    let subject = tree.desk.look(|plan| match id {
        EntryId::Node(node) => Some(Subject::Node(node)),
        EntryId::Listing(listing) => plan
            .get(listing)
            .map(|listing| Subject::Initiative(listing.initiative)),
    });
    let links = match id {
        EntryId::Node(node) => Some(view! { <NodeLinksPanel tree node /> }),
        EntryId::Listing(_) => None,
    };
    let (buttons, fields) = match id {
        EntryId::Node(node) => (
            view! { <NodeButtons tree node /> }.into_any(),
            view! { <NodeFields tree node line in_place /><NodeRating desk=tree.desk node /> }
                .into_any(),
        ),
        EntryId::Listing(listing) => (
            view! { <ListingButtons tree listing line /> }.into_any(),
            view! { <ListingFields tree listing line in_place /> }.into_any(),
        ),
    };
    view! {
        <section>
            <h2 id="details-heading" tabindex="-1">{heading}</h2>
            {buttons}
        </section>
        <section hidden=is_page_locked()>
            <h3 class="visually-hidden">{words::TO_MOVE}</h3>
            <div class="button-row">
                <MoveButton tree id way=Way::Up words=words::UP />
                <MoveButton tree id way=Way::Down words=words::DOWN />
                <MoveButton tree id way=Way::Out words=words::OUT />
                <MoveButton tree id way=Way::In words=words::IN />
            </div>
        </section>
        <section class="flow" data-gap="small">
            <h3 class="visually-hidden">{words::TO_EDIT}</h3>
            {fields}
        </section>
        {subject.map(|subject| view! { <Traces subject /> })}
        {links}
        <section class="button-row">
            <button type="button" class="button" data-size="small" data-kind="danger" on:click=move |_| tree.ask_removal(id)>{words::DELETE}</button>
            <button type="button" class="button" data-size="small" data-kind="quiet" on:click=move |_| tree.focus(id)>{words::BACK_TO_LINE}</button>
        </section>
    }
}

/// Moves the line and keeps the focus where it is, so that it can be pressed again.
#[component]
fn MoveButton(tree: Tree, id: EntryId, way: Way, words: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="button" data-size="small" on:click=move |_| tree.shift_in_place(id, way)>{words}</button>
    }
}

#[component]
fn NodeButtons(tree: Tree, node: Id<OutlineNode>) -> impl IntoView {
    view! {
        <div class="button-row" hidden=is_page_locked()>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.add_child(node)>{words::ADD_CHILD}</button>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.add_sibling(EntryId::Node(node))>{words::ADD_SIBLING}</button>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.add_initiative(node)>{words::ADD_INITIATIVE}</button>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.cross_listing.ask_which(node)>{words::CROSS_LIST_HERE}</button>
        </div>
    }
}

#[component]
fn ListingButtons(
    tree: Tree,
    listing: Id<Placement>,
    line: Memo<Option<OutlineLine>>,
) -> impl IntoView {
    let place = use_place();
    let look =
        move |read: fn(&OutlineLine) -> bool| line.with(|line| line.as_ref().is_some_and(read));
    let is_repeated = Memo::new(move |_| {
        look(|line| {
            matches!(
                line.kind,
                LineKind::Listing {
                    cross_listed: true,
                    ..
                }
            )
        })
    });
    let is_part = Memo::new(move |_| {
        look(|line| matches!(line.kind, LineKind::Listing { is_part: true, .. }))
    });
    let initiative = Memo::new(move |_| {
        line.with(|line| match line.as_ref()?.kind {
            LineKind::Listing { initiative, .. } => Some(initiative),
            LineKind::Node { .. } => None,
        })
    });
    let href = move || {
        initiative
            .get()
            .map(|initiative| place.href(Page::Initiative(initiative)))
    };
    let ask_where = move |_| {
        if let Some(initiative) = initiative.get_untracked() {
            tree.cross_listing.ask_where(initiative);
        }
    };
    view! {
        <div class="button-row">
            <a class="button" data-size="small" data-kind="main" href=href>{words::OPEN_INITIATIVE}</a>
            <button type="button" class="button" data-size="small" on:click=ask_where>{words::CROSS_LIST_ELSEWHERE}</button>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.split(listing)>
                {move || if is_part.get() { words::ADD_PART } else { words::SPLIT }}
            </button>
            <Show when=move || is_repeated.get()>
                <button type="button" class="button" data-size="small" on:click=move |_| tree.make_home(listing)>{words::MAKE_HOME}</button>
            </Show>
            <button type="button" class="button" data-size="small" on:click=move |_| tree.add_sibling(EntryId::Listing(listing))>{words::ADD_SIBLING}</button>
        </div>
    }
}

/// Which number is used while none is printed.
#[component]
fn NumberSupport(line: Memo<Option<OutlineLine>>) -> impl IntoView {
    let text = move || {
        line.with(|line| {
            words::number_support(line.as_ref().map_or("", |line| &line.computed_number))
        })
    };
    view! { <p class="field-support">{text}</p> }
}

#[component]
fn NodeFields(
    tree: Tree,
    node: Id<OutlineNode>,
    line: Memo<Option<OutlineLine>>,
    in_place: bool,
) -> impl IntoView {
    let desk = tree.desk;
    let title = record::text(
        desk,
        node,
        actions::RENAME,
        |node| &node.title,
        |node, text| node.title = text,
    );
    let number = record::text(
        desk,
        node,
        actions::NUMBER,
        |node| &node.number,
        |node, text| node.number = text,
    );
    let reason = record::text(
        desk,
        node,
        actions::REASON,
        |node| &node.reason,
        |node, text| node.reason = text,
    );
    let text = record::text(
        desk,
        node,
        actions::TEXT,
        |node| &node.text,
        |node, text| node.text = text,
    );
    let level = record::choice(
        desk,
        node,
        actions::LEVEL,
        |node: &OutlineNode| record::id_value(node.level),
        |node, value| node.level = Id::new(value),
    );
    let role = desk.read(move |plan| {
        let role = plan.get(node).map(|node| node.role).unwrap_or_default();
        record::value_of(ROLES, &role)
    });
    let choose_role = Callback::new(move |value: String| {
        let role = record::variant_of(ROLES, &value);
        desk.act(actions::ROLE, |plan| become_role(plan, node, role));
    });
    let levels = desk.read(level_options);
    let has_reason = desk.read(move |plan| {
        plan.get(node)
            .is_some_and(|node| node.role == NodeRole::Omitted || !node.reason.is_empty())
    });
    let roles = record::variants(ROLES, |role| words::role(role).to_owned());
    view! {
        {(!in_place).then(|| view! { <TextField id="details-title" label=words::TITLE value=title.value commit=title.commit lines=true /> })}
        <Choice id="details-role" label=words::ROLE options=Signal::stored(roles) value=role choose=choose_role />
        <Choice id="details-level" label=words::LEVEL options=levels value=level.value choose=level.choose />
        <div>
            <TextField id="details-number" label=words::NUMBER value=number.value commit=number.commit width="short" />
            <NumberSupport line />
        </div>
        <Show when=move || has_reason.get()>
            <TextField id="details-reason" label=words::REASON value=reason.value commit=reason.commit lines=true support=words::REASON_SUPPORT />
        </Show>
        {(!in_place).then(|| view! { <TextField id="details-text" label=words::TEXT value=text.value commit=text.commit lines=true /> })}
    }
}

/// The levels to choose from, and none.
fn level_options(plan: &Plan) -> Vec<(String, String)> {
    let none = (String::new(), words::NO_LEVEL.to_owned());
    let levels = plan.in_order::<Level>();
    let levels = levels
        .iter()
        .map(|level| (level.id().to_string(), named(&level.name)));
    std::iter::once(none).chain(levels).collect()
}

#[component]
fn ListingFields(
    tree: Tree,
    listing: Id<Placement>,
    line: Memo<Option<OutlineLine>>,
    in_place: bool,
) -> impl IntoView {
    let desk = tree.desk;
    let title = record::text_by(
        desk,
        actions::RENAME,
        move |plan| {
            let placement = plan.get(listing);
            let initiative = placement.and_then(|placement| plan.get(placement.initiative));
            initiative.map_or_else(String::new, |initiative| initiative.title.clone())
        },
        move |plan, text| {
            plan.get(listing).map_or_else(Vec::new, |placement| {
                change(plan, placement.initiative, |initiative| {
                    initiative.title = text;
                })
            })
        },
    );
    let number = record::text(
        desk,
        listing,
        actions::NUMBER,
        |listing| &listing.number,
        |listing, text| listing.number = text,
    );
    let listed_title = record::text(
        desk,
        listing,
        actions::LISTED_TITLE,
        |listing| &listing.listed_title,
        |listing, text| listing.listed_title = text,
    );
    view! {
        {(!in_place).then(|| view! { <TextField id="details-title" label=words::TITLE value=title.value commit=title.commit lines=true /> })}
        <div>
            <TextField id="details-number" label=words::NUMBER value=number.value commit=number.commit width="short" />
            <NumberSupport line />
        </div>
        <TextField id="details-listed-title" label=words::LISTED_TITLE value=listed_title.value commit=listed_title.commit support=words::LISTED_TITLE_SUPPORT />
    }
}
