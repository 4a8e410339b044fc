//! An `unsafe fn` passes through what is not described.
#[marshal]
unsafe extern "C" {
    /// Copies.
    pub unsafe fn memcpy(to: *mut c_void, #[marshal(in, len = n)] from: *const c_void, n: size_t) -> *mut c_void;
    pub static ENVIRON: c_int;
    pub type compare = unsafe extern "C" fn(*const c_void) -> c_int;
}
