#[allow(
    dead_code,
    non_camel_case_types,
    reason = "C's name, which the wrappers see through"
)]
pub type compare = unsafe extern "C" fn(*const c_void) -> c_int;
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    pub static ENVIRON: c_int;
    #[link_name = "memcpy"]
    unsafe fn __pinvoke_raw_memcpy(
        to_: *mut c_void,
        from_: *const c_void,
        n_: size_t,
    ) -> *mut c_void;
}
/// Copies.
/**

```c
void *memcpy(void *to, const void *from, size_t n);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `to` | `*mut c_void` | in, out | passed through; its validity is the caller's promise |
| `from` | `*const c_void` | in | pinned: C reads the caller's memory |
| `n` | `size_t` | in | filled from the length of `from` |
| returns | `*mut c_void` | out | passed through; what it means is the caller's to know |

# Panics

At the line of the caller, if a length does not fit its count or its extent, or C breaks its contract.

# Safety

What is passed through is as the C function demands.
*/
#[inline]
#[track_caller]
pub unsafe fn memcpy(to: *mut c_void, from: &[::core::primitive::u8]) -> *mut c_void {
    let from_len = <[_]>::len(from);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        size_t,
    >(from_len) else {
        ::pinvoke::private::refuse::count::<
            size_t,
        >(
            from_len,
            &::pinvoke::private::At {
                function: "memcpy",
                parameter: "from",
            },
        )
    };
    let from_native: *const c_void = <[_]>::as_ptr(from).cast();
    let ret = unsafe { __pinvoke_raw_memcpy(to, from_native, n_native) };
    ret
}
const _: () = ::pinvoke::private::byte::<c_void>();
const _: () = ::pinvoke::private::number::<::core::primitive::u8>();
