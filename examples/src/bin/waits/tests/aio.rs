//! Requests that end, fail, wait, and are cancelled with and without effect.

use super::{Watched, poll_once, soon};
use crate::c::aio::{aio_fsync, aio_read, aio_read_uninit, aio_write};
use crate::executor::block_on;
use pinvoke::{Adapt, BufferExt, OwnedSpare, pool};
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

/// A file of a test's own, open to read and write, and gone when this is.
struct Scratch(PathBuf, Arc<File>);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("pinvoke-{name}-{}", std::process::id()));
        let file = File::options().read(true).write(true).create(true).truncate(true).open(&path).unwrap();
        Self(path, Arc::new(file))
    }

    fn fd(&self) -> Arc<File> {
        Arc::clone(&self.1)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Tries until the request has begun to run before it was to end, which C does not tell. Each time it gets more time.
fn once_it_runs(mut attempt: impl FnMut(Duration) -> bool) {
    let ran = (1..10).any(|power| attempt(Duration::from_millis(5 << power)));
    assert!(ran, "it never ran");
}

#[test]
fn what_is_written_is_read_back() {
    let scratch = Scratch::new("written");
    let (written, (_, hello)) = block_on(aio_write(scratch.fd(), 3, b"hello".as_slice()));
    assert_eq!((written.unwrap(), hello), (5, &b"hello"[..]));
    let (synced, _) = block_on(aio_fsync(libc::O_SYNC, scratch.fd()));
    synced.unwrap();
    let (read, (file, bytes)) = block_on(aio_read(scratch.fd(), 0, [1_u8; 20]));
    assert_eq!((read.unwrap(), &bytes[..9]), (8, &b"\0\0\0hello\x01"[..]));
    let (read, (file, bytes)) = block_on(aio_read_uninit(file, 5, OwnedSpare::from(Vec::with_capacity(100))));
    assert_eq!((read.unwrap(), bytes.into_inner().as_slice()), (3, &b"llo"[..]));
    // A part of a rented buffer; and the end of the file.
    let (read, (file, bytes)) = block_on(aio_read(file, 3, pool::rent(64).part(..2)));
    assert_eq!((read.unwrap(), &bytes.into_inner()[..2]), (2, &b"he"[..]));
    let (read, _) = block_on(aio_read(file, 8, vec![0_u8; 4]));
    assert_eq!(read.unwrap(), 0);
}

#[test]
fn a_failure_is_that_of_the_request() {
    let path = std::env::current_exe().unwrap();
    let file = Arc::new(File::open(&path).unwrap());
    let (written, (file, bytes)) = block_on(aio_write(file, 0, vec![7_u8; 3]));
    assert_eq!((written.unwrap_err().raw_os_error(), bytes), (Some(libc::EBADF), vec![7; 3]));
    // It did not even start: C has no such request.
    let (synced, _) = block_on(aio_fsync(-1, Arc::clone(&file)));
    assert_eq!(synced.unwrap_err().raw_os_error(), Some(libc::EINVAL));
    let (read, _) = block_on(aio_read(file, -1, vec![0_u8; 3]));
    assert_eq!(read.unwrap_err().raw_os_error(), Some(libc::EINVAL));
}

#[test]
fn many_at_once_come_back_with_their_own() {
    let scratch = Scratch::new("many");
    let writes: Vec<_> =
        (0..64_u8).map(|i| aio_write(scratch.fd(), 100 * i64::from(i), vec![i; 100])).collect();
    for write in writes {
        assert_eq!(block_on(write).0.unwrap(), 100);
    }
    let reads: Vec<_> =
        (0..64_u8).map(|i| (i, aio_read(scratch.fd(), 100 * i64::from(i), [0_u8; 100]))).collect();
    for (i, read) in reads {
        let (count, (_, bytes)) = block_on(read);
        assert_eq!((count.unwrap(), bytes), (100, [i; 100]));
    }
}

#[test]
fn a_waiting_request_is_cancelled_and_a_running_one_is_not() {
    let (reader, mut writer) = UnixStream::pair().unwrap();
    let socket = Arc::new(reader);
    once_it_runs(|time| {
        // One runs and waits for data; those behind it wait for their turn.
        let running = aio_read(Arc::clone(&socket), 0, vec![0_u8; 4]);
        let next = aio_read(Arc::clone(&socket), 0, vec![0_u8; 4]).cancel();
        let (result, (_, buffer)) = block_on(next);
        assert_eq!((result.unwrap_err().raw_os_error(), buffer.len()), (Some(libc::ECANCELED), 4));
        let seen = Arc::new(());
        drop(aio_read(Arc::clone(&socket), 0, Adapt::new(Watched(vec![0; 4], seen.clone()))));
        soon("a dropped one ends when C has called back", || Arc::strong_count(&seen) == 1);
        sleep(time);
        let mut cancelled = running.cancel();
        if poll_once(&mut cancelled).is_some() {
            return false;
        }
        writer.write_all(b"data").unwrap();
        let (read, (_, buffer)) = block_on(cancelled);
        let read = read.map_err(|error| error.raw_os_error());
        assert!(read == Ok(4) && buffer == b"data" || read == Err(Some(libc::ECANCELED)), "{read:?}");
        read.is_ok()
    });
}

#[test]
fn a_dropped_request_that_runs_keeps_its_owners_until_it_has_ended() {
    let (reader, mut writer) = UnixStream::pair().unwrap();
    let socket = Arc::new(reader);
    once_it_runs(|time| {
        let seen = Arc::new(());
        let request = aio_read(Arc::clone(&socket), 0, Adapt::new(Watched(vec![0; 4], seen.clone())));
        sleep(time);
        drop(request);
        sleep(time);
        if Arc::strong_count(&seen) == 1 {
            return false;
        }
        assert_eq!((Arc::strong_count(&seen), Arc::strong_count(&socket)), (2, 2), "C may still write");
        writer.write_all(b"late").unwrap();
        soon("C has called back", || Arc::strong_count(&seen) == 1 && Arc::strong_count(&socket) == 1);
        true
    });
}

#[test]
fn wherever_a_cancel_falls_each_request_ends_once() {
    let scratch = Scratch::new("falls");
    block_on(aio_write(scratch.fd(), 0, vec![9_u8; 4096])).0.unwrap();
    let before = pinvoke::operation::statistics();
    let (mut ended, seen) = (0, Arc::new(()));
    for round in 0..400 {
        let request = aio_read(scratch.fd(), 0, Adapt::new(Watched(vec![0; 4096], seen.clone())));
        for _ in 0..round % 20 * 50 {
            std::hint::spin_loop();
        }
        if round % 3 == 0 {
            drop(request);
            continue;
        }
        let (result, (_, buffer)) = block_on(request.cancel());
        match result {
            Ok(count) => assert_eq!((count, buffer.into_inner().0), (4096, vec![9; 4096])),
            Err(error) => assert_eq!(error.raw_os_error(), Some(libc::ECANCELED)),
        }
        ended += 1;
    }
    assert!(ended > 200);
    soon("all have ended", || Arc::strong_count(&seen) == 1 && Arc::strong_count(&scratch.1) == 1);
    let after = pinvoke::operation::statistics();
    assert_eq!(after.stray, before.stray);
}
