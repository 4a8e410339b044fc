//! A typed alias of a variadic function.
#[marshal]
unsafe extern "C" {
    #[link_name = "snprintf"]
    fn print_int(
        #[marshal(out, len = n)] to: *mut c_char, n: size_t,
        #[marshal(const = c"%d")] format: *const c_char, #[marshal(variadic)] value: c_int,
    ) -> c_int;
}
