//! A closure that borrows is dropped with the object whose type has the lifetime.

use core::ffi::{c_char, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    type Listener = unsafe extern "C" fn(*mut c_void);
    #[marshal(free = radio_free)]
    pub type Radio<'a>;
    pub type View<'a>;
    unsafe fn radio_free(of: *mut Radio);
    fn nobody(#[marshal(callback, retain = 'a)] f: Listener, data: *mut c_void);
    fn unnamed(of: *mut Radio, #[marshal(callback, retain = of.f + 'a)] f: Listener, data: *mut c_void);
    fn two(one: *mut Radio<'a>, other: *mut Radio<'a>, #[marshal(callback, retain = 'a)] f: Listener, data: *mut c_void);
    fn view(of: *mut View<'a>, #[marshal(callback, retain = 'a)] f: Listener, data: *mut c_void);
    fn text(of: *mut Radio<'a>, #[marshal(cstr, retain = of.name + 'a)] name: *const c_char);
    fn back(of: *mut Radio<'a>, #[marshal(callback, retain = 'a, earlier)] f: Listener, data: *mut c_void);
    fn apart(
        of: *mut Radio<'a>,
        #[marshal(callback = Both::f, retain = of.f)] f: Listener,
        #[marshal(callback = Both::g, retain = of.g)] g: Listener,
        data: *mut c_void,
    );
}

fn main() {}
