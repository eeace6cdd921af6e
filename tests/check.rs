//! Every check: what a change of a sound plan makes it say.

#![allow(clippy::expect_used, reason = "a test without its fixture has failed")]

use ayumi::bundle::read;
use ayumi::check::{Finding, check};
use ayumi::plan::Plan;
use serde_json::{Value, json};

const COMPLETE: &str = include_str!("fixtures/format-1-complete.json");

fn plan(change: impl FnOnce(&mut Value)) -> Plan {
    let mut bundle: Value = serde_json::from_str(COMPLETE).expect("JSON");
    change(&mut bundle["tables"]);
    let reading = read(bundle.to_string().as_bytes()).expect("readable");
    assert_eq!(reading.set_aside, [], "a check is of a plan, not of a file");
    reading.plan
}

fn said(findings: &[Finding]) -> Vec<String> {
    let say = |finding: &Finding| format!("{}: {}", finding.place, finding.message);
    findings.iter().map(say).collect()
}

/// What is said after the change and was not before, and the field it points at.
#[track_caller]
fn adds(change: impl FnOnce(&mut Value), expected: &[(&str, &str)]) {
    let before = said(&check(&plan(|_| {})));
    let after = check(&plan(change));
    let new: Vec<(String, String)> = after
        .iter()
        .zip(said(&after))
        .filter(|(_, said)| !before.contains(said))
        .map(|(finding, said)| {
            let address = finding.address.as_ref().expect("an address");
            let field = address.field.as_deref().unwrap_or("-");
            (
                said,
                format!("{} {} {field}", address.table.as_str(), address.id),
            )
        })
        .collect();
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(said, address)| ((*said).to_owned(), (*address).to_owned()))
        .collect();
    assert_eq!(new, expected);
    assert!(after.iter().all(|finding| finding.remedy.ends_with('。')));
}

const SALON: &str = "進捗管理シート 1「ふれあいサロンの立ち上げ支援」";

fn row<'a>(tables: &'a mut Value, table: &str, id: &str) -> &'a mut Value {
    let rows = tables[table].as_array_mut().expect("rows");
    rows.iter_mut()
        .find(|row| row["id"] == id)
        .expect("the row")
}

fn push(tables: &mut Value, table: &str, row: Value) {
    tables[table].as_array_mut().expect("rows").push(row);
}

#[test]
fn the_complete_plan_says_only_what_it_shows_on_purpose() {
    assert_eq!(
        said(&check(&plan(|_| {}))),
        [
            "体系 Ⅱ「支える」: 掲載名「ふれあいサロンの立上げ支援」が、取組の名称「ふれあいサロンの立ち上げ支援」と違います。"
        ]
    );
}

#[test]
fn periods() {
    adds(
        |t| row(t, "plan", "plan-1")["first_year"] = json!(2025),
        &[
            (
                "計画全体: 計画期間の最初の年度（R7）が、最後の年度（R6）より後になっています。",
                "plan plan-1 first_year",
            ),
            (
                &format!("{SALON}: 年次計画「試行」が、計画期間の外に出ています。"),
                "bars bar-1 from",
            ),
            (
                &format!("{SALON} R4: 計画期間にない年度のシートがあります。"),
                "sheets sheet-1 year",
            ),
            (
                "進捗管理シート 3「見守り訪問」 R4: 計画期間にない年度のシートがあります。",
                "sheets sheet-2 year",
            ),
        ],
    );
    adds(
        |t| row(t, "period_changes", "period-1")["new_last_year"] = json!(2020),
        &[(
            "計画全体: 計画期間の変更後の最後の年度（R2）が、最初の年度（R3）より前になっています。",
            "period_changes period-1 new_last_year",
        )],
    );
    adds(
        |t| row(t, "bars", "bar-1")["to"] = json!(2020),
        &[(
            &format!("{SALON}: 年次計画「試行」の始まりが、終わりより後になっています。"),
            "bars bar-1 from",
        )],
    );
    adds(
        |t| row(t, "initiatives", "initiative-1")["starts"] = json!(2026),
        &[
            (
                &format!(
                    "{SALON}: 開始年度（R8）が、シートを作る最後の年度（R7）より後になっています。"
                ),
                "initiatives initiative-1 starts",
            ),
            (
                &format!("{SALON} R4: 取組の開始年度（R8）より前のシートがあります。"),
                "sheets sheet-1 year",
            ),
        ],
    );
    adds(
        |t| row(t, "initiatives", "initiative-1")["last_sheet_year"] = json!(2021),
        &[(
            &format!("{SALON} R4: シートを作る最後の年度（R3）より後のシートがあります。"),
            "sheets sheet-1 year",
        )],
    );
}

