#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "describe"]
    unsafe fn __pinvoke_raw_describe(
        size_: usize,
        check_: c_int,
        checks_: *const c_int,
        n_: usize,
        done_: *mut c_int,
        buf_: *mut u8,
        room_: usize,
        pos_: *mut usize,
    ) -> c_int;
}
/// What the table of a wrapper says of constants, conversions and positions.
/**

```c
int describe(size_t size, int check, const int *checks, size_t n, int *done, uint8_t *buf, size_t room, size_t *pos);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `size` | `usize` | in | constant, not seen by the caller: `size_of::<Header>()\|1` |
| `check` | `c_int` | in | by value, as `Check` |
| `checks` | `*const c_int` | in | copied, converted before the call; as `Check` |
| `n` | `usize` | in | filled from the length of `checks` |
| `done` | `*mut c_int` | out | returned; zeroed before the call; as `bool` |
| `buf` | `*mut u8` | out | pinned: C writes to the caller's memory |
| `room` | `usize` | in | filled from the length of `buf` |
| `pos` | `*mut usize` | in, out | zero before, read after the call |
| returns | `c_int` | out | by value, as `Status` |

# Errors

Unless `ret == Z_OK`, with the error that is made of it.
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
pub fn describe(
    check: Check,
    checks: &[Check],
    buf: &mut [u8],
) -> ::core::result::Result<(Status, bool, ::core::primitive::usize), Failure> {
    let check_scratch = ::pinvoke::private::Scratch::new();
    let mut check_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::As<c_int>,
            Check,
        >(&check, &check_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "check",
                },
            );
        }
    };
    let check_native: c_int = *::pinvoke::private::Made::get(&check_made);
    let checks_len = <[_]>::len(checks);
    let buf_len = <[_]>::len(buf);
    let size_native: usize = const { size_of::<Header>() | 1 };
    let ::core::option::Option::Some(room_native) = ::pinvoke::private::count::<
        usize,
    >(buf_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            buf_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "buf",
            },
        )
    };
    let mut pos_native: usize = ::pinvoke::private::zeroed::<usize>();
    let checks_scratch = ::pinvoke::private::Scratch::new();
    let mut checks_storage = ::pinvoke::private::prepare_in::<
        ::pinvoke::private::As<c_int>,
        Check,
    >(checks);
    match unsafe {
        ::pinvoke::private::fill_in::<
            ::pinvoke::private::As<c_int>,
            Check,
        >(&mut checks_storage, &checks_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "checks",
                },
            );
        }
    };
    let mut done_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        usize,
    >(checks_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            checks_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "checks",
            },
        )
    };
    let checks_native: *const c_int = ::pinvoke::private::lend_in::<
        ::pinvoke::private::As<c_int>,
        Check,
    >(&mut checks_storage)
        .cast_const();
    let buf_native: *mut u8 = <[_]>::as_mut_ptr(buf);
    let ret = unsafe {
        __pinvoke_raw_describe(
            size_native,
            check_native,
            checks_native,
            n_native,
            &raw mut done_native,
            buf_native,
            room_native,
            &raw mut pos_native,
        )
    };
    if !(ret == Z_OK) {
        return ::core::result::Result::Err(
            <Failure as ::core::convert::From<c_int>>::from(ret),
        );
    }
    let mut self_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, Status>(ret)
    };
    let mut done_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, bool>(done_native)
    };
    let ::core::option::Option::Some(buf_written) = ::pinvoke::private::written(
        pos_native,
        buf_len,
    ) else {
        return ::pinvoke::private::error::written(
            pos_native,
            buf_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "buf",
            },
        )
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<c_int>,
            Status,
        >(&mut self_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "ret",
                },
            );
        }
    };
    let done_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<c_int>,
            bool,
        >(&mut done_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "done",
                },
            );
        }
    };
    ::core::result::Result::Ok((self_value, done_value, buf_written))
}
/// What the table of a wrapper says of constants, conversions and positions.
/**

[`describe`] for memory that need not be initialised.


```c
int describe(size_t size, int check, const int *checks, size_t n, int *done, uint8_t *buf, size_t room, size_t *pos);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `size` | `usize` | in | constant, not seen by the caller: `size_of::<Header>()\|1` |
| `check` | `c_int` | in | by value, as `Check` |
| `checks` | `*const c_int` | in | copied, converted before the call; as `Check` |
| `n` | `usize` | in | filled from the length of `checks` |
| `done` | `*mut c_int` | out | returned; zeroed before the call; as `bool` |
| `buf` | `*mut u8` | out | pinned: C writes to the caller's memory, which need not be initialised |
| `room` | `usize` | in | filled from the length of `buf` |
| `pos` | `*mut usize` | in, out | zero before, read after the call |
| returns | `c_int` | out | by value, as `Status` |

# Errors

Unless `ret == Z_OK`, with the error that is made of it.
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[doc(alias = "describe")]
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
pub fn describe_uninit<UninitBuffer: ::pinvoke::private::Uninit<u8>>(
    check: Check,
    checks: &[Check],
    buf: UninitBuffer,
) -> ::core::result::Result<
    (Status, bool, <UninitBuffer as ::pinvoke::private::Uninit<u8>>::Filled),
    Failure,
> {
    let check_scratch = ::pinvoke::private::Scratch::new();
    let mut check_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::As<c_int>,
            Check,
        >(&check, &check_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "check",
                },
            );
        }
    };
    let check_native: c_int = *::pinvoke::private::Made::get(&check_made);
    let checks_len = <[_]>::len(checks);
    let mut buf_room = buf;
    let buf_len = <[_]>::len(::pinvoke::private::Uninit::<u8>::room(&mut buf_room));
    let size_native: usize = const { size_of::<Header>() | 1 };
    let ::core::option::Option::Some(room_native) = ::pinvoke::private::count::<
        usize,
    >(buf_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            buf_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "buf",
            },
        )
    };
    let mut pos_native: usize = ::pinvoke::private::zeroed::<usize>();
    let checks_scratch = ::pinvoke::private::Scratch::new();
    let mut checks_storage = ::pinvoke::private::prepare_in::<
        ::pinvoke::private::As<c_int>,
        Check,
    >(checks);
    match unsafe {
        ::pinvoke::private::fill_in::<
            ::pinvoke::private::As<c_int>,
            Check,
        >(&mut checks_storage, &checks_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "checks",
                },
            );
        }
    };
    let mut done_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        usize,
    >(checks_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            checks_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "checks",
            },
        )
    };
    let checks_native: *const c_int = ::pinvoke::private::lend_in::<
        ::pinvoke::private::As<c_int>,
        Check,
    >(&mut checks_storage)
        .cast_const();
    let buf_native: *mut u8 = <[_]>::as_mut_ptr(
            ::pinvoke::private::Uninit::<u8>::room(&mut buf_room),
        )
        .cast::<u8>();
    let ret = unsafe {
        __pinvoke_raw_describe(
            size_native,
            check_native,
            checks_native,
            n_native,
            &raw mut done_native,
            buf_native,
            room_native,
            &raw mut pos_native,
        )
    };
    if !(ret == Z_OK) {
        return ::core::result::Result::Err(
            <Failure as ::core::convert::From<c_int>>::from(ret),
        );
    }
    let mut self_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, Status>(ret)
    };
    let mut done_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, bool>(done_native)
    };
    let ::core::option::Option::Some(buf_written) = ::pinvoke::private::written(
        pos_native,
        buf_len,
    ) else {
        return ::pinvoke::private::error::written(
            pos_native,
            buf_len,
            &::pinvoke::private::At {
                function: "describe",
                parameter: "buf",
            },
        )
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<c_int>,
            Status,
        >(&mut self_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "ret",
                },
            );
        }
    };
    let done_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<c_int>,
            bool,
        >(&mut done_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "describe",
                    parameter: "done",
                },
            );
        }
    };
    ::core::result::Result::Ok((
        self_value,
        done_value,
        unsafe { ::pinvoke::private::Uninit::<u8>::filled(buf_room, buf_written) },
    ))
}
const _: () = ::pinvoke::private::crosses::<c_int>();
const _: () = ::pinvoke::private::extent::<c_int>();
const _: () = ::pinvoke::private::number::<u8>();
const _: () = ::pinvoke::private::sends::<c_int>();
