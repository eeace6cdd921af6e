//! The words of the walk through a sample.

use crate::route::Page;

pub use crate::wording::japanese::tour::Step;

pub const BEGIN: &str = "Take the tour";
pub const LEAVE: &str = "Leave the tour";
pub const BACK: &str = "Back";
pub const NEXT: &str = "Next";
pub const MAKE_ONE: &str = "Make your own plan";

pub fn heading(at: usize, count: usize, title: &str) -> String {
    format!("Tour, step {at} of {count}: {title}")
}

pub const STEPS: &[Step] = &[
    Step {
        page: Page::Outline,
        title: "How a plan is built",
        text: "Initiatives stand under goals. Choose a line to see its sections and details on the right. This is an example: change what you like, and undo it.",
    },
    Step {
        page: Page::Sheets,
        title: "What was done each year",
        text: "Every initiative has one sheet a year. Choose its name to write what was done, the outcome and the self-assessment. What you write is saved at once.",
    },
    Step {
        page: Page::Dispatch,
        title: "Asking the sections",
        text: "Each section gets a file with just what it is asked for. Send it by mail; the section fills it in on the same pages and sends it back.",
    },
    Step {
        page: Page::Exchange,
        title: "Taking files in and handing them out",
        text: "Choose the files that came back here. You see what will change before it does. Where two people wrote different things you are asked, side by side. Nothing is lost.",
    },
    Step {
        page: Page::Grid,
        title: "All ratings",
        text: "Every initiative and every year in one table. Choose a year at the top to see its counts. Go to a cell and press the key of a grade to rate it there.",
    },
    Step {
        page: Page::Tally,
        title: "Counting",
        text: "Ratings by goal and by section, with the change from last year. Every table says whose ratings it counts, and how.",
    },
    Step {
        page: Page::Summary,
        title: "The year in summary",
        text: "Sentences are drafted from the figures and can be rewritten. Opinions and survey results stand beside them.",
    },
    Step {
        page: Page::Review,
        title: "Looking back on the plan",
        text: "Decide for each initiative whether it was achieved and whether it goes on. Issues that are left lead to the next plan.",
    },
    Step {
        page: Page::Print,
        title: "On paper",
        text: "Choose what to print and see the A4 pages as they will be. They can be made as an Excel workbook too.",
    },
    Step {
        page: Page::Publish,
        title: "Telling the public",
        text: "Choose what to show and get one page for your website. This is the end of the tour. Every page can be opened from the list on the left.",
    },
];
