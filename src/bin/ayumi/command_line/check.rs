//! `ayumi check`: what the file and the plan in it should be looked at for.

use ayumi::bundle::Reading;
use ayumi::check::{Finding, Severity, check};
use ayumi::wording::command_line as words;
use serde::Serialize;

use super::{Ending, Outcome, open};

#[derive(Serialize)]
struct Json<'a> {
    findings: Vec<FindingJson<'a>>,
    intact: bool,
    newer: bool,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    severity: &'static str,
    table: Option<&'static str>,
    id: Option<String>,
    field: Option<&'a str>,
    place: &'a str,
    message: &'a str,
    remedy: &'a str,
}

/// Problems of the file first, then findings in the plan.
pub(crate) fn run(reading: &Reading, is_json: bool) -> Outcome {
    let of_the_plan = check(&reading.plan);
    let findings: Vec<&Finding> = reading.problems.iter().chain(&of_the_plan).collect();
    let text = if is_json {
        open::json(&Json {
            findings: findings.iter().map(|finding| json(finding)).collect(),
            intact: reading.intact,
            newer: reading.newer,
        })
    } else {
        text(&findings)
    };
    Outcome {
        text,
        ending: Ending::of(!findings.is_empty()),
    }
}

fn json(finding: &Finding) -> FindingJson<'_> {
    let address = finding.address.as_ref();
    FindingJson {
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        },
        table: address.map(|address| address.table.as_str()),
        id: address.map(|address| address.id.to_string()),
        field: address.and_then(|address| address.field.as_deref()),
        place: &finding.place,
        message: &finding.message,
        remedy: &finding.remedy,
    }
}

fn text(findings: &[&Finding]) -> String {
    if findings.is_empty() {
        return format!("{}\n", words::NOTHING_FOUND);
    }
    let mut text = String::new();
    for finding in findings {
        let place = if finding.place.is_empty() {
            String::new()
        } else {
            format!("{}：", finding.place)
        };
        text.extend([&place, &finding.message, &finding.remedy, "\n"]);
        if let Some(address) = &finding.address {
            let field = address
                .field
                .as_deref()
                .map_or_else(String::new, |field| format!(".{field}"));
            let id = address.id.to_string();
            text.extend([
                "  ",
                address.table.as_str(),
                " ",
                &id,
                &field,
                "
",
            ]);
        }
    }
    text + &words::findings(findings.len()) + "\n"
}
