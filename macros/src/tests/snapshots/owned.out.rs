#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "name"]
    unsafe fn __pinvoke_raw_name() -> *mut c_char;
    #[link_name = "raw_name"]
    unsafe fn __pinvoke_raw_raw_name() -> *mut c_char;
    #[link_name = "values"]
    unsafe fn __pinvoke_raw_values(n_: *mut c_int) -> *mut c_double;
}
#[inline]
fn name() -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum self_Owner {}
    unsafe impl ::pinvoke::private::Ownership for self_Owner {
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
    unsafe impl ::pinvoke::private::Returns for self_Owner {}
    let ret = unsafe { __pinvoke_raw_name() };
    let mut self_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, self_Owner>,
            ::pinvoke::private::String,
        >(ret.cast())
    };
    let self_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, self_Owner>,
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
#[inline]
#[track_caller]
fn raw_name() -> ::core::option::Option<
    ::pinvoke::Owned<::pinvoke::private::core::ffi::CStr>,
> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum self_Owner {}
    unsafe impl ::pinvoke::private::Ownership for self_Owner {
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
    unsafe impl ::pinvoke::private::Returns for self_Owner {}
    let ret = unsafe { __pinvoke_raw_raw_name() };
    let self_made = unsafe {
        ::pinvoke::private::owned_text_nullable::<self_Owner>(ret.cast())
    };
    let self_value = match self_made {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "raw_name",
                    parameter: "ret",
                },
            )
        }
    };
    self_value
}
#[inline]
#[track_caller]
fn values() -> ::pinvoke::Owned<[c_double]> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum self_Owner {}
    unsafe impl ::pinvoke::private::Ownership for self_Owner {
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
            let _ = unsafe {
                release(
                    __pinvoke_ptr.cast(),
                    match ::pinvoke::private::count(__pinvoke_len) {
                        ::core::option::Option::Some(fits) => fits,
                        ::core::option::Option::None => return,
                    },
                )
            };
        }
    }
    unsafe impl ::pinvoke::private::Returns for self_Owner {}
    let mut n_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_values(&raw mut n_native) };
    let self_held = unsafe {
        ::pinvoke::private::Held::<
            ::pinvoke::private::As<c_double>,
            c_double,
            self_Owner,
        >::of(
            ret.cast(),
            ::core::result::Result::unwrap_or(
                ::pinvoke::private::length::<c_double, _>(n_native),
                0,
            ),
        )
    };
    match ::pinvoke::private::length::<c_double, _>(n_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "values",
                    parameter: "ret",
                },
            )
        }
    };
    let (self_ptr, self_len) = ::pinvoke::private::Held::release(self_held);
    let self_value = match unsafe {
        ::pinvoke::private::owned_slice::<
            c_double,
            self_Owner,
        >(self_ptr.cast(), self_len)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            ::pinvoke::private::refuse::of(
                refused,
                &::pinvoke::private::At {
                    function: "values",
                    parameter: "ret",
                },
            )
        }
    };
    self_value
}
const _: () = ::pinvoke::private::extent::<c_double>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
