//! One file: read and written by C, compressed on the pool, through three buffers.

use std::error::Error;
use std::ffi::c_ulong;
use std::fmt;
use std::fs::File;
use std::io;
use std::sync::Arc;

use pinvoke::pool::{self, Lease, Rented};
use pinvoke::{BufferExt, Cursor, Part};

use crate::c::aio::{aio_fsync, aio_read, aio_write};
use crate::c::zlib::{Deflate, Flush, adler32, crc32, deflate};
use crate::stop::Stop;

/// How long a buffer is.
pub(crate) const CHUNK: usize = 128 << 10;

/// Why a file was not compressed.
pub(crate) type Failure = Box<dyn Error>;

/// The program was asked to end.
#[derive(Debug)]
pub(crate) struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("interrupted")
    }
}

impl Error for Stopped {}

/// What is known of a file when it is compressed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sums {
    pub(crate) crc32: c_ulong,
    pub(crate) adler32: c_ulong,
    pub(crate) read: u64,
    pub(crate) written: u64,
}

/// A file on its way.
pub(crate) struct Packing<'a> {
    stop: &'a Stop,
    /// Told how much more was compressed.
    progress: &'a dyn Fn(u64),
    to: Arc<File>,
    stream: Option<Deflate>,
    /// What is compressed goes here.
    room: Option<Rented>,
    sums: Sums,
}

impl<'a> Packing<'a> {
    pub(crate) fn new(
        stop: &'a Stop,
        progress: &'a dyn Fn(u64),
        to: File,
        level: i32,
    ) -> Result<Self, Failure> {
        let (stream, room) = (Some(Deflate::new(level)?), Some(pool::rent(CHUNK)));
        let sums = Sums { adler32: 1, ..Sums::default() };
        Ok(Self { stop, progress, to: to.into(), stream, room, sums })
    }

    /// Compresses all of `from`. While one chunk is compressed, the next one is read.
    pub(crate) async fn all(mut self, from: File, sync: bool) -> Result<Sums, Failure> {
        let mut reading = Some(aio_read(from, 0, pool::rent(CHUNK)));
        let mut spare = None;
        while let Some(read) = reading.take() {
            let (count, (from, chunk)) = self.stop.or(read).await;
            let count = count.map_err(|error| self.failure(error))?;
            self.sums.read += count as u64;
            if count != 0 {
                let next = spare.take().unwrap_or_else(|| pool::rent(CHUNK));
                reading = Some(aio_read(from, self.sums.read.try_into()?, next));
            }
            match self.chunk(chunk, count).await {
                Ok(chunk) => spare = Some(chunk),
                Err(error) => {
                    // C has the other buffer; it is back when that has ended.
                    if let Some(read) = reading {
                        let _ = read.cancel().await;
                    }
                    return Err(error);
                }
            }
        }
        if sync {
            let (synced, _) = self.stop.or(aio_fsync(libc::O_SYNC, Arc::clone(&self.to))).await;
            synced.map_err(|error| self.failure(error))?;
        }
        Ok(self.sums)
    }

    /// Sums up and compresses `count` bytes, all three at once: they share the buffer. No bytes are the end.
    async fn chunk(&mut self, chunk: Rented, count: usize) -> Result<Rented, Failure> {
        let chunk = chunk.share();
        let bytes = || chunk.clone().part(..count);
        let crc = crc32(self.sums.crc32, bytes());
        let adler = adler32(self.sums.adler32, bytes());
        let compressed = self.compress(bytes(), if count == 0 { Flush::Finish } else { Flush::No }).await;
        let ((crc, _), (adler, _)) = (crc.await, adler.await);
        compressed?;
        (self.sums.crc32, self.sums.adler32) = (crc?, adler?);
        (self.progress)(count as u64);
        Ok(chunk.try_exclusive().map_err(|_| "a buffer is still shared")?)
    }

    async fn compress(&mut self, bytes: Part<Lease>, flush: Flush) -> Result<(), Failure> {
        let mut input = Cursor::new(bytes);
        loop {
            let (Some(stream), Some(room)) = (self.stream.take(), self.room.take()) else {
                return Err("an earlier chunk failed".into());
            };
            let step = deflate(stream, input, Cursor::new(room), flush);
            let (flow, (stream, rest, made)) = self.stop.or(step).await;
            (self.stream, input) = (Some(stream), rest);
            let (length, room) = (made.position(), made.into_inner());
            if self.stop.signal().is_some() {
                return Err(Stopped.into());
            }
            let flow = flow?;
            self.room = Some(self.write(room, length).await?);
            // With room to spare, there is nothing left to say.
            if flow == Deflate::END || (flush == Flush::No && length < CHUNK) {
                return Ok(());
            }
        }
    }

    async fn write(&mut self, mut room: Rented, length: usize) -> Result<Rented, Failure> {
        let mut from = 0;
        while from < length {
            let write =
                aio_write(Arc::clone(&self.to), self.sums.written.try_into()?, room.part(from..length));
            let (written, (_, part)) = self.stop.or(write).await;
            room = part.into_inner();
            let written = written.map_err(|error| self.failure(error))?.unsigned_abs();
            from += written;
            self.sums.written += written as u64;
        }
        Ok(room)
    }

    /// What was cancelled has failed because the program was asked to end.
    fn failure(&self, error: io::Error) -> Failure {
        if self.stop.signal().is_some() { Stopped.into() } else { error.into() }
    }
}
