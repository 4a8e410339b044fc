#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "readlink"]
    unsafe fn __pinvoke_raw_readlink(
        path_: *const c_char,
        buf_: *mut c_char,
        n_: usize,
    ) -> isize;
    #[link_name = "confstr"]
    unsafe fn __pinvoke_raw_confstr(name_: c_int, buf_: *mut c_char, n_: usize) -> usize;
    #[link_name = "getpwnam_r"]
    unsafe fn __pinvoke_raw_getpwnam_r(
        name_: *const c_char,
        entry_: *mut ::pinvoke::private::Native<Passwd>,
        buf_: *mut c_char,
        n_: usize,
        found_: *mut *mut Passwd,
    ) -> c_int;
}
#[inline]
fn readlink(
    path: &::core::primitive::str,
) -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::private::IoError> {
    let mut buf_grow = ::pinvoke::private::Grow::<::core::primitive::u8>::new();
    loop {
        let buf_len = ::pinvoke::private::Grow::capacity(&buf_grow);
        let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
            usize,
        >(buf_len) else {
            return ::pinvoke::private::error::count::<
                usize,
                _,
                _,
            >(
                buf_len,
                &::pinvoke::private::At {
                    function: "readlink",
                    parameter: "buf",
                },
            )
        };
        let path_scratch = ::pinvoke::private::Scratch::new();
        let mut path_made = match unsafe {
            ::pinvoke::private::to_native::<
                ::pinvoke::private::Text<
                    ::pinvoke::private::Utf8,
                    ::pinvoke::private::Lent,
                >,
                &::core::primitive::str,
            >(&path, &path_scratch)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "readlink",
                        parameter: "path",
                    },
                );
            }
        };
        let path_native: *mut ::core::primitive::u8 = *::pinvoke::private::Made::get(
            &path_made,
        );
        let path_native: *const c_char = path_native.cast_const().cast();
        let buf_native: *mut c_char = ::pinvoke::private::Grow::as_mut_ptr(&mut buf_grow)
            .cast();
        ::pinvoke::private::errno::clear();
        let ret = unsafe { __pinvoke_raw_readlink(path_native, buf_native, n_native) };
        let call_errno = ::pinvoke::private::errno::get();
        if let (true, ::core::option::Option::Some(buf_needed)) = (
            ret != -1,
            ::pinvoke::private::arithmetic::operand(ret),
        ) {
            if buf_needed.saturating_add(1) >= buf_len {
                match ::pinvoke::private::Grow::enlarge(&mut buf_grow) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::pinvoke::private::error::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "readlink",
                                parameter: "buf",
                            },
                        );
                    }
                };
                continue;
            }
        }
        if !(ret != -1) {
            return ::core::result::Result::Err(::pinvoke::private::os_error(call_errno));
        }
        let ::core::option::Option::Some(buf_written) = ::pinvoke::private::written(
            ret,
            buf_len,
        ) else {
            return ::pinvoke::private::error::written(
                ret,
                buf_len,
                &::pinvoke::private::At {
                    function: "readlink",
                    parameter: "buf",
                },
            )
        };
        let buf_value = match unsafe {
            ::pinvoke::private::Grow::text::<
                ::pinvoke::private::Utf8,
            >(&buf_grow, ::core::option::Option::Some(buf_written))
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "readlink",
                        parameter: "buf",
                    },
                );
            }
        };
        return ::core::result::Result::Ok(buf_value);
    }
}
#[inline]
fn confstr(
    name: c_int,
) -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    let mut buf_grow = ::pinvoke::private::Grow::<::core::primitive::u8>::ask();
    loop {
        let buf_len = ::pinvoke::private::Grow::capacity(&buf_grow);
        let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
            usize,
        >(buf_len) else {
            return ::pinvoke::private::error::count::<
                usize,
                _,
                _,
            >(
                buf_len,
                &::pinvoke::private::At {
                    function: "confstr",
                    parameter: "buf",
                },
            )
        };
        let buf_native: *mut c_char = ::pinvoke::private::Grow::as_mut_ptr(&mut buf_grow)
            .cast();
        let ret = unsafe { __pinvoke_raw_confstr(name, buf_native, n_native) };
        if let (true, ::core::option::Option::Some(buf_needed)) = (
            ret != 0,
            ::pinvoke::private::arithmetic::operand(ret),
        ) {
            if buf_needed > buf_len {
                match ::pinvoke::private::Grow::answer(&mut buf_grow, buf_needed) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::pinvoke::private::error::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "confstr",
                                parameter: "buf",
                            },
                        );
                    }
                };
                continue;
            }
        }
        if !(ret != 0) {
            return ::core::result::Result::Err(
                ::pinvoke::private::status(
                    ret,
                    &::pinvoke::private::At {
                        function: "confstr",
                        parameter: "",
                    },
                ),
            );
        }
        let ::core::option::Option::Some(buf_written) = ::pinvoke::private::written(
            ret,
            buf_len,
        ) else {
            return ::pinvoke::private::error::written(
                ret,
                buf_len,
                &::pinvoke::private::At {
                    function: "confstr",
                    parameter: "buf",
                },
            )
        };
        let buf_value = match unsafe {
            ::pinvoke::private::Grow::text::<
                ::pinvoke::private::Utf8,
            >(&buf_grow, ::core::option::Option::None)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "confstr",
                        parameter: "buf",
                    },
                );
            }
        };
        return ::core::result::Result::Ok(buf_value);
    }
}
#[inline]
fn getpwnam_r(
    name: &::core::primitive::str,
) -> ::core::result::Result<::core::option::Option<Passwd>, ::pinvoke::Error> {
    let mut buf_grow = ::pinvoke::private::Grow::<::core::primitive::u8>::new();
    loop {
        let buf_len = ::pinvoke::private::Grow::capacity(&buf_grow);
        let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
            usize,
        >(buf_len) else {
            return ::pinvoke::private::error::count::<
                usize,
                _,
                _,
            >(
                buf_len,
                &::pinvoke::private::At {
                    function: "getpwnam_r",
                    parameter: "buf",
                },
            )
        };
        let name_scratch = ::pinvoke::private::Scratch::new();
        let mut name_made = match unsafe {
            ::pinvoke::private::to_native::<
                ::pinvoke::private::Text<
                    ::pinvoke::private::Utf8,
                    ::pinvoke::private::Lent,
                >,
                &::core::primitive::str,
            >(&name, &name_scratch)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "getpwnam_r",
                        parameter: "name",
                    },
                );
            }
        };
        let mut entry_native: ::pinvoke::private::Native<Passwd> = ::pinvoke::private::blank::<
            ::pinvoke::private::By<Passwd>,
            Passwd,
        >();
        let mut found_native: *mut Passwd = ::pinvoke::private::zeroed::<*mut Passwd>();
        let name_native: *mut ::core::primitive::u8 = *::pinvoke::private::Made::get(
            &name_made,
        );
        let name_native: *const c_char = name_native.cast_const().cast();
        let buf_native: *mut c_char = ::pinvoke::private::Grow::as_mut_ptr(&mut buf_grow)
            .cast();
        let ret = unsafe {
            __pinvoke_raw_getpwnam_r(
                name_native,
                &raw mut entry_native,
                buf_native,
                n_native,
                &raw mut found_native,
            )
        };
        if ret == ERANGE {
            match ::pinvoke::private::Grow::enlarge(&mut buf_grow) {
                ::core::result::Result::Ok(converted) => converted,
                ::core::result::Result::Err(refused) => {
                    return ::pinvoke::private::error::of(
                        refused,
                        &::pinvoke::private::At {
                            function: "getpwnam_r",
                            parameter: "buf",
                        },
                    );
                }
            };
            continue;
        }
        if (found_native).is_null() {
            return ::core::result::Result::Ok(::core::option::Option::None);
        }
        if !(ret == 0) {
            return ::core::result::Result::Err(
                ::pinvoke::private::status(
                    ret,
                    &::pinvoke::private::At {
                        function: "getpwnam_r",
                        parameter: "",
                    },
                ),
            );
        }
        let mut entry_made = unsafe {
            ::pinvoke::private::made::<
                ::pinvoke::private::By<Passwd>,
                Passwd,
            >(entry_native)
        };
        let entry_value = match unsafe {
            ::pinvoke::private::from_native::<
                ::pinvoke::private::By<Passwd>,
                Passwd,
            >(&mut entry_made)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "getpwnam_r",
                        parameter: "entry",
                    },
                );
            }
        };
        return ::core::result::Result::Ok(::core::option::Option::Some(entry_value));
    }
}
const _: () = ::pinvoke::private::extent::<::pinvoke::private::Native<Passwd>>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
const _: () = ::pinvoke::private::unbound::<Passwd, ::pinvoke::private::By<Passwd>>();
