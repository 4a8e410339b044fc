const _: () = {
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum __PinvokeOwner1 {}
    unsafe impl ::pinvoke::private::Ownership for __PinvokeOwner1 {
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
                    c_malloc(
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
            let _ = unsafe { c_free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for __PinvokeOwner1 {}
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum __PinvokeOwner2 {}
    unsafe impl ::pinvoke::private::Ownership for __PinvokeOwner2 {
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
                    c_malloc(
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
            let _ = unsafe { c_free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for __PinvokeOwner2 {}
    #[repr(C)]
    #[allow(
        dead_code,
        missing_docs,
        missing_debug_implementations,
        reason = "C reads them"
    )]
    pub struct __PinvokeNative {
        size: c_uint,
        pub face: [::core::primitive::u8; 32],
        pub italic: c_int,
        pub file: *mut ::core::primitive::u8,
        pub axes: *const ::pinvoke::private::Native<Axis>,
        pub n_axes: c_int,
        pub weight: ::pinvoke::private::Native<Weight>,
        pub fallback: *mut ::pinvoke::private::Native<Font<'static>>,
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
    impl __PinvokeNative {
        #[allow(non_upper_case_globals, reason = "named like its field")]
        const __pinvoke_size: c_uint = {
            let value = (size_of::<Self>()) as ::core::primitive::i128;
            ::core::assert!(
                value >= < c_uint > ::MIN as ::core::primitive::i128 && value <= < c_uint
                > ::MAX as ::core::primitive::i128, "this constant does not fit C's type"
            );
            value as c_uint
        };
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::Blittable for __PinvokeNative {
        const PADDING: ::core::primitive::bool = ::pinvoke::private::padded::<
            Self,
        >(
            &[
                ::pinvoke::private::part::<c_uint>(),
                ::pinvoke::private::part::<[::core::primitive::u8; 32]>(),
                ::pinvoke::private::part::<c_int>(),
                ::pinvoke::private::part::<*mut ::core::primitive::u8>(),
                ::pinvoke::private::part::<*const ::pinvoke::private::Native<Axis>>(),
                ::pinvoke::private::part::<c_int>(),
                ::pinvoke::private::part::<::pinvoke::private::Native<Weight>>(),
                ::pinvoke::private::part::<
                    *mut ::pinvoke::private::Native<Font<'static>>,
                >(),
            ],
        );
    }
    type __Pinvoke_face = ::pinvoke::private::InlineText<::pinvoke::private::Utf8, 32>;
    type __Pinvoke_italic = ::pinvoke::private::As<c_int>;
    type __Pinvoke_file = ::pinvoke::private::Nullable<
        ::pinvoke::private::Text<::pinvoke::private::Utf8, __PinvokeOwner1>,
    >;
    type __Pinvoke_axes = ::pinvoke::private::Viewed<::pinvoke::private::By<Axis>>;
    type __Pinvoke_weight = ::pinvoke::private::By<Weight>;
    type __Pinvoke_fallback = ::pinvoke::private::Nullable<
        ::pinvoke::private::Boxed<::pinvoke::private::By<Font<'static>>, __PinvokeOwner2>,
    >;
    #[allow(missing_debug_implementations, reason = "it has no values")]
    pub enum __PinvokeBy {}
    #[automatically_derived]
    unsafe impl<'a> ::pinvoke::private::Converter<Font<'a>> for __PinvokeBy {
        type Native = __PinvokeNative;
        type Strategy = ::pinvoke::Copied;
        type Fails = ::pinvoke::private::ErrorKind;
        const FREES: ::core::primitive::bool = <__Pinvoke_file as ::pinvoke::private::Converter<
            Option<String>,
        >>::FREES || <__Pinvoke_weight as ::pinvoke::private::Converter<Weight>>::FREES
            || <__Pinvoke_fallback as ::pinvoke::private::Converter<
                Option<Box<Font<'a>>>,
            >>::FREES;
        const OWNS: ::core::primitive::bool = <__Pinvoke_file as ::pinvoke::private::Converter<
            Option<String>,
        >>::OWNS || <__Pinvoke_weight as ::pinvoke::private::Converter<Weight>>::OWNS
            || <__Pinvoke_fallback as ::pinvoke::private::Converter<
                Option<Box<Font<'a>>>,
            >>::OWNS;
        const TAKES: ::core::primitive::bool = <__Pinvoke_file as ::pinvoke::private::Converter<
            Option<String>,
        >>::TAKES || <__Pinvoke_weight as ::pinvoke::private::Converter<Weight>>::TAKES
            || <__Pinvoke_fallback as ::pinvoke::private::Converter<
                Option<Box<Font<'a>>>,
            >>::TAKES;
        const COPIES: ::core::primitive::bool = <__Pinvoke_weight as ::pinvoke::private::Converter<
            Weight,
        >>::COPIES;
        const BOUND: ::core::primitive::bool = true;
        const BORROWS: ::core::primitive::bool = <__Pinvoke_file as ::pinvoke::private::Converter<
            Option<String>,
        >>::BORROWS
            || <__Pinvoke_axes as ::pinvoke::private::Counting<&'a [Axis]>>::BORROWS
            || <__Pinvoke_weight as ::pinvoke::private::Converter<Weight>>::BORROWS
            || <__Pinvoke_fallback as ::pinvoke::private::Converter<
                Option<Box<Font<'a>>>,
            >>::BORROWS;
        #[inline]
        fn blank(native: &mut __PinvokeNative) {
            <__Pinvoke_weight as ::pinvoke::private::Converter<
                Weight,
            >>::blank(&mut native.weight);
        }
        #[inline]
        #[allow(unused_variables, reason = "not every record owns something")]
        unsafe fn free(native: &mut __PinvokeNative) {
            unsafe {
                <__Pinvoke_file as ::pinvoke::private::Converter<
                    Option<String>,
                >>::free(&mut native.file);
                <__Pinvoke_weight as ::pinvoke::private::Converter<
                    Weight,
                >>::free(&mut native.weight);
                <__Pinvoke_fallback as ::pinvoke::private::Converter<
                    Option<Box<Font<'a>>>,
                >>::free(&mut native.fallback);
            }
        }
    }
    #[automatically_derived]
    unsafe impl<'a> ::pinvoke::private::ToNative<Font<'a>> for __PinvokeBy
    where
        for<'__field> ::pinvoke::private::By<
            Weight,
        >: ::pinvoke::private::ToNative<Weight>,
    {
        #[inline]
        #[allow(unused_variables, reason = "not every record needs memory")]
        fn to_native(
            surface: &Font<'a>,
            scratch: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<__PinvokeNative, ::pinvoke::private::ErrorKind> {
            const { ::pinvoke::private::sends_along::<Axis>() };
            let face_native = unsafe {
                ::pinvoke::private::to_native::<
                    __Pinvoke_face,
                    String,
                >(&surface.face, scratch)
            }?;
            let italic_native = unsafe {
                ::pinvoke::private::to_native::<
                    __Pinvoke_italic,
                    bool,
                >(&surface.italic, scratch)
            }?;
            let file_native = unsafe {
                ::pinvoke::private::to_native::<
                    __Pinvoke_file,
                    Option<String>,
                >(&surface.file, scratch)
            }?;
            let axes_native = unsafe {
                ::pinvoke::private::to_counted::<
                    __Pinvoke_axes,
                    &'a [Axis],
                >(&surface.axes, scratch)
            }?;
            let weight_native = unsafe {
                ::pinvoke::private::to_native::<
                    __Pinvoke_weight,
                    Weight,
                >(&surface.weight, scratch)
            }?;
            let fallback_native = unsafe {
                ::pinvoke::private::to_native::<
                    __Pinvoke_fallback,
                    Option<Box<Font<'a>>>,
                >(&surface.fallback, scratch)
            }?;
            let n_axes_native = ::pinvoke::private::count_field::<
                c_int,
            >(axes_native.len())?;
            ::core::result::Result::Ok(__PinvokeNative {
                size: __PinvokeNative::__pinvoke_size,
                face: ::pinvoke::private::Made::release(face_native),
                italic: ::pinvoke::private::Made::release(italic_native),
                file: ::pinvoke::private::Made::release(file_native),
                axes: ::pinvoke::private::HeldField::release(axes_native),
                n_axes: n_axes_native,
                weight: ::pinvoke::private::Made::release(weight_native),
                fallback: ::pinvoke::private::Made::release(fallback_native),
                __pinvoke_end: (),
            })
        }
    }
    #[automatically_derived]
    unsafe impl<'a> ::pinvoke::private::Sends for Font<'a>
    where
        for<'__field> c_int: ::pinvoke::private::Sends,
        for<'__field> Weight: ::pinvoke::private::Sends,
    {}
    const _: () = ::pinvoke::private::says_how_long(
        <__Pinvoke_weight as ::pinvoke::private::Converter<Weight>>::BOUND,
    );
    #[automatically_derived]
    impl<'a> ::pinvoke::Marshal for Font<'a> {
        type Native = __PinvokeNative;
        type By = __PinvokeBy;
    }
};
