//! What several programs tell: the progress of large files, and sums.

use std::io::{IsTerminal, Write, stderr};

/// Files smaller than this are done before anyone would look.
const LARGE: u64 = 8 << 20;

/// How many characters a bar has.
const BAR: usize = 30;

/// One line on standard error: a bar that is drawn again in place on a terminal, and every tenth part of the file
/// elsewhere.
pub(crate) struct Progress {
    total: u64,
    terminal: bool,
    shown: u64,
}

impl Progress {
    /// For a file of `total` bytes; `None` if it is too small to be worth a line.
    pub(crate) fn of(total: u64) -> Option<Self> {
        (total >= LARGE).then(|| Self { total, terminal: stderr().is_terminal(), shown: 0 })
    }

    /// Tells that the first `done` bytes are through.
    pub(crate) fn at(&mut self, done: u64) {
        let percent = (done.saturating_mul(100) / self.total).min(100);
        let step = if self.terminal { 1 } else { 10 };
        if self.shown == 100 || (percent < self.shown + step && done != self.total) {
            return;
        }
        self.shown = percent;
        let (start, end) = if self.terminal { (bar(percent), "") } else { (String::new(), "\n") };
        let (done, total) = (grouped(done), grouped(self.total));
        // Who closed standard error does not want to know.
        let _ = write!(stderr(), "{start}{percent:3} %  {done} of {total} bytes{end}");
    }
}

/// Ends the line, so that whatever follows, an error perhaps, starts on its own.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.terminal && self.shown > 0 {
            let _ = writeln!(stderr());
        }
    }
}

/// From the start of the line.
fn bar(percent: u64) -> String {
    let full = BAR * usize::try_from(percent).unwrap_or(100) / 100;
    format!("\r[{}{}] ", "#".repeat(full), " ".repeat(BAR - full))
}

/// `number` with a comma before every third digit from the right.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
