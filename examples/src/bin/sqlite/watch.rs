//! Who looks on while SQLite works: waits for other programs, tells how far it is, and stops what takes too long.

use crate::Failure;
use crate::c::{Copied, Db};
use crate::error::SqliteError;
use crate::report::{Progress, grouped};
use core::ops::ControlFlow;
use std::io::{IsTerminal, Write, stderr};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Steps of a statement from one look to the next: some hundred in a second.
const STEPS: i32 = 100_000;
/// Looks from one line to the next, where lines are not drawn over.
const LINE: u64 = 20;
const PAGES: i32 = 256;
const PAUSE: Duration = Duration::from_millis(10);
/// Two seconds in all.
const TRIES: i32 = 200;

/// What was asked for on the command line.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Watch {
    /// After so long, whatever runs is interrupted.
    pub(crate) within: Option<Duration>,
    /// How far it is, is told.
    pub(crate) tells: bool,
}

impl Watch {
    /// Looks on at all that runs on the connection, and waits for other programs.
    pub(crate) fn over(self, db: &Db) -> Result<(), SqliteError> {
        if self.within.is_some() || self.tells {
            db.look_on(STEPS, self);
        }
        db.wait(TRIES, PAUSE, &Arc::default())
    }

    /// One look, the so many-th, at what began then.
    pub(crate) fn look(self, begun: Instant, looks: u64) -> ControlFlow<()> {
        if self.tells {
            tell(looks);
        }
        let is_late = self.within.is_some_and(|within| begun.elapsed() >= within);
        if is_late { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

fn tell(looks: u64) {
    let steps = grouped(looks * u64::from(STEPS.unsigned_abs()));
    // Who closed standard error does not want to know.
    let _ = if stderr().is_terminal() {
        write!(stderr(), "\r{steps} steps ")
    } else if looks % LINE == 0 {
        writeln!(stderr(), "{steps} steps")
    } else {
        Ok(())
    };
}

/// Copies a database to another file, with a bar if it is large.
pub(crate) fn back_up(from: &str, to: &str) -> Result<(), Failure> {
    let db = Db::open(from).map_err(|error| format!("{from}: {error}"))?;
    let to = Db::open(to).map_err(|error| format!("{to}: {error}"))?;
    let mut copy = to.backup_of("main", &db, "main")?;
    let (mut bar, mut tries) = (None, 0);
    loop {
        match copy.step(PAGES)? {
            Copied::All => break,
            Copied::Some => tries = 0,
            Copied::Busy | Copied::Locked if tries < TRIES => {
                sleep(PAUSE);
                tries += 1;
            }
            busy => return Err(format!("{from}: {busy:?}").into()),
        }
        let [all, left] = [copy.pages(), copy.remaining()].map(bytes);
        if bar.is_none() {
            bar = Progress::of(all);
        }
        if let Some(bar) = &mut bar {
            bar.at(all - left);
        }
    }
    if let Some(bar) = &mut bar {
        bar.at(bytes(copy.pages()));
    }
    println!("{} pages", copy.pages());
    copy.close()?;
    Ok(db.close()?)
}

/// As many as pages have mostly.
fn bytes(pages: i32) -> u64 {
    u64::from(pages.unsigned_abs()) * 4096
}
