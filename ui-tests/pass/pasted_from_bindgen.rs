//! What bindgen writes, pasted: everything `unsafe`, callback typedefs, statics, its names of types.

#![allow(non_camel_case_types, non_upper_case_globals, non_snake_case, dead_code)]

use pinvoke::marshal;

pub type size_t = ::std::os::raw::c_ulong;
pub type __compar_fn_t = ::std::option::Option<
    unsafe extern "C" fn(
        arg1: *const ::std::os::raw::c_void,
        arg2: *const ::std::os::raw::c_void,
    ) -> ::std::os::raw::c_int,
>;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct _IO_FILE {
    _unused: [u8; 0],
}
pub type FILE = _IO_FILE;

#[marshal]
unsafe extern "C" {
    pub static mut environ: *mut *mut ::std::os::raw::c_char;

    type handler = unsafe extern "C" fn(arg1: ::std::os::raw::c_int);

    pub unsafe fn strlen(__s: *const ::std::os::raw::c_char) -> ::std::os::raw::c_ulong;

    #[must_use]
    pub unsafe fn fopen(
        __filename: *const ::std::os::raw::c_char,
        __modes: *const ::std::os::raw::c_char,
    ) -> *mut FILE;

    #[doc = " Sort NMEMB elements of BASE, of SIZE bytes each,"]
    pub unsafe fn qsort(
        __base: *mut ::std::os::raw::c_void,
        __nmemb: size_t,
        __size: size_t,
        __compar: __compar_fn_t,
    );

    #[link_name = "\u{1}strlen"]
    pub unsafe fn length(__s: *const ::std::os::raw::c_char) -> size_t;

    pub unsafe fn signal(
        sig: ::std::os::raw::c_int,
        action: ::std::option::Option<handler>,
    ) -> ::std::option::Option<handler>;
}

fn main() {
    // SAFETY: the literal has its NUL.
    assert_eq!(unsafe { (strlen(c"four".as_ptr()), length(c"four".as_ptr())) }, (4, 4));
    // SAFETY: it is only compared.
    assert!(!unsafe { environ }.is_null());
}