#[test]
fn names() {
    adds(
        |t| {
            for (table, id, field) in [
                ("plan", "plan-1", "title"),
                ("levels", "level-2", "name"),
                ("nodes", "node-3", "title"),
                ("indicators", "indicator-2", "name"),
            ] {
                row(t, table, id)[field] = json!("　");
            }
            // Prose and left-out numbers need none.
            row(t, "nodes", "node-2")["title"] = json!("");
        },
        &[
            (
                "計画全体: 計画の基本情報の名称が空です。",
                "plan plan-1 title",
            ),
            (
                "計画全体: 体系の階層の名称が空です。",
                "levels level-2 name",
            ),
            (
                "体系 Ⅱ「　」: 体系の項目の名称が空です。",
                "nodes node-3 title",
            ),
            (
                "体系 Ⅱ「　」: 掲載名「ふれあいサロンの立上げ支援」が、取組の名称「ふれあいサロンの立ち上げ支援」と違います。",
                "placements placement-2 listed_title",
            ),
            (
                "進捗管理シート 3「見守り訪問」: 指標の名称が空です。",
                "indicators indicator-2 name",
            ),
        ],
    );
}

#[test]
fn the_outline() {
    adds(
        |t| row(t, "nodes", "node-3")["parent"] = json!("node-1"),
        &[(
            "体系 Ⅱ「支える」: 「基本目標」が、同じ階層の「基本目標」の下に置かれています。",
            "nodes node-3 level",
        )],
    );
    adds(
        |t| row(t, "placements", "placement-2")["is_part"] = json!(true),
        &[(
            "体系 Ⅱ「支える」: 再掲の項目「支える」が、元の項目の名称「つながる」と違います。",
            "nodes node-3 title",
        )],
    );
}

#[test]
fn initiatives() {
    adds(
        |t| {
            push(
                t,
                "initiatives",
                json!({ "id": "initiative-3", "title": "送迎", "starts": 2023 }),
            );
            row(t, "placements", "placement-3")["cross_listed"] = json!(true);
        },
        &[
            (
                "進捗管理シート 3「見守り訪問」: すべての掲載が「再掲」になっていて、本来の掲載がありません。",
                "initiatives initiative-2 -",
            ),
            (
                "「送迎」（体系に掲載なし）: 担当係が決まっていません。",
                "initiatives initiative-3 sections",
            ),
            (
                "「送迎」（体系に掲載なし）: 体系のどこにも掲載されていません。",
                "initiatives initiative-3 -",
            ),
        ],
    );
}

#[test]
fn ratings() {
    let watching = "進捗管理シート 3「見守り訪問」 R4";
    adds(
        |t| {
            row(t, "sheets", "sheet-2")["omitted_because"] = json!(null);
        },
        &[
            (
                &format!("{watching}: 「自己評価」の評価がありません。"),
                "sheets sheet-2 -",
            ),
            (
                &format!("{watching}: 「委員会評価」「必要性」の評価がありません。"),
                "sheets sheet-2 -",
            ),
        ],
    );
    // Not rated with a reason is a value; a year that nobody has rated yet is not missing.
    adds(
        |t| {
            row(t, "sheets", "sheet-2")["omitted_because"] = json!(null);
            push(
                t,
                "ratings",
                json!({ "id": "r8", "sheet": "sheet-2", "stage": "stage-1", "not_rated_because": "中止のため" }),
            );
            push(
                t,
                "ratings",
                json!({ "id": "r9", "sheet": "sheet-2", "stage": "stage-2", "criterion": "criterion-1", "grade": "grade-a" }),
            );
            push(
                t,
                "sheets",
                json!({ "id": "sheet-3", "initiative": "initiative-1", "year": 2023 }),
            );
        },
        &[],
    );
    adds(
        |t| row(t, "ratings", "rating-1")["reason"] = json!(" "),
        &[(
            &format!("{SALON} R4: 「自己評価」の評価「Ｂ」には理由が要りますが、空です。"),
            "ratings rating-1 reason",
        )],
    );
    adds(
        |t| row(t, "ratings", "rating-2")["grade"] = json!("grade-k"),
        &[(
            &format!(
                "{SALON} R4: 「委員会評価」の評価「達成・継続」は、評価区分「達成状況」のものではありません。"
            ),
            "ratings rating-2 grade",
        )],
    );
    adds(
        |t| row(t, "ratings", "rating-3")["grade"] = json!("grade-a"),
        &[
            (
                "体系 Ⅱ「支える」 R4: 「自己評価」の評価「Ａ」には理由が要りますが、空です。",
                "ratings rating-3 reason",
            ),
            (
                "体系 Ⅱ「支える」 R4: 「自己評価」に、評価「Ａ」と評価しない理由の両方があります。",
                "ratings rating-3 not_rated_because",
            ),
        ],
    );
    adds(
        |t| row(t, "review_entries", "entry-1")["disposition"] = json!("grade-a"),
        &[(
            &format!(
                "{SALON}: 「中間総括」の評価「Ａ」は、評価区分「年度評価」のものではありません。"
            ),
            "review_entries entry-1 disposition",
        )],
    );
}

