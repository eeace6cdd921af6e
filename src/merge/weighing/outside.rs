//! Changes outside of what an office was asked for: kept apart, neither taken nor dropped.

use super::super::asking::Pending;
use super::super::claims::OutsideClaim;
use super::super::kinship::missing_with;
use super::super::saying::Saying;
use super::Scales;
use crate::edit::Edit;
use crate::plan::Id;
use crate::plan::mailing::{Question, QuestionKind};

impl Scales<'_> {
    pub(super) fn outside(&mut self, claim: OutsideClaim) {
        let reply = self.lineage.fresh[claim.reply];
        let saying = match &claim.edit {
            Edit::Set { to, .. } => {
                if claim.address.value_in(self.plan) == *to {
                    self.out.same += 1;
                    return;
                }
                Saying::Value(to.clone())
            }
            Edit::Add { row, .. } => {
                let own = self.plan.table(claim.address.table).read(claim.address.id);
                if own.as_ref() == Some(row) {
                    self.out.same += 1;
                    return;
                }
                Saying::Record {
                    row: row.clone(),
                    along: missing_with(self.plan, &reply.plan, claim.address.record()),
                }
            }
            Edit::Remove { .. } => {
                if claim.address.value_in(self.plan).is_null() {
                    self.out.same += 1;
                    return;
                }
                Saying::Removal { along: Vec::new() }
            }
        };
        let place = (claim.address, Some(claim.voice.office.clone()));
        let prior = self.out.asking.standing.remove(&place);
        let mut pending = Pending::new(QuestionKind::Outside, claim.base, prior);
        pending.say(&claim.voice, &saying);
        if !pending.is_settled() {
            self.out.questions.insert(place, pending);
        }
    }

    /// What an office takes back by a correction is not asked any more.
    pub(super) fn drop_emptied_outside(&mut self) {
        let gone = self
            .out
            .asking
            .standing
            .iter()
            .filter(|((_, office), standing)| {
                office.is_some() && standing.candidates.is_empty() && !standing.is_decided()
            });
        let gone: Vec<Id<Question>> = gone.map(|(_, standing)| standing.question.id).collect();
        self.out.gone.extend(gone);
    }
}
