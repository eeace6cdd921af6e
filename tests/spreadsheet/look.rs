//! How a sheet looks and prints: what the parts of the workbook say.

use ayumi::spreadsheet::{
    Area, Book, Cell, ChoiceSource, Choices, DefinedName, Freeze, NumberFormat, Orientation, Print,
    Sheet, Strip, Style, xlsx,
};

use crate::parts::part;

fn form() -> Vec<u8> {
    let mut sheet = Sheet::new("記入用");
    sheet.widths = vec![12, 0, 40];
    sheet.push(vec![Cell::new(1, "担当").styled(Style::heading())]);
    sheet.push(vec![
        Cell::new(1, -1_234_i64).styled(Style::number(NumberFormat::Thousands)),
        Cell::new(3, "長い文です。".repeat(30)).styled(Style::framed()),
    ]);
    sheet.freeze = Freeze {
        rows: 1,
        columns: 2,
    };
    sheet.choices = vec![
        Choices {
            area: Area::new((2, 1), (9, 1)),
            source: ChoiceSource::List(vec!["A".to_owned(), "B".to_owned()]),
            is_strict: true,
            prompt: ("評価".to_owned(), "一つ選んでください。".to_owned()),
        },
        Choices {
            area: Area::cell(2, 2),
            source: ChoiceSource::Cells {
                sheet: "選択肢".to_owned(),
                area: Area::new((1, 1), (3, 1)),
            },
            is_strict: false,
            prompt: (String::new(), String::new()),
        },
    ];
    sheet.print = Print {
        orientation: Orientation::Landscape,
        repeated_rows: Some((1, 1)),
        area: Some(Area::new((1, 1), (9, 3))),
        breaks: vec![5],
        header: Strip {
            left: "庶務係&福祉係".to_owned(),
            right: "5年度".to_owned(),
            ..Strip::default()
        },
        ..Print::default()
    };
    let mut book = Book::default();
    book.push(sheet);
    book.push(Sheet {
        is_hidden: true,
        ..Sheet::new("選択肢")
    });
    book.names = vec![DefinedName {
        name: "grades".to_owned(),
        sheet: "選択肢".to_owned(),
        area: Area::new((1, 1), (3, 1)),
    }];
    xlsx::write(&book, &mut |_| {}).unwrap()
}

#[track_caller]
fn check_says(part: &str, expected: &[&str]) {
    for text in expected {
        assert!(part.contains(text), "no {text} in {part}");
    }
}

#[test]
fn a_sheet_is_set_up_for_the_printer() {
    let sheet = part(&form(), "xl/worksheets/sheet1.xml");
    check_says(
        &sheet,
        &[
            r#"paperSize="9""#,
            r#"orientation="landscape""#,
            r#"fitToHeight="0""#,
            "<pageSetUpPr fitToPage=\"1\"/>",
            "&amp;L庶務係&amp;&amp;福祉係",
            "&amp;R 5年度",
            "&amp;C&amp;P／&amp;N ページ",
            r#"<brk id="5""#,
            r#"<pane xSplit="2" ySplit="1""#,
        ],
    );
    let workbook = part(&form(), "xl/workbook.xml");
    check_says(
        &workbook,
        &[
            r#"name="_xlnm.Print_Titles" localSheetId="0">記入用!$1:$1<"#,
            r#"name="_xlnm.Print_Area" localSheetId="0">記入用!$A$1:$C$9<"#,
            r#"<definedName name="grades">"#,
            r#"state="hidden""#,
        ],
    );
}

#[test]
fn cells_offer_choices() {
    let sheet = part(&form(), "xl/worksheets/sheet1.xml");
    check_says(
        &sheet,
        &[
            r#"sqref="A2:A9""#,
            "<formula1>\"A,B\"</formula1>",
            "選択肢'!$A$1:$A$3</formula1>",
            r#"errorStyle="warning""#,
            "一つ選んでください。",
        ],
    );
}

#[test]
fn a_row_is_as_high_as_its_text() {
    let sheet = part(&form(), "xl/worksheets/sheet1.xml");
    let row = sheet
        .split("<row ")
        .find(|row| row.starts_with("r=\"2\""))
        .unwrap();
    let height = row
        .split("ht=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    // 180 characters of two in a width of forty: ten lines.
    assert!(height.parse::<f64>().unwrap() > 150.0, "{row}");
    assert!(row.contains("customHeight=\"1\""), "{row}");
}

#[test]
fn letters_and_numbers_are_written_as_offices_do() {
    let styles = part(&form(), "xl/styles.xml");
    check_says(
        &styles,
        &[
            "#,##0;▲#,##0;0",
            r#"<name val="游ゴシック"/>"#,
            r#"<sz val="10.5"/>"#,
            "wrapText=\"1\"",
        ],
    );
}
