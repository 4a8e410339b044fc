//! The length of what C hands to a closure: what may tell it, and of what.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

pub trait Reads {
    fn read(&mut self, content: &[u8]);
}

#[marshal(callback = Reads)]
#[repr(C)]
pub struct Ops {
    #[marshal(callback)]
    read: unsafe extern "C" fn(of: *mut c_void, #[marshal(len = bytes(parcel))] content: *const c_char, #[marshal(handle)] parcel: *const Parcel),
}

#[marshal]
unsafe extern "C" {
    pub type Parcel;
    pub type Other;
    #[marshal(sync)]
    pub type Shared;
    pub safe fn bytes(of: *const Parcel) -> c_int;
    pub safe fn bytes_of_shared(of: *const Shared) -> c_int;
    pub safe fn change(of: *mut Parcel) -> c_int;
    #[marshal(ok = ret == 0)]
    pub fn write(of: *const Parcel, #[marshal(retval)] out: *mut c_int) -> c_int;

    pub fn text(
        #[marshal(callback)] each: unsafe extern "C" fn(#[marshal(utf8, len = strlen(content))] content: *const c_char, *mut c_void),
        data: *mut c_void,
    );
    pub fn length_of_field(
        #[marshal(callback)] each: unsafe extern "C" fn(#[marshal(cstr, len = content.is_null())] content: *const *const c_char, *mut c_void),
        data: *mut c_void,
    );
    pub fn several(
        #[marshal(callback)] more: unsafe extern "C" fn(#[marshal(len = write(of))] content: *const c_char, of: *const Parcel, *mut c_void),
        #[marshal(callback)] all: unsafe extern "C" fn(#[marshal(len = bytes())] content: *const c_char, of: *const Parcel, *mut c_void),
        #[marshal(callback)] other: unsafe extern "C" fn(#[marshal(len = bytes(of))] content: *const c_char, of: *const Other, *mut c_void),
        #[marshal(callback)] number: unsafe extern "C" fn(#[marshal(len = bytes(3))] content: *const c_char, of: *const Parcel, *mut c_void),
        #[marshal(callback)] alone: unsafe extern "C" fn(#[marshal(len = change(of))] content: *const c_char, of: *const Parcel, *mut c_void),
        #[marshal(callback)] shared: unsafe extern "C" fn(#[marshal(len = bytes_of_shared(of))] content: *const c_char, of: *const Shared, *mut c_void),
        data: *mut c_void,
    );
}

fn main() {}
