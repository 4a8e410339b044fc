#[allow(
    dead_code,
    non_camel_case_types,
    reason = "C's name, which the wrappers see through"
)]
type visit_fn = unsafe extern "C" fn(
    c_int,
    data: *const u8,
    n: usize,
    *mut c_void,
) -> c_int;
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "visit"]
    unsafe fn __pinvoke_raw_visit(
        cb_: ::core::option::Option<
            unsafe extern "C" fn(c_int, *const u8, usize, *mut c_void) -> c_int,
        >,
        data_: *mut c_void,
    ) -> c_int;
    #[link_name = "each"]
    unsafe fn __pinvoke_raw_each(
        n_: c_int,
        cb_: unsafe extern "C" fn(*mut c_void, c_int) -> c_int,
        data_: *mut c_void,
    ) -> c_int;
    #[link_name = "sort"]
    unsafe fn __pinvoke_raw_sort(
        done_: ::core::option::Option<unsafe extern "C" fn(c_int)>,
    );
}
#[inline]
fn visit(
    cb: ::core::option::Option<
        impl ::core::ops::FnMut(c_int, &[u8]) -> ::core::result::Result<(), OwnError>,
    >,
) -> ::core::result::Result<(), OwnError> {
    let mut cb_record = match cb {
        ::core::option::Option::Some(closure) => {
            ::core::option::Option::Some(::pinvoke::private::Scoped::new(closure))
        }
        ::core::option::Option::None => ::core::option::Option::None,
    };
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_cb_trampoline<
        PinvokeClosure0: ::core::ops::FnMut(
                c_int,
                &[u8],
            ) -> ::core::result::Result<(), OwnError>,
    >(
        argument_0_: c_int,
        data_: *const u8,
        n_: usize,
        argument_3_: *mut c_void,
    ) -> c_int {
        const __PINVOKE_FAIL: c_int = -1;
        let cb_record = argument_3_;
        let cb_record = unsafe {
            &*cb_record
                .cast_const()
                .cast::<
                    ::core::option::Option<
                        ::pinvoke::private::Scoped<PinvokeClosure0, OwnError>,
                    >,
                >()
        };
        match cb_record {
            ::core::option::Option::Some(holder) => {
                ::pinvoke::private::Scoped::call(
                    holder,
                    __PINVOKE_FAIL,
                    &::pinvoke::private::At {
                        function: "visit",
                        parameter: "cb",
                    },
                    |self_closure| {
                        let data_len = match ::pinvoke::private::length::<u8, _>(n_) {
                            ::core::result::Result::Ok(converted) => converted,
                            ::core::result::Result::Err(refused) => {
                                return ::core::result::Result::Err(
                                    ::pinvoke::private::Stop::refused(
                                        refused,
                                        &::pinvoke::private::At {
                                            function: "visit",
                                            parameter: "cb(data)",
                                        },
                                    ),
                                );
                            }
                        };
                        let data_view = ::core::option::Option::unwrap_or_default(
                            match unsafe {
                                ::pinvoke::private::view::<u8>(data_.cast::<u8>(), data_len)
                            } {
                                ::core::result::Result::Ok(converted) => converted,
                                ::core::result::Result::Err(refused) => {
                                    return ::core::result::Result::Err(
                                        ::pinvoke::private::Stop::refused(
                                            refused,
                                            &::pinvoke::private::At {
                                                function: "visit",
                                                parameter: "cb(data)",
                                            },
                                        ),
                                    );
                                }
                            },
                        );
                        let () = match self_closure(argument_0_, data_view) {
                            ::core::result::Result::Ok(answer) => answer,
                            ::core::result::Result::Err(error) => {
                                return ::core::result::Result::Err(
                                    ::pinvoke::private::Stop::Failed(error),
                                );
                            }
                        };
                        let self_native = {
                            const __PINVOKE_ANSWER: c_int = 0;
                            __PINVOKE_ANSWER
                        };
                        ::core::result::Result::Ok(self_native)
                    },
                )
            }
            ::core::option::Option::None => __PINVOKE_FAIL,
        }
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_cb_of<
        PinvokeClosure0: ::core::ops::FnMut(
                c_int,
                &[u8],
            ) -> ::core::result::Result<(), OwnError>,
    >(
        _: &::core::option::Option<::pinvoke::private::Scoped<PinvokeClosure0, OwnError>>,
    ) -> unsafe extern "C" fn(c_int, *const u8, usize, *mut c_void) -> c_int {
        __pinvoke_cb_trampoline::<PinvokeClosure0>
    }
    let cb_native: ::core::option::Option<
        unsafe extern "C" fn(c_int, *const u8, usize, *mut c_void) -> c_int,
    > = if ::core::option::Option::is_some(&cb_record) {
        ::core::option::Option::Some(__pinvoke_cb_of(&cb_record))
    } else {
        ::core::option::Option::None
    };
    let data_native: *mut c_void = if ::core::option::Option::is_some(&cb_record) {
        ::pinvoke::private::user_data(&cb_record)
    } else {
        ::core::ptr::null_mut()
    };
    let ret = unsafe { __pinvoke_raw_visit(cb_native, data_native) };
    if let ::core::option::Option::Some(closure) = &mut cb_record {
        if let ::core::option::Option::Some(error) = closure.error() {
            return ::core::result::Result::Err(error);
        }
    }
    if !(ret == 0) {
        return ::core::result::Result::Err(
            <OwnError as ::core::convert::From<c_int>>::from(ret),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[track_caller]
fn each(n: c_int, cb: impl ::core::ops::FnMut(c_int) -> c_int) -> c_int {
    let mut cb_record = ::pinvoke::private::Scoped::new(cb);
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_cb_trampoline<
        PinvokeClosure0: ::core::ops::FnMut(c_int) -> c_int,
    >(argument_0_: *mut c_void, argument_1_: c_int) -> c_int {
        const __PINVOKE_FAIL: c_int = 0;
        let cb_record = argument_0_;
        let cb_record = unsafe {
            &*cb_record
                .cast_const()
                .cast::<::pinvoke::private::Scoped<PinvokeClosure0>>()
        };
        ::pinvoke::private::Scoped::call(
            cb_record,
            __PINVOKE_FAIL,
            &::pinvoke::private::At {
                function: "each",
                parameter: "cb",
            },
            |self_closure| {
                let self_value = self_closure(argument_1_);
                let self_native = self_value;
                ::core::result::Result::Ok(self_native)
            },
        )
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_cb_of<PinvokeClosure0: ::core::ops::FnMut(c_int) -> c_int>(
        _: &::pinvoke::private::Scoped<PinvokeClosure0>,
    ) -> unsafe extern "C" fn(*mut c_void, c_int) -> c_int {
        __pinvoke_cb_trampoline::<PinvokeClosure0>
    }
    let cb_native: unsafe extern "C" fn(*mut c_void, c_int) -> c_int = __pinvoke_cb_of(
        &cb_record,
    );
    let data_native: *mut c_void = ::pinvoke::private::user_data(&cb_record);
    let ret = unsafe { __pinvoke_raw_each(n, cb_native, data_native) };
    cb_record.resume();
    ret
}
#[inline]
#[track_caller]
fn sort(done: impl ::core::ops::Fn(c_int) + ::core::marker::Copy) {
    let done_record = ::pinvoke::private::Item::<_, false>::new(done);
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_done_trampoline<
        PinvokeClosure0: ::core::ops::Fn(c_int) + ::core::marker::Copy,
    >(argument_0_: c_int) {
        const __PINVOKE_FAIL: () = ();
        unsafe {
            <::pinvoke::private::Item<
                PinvokeClosure0,
                false,
            >>::call(
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "sort",
                    parameter: "done",
                },
                |self_closure| {
                    let () = self_closure(argument_0_);
                    let self_native = ();
                    ::core::result::Result::Ok(self_native)
                },
            )
        }
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_done_of<
        PinvokeClosure0: ::core::ops::Fn(c_int) + ::core::marker::Copy,
    >(
        _: &::pinvoke::private::Item<PinvokeClosure0, false>,
    ) -> unsafe extern "C" fn(c_int) {
        __pinvoke_done_trampoline::<PinvokeClosure0>
    }
    let done_native: ::core::option::Option<unsafe extern "C" fn(c_int)> = ::core::option::Option::Some(
        __pinvoke_done_of(&done_record),
    );
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    unsafe { __pinvoke_raw_sort(done_native) };
    ::core::mem::drop(wrapper_entered);
    wrapper_calls.resume();
}
const _: () = ::pinvoke::private::borrows::<u8>();
const _: () = ::pinvoke::private::number::<c_int>();
