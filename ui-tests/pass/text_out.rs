//! Text with a capacity, buffers that grow, cursors, hidden places.

use core::ffi::{c_char, c_int, c_void};

use pinvoke::{Error, marshal};

const ROOM: usize = 64;

#[marshal]
unsafe extern "C" {
    fn a(#[marshal(out, utf8, len = n)] buf: *mut c_char, n: c_int) -> c_int;
    fn b(#[marshal(out, retval, utf8, len = ROOM)] buf: *mut c_char);
    fn c(#[marshal(out, retval, utf16, len = 2 * n)] buf: *mut u16, n: usize);
    fn d(#[marshal(in, out, utf16, len = n)] buf: *mut u16, n: usize) -> c_int;
    fn e(#[marshal(out, utf8, len = n, written = ret)] buf: *mut c_char, n: c_int) -> c_int;
    fn f(#[marshal(out, utf8, lossy, len = n)] buf: *mut c_char, n: c_int) -> c_int;

    fn g(#[marshal(out, utf8, grow = ask, len = n, written = ret)] buf: *mut c_char, n: usize) -> usize;
    fn h(#[marshal(out, utf16, grow = full, len = n, written = ret)] buf: *mut u16, n: u32) -> u32;
    #[marshal(ret(ignore))]
    fn i(#[marshal(out, utf8, grow = ret.is_null(), len = n)] buf: *mut c_char, n: usize) -> *const c_char;
    fn j(#[marshal(out, grow = ret < 0, len = n, written = ret)] buf: *mut i32, n: usize) -> isize;
    #[marshal(ok = ret == 0)]
    fn k(
        #[marshal(out, retval)] value: *mut c_int,
        #[marshal(out, ignore, grow = ret == 34, len = n)] room: *mut c_char,
        n: usize,
    ) -> c_int;

    fn l(#[marshal(in, cursor, len = *n)] p: *mut *const u8, n: *mut usize) -> c_int;
    fn m(#[marshal(out, cursor, len = *n)] p: *mut *mut i32, n: *mut usize) -> c_int;
    fn n(#[marshal(in, cursor, len = n)] p: *mut *const u8, n: usize) -> c_int;
    #[marshal(ok = *status == 0)]
    fn o(#[marshal(out, ignore)] status: *mut c_int) -> c_int;
    #[marshal(ok = !(*place).is_null())]
    fn p(#[marshal(out, ignore)] place: *mut *mut c_void);
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: [fn(&mut String) -> Result<c_int, Error>; 3] = [a, d, f];
    let _: fn() -> Result<String, Error> = b;
    let _: fn(usize) -> Result<String, Error> = c;
    let _: fn(&mut String) -> Result<usize, Error> = e;
    let _: [fn() -> Result<String, Error>; 3] = [g, h, i];
    let _: fn() -> Result<Vec<i32>, Error> = j;
    let _: fn() -> Result<c_int, Error> = k;
    let _: fn(&mut &[u8]) -> c_int = l;
    let _: fn(&mut &mut [i32]) -> c_int = m;
    let _: fn(&mut &[u8]) -> c_int = n;
}

fn main() {}
