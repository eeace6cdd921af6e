//! The whole page: what is provided to every view, and which view stands for which route.

use leptos::prelude::*;

use super::desk::{Desk, OpenState, use_desk};
use super::frame::Frame;
use super::keeper::Keeper;
use super::notices::Notices;
use super::pages;
use super::parts::PageLock;
use super::parts::form::{Deletion, DeletionDialogs};
use super::place::{Place, use_place};
use crate::browser::{files, location};
use crate::route::{Page, Route};
use crate::wording::copies;

/// The whole page.
#[component]
pub fn App(
    /// Keeps plans on this device.
    keeper: Keeper,
    /// Whether the person comes from the front, which stood on the page before.
    follows_front: bool,
) -> impl IntoView {
    let desk = Desk::new(keeper, Notices::default());
    provide_context(desk);
    let place = Place::follow(desk);
    provide_context(place);
    provide_context(Deletion::default());
    provide_context(pages::sheets::query::SheetFilter::default());
    provide_context(pages::tally::choice::TallyChoice::default());
    provide_context(pages::print::choice::PrintChoice::default());
    provide_context(pages::publish::choice::PublishChoice::default());
    provide_context(pages::next::drafts::Drafts::default());
    provide_context(pages::assessment::sitting::Sitting::default());
    provide_context(pages::outline::tree::Folding::default());
    provide_context(pages::grid::looking::GridConditions::default());
    desk.keeper(|keeper| keeper.attend(desk, place));
    focus_the_heading_of_each_page(desk, place, follows_front);
    take_dropped_files(place);
    open_copies_on_their_task(desk, place);
    view! { <Frame><CurrentPage /></Frame><DeletionDialogs /> }
}

/// A file dropped anywhere but on a drop area is opened from the list of plans; on a plan's page it
/// only must not make the browser leave.
fn take_dropped_files(place: Place) {
    files::on_drop(move || {
        if place.route_now() == Route::Plans {
            location::go(&Route::Open.to_string());
        }
    });
}

/// A section's copy that is opened at no page in particular, as from the list of plans, is opened
/// on what it is asked for.
fn open_copies_on_their_task(desk: Desk, place: Place) {
    Effect::new(move |_| {
        let is_ready = desk.state().get() == OpenState::Ready;
        if !is_ready || desk.scope().read().is_none() {
            return;
        }
        if let route @ Route::Plan {
            year: None,
            page: Page::Outline,
            ..
        } = place.route()
        {
            place.go_instead(route.with_page(Page::Task));
        }
    });
}

/// Going to another page moves the focus to its heading, once the page is there; going to another
/// year does not, nor does the first page after the start, unless the front was there before it.
fn focus_the_heading_of_each_page(desk: Desk, place: Place, follows_front: bool) {
    let shown_now = Memo::new(move |_| {
        let is_coming = matches!(desk.state().get(), OpenState::Empty | OpenState::Loading);
        match place.route() {
            Route::Plan { .. } if is_coming => None,
            Route::Plan { plan, page, .. } => Some((Route::Plans, Some((plan, page)))),
            route => Some((route, None)),
        }
    });
    Effect::new(move |shown_before: Option<Option<_>>| {
        let shown_before = shown_before.flatten();
        let Some(shown) = shown_now.get() else {
            return shown_before;
        };
        let is_elsewhere = shown_before.map_or(follows_front, |before| before != shown);
        if is_elsewhere {
            request_animation_frame(move || place.focus_heading());
        }
        Some(shown)
    });
}

