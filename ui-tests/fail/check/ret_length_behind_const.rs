//! C cannot leave a length behind a `*const`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(copy, len = *n))]
    fn table(n: *const usize) -> *const u32;
}

fn main() {}
