//! The work: from a reader to a writer, through a stream of zlib.

use std::fmt;
use std::io::{self, BufRead, ErrorKind, Read, Write};

use core::ffi::c_int;

use crate::c::{Deflate, Flow, Flush, Format, Inflate, Strategy};
use crate::error::ZlibError;

/// How much is written at once.
pub(crate) const ROOM: usize = 64 << 10;

/// How much is compressed in several ways, of which the shortest is kept.
const BLOCK: usize = 256 << 10;

/// More than a stream holds back between blocks.
const HELD: usize = 64;

/// What every member of a gzip file begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// Why a file could not be packed or unpacked.
#[derive(Debug)]
pub(crate) enum Failure {
    Io(io::Error),
    Zlib(ZlibError),
    /// The stream wants a dictionary that nobody has.
    Dictionary(u32),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<ZlibError> for Failure {
    fn from(error: ZlibError) -> Self {
        Self::Zlib(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::Zlib(error) => error.fmt(f),
            Self::Dictionary(adler) => write!(f, "it wants the dictionary {adler:08x}"),
        }
    }
}

impl std::error::Error for Failure {}

/// Compresses all of `from` as one member. `progress` is told how much has gone in.
pub(crate) fn pack(
    from: &mut dyn BufRead,
    to: &mut dyn Write,
    level: c_int,
    progress: &mut dyn FnMut(u64),
) -> Result<(), Failure> {
    let mut deflate = Deflate::new(level, Format::Gzip, Strategy::Default)?;
    loop {
        let mut input = from.fill_buf()?;
        let length = input.len();
        let flush = if length == 0 { Flush::Finish } else { Flush::No };
        let flow = feed(&mut deflate, &mut input, flush, to)?;
        from.consume(length);
        progress(deflate.total_in());
        if flow == Flow::End {
            return Ok(());
        }
    }
}

/// Compresses all of `input`, and writes what comes of it.
fn feed(deflate: &mut Deflate, input: &mut &[u8], flush: Flush, to: &mut dyn Write) -> Result<Flow, Failure> {
    let mut room = [0; ROOM];
    loop {
        let mut free = &mut room[..];
        let flow = deflate.run(input, &mut free, flush)?;
        let made = ROOM - free.len();
        to.write_all(&room[..made])?;
        // With room to spare, there is nothing left to say.
        if flow == Flow::End || made < ROOM {
            return Ok(flow);
        }
    }
}

/// The same, but each block in every way that zlib has, from a copy of the stream; the shortest is kept.
pub(crate) fn pack_best(
    from: &mut dyn BufRead,
    to: &mut dyn Write,
    level: c_int,
    progress: &mut dyn FnMut(u64),
) -> Result<(), Failure> {
    let mut deflate = Deflate::new(level, Format::Gzip, Strategy::Default)?;
    let mut block = Vec::with_capacity(BLOCK);
    loop {
        block.clear();
        from.take(BLOCK as u64).read_to_end(&mut block)?;
        let last = block.len() < BLOCK;
        let (kept, made) =
            shortest(&deflate, level, &block, if last { Flush::Finish } else { Flush::Block })?;
        // The others are cleared here, and so is the one that they were copied from.
        deflate = kept;
        to.write_all(&made)?;
        progress(deflate.total_in());
        if last {
            return Ok(());
        }
    }
}

fn shortest(
    deflate: &Deflate,
    level: c_int,
    block: &[u8],
    flush: Flush,
) -> Result<(Deflate, Vec<u8>), Failure> {
    let all = [Strategy::Filtered, Strategy::HuffmanOnly, Strategy::RunLengths, Strategy::Fixed];
    let mut least = tried(deflate, level, Strategy::Default, block, flush)?;
    for strategy in all {
        let other = tried(deflate, level, strategy, block, flush)?;
        if other.1.len() < least.1.len() {
            least = other;
        }
    }
    Ok(least)
}

/// A copy that has gone on over the block, and what came of it.
fn tried(
    deflate: &Deflate,
    level: c_int,
    strategy: Strategy,
    block: &[u8],
    flush: Flush,
) -> Result<(Deflate, Vec<u8>), Failure> {
    let (mut copy, mut made, mut room) = (deflate.copy()?, Vec::new(), [0; HELD]);
    // What the stream still held back comes out first.
    let mut free = &mut room[..];
    copy.set(&mut &[][..], &mut free, level, strategy)?;
    let held = HELD - free.len();
    made.extend_from_slice(&room[..held]);
    feed(&mut copy, &mut &block[..], flush, &mut made)?;
    Ok((copy, made))
}

/// What stood behind the last member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind {
    Nothing,
    /// It is no member, and was left.
    Garbage,
}

/// Expands all members of `from`.
pub(crate) fn unpack(
    from: &mut dyn BufRead,
    to: &mut dyn Write,
    progress: &mut dyn FnMut(u64),
) -> Result<Behind, Failure> {
    let (mut inflate, mut before) = (Inflate::new(Format::Gzip)?, 0);
    loop {
        member(&mut inflate, from, to, None, &mut |done| progress(before + done))?;
        before += inflate.total_in();
        let next = from.fill_buf()?;
        match next {
            [] => return Ok(Behind::Nothing),
            // The next member may begin at the end of a buffer: its second byte zlib will check.
            [first] if *first == MAGIC[0] => {}
            [first, second, ..] if [*first, *second] == MAGIC => {}
            // Tapes are filled up.
            _ if next.iter().all(|byte| *byte == 0) => return Ok(Behind::Nothing),
            _ => return Ok(Behind::Garbage),
        }
        inflate.reset()?;
    }
}

/// Expands one stream.
pub(crate) fn member(
    inflate: &mut Inflate,
    from: &mut dyn BufRead,
    to: &mut dyn Write,
    dictionary: Option<&[u8]>,
    progress: &mut dyn FnMut(u64),
) -> Result<(), Failure> {
    let mut room = [0; ROOM];
    loop {
        let mut input = from.fill_buf()?;
        let (length, at_end) = (input.len(), input.is_empty());
        let mut free = &mut room[..];
        let flow = inflate.run(&mut input, &mut free, Flush::No);
        let (used, made) = (length - input.len(), ROOM - free.len());
        // What came before a mistake is right.
        to.write_all(&room[..made])?;
        from.consume(used);
        progress(inflate.total_in());
        match (flow?, dictionary) {
            (Flow::End, _) => return Ok(()),
            (Flow::Dictionary, Some(dictionary)) => inflate.set_dictionary(dictionary)?,
            (Flow::Dictionary, None) => {
                return Err(Failure::Dictionary(u32::try_from(inflate.adler()).unwrap_or_default()));
            }
            (Flow::On | Flow::Stuck, _) if at_end && made == 0 => {
                return Err(io::Error::from(ErrorKind::UnexpectedEof).into());
            }
            (Flow::On | Flow::Stuck, _) => {}
        }
    }
}
