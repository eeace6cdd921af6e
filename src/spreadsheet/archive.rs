//! Several files as one (ZIP), stored as they are: tables leave a browser in one download.
//!
//! Small tables need no compression, and the page has no room for a library that does more.

/// A file in the archive.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its name, ASCII.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// The archive. The same files always give the same bytes.
pub fn archive(files: &[Entry<'_>]) -> Vec<u8> {
    let mut bytes: Vec<u8> = Vec::new();
    let mut directory: Vec<u8> = Vec::new();
    for file in files {
        let at = length(bytes.len());
        let head = head(file);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(file.name.as_bytes());
        bytes.extend(file.bytes);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        // No remark, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(file.name.as_bytes());
    }
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX).to_le_bytes();
    let at = length(bytes.len());
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(length(directory.len()));
    bytes.extend(at);
    bytes.extend([0, 0]);
    bytes
}

/// What is said of a file before it and in the directory: version, nothing special, stored, the
/// first day there is, checksum, lengths.
fn head(file: &Entry<'_>) -> Vec<u8> {
    let mut head = vec![0x14, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
    head.extend(checksum(file.bytes).to_le_bytes());
    head.extend(length(file.bytes.len()));
    head.extend(length(file.bytes.len()));
    head.extend(
        u16::try_from(file.name.len())
            .unwrap_or(u16::MAX)
            .to_le_bytes(),
    );
    head.extend([0, 0]);
    head
}

fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

/// CRC-32 as ZIP wants it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |mut sum, byte| {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = sum & 1;
            sum >>= 1;
            if low == 1 {
                sum ^= 0xEDB8_8320;
            }
        }
        sum
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn another_program_reads_it() {
        let file = |name, text: &'static str| Entry {
            name,
            bytes: text.as_bytes(),
        };
        let files = [
            file("README.txt", "説明\r\n"),
            file("sheets.csv", ""),
            file("a.csv", "1,2"),
        ];
        let bytes = archive(&files);
        let mut read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
        assert_eq!(read.len(), files.len());
        for (index, file) in files.iter().enumerate() {
            let mut entry = read.by_index(index).expect("a file");
            assert_eq!(entry.name().expect("a name"), file.name);
            let mut bytes = Vec::new();
            // Reading to the end checks the sum.
            entry.read_to_end(&mut bytes).expect("what is in it");
            assert_eq!(bytes, file.bytes);
        }
    }
}
