//! What travels in fields is borrowed until the call returns, and the state is had alone.

use core::ffi::c_int;
use pinvoke::marshal;

#[repr(C)]
pub struct Raw {
    next_in: *const u8,
    avail_in: u32,
    next_out: *mut u8,
    avail_out: u32,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw, init = stream_init)]
    pub type Stream;
    unsafe fn stream_init(of: *mut Stream);
    #[marshal(method)]
    pub fn run(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] of: *mut Stream,
    ) -> c_int;
}

fn main() {
    let mut stream = Stream::new();
    let mut bytes = [0; 8];
    let mut input = &bytes[..4];
    stream.run(&mut input, &mut &mut bytes[4..]);
    let many = stream.by_ref();
    stream.run(&mut &[][..], &mut &mut [][..]);
    let _ = many.as_raw();
}
