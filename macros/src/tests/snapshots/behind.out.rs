#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "list"]
    unsafe fn __pinvoke_raw_list(found_: *mut *mut c_int, n_: *mut c_int);
    #[link_name = "keep"]
    unsafe fn __pinvoke_raw_keep(found_: *mut *mut c_int, n_: *mut c_int);
    #[link_name = "swap"]
    unsafe fn __pinvoke_raw_swap(point_: *mut *mut Point);
    #[link_name = "sum"]
    unsafe fn __pinvoke_raw_sum(values_: *const *const c_int, n_: c_int) -> c_int;
}
#[inline]
#[track_caller]
fn list() -> ::pinvoke::private::Vec<c_int> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum found_Owner {}
    unsafe impl ::pinvoke::private::Ownership for found_Owner {
        const FREES: ::core::primitive::bool = true;
        const ALLOCATES: ::core::primitive::bool = false;
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        fn alloc(
            __pinvoke_layout: ::pinvoke::private::core::alloc::Layout,
            _: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<
            ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
            ::pinvoke::private::ErrorKind,
        > {
            ::core::result::Result::Err(::pinvoke::private::ErrorKind::NotAllocated)
        }
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        unsafe fn free(
            __pinvoke_place: ::pinvoke::private::core::ptr::NonNull<
                ::core::primitive::u8,
            >,
            __pinvoke_len: ::core::primitive::usize,
            __pinvoke_bytes: ::core::primitive::usize,
        ) {
            let __pinvoke_ptr = __pinvoke_place.as_ptr();
            let _ = unsafe { free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for found_Owner {}
    let mut n_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let mut found_native: *mut c_int = ::pinvoke::private::core::ptr::null_mut();
    unsafe { __pinvoke_raw_list((&raw mut found_native).cast(), &raw mut n_native) };
    let found_held = unsafe {
        ::pinvoke::private::Held::<
            ::pinvoke::private::As<c_int>,
            c_int,
            found_Owner,
        >::of(
            found_native,
            ::core::result::Result::unwrap_or(
                ::pinvoke::private::length::<c_int, _>(n_native),
                0,
            ),
        )
    };
    match ::pinvoke::private::length::<c_int, _>(n_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "list",
                    parameter: "found",
                },
            )
        }
    };
    let found_value = match unsafe { ::pinvoke::private::Held::values(&found_held) } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "list",
                    parameter: "found",
                },
            )
        }
    }
        .unwrap_or_default();
    found_value
}
#[inline]
#[track_caller]
fn keep() -> ::pinvoke::Owned<[c_int]> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum found_Owner {}
    unsafe impl ::pinvoke::private::Ownership for found_Owner {
        const FREES: ::core::primitive::bool = true;
        const ALLOCATES: ::core::primitive::bool = false;
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        fn alloc(
            __pinvoke_layout: ::pinvoke::private::core::alloc::Layout,
            _: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<
            ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
            ::pinvoke::private::ErrorKind,
        > {
            ::core::result::Result::Err(::pinvoke::private::ErrorKind::NotAllocated)
        }
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        unsafe fn free(
            __pinvoke_place: ::pinvoke::private::core::ptr::NonNull<
                ::core::primitive::u8,
            >,
            __pinvoke_len: ::core::primitive::usize,
            __pinvoke_bytes: ::core::primitive::usize,
        ) {
            let __pinvoke_ptr = __pinvoke_place.as_ptr();
            let _ = unsafe { free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for found_Owner {}
    let mut n_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let mut found_native: *mut c_int = ::pinvoke::private::core::ptr::null_mut();
    unsafe { __pinvoke_raw_keep((&raw mut found_native).cast(), &raw mut n_native) };
    let found_held = unsafe {
        ::pinvoke::private::Held::<
            ::pinvoke::private::As<c_int>,
            c_int,
            found_Owner,
        >::of(
            found_native,
            ::core::result::Result::unwrap_or(
                ::pinvoke::private::length::<c_int, _>(n_native),
                0,
            ),
        )
    };
    match ::pinvoke::private::length::<c_int, _>(n_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "keep",
                    parameter: "found",
                },
            )
        }
    };
    let (found_ptr, found_length) = ::pinvoke::private::Held::release(found_held);
    let found_value = match unsafe {
        ::pinvoke::private::owned_slice::<
            c_int,
            found_Owner,
        >(found_ptr.cast(), found_length)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "keep",
                    parameter: "found",
                },
            )
        }
    };
    found_value
}
#[inline]
#[track_caller]
fn swap(point: &mut ::core::option::Option<Point>) {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum point_Owner {}
    unsafe impl ::pinvoke::private::Ownership for point_Owner {
        const FREES: ::core::primitive::bool = true;
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        fn alloc(
            __pinvoke_layout: ::pinvoke::private::core::alloc::Layout,
            _: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<
            ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
            ::pinvoke::private::ErrorKind,
        > {
            let __pinvoke_bytes = ::pinvoke::private::core::cmp::Ord::max(
                __pinvoke_layout.size(),
                1,
            );
            ::pinvoke::private::allocated(
                unsafe {
                    malloc(
                        match ::pinvoke::private::count(__pinvoke_bytes) {
                            ::core::option::Option::Some(fits) => fits,
                            ::core::option::Option::None => {
                                return ::core::result::Result::Err(::pinvoke::private::ErrorKind::OutOfMemory {
                                    bytes: __pinvoke_bytes,
                                });
                            }
                        },
                    )
                }
                    .cast(),
                __pinvoke_layout,
            )
        }
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        unsafe fn free(
            __pinvoke_place: ::pinvoke::private::core::ptr::NonNull<
                ::core::primitive::u8,
            >,
            __pinvoke_len: ::core::primitive::usize,
            __pinvoke_bytes: ::core::primitive::usize,
        ) {
            let __pinvoke_ptr = __pinvoke_place.as_ptr();
            let _ = unsafe { free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for point_Owner {}
    let point_scratch = ::pinvoke::private::Scratch::new();
    let mut point_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::Nullable<
            ::pinvoke::private::Pointer<::pinvoke::private::SentBy<Point>, point_Owner>,
        >,
        ::core::option::Option<Point>,
    >(::pinvoke::private::core::slice::from_mut(point));
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::Nullable<
                ::pinvoke::private::Pointer<
                    ::pinvoke::private::SentBy<Point>,
                    point_Owner,
                >,
            >,
            ::core::option::Option<Point>,
        >(&mut point_storage, &point_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "swap",
                    parameter: "point",
                },
            )
        }
    };
    let point_native: *mut *mut Point = (::pinvoke::private::lend_out::<
        ::pinvoke::private::Nullable<
            ::pinvoke::private::Pointer<::pinvoke::private::SentBy<Point>, point_Owner>,
        >,
        ::core::option::Option<Point>,
    >(&mut point_storage))
        .cast();
    unsafe { __pinvoke_raw_swap(point_native) };
    {
        let point_storage = &mut point_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::Nullable<
                    ::pinvoke::private::Pointer<
                        ::pinvoke::private::SentBy<Point>,
                        point_Owner,
                    >,
                >,
                ::core::option::Option<Point>,
            >(point_storage, 1)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                ::pinvoke::private::refuse::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "swap",
                        parameter: "point",
                    },
                )
            }
        };
    }
}
#[inline]
#[track_caller]
fn sum(values: &[c_int]) -> c_int {
    let values_len = <[_]>::len(&*values);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(values_len) else {
        ::pinvoke::private::refuse::count::<
            c_int,
        >(
            values_len,
            &::pinvoke::private::At {
                function: "sum",
                parameter: "values",
            },
        )
    };
    let values_scratch = ::pinvoke::private::Scratch::new();
    let mut values_held = ::pinvoke::private::Held::<
        ::pinvoke::private::As<c_int>,
        c_int,
        ::pinvoke::private::Lent,
    >::none();
    {
        let values_part = &*values;
        match unsafe {
            ::pinvoke::private::Held::lend(
                &mut values_held,
                values_part,
                &values_scratch,
            )
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                ::pinvoke::private::refuse::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "sum",
                        parameter: "values",
                    },
                )
            }
        };
    }
    let ret = unsafe {
        __pinvoke_raw_sum(
            ::pinvoke::private::Held::as_mut_ptr(&mut values_held).cast(),
            n_native,
        )
    };
    ret
}
const _: () = ::pinvoke::private::extent::<::pinvoke::private::SentNative<Point>>();
const _: () = ::pinvoke::private::freed_whole::<
    Point,
    ::pinvoke::private::SentBy<Point>,
>();
const _: () = ::pinvoke::private::infallible::<
    Point,
    ::pinvoke::private::SentBy<Point>,
>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::unbound::<Point, ::pinvoke::private::SentBy<Point>>();
