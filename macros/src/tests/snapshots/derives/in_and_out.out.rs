const _: () = {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum __PinvokeOwner1 {}
    unsafe impl ::pinvoke::private::Ownership for __PinvokeOwner1 {
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
            let _ = unsafe { c_free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for __PinvokeOwner1 {}
    #[repr(C)]
    #[allow(
        dead_code,
        missing_docs,
        missing_debug_implementations,
        reason = "C reads them"
    )]
    pub struct __PinvokeNative {
        n: c_int,
        names: *mut *mut ::core::primitive::u16,
        value: <Value as ::pinvoke::private::Tagged>::Native,
        kind: c_int,
        __pinvoke_end: (),
    }
    impl ::core::marker::Copy for __PinvokeNative {}
    #[automatically_derived]
    impl ::core::clone::Clone for __PinvokeNative {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::Blittable for __PinvokeNative {
        const PADDING: ::core::primitive::bool = ::pinvoke::private::padded::<
            Self,
        >(
            &[
                ::pinvoke::private::part::<c_int>(),
                ::pinvoke::private::part::<*mut *mut ::core::primitive::u16>(),
                ::pinvoke::private::part::<
                    <Value as ::pinvoke::private::Tagged>::Native,
                >(),
                ::pinvoke::private::part::<c_int>(),
            ],
        );
    }
    type __Pinvoke_names = ::pinvoke::private::Elements<
        ::pinvoke::private::Nullable<
            ::pinvoke::private::Text<::pinvoke::private::Utf16, __PinvokeOwner1>,
        >,
        __PinvokeOwner1,
    >;
    #[allow(missing_debug_implementations, reason = "it has no values")]
    pub enum __PinvokeBy {}
    #[automatically_derived]
    unsafe impl ::pinvoke::private::Converter<Names> for __PinvokeBy {
        type Native = __PinvokeNative;
        type Strategy = ::pinvoke::Copied;
        type Fails = ::pinvoke::private::ErrorKind;
        const FREES: ::core::primitive::bool = <__Pinvoke_names as ::pinvoke::private::Counting<
            Vec<Option<String>>,
        >>::FREES || <Value as ::pinvoke::private::Tagged>::FREES;
        const OWNS: ::core::primitive::bool = <__Pinvoke_names as ::pinvoke::private::Counting<
            Vec<Option<String>>,
        >>::OWNS || <Value as ::pinvoke::private::Tagged>::OWNS;
        const TAKES: ::core::primitive::bool = <__Pinvoke_names as ::pinvoke::private::Counting<
            Vec<Option<String>>,
        >>::TAKES || <Value as ::pinvoke::private::Tagged>::TAKES;
        const COPIES: ::core::primitive::bool = <Value as ::pinvoke::private::Tagged>::COPIES;
        const BORROWS: ::core::primitive::bool = <__Pinvoke_names as ::pinvoke::private::Counting<
            Vec<Option<String>>,
        >>::BORROWS || <Value as ::pinvoke::private::Tagged>::BORROWS;
        #[inline]
        fn blank(native: &mut __PinvokeNative) {
            <Value as ::pinvoke::private::Tagged>::blank(&mut native.value);
        }
        #[inline]
        #[allow(unused_variables, reason = "not every record owns something")]
        unsafe fn free(native: &mut __PinvokeNative) {
            unsafe {
                ::pinvoke::private::free_counted::<
                    __Pinvoke_names,
                    Vec<Option<String>>,
                    _,
                >(&mut native.names, native.n);
                <Value as ::pinvoke::private::Tagged>::free(
                    native.kind,
                    &mut native.value,
                );
            }
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::ToNative<Names> for __PinvokeBy
    where
        for<'__field> Value: ::pinvoke::private::TaggedIn,
    {
        #[inline]
        #[allow(unused_variables, reason = "not every record needs memory")]
        fn to_native(
            surface: &Names,
            scratch: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<__PinvokeNative, ::pinvoke::private::ErrorKind> {
            const {
                ::pinvoke::private::discriminates::<
                    c_int,
                    <Value as ::pinvoke::private::Tagged>::Tag,
                >()
            };
            let names_native = unsafe {
                ::pinvoke::private::to_counted::<
                    __Pinvoke_names,
                    Vec<Option<String>>,
                >(&surface.names, scratch)
            }?;
            let value_native = unsafe {
                ::pinvoke::private::to_tagged::<Value>(&surface.value, scratch)
            }?;
            let n_native = ::pinvoke::private::count_field::<c_int>(names_native.len())?;
            let kind_native = value_native.tag();
            ::core::result::Result::Ok(__PinvokeNative {
                n: n_native,
                names: ::pinvoke::private::HeldField::release(names_native),
                value: ::pinvoke::private::Chosen::release(value_native),
                kind: kind_native,
                __pinvoke_end: (),
            })
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::FromNative<Names> for __PinvokeBy
    where
        for<'__field> Value: ::pinvoke::private::TaggedBack,
    {
        #[inline]
        #[allow(
            unused_variables,
            reason = "not every record has something that comes back"
        )]
        unsafe fn from_native(
            native: &mut __PinvokeNative,
        ) -> ::core::result::Result<Names, ::pinvoke::private::ErrorKind> {
            ::core::result::Result::Ok(Names {
                n: ::core::marker::PhantomData,
                names: unsafe {
                    ::pinvoke::private::from_counted::<
                        __Pinvoke_names,
                        Vec<Option<String>>,
                        _,
                    >(&mut native.names, native.n)
                }?,
                value: unsafe {
                    <Value as ::pinvoke::private::TaggedBack>::from_native(
                        native.kind,
                        &mut native.value,
                    )
                }?,
                kind: native.kind,
            })
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::Sends for Names
    where
        for<'__field> Value: ::pinvoke::private::Sends,
    {}
    const _: () = ::pinvoke::private::says_how_long(
        <Value as ::pinvoke::private::Tagged>::BOUND,
    );
    #[automatically_derived]
    impl ::pinvoke::Marshal for Names {
        type Native = __PinvokeNative;
        type By = __PinvokeBy;
    }
};
