//! Owned, and who frees it?

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn take(#[marshal(out, retval, own, len = *n)] data: *mut *mut i32, n: *mut usize);
}

fn main() {}
