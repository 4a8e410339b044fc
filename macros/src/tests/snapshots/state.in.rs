#[marshal(ok = ret == 0)]
unsafe extern "C" {
    #[marshal(state = z_stream, free = deflateEnd, get(total_out: c_ulong, msg: cstr))]
    pub type Deflate;

    #[marshal(error = Failed::new(ret, (*strm).msg))]
    fn deflateInit(#[marshal(retval, own)] strm: *mut Deflate, level: c_int) -> c_int;
    #[marshal(method = deflate)]
    fn deflate(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] strm: *mut Deflate,
        flush: c_int,
    ) -> c_int;
    unsafe fn deflateEnd(strm: *mut Deflate) -> c_int;
}
