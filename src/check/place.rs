//! Where a record is, in the words a plan uses: the sheet's page and year, the node's number.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::plan::indicator::Indicator;
use crate::plan::initiative::Initiative;
use crate::plan::listing::{Entry, Outline};
use crate::plan::outline::OutlineNode;
use crate::plan::sheet::ProgressSheet;
use crate::plan::{FiscalYear, Id, InPlan, Key, Plan, TableName};
use crate::wording::checks::{names, places as words};

/// A place in words, with what it sorts by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The words.
    pub words: String,
    /// The line of the outline, 0 for the plan as a whole, and the western year, 0 for none.
    pub order: (usize, u16),
}

/// The places of one plan.
#[derive(Debug)]
pub struct Places<'a> {
    plan: &'a Plan,
    nodes: HashMap<Id<OutlineNode>, (usize, String)>,
    homes: HashMap<Id<Initiative>, Home>,
}

/// Where an initiative has its home.
#[derive(Debug, Clone, Copy)]
struct Home {
    line: usize,
    page: usize,
    is_repeated: bool,
}

impl<'a> Places<'a> {
    /// Computes the outline once. Takes time in proportion to the plan.
    pub fn of(plan: &'a Plan) -> Self {
        let mut nodes = HashMap::new();
        let mut homes: HashMap<_, Home> = HashMap::new();
        for (index, line) in Outline::of(plan).lines().iter().enumerate() {
            match line.entry {
                Entry::Node(node) => {
                    nodes.insert(node.id(), (index + 1, line.number.clone()));
                }
                Entry::Listing(placement) => {
                    let home = Home {
                        line: index + 1,
                        page: line.page.unwrap_or_default(),
                        is_repeated: placement.cross_listed,
                    };
                    let known = homes.entry(placement.initiative).or_insert(home);
                    if known.is_repeated && !home.is_repeated {
                        *known = home;
                    }
                }
            }
        }
        Self { plan, nodes, homes }
    }

    /// The plan as a whole.
    pub fn plan(&self) -> Place {
        Place {
            words: words::PLAN.to_owned(),
            order: (0, 0),
        }
    }

    /// A node of the outline: its number and title.
    pub fn node(&self, id: Id<OutlineNode>) -> Place {
        let title = self.plan.get(id).map_or("", |node| &node.title);
        match self.nodes.get(&id) {
            Some((line, number)) => Place {
                words: words::node(number, title),
                order: (*line, 0),
            },
            None => Place {
                words: words::node("", title),
                order: (usize::MAX, 0),
            },
        }
    }

    /// A node in a fiscal year.
    pub fn node_in_year(&self, id: Id<OutlineNode>, year: FiscalYear) -> Place {
        let mut place = self.node(id);
        place.words = words::in_year(&place.words, &self.year(year));
        place.order.1 = year.western();
        place
    }

    /// An initiative, in a fiscal year if it is about one: the page of its sheet and its title.
    pub fn initiative(&self, id: Id<Initiative>, year: Option<FiscalYear>) -> Place {
        let title = self.plan.get(id).map_or("", |row| &row.title);
        let home = self.homes.get(&id);
        let year_words = year.map_or(String::new(), |year| self.year(year));
        Place {
            words: words::initiative(
                self.sheet_word(),
                home.map(|home| home.page),
                title,
                &year_words,
            ),
            order: (
                home.map_or(usize::MAX, |home| home.line),
                year.map_or(0, FiscalYear::western),
            ),
        }
    }

    /// A sheet.
    pub fn sheet(&self, sheet: &ProgressSheet) -> Place {
        self.initiative(sheet.initiative, Some(sheet.year))
    }

    /// A row of any table, in the plan or set aside: by what it is part of, or by its own name.
    pub fn of_row(&self, table: TableName, row: &Map<String, Value>) -> Place {
        if table == TableName::Header {
            return self.plan();
        }
        let year = stated_year(row);
        if let Some(sheet) = self.named::<ProgressSheet>(row, "sheet") {
            return self.sheet(sheet);
        }
        let own_id = row.get("id").and_then(Value::as_str).and_then(Key::new);
        let own_initiative = own_id.filter(|_| table == TableName::Initiatives);
        let initiative = own_initiative.map(Id::from).or_else(|| {
            let initiative = self.named::<Initiative>(row, "initiative");
            let indicator = self.named::<Indicator>(row, "indicator");
            initiative
                .map(|row| row.id)
                .or(indicator.map(|row| row.initiative))
        });
        if let Some(initiative) = initiative.filter(|id| self.plan.get(*id).is_some()) {
            return self.initiative(initiative, year);
        }
        let own_node = own_id.filter(|_| table == TableName::Nodes);
        let node = own_node
            .map(Id::from)
            .or_else(|| self.named::<OutlineNode>(row, "node").map(|row| row.id));
        if let Some(node) = node.filter(|id| self.plan.get(*id).is_some()) {
            return match year {
                Some(year) => self.node_in_year(node, year),
                None => self.node(node),
            };
        }
        let name = ["title", "name", "symbol", "label", "id"]
            .iter()
            .find_map(|field| row.get(*field)?.as_str().filter(|name| !name.is_empty()));
        let year_words = year.map_or(String::new(), |year| self.year(year));
        let named = words::record(names::table(table), name.unwrap_or_default());
        Place {
            words: words::in_year(&named, &year_words),
            order: (0, year.map_or(0, FiscalYear::western)),
        }
    }

    /// The fiscal year a row is about, in the plan's style; empty if it is about none.
    pub fn year_of(&self, row: &Map<String, Value>) -> String {
        let sheet = self.named::<ProgressSheet>(row, "sheet");
        let year = sheet.map(|sheet| sheet.year).or_else(|| stated_year(row));
        year.map_or(String::new(), |year| self.year(year))
    }

    /// A fiscal year in the plan's style.
    pub fn year(&self, year: FiscalYear) -> String {
        year.show(self.plan.year_style())
    }

    fn named<R: InPlan>(&self, row: &Map<String, Value>, field: &str) -> Option<&'a R> {
        let key = Key::new(row.get(field)?.as_str()?)?;
        Some(self.plan.get(Id::<R>::from(key))?.record())
    }

    fn sheet_word(&self) -> &'a str {
        let own = self.plan.header().map_or("", |header| &header.words.sheet);
        if own.is_empty() { words::SHEET } else { own }
    }
}

fn stated_year(row: &Map<String, Value>) -> Option<FiscalYear> {
    let year = row.get("year")?.as_i64()?;
    FiscalYear::new(i32::try_from(year).ok()?)
}
