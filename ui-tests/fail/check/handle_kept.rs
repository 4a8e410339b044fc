//! A handle that C keeps is given to the slot of an object.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[derive(Debug)]
struct Failure;

impl Failure {
    fn of(_: SheetRef<'_>) -> Self {
        Self
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(free = sheet_free)]
    pub type Sheet;
    /// Nobody frees one.
    pub type Lent;
    #[marshal(free = mirror_free)]
    pub type Mirror<'a>;

    unsafe fn sheet_free(sheet: *mut Sheet);
    unsafe fn mirror_free(mirror: *mut Mirror);

    safe fn for_a_lifetime(mirror: *mut Mirror<'a>, #[marshal(retain = 'a)] of: *mut Sheet);
    safe fn until_destroyed(
        #[marshal(retain = destroy)] of: *mut Sheet,
        #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    );
    safe fn of_nobody(mirror: *mut Mirror, #[marshal(retain = mirror.of)] of: *mut Lent);
    safe fn in_a_handle(mirror: *mut Mirror, #[marshal(cstr, retain = mirror)] name: *const c_char);
    safe fn closure_in_a_handle(
        mirror: *mut Mirror,
        #[marshal(callback, retain = mirror)] called: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
    );
    #[marshal(ok = ret == 0, error = Failure::of(of))]
    safe fn told_of_what_is_gone(mirror: *mut Mirror, #[marshal(retain = mirror.of)] of: *mut Sheet) -> c_int;
    safe fn in_what_is_exchanged(
        #[marshal(in, out, own)] mirror: *mut *mut Mirror<'static>,
        #[marshal(in, retain = mirror.key)] key: &i32,
    );
}

fn main() {}
