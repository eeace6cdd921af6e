//! Names and texts of what is mailed: file names, mail texts, reminders.
