//! The work: there and back, one unit at a time.

use core::ffi::{c_int, c_ulong};

use pinvoke::spare;

use crate::c;
use crate::crossings::{ADLER32, COMPRESS_BOUND, COMPRESS2, CRC32, UNCOMPRESS};
use crate::error::ZlibError;

/// How much of a file is compressed as one.
pub(crate) const UNIT: usize = 4 << 20;

/// The length and both checksums of everything that went by.
#[derive(PartialEq)]
pub(crate) struct Sums {
    pub(crate) bytes: u64,
    pub(crate) crc32: c_ulong,
    pub(crate) adler32: c_ulong,
}

impl Sums {
    fn of_nothing() -> Self {
        Self { bytes: 0, crc32: 0, adler32: 1 }
    }

    fn add(&mut self, data: &[u8]) {
        self.bytes += data.len() as u64;
        self.crc32 = c::crc32(self.crc32, data);
        CRC32.crossed([data.len()]);
        self.adler32 = c::adler32(self.adler32, data);
        ADLER32.crossed([data.len()]);
    }
}

/// Compresses units and expands them again, in buffers that it keeps.
pub(crate) struct Packer {
    level: c_int,
    compressed: Vec<u8>,
    restored: Vec<u8>,
    pub(crate) units: u64,
    pub(crate) packed_bytes: u64,
    pub(crate) original: Sums,
    pub(crate) round_trip: Sums,
}

impl Packer {
    pub(crate) fn new(level: c_int) -> Self {
        Self {
            level,
            compressed: Vec::new(),
            restored: Vec::new(),
            units: 0,
            packed_bytes: 0,
            original: Sums::of_nothing(),
            round_trip: Sums::of_nothing(),
        }
    }

    /// Takes `unit` there and back. Gives whether it came back as it went.
    pub(crate) fn unit(&mut self, unit: &[u8]) -> Result<bool, ZlibError> {
        self.units += 1;
        self.original.add(unit);

        // Nobody clears these buffers: zlib writes into the spare room of the vectors, and what it wrote comes back.
        self.compressed.clear();
        self.compressed.reserve(bound(unit.len()));
        let packed = c::compress2_uninit(spare(&mut self.compressed), unit, self.level)?;
        COMPRESS2.crossed([packed.len(), unit.len()]);
        self.packed_bytes += packed.len() as u64;

        self.restored.clear();
        self.restored.reserve(unit.len());
        let restored = c::uncompress_uninit(spare(&mut self.restored), packed)?;
        UNCOMPRESS.crossed([restored.len(), packed.len()]);
        self.round_trip.add(restored);
        Ok(restored == unit)
    }
}

/// Room enough for `len` bytes, however badly they compress.
pub(crate) fn bound(len: usize) -> usize {
    let len = c_ulong::try_from(len).expect("a unit is 4 MiB at most");
    let bound = c::compress_bound(len);
    COMPRESS_BOUND.crossed([]);
    usize::try_from(bound).expect("a unit hardly grows")
}
