//! What makes the clones of a handle says whose they are, or is safe.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = loop_unref, clone = loop_ref)]
    type Loop;
    unsafe fn loop_unref(this: *mut Loop);
    #[marshal(ret(own))]
    unsafe fn loop_ref(this: *mut Loop) -> *mut Loop;

    #[marshal(free = other_unref, clone = other_ref)]
    type Other;
    unsafe fn other_unref(this: *mut Other);
    fn other_ref(this: *mut Other) -> *mut Other;
}

fn main() {}
