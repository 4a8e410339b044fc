//! Arrays behind a pointer, which C changes, replaces and drops.

use super::{Mode, Person};
use crate::counted::{counted_alloc, counted_free, counted_free_sized};
use pinvoke::marshal;

#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// Integers behind a pointer.
    pub fn own_ints_at(
        #[marshal(in, out, len = *n, alloc = counted_alloc, free = counted_free_sized(ptr, len, bytes))]
        v: *mut *mut i32,
        n: *mut i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// The same, which may be missing.
    #[link_name = "own_ints_at"]
    pub fn own_ints_or_null_at(
        #[marshal(in, out, nullable, len = *n, alloc = counted_alloc, free = counted_free)] v: *mut *mut i32,
        n: *mut i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Records behind a pointer.
    pub fn own_persons_at(
        #[marshal(in, out, len = *n, alloc = counted_alloc, free = counted_free)] v: *mut *mut Person,
        n: *mut i32,
        #[marshal(as = Mode)] mode: i32,
        status: i32,
    ) -> i32;

    /// Leaves one record, and says that there are `claimed`.
    pub fn own_persons_lie(
        #[marshal(in, out, len = *n, alloc = counted_alloc, free = counted_free)] v: *mut *mut Person,
        n: *mut i32,
        claimed: i32,
        status: i32,
    ) -> i32;

    /// Leaves one number, and says that there are `claimed`.
    pub fn own_ints_lie(
        #[marshal(in, out, len = *n, alloc = counted_alloc, free = counted_free_sized(ptr, len, bytes))]
        v: *mut *mut i32,
        n: *mut i32,
        claimed: i32,
        status: i32,
    ) -> i32;

    /// `0` to before `n`.
    pub fn give_ints_out(
        n: i32,
        #[marshal(out, retval, len = *count, nullable, free = counted_free)] v: *mut *mut i32,
        count: *mut i32,
        status: i32,
    ) -> i32;

    /// The same, in a guard.
    #[link_name = "give_ints_out"]
    pub fn give_ints_guarded(
        n: i32,
        #[marshal(out, retval, len = *count, nullable, own, free = counted_free)] v: *mut *mut i32,
        count: *mut i32,
        status: i32,
    ) -> i32;
}
