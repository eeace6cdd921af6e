//! How a sheet comes out of the printer.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::super::{Orientation, Print, Strip};
use super::corners;
use crate::wording::spreadsheet as words;

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;
/// The longest text at one of the places above or below a page, in characters: all of it with its
/// marks has to fit into 255.
const LONGEST_STRIP: usize = 66;

/// Sets up how a sheet is printed.
pub(super) fn set_up(to: &mut Worksheet, print: &Print) -> Result<(), XlsxError> {
    to.set_paper_size(A4);
    match print.orientation {
        Orientation::Portrait => to.set_portrait(),
        Orientation::Landscape => to.set_landscape(),
    };
    // In inches: 15 mm at the sides, room for the lines above and below.
    to.set_margins(0.6, 0.6, 0.75, 0.75, 0.3, 0.3);
    if print.fits_width {
        to.set_print_fit_to_pages(1, 0);
    }
    if let Some((first, last)) = print.repeated_rows {
        to.set_repeat_rows(first.saturating_sub(1), last.saturating_sub(1))?;
    }
    if let Some(area) = print.area {
        let (first, last) = corners(area);
        to.set_print_area(first.0, first.1, last.0, last.1)?;
    }
    if !print.breaks.is_empty() {
        to.set_page_breaks(&print.breaks)?;
    }
    let header = strip(&print.header, "");
    if !header.is_empty() {
        to.set_header(header);
    }
    let number = if print.is_numbered {
        words::PAGE_OF
    } else {
        ""
    };
    let footer = strip(&print.footer, number);
    if !footer.is_empty() {
        to.set_footer(footer);
    }
    Ok(())
}

/// The three places as one text; `number` stands in the middle behind what stands there.
fn strip(strip: &Strip, number: &str) -> String {
    let mut text = String::new();
    let middle = match (plain(&strip.middle), number) {
        (middle, "") => middle,
        (middle, number) if middle.is_empty() => number.to_owned(),
        (middle, number) => format!("{middle}　{number}"),
    };
    for (place, held) in [
        ("&L", plain(&strip.left)),
        ("&C", middle),
        ("&R", plain(&strip.right)),
    ] {
        if !held.is_empty() {
            text.push_str(place);
            // Digits right behind the mark would be taken for a size.
            if held.starts_with(|sign: char| sign.is_ascii_digit()) {
                text.push(' ');
            }
            text.push_str(&held);
        }
    }
    text
}

/// A text without marks of its own, cut where there is no room.
fn plain(text: &str) -> String {
    let text: String = text.chars().take(LONGEST_STRIP).collect();
    text.replace('&', "&&")
}
