//! What can go wrong on demand with a connection to a store in memory.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::storage::StoreError;

/// When a crash strikes, seen from the transaction of its call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrashPoint {
    /// The transaction never happens.
    Before,
    /// The transaction is complete, but nobody hears of it.
    After,
}

/// The faults of one connection. Calls are counted from 1.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// Calls that fail, with their errors; they pass by themselves.
    pub failures: BTreeMap<u64, StoreError>,
    /// From the first of these calls to the last, every call fails.
    pub outage: Option<(u64, u64, StoreError)>,
    /// The call in which the tab crashes, and when.
    pub crash: Option<(u64, CrashPoint)>,
    /// How often a call gives way to others before its transaction, and again after it.
    pub delay: u32,
}

impl Faults {
    /// No fault but a failure of call `call`.
    pub fn fail_at(call: u64, error: StoreError) -> Self {
        Self {
            failures: BTreeMap::from([(call, error)]),
            ..Self::default()
        }
    }

    /// No fault but a crash in call `call`.
    pub fn crash_at(call: u64, point: CrashPoint) -> Self {
        Self {
            crash: Some((call, point)),
            ..Self::default()
        }
    }

    pub(super) fn fails(&self, call: u64) -> Option<StoreError> {
        let outage = self
            .outage
            .as_ref()
            .filter(|(first, last, _)| (*first..=*last).contains(&call))
            .map(|(_, _, error)| error);
        self.failures.get(&call).or(outage).cloned()
    }

    pub(super) fn crashes(&self, call: u64, point: CrashPoint) -> bool {
        self.crash == Some((call, point))
    }
}

/// Gives way to other work the given number of times.
pub(super) struct Yield(pub(super) u32);

impl Future for Yield {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.0 == 0 {
            return Poll::Ready(());
        }
        self.0 -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
