//! Which replies count, and whose the values of the plan are.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::Reply;
use super::address::Address;
use crate::plan::sorting::sort_by;
use crate::plan::vocabulary::Section;
use crate::plan::{Id, Moment, Plan, Row, mailing};

/// What replaces what, among the replies merged before and those that are merged now.
pub(super) struct Lineage<'a> {
    /// The replies that are merged now and replaced by none, in an order of their own.
    pub(super) fresh: Vec<&'a Reply>,
    /// Replies that arrived too late: one that replaces them is here.
    pub(super) replaced: Vec<&'a Reply>,
    /// How many were merged before.
    pub(super) known_again: usize,
    /// The replies merged before that count still, and those that do not, by hash.
    known: HashMap<&'a str, (&'a Row<mailing::Reply>, bool)>,
    /// Where replies that count were taken from, whatever stands there now.
    taken_at: BTreeSet<&'a str>,
    /// For a taken value with its mark: the replies it was taken from.
    taken: HashMap<&'a str, Vec<&'a Row<mailing::Reply>>>,
}

/// Someone who says a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Voice {
    /// The hash of the reply; empty for the plan itself.
    pub(super) reply: String,
    pub(super) office: String,
    pub(super) at: String,
}

impl Voice {
    pub(super) fn of(reply: &Reply) -> Self {
        Self {
            reply: reply.hash.clone(),
            office: reply.office.clone(),
            at: reply.made_at.0.clone(),
        }
    }

    fn of_known(reply: &mailing::Reply) -> Self {
        Self {
            reply: reply.hash.clone(),
            office: reply.office.clone(),
            at: reply.made_at.0.clone(),
        }
    }

    /// The plan itself.
    pub(super) fn own() -> Self {
        Self {
            reply: String::new(),
            office: String::new(),
            at: String::new(),
        }
    }

    pub(super) fn at(&self) -> Moment {
        Moment(self.at.clone())
    }
}

/// Whose a value of the plan is.
pub(super) enum Owner {
    /// The secretariat's own.
    Own,
    /// Taken from these replies; none if later replies have replaced them all.
    Taken(Vec<Voice>),
}

/// What decides whether one reply replaces another.
struct Link<'a> {
    hash: &'a str,
    supersedes: &'a str,
    sections: BTreeSet<Id<Section>>,
}

impl<'a> Lineage<'a> {
    pub(super) fn of(plan: &'a Plan, replies: &'a [Reply]) -> Self {
        let mut given: Vec<&Reply> = replies.iter().collect();
        sort_by(&mut given, |a, b| {
            let key = |reply: &Reply| {
                (
                    reply.hash.clone(),
                    reply.office.clone(),
                    reply.made_at.0.clone(),
                )
            };
            key(a).cmp(&key(b))
        });
        given.dedup_by(|a, b| !a.hash.is_empty() && a.hash == b.hash);
        let known = plan.replies.iter().map(AsRef::as_ref);
        let known: Vec<&Row<mailing::Reply>> = known
            .filter(|row: &&Row<mailing::Reply>| !row.hash.is_empty())
            .collect();
        let links = links(&given, &known);
        let is_known = |reply: &&Reply| {
            !reply.hash.is_empty() && known.iter().any(|row| row.hash == reply.hash)
        };
        let known_again = given.iter().filter(|reply| is_known(reply)).count();
        let new = given.into_iter().filter(|reply| !is_known(reply));
        let (replaced, fresh) = new.partition(|reply| is_replaced(&reply.hash, &links));
        let mut taken: HashMap<&str, Vec<&Row<mailing::Reply>>> = HashMap::new();
        for row in &known {
            for address in &row.accepted {
                taken.entry(address.as_str()).or_default().push(row);
            }
        }
        let known: HashMap<&str, _> = known
            .into_iter()
            .map(|row| (row.hash.as_str(), (row, !is_replaced(&row.hash, &links))))
            .collect();
        let counting = known.values().filter(|(_, counts)| *counts);
        let taken_at = counting
            .flat_map(|(row, _)| &row.accepted)
            .filter_map(|text| text.rsplit_once('#').map(|(address, _)| address))
            .collect();
        Self {
            fresh,
            replaced,
            known_again,
            known,
            taken_at,
            taken,
        }
    }

