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
    let mut self_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Pointer<
                ::pinvoke::private::Inline<::pinvoke::private::As<u32>, 4>,
                ::pinvoke::private::Copying,
            >,
            [u32; 4],
        >(ret.cast_mut().cast())
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::Pointer<
                ::pinvoke::private::Inline<::pinvoke::private::As<u32>, 4>,
                ::pinvoke::private::Copying,
            >,
            [u32; 4],
        >(&mut self_made)
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
    self_value
}
#[inline]
#[track_caller]
fn one() -> Point {
    let ret = unsafe { __pinvoke_raw_one() };
    let mut self_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Pointer<
                ::pinvoke::private::By<Point>,
                ::pinvoke::private::Copying,
            >,
            Point,
        >(ret.cast_mut().cast())
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::Pointer<
                ::pinvoke::private::By<Point>,
                ::pinvoke::private::Copying,
            >,
            Point,
        >(&mut self_made)
    } {
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
    self_value
}
#[inline]
fn name() -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    let ret = unsafe { __pinvoke_raw_name() };
    let mut self_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Text<
                ::pinvoke::private::Utf8,
                ::pinvoke::private::Copying,
            >,
            ::pinvoke::private::String,
        >(ret.cast_mut().cast())
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::Text<
                ::pinvoke::private::Utf8,
                ::pinvoke::private::Copying,
            >,
            ::pinvoke::private::String,
        >(&mut self_made)
    } {
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
    ::core::result::Result::Ok(self_value)
}
const _: () = ::pinvoke::private::borrows::<u32>();
const _: () = ::pinvoke::private::extent::<::pinvoke::private::Native<Point>>();
const _: () = ::pinvoke::private::extent::<u32>();
const _: () = ::pinvoke::private::left::<Point, ::pinvoke::private::By<Point>>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
const _: () = ::pinvoke::private::unbound::<Point, ::pinvoke::private::By<Point>>();
