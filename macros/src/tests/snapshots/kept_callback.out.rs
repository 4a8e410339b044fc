#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "observe"]
    unsafe fn __pinvoke_raw_observe(
        f_: ::core::option::Option<unsafe extern "C" fn(c_int, *mut c_void)>,
        data_: *mut c_void,
        destroy_: ::core::option::Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
    #[link_name = "later"]
    unsafe fn __pinvoke_raw_later(
        f_: ::core::option::Option<unsafe extern "C" fn(*mut c_void)>,
        data_: *mut c_void,
    ) -> c_int;
    #[link_name = "read"]
    unsafe fn __pinvoke_raw_read(
        f_: unsafe extern "C" fn(*mut c_void, *mut *const c_void) -> isize,
        data_: *mut c_void,
    );
}
#[inline]
fn observe(
    f: impl ::core::ops::FnMut(c_int) + ::core::marker::Send + 'static,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let f_record = ::pinvoke::private::Keeper::new(::pinvoke::private::KeptMut::new(f));
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_f_trampoline<
        PinvokeClosure0: ::core::ops::FnMut(c_int) + ::core::marker::Send,
    >(argument_0_: c_int, argument_1_: *mut c_void) {
        const __PINVOKE_FAIL: () = ();
        let f_record = argument_1_;
        unsafe {
            <::pinvoke::private::KeptMut<
                PinvokeClosure0,
            >>::call(
                f_record.cast_const().cast(),
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "observe",
                    parameter: "f",
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
    const fn __pinvoke_f_of<
        PinvokeClosure0: ::core::ops::FnMut(c_int) + ::core::marker::Send,
    >(
        _: &::pinvoke::private::Keeper<::pinvoke::private::KeptMut<PinvokeClosure0>>,
    ) -> unsafe extern "C" fn(c_int, *mut c_void) {
        __pinvoke_f_trampoline::<PinvokeClosure0>
    }
    let f_native: ::core::option::Option<unsafe extern "C" fn(c_int, *mut c_void)> = ::core::option::Option::Some(
        __pinvoke_f_of(&f_record),
    );
    let data_native: *mut c_void = ::pinvoke::private::Keeper::user_data(&f_record);
    unsafe extern "C" fn __pinvoke_destroy_destructor<
        PinvokeClosure0: ::core::ops::FnMut(c_int) + ::core::marker::Send,
    >(destroy_data: *mut c_void) {
        unsafe {
            ::pinvoke::private::destroy::<
                ::pinvoke::private::KeptMut<PinvokeClosure0>,
            >(destroy_data.cast_const().cast())
        }
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_destroy_of<
        PinvokeClosure0: ::core::ops::FnMut(c_int) + ::core::marker::Send,
    >(
        _: &::pinvoke::private::Keeper<::pinvoke::private::KeptMut<PinvokeClosure0>>,
    ) -> unsafe extern "C" fn(*mut c_void) {
        __pinvoke_destroy_destructor::<PinvokeClosure0>
    }
    let destroy_native: ::core::option::Option<unsafe extern "C" fn(*mut c_void)> = ::core::option::Option::Some(
        __pinvoke_destroy_of(&f_record),
    );
    let wrapper_calls = ::pinvoke::private::Calls::new();
    f_record.offer();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_observe(f_native, data_native, destroy_native) };
    ::core::mem::drop(wrapper_entered);
    f_record.settle(ret == 0);
    if let ::core::option::Option::Some(error) = wrapper_calls.error() {
        return ::core::result::Result::Err(error);
    }
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "observe",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
fn later(
    f: ::core::option::Option<
        impl ::core::ops::FnOnce() + ::core::marker::Send + 'static,
    >,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let f_record = match f {
        ::core::option::Option::Some(closure) => {
            ::core::option::Option::Some(
                ::pinvoke::private::Keeper::new(
                    ::pinvoke::private::KeptOnce::new(closure),
                ),
            )
        }
        ::core::option::Option::None => ::core::option::Option::None,
    };
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_f_trampoline<
        PinvokeClosure0: ::core::ops::FnOnce() + ::core::marker::Send,
    >(argument_0_: *mut c_void) {
        const __PINVOKE_FAIL: () = ();
        let f_record = argument_0_;
        unsafe {
            <::pinvoke::private::KeptOnce<
                PinvokeClosure0,
            >>::call(
                f_record.cast_const().cast(),
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "later",
                    parameter: "f",
                },
                |self_closure| {
                    let () = self_closure();
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
    const fn __pinvoke_f_of<
        PinvokeClosure0: ::core::ops::FnOnce() + ::core::marker::Send,
    >(
        _: &::core::option::Option<
            ::pinvoke::private::Keeper<::pinvoke::private::KeptOnce<PinvokeClosure0>>,
        >,
    ) -> unsafe extern "C" fn(*mut c_void) {
        __pinvoke_f_trampoline::<PinvokeClosure0>
    }
    let f_native: ::core::option::Option<unsafe extern "C" fn(*mut c_void)> = if ::core::option::Option::is_some(
        &f_record,
    ) {
        ::core::option::Option::Some(__pinvoke_f_of(&f_record))
    } else {
        ::core::option::Option::None
    };
    let data_native: *mut c_void = match &f_record {
        ::core::option::Option::Some(closure) => {
            ::pinvoke::private::Keeper::user_data(closure)
        }
        ::core::option::Option::None => ::core::ptr::null_mut(),
    };
    let wrapper_calls = ::pinvoke::private::Calls::new();
    if let ::core::option::Option::Some(closure) = &f_record {
        closure.offer();
    }
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_later(f_native, data_native) };
    ::core::mem::drop(wrapper_entered);
    if let ::core::option::Option::Some(closure) = &f_record {
        closure.settle(ret == 0);
    }
    if let ::core::option::Option::Some(error) = wrapper_calls.error() {
        return ::core::result::Result::Err(error);
    }
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "later",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[track_caller]
fn read(
    f: impl ::core::ops::FnMut(&mut ::pinvoke::private::Vec<::core::primitive::u8>),
) {
    let mut f_record = ::pinvoke::private::Scoped::new((
        f,
        ::pinvoke::private::Vec::new(),
    ));
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_f_trampoline<
        PinvokeClosure0: ::core::ops::FnMut(
                &mut ::pinvoke::private::Vec<::core::primitive::u8>,
            ),
    >(argument_0_: *mut c_void, argument_1_: *mut *const c_void) -> isize {
        const __PINVOKE_FAIL: isize = -1;
        let f_record = argument_0_;
        let f_record = unsafe {
            &*f_record
                .cast_const()
                .cast::<
                    ::pinvoke::private::Scoped<
                        (PinvokeClosure0, ::pinvoke::private::Vec<::core::primitive::u8>),
                    >,
                >()
        };
        ::pinvoke::private::Scoped::call(
            f_record,
            __PINVOKE_FAIL,
            &::pinvoke::private::At {
                function: "read",
                parameter: "f",
            },
            |self_closure| {
                let (self_closure, self_lent) = self_closure;
                let argument_1_place = match ::core::option::Option::ok_or(
                    match ::pinvoke::private::capacity(argument_1_) {
                        ::core::result::Result::Ok(converted) => converted,
                        ::core::result::Result::Err(refused) => {
                            return ::core::result::Result::Err(
                                ::pinvoke::private::Stop::refused(
                                    refused,
                                    &::pinvoke::private::At {
                                        function: "read",
                                        parameter: "f(argument_1)",
                                    },
                                ),
                            );
                        }
                    },
                    ::pinvoke::private::ErrorKind::Null,
                ) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::core::result::Result::Err(
                            ::pinvoke::private::Stop::refused(
                                refused,
                                &::pinvoke::private::At {
                                    function: "read",
                                    parameter: "f(argument_1)",
                                },
                            ),
                        );
                    }
                };
                let () = self_closure(self_lent);
                let self_native = match ::pinvoke::private::within_capacity::<
                    isize,
                >(self_lent.len(), ::core::primitive::usize::MAX) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::core::result::Result::Err(
                            ::pinvoke::private::Stop::refused(
                                refused,
                                &::pinvoke::private::At {
                                    function: "read",
                                    parameter: "f",
                                },
                            ),
                        );
                    }
                };
                unsafe {
                    ::pinvoke::private::write_back(
                        ::core::option::Option::Some(argument_1_place),
                        self_lent.as_ptr().cast(),
                    )
                };
                ::core::result::Result::Ok(self_native)
            },
        )
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_f_of<
        PinvokeClosure0: ::core::ops::FnMut(
                &mut ::pinvoke::private::Vec<::core::primitive::u8>,
            ),
    >(
        _: &::pinvoke::private::Scoped<
            (PinvokeClosure0, ::pinvoke::private::Vec<::core::primitive::u8>),
        >,
    ) -> unsafe extern "C" fn(*mut c_void, *mut *const c_void) -> isize {
        __pinvoke_f_trampoline::<PinvokeClosure0>
    }
    let f_native: unsafe extern "C" fn(*mut c_void, *mut *const c_void) -> isize = __pinvoke_f_of(
        &f_record,
    );
    let data_native: *mut c_void = ::pinvoke::private::user_data(&f_record);
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    unsafe { __pinvoke_raw_read(f_native, data_native) };
    ::core::mem::drop(wrapper_entered);
    f_record.resume();
    wrapper_calls.resume();
}
const _: () = ::pinvoke::private::number::<c_int>();
