//! What outlives a tab: the store, the journals, the clock, and what the screens have promised.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use ayumi::storage::journal::Entry;
use ayumi::storage::memory::MemoryStore;

/// What all tabs of one browser share, and what the test believes.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    pub(crate) store: Rc<MemoryStore>,
    pub(crate) journals: Rc<RefCell<BTreeMap<String, String>>>,
    pub(crate) now: Rc<Cell<u64>>,
    /// Every value whose save was reported on some screen.
    pub(crate) promised: Rc<RefCell<BTreeSet<String>>>,
    tabs: Rc<Cell<u64>>,
}

impl Browser {
    /// A browser in which each of `texts` was saved on top of the one before.
    pub(crate) fn with(texts: &[String]) -> Self {
        Self {
            store: crate::support::store_with(texts).into(),
            ..Self::default()
        }
    }

    /// Everything that could be brought back: head, forks and journals.
    pub(crate) fn recoverable(&self) -> BTreeSet<String> {
        let mut found = crate::support::recoverable(&self.store);
        for stored in self.journals.borrow().values() {
            found.extend(Entry::decode(stored).expect("a whole journal").groups);
        }
        found
    }

    /// The name of another tab, not given before.
    pub(crate) fn next_tab(&self) -> String {
        self.tabs.set(self.tabs.get() + 1);
        format!("tab{}", self.tabs.get())
    }

    #[track_caller]
    pub(crate) fn check_promises(&self) {
        let found = self.recoverable();
        let lost: Vec<_> = self.promised.borrow().difference(&found).cloned().collect();
        assert!(lost.is_empty(), "called saved, but lost: {lost:?}");
    }
}
