#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "spawn"]
    unsafe fn __pinvoke_raw_spawn(argv_: *const *const c_char);
    #[link_name = "rename"]
    unsafe fn __pinvoke_raw_rename(names_: *mut *mut c_char, n_: c_int);
}
#[inline]
fn spawn(
    argv: &[&::core::primitive::str],
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let argv_scratch = ::pinvoke::private::Scratch::new();
    let mut argv_storage = ::pinvoke::private::prepare_null_terminated::<
        ::pinvoke::private::Text<::pinvoke::private::Utf8, ::pinvoke::private::Lent>,
        &::core::primitive::str,
    >(argv);
    match unsafe {
        ::pinvoke::private::fill_null_terminated::<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, ::pinvoke::private::Lent>,
            &::core::primitive::str,
        >(&mut argv_storage, &argv_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "spawn",
                    parameter: "argv",
                },
            );
        }
    };
    let argv_native: *const *const c_char = (::pinvoke::private::lend_null_terminated::<
        ::pinvoke::private::Text<::pinvoke::private::Utf8, ::pinvoke::private::Lent>,
        &::core::primitive::str,
    >(&mut argv_storage))
        .cast_const()
        .cast();
    unsafe { __pinvoke_raw_spawn(argv_native) };
    ::core::result::Result::Ok(())
}
#[inline]
fn rename(
    names: &mut [::core::option::Option<::pinvoke::private::String>],
) -> ::core::result::Result<(), ::pinvoke::Error> {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum names_Owner {}
    unsafe impl ::pinvoke::private::Ownership for names_Owner {
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
    unsafe impl ::pinvoke::private::Returns for names_Owner {}
    let names_len = <[_]>::len(names);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(names_len) else {
        return ::pinvoke::private::error::count::<
            c_int,
            _,
            _,
        >(
            names_len,
            &::pinvoke::private::At {
                function: "rename",
                parameter: "names",
            },
        )
    };
    let names_scratch = ::pinvoke::private::Scratch::new();
    let mut names_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::Nullable<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, names_Owner>,
        >,
        ::core::option::Option<::pinvoke::private::String>,
    >(names);
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::Nullable<
                ::pinvoke::private::Text<::pinvoke::private::Utf8, names_Owner>,
            >,
            ::core::option::Option<::pinvoke::private::String>,
        >(&mut names_storage, &names_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "rename",
                    parameter: "names",
                },
            );
        }
    };
    let names_native: *mut *mut c_char = (::pinvoke::private::lend_out::<
        ::pinvoke::private::Nullable<
            ::pinvoke::private::Text<::pinvoke::private::Utf8, names_Owner>,
        >,
        ::core::option::Option<::pinvoke::private::String>,
    >(&mut names_storage))
        .cast();
    unsafe { __pinvoke_raw_rename(names_native, n_native) };
    {
        let names_storage = &mut names_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::Nullable<
                    ::pinvoke::private::Text<::pinvoke::private::Utf8, names_Owner>,
                >,
                ::core::option::Option<::pinvoke::private::String>,
            >(names_storage, names_len)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "rename",
                        parameter: "names",
                    },
                );
            }
        };
    }
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
