//! A buffer that comes out, with what C says it wrote; a capacity behind a pointer; an own error type.
#[marshal(error = ZlibError)]
unsafe extern "C" {
    #[marshal(ok = ret == 0)]
    pub fn compress(
        #[marshal(out, len = *dest_len, written = *dest_len)] dest: *mut u8,
        dest_len: *mut c_ulong,
        #[marshal(in, len = source_len)] source: *const u8,
        source_len: c_ulong,
    ) -> c_int;
}
