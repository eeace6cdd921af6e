//! The parts of a paper, one below the other, drawn a few at a time so that the page goes on
//! answering while a book of a thousand sheets is laid out.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::queue_microtask;
use leptos::prelude::*;

use super::{PageNumbers, leaf};
use crate::paper::Paper;

/// How many parts are drawn before the browser has its turn.
const AT_ONCE: usize = 3;

/// How many parts of a paper stand on the screen, of how many. A handle.
#[derive(Clone, Copy, Default)]
pub struct Drawn(RwSignal<(usize, usize)>);

impl Drawn {
    /// How many do.
    pub fn so_far(self) -> usize {
        self.0.get().0
    }

    /// Of how many.
    pub fn all(self) -> usize {
        self.0.get().1
    }

    /// Begins anew with a paper of so many parts.
    fn begin(self, all: usize) {
        self.0.set((AT_ONCE.min(all), all));
    }

    /// Draws some more.
    fn go_on(self) {
        self.0
            .update(|(drawn, all)| *drawn = (*drawn + AT_ONCE).min(*all));
    }

    /// Draws all that is missing.
    fn finish(self) {
        self.0.update(|(drawn, all)| *drawn = *all);
    }
}

/// The parts of a paper.
#[component]
pub fn Leaves(
    /// The paper.
    paper: Memo<Paper>,
    /// Where everything stands, once it was counted.
    pages: PageNumbers,
    /// How far drawing is.
    drawn: Drawn,
) -> impl IntoView {
    // The browser's own command prints what stands there when its listeners return.
    let before_print = window_event_listener(ev::beforeprint, move |_| {
        let (so_far, all) = drawn.0.get_untracked();
        if so_far < all {
            drawn.finish();
            queue_microtask(move || pages.count_again());
        }
    });
    on_cleanup(move || before_print.remove());
    // For each paper, its own list and its own timer.
    move || {
        drawn.begin(paper.with(|paper| paper.leaves.len()));
        Effect::new(move |_| {
            if drawn.so_far() < drawn.all() {
                let timer = set_timeout_with_handle(move || drawn.go_on(), Duration::ZERO).ok();
                on_cleanup(move || {
                    if let Some(timer) = timer {
                        timer.clear();
                    }
                });
            }
        });
        let part = move |index: usize| {
            // Gone while a shorter paper takes its place.
            paper.with_untracked(|paper| paper.leaves.get(index).map(|it| leaf(it, pages)))
        };
        view! {
            <div class="leaves">
                <For each=move || 0..drawn.so_far() key=|index| *index children=part />
            </div>
        }
    }
}
