//! `c/shelves.c`: handles that are made of another one, and come out of records.

use crate::vaults::Level;
use core::ffi::{c_int, c_void};
use pinvoke::Marshal;

/// What comes off a shelf, which must outlive it.
#[derive(Marshal, Debug)]
pub struct Pack<'shelf> {
    /// There is always one.
    #[marshal(own)]
    pub first: Crate<'shelf>,
    /// There may be another.
    #[marshal(own)]
    pub second: Option<Crate<'shelf>>,
    /// An array in place.
    #[marshal(own, inline = 2)]
    pub pair: [Crate<'shelf>; 2],
    /// An array in memory of its own.
    #[marshal(own, len = count, free = pack_block_free)]
    pub many: Vec<Crate<'shelf>>,
    /// How many.
    pub count: u32,
    /// How safe they are.
    pub level: Level,
}

unsafe extern "C" {
    fn pack_block_free(of: *mut c_void);
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// What others stand on.
    #[marshal(free = shelves_free)]
    pub type Shelf;
    unsafe fn shelves_free(of: *mut Shelf);
    /// What stands on a shelf.
    #[marshal(free = box_free)]
    pub type Crate<'shelf>;
    unsafe fn box_free(of: *mut Crate);

    /// Forgets all that was counted on this thread.
    pub safe fn shelves_begin();
    /// How much there is.
    pub safe fn shelves_objects() -> c_int;
    /// How many shelves went before what stood on them.
    pub safe fn shelves_wrong() -> c_int;

    /// An empty one.
    #[marshal(method = new, fallible, ret(own))]
    pub safe fn shelves_new() -> *mut Shelf;
    /// Its number, and a hundred for each on its shelf.
    #[marshal(method = number)]
    pub safe fn box_number(of: *const Crate) -> c_int;

    /// A record that joins the result.
    #[marshal(ok = ret == 0)]
    pub fn shelf_pack(on: &Shelf, few: c_int, bad: c_int, #[marshal(retval)] out: *mut Pack<'on>) -> c_int;
    /// A record of the caller's.
    #[marshal(ok = ret == 0)]
    #[link_name = "shelf_pack"]
    pub fn shelf_pack_again(on: &Shelf, few: c_int, bad: c_int, #[marshal(out)] out: *mut Pack<'on>)
    -> c_int;
    /// A record by value.
    #[marshal(fallible)]
    pub fn shelf_packed(on: &Shelf) -> Pack<'on>;
    /// A record in memory of C's.
    #[marshal(fallible, ret(free = pack_block_free))]
    pub fn shelf_pack_there(on: &Shelf, bad: c_int) -> *mut Pack<'on>;
    /// Two that join the result.
    #[marshal(fallible)]
    pub fn shelf_pack_two(
        on: &Shelf,
        bad: c_int,
        #[marshal(retval, len = room, written = *count)] out: *mut Pack<'on>,
        room: usize,
        count: *mut usize,
    );
    /// On the same shelf.
    #[marshal(ok = ret == 0)]
    pub fn box_pack(of: &Crate<'shelf>, #[marshal(retval)] out: *mut Pack<'shelf>) -> c_int;
}
