//! Calls that fail on purpose, to show that they fail by name, and that no output is believed after.

use crate::c;
use crate::crossings::{COMPRESS2, UNCOMPRESS};
use crate::error::{Code, ZlibError};
use crate::pack::bound;

const DATA: &[u8] = b"Whatever this text says, whatever this text says, it goes in as it is.";

/// A call that had to fail.
pub(crate) struct Demo {
    /// What was done wrong.
    pub(crate) what: &'static str,
    expected: Code,
    outcome: Result<usize, ZlibError>,
}

impl Demo {
    /// The error, if it is the one that had to come.
    pub(crate) fn error(&self) -> Option<&ZlibError> {
        self.outcome.as_ref().err().filter(|error| error.code() == Some(self.expected))
    }
}

/// Fails in three ways.
pub(crate) fn all() -> Result<[Demo; 3], ZlibError> {
    let mut packed = vec![0; bound(DATA.len())];
    let written = c::compress2(&mut packed, DATA, -1)?;
    COMPRESS2.crossed([written, DATA.len()]);
    packed.truncate(written);

    let small = c::compress2(&mut [0; 4], DATA, -1);
    COMPRESS2.crossed([0, DATA.len()]);

    let level = c::compress2(&mut packed.clone(), DATA, 42);
    COMPRESS2.crossed([0, DATA.len()]);

    // The last four bytes are the Adler-32 of the data, which zlib checks.
    packed[written - 1] ^= 1;
    let corrupt = c::uncompress(&mut [0; DATA.len()], &packed);
    UNCOMPRESS.crossed([0, packed.len()]);

    Ok([
        Demo { what: "compressed into 4 bytes", expected: Code::Z_BUF_ERROR, outcome: small },
        Demo { what: "compressed at level 42", expected: Code::Z_STREAM_ERROR, outcome: level },
        Demo { what: "expanded with the last bit flipped", expected: Code::Z_DATA_ERROR, outcome: corrupt },
    ])
}
