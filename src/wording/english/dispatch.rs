//! Words of the page on sending sheets out to the sections.

// What a mail to the sections begins with, in the language of the sections.
pub use crate::wording::japanese::dispatch::instructions;

use super::backup::trouble_words;
use super::counting::counted;
use crate::backup::folder::Trouble;
use crate::plan::header::Family;
use crate::report::dispatch::SectionShare;
use crate::storage::StoreError;

// What is made here is “sent out”; what is known to have left by mail is “emailed”.
pub const LEAD: &str = "Make a file with the sheets that each section is to fill in. The plan as you send it out stays in the versions for good.";
pub const ORDER: &str = "What you ask for";
pub const YEAR: &str = "Fiscal year";
pub const STAGE: &str = "Stage";
pub const NO_STAGE: &str = "Ask for no ratings (texts only)";
pub const DUE: &str = "Due date";
pub const NO_DUE: &str = "Leave it empty to set no due date.";
pub const INSTRUCTIONS: &str = "How to fill in the sheets";
pub const INSTRUCTIONS_SUPPORT: &str = "Shown to the section on its page and in the email.";
pub const ONE_FOR_ALL: &str = "Also make one file for all sections together";
pub const ONE_FOR_ALL_SUPPORT: &str =
    "For filling in a file in a shared folder, one section after the other.";
pub const SECTIONS: &str = "Sections to send to";
pub const SECTION: &str = "Section";
pub const SHEETS: &str = "Sheets";
pub const MISSING: &str = "Fields not filled in";
pub const CONTACT: &str = "Contact";
pub const NOT_ASKED: &str = "No sheets to fill in for this fiscal year";
pub const NO_SECTIONS: &str = "There are no sections yet";
pub const NO_SECTIONS_STEP: &str = "Add sections under “Settings” and choose the section of each initiative. Then you can send sheets out to each section.";
pub const TO_SETTINGS: &str = "Open the settings";
pub const ISSUE: &str = "Send out and save the files";
pub const ISSUE_INTO_FOLDER: &str = "Send out and save to a folder";
pub const ACTION: &str = "Send out";
pub const FILES: &str = "Files sent out";
pub const FILES_STEP: &str =
    "Email each file to its section, then tick “Emailed”. You can make the same files again later.";
pub const SAVE: &str = "Save";
pub const SAVE_ALL: &str = "Save all";
pub const INTO_FOLDER: &str = "Save to a folder";
pub const SAVE_ALL_SUPPORT: &str = "If the browser asks whether this page may download multiple files, allow it. If you cannot, save the files one by one.";
pub const LETTER: &str = "Email";
pub const SUBJECT: &str = "Subject";
pub const BODY: &str = "Text";
pub const SENT: &str = "Emailed";
pub const SENT_ACTION: &str = "Record what was emailed";
pub const EARLIER: &str = "Earlier rounds";
pub const NUMBER: &str = "Round";
pub const ISSUED_AT: &str = "Sent out";
pub const COUNT: &str = "Files";
pub const ACTIONS: &str = "Actions";
pub const SHOW_FILES: &str = "Make the files again";
pub const NO_VERSION: &str = "The version of the plan in that round is not on this computer, so the same files cannot be made again. Open the plan on the computer that sent them out, or send out again.";
pub const TO_REPLIES: &str = "See who has replied";

pub fn share(share: &SectionShare) -> String {
    let own = counted(share.sheets, "sheet", "sheets");
    let others = counted(
        share.blocks,
        "sheet of another section",
        "sheets of other sections",
    );
    match (share.sheets, share.blocks) {
        (_, 0) => own,
        (0, _) => format!("Its part on {others}"),
        (_, _) => format!("{own}, and its part on {others}"),
    }
}

pub fn files(count: usize) -> String {
    format!("This makes {}.", counted(count, "file", "files"))
}

pub fn issued(count: usize) -> String {
    format!("Sent out {}.", counted(count, "file", "files"))
}

pub fn number(number: u32) -> String {
    format!("Round {number}")
}

pub fn about(year: &str, stage: &str) -> String {
    if stage.is_empty() {
        year.to_owned()
    } else {
        format!("{year} · {stage}")
    }
}

pub fn files_of(issue: u32) -> String {
    format!("{FILES} (round {issue})")
}

pub fn save_of(name: &str) -> String {
    format!("{SAVE}: {name}")
}

pub fn sent_of(name: &str, when: &str) -> String {
    if when.is_empty() {
        format!("{SENT} to {name}")
    } else {
        format!("{SENT} to {name} ({when})")
    }
}

pub fn letter_to(name: &str) -> String {
    format!("{LETTER} to {name}")
}

pub fn show_files_of(issue: u32) -> String {
    format!("{SHOW_FILES}: round {issue}")
}

pub fn not_kept(error: &StoreError) -> String {
    format!(
        "Nothing was sent out, because the version of the plan to send out could not be kept ({error}). Check that there is free space and try again."
    )
}

pub fn in_folder(folder: &str, names: &[String]) -> String {
    format!(
        "Saved {} in the folder “{folder}” and read them back to check. Files that were there before were not overwritten.",
        counted(names.len(), "file", "files")
    )
}

pub fn not_in_folder(written: usize, trouble: &Trouble) -> String {
    let because = trouble_words(trouble);
    let so_far = match written {
        0 => String::new(),
        written => format!(
            " So far, {} saved.",
            counted(written, "file is", "files are")
        ),
    };
    format!(
        "The files could not be saved to the folder. {because}{so_far} What you sent out is kept under “Earlier rounds”. Choose another folder or press “Save all”."
    )
}

pub fn no_folder(trouble: &Trouble) -> String {
    let because = trouble_words(trouble);
    format!("This folder cannot be used. {because} Choose another folder.")
}

pub const SAVE_FORM: &str = "Save as an Excel form";
pub const NO_FORM: &str = "The Excel form could not be made. Send this file as it is.";

pub fn form_of(section: &str) -> String {
    format!("{SAVE_FORM}: {section}")
}

pub fn form_made(name: &str, sheets: usize, too_long: usize) -> String {
    let sheets = counted(sheets, "sheet", "sheets");
    let too_long = match too_long {
        0 => String::new(),
        some => format!(
            " {} too long to be changed in Excel.",
            counted(some, "field is", "fields are")
        ),
    };
    format!(
        "The browser was asked to save “{name}” ({sheets}). Have the section write in the coloured fields and send it back, then take it in under “Replies”.{too_long}"
    )
}
