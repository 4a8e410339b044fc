//! What crossed the border, and how: counted call by call, shown as a table at the end.

use core::ffi::{c_int, c_uint, c_ulong};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use crate::report::grouped;

/// One C function: its parameters, and what has crossed through them so far.
pub(crate) struct Function {
    name: &'static str,
    lanes: &'static [Lane],
    calls: AtomicU64,
    /// Bytes in memory, one sum for each lane that is [`Pinned`] or [`Lent`], in their order.
    memory: [AtomicU64; 2],
}

/// One parameter, or the result, as `zlib.h` has it.
struct Lane(&'static str, &'static str, Direction, How);

type Direction = &'static str;

/// How a lane crosses.
#[derive(Clone, Copy)]
enum How {
    /// A number, copied: so many bytes a call.
    Number(usize),
    /// A number that the wrapper takes from a slice's length; the program never sees it.
    Count(usize),
    /// C gets the address of the program's own bytes.
    Pinned,
    /// The program gets the address of C's own bytes.
    Lent,
}

use How::{Count, Lent, Number, Pinned};

const INT: usize = size_of::<c_int>();
const U_INT: usize = size_of::<c_uint>();
const U_LONG: usize = size_of::<c_ulong>();

static FUNCTIONS: [&Function; 7] =
    [&ZLIB_VERSION, &CRC32, &ADLER32, &COMPRESS_BOUND, &COMPRESS2, &UNCOMPRESS, &Z_ERROR];

pub(crate) static ZLIB_VERSION: Function =
    Function::new("zlibVersion", &[Lane("returns", "const char *", "out", Lent)]);

pub(crate) static CRC32: Function = Function::new(
    "crc32",
    &[
        Lane("crc", "uLong", "in", Number(U_LONG)),
        Lane("buf", "const Bytef *", "in", Pinned),
        Lane("len", "uInt", "in", Count(U_INT)),
        Lane("returns", "uLong", "out", Number(U_LONG)),
    ],
);

pub(crate) static ADLER32: Function = Function::new(
    "adler32",
    &[
        Lane("adler", "uLong", "in", Number(U_LONG)),
        Lane("buf", "const Bytef *", "in", Pinned),
        Lane("len", "uInt", "in", Count(U_INT)),
        Lane("returns", "uLong", "out", Number(U_LONG)),
    ],
);

pub(crate) static COMPRESS_BOUND: Function = Function::new(
    "compressBound",
    &[Lane("sourceLen", "uLong", "in", Number(U_LONG)), Lane("returns", "uLong", "out", Number(U_LONG))],
);

pub(crate) static COMPRESS2: Function = Function::new(
    "compress2",
    &[
        Lane("dest", "Bytef *", "out", Pinned),
        Lane("destLen", "uLongf *", "in, out", Count(2 * U_LONG)),
        Lane("source", "const Bytef *", "in", Pinned),
        Lane("sourceLen", "uLong", "in", Count(U_LONG)),
        Lane("level", "int", "in", Number(INT)),
        Lane("returns", "int", "out", Number(INT)),
    ],
);

pub(crate) static UNCOMPRESS: Function = Function::new(
    "uncompress",
    &[
        Lane("dest", "Bytef *", "out", Pinned),
        Lane("destLen", "uLongf *", "in, out", Count(2 * U_LONG)),
        Lane("source", "const Bytef *", "in", Pinned),
        Lane("sourceLen", "uLong", "in", Count(U_LONG)),
        Lane("returns", "int", "out", Number(INT)),
    ],
);

pub(crate) static Z_ERROR: Function = Function::new(
    "zError",
    &[Lane("err", "int", "in", Number(INT)), Lane("returns", "const char *", "out", Lent)],
);

impl Function {
    const fn new(name: &'static str, lanes: &'static [Lane]) -> Self {
        let memory = [AtomicU64::new(0), AtomicU64::new(0)];
        Self { name, lanes, calls: AtomicU64::new(0), memory }
    }

    /// Counts one call, and the bytes that crossed in memory: one length for each such lane, in their order.
    pub(crate) fn crossed<const N: usize>(&self, lengths: [usize; N]) {
        self.calls.fetch_add(1, Relaxed);
        for (sum, length) in self.memory.iter().zip(lengths) {
            sum.fetch_add(length as u64, Relaxed);
        }
    }
}

/// Shows what has crossed until now.
pub(crate) struct Table;

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<14}{:<15}{:<9}{:<24}{:>16}",
            "what crossed", "C type", "direction", "  how", "bytes"
        )?;
        for function in FUNCTIONS.iter().filter(|function| function.calls.load(Relaxed) > 0) {
            function.fmt(f)?;
        }
        let calls: u64 = FUNCTIONS.iter().map(|function| function.calls.load(Relaxed)).sum();
        write!(f, "calls in all: {}", grouped(calls))
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let calls = self.calls.load(Relaxed);
        writeln!(f, "{}, calls: {}", self.name, grouped(calls))?;
        let mut memory = self.memory.iter();
        for Lane(name, c_type, direction, how) in self.lanes {
            let bytes = match how {
                Number(size) | Count(size) => calls * *size as u64,
                Pinned | Lent => memory.next().map_or(0, |sum| sum.load(Relaxed)),
            };
            writeln!(f, "  {name:<12}{c_type:<15}{direction:<9}  {how:<22}{:>16}", grouped(bytes))?;
        }
        Ok(())
    }
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Number(_) => "copied",
            Count(_) => "copied, by the wrapper",
            Pinned => "pinned",
            Lent => "lent by C",
        })
    }
}
