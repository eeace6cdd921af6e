//! The tracks of a schedule, to be looked at: bars over columns of years.

use leptos::prelude::*;

use crate::report::sheet::Track;

/// The tracks, each a list of its bars.
pub fn drawn(tracks: &[Track], years: usize) -> AnyView {
    if tracks.is_empty() {
        return ().into_any();
    }
    let tracks = tracks.iter().map(|track| {
        let bars = track.bars.iter().map(|bar| {
            let (from, span) = (bar.first_column + 1, bar.last_column + 1 - bar.first_column);
            view! {
                <li class="schedule-bar" style=("--from", from.to_string()) style=("--span", span.to_string()) data-open=bar.goes_on.then_some("")>{bar.lines.join(" ")}</li>
            }
        });
        view! { <ol class="schedule-track">{bars.collect_view()}</ol> }
    });
    view! { <div class="schedule" style=("--years", years.to_string())>{tracks.collect_view()}</div> }.into_any()
}
