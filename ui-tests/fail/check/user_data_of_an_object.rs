//! One user data serves all callbacks of an object, and only the object tells it to C.

use core::ffi::c_void;
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = parser_free, user_data = parser_set_user_data)]
    type Parser;
    unsafe fn parser_free(parser: *mut Parser);
    fn parser_set_user_data(parser: &mut Parser, #[marshal(const = core::ptr::null_mut())] data: *mut c_void);
    fn parser_on_end(
        parser: *mut Parser,
        #[marshal(callback, on = caller, retain = parser.end)] end: unsafe extern "C" fn(*mut c_void),
    );

    #[marshal(free = silent_free, user_data = silent_set_user_data)]
    type Silent;
    unsafe fn silent_free(silent: *mut Silent);
    unsafe fn silent_set_user_data(silent: *mut Silent, data: *mut c_void);

    #[marshal(free = shared_free, user_data = shared_set_user_data, send, sync)]
    type Shared;
    unsafe fn shared_free(shared: *mut Shared);
    unsafe fn shared_set_user_data(shared: *mut Shared, data: *mut c_void);
    fn shared_on_end(
        shared: &Shared,
        #[marshal(callback, retain = shared.end)] end: unsafe extern "C" fn(*mut c_void),
    );
}

fn main() {}
