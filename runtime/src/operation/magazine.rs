//! A few free records of each thread's own.

#[cfg(not(all(test, loom)))]
mod own {
    use core::cell::Cell;

    use crate::operation::slab;

    const ROOM: usize = 32;

    /// Filled from below.
    struct Magazine {
        indices: [Cell<u32>; ROOM],
        count: Cell<usize>,
    }

    std::thread_local! {
        static OWN: Magazine = const { Magazine { indices: [const { Cell::new(0) }; ROOM], count: Cell::new(0) } };
    }

    /// A record of this thread's own, or of all threads'.
    #[inline]
    pub(in crate::operation) fn take() -> Option<u32> {
        OWN.try_with(Magazine::take).unwrap_or_else(|_| {
            let mut one = [0];
            (slab::take_some(&mut one) == 1).then_some(one[0])
        })
    }

    /// Keeps a record for this thread, if there is room.
    #[inline]
    pub(in crate::operation) fn put(index: u32) {
        OWN.try_with(|own| own.put(index)).unwrap_or_else(|_| slab::put_back(&[index]));
    }

    impl Magazine {
        #[inline]
        fn take(&self) -> Option<u32> {
            if self.count.get() == 0 {
                self.refill();
            }
            let left = self.count.get().checked_sub(1)?;
            self.count.set(left);
            Some(self.indices[left].get())
        }

        #[inline]
        fn put(&self, index: u32) {
            if self.count.get() == ROOM {
                self.give_back(ROOM / 2);
            }
            self.indices[self.count.get()].set(index);
            self.count.set(self.count.get() + 1);
        }

        #[cold]
        fn refill(&self) {
            let mut some = [0; ROOM / 2];
            let count = slab::take_some(&mut some);
            for (own, index) in self.indices.iter().zip(some) {
                own.set(index);
            }
            self.count.set(count);
        }

        #[cold]
        fn give_back(&self, many: usize) {
            let left = self.count.get() - many;
            let mut some = [0; ROOM];
            for (index, own) in some.iter_mut().zip(&self.indices[left..left + many]) {
                *index = own.get();
            }
            self.count.set(left);
            slab::put_back(&some[..many]);
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
    use crate::operation::slab;

    pub(in crate::operation) fn take() -> Option<u32> {
        let mut one = [0];
        (slab::take_some(&mut one) == 1).then_some(one[0])
    }

    pub(in crate::operation) fn put(index: u32) {
        slab::put_back(&[index]);
    }
}

pub(super) use own::*;
