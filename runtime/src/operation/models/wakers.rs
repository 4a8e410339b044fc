//! Who is woken.

use loom::thread;

use super::stand_ins::{Owner, Sleeper, ended_by_thread, model, wait};

/// Polled by one, then by another: the last one is woken. Both wakers are dropped, once.
#[test]
fn changed() {
    model(4, || {
        let (mut op, memory, thread) = ended_by_thread(7);
        let (first, last) = (Sleeper::new(), Sleeper::new());
        if first.poll(&mut op).is_pending() {
            assert_eq!(last.wait(&mut op).0, 7);
        }
        drop(op);
        assert!(thread.join().unwrap());
        assert_eq!((memory.drops(), first.wakers(), last.wakers()), (1, 0, 0));
    });
}

/// Polled twice by the same, who needs no second waker, and is woken.
#[test]
fn the_same() {
    model(4, || {
        let (mut op, _memory, thread) = ended_by_thread(7);
        let sleeper = Sleeper::new();
        if sleeper.poll(&mut op).is_pending() {
            assert_eq!(sleeper.wait(&mut op).0, 7);
        }
        drop(op);
        assert!(thread.join().unwrap());
        assert_eq!(sleeper.wakers(), 0);
    });
}

/// Polled on one thread, awaited on another.
#[test]
fn on_another_thread() {
    model(3, || {
        let (mut op, _memory, thread) = ended_by_thread(7);
        let sleeper = Sleeper::new();
        if sleeper.poll(&mut op).is_pending() {
            let (result, owner): (usize, Owner) = thread::spawn(move || wait(op)).join().unwrap();
            assert_eq!((result, owner.read()), (7, 7));
        }
        assert!(thread.join().unwrap());
        assert_eq!(sleeper.wakers(), 0);
    });
}
