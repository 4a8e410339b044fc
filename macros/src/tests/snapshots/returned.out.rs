#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "table"]
    unsafe fn __pinvoke_raw_table(n_: *mut c_int) -> *const u32;
    #[link_name = "four"]
    unsafe fn __pinvoke_raw_four() -> *const u32;
    #[link_name = "one"]
    unsafe fn __pinvoke_raw_one() -> *const Point;
    #[link_name = "name"]
    unsafe fn __pinvoke_raw_name() -> *const c_char;
}
#[inline]
#[track_caller]
#[allow(non_snake_case, reason = "C's name")]
fn table() -> &'static u32 {
    let mut n_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_table(&raw mut n_native) };
    match ::pinvoke::private::present(
        match unsafe { ::pinvoke::private::view_one::<u32>(ret.cast::<u32>()) } {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(kind) => {
                ::pinvoke::private::refuse::of(
                    kind,
                    &::pinvoke::private::At {
                        function: "table",
                        parameter: "ret",
                    },
                )
            }
        },
    ) {
        ::core::result::Result::Ok(value) => value,
        ::core::result::Result::Err(kind) => {
            ::pinvoke::private::refuse::of(
                kind,
                &::pinvoke::private::At {
                    function: "table",
                    parameter: "ret",
                },
            )
        }
    }
}
#[inline]
#[track_caller]
#[allow(non_snake_case, reason = "C's name")]
fn four() -> u32 {
    let ret = unsafe { __pinvoke_raw_four() };
    match ::pinvoke::private::present(
        match unsafe { ::pinvoke::private::view_one::<u32>(ret.cast::<u32>()) } {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(kind) => {
                ::pinvoke::private::refuse::of(
                    kind,
                    &::pinvoke::private::At {
                        function: "four",
                        parameter: "ret",
                    },
                )
            }
        }
            .copied(),
    ) {
        ::core::result::Result::Ok(value) => value,
        ::core::result::Result::Err(kind) => {
            ::pinvoke::private::refuse::of(
                kind,
                &::pinvoke::private::At {
                    function: "four",
                    parameter: "ret",
                },
            )
        }
    }
}
#[inline]
#[track_caller]
#[allow(non_snake_case, reason = "C's name")]
fn one() -> Point {
    let ret = unsafe { __pinvoke_raw_one() };
    match ::pinvoke::private::present(
        match unsafe { ::pinvoke::private::view_one::<Point>(ret.cast::<Point>()) } {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(kind) => {
                ::pinvoke::private::refuse::of(
                    kind,
                    &::pinvoke::private::At {
                        function: "one",
                        parameter: "ret",
                    },
                )
            }
        }
            .copied(),
    ) {
        ::core::result::Result::Ok(value) => value,
        ::core::result::Result::Err(kind) => {
            ::pinvoke::private::refuse::of(
                kind,
                &::pinvoke::private::At {
                    function: "one",
                    parameter: "ret",
                },
            )
        }
    }
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn name() -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    let ret = unsafe { __pinvoke_raw_name() };
    ::core::result::Result::Ok(
        match ::pinvoke::private::present(
            match ::pinvoke::private::text_utf8(unsafe {
                ::pinvoke::private::view_text(ret.cast())
            }) {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(kind) => {
                    return ::core::result::Result::Err(
                        ::core::convert::From::from(
                            ::pinvoke::private::error::of(
                                kind,
                                &::pinvoke::private::At {
                                    function: "name",
                                    parameter: "ret",
                                },
                            ),
                        ),
                    );
                }
            }
                .map(
                    <::pinvoke::private::String as ::core::convert::From<
                        &::core::primitive::str,
                    >>::from,
                ),
        ) {
            ::core::result::Result::Ok(value) => value,
            ::core::result::Result::Err(kind) => {
                return ::core::result::Result::Err(
                    ::core::convert::From::from(
                        ::pinvoke::private::error::of(
                            kind,
                            &::pinvoke::private::At {
                                function: "name",
                                parameter: "ret",
                            },
                        ),
                    ),
                );
            }
        },
    )
}
const _: () = ::pinvoke::private::borrows::<Point>();
const _: () = ::pinvoke::private::borrows::<u32>();
const _: () = ::pinvoke::private::extent::<Point>();
const _: () = ::pinvoke::private::extent::<u32>();
