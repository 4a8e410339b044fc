//! Text with its length before it, converted and as it is.

use pinvoke::{Bstr, Marshal, marshal};

#[marshal]
unsafe extern "C" {
    unsafe fn bstr_alloc(bytes: u32) -> *mut u16;
    unsafe fn bstr_free(text: *mut u16);
    /// How many texts of C's there are.
    pub safe fn bstr_alive() -> i32;

    /// The sum of the units.
    pub fn bstr_sum(
        #[marshal(bstr, as = Bstr, nullable)] text: *const u16,
        #[marshal(out, retval)] seen: &mut usize,
    ) -> i32;
    /// The same of text of Rust's.
    #[link_name = "bstr_sum"]
    pub fn bstr_sum_of_str(
        #[marshal(bstr, nullable)] text: *const u16,
        #[marshal(out, retval)] seen: &mut usize,
    ) -> i32;
    /// A lone surrogate, a NUL, and `a`.
    #[marshal(ret(bstr, as = Bstr, free = bstr_free))]
    pub safe fn bstr_odd() -> *mut u16;
    /// The same as text of Rust's, which it is not.
    #[link_name = "bstr_odd"]
    #[marshal(ret(bstr, free = bstr_free))]
    pub safe fn bstr_odd_str() -> *mut u16;
    /// The same behind a pointer.
    pub fn bstr_odd_out(#[marshal(out, retval, bstr, as = Bstr, free = bstr_free)] text: *mut *mut u16);
    /// The text twice over.
    pub fn bstr_twice(
        #[marshal(in, out, bstr, as = Bstr, alloc = bstr_alloc, free = bstr_free)] text: *mut *mut u16,
    );
    /// The same of text of Rust's.
    #[link_name = "bstr_twice"]
    pub fn bstr_twice_str(
        #[marshal(in, out, bstr, alloc = bstr_alloc, free = bstr_free)] text: *mut *mut u16,
    );
    /// The same of the field of a record.
    #[link_name = "bstr_twice"]
    #[marshal(fallible)]
    pub fn bstr_twice_field(#[marshal(in, out)] holder: *mut Holder);
}

/// A record that is one text.
#[derive(Marshal, Debug, Clone, PartialEq)]
pub struct Holder {
    /// The units as they are.
    #[marshal(bstr, alloc = bstr_alloc, free = bstr_free)]
    pub text: Bstr,
}
