//! Names of sheets: which a workbook can have.

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// The nearest name a sheet can have: signs no name may hold become full-width ones, and what is
/// too long is cut.
pub fn sheet_name(text: &str) -> String {
    let name: String = text.trim().chars().map(allowed).collect();
    let name = cut(&name, LONGEST);
    // A workbook keeps this name for itself.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        return format!("{name}_");
    }
    name
}

/// That name, or the first with a number behind it that is not taken.
pub(super) fn free(text: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let name = sheet_name(text);
    if !is_taken(&name) {
        return name;
    }
    let numbered = (2..u32::MAX).map(|number| {
        let number = format!("（{number}）");
        cut(&name, LONGEST - number.chars().count()) + &number
    });
    numbered
        .into_iter()
        .find(|name| !is_taken(name))
        .unwrap_or(name)
}

/// Whether a workbook takes two names for the same.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn allowed(sign: char) -> char {
    match sign {
        '[' => '［',
        ']' => '］',
        ':' => '：',
        '*' => '＊',
        '?' => '？',
        '/' => '／',
        '\\' => '＼',
        '\'' => '’',
        sign if sign.is_control() => ' ',
        sign => sign,
    }
}

fn cut(name: &str, longest: usize) -> String {
    let mut room = longest;
    let fits = |sign: &char| {
        let left = room.checked_sub(sign.len_utf16());
        room = left.unwrap_or_default();
        left.is_some()
    };
    name.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_one_a_sheet_can_have() {
        assert_eq!(
            sheet_name(" 庶務係/地域福祉係 [案]: "),
            "庶務係／地域福祉係 ［案］："
        );
        assert_eq!(sheet_name(""), "_");
        assert_eq!(sheet_name("History"), "History_");
        assert_eq!(sheet_name(&"長".repeat(40)), "長".repeat(31));
        assert_eq!(sheet_name(&"𠮷".repeat(40)), "𠮷".repeat(15));
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let taken = |name: &str| is_same(name, "List") || name == "LIST（2）";
        assert_eq!(free("LIST", &taken), "LIST（3）");
        let long = "長".repeat(31);
        let name = free(&long, &|name| name == long);
        assert_eq!(name, "長".repeat(28) + "（2）");
    }
}
