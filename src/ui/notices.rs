//! What the page tells a person: it stays until it is closed. That something was done stays only
//! until the next thing is, or another plan is opened.

use leptos::prelude::*;

use crate::wording::frame;

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// Something was done.
    Success,
    /// Wants a second look.
    Warning,
    /// Something is wrong.
    Error,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Info => frame::NOTICE_INFO,
            Self::Success => frame::NOTICE_SUCCESS,
            Self::Warning => frame::NOTICE_WARNING,
            Self::Error => frame::NOTICE_ERROR,
        }
    }
}

/// A notice.
#[derive(Clone)]
pub struct Notice {
    kind: Kind,
    text: String,
    list: Vec<String>,
    action: Option<(String, Callback<()>)>,
    /// Whether it is about the plan that is opened next.
    is_ahead: bool,
}

impl Notice {
    fn new(kind: Kind, text: &str) -> Self {
        Self {
            kind,
            text: text.to_owned(),
            list: Vec::new(),
            action: None,
            is_ahead: false,
        }
    }

    /// Good to know.
    pub fn info(text: &str) -> Self {
        Self::new(Kind::Info, text)
    }

    /// Something was done.
    pub fn success(text: &str) -> Self {
        Self::new(Kind::Success, text)
    }

    /// Wants a second look.
    pub fn warning(text: &str) -> Self {
        Self::new(Kind::Warning, text)
    }

    /// Something is wrong.
    pub fn error(text: &str) -> Self {
        Self::new(Kind::Error, text)
    }

    /// The same notice with what it is about, one a line.
    #[must_use]
    pub fn with_list(mut self, list: Vec<String>) -> Self {
        self.list = list;
        self
    }

    /// The same notice about the plan that is opened next, where it still stands.
    #[must_use]
    pub fn about_next_plan(mut self) -> Self {
        self.is_ahead = true;
        self
    }

    /// The same notice with a button; pressing it closes the notice.
    #[must_use]
    pub fn with_action(mut self, label: &str, run: impl Fn() + Send + Sync + 'static) -> Self {
        self.action = Some((label.to_owned(), Callback::new(move |()| run())));
        self
    }
}

/// The notices on the page.
#[derive(Clone, Copy, Default)]
pub struct Notices {
    shown: RwSignal<Shown>,
}

/// What is shown, each under a number of its own, the number of the next, and what is said.
#[derive(Default)]
struct Shown {
    list: Vec<(u32, Notice)>,
    next: u32,
    /// What is only said aloud.
    aloud: String,
}

impl Notices {
    /// Shows a notice; one with the same words gives way to it, and to one that something was done
    /// every earlier one that something was.
    pub fn say(self, notice: Notice) {
        self.shown.update(|shown| {
            let id = shown.next;
            shown.next = id.wrapping_add(1);
            shown.list.retain(|(_, other)| {
                // What can still be taken back by it stays until there is something newer to take back.
                let is_over = notice.kind == Kind::Success
                    && other.kind == Kind::Success
                    && (other.action.is_none() || notice.action.is_some());
                other.text != notice.text && !is_over
            });
            shown.list.push((id, notice));
        });
    }

    /// Tells those who do not see the page what has changed on it, perhaps far from where they are.
    pub fn tell(self, text: String) {
        self.shown.update(|shown| shown.aloud = text);
    }

    /// Takes a notice away.
    fn close(self, id: u32) {
        self.shown
            .update(|shown| shown.list.retain(|(other, _)| *other != id));
    }

    /// Another plan is opened: what was done in the one before is told no longer.
    pub fn turn_to_another_plan(self) {
        self.shown.update(|Shown { list, aloud, .. }| {
            aloud.clear();
            list.retain(|(_, notice)| notice.kind != Kind::Success || notice.is_ahead);
            for (_, notice) in list {
                notice.is_ahead = false;
            }
        });
    }
}

/// The region where notices stand. Screen readers are told of each.
#[component]
pub fn NoticeRegion(
    /// The notices.
    notices: Notices,
) -> impl IntoView {
    view! {
        <div class="notices" role="status" aria-live="polite">
            <For each=move || notices.shown.read().list.clone() key=|(id, _)| *id let((id, notice))>
                <NoticeView notices id notice />
            </For>
        </div>
        <p class="visually-hidden" role="status">{move || notices.shown.read().aloud.clone()}</p>
    }
}

#[component]
fn NoticeView(notices: Notices, id: u32, notice: Notice) -> impl IntoView {
    let Notice {
        kind,
        text,
        list,
        action,
        ..
    } = notice;
    let list = (!list.is_empty()).then(|| {
        let lines = list.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <ul class="notice-list" tabindex="0" aria-label=text.clone()>{lines.collect_view()}</ul> }
    });
    let action = action.map(|(label, run)| {
        let press = move |_| {
            notices.close(id);
            run.run(());
        };
        view! { <button type="button" class="button" data-size="small" on:click=press>{label}</button> }
    });
    view! {
        <div class="notice" data-kind=kind.name()>
            <span class="notice-mark">{kind.word()}</span>
            <p>{text}</p>
            {list}
            <div class="notice-actions">
                {action}
                <button type="button" class="button" data-kind="quiet" data-size="small" on:click=move |_| notices.close(id)>
                    {frame::CLOSE}
                </button>
            </div>
        </div>
    }
}
