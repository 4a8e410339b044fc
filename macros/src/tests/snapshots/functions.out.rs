#[repr(C)]
pub struct Ops {
    size: usize,
    read: Option<unsafe extern "C" fn(*mut c_void, buffer: *mut u8, n: usize) -> isize>,
    seek: Option<unsafe extern "C" fn(*mut c_void, to: i64) -> c_int>,
    close: unsafe extern "C" fn(*mut c_void) -> c_int,
    of: *mut c_void,
}
const _: () = {
    impl ::pinvoke::private::Functions for Ops {
        const HOLDS_DATA: ::core::primitive::bool = true;
        #[allow(unused_variables, reason = "not every struct holds it")]
        fn set_data(&mut self, data: *mut ::core::ffi::c_void) {
            self.of = data.cast();
        }
    }
    unsafe impl<
        PinvokeHolder: ::pinvoke::private::Alone<Object: Stream>
            + ::pinvoke::private::FailsWith<OwnError>,
    > ::pinvoke::private::Filled<PinvokeHolder> for Ops {
        const FUNCTIONS: &'static Self = &Self {
            size: size_of::<Self>(),
            read: ::core::option::Option::Some(
                __pinvoke_read_trampoline::<PinvokeHolder>,
            ),
            seek: if <<PinvokeHolder as ::pinvoke::private::Holder>::Object as Stream>::SEEKS {
                ::core::option::Option::Some(__pinvoke_seek_trampoline::<PinvokeHolder>)
            } else {
                ::core::option::Option::None
            },
            close: __pinvoke_close_trampoline::<PinvokeHolder>,
            of: ::core::ptr::null_mut(),
        };
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_read_trampoline<
        PinvokeHolder: ::pinvoke::private::Alone<Object: Stream>
            + ::pinvoke::private::FailsWith<OwnError>,
    >(argument_0_: *mut c_void, buffer_: *mut u8, n_: usize) -> isize {
        const __PINVOKE_FAIL: isize = -1;
        #[inline(always)]
        #[allow(
            clippy::too_many_arguments,
            clippy::type_complexity,
            reason = "as C declares it"
        )]
        fn __pinvoke_read_method<PinvokeClosure0: Stream>(
            self_object: &mut PinvokeClosure0,
            argument_0: &mut [u8],
        ) -> ::core::primitive::usize {
            <PinvokeClosure0 as Stream>::read(self_object, argument_0)
        }
        let read_record = argument_0_;
        unsafe {
            <PinvokeHolder as ::pinvoke::private::Alone>::call(
                read_record.cast_const().cast(),
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "Ops",
                    parameter: "read",
                },
                |self_closure| {
                    let buffer_len = match ::pinvoke::private::length::<u8, _>(n_) {
                        ::core::result::Result::Ok(converted) => converted,
                        ::core::result::Result::Err(refused) => {
                            return ::core::result::Result::Err(
                                ::pinvoke::private::Stop::refused(
                                    refused,
                                    &::pinvoke::private::At {
                                        function: "Ops",
                                        parameter: "read(buffer)",
                                    },
                                ),
                            );
                        }
                    };
                    let buffer_view = ::core::option::Option::unwrap_or_default(
                        match unsafe {
                            ::pinvoke::private::zero_first::<
                                u8,
                            >(buffer_.cast::<u8>(), buffer_len)
                        } {
                            ::core::result::Result::Ok(converted) => converted,
                            ::core::result::Result::Err(refused) => {
                                return ::core::result::Result::Err(
                                    ::pinvoke::private::Stop::refused(
                                        refused,
                                        &::pinvoke::private::At {
                                            function: "Ops",
                                            parameter: "read(buffer)",
                                        },
                                    ),
                                );
                            }
                        },
                    );
                    let self_value = __pinvoke_read_method(
                        &mut *self_closure,
                        buffer_view,
                    );
                    let self_native = match ::pinvoke::private::within_capacity::<
                        isize,
                    >(self_value, buffer_len) {
                        ::core::result::Result::Ok(converted) => converted,
                        ::core::result::Result::Err(refused) => {
                            return ::core::result::Result::Err(
                                ::pinvoke::private::Stop::refused(
                                    refused,
                                    &::pinvoke::private::At {
                                        function: "Ops",
                                        parameter: "read",
                                    },
                                ),
                            );
                        }
                    };
                    ::core::result::Result::Ok(self_native)
                },
            )
        }
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_seek_trampoline<
        PinvokeHolder: ::pinvoke::private::Alone<Object: Stream>
            + ::pinvoke::private::FailsWith<OwnError>,
    >(argument_0_: *mut c_void, to_: i64) -> c_int {
        const __PINVOKE_FAIL: c_int = -1;
        #[inline(always)]
        #[allow(
            clippy::too_many_arguments,
            clippy::type_complexity,
            reason = "as C declares it"
        )]
        fn __pinvoke_seek_method<PinvokeClosure0: Stream>(
            self_object: &mut PinvokeClosure0,
            argument_0: i64,
        ) -> c_int {
            <PinvokeClosure0 as Stream>::seek(self_object, argument_0)
        }
        let seek_record = argument_0_;
        unsafe {
            <PinvokeHolder as ::pinvoke::private::Alone>::call(
                seek_record.cast_const().cast(),
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "Ops",
                    parameter: "seek",
                },
                |self_closure| {
                    let self_value = __pinvoke_seek_method(&mut *self_closure, to_);
                    let self_native = self_value;
                    ::core::result::Result::Ok(self_native)
                },
            )
        }
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_close_trampoline<
        PinvokeHolder: ::pinvoke::private::Alone<Object: Stream>
            + ::pinvoke::private::FailsWith<OwnError>,
    >(argument_0_: *mut c_void) -> c_int {
        const __PINVOKE_FAIL: c_int = 1;
        #[inline(always)]
        #[allow(
            clippy::too_many_arguments,
            clippy::type_complexity,
            reason = "as C declares it"
        )]
        fn __pinvoke_close_method<PinvokeClosure0: Stream>(
            self_object: &mut PinvokeClosure0,
        ) -> ::core::result::Result<(), OwnError> {
            <PinvokeClosure0 as Stream>::finish(self_object)
        }
        let close_record = argument_0_;
        unsafe {
            <PinvokeHolder as ::pinvoke::private::Alone>::call(
                close_record.cast_const().cast(),
                __PINVOKE_FAIL,
                &::pinvoke::private::At {
                    function: "Ops",
                    parameter: "close",
                },
                |self_closure| {
                    let () = match __pinvoke_close_method(&mut *self_closure) {
                        ::core::result::Result::Ok(answer) => answer,
                        ::core::result::Result::Err(error) => {
                            return ::core::result::Result::Err(
                                <PinvokeHolder as ::pinvoke::private::FailsWith<
                                    _,
                                >>::stop(
                                    error,
                                    &::pinvoke::private::At {
                                        function: "Ops",
                                        parameter: "close",
                                    },
                                ),
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
    }
    const _: () = ::pinvoke::private::borrows::<u8>();
    const _: () = ::pinvoke::private::number::<c_int>();
    const _: () = ::pinvoke::private::number::<i64>();
    const _: () = ::pinvoke::private::sends::<u8>();
};
