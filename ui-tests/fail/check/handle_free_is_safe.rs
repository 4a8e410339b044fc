//! What frees a handle is no safe function, nor what counts it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = value_unref, clone = value_ref)]
    pub type Value;
    safe fn value_ref(of: *mut Value) -> *mut Value;
    safe fn value_unref(of: *mut Value);
}

fn main() {}
