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
        by_: *const ::pinvoke::private::SentNative<Point>,
        p_: *mut ::pinvoke::private::SentNative<Point>,
        origin_: *const ::pinvoke::private::SentNative<Point>,
    );
    #[link_name = "copied"]
    unsafe fn __pinvoke_raw_copied(
        p_: *mut ::pinvoke::private::SentNative<Point>,
        flag_: *mut c_int,
    );
}
#[inline]
#[track_caller]
fn scale(by: &Point, p: &mut Point, origin: ::core::option::Option<&Point>) {
    let by_scratch = ::pinvoke::private::Scratch::new();
    let mut by_storage = ::pinvoke::private::prepare_in::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(::pinvoke::private::core::slice::from_ref(by));
    match unsafe {
        ::pinvoke::private::fill_in::<
            ::pinvoke::private::SentBy<Point>,
            Point,
        >(&mut by_storage, &by_scratch)
    } {
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
    let p_scratch = ::pinvoke::private::Scratch::new();
    let mut p_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(::pinvoke::private::core::slice::from_mut(p));
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::SentBy<Point>,
            Point,
        >(&mut p_storage, &p_scratch)
    } {
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
    let origin_scratch = ::pinvoke::private::Scratch::new();
    let mut origin_storage = match origin {
        ::core::option::Option::Some(origin_part) => {
            ::core::option::Option::Some(
                ::pinvoke::private::prepare_in::<
                    ::pinvoke::private::SentBy<Point>,
                    Point,
                >(::pinvoke::private::core::slice::from_ref(origin_part)),
            )
        }
        ::core::option::Option::None => ::core::option::Option::None,
    };
    if let ::core::option::Option::Some(origin_storage) = &mut origin_storage {
        match unsafe {
            ::pinvoke::private::fill_in::<
                ::pinvoke::private::SentBy<Point>,
                Point,
            >(origin_storage, &origin_scratch)
        } {
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
        };
    }
    let by_native: *const ::pinvoke::private::SentNative<Point> = ::pinvoke::private::lend_in::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(&mut by_storage)
        .cast_const();
    let p_native: *mut ::pinvoke::private::SentNative<Point> = ::pinvoke::private::lend_out::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(&mut p_storage);
    let origin_native: *const ::pinvoke::private::SentNative<Point> = match &mut origin_storage {
        ::core::option::Option::Some(origin_storage) => {
            ::pinvoke::private::lend_in::<
                ::pinvoke::private::SentBy<Point>,
                Point,
            >(origin_storage)
        }
        ::core::option::Option::None => ::pinvoke::private::core::ptr::null_mut(),
    }
        .cast_const();
    unsafe { __pinvoke_raw_scale(by_native, p_native, origin_native) };
    {
        let p_storage = &mut p_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::SentBy<Point>,
                Point,
            >(p_storage, 1)
        } {
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
}
#[inline]
#[track_caller]
fn copied(p: &Point, flag: &mut bool) {
    let p_scratch = ::pinvoke::private::Scratch::new();
    let mut p_storage = ::pinvoke::private::prepare_copy::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(::pinvoke::private::core::slice::from_ref(p));
    match unsafe {
        ::pinvoke::private::fill_copy::<
            ::pinvoke::private::SentBy<Point>,
            Point,
        >(&mut p_storage, &p_scratch)
    } {
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
    let flag_scratch = ::pinvoke::private::Scratch::new();
    let mut flag_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::As<c_int>,
        bool,
    >(::pinvoke::private::core::slice::from_mut(flag));
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::As<c_int>,
            bool,
        >(&mut flag_storage, &flag_scratch)
    } {
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
    let p_native: *mut ::pinvoke::private::SentNative<Point> = ::pinvoke::private::lend_copy::<
        ::pinvoke::private::SentBy<Point>,
        Point,
    >(&mut p_storage);
    let flag_native: *mut c_int = ::pinvoke::private::lend_out::<
        ::pinvoke::private::As<c_int>,
        bool,
    >(&mut flag_storage);
    unsafe { __pinvoke_raw_copied(p_native, flag_native) };
    {
        let flag_storage = &mut flag_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::As<c_int>,
                bool,
            >(flag_storage, 1)
        } {
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
}
const _: () = ::pinvoke::private::extent::<::pinvoke::private::SentNative<Point>>();
const _: () = ::pinvoke::private::extent::<c_int>();
const _: () = ::pinvoke::private::infallible::<
    Point,
    ::pinvoke::private::SentBy<Point>,
>();
const _: () = ::pinvoke::private::infallible::<bool, ::pinvoke::private::As<c_int>>();
const _: () = ::pinvoke::private::one_value::<::pinvoke::private::SentNative<Point>>();
const _: () = ::pinvoke::private::sends::<c_int>();
const _: () = ::pinvoke::private::unbound::<Point, ::pinvoke::private::SentBy<Point>>();
