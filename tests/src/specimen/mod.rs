//! `c/specimen.c`: here, what is blittable, boolean, or about errno.

mod memory;
pub mod records;
pub mod text;

use crate::values::Fields as Point;
use core::ffi::{c_char, c_void};
use pinvoke::marshal;

// The specimen has one log for all threads, so its functions are `unsafe`: the tests call them one at a time.
#[marshal]
unsafe extern "C" {
    /// What the last function saw, in hexadecimal.
    #[marshal(ret(cstr, copy))]
    pub unsafe fn specimen_log() -> *const c_char;

    /// The address that the last function saw.
    pub unsafe fn specimen_last_ptr() -> *mut c_void;

    /// The sum of what the closure makes of 0 to `n`.
    #[link_name = "visit"]
    pub unsafe fn call_back(
        n: i32,
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(i32, *mut c_void) -> i32,
        state: *mut c_void,
    ) -> i32;

    /// Adds 100 to each.
    #[link_name = "arr_i32"]
    pub unsafe fn ints(#[marshal(in, out, len = n)] a: *mut i32, n: i32);

    /// The same, declared to leave them alone.
    #[link_name = "arr_i32"]
    pub unsafe fn ints_in(#[marshal(in, len = n)] a: *mut i32, n: i32);

    /// The same, only out.
    #[link_name = "arr_i32"]
    pub unsafe fn ints_out(#[marshal(out, len = n)] a: *mut i32, n: i32);

    /// The same, which may be missing.
    #[link_name = "arr_i32"]
    pub unsafe fn ints_nullable(#[marshal(in, out, len = n, nullable)] a: *mut i32, n: i32);

    /// Adds 100 to each.
    #[link_name = "arr_u8"]
    pub unsafe fn bytes(#[marshal(in, out, len = n)] a: *mut u8, n: i32);

    /// Inverts each.
    #[link_name = "arr_bool4"]
    pub unsafe fn bools_in(#[marshal(in, as = bool, len = n)] a: *mut i32, n: i32);

    /// Inverts each.
    #[link_name = "arr_bool4"]
    pub unsafe fn bools_out(#[marshal(out, as = bool, len = n)] a: *mut i32, n: i32);

    /// Inverts each.
    #[link_name = "arr_bool4"]
    pub unsafe fn bools(#[marshal(in, out, as = bool, len = n)] a: *mut i32, n: i32);

    /// Inverts each.
    #[link_name = "arr_bool1"]
    pub unsafe fn bools_u8(#[marshal(in, out, as = bool, len = n)] a: *mut u8, n: i32);

    /// Inverts each.
    #[link_name = "arr_bool2"]
    pub unsafe fn bools_i16(#[marshal(in, out, as = bool, len = n)] a: *mut i16, n: i32);

    /// Gives back what it saw.
    pub unsafe fn see_bool4(#[marshal(as = bool)] b: i32) -> i32;
    /// Gives back what it saw.
    pub unsafe fn see_bool1(#[marshal(as = bool)] b: u8) -> i32;
    /// Gives back what it saw.
    pub unsafe fn see_bool2(#[marshal(as = bool)] b: i16) -> i32;
    /// Gives back what it saw, of a truth value whose true is -1.
    #[link_name = "see_bool2"]
    pub unsafe fn see_variant_bool(#[marshal(as = bool)] b: pinvoke::VariantBool) -> i32;

    /// Whether it is true.
    #[marshal(ret(as = bool))]
    pub unsafe fn give_i32(v: i32) -> i32;
    /// Whether it is true.
    #[marshal(ret(as = bool))]
    pub unsafe fn give_i16(v: i16) -> i16;
    /// Whether it is true, which only -1 is.
    #[link_name = "give_i16"]
    #[marshal(ret(as = bool))]
    pub unsafe fn give_variant_bool(v: i16) -> pinvoke::VariantBool;
    /// Whether it is true.
    #[marshal(ret(as = bool))]
    pub unsafe fn give_u8(v: u8) -> u8;

    /// Inverts it.
    pub unsafe fn ref_bool4(#[marshal(in, out, as = bool)] b: *mut i32);

    /// Inverts nothing, which is false.
    #[link_name = "ref_bool4"]
    pub unsafe fn out_bool4(#[marshal(out, retval, as = bool)] b: *mut i32);

    /// Sees a unit of UTF-16.
    pub unsafe fn see_char16(c: u16);
    /// Sees a byte.
    pub unsafe fn see_char8(c: u8);
    /// Changes it to a sigma.
    pub unsafe fn ref_char16(c: &mut u16);

    /// By value: a change stays with C.
    pub unsafe fn pt_val(p: Point) -> i32;
    /// Moves it.
    pub unsafe fn pt_ref(p: &mut Point);
    /// Moves it, which may be missing.
    #[link_name = "pt_ref"]
    pub unsafe fn pt_ref_nullable(p: Option<&mut Point>);
    /// The same, declared to leave it alone.
    #[link_name = "pt_ref"]
    pub unsafe fn pt_ref_in(#[marshal(in)] p: *mut Point);
    /// The same, only out.
    #[link_name = "pt_ref"]
    pub unsafe fn pt_ref_out(#[marshal(out)] p: *mut Point);
    /// The same, as a result that goes in.
    #[link_name = "pt_ref"]
    pub unsafe fn pt_moved(#[marshal(retval, in, out)] p: *mut Point);
    /// Moves each.
    #[link_name = "pt_arr"]
    pub unsafe fn points(#[marshal(in, out, len = n)] p: *mut Point, n: i32);
    /// The same, declared to leave them alone.
    #[link_name = "pt_arr"]
    pub unsafe fn points_in(#[marshal(in, len = n)] p: *mut Point, n: i32);

    /// -1 and errno.
    #[marshal(ok = ret != -1, error = errno)]
    pub unsafe fn fail_errno(e: i32) -> i32;

    /// Nothing.
    pub safe fn t_nop();
    /// The first unit.
    pub fn t_wfirst(#[marshal(utf16)] s: *const u16) -> i32;
    /// Inverts the first.
    pub fn t_bools(#[marshal(in, out, as = bool, len = n)] b: *mut i32, n: i32);
    /// Counts on, and inverts.
    #[marshal(fallible)]
    pub fn t_rec(#[marshal(in, out)] r: *mut records::Record);
    /// Moves it.
    pub fn t_point(p: &mut Point);
    /// The sum of the bytes.
    pub fn t_sum(#[marshal(in, len = n)] p: *const u8, n: i32) -> u64;
    /// The first byte, or -1.
    pub fn t_first(#[marshal(in, len = n)] p: *const u8, n: i32) -> i32;
    /// Both, added.
    pub safe fn t_add(a: i32, b: i32) -> i32;
    /// The length of the text.
    pub fn t_len(#[marshal(utf8)] s: *const c_char) -> i32;
}