#[test]
fn figures() {
    adds(
        |t| row(t, "indicator_values", "value-3")["revised_because"] = json!(""),
        &[(
            &format!(
                "{SALON} R4: 指標「サロンの数」のR4の目標が見直されていますが、理由がありません。"
            ),
            "indicator_values value-3 revised_because",
        )],
    );
    // More is better, and no note explains anything.
    let plain = |t: &mut Value| {
        let indicator = row(t, "indicators", "indicator-1");
        indicator["note"] = json!("");
        indicator["better"] = json!("higher");
    };
    adds(plain, &[]);
    adds(
        |t| {
            plain(t);
            push(
                t,
                "indicator_values",
                json!({ "id": "value-5", "indicator": "indicator-1", "kind": "target", "year": 2023, "as_printed": "14か所" }),
            );
            push(
                t,
                "indicator_values",
                json!({ "id": "value-6", "indicator": "indicator-1", "kind": "target", "year": 2024, "as_printed": "１３か所", "note": "※休止のため" }),
            );
        },
        &[(
            &format!(
                "{SALON} R5: 指標「サロンの数」の目標が「15か所」から「14か所」に下がっていますが、注記がありません。"
            ),
            "indicator_values value-5 note",
        )],
    );
    adds(
        |t| row(t, "indicator_values", "value-4")["as_printed"] = json!("15人"),
        &[(
            &format!(
                "{SALON} R4: 指標「サロンの数」の実績「15人」の単位が、目標「15か所」と違います。"
            ),
            "indicator_values value-4 as_printed",
        )],
    );
    adds(
        |t| row(t, "indicator_values", "value-4")["as_printed"] = json!("１６か所"),
        &[],
    );
}

#[test]
fn tallies() {
    adds(
        |t| {
            for (id, grade, count) in [("t2", "grade-a", 2), ("t3", "grade-b", 2)] {
                push(
                    t,
                    "reported_tallies",
                    json!({
                        "id": id, "year": 2022, "stage": "stage-1", "node": "node-1", "actor": "actor-1",
                        "section": "section-2", "grade": grade, "count": count,
                    }),
                );
            }
        },
        &[(
            "体系 Ⅰ「つながる」 R4: R4の集計（市社協・地域福祉係）の項目数が、R3の 3 から 4 に変わっています。",
            "reported_tallies t2 count",
        )],
    );
}

#[test]
fn findings_stand_in_the_order_of_the_outline() {
    let findings = check(&plan(|t| {
        row(t, "initiatives", "initiative-2")["sections"] = json!([]);
        row(t, "initiatives", "initiative-1")["sections"] = json!([]);
        row(t, "plan", "plan-1")["title"] = json!("");
        row(t, "nodes", "node-1")["title"] = json!("");
    }));
    let places: Vec<&str> = findings
        .iter()
        .map(|finding| finding.place.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "計画全体",
            "体系 Ⅰ（名称なし）",
            SALON,
            "体系 Ⅱ「支える」",
            "進捗管理シート 3「見守り訪問」"
        ]
    );
}
