//! A clone reaches the object from another thread.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = value_unref, clone = value_ref, send)]
    pub type Value;
    unsafe fn value_ref(of: *mut Value) -> *mut Value;
    unsafe fn value_unref(of: *mut Value);
}

fn main() {}
