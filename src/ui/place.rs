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
}

impl Place {
    /// Follows the address of the page.
    pub fn follow(desk: Desk) -> Self {
        let route = RwSignal::new(Route::read(&location::fragment()));
        location::on_change(move || {
            let next = Route::read(&location::fragment());
            // What was typed belongs to the page that is being left.
            page::commit_focused_field();
            route.set(next);
        });
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
        Self { route, year }
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

    /// Goes to another page of the plan.
    pub fn go(self, page: Page) {
        location::go(&self.route.get_untracked().with_page(page).to_string());
    }
}

/// Where this page is.
pub fn use_place() -> Place {
    expect_context()
}
