//! Functions bound at run time.
#[marshal(library("libz.so.1", "libz.so"), prefix = "z_")]
unsafe extern "C" {
    pub safe fn first(a: c_int) -> c_int;
    #[marshal(weak, ok = ret == 0, error = errno)]
    fn second(a: c_int) -> c_int;
    #[link_name = "zThird"]
    #[cfg(unix)]
    fn third(#[marshal(in, len = n)] a: *const u8, n: u8);
}