    /// Whether a reply with that hash counts. What stands in the plan itself always does, and so
    /// does a reply of which nothing is known any more.
    pub(super) fn counts(&self, hash: &str) -> bool {
        self.known.get(hash).is_none_or(|(_, counts)| *counts)
            && self.replaced.iter().all(|reply| reply.hash != hash)
    }

    /// Whose a value is that stands in the plan.
    pub(super) fn owner(&self, address: &Address, value: &Value) -> Owner {
        let Some(rows) = self.taken.get(address.with_mark_of(value).as_str()) else {
            return Owner::Own;
        };
        let counting = rows.iter().filter(|row| self.counts(&row.hash));
        Owner::Taken(counting.map(|row| Voice::of_known(row)).collect())
    }

    /// Whether a value was taken there from a reply that counts: what stands there now and is not
    /// that value is the secretariat's answer to it.
    pub(super) fn was_taken(&self, address: &Address) -> bool {
        self.taken_at.contains(address.to_string().as_str())
    }

    /// Where values were taken from replies that later ones have replaced.
    pub(super) fn given_up(&self) -> BTreeSet<Address> {
        let replaced = self.known.values().filter(|(_, counts)| !counts);
        let addresses = replaced.flat_map(|(row, _)| &row.accepted);
        addresses
            .filter_map(|text| Address::read(text.rsplit_once('#')?.0))
            .collect()
    }

    /// The base of a reply that now replaces one merged before: what stood at an address.
    pub(super) fn base_of_correction(&self, address: &Address) -> Option<Value> {
        let corrections = self
            .fresh
            .iter()
            .filter(|reply| !reply.supersedes.is_empty());
        let mut bases = corrections.filter_map(|reply| reply.base.as_ref());
        let knows = |base: &&Plan| {
            base.table(address.table).contains(address.id) || address.field.is_empty()
        };
        bases
            .clone()
            .find(knows)
            .or_else(|| bases.next())
            .map(|base| address.value_in(base))
    }
}

fn links<'a>(given: &[&'a Reply], known: &[&'a Row<mailing::Reply>]) -> Vec<Link<'a>> {
    let given = given.iter().map(|reply| Link {
        hash: &reply.hash,
        supersedes: &reply.supersedes,
        sections: reply.sections.iter().copied().collect(),
    });
    let known = known.iter().map(|row| Link {
        hash: &row.hash,
        supersedes: &row.supersedes,
        sections: row.sections.iter().copied().collect(),
    });
    given
        .chain(known)
        .filter(|link| !link.hash.is_empty())
        .collect()
}

/// Whether a later reply for the same sections names this one as the one it replaces. Two that name
/// each other replace nothing: no file may make another's work disappear.
fn is_replaced(hash: &str, links: &[Link<'_>]) -> bool {
    let find = |hash: &str| links.iter().find(|link| link.hash == hash);
    let Some(own) = find(hash) else { return false };
    links.iter().any(|later| {
        later.supersedes == hash
            && later.hash != hash
            && later.sections == own.sections
            && !leads_to(own, later.hash, &find)
    })
}

/// Whether a reply names that one, or one that does, as replaced.
fn leads_to<'b, 'a: 'b>(
    from: &'b Link<'a>,
    hash: &str,
    find: &impl Fn(&str) -> Option<&'b Link<'a>>,
) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = Some(from);
    while let Some(link) = next {
        if link.supersedes == hash {
            return true;
        }
        if link.supersedes.is_empty() || !seen.insert(link.hash) {
            return false;
        }
        next = find(link.supersedes);
    }
    false
}
