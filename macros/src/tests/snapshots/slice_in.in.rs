//! A buffer that goes in, and its count.
#[marshal]
#[link(name = "z")]
unsafe extern "C" {
    /// CRC-32 of `buf`, going on from `crc`.
    pub fn crc32(crc: c_ulong, #[marshal(in, len = n)] buf: *const u8, n: c_uint) -> c_ulong;
}
