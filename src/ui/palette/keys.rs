//! The list of keys, by the place where they work.

use leptos::prelude::*;

use crate::ui::desk::use_desk;
use crate::ui::keeper::Keeper;
use crate::ui::parts::CheckField;
use crate::wording::palette as words;

/// The tables of keys, and the switch of the key that opens them.
#[component]
pub fn KeyTables() -> impl IntoView {
    let desk = use_desk();
    let is_on = RwSignal::new(desk.keeper(Keeper::has_question_key));
    let switch = Callback::new(move |on| {
        is_on.set(on);
        desk.keeper(|keeper| keeper.set_question_key(on));
    });
    let tables = words::ALL_KEYS.iter().map(|(place, keys)| {
        let rows = keys.iter().map(|(key, does)| {
            view! { <tr><th scope="row"><kbd class="key">{*key}</kbd></th><td>{*does}</td></tr> }
        });
        view! {
            <table class="table key-table" data-size="small">
                <caption>{*place}</caption>
                <thead class="visually-hidden"><tr><th scope="col">{words::KEY}</th><th scope="col">{words::DOES}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    view! {
        <div class="dialog-body flow" tabindex="0" role="group" aria-labelledby="keys-heading">{tables.collect_view()}</div>
        <div class="dialog-actions"><CheckField label=Signal::stored(words::QUESTION_KEY.to_owned()) value=is_on choose=switch /></div>
    }
}
