//! Who works on this machine: stands in the change log and in exported files.

#![allow(
    unreachable_pub,
    reason = "the component macro makes what it writes public"
)]

use leptos::prelude::*;

use crate::plan::vocabulary::Section;
use crate::ui::desk::use_desk;
use crate::ui::parts::Choice;
use crate::wording::settings as words;

/// The choice of an office: the secretariat or one of the plan's sections.
#[component]
pub(super) fn ThisMachine() -> impl IntoView {
    let desk = use_desk();
    let office = desk.office();
    let sections = desk.read(|plan| {
        let sections = plan.in_order::<Section>();
        sections
            .iter()
            .map(|section| section.name.clone())
            .collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let offices = [String::new(), words::SECRETARIAT.to_owned()]
            .into_iter()
            .chain(sections.get());
        let mut options: Vec<(String, String)> = offices
            .map(|office| (office.clone(), words::office(&office)))
            .collect();
        // One that was set on another plan stays until it is changed.
        if !options.iter().any(|(value, _)| *value == office.get()) {
            options.push((office.get(), office.get()));
        }
        options
    });
    let choose = Callback::new(move |value: String| {
        desk.keeper(|keeper| keeper.remember_office(&value));
        office.set(value);
    });
    view! {
        <Choice id="settings-office" label=Signal::stored(words::OFFICE.to_owned()) options value=office choose support=words::OFFICE_SUPPORT />
    }
}
