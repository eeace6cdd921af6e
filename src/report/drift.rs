//! Where what is printed twice has drifted apart (記載のずれ): titles, wording and goals of the
//! overview against the pages, rows of shared actions against the shared action, copies against
//! what they are copies of.
//!
//! Everything is compared as printed; what differs only in widths, spaces and punctuation is told
//! apart from what differs in words. Nothing is ever put right by itself: each drift can be settled
//! either way with [`crate::edit::drift::settle`].

mod copies;

use crate::edit::drift::{Source, Spot};
use crate::plan::initiative::Initiative;
use crate::plan::listing::Outline;
use crate::plan::normal::comparable;
use crate::plan::{Id, Plan};
use crate::report::actions::{ActionView, by_initiative};
use crate::wording::reports as words;

/// Two places that should say the same and do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// What has drifted, for settling it.
    pub spot: Spot,
    /// What kind of thing it is.
    pub kind: DriftKind,
    /// The item it stands in.
    pub initiative: Id<Initiative>,
    /// The number of the item and of the row.
    pub numbers: Vec<String>,
    /// The title of the item.
    pub item: String,
    /// What stands where: two sides that differ.
    pub sides: [Side; 2],
    /// How far apart they are.
    pub likeness: Likeness,
}

/// One of two wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Where it stands.
    pub source: Source,
    /// The wording as printed; empty for a blank cell.
    pub text: String,
    /// What both sides begin with, what differs, and what both end with.
    pub parts: [String; 3],
}

/// What has drifted, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DriftKind {
    /// The title of an item in the outline and on its page.
    Title,
    /// The title of a repeated listing and of its home.
    CopyTitle,
    /// The wording of an action in the overview and on the page.
    ActionTitle,
    /// Rows that are one in the overview and several on the page.
    Rows,
    /// The goals of an action in the overview and on the page.
    Goals,
    /// The wording of a shared action on one page.
    SharedTitle,
    /// The class of a shared action on one page.
    SharedClass,
    /// An action marked as listed again that is worded otherwise than the one it repeats.
    Relisted,
    /// An indicator that is the same figure as another and has other values.
    SameFigure,
}

/// How far two wordings are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// Only widths, spaces or punctuation differ.
    Signs,
    /// Words differ.
    Words,
}

/// How many of them differ in words, and not only in the width of characters or in signs.
pub fn in_words(drifts: &[Drift]) -> usize {
    let differs = |drift: &&Drift| drift.likeness == Likeness::Words;
    drifts.iter().filter(differs).count()
}

/// Every drift of a plan, in the order of its outline.
pub fn drifts(plan: &Plan) -> Vec<Drift> {
    let actions = by_initiative(plan);
    let mut found = Vec::new();
    for listing in Outline::of(plan).listings() {
        let item = Item {
            initiative: listing.initiative.id(),
            number: format!("{}{}", listing.number, listing.part),
            title: listing.initiative.title.clone(),
        };
        let listed = &listing.placement.listed_title;
        if !listed.is_empty() && *listed != item.title {
            let kind = if listing.placement.cross_listed {
                DriftKind::CopyTitle
            } else {
                DriftKind::Title
            };
            let spot = Spot::Title(listing.placement.id());
            found.push(item.drift(kind, spot, "", &item.title, (Source::Overview, listed)));
        }
        if listing.placement.cross_listed {
            continue;
        }
        let own = actions.get(&item.initiative).map_or(&[][..], Vec::as_slice);
        for (index, action) in own.iter().enumerate() {
            item.of_action(plan, action, &own[index + 1..], &mut found);
            found.extend(copies::relisted(plan, &item, action, &actions));
        }
        found.extend(copies::same_figures(plan, &item));
    }
    found
}

/// The item whose drifts are looked for.
struct Item {
    initiative: Id<Initiative>,
    number: String,
    title: String,
}

