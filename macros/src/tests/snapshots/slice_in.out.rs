#[link(name = "z")]
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "crc32"]
    unsafe fn __pinvoke_raw_crc32(crc_: c_ulong, buf_: *const u8, n_: c_uint) -> c_ulong;
}
/// CRC-32 of `buf`, going on from `crc`.
/**

```c
unsigned long crc32(unsigned long crc, const uint8_t *buf, unsigned int n);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `crc` | `c_ulong` | in | by value |
| `buf` | `*const u8` | in | pinned: C reads the caller's memory |
| `n` | `c_uint` | in | filled from the length of `buf` |
| returns | `c_ulong` | out | by value |

# Panics

At the line of the caller, if a length does not fit its count or its extent, or C breaks its contract.
*/
#[inline]
#[track_caller]
pub fn crc32(crc: c_ulong, buf: &[u8]) -> c_ulong {
    let buf_len = <[_]>::len(buf);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_uint,
    >(buf_len) else {
        ::pinvoke::private::refuse::count::<
            c_uint,
        >(
            buf_len,
            &::pinvoke::private::At {
                function: "crc32",
                parameter: "buf",
            },
        )
    };
    let buf_native: *const u8 = <[_]>::as_ptr(buf);
    let ret = unsafe { __pinvoke_raw_crc32(crc, buf_native, n_native) };
    ret
}
const _: () = ::pinvoke::private::number::<c_ulong>();
const _: () = ::pinvoke::private::number::<u8>();
