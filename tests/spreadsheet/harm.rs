//! Workbooks with damage anywhere are read or refused: nothing ends the program.

use ayumi::spreadsheet::xlsx;
use proptest::prelude::*;

use crate::parts::sheet;

const ROWS: &str = r#"<row r="1" ht="20"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="n"><v>1.5e3</v></c><c r="C1" t="b"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>文</t></is></c><c r="B2" s="1"><v>46113</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2"><f t="shared" si="0" ref="D2:D3">A1</f><v>1</v></c><c r="E2" t="d"><v>2026-04-01</v></c></row>"#;
const STRINGS: &str =
    r#"<sst count="1" uniqueCount="1"><si><r><t>共</t></r><r><t>有</t></r></si></sst>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d"/></numFmts><fonts><font><sz val="11"/><color theme="1" tint="0.5"/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders><border><left style="thin"/></border></borders><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0"><alignment horizontal="left"/></xf></cellXfs></styleSheet>"#;

fn change(text: &str, at: usize, with: &str) -> String {
    let at = text.floor_char_boundary(at % text.len());
    let end = text.ceil_char_boundary((at + 2).min(text.len()));
    format!("{}{with}{}", &text[..at], &text[end..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn damage_in_the_text_of_a_part(at in any::<usize>(), which in 0..3, with in r#"[<>/"'&;=:A-Zrst0-9 .+-]{0,12}"#) {
        let with = with.as_str();
        let rows = if which == 0 { change(ROWS, at, with) } else { ROWS.to_owned() };
        let strings = if which == 1 { change(STRINGS, at, with) } else { STRINGS.to_owned() };
        let styles = if which == 2 { change(STYLES, at, with) } else { STYLES.to_owned() };
        let bytes = sheet(&rows, &[("xl/sharedStrings.xml", &strings), ("xl/styles.xml", &styles)]);
        let _ = xlsx::read(&bytes, &mut |_| {});
    }

    #[test]
    fn damage_in_the_bytes_of_the_file(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = sheet(ROWS, &[("xl/sharedStrings.xml", STRINGS)]);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let _ = xlsx::read(&bytes, &mut |_| {});
    }
}

/// A number one reader takes and another does not.
#[test]
fn odd_numbers_are_read_or_refused() {
    for number in [
        "+1", "inf", "NaN", "1e999", "-", "0x10", "1_000", "１", " 1 ", "1e-400", "",
    ] {
        for kind in ["", " t=\"n\""] {
            let rows = format!(r#"<row r="1"><c r="A1"{kind}><v>{number}</v></c></row>"#);
            let _ = xlsx::read(&sheet(&rows, &[]), &mut |_| {});
        }
    }
    for position in [
        "",
        "A",
        "1",
        "A0",
        "ZZZZZZZZZZZZ1",
        "A99999999999999",
        "あ1",
        "A1:B2",
    ] {
        let rows = format!(r#"<row r="1"><c r="{position}"><v>1</v></c></row>"#);
        let _ = xlsx::read(&sheet(&rows, &[]), &mut |_| {});
    }
}