impl Item {
    /// A drift between the page and another place.
    fn drift(
        &self,
        kind: DriftKind,
        spot: Spot,
        number: &str,
        page: &str,
        (source, other): (Source, &str),
    ) -> Drift {
        let numbers = [self.number.as_str(), number];
        Drift {
            spot,
            kind,
            initiative: self.initiative,
            numbers: numbers
                .into_iter()
                .filter(|number| !number.is_empty())
                .map(str::to_owned)
                .collect(),
            item: self.title.clone(),
            sides: sides((Source::Page, page), (source, other)),
            likeness: likeness(page, other),
        }
    }

    fn of_action(
        &self,
        plan: &Plan,
        action: &ActionView,
        after: &[ActionView],
        found: &mut Vec<Drift>,
    ) {
        let number = &action.number;
        let merged: Vec<&str> = std::iter::once(action)
            .chain(after.iter().take_while(|next| next.goes_on))
            .map(|action| action.title.as_str())
            .collect();
        let overview = action.listed_title();
        if merged.len() > 1 && !action.goes_on {
            let (spot, page) = (Spot::Rows(action.id), merged.join(words::LINE_MARK));
            found.push(self.drift(
                DriftKind::Rows,
                spot,
                number,
                &page,
                (Source::Overview, overview),
            ));
        } else if overview != action.title {
            let spot = Spot::ActionTitle(action.id);
            let other = (Source::Overview, overview);
            found.push(self.drift(DriftKind::ActionTitle, spot, number, &action.title, other));
        }
        if action.overview_has_own_goals && action.overview_goals.cell != action.goals.cell {
            let (spot, page) = (Spot::Goals(action.id), &action.goals.cell);
            let other = (Source::Overview, action.overview_goals.cell.as_str());
            found.push(self.drift(DriftKind::Goals, spot, number, page, other));
        }
        let shared = action.shared.and_then(|shared| plan.get(shared));
        let Some((shared, row)) = shared.zip(plan.get(action.id)) else {
            return;
        };
        if action.title != shared.title {
            let (spot, page) = (Spot::SharedTitle(action.id), &action.title);
            let other = (Source::Shared, shared.title.as_str());
            found.push(self.drift(DriftKind::SharedTitle, spot, number, page, other));
        }
        if row.change_class.is_some() && row.change_class != shared.change_class {
            let class = shared.change_class.and_then(|class| plan.get(class));
            let (spot, page) = (Spot::SharedClass(action.id), &action.change_class);
            let other = (Source::Shared, class.map_or("", |class| &class.name));
            found.push(self.drift(DriftKind::SharedClass, spot, number, page, other));
        }
    }
}

/// Two sides with what they have in common told apart.
fn sides(left: (Source, &str), right: (Source, &str)) -> [Side; 2] {
    let (one, other): (Vec<char>, Vec<char>) =
        (left.1.chars().collect(), right.1.chars().collect());
    let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| {
        pairs.take_while(|(left, right)| left == right).count()
    };
    let start = same(&mut one.iter().zip(&other));
    let end = same(&mut one[start..].iter().rev().zip(other[start..].iter().rev()));
    let side = |(source, text): (Source, &str), letters: &[char]| {
        let part = |letters: &[char]| letters.iter().collect::<String>();
        let last = letters.len() - end;
        Side {
            source,
            text: text.to_owned(),
            parts: [
                part(&letters[..start]),
                part(&letters[start..last]),
                part(&letters[last..]),
            ],
        }
    };
    [side(left, &one), side(right, &other)]
}

/// Punctuation that two wordings may differ in and still be the same words.
const PUNCTUATION: &str = "、。，．,.・･/-";

fn likeness(left: &str, right: &str) -> Likeness {
    let words = |text: &str| {
        let mut words = comparable(text);
        words.retain(|character| !PUNCTUATION.contains(character));
        words
    };
    if words(left) == words(right) {
        Likeness::Signs
    } else {
        Likeness::Words
    }
}
