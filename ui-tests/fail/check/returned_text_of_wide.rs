//! Text up to a NUL, of characters that are not bytes.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(cstr, copy))]
    safe fn title() -> *const u16;

    #[marshal(ret(cstr, borrow = 'static))]
    safe fn version() -> *const u32;
}

fn main() {}
