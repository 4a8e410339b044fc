//! A returned buffer is counted in elements.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(ret(borrow = 'static, bytes = n))]
    fn table(n: usize) -> *const u32;
}

fn main() {}
