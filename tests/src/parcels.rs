//! `c/parcels.c`: memory of which a function of the block tells the length.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// What is in it is passed beside it.
    pub type Parcel;
    /// How much is in it.
    #[marshal(method = bytes)]
    pub safe fn parcel_bytes(of: *const Parcel) -> c_int;
    /// So many times that.
    pub safe fn parcel_twice(of: *const Parcel, by: c_int) -> c_int;

    /// Their bytes.
    #[marshal(ok = ret >= 0, ret(value))]
    pub fn parcel_each(
        many: c_int,
        lost: c_int,
        #[marshal(callback, fail = -1)] each: unsafe extern "C" fn(
            #[marshal(len = parcel_bytes(of))] content: *const c_char,
            of: *const Parcel,
            data: *mut c_void,
        ) -> c_int,
        data: *mut c_void,
    ) -> c_int;
    /// The same as text, of an object that the closure does not see.
    #[link_name = "parcel_each"]
    #[marshal(fallible)]
    pub fn parcel_each_text(
        many: c_int,
        lost: c_int,
        #[marshal(callback, fail = -1)] each: unsafe extern "C" fn(
            #[marshal(utf8, len = parcel_twice(of, 3) / 3)] content: *const c_char,
            #[marshal(ignore)] of: *const Parcel,
            data: *mut c_void,
        ) -> c_int,
        data: *mut c_void,
    ) -> c_int;
    /// A copy of the content of one.
    pub async fn parcel_ask(
        which: c_int,
        #[marshal(callback = complete)] answer: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(copy, len = parcel_bytes(of))] content: *const c_void,
            #[marshal(ignore)] of: *const Parcel,
        ),
        #[marshal(user_data)] state: *mut c_void,
    );
}
