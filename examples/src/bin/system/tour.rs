//! Calls all of it, and prints what came.

use crate::c::files::{glob, readlink};
use crate::c::names::{AddrInfo, getaddrinfo, getnameinfo};
use crate::c::text::{Match, PatternError, convert, pattern_find, regerror};
use crate::c::time::{gmtime_r, strftime, timegm};
use crate::c::users::getpwnam_r;
use crate::c::vectors::{pipe, readv, writev};
use std::error::Error;
use std::process::ExitCode;

type Outcome = Result<(), Box<dyn Error>>;

/// A place of the tour: its name, and what is done there.
type Station = (&'static str, fn() -> Outcome);

pub(crate) fn main() -> ExitCode {
    let stations: [Station; 7] = [
        ("names", names),
        ("time", time),
        ("files", files),
        ("users", users),
        ("vectors", vectors),
        ("patterns", patterns),
        ("encodings", encodings),
    ];
    for (name, visit) in stations {
        println!("{name}");
        if let Err(error) = visit() {
            eprintln!("system: {name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn names() -> Outcome {
    let hints = AddrInfo {
        flags: libc::AI_NUMERICHOST | libc::AI_NUMERICSERV,
        socktype: libc::SOCK_STREAM,
        ..AddrInfo::default()
    };
    for host in ["127.0.0.1", "::1", "no address"] {
        match getaddrinfo(Some(host), Some("80"), Some(&hints)) {
            Ok(found) => {
                let addr = found.addr.as_deref().unwrap_or_default();
                let numeric = libc::NI_NUMERICHOST | libc::NI_NUMERICSERV;
                let (name, service) = getnameinfo(addr, numeric).map_err(|error| format!("{error:?}"))?;
                let more = std::iter::successors(found.next.as_deref(), |info| info.next.as_deref()).count();
                println!("  {host}: {} bytes of address, {name} port {service}, {more} more", addr.len());
            }
            Err(error) => println!("  {host}: {error:?}"),
        }
    }
    Ok(())
}

fn time() -> Outcome {
    let mut time = gmtime_r(&1_000_000_000)?;
    println!("  {}", strftime(c"%A, %d %B %Y, %H:%M:%S %Z", &time)?);
    // 31 days later; C carries what is too large for a month, and says which day of the week that is.
    time.mday += 31;
    let seconds = timegm(&mut time)?;
    println!("  {seconds}, {}", strftime(c"%F is day %j, a %a", &time)?);
    // Longer than the stack part: C says that it does not fit by writing nothing.
    println!("  {} bytes", strftime(&std::ffi::CString::new("%A ".repeat(200))?, &time)?.len());
    Ok(())
}

fn files() -> Outcome {
    let found = glob("/proc/self/[fs]tat*".as_ref())?;
    for path in found.iter().flat_map(|found| &found.paths) {
        println!("  {}", path.display());
    }
    println!("  /nowhere/*: {:?}", glob("/nowhere/*".as_ref())?.map(|found| found.paths));
    println!("  /proc/self/exe is this program: {}", readlink("/proc/self/exe".as_ref())?.contains("system"));
    Ok(())
}

fn users() -> Outcome {
    for name in ["root", "nobody of this name"] {
        match getpwnam_r(name)? {
            Some(user) => println!("  {}: {}, at home in {}", user.name, user.uid, user.dir.display()),
            None => println!("  {name}: none"),
        }
    }
    Ok(())
}

fn vectors() -> Outcome {
    let [from, to] = pipe()?;
    let written =
        writev(to, &[b"several ".as_slice().into(), b"".as_slice().into(), b"buffers".as_slice().into()])?;
    let (mut head, mut tail) = ([0; 4], [0; 64]);
    let read = readv(from, &[head.as_mut_slice().into(), tail.as_mut_slice().into()])?;
    let tail = &tail[..usize::try_from(read)?.saturating_sub(head.len())];
    println!(
        "  {written} bytes written, {read} read: {:?} {:?}",
        head.escape_ascii().to_string(),
        tail.escape_ascii().to_string()
    );
    Ok(())
}

fn patterns() -> Outcome {
    let text = "the year 2001";
    for pattern in ["([a-z]+) ([0-9]+)", "[0-9]{5}", "(unclosed"] {
        match pattern_find(pattern, libc::REG_EXTENDED, text, 3) {
            Ok(Some(groups)) => {
                let part = |at: usize| {
                    let Match { start, end } = groups[at];
                    text.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
                };
                println!("  {pattern}: {:?}, of {:?} and {:?}", part(0), part(1), part(2));
            }
            Ok(None) => println!("  {pattern}: nowhere"),
            Err(PatternError::Code(code)) => println!("  {pattern}: {}", regerror(code)?),
            Err(PatternError::Call(error)) => return Err(error.into()),
        }
    }
    Ok(())
}

/// In pieces, so that C stops for want of room again and again.
fn encodings() -> Outcome {
    let mut input = "naïve café, 5 €".as_bytes();
    let mut all = Vec::new();
    let mut calls = 0;
    while !input.is_empty() {
        let mut piece = [0; 4];
        let mut room = &mut piece[..];
        let converted = convert("WINDOWS-1252", "UTF-8", &mut input, &mut room);
        let left = room.len();
        all.extend_from_slice(&piece[..piece.len() - left]);
        calls += 1;
        match converted {
            Ok(_) => {}
            Err(error) if error.raw_os_error() == Some(libc::E2BIG) => {}
            Err(error) => return Err(error.into()),
        }
    }
    println!("  {calls} calls, {} bytes: {}", all.len(), all.escape_ascii());
    let refused = convert("nothing", "UTF-8", &mut &b"x"[..], &mut &mut [0; 4][..]);
    println!("  to nothing: {}", refused.map_or_else(|error| error.to_string(), |_| "converted".into()));
    Ok(())
}
