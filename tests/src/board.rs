//! An object that several threads set at once: `c/board.c`.

use core::ffi::c_void;

#[pinvoke::marshal(ok = ret == 0)]
unsafe extern "C" {
    /// Locks itself.
    #[marshal(free = board_free, send, sync, shared)]
    pub type Board;
    #[marshal(plain)]
    unsafe fn board_free(of: *mut Board);
    /// With nothing on it.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn board_new() -> *mut Board;
    /// What its closure makes of the sum of its bytes.
    #[marshal(method = look, plain)]
    pub safe fn board_look(of: *mut Board) -> u32;
    /// Other bytes, unless it refuses.
    #[marshal(method = keep)]
    pub fn board_keep(
        of: *mut Board,
        #[marshal(len = n, retain = of.bytes)] bytes: *const u8,
        n: usize,
        refuse: i32,
    ) -> i32;
    /// Another closure, unless it refuses.
    #[marshal(method = hook)]
    pub fn board_hook(
        of: *mut Board,
        #[marshal(callback, fail = 0, retain = of.hook)] f: unsafe extern "C" fn(
            value: u32,
            *mut c_void,
        ) -> u32,
        data: *mut c_void,
        refuse: i32,
    ) -> i32;
}
