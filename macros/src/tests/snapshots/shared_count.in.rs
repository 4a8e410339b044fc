//! Two buffers and one count; one of them may be NULL with any count.
#[marshal]
unsafe extern "C" {
    fn dot(#[marshal(in, len = n)] a: *const f64, #[marshal(in, len = n, nullable = any)] b: *const f64, n: c_int) -> f64;
}
