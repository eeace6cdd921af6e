//! Where the page is, as the views see it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::browser::{clock, location, page};
use crate::plan::FiscalYear;
use crate::route::{Page, Route};

/// The route and the fiscal year looked at.
#[derive(Clone, Copy)]
pub struct Place {
    route: RwSignal<Route>,
    year: Memo<FiscalYear>,
    /// Where a page has put the focus itself when it came.
    focus_placed_at: StoredValue<Option<Route>>,
}

impl Place {
    /// Follows the address of the page.
    pub fn follow(desk: Desk) -> Self {
        let route = RwSignal::new(Route::read(&location::fragment()));
        // The day on which the page was opened: over midnight of 31 March no other year may come
        // under the hands of somebody who is typing.
        let opened_on = clock::today();
        let usual = desk.read(move |plan| Desk::usual_year(plan, opened_on));
        let year = Memo::new(move |_| match route.get() {
            Route::Plan {
                year: Some(year), ..
            } => year,
            _ => usual.get().unwrap_or_default(),
        });
        let place = Self {
            route,
            year,
            focus_placed_at: StoredValue::new(None),
        };
        location::on_change(move || place.arrive(Route::read(&location::fragment())));
        place
    }

    /// The route.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The route, from an event handler.
    pub fn route_now(self) -> Route {
        self.route.get_untracked()
    }

    /// The fiscal year looked at.
    pub fn year(self) -> Memo<FiscalYear> {
        self.year
    }

    /// The address of another page of the plan, in the same year.
    pub fn href(self, page: Page) -> String {
        self.route.get().with_page(page).to_string()
    }

    /// The address of this page in another year.
    pub fn href_of_year(self, year: FiscalYear) -> String {
        self.route.get().with_year(year).to_string()
    }

    /// Goes elsewhere instead of here: here cannot be gone back to.
    pub fn go_instead(self, route: Route) {
        location::replace(&route.to_string());
        self.route.set(route);
    }

    /// Goes to another page of the plan. That page is there before the next key is: the browser
    /// tells of a new address only later, and what is typed meanwhile is for the page gone to.
    pub fn go(self, page: Page) {
        self.go_to(self.route.get_untracked().with_page(page));
    }

    /// Goes to another place, as [`Self::go`] does.
    pub fn go_to(self, route: Route) {
        location::go(&route.to_string());
        self.arrive(route);
    }

    /// Shows another page, if it is another one.
    fn arrive(self, next: Route) {
        if *self.route.read_untracked() != next {
            // What was typed belongs to the page that is being left.
            page::commit_focused_field();
            self.focus_placed_at.set_value(None);
            self.route.set(next);
        }
    }

    /// Moves the focus to a control of the page that is coming, instead of its heading; from an
    /// effect of that page, when its controls are there.
    pub fn place_focus(self, control: &str) {
        page::scroll_to_top();
        if page::focus(control) {
            let here = self.route.get_untracked();
            self.focus_placed_at.set_value(Some(here));
        }
    }

    /// Moves the focus to the heading of the page that has come, unless the page has placed it. Asked
    /// once for each page that has come: by then a further one may be there.
    pub fn focus_heading(self) {
        let placed_at = self.focus_placed_at.get_value();
        if placed_at != Some(self.route.get_untracked()) {
            page::focus_heading();
        }
    }
}

/// Where this page is.
pub fn use_place() -> Place {
    expect_context()
}
