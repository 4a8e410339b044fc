//! `c/lockers.c`: handles that are not NULL where there is none, and come out of records and unions.

use crate::vaults::Level;
use core::ffi::{c_int, c_void};
use core::marker::PhantomData;
use pinvoke::Marshal;

/// What is wrong with what C leaves; they may be added.
pub mod how {
    /// Nothing.
    pub const AS_AGREED: i32 = 0;
    /// There is no first locker.
    pub const NO_FIRST: i32 = 1;
    /// There is no second locker.
    pub const NO_SECOND: i32 = 2;
    /// There is no seat.
    pub const NO_SEAT: i32 = 4;
    /// The level, which stands behind all of them, is none.
    pub const BAD_LEVEL: i32 = 8;
    /// Nobody writes.
    pub const LEFT_AS_IT_IS: i32 = 16;
}

/// What renting gives.
#[derive(Marshal, Debug)]
pub struct Rented {
    /// A number.
    #[marshal(own)]
    pub first: Locker,
    /// There may be another.
    #[marshal(own)]
    pub second: Option<Locker>,
    /// A pointer.
    #[marshal(own)]
    pub seat: Option<Bench>,
    /// How safe they are.
    pub level: Level,
}

/// The same where there may be nothing.
#[derive(Marshal, Debug)]
pub struct Offered {
    /// Two of them.
    #[marshal(own, inline = 2)]
    pub lockers: [Option<Locker>; 2],
    /// A pointer.
    #[marshal(own)]
    pub seat: Option<Bench>,
    /// A number.
    pub level: i32,
}

/// One of several.
#[derive(Marshal, Debug)]
#[repr(i32)]
pub enum Choice {
    /// A number.
    Locker(#[marshal(own)] Locker) = 0,
    /// A pointer.
    Seat(#[marshal(own)] Bench) = 1,
    /// No object.
    Number(i64) = 2,
}

/// One of several, and which.
#[derive(Marshal, Debug)]
pub struct Chosen {
    /// Follows from it.
    pub kind: PhantomData<i32>,
    /// The object.
    #[marshal(tag = kind)]
    pub is: Choice,
    /// How safe it is.
    pub level: Level,
}

unsafe extern "C" {
    fn lockers_block_free(of: *mut c_void);
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// A number, the first of which is 0.
    #[marshal(free = locker_free, repr = i32, invalid = -1)]
    pub type Locker;
    unsafe fn locker_free(of: Locker);
    /// A pointer, of which -1 is none.
    #[marshal(free = bench_free, invalid = core::ptr::without_provenance_mut(usize::MAX))]
    pub type Bench;
    unsafe fn bench_free(of: *mut Bench);

    /// Forgets all that was counted on this thread.
    pub safe fn lockers_begin();
    /// How many objects there are.
    pub safe fn lockers_alive() -> c_int;
    /// How many were freed.
    pub safe fn lockers_freed() -> c_int;
    /// How many of them were none any more.
    pub safe fn lockers_wrong() -> c_int;
    /// How much else is allocated.
    pub safe fn lockers_blocks() -> c_int;

    /// A record that joins the result.
    #[marshal(ok = ret == 0)]
    pub fn locker_rent(how: c_int, #[marshal(retval)] out: *mut Rented) -> c_int;
    /// A record of the caller's.
    #[marshal(ok = ret == 0)]
    #[link_name = "locker_rent"]
    pub fn locker_offer(how: c_int, #[marshal(out)] out: *mut Offered) -> c_int;
    /// The same, as a result.
    #[marshal(ok = ret == 0)]
    #[link_name = "locker_rent"]
    pub fn locker_offered(how: c_int, #[marshal(retval, len = 1)] out: *mut Offered) -> c_int;
    /// Two that join the result.
    #[marshal(fallible)]
    pub fn locker_rent_two(
        how: c_int,
        #[marshal(retval, len = room, written = *count)] out: *mut Offered,
        room: usize,
        count: *mut usize,
    );
    /// Two of the caller's.
    #[marshal(fallible)]
    #[link_name = "locker_rent_two"]
    pub fn locker_offer_two(
        how: c_int,
        #[marshal(out, len = room, written = *count)] out: *mut Offered,
        room: usize,
        count: *mut usize,
    );
    /// One of several.
    #[marshal(ok = ret == 0)]
    pub fn locker_choose(kind: c_int, level: c_int, #[marshal(retval)] out: *mut Chosen) -> c_int;
    /// One of several, in memory of C's.
    #[marshal(fallible, ret(free = lockers_block_free))]
    pub fn locker_seal(kind: c_int, level: c_int) -> *mut Chosen;
}
