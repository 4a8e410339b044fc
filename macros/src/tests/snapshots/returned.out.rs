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
fn table() -> &'static [u32] {
    let mut n_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_table(&raw mut n_native) };
    let self_len = match ::pinvoke::private::length::<u32, _>(n_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "table",
                    parameter: "ret",
                },
            )
        }
    };
    let self_view = match unsafe {
        ::pinvoke::private::view::<u32>(ret.cast(), self_len)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "table",
                    parameter: "ret",
                },
            )
        }
    };
    let self_view = self_view.unwrap_or_default();
    self_view
}
#[inline]
#[track_caller]
fn four() -> [u32; 4] {
    let ret = unsafe { __pinvoke_raw_four() };
    let self_view = match unsafe {
        ::pinvoke::private::view_one::<[u32; 4]>(ret.cast())
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "four",
                    parameter: "ret",
                },
            )
        }
    };
    let self_view = self_view.copied();
    let ::core::option::Option::Some(self_view) = self_view else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "four",
                parameter: "ret",
            },
        )
    };
    self_view
}
#[inline]
#[track_caller]
fn one() -> Point {
    let ret = unsafe { __pinvoke_raw_one() };
    let self_view = match unsafe { ::pinvoke::private::view_one::<Point>(ret.cast()) } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "one",
                    parameter: "ret",
                },
            )
        }
    };
    let self_view = self_view.copied();
    let ::core::option::Option::Some(self_view) = self_view else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "one",
                parameter: "ret",
            },
        )
    };
    self_view
}
#[inline]
fn name() -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    let ret = unsafe { __pinvoke_raw_name() };
    let self_text = unsafe { ::pinvoke::private::view_text(ret.cast()) };
    let self_text = match ::pinvoke::private::text_utf8(self_text) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "name",
                    parameter: "ret",
                },
            );
        }
    };
    let self_text = self_text
        .map(
            <::pinvoke::private::String as ::core::convert::From<
                &::core::primitive::str,
            >>::from,
        );
    let ::core::option::Option::Some(self_text) = self_text else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "name",
                parameter: "ret",
            },
        )
    };
    ::core::result::Result::Ok(self_text)
}
const _: () = ::pinvoke::private::borrows::<Point>();
const _: () = ::pinvoke::private::borrows::<u32>();
const _: () = ::pinvoke::private::extent::<Point>();
const _: () = ::pinvoke::private::extent::<u32>();
const _: () = ::pinvoke::private::text_unit::<c_char>();
