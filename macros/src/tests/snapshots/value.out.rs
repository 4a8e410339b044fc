#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "scale"]
    unsafe fn __pinvoke_raw_scale(
        by_: *const ::pinvoke::private::Native<Point>,
        p_: *mut ::pinvoke::private::Native<Point>,
        origin_: *const ::pinvoke::private::Native<Point>,
    );
    #[link_name = "copied"]
    unsafe fn __pinvoke_raw_copied(
        p_: *mut ::pinvoke::private::Native<Point>,
        flag_: *mut c_int,
    );
}
#[inline]
#[track_caller]
fn scale(by: &Point, p: &mut Point, origin: ::core::option::Option<&Point>) {
    let mut by_storage = match ::pinvoke::private::prepare_in::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(::core::slice::from_ref(by)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "scale",
                    parameter: "by",
                },
            )
        }
    };
    let mut p_storage = match ::pinvoke::private::prepare_in_out::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(::core::slice::from_mut(p)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "scale",
                    parameter: "p",
                },
            )
        }
    };
    let mut origin_storage = match origin {
        ::core::option::Option::Some(origin_part) => {
            ::core::option::Option::Some(
                match ::pinvoke::private::prepare_in::<
                    Point,
                    ::pinvoke::private::Native<Point>,
                >(::core::slice::from_ref(origin_part)) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        ::pinvoke::private::refuse::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "scale",
                                parameter: "origin",
                            },
                        )
                    }
                },
            )
        }
        ::core::option::Option::None => ::core::option::Option::None,
    };
    let by_native: *const ::pinvoke::private::Native<Point> = ::pinvoke::private::lend_in::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(&mut by_storage)
        .cast_const();
    let p_native: *mut ::pinvoke::private::Native<Point> = ::pinvoke::private::lend_out::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(&mut p_storage);
    let origin_native: *const ::pinvoke::private::Native<Point> = match &mut origin_storage {
        ::core::option::Option::Some(origin_storage) => {
            ::pinvoke::private::lend_in::<
                Point,
                ::pinvoke::private::Native<Point>,
            >(origin_storage)
        }
        ::core::option::Option::None => ::core::ptr::null_mut(),
    }
        .cast_const();
    unsafe { __pinvoke_raw_scale(by_native, p_native, origin_native) };
    match ::pinvoke::private::read_back::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(p_storage, 1) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "scale",
                    parameter: "p",
                },
            )
        }
    };
}
#[inline]
#[track_caller]
fn copied(p: &Point, flag: &mut bool) {
    let mut p_storage = match ::pinvoke::private::copy_in::<
        Point,
        ::pinvoke::private::Native<Point>,
    >(::core::slice::from_ref(p)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "copied",
                    parameter: "p",
                },
            )
        }
    };
    let mut flag_storage = match ::pinvoke::private::prepare_in_out::<
        bool,
        c_int,
    >(::core::slice::from_mut(flag)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "copied",
                    parameter: "flag",
                },
            )
        }
    };
    let p_native: *mut ::pinvoke::private::Native<Point> = ::pinvoke::private::lend_copy::<
        ::pinvoke::private::Native<Point>,
    >(&mut p_storage);
    let flag_native: *mut c_int = ::pinvoke::private::lend_out::<
        bool,
        c_int,
    >(&mut flag_storage);
    unsafe { __pinvoke_raw_copied(p_native, flag_native) };
    match ::pinvoke::private::read_back::<bool, c_int>(flag_storage, 1) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "copied",
                    parameter: "flag",
                },
            )
        }
    };
}
const _: () = ::pinvoke::private::extent::<Point>();
const _: () = ::pinvoke::private::extent::<c_int>();
const _: () = ::pinvoke::private::infallible::<
    Point,
    ::pinvoke::private::Native<Point>,
>();
const _: () = ::pinvoke::private::infallible::<bool, c_int>();
const _: () = ::pinvoke::private::one_value::<Point>();
const _: () = ::pinvoke::private::sends::<Point>();
const _: () = ::pinvoke::private::sends::<c_int>();
