//! Another office program, that opens what is written and saves it as its own.

use std::path::PathBuf;
use std::process::Command;

use ayumi::spreadsheet::{Book, xlsx};

/// `LibreOffice`, or nothing with a word about it. Where the whole suite is run it has to be there.
fn office() -> Option<PathBuf> {
    let named = std::env::var_os("AYUMI_SOFFICE").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|folder| folder.join("soffice"))
        .find(|program| program.is_file());
    let program = named.or(found);
    if program.is_none() {
        assert!(
            std::env::var_os("CI").is_none() && std::env::var_os("AYUMI_REQUIRE_OFFICE").is_none(),
            "LibreOffice is missing (Debian: libreoffice-calc); AYUMI_SOFFICE names it elsewhere"
        );
        println!("LibreOffice is missing: what it would say of our workbooks was not looked at");
    }
    program
}

/// Has the office program open a workbook and save it as a new one.
pub(crate) fn saved_again(bytes: &[u8], name: &str) -> Option<Book> {
    let program = office()?;
    let folder = std::env::temp_dir().join(format!("ayumi-office-{}-{name}", std::process::id()));
    let out = folder.join("out");
    std::fs::create_dir_all(&out).unwrap();
    let file = folder.join("book.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let output = Command::new(program)
        .args([
            profile.as_str(),
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
        ])
        .args([&out, &file])
        .output()
        .unwrap();
    let saved = std::fs::read(out.join("book.xlsx"));
    let _ = std::fs::remove_dir_all(&folder);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Some(xlsx::read(&saved.unwrap_or_else(|_| panic!("{said}")), &mut |_| {}).unwrap())
}
