//! The name that is nearest to one that was not found: what a person may have meant.

use crate::plan::normal::comparable;

/// How many letters of a name are looked at.
const LOOKED_AT: usize = 60;

/// The least part two names have in common to be told as near: of three pairs of letters one.
const LEAST: f64 = 0.33;

/// Names to search in.
#[derive(Debug, Default)]
pub(super) struct Nearest {
    names: Vec<(String, Vec<(char, char)>)>,
}

impl Nearest {
    pub(super) fn add(&mut self, name: &str) {
        self.names.push((name.to_owned(), pairs(name)));
    }

    /// The name nearest to that; none if none is near.
    pub(super) fn find(&self, name: &str) -> Option<&str> {
        let wanted = pairs(name);
        let mut best: Option<(f64, &str)> = None;
        for (name, pairs) in &self.names {
            let alike = alike(&wanted, pairs);
            if alike >= LEAST && best.is_none_or(|(most, _)| alike > most) {
                best = Some((alike, name));
            }
        }
        best.map(|(_, name)| name)
    }
}

/// The pairs of neighbouring letters, sorted; the ends count as a letter.
fn pairs(name: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = comparable(name).chars().take(LOOKED_AT).collect();
    let ends = ['\u{2}'].into_iter().chain(letters).chain(['\u{3}']);
    let letters: Vec<char> = ends.collect();
    let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    crate::plan::sorting::sort(&mut pairs);
    pairs
}

/// Which part of the pairs the two have in common, 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "a name has few letters")]
fn alike(left: &[(char, char)], right: &[(char, char)]) -> f64 {
    let (mut at, mut to, mut common) = (0, 0, 0_usize);
    while let (Some(a), Some(b)) = (left.get(at), right.get(to)) {
        match a.cmp(b) {
            std::cmp::Ordering::Equal => (at, to, common) = (at + 1, to + 1, common + 1),
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => to += 1,
        }
    }
    (2 * common) as f64 / (left.len() + right.len()).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_proposed_and_a_far_one_is_not() {
        let mut names = Nearest::default();
        for name in [
            "地域福祉係",
            "社会福祉係",
            "総務課",
            "地域包括支援センター係",
        ] {
            names.add(name);
        }
        assert_eq!(names.find("地域福祉課"), Some("地域福祉係"));
        assert_eq!(
            names.find("地域包括支援センター"),
            Some("地域包括支援センター係")
        );
        assert_eq!(names.find("総務係"), Some("総務課"));
        assert_eq!(names.find("消防署"), None);
    }
}
