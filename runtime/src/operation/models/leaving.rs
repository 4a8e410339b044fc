//! Dropping an operation that is running.

use super::stand_ins::{Sleeper, ended_by_thread, model};

/// It ends on another thread: whoever is last drops what C was given.
#[test]
fn never_polled() {
    model(4, || {
        let (op, memory, thread) = ended_by_thread(7);
        drop(op);
        assert!(thread.join().unwrap());
        assert_eq!(memory.drops(), 1);
    });
}

/// The same, with a waker left: it is woken or dropped, and once.
#[test]
fn polled() {
    model(4, || {
        let (mut op, memory, thread) = ended_by_thread(7);
        let sleeper = Sleeper::new();
        let _ = sleeper.poll(&mut op);
        drop(op);
        assert!(thread.join().unwrap());
        assert_eq!((memory.drops(), sleeper.wakers()), (1, 0));
    });
}

/// It is polled by one thread and dropped by another, and ends on a third.
#[test]
fn on_another_thread() {
    model(3, || {
        let (mut op, memory, thread) = ended_by_thread(7);
        let dropped = loom::thread::spawn(move || {
            let sleeper = Sleeper::new();
            let _ = sleeper.poll(&mut op);
            drop(op);
            sleeper
        });
        let sleeper = dropped.join().unwrap();
        assert!(thread.join().unwrap());
        assert_eq!((memory.drops(), sleeper.wakers()), (1, 0));
    });
}
