//! C's struct of functions: a size, a method that fills, one that may be NULL, one that fails, the object's pointer.
#[marshal(callback = Stream, error = OwnError)]
#[repr(C)]
pub struct Ops {
    #[marshal(const = size_of::<Self>())]
    size: usize,
    #[marshal(callback, fail = -1)]
    read: Option<unsafe extern "C" fn(*mut c_void, #[marshal(out, len = n, written = ret)] buffer: *mut u8, n: usize) -> isize>,
    #[marshal(callback, nullable = Stream::SEEKS, fail = -1)]
    seek: Option<unsafe extern "C" fn(*mut c_void, to: i64) -> c_int>,
    #[marshal(callback = Stream::finish, fail = 1, ret(const = 0, fallible))]
    close: unsafe extern "C" fn(*mut c_void) -> c_int,
    #[marshal(user_data)]
    of: *mut c_void,
}
