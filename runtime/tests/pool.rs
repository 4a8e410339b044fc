//! The pool of buffers. Its counts are of the whole process, so these tests run one after the other.

use pinvoke::pool::{self, Lease, Rented, Statistics, rent, rent_of, statistics};
use pinvoke::{Buffer, BufferExt, BufferMut, Owner, OwnerMut};
use std::cell::RefCell;
use std::sync::mpsc::channel;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

/// The only test that runs.
struct Alone(#[allow(dead_code, reason = "held")] MutexGuard<'static, ()>);

impl Drop for Alone {
    fn drop(&mut self) {
        // Else the thread would share what it has when it ends, during another test.
        pool::trim();
    }
}

/// Nothing is kept, of this thread or of all.
fn empty_pool() -> Alone {
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = Alone(ALONE.lock().unwrap_or_else(PoisonError::into_inner));
    pool::set_limit(64 << 20);
    assert_eq!(statistics().held, 0);
    alone
}

/// What happens, in numbers of the pool's.
fn happens(what: impl FnOnce()) -> (u64, u64, u64) {
    let before = statistics();
    what();
    let Statistics { returned, hits, misses, rented, .. } = statistics();
    assert_eq!(rented - before.rented, (hits - before.hits) + (misses - before.misses));
    (hits - before.hits, misses - before.misses, returned - before.returned)
}

#[test]
fn exactly_what_was_asked_for_is_there() {
    let _alone = empty_pool();
    for len in [1, 7, 63, 64, 65, 100, 4096, 4097, (1 << 24) - 1, 1 << 24] {
        let mut buffer = rent(len);
        assert_eq!((buffer.len(), Owner::len(&buffer), buffer.as_slice().len()), (len, len, len));
        buffer.fill(1);
    }
    assert_eq!(rent_of::<u16>(33).len(), 33);
    assert_eq!(rent_of::<[u64; 4]>(3).as_flattened().len(), 12);
}

#[test]
fn a_buffer_comes_back_with_what_was_in_it() {
    let _alone = empty_pool();
    let mut first = rent(100);
    first.fill(7);
    let place = Owner::as_ptr(&first);
    drop(first);
    let counts = happens(|| {
        let again = rent(128);
        assert_eq!(Owner::as_ptr(&again), place);
        assert_eq!(again[..100], [7; 100]);
        assert_eq!(again[100..], [0; 28]);
    });
    assert_eq!(counts, (1, 0, 1));
}

#[test]
fn elements_of_any_kind_share_the_blocks() {
    let _alone = empty_pool();
    rent_of::<f64>(8).fill(1.0);
    assert_eq!(rent_of::<u64>(8)[7], 1.0_f64.to_bits());
    assert_eq!(rent(64)[63], 0x3f);
}

#[test]
fn length_zero_needs_no_memory() {
    let _alone = empty_pool();
    let counts = happens(|| {
        let mut buffer = rent_of::<u64>(0);
        assert!(buffer.is_empty() && Owner::is_empty(&buffer));
        assert!(OwnerMut::as_mut_ptr(&mut buffer).is_aligned());
        assert!(buffer.secret().share().is_empty());
    });
    assert_eq!(counts, (0, 0, 0));
}

#[test]
fn beyond_the_largest_size_nothing_is_kept() {
    let _alone = empty_pool();
    let counts = happens(|| {
        for _ in 0..2 {
            let buffer = rent((1 << 24) + 1).secret();
            assert_eq!((buffer.len(), buffer[1 << 24]), ((1 << 24) + 1, 0));
        }
    });
    assert_eq!((counts, statistics().held), ((0, 2, 2), 0));
}

#[test]
fn lengths_that_no_memory_has_are_refused() {
    let _alone = empty_pool();
    let before = statistics();
    for refused in [
        thread::spawn(|| drop(rent_of::<u64>(usize::MAX / 4))),
        thread::spawn(|| drop(rent(usize::MAX))),
        thread::spawn(|| drop(rent(isize::MAX as usize))),
    ] {
        let panic = refused.join().unwrap_err();
        assert!(panic.downcast_ref::<String>().unwrap().ends_with("are more than any memory has"));
    }
    assert_eq!(statistics(), before);
}

#[test]
fn secrets_do_not_stay() {
    let _alone = empty_pool();
    let mut key = rent(61).secret();
    key.fill(7);
    let place = Owner::as_ptr(&key);
    drop(key);
    let next = rent(64);
    assert_eq!((Owner::as_ptr(&next), &next[..]), (place, &[0; 64][..]));
    drop(next);

    // Nor do they when the last lease ends, and what comes later is no secret.
    let mut key = rent(64).secret();
    key.fill(7);
    let lease = key.share();
    drop(lease.clone());
    assert_eq!(lease[..], [7; 64]);
    drop(lease);
    let mut next = rent(64);
    assert_eq!(next[..], [0; 64]);
    next.fill(8);
    drop(next);
    assert_eq!(rent(64)[..], [8; 64]);
}

#[test]
fn leases_are_shared_or_exclusive() {
    let _alone = empty_pool();
    let mut buffer = rent(10);
    buffer[3] = 3;
    let counts = happens(|| {
        let lease = buffer.share();
        let other = lease.clone();
        let lease = lease.try_exclusive().unwrap_err();
        let reader = thread::spawn(move || other[3]);
        assert_eq!(reader.join().unwrap(), 3);
        let mut buffer: Rented = lease.try_exclusive().unwrap();
        buffer[3] = 4;
    });
    assert_eq!(counts, (0, 0, 1));
}

#[test]
fn rented_buffers_and_leases_are_owners() {
    fn lends_alone(mut owner: impl BufferMut<Element = u8> + OwnerMut<Element = u8>) {
        owner.as_mut_slice().fill(1);
        assert_eq!(OwnerMut::as_mut_ptr(&mut owner).cast_const(), owner.as_slice().as_ptr());
    }
    fn lends(owner: impl Buffer<Element = u8> + Owner<Element = u8> + Clone + Sync) {
        assert_eq!(Owner::as_ptr(&owner), owner.clone().as_slice().as_ptr());
    }
    let _alone = empty_pool();
    lends_alone(rent(100));
    lends(rent(100).share());
    assert_eq!(rent(100).part(90..).as_slice(), [1; 10]);
    assert!(size_of::<Rented>() <= 24 && size_of::<Lease>() <= 8);
    assert_eq!(format!("{:?} {:?}", rent(1), rent(2).share()), "Rented { len: 1, .. } Lease { len: 2, .. }");
}

#[test]
fn what_one_thread_gives_back_another_rents() {
    let _alone = empty_pool();
    let buffers: Vec<Rented> = (0..50).map(|_| rent(1000)).collect();
    let counts = happens(|| {
        thread::spawn(move || drop(buffers)).join().unwrap();
        assert_eq!(statistics().held, 50 * 1024);
        drop((0..50).map(|_| rent(1000)).collect::<Vec<_>>());
    });
    assert_eq!((counts, statistics().held), ((50, 0, 100), 50 * 1024));
}

#[test]
fn what_is_kept_is_bounded() {
    let _alone = empty_pool();
    let held_after = |count: usize, len: usize| {
        drop((0..count).map(|_| rent(len)).collect::<Vec<_>>());
        statistics().held
    };
    // 8 of 64 bytes are this thread's; the limit is of the rest.
    pool::set_limit(100 * 64);
    assert!(held_after(300, 64) <= 108 * 64);
    pool::set_limit(10 * 64);
    assert!(statistics().held <= 18 * 64);
    pool::trim();
    assert_eq!(held_after(1, 1 << 21), 0);
    pool::set_limit(3 << 20);
    assert_eq!(held_after(3, 1 << 21), 1 << 21);
    pool::set_limit(0);
    assert_eq!(held_after(3, 1 << 21), 0);
    assert_eq!(held_after(3, 1 << 20), 1 << 20);
}

/// Rents and gives back while the thread's locals end, before the pool's own is gone or after.
struct Late(RefCell<Option<Rented>>);

impl Drop for Late {
    fn drop(&mut self) {
        let held = self.0.take().unwrap();
        drop(rent(held.len()));
        drop(held);
        drop(rent(500).secret());
    }
}

thread_local! {
    static BEFORE: Late = const { Late(RefCell::new(None)) };
    static AFTER: Late = const { Late(RefCell::new(None)) };
}

#[test]
fn threads_that_end_give_back() {
    let _alone = empty_pool();
    let counts = happens(|| {
        let ending = thread::spawn(|| {
            // One is there before the pool's store is, and one comes after, so that one of them outlives it.
            BEFORE.with(|_| ());
            let buffer = rent(500);
            BEFORE.with(|late| late.0.replace(Some(buffer)));
            AFTER.with(|late| late.0.replace(Some(rent(500))));
        });
        ending.join().unwrap();
    });
    assert_eq!(counts.0 + counts.1, counts.2);
    assert_eq!(counts.2, 6);
    // What came after the store was gone is freed.
    assert!(statistics().held as u64 <= 512 * counts.1);
}

#[test]
fn many_threads_lose_nothing_and_mix_nothing_up() {
    let rounds = if cfg!(miri) { 20 } else { 2_000 };
    let _alone = empty_pool();
    let counts = happens(|| {
        let (give, given) = channel::<Rented>();
        let renters: Vec<_> = (0..4_u8)
            .map(|renter| {
                let give = give.clone();
                thread::spawn(move || {
                    for round in 0..rounds {
                        let mut buffer = rent(1 << (round % 12));
                        buffer.fill(renter);
                        thread::yield_now();
                        assert!(buffer.iter().all(|&byte| byte == renter));
                        give.send(buffer).unwrap();
                    }
                })
            })
            .collect();
        drop(give);
        given.into_iter().for_each(drop);
        renters.into_iter().for_each(|renter| renter.join().unwrap());
    });
    assert_eq!(counts.0 + counts.1, 4 * rounds);
    assert_eq!(counts.2, 4 * rounds);
}
