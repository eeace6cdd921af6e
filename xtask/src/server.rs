//! A static server as strict as the strictest host the page has to run on: right types, the
//! page's own content security policy as a header too, any sub-path, nothing clever.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::project;

/// The longest head of a request that is read.
const LONGEST_HEAD: u64 = 64 * 1024;
/// How long a connection may say nothing before it is closed; browsers open some in advance.
const PATIENCE: Duration = Duration::from_mins(1);

/// A folder served under a path.
pub(crate) struct Site {
    folder: PathBuf,
    /// Starts and ends with a slash.
    under: String,
    policy: String,
}

/// Which port of this machine to listen on.
#[derive(Clone, Copy)]
pub(crate) enum Port {
    /// This one or none.
    Exactly(u16),
    /// This one or the next that is free.
    From(u16),
}

impl Site {
    /// Takes a built folder and the policy of the project's `index.html`.
    pub(crate) fn new(folder: PathBuf, under: &str) -> Result<Self> {
        if !folder.join("index.html").is_file() {
            bail!(
                "nothing is built in {}: `cargo xtask dist` does",
                folder.display()
            );
        }
        Ok(Self {
            folder,
            under: with_slashes(under),
            // The one directive that only a header can give.
            policy: format!("{}; frame-ancestors 'none'", policy()?),
        })
    }

    /// Starts to listen on this machine only; returns the address to open as well.
    pub(crate) fn open(&self, port: Port) -> Result<(TcpListener, String)> {
        let candidates = match port {
            Port::Exactly(port) => port..=port,
            Port::From(port) => port..=port.saturating_add(99),
        };
        for port in candidates.clone() {
            if let Ok(server) = TcpListener::bind(("127.0.0.1", port)) {
                return Ok((server, format!("http://127.0.0.1:{port}{}", self.under)));
            }
        }
        bail!(
            "no free port from {} to {}",
            candidates.start(),
            candidates.end()
        )
    }

    /// Answers requests until the process ends, each connection by itself: one that a browser
    /// leaves idle, or reads slowly, holds up no other.
    pub(crate) fn answer(&self, server: &TcpListener) {
        thread::scope(|scope| {
            for connection in server.incoming().flatten() {
                // A browser that closed the connection is no reason to stop.
                scope.spawn(move || self.respond(connection));
            }
        });
    }

    /// Answers the one request of a connection.
    fn respond(&self, mut connection: TcpStream) -> io::Result<()> {
        connection.set_read_timeout(Some(PATIENCE))?;
        let mut head = BufReader::new(connection.try_clone()?.take(LONGEST_HEAD)).lines();
        let request = head.next().transpose()?.unwrap_or_default();
        // What follows up to the empty line says nothing that matters here, but has to be read.
        for line in head {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (method, address) = (words.next(), words.next().unwrap_or_default());
        let with_content = match method {
            Some("GET") => true,
            Some("HEAD") => false,
            _ => return answer(&mut connection, "405 Method Not Allowed", &[], 0),
        };
        match target(&self.under, address) {
            Target::Moved(place) => answer(
                &mut connection,
                "301 Moved Permanently",
                &[("Location", &place)],
                0,
            ),
            Target::File(path) => match self.file(&path) {
                Ok((mut file, length)) => {
                    let headers = [
                        ("Content-Type", media_type(&path)),
                        ("Content-Security-Policy", &self.policy),
                        ("X-Content-Type-Options", "nosniff"),
                        ("Referrer-Policy", "no-referrer"),
                        ("Cache-Control", "no-cache"),
                    ];
                    answer(&mut connection, "200 OK", &headers, length)?;
                    if with_content {
                        io::copy(&mut file, &mut connection)?;
                    }
                    Ok(())
                }
                Err(_) => answer(&mut connection, "404 Not Found", &[], 0),
            },
            Target::Nothing => answer(&mut connection, "404 Not Found", &[], 0),
        }
    }

    /// A file of the folder and its length.
    fn file(&self, path: &Path) -> io::Result<(File, u64)> {
        let file = File::open(self.folder.join(path))?;
        let data = file.metadata()?;
        if !data.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok((file, data.len()))
    }
}

/// Writes the head of an answer.
fn answer(
    connection: &mut TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    length: u64,
) -> io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    connection.write_all(head.as_bytes())
}

#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    Moved(String),
    Nothing,
}

/// What a requested address means below `under`; never a file outside the folder.
fn target(under: &str, address: &str) -> Target {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.strip_suffix('/').is_none() && format!("{path}/") == under {
        return Target::Moved(under.to_owned());
    }
    let Some(inside) = path.strip_prefix(under).and_then(percent_decoded) else {
        return Target::Nothing;
    };
    let inside = match inside.as_str() {
        "" => "index.html",
        other => other,
    };
    let inside = Path::new(inside);
    let is_plain = |component| matches!(component, Component::Normal(_));
    if inside.components().all(is_plain) {
        Target::File(inside.to_path_buf())
    } else {
        Target::Nothing
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The policy of the project's `index.html`.
pub(crate) fn policy() -> Result<String> {
    let html = std::fs::read_to_string(project::root().join("index.html"))
        .context("index.html is missing")?;
    let policy = policy_of(&html).context("index.html carries no content security policy")?;
    Ok(policy.to_owned())
}

/// The content of the policy's `<meta>` element.
fn policy_of(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (element, _) = after.split_once('>')?;
    let (_, content) = element.split_once("content=\"")?;
    content.split_once('"').map(|(policy, _)| policy)
}

fn with_slashes(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Target {
        Target::File(PathBuf::from(path))
    }

    #[test]
    fn addresses_below_the_path_are_files_of_the_folder() {
        assert_eq!(target("/", "/"), file("index.html"));
        assert_eq!(target("/", "/page.js?v=1"), file("page.js"));
        assert_eq!(target("/shakyo/plan/", "/shakyo/plan/"), file("index.html"));
        assert_eq!(
            target("/shakyo/plan/", "/shakyo/plan/samples/%E8%A8%88.json"),
            file("samples/計.json")
        );
    }

    #[test]
    fn a_missing_last_slash_is_added() {
        let moved = Target::Moved("/shakyo/plan/".to_owned());
        assert_eq!(target("/shakyo/plan/", "/shakyo/plan"), moved);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for address in [
            "/../secret",
            "/%2e%2e/secret",
            "//etc/passwd",
            "/a/../../b",
            "/%zz",
            "/%",
        ] {
            assert_eq!(target("/", address), Target::Nothing, "{address}");
        }
        assert_eq!(target("/shakyo/plan/", "/"), Target::Nothing);
        assert_eq!(target("/shakyo/plan/", "/shakyo/planner"), Target::Nothing);
    }

    #[test]
    fn the_policy_of_the_page_allows_nothing_inline() {
        let policy = policy_of(include_str!("../../index.html")).unwrap_or_default();
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn the_path_always_starts_and_ends_with_a_slash() {
        assert_eq!(with_slashes(""), "/");
        assert_eq!(with_slashes("shakyo/plan"), "/shakyo/plan/");
        assert_eq!(with_slashes("/shakyo/plan/"), "/shakyo/plan/");
    }
}
