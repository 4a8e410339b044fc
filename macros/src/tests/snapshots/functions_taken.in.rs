//! An object in place of C's struct of functions: for the call, and kept, with the user data beside it and in it.
#[marshal]
unsafe extern "C" {
    #[marshal(free = file_free)]
    type File;
    unsafe fn file_free(file: *mut File);
    fn visit(#[marshal(callback = Stream)] ops: *const Ops, of: *mut c_void) -> c_int;
    #[marshal(ret(own))]
    fn open(#[marshal(callback = Stream, retain = ret.stream, on = caller)] ops: *const Ops, of: *mut c_void) -> *mut File;
    fn set(file: *mut File, #[marshal(callback = Stream, retain = file.stream, on = caller)] ops: *mut Ops);
}
