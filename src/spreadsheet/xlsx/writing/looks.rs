//! How a style is drawn: one format for each, made once.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::super::{Across, Border, Down, Fill, Kind, NumberFormat, Style};

/// The letters of everything: every Japanese Windows has them, and so have the Macs with Excel.
const FONT: &str = "游ゴシック";
/// Their size in points.
const SIZE: f64 = 10.5;

/// The formats that were made so far.
#[derive(Default)]
pub(super) struct Looks(HashMap<Style, Format>);

impl Looks {
    /// The format of a style.
    pub(super) fn of(&mut self, style: Style) -> &Format {
        self.0.entry(style).or_insert_with(|| draw(style))
    }
}

/// The format of a cell nobody said anything of.
pub(super) fn usual() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE)
}

/// The size of the letters of a kind of cell, in points.
pub(super) fn size(kind: Kind) -> f64 {
    match kind {
        Kind::Data | Kind::Heading | Kind::Label => SIZE,
        Kind::Title => 14.0,
        Kind::Note => 9.0,
    }
}

fn draw(style: Style) -> Format {
    let mut format = usual()
        .set_font_size(size(style.kind))
        .set_align(match style.down {
            Down::Top => FormatAlign::Top,
            Down::Middle => FormatAlign::VerticalCenter,
            Down::Bottom => FormatAlign::Bottom,
        });
    format = match style.across {
        Across::Usual => format,
        Across::Left => format.set_align(FormatAlign::Left),
        Across::Middle => format.set_align(FormatAlign::Center),
        Across::Right => format.set_align(FormatAlign::Right),
    };
    if style.is_wrapped {
        format = format.set_text_wrap();
    }
    if style.is_bold {
        format = format.set_bold();
    }
    format = match style.border {
        Border::None => format,
        Border::Thin => format.set_border(FormatBorder::Thin),
        Border::Dotted => format.set_border(FormatBorder::Dotted),
    };
    format = match style.fill {
        Fill::None => format,
        Fill::Heading => format.set_background_color(Color::RGB(0xe2_e8_f0)),
        Fill::Label => format.set_background_color(Color::RGB(0xf1_f5_f9)),
        Fill::Input => format.set_background_color(Color::RGB(0xff_fb_e6)),
        Fill::Attention => format.set_background_color(Color::RGB(0xfd_e8_e6)),
    };
    match style.format {
        NumberFormat::Plain => format,
        NumberFormat::Thousands => format.set_num_format("#,##0;▲#,##0;0"),
        NumberFormat::Tenths => format.set_num_format("#,##0.0;▲#,##0.0;0.0"),
        NumberFormat::Change => format.set_num_format("＋#,##0;▲#,##0;±0"),
        NumberFormat::Percent => format.set_num_format("0.0%;▲0.0%;0.0%"),
        NumberFormat::Text => format.set_num_format("@"),
    }
}
