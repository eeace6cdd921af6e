//! Writing HTML: the only place where a text of a plan becomes markup.

/// A document that is being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    out: String,
}

/// An attribute and its value as plain text.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Writer {
    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Opens an element, or writes one that has no end.
    pub(super) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &'static str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with a text.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// A text as typed: its lines end where they end.
    pub(super) fn text(&mut self, text: &str) {
        // A line's end is written too, so that what is copied or searched has it.
        let mut lines = text.split('\n');
        if let Some(first) = lines.next() {
            escape(first.strip_suffix('\r').unwrap_or(first), &mut self.out);
        }
        for line in lines {
            self.out.push_str("<br>\n");
            escape(line.strip_suffix('\r').unwrap_or(line), &mut self.out);
        }
    }

    /// Markup of this program, and text that was escaped already. Never a text of a plan.
    pub(super) fn markup(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An end of line in the source, where it shows nothing.
    pub(super) fn line(&mut self) {
        self.out.push('\n');
    }
}

/// Writes a text so that any HTML parser reads exactly it, in an element or in a quoted attribute.
/// Characters that no document may hold become the sign for “unreadable”.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(sign),
            '\r' => out.push('\n'),
            sign if sign.is_control() || is_noncharacter(sign) => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            sign => out.push(sign),
        }
    }
}

/// Whether Unicode keeps the code point for the inside of programs.
fn is_noncharacter(sign: char) -> bool {
    let code = u32::from(sign);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}
