//! What C keeps is known where the type of the handle is printed.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

pub mod watchers {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = watcher_free)]
        pub type Watcher<'a>;
        unsafe fn watcher_free(freed: *mut Watcher);
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(handle)]
    type Watcher<'a> = watchers::Watcher<'a>;
    fn watcher_name(of: &Watcher<'a>, #[marshal(cstr, retain = 'a)] name: *const c_char);
    fn watcher_title(of: &Watcher<'_>, #[marshal(cstr, retain = of.title)] name: *const c_char);
    fn watcher_on(of: &Watcher<'_>, #[marshal(callback, retain = of.f)] f: unsafe extern "C" fn(*mut c_void), data: *mut c_void);
}

fn main() {}