#[component]
fn CurrentPage() -> impl IntoView {
    let desk = use_desk();
    let place = use_place();
    // Another year of the same page is not another page.
    let here = Memo::new(move |_| match place.route() {
        Route::Plan { page, .. } => (Route::Plans, Some(page)),
        route => (route, None),
    });
    move || match (here.get(), desk.state().get()) {
        ((Route::New, _), _) => pages::new_plan::NewPlanPage().into_any(),
        ((Route::Open, _), _) => pages::open_file::OpenFilePage().into_any(),
        ((Route::Backup, _), _) => pages::backup::BackupPage().into_any(),
        ((_, None), _) => {
            let shelf = desk.keeper(Keeper::plans);
            let notices = desk.notices();
            view! { <pages::plans::PlansPage shelf notices /> }.into_any()
        }
        (_, OpenState::Empty | OpenState::Loading) => pages::opening::LoadingPage().into_any(),
        (_, OpenState::Missing) => pages::opening::MissingPage().into_any(),
        ((_, Some(Page::Versions)), _) => pages::versions::VersionsPage().into_any(),
        (_, OpenState::Damaged(_)) => pages::opening::DamagedPage().into_any(),
        ((_, Some(page)), OpenState::Ready | OpenState::ReadOnly(_)) => {
            view! { <PlanPage page /> }.into_any()
        }
    }
}

/// A page of the open plan. On a section's copy, what is not asked for can only be looked at.
#[component]
fn PlanPage(page: Page) -> impl IntoView {
    let desk = use_desk();
    let is_locked = Memo::new(move |_| desk.scope().read().is_some() && !is_written_on(page));
    move || {
        let is_locked = is_locked.get();
        provide_context(PageLock(is_locked));
        let why = is_locked.then(|| {
            view! { <p class="notice page-lock" data-kind="info" data-size="small">{copies::READ_ONLY_PAGE}</p> }
        });
        view! { {why}{plan_page(page)} }
    }
}

/// Whether something of a page may be asked of a section; such a page locks its controls itself.
fn is_written_on(page: Page) -> bool {
    matches!(
        page,
        Page::Task
            | Page::Sheets
            | Page::Sheet(_)
            | Page::Assessment
            | Page::Assess(_)
            | Page::Opinions
            | Page::Questions
            | Page::Print
            | Page::Exchange
            | Page::Checks
            | Page::Changes
            | Page::Versions
    )
}

fn plan_page(page: Page) -> AnyView {
    match page {
        Page::Outline => pages::outline::OutlinePage().into_any(),
        Page::Initiative(id) => view! { <pages::initiative::InitiativePage id /> }.into_any(),
        Page::Sheets => pages::sheets::SheetsPage().into_any(),
        Page::Sheet(id) => view! { <pages::sheet::SheetPage id /> }.into_any(),
        Page::Grid => pages::grid::GridPage().into_any(),
        Page::Tally => pages::tally::TallyPage().into_any(),
        Page::Overview => pages::overview::OverviewPage().into_any(),
        Page::Drift => pages::drift::DriftPage().into_any(),
        Page::SharedActions => pages::shared_actions::SharedActionsPage().into_any(),
        Page::OutsidePlans => pages::outside_plans::OutsidePlansPage().into_any(),
        Page::Document => pages::document::DocumentPage().into_any(),
        Page::Disagreement => pages::disagreement::DisagreementPage().into_any(),
        Page::Summary => pages::summary::SummaryPage().into_any(),
        Page::Opinions => pages::opinions::OpinionsPage().into_any(),
        Page::Review => pages::review::ReviewPage().into_any(),
        Page::Issues => pages::issues::IssuesPage().into_any(),
        Page::Next => pages::next::NextPage().into_any(),
        Page::Assessment => pages::assessment::AssessmentPage().into_any(),
        Page::Assess(id) => view! { <pages::assessment::AssessPage id /> }.into_any(),
        Page::Task => pages::task::TaskPage().into_any(),
        Page::Dispatch => pages::dispatch::DispatchPage().into_any(),
        Page::Replies => pages::replies::RepliesPage().into_any(),
        Page::Questions => pages::questions::QuestionsPage().into_any(),
        Page::Print => pages::print::PrintPage().into_any(),
        Page::Publish => pages::publish::PublishPage().into_any(),
        Page::Exchange => pages::exchange::ExchangePage().into_any(),
        Page::Intake => pages::intake::IntakePage().into_any(),
        Page::Checks => pages::checks::ChecksPage().into_any(),
        Page::Changes => pages::changes::ChangesPage().into_any(),
        Page::Versions => pages::versions::VersionsPage().into_any(),
        Page::Settings => pages::settings::SettingsPage().into_any(),
    }
}
