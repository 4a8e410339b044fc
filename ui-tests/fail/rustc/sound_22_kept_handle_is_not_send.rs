//! What an object keeps goes with it to another thread.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = sheet_free)]
    pub type Sheet;
    #[marshal(free = mirror_free, send, sync)]
    pub type Mirror;

    unsafe fn sheet_free(sheet: *mut Sheet);
    unsafe fn mirror_free(mirror: *mut Mirror);
    #[marshal(ret(own))]
    safe fn mirror_new(#[marshal(retain = ret.of)] of: *mut Sheet) -> *mut Mirror;
}

fn main() {}
