//! Where shared actions (事業共通) stand: one wording, many items.

use std::collections::HashMap;

use super::actions::by_initiative;
use crate::plan::action::SharedAction;
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::{Id, Plan};

/// An item on which a shared action stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SharedPlace {
    /// The item.
    pub initiative: Id<Initiative>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whether page or overview print it in words of their own.
    pub has_own_words: bool,
}

/// The items on which each shared action stands, in the order of the outline.
pub fn shared_places(plan: &Plan) -> HashMap<Id<SharedAction>, Vec<SharedPlace>> {
    let actions = by_initiative(plan);
    let mut places: HashMap<Id<SharedAction>, Vec<SharedPlace>> = HashMap::new();
    let listings = Outline::of(plan).listings();
    for listing in listings.iter().filter(|it| !it.placement.cross_listed) {
        let initiative = listing.initiative.id();
        for action in actions.get(&initiative).into_iter().flatten() {
            let Some((id, shared)) = action.shared.and_then(|id| Some((id, plan.get(id)?))) else {
                continue;
            };
            places.entry(id).or_default().push(SharedPlace {
                initiative,
                number: format!("{}{}", listing.number, listing.part),
                title: listing.initiative.title.clone(),
                has_own_words: action.title != shared.title
                    || action.listed_title() != shared.title,
            });
        }
    }
    places
}
