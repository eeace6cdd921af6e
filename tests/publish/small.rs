//! A paper with everything that can stand on one.

use ayumi::paper::{
    Align, Block, Cell, Choice, Content, Contents, ContentsLine, Leaf, LeafKind, Look, Paper, Row,
    RowKind, Shares, SharesRow, Table, Tone,
};
use ayumi::plan::scale::SealShape;
use ayumi::plan::{Id, Key};
use ayumi::publish::Imprint;
use ayumi::report::grade::{Change, GradeLook};

/// Texts of the paper, one after the other.
pub(crate) struct Texts<'a> {
    next: Box<dyn FnMut() -> String + 'a>,
}

impl<'a> Texts<'a> {
    pub(crate) fn of(next: impl FnMut() -> String + 'a) -> Self {
        Self {
            next: Box::new(next),
        }
    }

    fn next(&mut self) -> String {
        (self.next)()
    }
}

fn grade(texts: &mut Texts<'_>) -> GradeLook {
    GradeLook {
        id: Id::from(Key::new("a").unwrap()),
        symbol: texts.next(),
        label: texts.next(),
        shape: SealShape::Ring,
        rank: Some(1),
    }
}

/// The paper with those texts; none of them may be empty.
#[allow(
    clippy::too_many_lines,
    reason = "a document of everything, read from top to bottom"
)]
pub(crate) fn paper(texts: &mut Texts<'_>) -> Paper {
    let mut data = Table::data(texts.next(), &[40, 20, 20, 20]);
    data.head = vec![Row::new([
        Cell::column_head(texts.next()),
        Cell::column_head(texts.next()),
        Cell::column_head(texts.next()).over_columns(2),
    ])];
    data.body = vec![
        Row::of(
            RowKind::Group { depth: 0 },
            [Cell::row_head(texts.next()).over_columns(4)],
        ),
        Row::new([
            Cell::row_head(texts.next()),
            Cell::of(Content::Grade {
                grade: grade(texts),
                change: Change::Up,
            }),
            Cell::text(texts.next()).look(Look::Bar).over_columns(2),
        ]),
        Row::new([
            Cell::row_head(texts.next()),
            Cell::of(Content::PageOf {
                to: "sheet-1".into(),
                otherwise: texts.next(),
            }),
            Cell::count(42),
            Cell::text("").look(Look::Gap),
        ]),
        Row::of(
            RowKind::Total,
            [
                Cell::row_head(texts.next()),
                Cell::text(texts.next()).align(Align::Right),
                Cell::text(texts.next()),
                Cell::text(texts.next()),
            ],
        ),
    ];
    let mut form = Table::form(texts.next(), &[20, 80]);
    form.body = vec![
        Row::new([
            Cell::row_head(texts.next()),
            Cell::text(texts.next()).room(2),
        ]),
        Row::new([
            Cell::row_head(texts.next()),
            Cell::of(Content::Choices {
                of: texts.next(),
                choices: vec![
                    Choice {
                        symbol: texts.next(),
                        label: texts.next(),
                        is_chosen: true,
                    },
                    Choice {
                        symbol: String::new(),
                        label: texts.next(),
                        is_chosen: false,
                    },
                ],
            }),
        ]),
    ];
    let mut cover = Leaf::new(LeafKind::Cover, "cover", &texts.next());
    cover.depth = 0;
    cover.blocks = vec![Block::text(Tone::Strong, texts.next())];
    let mut grid = Leaf::new(LeafKind::Report, "grid", &texts.next());
    grid.blocks = vec![
        Block::text(Tone::Plain, texts.next()),
        Block::Table(data),
        Block::heading(2, texts.next()),
        Block::Shares(Shares {
            caption: texts.next(),
            parts: vec![(texts.next(), None), (texts.next(), None)],
            rows: vec![SharesRow {
                label: texts.next(),
                counts: vec![1, 2],
            }],
        }),
        Block::Points(vec![texts.next(), texts.next()]),
        Block::text(Tone::Note, texts.next()),
    ];
    let mut sheet = Leaf::new(LeafKind::Form, "sheet-1", &texts.next());
    sheet.depth = 2;
    sheet.blocks = vec![
        Block::Table(form),
        Block::heading(4, texts.next()),
        Block::text(Tone::Reason, texts.next()),
        Block::Contents(Contents {
            lines: vec![ContentsLine {
                depth: 1,
                title: texts.next(),
                to: "grid".into(),
            }],
        }),
    ];
    Paper {
        title: texts.next(),
        organisation: texts.next(),
        notice: texts.next(),
        leaves: vec![cover, grid, sheet],
    }
}

/// An imprint with those texts.
pub(crate) fn imprint(texts: &mut Texts<'_>) -> Imprint {
    Imprint {
        publisher: texts.next(),
        as_of: texts.next(),
        terms: texts.next(),
        beside: vec![(texts.next(), texts.next())],
    }
}
