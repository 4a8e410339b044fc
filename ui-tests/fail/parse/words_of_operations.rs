//! What people write of asynchronous calls who know other tools.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(async)]
    fn first(number: c_int) -> c_int;
    #[marshal(spawn_blocking)]
    async fn second(number: c_int) -> c_int;
    #[marshal(abort = first(number))]
    async fn third(
        number: c_int,
        #[marshal(complete)] done: unsafe extern "C" fn(state: *mut c_void),
        #[marshal(context)] state: *mut c_void,
    );
}

fn main() {}
