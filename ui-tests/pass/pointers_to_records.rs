//! Records by value, by pointer, by pointer to pointer, in arrays.

use core::ffi::{c_int, c_void};

use pinvoke::{Error, Marshal, marshal};

unsafe extern "C" {
    fn free(ptr: *mut c_void);
    fn malloc(bytes: usize) -> *mut c_void;
    fn clear(ptr: *mut c_void);
}

#[derive(Marshal)]
struct Person {
    #[marshal(utf8, copy)]
    name: String,
    age: i32,
}

#[derive(Marshal, Clone, Copy, Debug)]
struct Size {
    width: i32,
    #[marshal(as = c_int)]
    fixed: bool,
}

#[marshal]
unsafe extern "C" {
    #[marshal(fallible)]
    fn a(person: &Person) -> c_int;
    #[marshal(fallible)]
    fn b(#[marshal(in)] person: *const *const Person) -> c_int;
    #[marshal(fallible)]
    fn c(#[marshal(in, out, alloc = malloc, free = free)] size: *mut *mut Size);
    #[marshal(fallible)]
    fn d(#[marshal(in, out, nullable, alloc = malloc, free = free)] size: *mut *mut Size);
    #[marshal(fallible)]
    fn e(#[marshal(out, retval, free = free)] person: *mut *mut Person);
    #[marshal(fallible)]
    fn f(#[marshal(out, retval, copy)] person: *mut *mut Person);
    #[marshal(fallible)]
    fn g(#[marshal(out, retval, nullable, copy)] person: *mut *mut Person);
    #[marshal(fallible)]
    fn h(#[marshal(in, len = n)] people: *const Person, n: usize) -> c_int;
    #[marshal(fallible)]
    fn i(#[marshal(out, retval, free = clear)] person: *mut Person);
    safe fn j(size: Size) -> Size;
    #[marshal(fallible, ret(free = free))]
    fn k() -> *mut Person;
    #[marshal(fallible, ret(copy, nullable))]
    fn l() -> *const Person;
    #[marshal(fallible, ret(copy, len = *n))]
    fn m(n: *mut usize) -> *const Person;
    fn n(#[marshal(out)] size: &mut Size);
}

#[allow(dead_code, reason = "only compiled")]
fn surfaces() {
    let _: [fn(&Person) -> Result<c_int, Error>; 2] = [a, b];
    let _: fn(&mut Size) -> Result<(), Error> = c;
    let _: fn(&mut Option<Size>) -> Result<(), Error> = d;
    let _: [fn() -> Result<Person, Error>; 4] = [e, f, i, k];
    let _: [fn() -> Result<Option<Person>, Error>; 2] = [g, l];
    let _: fn(&[Person]) -> Result<c_int, Error> = h;
    let _: fn(Size) -> Size = j;
    let _: fn() -> Result<Vec<Person>, Error> = m;
    let _: fn(&mut Size) = n;
}

fn main() {}
