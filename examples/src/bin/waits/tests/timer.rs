//! Timers that run, are stopped, and call back too late.

use super::{poll_once, soon};
use crate::c::timer::{TimeSpec, sleep, timer_create};
use crate::executor::block_on;
use pinvoke::ErrorKind;
use pinvoke::operation::statistics;
use std::hint::spin_loop;
use std::time::{Duration, Instant};

const LONG: Duration = Duration::from_secs(3600);

#[test]
fn it_waits_as_long_as_it_should() {
    for millis in [0, 1, 30] {
        let (start, time) = (Instant::now(), Duration::from_millis(millis));
        block_on(sleep(time)).unwrap();
        assert!(start.elapsed() >= time);
    }
    let start = Instant::now();
    let all: Vec<_> = (1..50).rev().map(|millis| sleep(Duration::from_millis(millis))).collect();
    for one in all {
        block_on(one).unwrap();
    }
    assert!(start.elapsed() >= Duration::from_millis(49));
}

#[test]
fn a_mistake_is_told_at_once_and_leaves_no_timer() {
    let no_clock = block_on(timer_create(12345, Duration::ZERO.into())).unwrap_err();
    assert_eq!(no_clock.raw_os_error(), Some(libc::EINVAL));
    // C has made the timer when it finds that it cannot wait so long.
    let no_time = TimeSpec { tv_sec: 1, tv_nsec: 2_000_000_000 };
    for _ in 0..100_000 {
        let no_time = poll_once(&mut timer_create(libc::CLOCK_MONOTONIC, no_time)).unwrap();
        assert_eq!(no_time.unwrap_err().raw_os_error(), Some(libc::EINVAL), "there is no end of timers");
    }
}

#[test]
fn a_stopped_one_ends_at_once() {
    let mut long = sleep(LONG);
    assert!(poll_once(&mut long).is_none());
    let error = block_on(long.cancel()).unwrap_err();
    let error = error.get_ref().and_then(|error| error.downcast_ref::<pinvoke::Error>()).unwrap();
    assert!(matches!(error.kind(), ErrorKind::Cancelled), "{error}");
    // A process may have some thousands of timers, no more: those that were dropped are gone.
    for _ in 0..100_000 {
        drop(sleep(LONG));
    }
    let again = sleep(LONG);
    assert!(!again.is_finished());
}

#[test]
fn what_comes_after_the_end_is_refused_and_counted() {
    let before = statistics();
    let (mut stopped, mut ran) = (0, 0);
    let mut round = 0;
    soon("a timer calls back although it was stopped and deleted", || {
        round += 1;
        let timer = sleep(Duration::from_micros(20 + round % 100));
        let start = Instant::now();
        while start.elapsed() < Duration::from_micros(round % 150) {
            spin_loop();
        }
        match block_on(timer.cancel()) {
            Ok(_) => ran += 1,
            Err(_) => stopped += 1,
        }
        round > 2000 && statistics().late > before.late
    });
    let after = statistics();
    assert!(stopped > 0, "{ran} ran, none was stopped");
    let refused = after.late - before.late + after.duplicate - before.duplicate;
    assert_eq!(after.stray, before.stray);
    println!("{ran} ran, {stopped} were stopped, of which {refused} called back");
}
