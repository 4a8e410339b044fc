//! What fills new state must be one to call, and its failure be seen.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
struct Raw {
    total: u64,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw, init = safe_init)]
    type Safe;
    safe fn safe_init(of: *mut Safe);

    #[marshal(state = Raw, init = untested_init)]
    type Untested;
    unsafe fn untested_init(of: *mut Untested) -> c_int;

    #[marshal(state = Raw, init = made_init)]
    type Made;
    fn made_init(#[marshal(retval, own)] of: *mut Made);

    #[marshal(state = Raw, init = child_init)]
    type Child<'of>;
    unsafe fn child_init(of: *mut Child);
}

fn main() {}
