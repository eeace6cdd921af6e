//! Numbers of actions: shared ones carry their label, the others count, and what is printed
//! stands.

use super::{Action, SharedAction};
use crate::plan::position::Placed as _;
use crate::plan::sorting::sort_by;
use crate::plan::{Plan, Row, normal};

/// An action with its number.
#[derive(Debug, Clone)]
pub struct Numbered<'a> {
    /// The action.
    pub action: &'a Row<Action>,
    /// The shared action that stands there.
    pub shared: Option<&'a Row<SharedAction>>,
    /// The number.
    pub number: String,
    /// Whether it stands under the number of the one before: an overview makes one row of them
    /// (action plan family).
    pub goes_on: bool,
}

/// Puts the actions of one initiative in order and numbers them.
pub fn numbered<'a>(plan: &'a Plan, mut actions: Vec<&'a Row<Action>>) -> Vec<Numbered<'a>> {
    sort_by(&mut actions, |a, b| {
        a.position().cmp(b.position()).then(a.id().cmp(&b.id()))
    });
    let (mut counted, mut last) = (0, String::new());
    let mut number = |action: &'a Row<Action>| {
        let shared = action.shared.and_then(|shared| plan.get(shared));
        let mut goes_on = false;
        let number = if let Some(shared) = shared {
            last.clear();
            shared.label.clone()
        } else {
            goes_on = !action.number.is_empty() && normal::same(&action.number, &last);
            counted += usize::from(!goes_on);
            last = match action.number.as_str() {
                "" => counted.to_string(),
                printed => printed.to_owned(),
            };
            last.clone()
        };
        Numbered {
            action,
            shared: shared.map(AsRef::as_ref),
            number,
            goes_on,
        }
    };
    actions.into_iter().map(&mut number).collect()
}
