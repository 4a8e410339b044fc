#[marshal]
unsafe extern "C" {
    /// What the table of a wrapper says of constants, conversions and positions.
    #[marshal(ok = ret == Z_OK, ret(as = Status), error = Failure)]
    pub fn describe(
        #[marshal(const = size_of::<Header>() | 1)] size: usize,
        #[marshal(as = Check)] check: c_int,
        #[marshal(in, len = n, as = Check)] checks: *const c_int,
        n: usize,
        #[marshal(out, retval, as = bool)] done: *mut c_int,
        #[marshal(out, len = room, written = *pos)] buf: *mut u8,
        room: usize,
        pos: *mut usize,
    ) -> c_int;
}
