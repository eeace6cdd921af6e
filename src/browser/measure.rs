//! How many pages something takes: the browser divides it into columns of the size of a page by the
//! rules by which it will divide it on paper, and the columns are counted.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, NodeList, Window};

/// Where everything with a name begins: the name and its page, counted from 1, in the order of the
/// document. `leaves` selects what begins on a new page and is divided into columns; `named` the
/// elements inside that have a name of their own in the attribute `name`.
pub fn pages(leaves: &str, named: &str, name: &str) -> Vec<Measured> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let Some(found) = window
        .document()
        .and_then(|document| document.query_selector_all(leaves).ok())
    else {
        return Vec::new();
    };
    let mut before = 0;
    let mut measured = Vec::new();
    for leaf in elements(&found) {
        let columns = Columns::of(&window, &leaf);
        let count = columns.count(&leaf);
        measured.push(Measured {
            name: leaf.get_attribute(name).unwrap_or_default(),
            page: before + 1,
            pages: count,
        });
        let inside = leaf.query_selector_all(named).ok();
        for element in inside.iter().flat_map(elements) {
            measured.push(Measured {
                name: element.get_attribute(name).unwrap_or_default(),
                page: before + 1 + columns.at(&leaf, &element),
                pages: 1,
            });
        }
        before += count;
    }
    measured
}

/// Something with a name, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The name.
    pub name: String,
    /// The page it begins on, counted from 1.
    pub page: u32,
    /// How many pages it takes.
    pub pages: u32,
}

/// The columns of an element, in CSS pixels.
struct Columns {
    width: f64,
    gap: f64,
}

impl Columns {
    fn of(window: &Window, leaf: &HtmlElement) -> Self {
        let style = window.get_computed_style(leaf).ok().flatten();
        let gap = style.and_then(|style| style.get_property_value("column-gap").ok());
        let gap = gap.and_then(|gap| gap.trim_end_matches("px").parse().ok());
        Self {
            width: f64::from(leaf.client_width()),
            gap: gap.unwrap_or(0.0),
        }
    }

    /// How many columns it takes, 1 at the least.
    fn count(&self, leaf: &HtmlElement) -> u32 {
        let all = f64::from(leaf.scroll_width()) + self.gap;
        whole((all / (self.width + self.gap)).round()).max(1)
    }

    /// The column something stands in, counted from 0.
    fn at(&self, leaf: &HtmlElement, element: &HtmlElement) -> u32 {
        let left = |element: &Element| element.get_bounding_client_rect().left();
        whole(((left(element) - left(leaf)) / (self.width + self.gap)).floor())
    }
}

fn elements(list: &NodeList) -> Vec<HtmlElement> {
    let at = |index| list.item(index)?.dyn_into::<HtmlElement>().ok();
    (0..list.length()).filter_map(at).collect()
}

/// A number of columns: never negative, never beyond what a page number can be.
fn whole(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "kept within the range before"
    )]
    {
        number.clamp(0.0, 100_000.0) as u32
    }
}
