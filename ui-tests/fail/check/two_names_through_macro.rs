//! Two parameters of one name, which differ only in who wrote it.

use pinvoke::marshal;

macro_rules! declare {
    ($flags:ident) => {
        #[marshal]
        unsafe extern "C" {
            fn fill($flags: usize, #[marshal(out, len = n)] v: *mut i32, n: usize);
        }
    };
}

declare!(n);

fn main() {}
