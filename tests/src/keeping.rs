//! `c/keeping.c`: objects that keep what they are given, used by several threads, or in memory of Rust's.

use core::ffi::c_int;
use pinvoke::Blittable;

/// C's layout of a tape.
#[derive(Blittable, Clone, Copy)]
#[repr(C)]
pub struct TapeLayout {
    input: *const u8,
    count: usize,
    at: usize,
    marks: *mut c_int,
}

#[pinvoke::marshal(ok = ret == 0)]
unsafe extern "C" {
    /// What all threads see.
    #[marshal(free = notice_free, send, sync)]
    pub type Board;

    /// An empty board.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn notice_new() -> *mut Board;
    #[marshal(plain)]
    unsafe fn notice_free(of: *mut Board);
    /// Other bytes, of which there are an even number.
    #[marshal(method = show)]
    pub fn notice_show(
        of: *const Board,
        #[marshal(len = count, retain = of.bytes)] bytes: *const u8,
        count: usize,
    ) -> c_int;
    /// Which byte all of them are.
    #[marshal(method = look, plain)]
    pub safe fn notice_look(of: *const Board) -> c_int;

    /// Bytes that come again and again.
    #[marshal(state = TapeLayout, free = tape_clear)]
    pub type Tape;

    /// A tape of these.
    #[marshal(method = over)]
    pub fn tape_over(
        #[marshal(retval, own)] out: *mut Tape,
        #[marshal(len = count, retain = out.input)] bytes: *const u8,
        count: usize,
    ) -> c_int;
    /// A tape of none.
    #[marshal(method = empty)]
    pub fn tape_empty(#[marshal(retval, own)] out: *mut Tape) -> c_int;
    /// Others in their place.
    #[marshal(method = feed)]
    pub fn tape_feed(
        of: *mut Tape,
        #[marshal(len = count, retain = of.input)] bytes: *const u8,
        count: usize,
    ) -> c_int;
    /// Where it counts what it read.
    #[marshal(method = count_in)]
    pub fn tape_marks(of: *mut Tape, #[marshal(in, out, retain = of.marks)] marks: *mut c_int) -> c_int;
    /// The next byte.
    #[marshal(method = next, plain)]
    pub safe fn tape_next(of: *mut Tape) -> c_int;
    #[marshal(plain)]
    unsafe fn tape_clear(of: *mut Tape);
}
