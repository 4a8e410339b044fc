//! Pointers to pointers: what C hands over, replaces, or only reads.
#[marshal]
unsafe extern "C" {
    fn list(#[marshal(out, retval, len = *n, free = free)] found: *mut *mut c_int, n: *mut c_int);
    fn keep(#[marshal(out, retval, own, len = *n, free = free)] found: *mut *mut c_int, n: *mut c_int);
    fn swap(#[marshal(in, out, nullable, alloc = malloc, free = free)] point: *mut *mut Point);
    fn sum(#[marshal(in, len = n)] values: *const *const c_int, n: c_int) -> c_int;
}
