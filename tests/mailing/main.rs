//! The mail between the secretariat and the sections: what is asked of whom, what each is sent,
//! what comes back, and how it is read.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose plan cannot be built has failed"
)]

#[path = "../support/libre_office.rs"]
mod libre_office;
#[path = "../support/mod.rs"]
mod support;

mod arbitrary;
mod circle;
mod command_line;
mod copies;
mod honjo;
mod hostile;
mod issuing;
mod ownership;
mod reports;
mod workbooks;

use ayumi::bundle::{self, Reading, Scope};
use ayumi::edit::{Edit, apply};
use ayumi::mailing::{self, Issued, MAIL_TABLES, MailFile, Order};
use ayumi::plan::{FiscalYear, Id, Key, Moment, Plan, TableName};
use ayumi::session::Author;
use serde_json::Map;

const HONJO: &[u8] = include_bytes!("../../public/samples/honjo.json");

/// The sample with sheets of four sections, two of them shared.
fn sample() -> Plan {
    bundle::read(HONJO).unwrap().plan
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).unwrap()
}

fn id<R>(key: &str) -> Id<R> {
    Id::new(key).unwrap()
}

fn author(office: &str, at: &str) -> Author {
    Author {
        office: office.to_owned(),
        at: Moment(at.to_owned()),
    }
}

fn secretariat() -> Author {
    author("庶務係", "2024-04-01T09:00:00+09:00")
}

fn section() -> Author {
    author("地域福祉係", "2024-04-20T15:30:00+09:00")
}

/// The sample's self-assessment of its last year, asked of every section.
fn order() -> Order {
    Order {
        year: year(2023),
        stage: Some(id("stage-self")),
        sections: (1..=4)
            .map(|number| id(&format!("section-{number}")))
            .collect(),
        also_one_for_all: true,
        due: "2024-05-17".to_owned(),
        instructions: "成果は数字でも書いてください。".to_owned(),
    }
}

fn issued(plan: &Plan) -> Issued {
    mailing::issue(plan, &order(), &secretariat(), 7, id("dispatch-1")).unwrap()
}

fn read(text: &str) -> Reading {
    let reading = bundle::read(text.as_bytes()).unwrap();
    assert_eq!(
        (&*reading.problems, &*reading.set_aside),
        (&[][..], &[][..])
    );
    assert!(reading.intact);
    reading
}

/// The file for a section, opened on its machine.
fn opened(files: &[MailFile], section: &str) -> Plan {
    let file = files.iter().find(|file| file.section == Some(id(section)));
    read(&file.unwrap().text).plan
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "edits are made where they are let in"
)]
fn after(plan: &Plan, edits: Vec<Edit>) -> Plan {
    match apply(plan, edits.clone()) {
        Ok((after, _)) => after,
        Err(error) => panic!("refused as {error:?}: {edits:#?}"),
    }
}

fn handed_in(copy: &Plan) -> MailFile {
    mailing::answer(copy, &section(), 3, Key::new("reply-1").unwrap())
        .unwrap()
        .file
}

/// The plan without the tables of the mail.
fn without_mail(plan: &Plan) -> Plan {
    let of = |table: &TableName| {
        let table = *table;
        plan.table(table)
            .keys()
            .into_iter()
            .map(move |id| Edit::Remove {
                table,
                id,
                row: Map::new(),
            })
    };
    after(plan, MAIL_TABLES.iter().flat_map(of).collect())
}

fn asks(sections: &[&str], western: i32, stage: Option<&str>) -> Scope {
    Scope {
        sections: sections.iter().map(|section| id(section)).collect(),
        year: Some(year(western)),
        stage: stage.map(id),
    }
}
