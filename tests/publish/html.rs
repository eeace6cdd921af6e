//! The public page is HTML whatever the texts are, and says exactly them.

use ayumi::publish::html::html;
use ayumi::publish::text::{LineEnd, text};
use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

use super::small::{Texts, imprint, paper};

/// What a parser makes of the document.
#[derive(Default)]
struct Parsed {
    /// Every element with its attributes' names, in order.
    shape: Vec<String>,
    /// Every text, and every attribute's value.
    texts: Vec<String>,
    errors: Vec<String>,
}

fn parsed(document: &str) -> Parsed {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(document);
    let mut parsed = Parsed::default();
    walk(&dom.document, &mut parsed);
    parsed.errors = dom
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect();
    parsed
}

fn walk(node: &Handle, parsed: &mut Parsed) {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let names: Vec<String> = attributes
                .iter()
                .map(|one| one.name.local.to_string())
                .collect();
            // How many lines a text has shows in the number of line breaks.
            if &*name.local != "br" {
                parsed
                    .shape
                    .push(format!("{} {}", name.local, names.join(" ")));
            }
            parsed
                .texts
                .extend(attributes.iter().map(|one| one.value.to_string()));
            let mut own = String::new();
            own_text(node, &mut own);
            parsed.texts.push(own);
        }
        NodeData::Comment { contents } => parsed.shape.push(format!("comment {contents}")),
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, parsed);
    }
}

/// The text of an element with all that is in it.
fn own_text(node: &Handle, to: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        to.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        own_text(child, to);
    }
}

/// A text as any document can hold it.
fn holdable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_noncharacter = |code: u32| (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE;
    text.chars()
        .map(|sign| match sign {
            '\n' | '\t' => sign,
            sign if sign.is_control() || is_noncharacter(u32::from(sign)) => '\u{fffd}',
            sign => sign,
        })
        .collect()
}

fn hostile() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "</td></table><script>alert(1)</script>",
        "\" onclick=\"alert(1)",
        "' style='x",
        "<!--",
        "]]>",
        "&amp;&#x41;&lt",
        "</title></style>",
        "か\u{3099}葛\u{e0100}",
        "\u{0}\u{b}\u{feff}\u{202e}",
        "一行目\r\n二行目\n\n四行目\r五行目",
        "javascript:alert(1)",
    ]);
    // What is nothing but space is no heading and no title.
    let any = "\\PC{0,12}[^\\s\\p{C}]|(?s).{0,12}";
    prop_oneof![
        known.prop_map(str::to_owned),
        any.prop_map(|text: String| format!("字{text}"))
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_text_is_a_text_and_comes_back(texts in prop::collection::vec(hostile(), 70)) {
        let mut given = texts.iter().cycle();
        let mut used = Vec::new();
        let one = paper(&mut Texts::of(|| {
            // No two are alike: what stands on the cover is not said twice.
            used.push(format!("{}{}", given.next().unwrap(), used.len()));
            used[used.len() - 1].clone()
        }));
        let foot = imprint(&mut Texts::of(|| given.next().unwrap().clone()));
        let seen = parsed(&html(&one, &foot));
        prop_assert_eq!(&seen.errors, &Vec::<String>::new());

        let mut plain = Texts::of(numbered());
        let usual = parsed(&html(&paper(&mut plain), &imprint(&mut plain)));
        // A grade and a choice whose word is its symbol do not say it twice.
        let is_spoken = |line: &&String| !line.starts_with("span");
        let shape = |seen: &Parsed| -> Vec<String> {
            seen.shape.iter().filter(is_spoken).cloned().collect()
        };
        prop_assert_eq!(shape(&seen), shape(&usual));

        let page = seen.texts.join("\u{1}");
        for text in shown(&used) {
            prop_assert!(page.contains(&holdable(text)), "{:?}", text);
        }
    }

    #[test]
    fn the_text_edition_leaves_nothing_out(texts in prop::collection::vec("[ぁ-ん一-龠a-z0-9]{1,8}", 70)) {
        let mut given = texts.iter().cycle();
        let mut used = Vec::new();
        let one = paper(&mut Texts::of(|| {
            used.push(given.next().unwrap().clone());
            used[used.len() - 1].clone()
        }));
        let foot = imprint(&mut Texts::of(|| given.next().unwrap().clone()));
        let edition = text(&one, &foot, LineEnd::Lf);
        for text in shown(&used) {
            prop_assert!(edition.contains(text.as_str()), "{:?} in {}", text, edition);
        }
    }
}

/// The texts of a paper that are shown: the cover has the title, and the imprint says who
/// publishes. Both stand near the end, before the notice.
fn shown(used: &[String]) -> impl Iterator<Item = &String> {
    let last = used.len() - 3;
    used.iter()
        .enumerate()
        .filter(move |(index, _)| *index != last && *index != last + 1)
        .map(|(_, text)| text)
}

fn numbered() -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("文{number}")
    }
}

#[test]
fn the_page_of_a_small_paper() {
    let mut texts = Texts::of(numbered());
    let page = html(&paper(&mut texts), &imprint(&mut texts));
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    insta::assert_snapshot!(format!("{before}<style>…</style>{after}"));
}

#[test]
fn the_text_of_a_small_paper() {
    let mut texts = Texts::of(numbered());
    let paper = paper(&mut texts);
    let imprint = imprint(&mut texts);
    insta::assert_snapshot!(text(&paper, &imprint, LineEnd::Lf));
    let dos = text(&paper, &imprint, LineEnd::CrLf);
    assert_eq!(dos.matches('\n').count(), dos.matches("\r\n").count());
}

#[test]
fn ranks_of_headings_never_jump() {
    let mut texts = Texts::of(numbered());
    let page = html(&paper(&mut texts), &imprint(&mut texts));
    let ranks = page
        .split("<h")
        .skip(1)
        .filter_map(|rest| rest.chars().next()?.to_digit(10));
    let ranks: Vec<u32> = ranks.collect();
    assert!(
        ranks.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{ranks:?}"
    );
    assert_eq!(ranks.iter().filter(|rank| **rank == 1).count(), 1);
}
