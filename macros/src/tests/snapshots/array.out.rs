#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "digest"]
    unsafe fn __pinvoke_raw_digest(key_: *const u8, block_: *const u8);
    #[link_name = "average"]
    unsafe fn __pinvoke_raw_average(avg_: *mut f64, n_: c_int);
}
#[inline]
fn digest(key: &[u8; 32], block: &[u8; 64]) {
    let key_native: *const u8 = <[_]>::as_ptr(key);
    let block_native: *const u8 = <[_]>::as_ptr(block);
    unsafe { __pinvoke_raw_digest(key_native, block_native) };
}
#[inline]
fn average() -> [f64; 3] {
    let n_native: c_int = 3;
    let mut avg_native = ::pinvoke::private::zeroed::<[f64; 3]>();
    unsafe { __pinvoke_raw_average(<[_]>::as_mut_ptr(&mut avg_native), n_native) };
    avg_native
}
const _: () = ::pinvoke::private::number::<f64>();
const _: () = ::pinvoke::private::number::<u8>();
