//! `c/drawer.c`: an object that keeps what it is given, and calls back when it has.

use core::ffi::{c_int, c_uchar, c_void};

#[pinvoke::marshal(ok = ret == 0)]
unsafe extern "C" {
    type Done = unsafe extern "C" fn(state: *mut c_void, status: c_int);

    /// Keeps bytes, and a watcher.
    #[marshal(free = drawer_free, send)]
    pub type Drawer;
    /// An empty one.
    #[marshal(method = new, plain, ret(own))]
    pub safe fn drawer_new() -> *mut Drawer;
    #[marshal(plain)]
    unsafe fn drawer_free(of: *mut Drawer);
    /// Waits until nothing is put any more.
    #[marshal(plain)]
    pub safe fn drawers_settle();

    /// Other bytes.
    #[marshal(pending = ret == 0, result = status)]
    pub async fn drawer_put(
        of: *mut Drawer,
        #[marshal(len = count, retain = of.bytes)] bytes: *const c_uchar,
        count: usize,
        #[marshal(callback = complete)] done: Done,
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;

    /// Another watcher.
    #[marshal(pending = ret == 0, result = status)]
    pub async fn drawer_watch(
        of: *mut Drawer,
        #[marshal(callback, retain = of.watcher, on = caller, fail = -1)]
        watcher: unsafe extern "C" fn(data: *mut c_void, value: c_int) -> c_int,
        #[marshal(user_data = watcher)] data: *mut c_void,
        fails: c_int,
        #[marshal(callback = complete)] done: Done,
        #[marshal(user_data = done)] state: *mut c_void,
    ) -> c_int;

    /// What it has, added up.
    #[marshal(method = sum, plain)]
    pub safe fn drawer_sum(of: *const Drawer) -> c_int;
    /// What the watcher says.
    #[marshal(method = tell, plain)]
    pub safe fn drawer_tell(of: *mut Drawer, value: c_int) -> c_int;
}
