//! Arguments that the caller never sees, lower bounds, and what passes through: `c/hidden.c`.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

/// The version that [`with_reserved`] is told.
const VERSION: &core::ffi::CStr = c"1.2";

#[marshal]
unsafe extern "C" {
    /// `value`, 8 and 4.
    pub fn with_reserved(
        value: i32,
        #[marshal(const = core::ptr::null_mut())] reserved: *mut c_void,
        #[marshal(const = VERSION.as_ptr())] version: *const c_char,
        #[marshal(const = 8)] size: i32,
        #[marshal(const = 1 << 2)] mask: u64,
    ) -> i32;

    /// The sum.
    #[link_name = "selected"]
    pub fn sum(#[marshal(const = 1)] selector: i32, #[marshal(in, len = n)] v: *const i32, n: i32) -> i64;

    /// The product.
    #[link_name = "selected"]
    pub fn product(#[marshal(const = 2)] selector: i32, #[marshal(in, len = n)] v: *const i32, n: i32)
    -> i64;

    /// Wants room for 8.
    pub fn fill_at_least_8(#[marshal(out, len = n, min = 8)] buf: *mut u8, n: usize);

    /// Nothing is described.
    ///
    /// # Safety
    ///
    /// `n` bytes can be read at `p`.
    pub unsafe fn raw_sum(p: *const u8, n: usize) -> u64;

    /// One of the two pointers is described.
    ///
    /// # Safety
    ///
    /// There is room at `to` for `from`.
    pub unsafe fn raw_copy(to: *mut c_void, #[marshal(in, len = n)] from: *const u8, n: usize);

    /// A pointer comes back.
    ///
    /// # Safety
    ///
    /// `p` is followed by `n` bytes.
    pub unsafe fn raw_end(p: *mut u8, n: usize) -> *mut u8;

    /// Its parameter has its name.
    #[marshal(fallible)]
    pub fn same_name(same_name: i32) -> i32;

    /// Everything that can be refused, in one.
    pub fn everything(
        #[marshal(utf8)] text: *const c_char,
        #[marshal(in, len = n)] a: *const u8,
        #[marshal(in, len = n)] b: *const u8,
        n: u8,
        #[marshal(in, as = bool, len = m)] flags: *const i32,
        m: u8,
    ) -> i64;

    /// What bindgen makes of a callback's type.
    #[allow(non_camel_case_types, reason = "the name is C's")]
    type doubling = Option<unsafe extern "C" fn(v: i32) -> i32>;

    /// Calls `f`, twice.
    ///
    /// # Safety
    ///
    /// `f` can be called with any number.
    pub unsafe fn call_twice(f: doubling, v: i32) -> i32;

    /// Not a function, and so passed through.
    pub safe static shared_number: i32;

    /// A result that nobody wants.
    #[marshal(ret(ignore))]
    #[link_name = "answer"]
    pub fn ignored_answer() -> i32;

    /// Without any word, and said to be safe.
    pub safe fn answer() -> i32;
}
