//! A few free records of each thread's own.

use super::record::Record;
use super::slab;

#[cfg(not(all(test, loom)))]
mod own {
    use core::cell::Cell;

    use super::{Record, put_back, slab, take_one};

    const ROOM: usize = 32;

    /// Filled from below.
    struct Magazine {
        records: [Cell<Option<&'static Record>>; ROOM],
        count: Cell<usize>,
    }

    std::thread_local! {
        static OWN: Magazine =
            const { Magazine { records: [const { Cell::new(None) }; ROOM], count: Cell::new(0) } };
    }

    /// A record of this thread's own, or of all threads'.
    #[inline]
    pub(in crate::operation) fn take() -> Option<&'static Record> {
        OWN.try_with(Magazine::take).unwrap_or_else(|_| take_one())
    }

    /// Keeps a record for this thread, if there is room.
    #[inline]
    pub(in crate::operation) fn put(record: &'static Record) {
        OWN.try_with(|own| own.put(record)).unwrap_or_else(|_| put_back(record));
    }

    impl Magazine {
        #[inline]
        fn take(&self) -> Option<&'static Record> {
            if self.count.get() == 0 {
                self.refill();
            }
            let left = self.count.get().checked_sub(1)?;
            self.count.set(left);
            self.records[left].take()
        }

        #[inline]
        fn put(&self, record: &'static Record) {
            if self.count.get() == ROOM {
                self.give_back(ROOM / 2);
            }
            let count = self.count.get();
            self.records[count].set(Some(record));
            self.count.set(count + 1);
        }

        #[cold]
        fn refill(&self) {
            let mut some = [0; ROOM / 2];
            let count = slab::take_some(&mut some);
            for (own, index) in self.records.iter().zip(&some[..count]) {
                own.set(Some(slab::known(*index)));
            }
            self.count.set(count);
        }

        #[cold]
        fn give_back(&self, many: usize) {
            let left = self.count.get() - many;
            let mut some = [0; ROOM];
            let mut count = 0;
            for record in self.records[left..left + many].iter().filter_map(Cell::take) {
                some[count] = record.index;
                count += 1;
            }
            self.count.set(left);
            slab::put_back(&some[..count]);
        }
    }

    impl Drop for Magazine {
        fn drop(&mut self) {
            self.give_back(self.count.get());
        }
    }
}

/// Only one thread sees a magazine: nothing in it for loom to try.
#[cfg(all(test, loom))]
mod own {
    pub(in crate::operation) use crate::operation::magazine::{put_back as put, take_one as take};
}

pub(super) fn take_one() -> Option<&'static Record> {
    let mut one = [0];
    (slab::take_some(&mut one) == 1).then(|| slab::known(one[0]))
}

pub(super) fn put_back(record: &'static Record) {
    slab::put_back(&[record.index]);
}

pub(super) use own::*;
