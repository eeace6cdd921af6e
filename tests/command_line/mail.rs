//! A plan, its issue to two sections, and what they send back.

use ayumi::bundle::{self, Envelope};
use ayumi::edit::{Edit, apply, set_sheet};
use ayumi::mailing::{self, Order};
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan};
use ayumi::session::Author;

use super::support::{Folder, sample};

/// The year that is asked for.
pub(crate) fn year() -> FiscalYear {
    FiscalYear::new(2023).unwrap()
}

pub(crate) fn id<R>(text: &str) -> Id<R> {
    Id::new(text).unwrap()
}

fn at(office: &str, moment: &str) -> Author {
    Author {
        office: office.to_owned(),
        at: Moment(moment.to_owned()),
    }
}

pub(crate) fn changed(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, edits).unwrap().0
}

/// The plan as it was, and after its sheets were issued to both sections.
pub(crate) struct Mail {
    pub(crate) before: Plan,
    pub(crate) issued: Plan,
    files: Vec<(Option<Id<Section>>, String)>,
}

impl Mail {
    pub(crate) fn new(sections: [&str; 2]) -> Self {
        let before = bundle::read(sample("honjo.json").as_bytes()).unwrap().plan;
        let order = Order {
            year: year(),
            stage: None,
            sections: sections.map(id).to_vec(),
            also_one_for_all: true,
            ..Order::default()
        };
        let author = at("総務課", "2026-04-01T09:00:00+09:00");
        let issued = mailing::issue(&before, &order, &author, 3, id("d1")).unwrap();
        let files = issued.files.into_iter();
        Self {
            issued: changed(&before, issued.edits),
            before,
            files: files.map(|file| (file.section, file.text)).collect(),
        }
    }

    /// The text of the file of a section, or of the one for all.
    pub(crate) fn file(&self, section: Option<&str>) -> &str {
        let section = section.map(id);
        let mut files = self.files.iter();
        &files.find(|(of, _)| *of == section).unwrap().1
    }

    /// The copy of a section.
    pub(crate) fn copy(&self, section: Option<&str>) -> Plan {
        bundle::read(self.file(section).as_bytes()).unwrap().plan
    }
}

/// What is written on a sheet of the year.
pub(crate) fn write_activity(plan: &Plan, initiative: &str, text: &str) -> Plan {
    let edits = set_sheet(plan, id(initiative), year(), |sheet| {
        text.clone_into(&mut sheet.activity);
    });
    changed(plan, edits)
}

/// The text of a reply.
pub(crate) fn reply(copy: &Plan, office: &str, moment: &str) -> String {
    let id = Key::derived(&[office, moment]);
    mailing::answer(copy, &at(office, moment), 1, id)
        .unwrap()
        .file
        .text
}

/// The text of a whole plan, as a file of the secretariat.
pub(crate) fn whole(plan: &Plan) -> String {
    let envelope = Envelope {
        revision: 4,
        office: "総務課".to_owned(),
        made_at: Moment("2026-04-01T10:00:00+09:00".to_owned()),
        ..Envelope::of(plan)
    };
    bundle::write(plan, &envelope)
}

/// The plan in a file of a folder.
pub(crate) fn read(folder: &Folder, name: &str) -> Plan {
    let reading = bundle::read(folder.read(name).as_bytes()).unwrap();
    assert!(reading.intact && reading.problems.is_empty());
    reading.plan
}
