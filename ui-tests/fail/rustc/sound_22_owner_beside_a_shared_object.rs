//! What is kept beside an object that several threads use is dropped by whichever sets the slot again.

use pinvoke::{Owner, marshal};
use std::sync::MutexGuard;

#[marshal]
unsafe extern "C" {
    #[marshal(free = keeper_free, sync)]
    pub type Keeper;
    unsafe fn keeper_free(of: *mut Keeper);
    fn keeper_set(of: &Keeper, #[marshal(len = n, retain = of.bytes)] bytes: *const u8, n: usize);
}

struct Guarded(MutexGuard<'static, Vec<u8>>);

unsafe impl Owner for Guarded {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

fn set(of: &Keeper, guarded: Guarded) {
    keeper_set(of, guarded);
}

fn main() {}
