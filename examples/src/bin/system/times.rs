//! Times: a record there and back, and words that C puts into memory that grows.

use std::io::Write;

use libc::time_t;

use crate::c::times::{Tm, gmtime_r, localtime_r, mktime, strftime, timegm};
use crate::tour::{Out, Outcome};

const FORMAT: &str = "%A, %d %B %Y, %H:%M:%S %Z, day %j";

/// `format`, filled in. It may come to nothing, which C cannot tell from too little room: so there is always a dot.
fn words(format: &str, time: &Tm) -> Result<String, pinvoke::Error> {
    let mut words = strftime(&format!("{format}."), time)?;
    words.pop();
    Ok(words)
}

pub(crate) fn tell(out: &mut Out<'_>) -> Outcome {
    const BILLION: time_t = 1_000_000_000;
    let mut time = gmtime_r(&BILLION)?;
    writeln!(out, "  {}", words(FORMAT, &time)?)?;
    let mut local = localtime_r(&BILLION)?;
    writeln!(out, "  {}, {} s east", words(FORMAT, &local)?, local.gmtoff)?;
    writeln!(out, "  {} and back: {}", mktime(&mut local)?, timegm(&mut time)?)?;

    // C carries what is too large for a month, and says what day of the week that is.
    time.mday += 31;
    writeln!(out, "  31 days later: {}, {}", timegm(&mut time)?, words(FORMAT, &time)?)?;
    let mut before = Tm { year: 69, mon: 11, mday: 31, hour: 23, min: 59, sec: 59, ..Tm::default() };
    writeln!(out, "  the last second of 1969: {}", timegm(&mut before)?)?;

    // 512 bytes are not enough for this.
    writeln!(out, "  200 times over: {} bytes", words(&FORMAT.repeat(200), &time)?.len())?;
    writeln!(out, "  of nothing: {} bytes", words("", &time)?.len())?;
    if let Err(error) = gmtime_r(&time_t::MAX) {
        writeln!(out, "  the last second that there is: {error}")?;
    }
    let mut last = Tm { year: i32::MAX, mon: i32::MAX, ..Tm::default() };
    if let Err(error) = mktime(&mut last) {
        writeln!(out, "  the last month that there is: {error}")?;
    }
    Ok(())
}
