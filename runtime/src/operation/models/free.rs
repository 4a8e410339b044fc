//! The free list.

use std::sync::Arc;

use loom::cell::UnsafeCell;
use loom::sync::atomic::AtomicU32;
use loom::thread;

use super::stand_ins::{late, model};
use crate::operation::free::Stack;

/// Three records: a link each, and something that only who has the record may touch.
struct Records {
    stack: Stack,
    links: [AtomicU32; 3],
    cells: [UnsafeCell<u32>; 3],
}

// SAFETY: loom panics where two threads would use a cell at once.
unsafe impl Send for Records {}
// SAFETY: as above.
unsafe impl Sync for Records {}

impl Records {
    fn new(free: &[u32]) -> Arc<Self> {
        let records = Self {
            stack: Stack::new(),
            links: core::array::from_fn(|_| AtomicU32::new(0)),
            cells: core::array::from_fn(|_| UnsafeCell::new(0)),
        };
        records.push(free);
        Arc::new(records)
    }

    fn push(&self, indices: &[u32]) {
        self.stack.push(indices, |index| &self.links[index as usize]);
    }

    /// Takes up to so many, and uses them.
    fn pop<const N: usize>(&self) -> Vec<u32> {
        let mut indices = [0; N];
        let count = self.stack.pop(&mut indices, |index| &self.links[index as usize]);
        for index in &indices[..count] {
            self.touch(*index);
        }
        indices[..count].to_vec()
    }

    fn touch(&self, index: u32) {
        // SAFETY: loom panics where another thread would use it meanwhile.
        self.cells[index as usize].with_mut(|value| unsafe { *value += 1 });
    }

    /// All are there, each once.
    fn all(&self, mut taken: Vec<u32>) {
        taken.extend(self.pop::<3>());
        taken.sort_unstable();
        assert_eq!(taken, [0, 1, 2]);
    }
}

/// Records go to and fro between two threads, one by one: while one thread takes the first, the other takes two and puts the
/// first back.
#[test]
fn to_and_fro() {
    model(4, || {
        let records = Records::new(&[0, 1, 2]);
        let other = records.clone();
        let thread = thread::spawn(move || {
            let first = other.pop::<1>();
            let second = other.pop::<1>();
            other.push(&first);
            second
        });
        late();
        let mut taken = records.pop::<1>();
        taken.extend(thread.join().unwrap());
        records.all(taken);
    });
}

/// The same with several at once.
#[test]
fn several() {
    model(4, || {
        let records = Records::new(&[0, 1, 2]);
        let other = records.clone();
        let thread = thread::spawn(move || {
            let mut some = other.pop::<2>();
            some.reverse();
            other.push(&some);
        });
        late();
        let taken = records.pop::<2>();
        thread.join().unwrap();
        records.all(taken);
    });
}

/// What one thread did with a record, who takes it sees; also if another was put upon it meanwhile.
#[test]
fn in_order() {
    model(4, || {
        let records = Records::new(&[2]);
        let pushed = [0, 1].map(|index| {
            let records = records.clone();
            thread::spawn(move || {
                records.touch(index);
                records.push(&[index]);
            })
        });
        late();
        let taken = records.pop::<2>();
        for thread in pushed {
            thread.join().unwrap();
        }
        records.all(taken);
    });
}
