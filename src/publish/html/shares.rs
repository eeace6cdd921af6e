//! Shares as bars: pictures that read without colour, and say in words what they show.

use super::Page;
use crate::paper::{Shares, SharesRow};
use crate::wording::publish as words;

/// How the parts of a bar are filled, in turn: the class of the ground, and the pattern on it.
const FILLS: [(&str, &str); 6] = [
    ("fill-1", ""),
    ("fill-2", "M0 8L8 0"),
    ("fill-3", "M0 4H8"),
    ("fill-4", "M2 2h2v2h-2z"),
    ("fill-5", "M4 0V8"),
    ("fill-6", "M0 0L8 8M0 8L8 0"),
];

impl Page {
    /// One bar a row, each with its legend in its words.
    pub(super) fn shares(&mut self, shares: &Shares) {
        self.out.markup("<figure class=\"shares\">\n");
        self.out.element("figcaption", &[], &shares.caption);
        self.out.line();
        if !self.has_patterns {
            self.has_patterns = true;
            self.patterns();
        }
        self.out.markup("<ul class=\"legend\">\n");
        for (index, (name, _)) in shares.parts.iter().enumerate() {
            self.out.markup(
                "<li><svg class=\"swatch\" width=\"20\" height=\"14\" aria-hidden=\"true\">",
            );
            self.rectangle(index, (0, 10_000), "14");
            self.out.markup("</svg> ");
            self.out.element("span", &[], name);
            self.out.markup("</li>\n");
        }
        self.out.markup("</ul>\n");
        for row in shares.rows.iter().filter(|row| row.all() > 0) {
            self.bar(shares, row);
        }
        self.out.markup("</figure>\n");
    }

    fn bar(&mut self, shares: &Shares, row: &SharesRow) {
        let counts = shares.parts.iter().zip(&row.counts);
        let counts: Vec<String> = counts
            .map(|((name, _), count)| words::count(name, *count))
            .collect();
        self.out.open("div", &[("class", "bar")]);
        self.out.element(
            "span",
            &[("class", "bar-label"), ("aria-hidden", "true")],
            &row.label,
        );
        let label = words::bar(&row.label, &counts);
        self.out.open(
            "svg",
            &[
                ("role", "img"),
                ("aria-label", &label),
                ("width", "100%"),
                ("height", "24"),
            ],
        );
        let all = u64::from(row.all());
        let mut before = 0;
        for (index, count) in row.counts.iter().enumerate() {
            let from = before * 10_000 / all;
            before += u64::from(*count);
            let to = before * 10_000 / all;
            if *count > 0 {
                self.rectangle(index, (from, to - from), "24");
            }
        }
        self.out.markup("</svg>");
        self.out.markup("</div>\n");
    }

    /// A part of a bar: from and how wide, in ten-thousandths.
    fn rectangle(&mut self, index: usize, (from, wide): (u64, u64), height: &'static str) {
        let (ground, pattern) = FILLS[index % FILLS.len()];
        let (from, wide) = (percent(from), percent(wide));
        let place = [
            ("x", from.as_str()),
            ("width", wide.as_str()),
            ("height", height),
        ];
        let with = |class: &'static str, more: &[(&'static str, &'static str)]| {
            let mut attributes = vec![("class", class)];
            attributes.extend(place);
            attributes.extend_from_slice(more);
            attributes
        };
        self.out.element("rect", &with(ground, &[]), "");
        if !pattern.is_empty() {
            let fill = PATTERNS[index % FILLS.len()];
            self.out
                .element("rect", &with("over", &[("fill", fill)]), "");
        }
    }

    fn patterns(&mut self) {
        self.out
            .markup("<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
        for (index, (_, pattern)) in FILLS.iter().enumerate() {
            if pattern.is_empty() {
                continue;
            }
            let id = format!("pattern-{}", index + 1);
            self.out.open(
                "pattern",
                &[
                    ("id", &id),
                    ("width", "8"),
                    ("height", "8"),
                    ("patternUnits", "userSpaceOnUse"),
                ],
            );
            self.out.element("path", &[("d", pattern)], "");
            self.out.close("pattern");
        }
        self.out.markup("</defs></svg>\n");
    }
}

const PATTERNS: [&str; 6] = [
    "",
    "url(#pattern-2)",
    "url(#pattern-3)",
    "url(#pattern-4)",
    "url(#pattern-5)",
    "url(#pattern-6)",
];

/// Ten-thousandths as a percentage.
fn percent(parts: u64) -> String {
    format!("{}.{:02}%", parts / 100, parts % 100)
}
