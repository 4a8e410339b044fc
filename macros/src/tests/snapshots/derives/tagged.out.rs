const _: () = {
    const __PINVOKE_VALUE_0: ::core::primitive::i32 = 0;
    const __PINVOKE_VALUE_1: ::core::primitive::i32 = __PINVOKE_VALUE_0 + 1;
    const __PINVOKE_VALUE_2: ::core::primitive::i32 = 4;
    #[repr(C)]
    #[allow(
        dead_code,
        missing_docs,
        missing_debug_implementations,
        non_snake_case,
        reason = "named like its variants"
    )]
    pub union __PinvokeNative {
        Int: ::pinvoke::private::Native<i64>,
        Text: *mut ::core::primitive::u8,
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
        const PADDING: ::core::primitive::bool = ::pinvoke::private::padded_union::<
            Self,
        >(
            &[
                ::pinvoke::private::part::<::pinvoke::private::Native<i64>>(),
                ::pinvoke::private::part::<*mut ::core::primitive::u8>(),
            ],
        );
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::Tagged for Value {
        type Tag = ::core::primitive::i32;
        type Native = __PinvokeNative;
        type Fails = ::pinvoke::private::ErrorKind;
        const FREES: ::core::primitive::bool = <::pinvoke::private::By<
            i64,
        > as ::pinvoke::private::Converter<i64>>::FREES;
        const OWNS: ::core::primitive::bool = <::pinvoke::private::By<
            i64,
        > as ::pinvoke::private::Converter<i64>>::OWNS;
        const TAKES: ::core::primitive::bool = <::pinvoke::private::By<
            i64,
        > as ::pinvoke::private::Converter<i64>>::TAKES;
        const COPIES: ::core::primitive::bool = true;
        const BORROWS: ::core::primitive::bool = <::pinvoke::private::By<
            i64,
        > as ::pinvoke::private::Converter<i64>>::BORROWS
            || <::pinvoke::private::Text<
                ::pinvoke::private::Utf8,
                ::pinvoke::private::Copying,
            > as ::pinvoke::private::Converter<String>>::BORROWS;
        #[inline]
        #[allow(unused_variables, reason = "not every union owns something")]
        unsafe fn free(tag: ::core::primitive::i32, native: &mut __PinvokeNative) {
            match tag {
                __PINVOKE_VALUE_1 => {
                    unsafe {
                        <::pinvoke::private::By<
                            i64,
                        > as ::pinvoke::private::Converter<i64>>::free(&mut native.Int)
                    }
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::TaggedIn for Value
    where
        for<'__field> ::pinvoke::private::By<i64>: ::pinvoke::private::ToNative<i64>,
    {
        #[inline]
        #[allow(unused_variables, reason = "not every member needs memory")]
        fn to_native(
            &self,
            scratch: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<
            (::core::primitive::i32, __PinvokeNative),
            ::pinvoke::private::ErrorKind,
        > {
            let mut native: __PinvokeNative = ::pinvoke::private::zeroed();
            let tag = match self {
                Self::None => __PINVOKE_VALUE_0,
                Self::Int(value) => {
                    native.Int = <::pinvoke::private::By<
                        i64,
                    > as ::pinvoke::private::ToNative<i64>>::to_native(value, scratch)?;
                    __PINVOKE_VALUE_1
                }
                Self::Text(value) => {
                    native.Text = <::pinvoke::private::Text<
                        ::pinvoke::private::Utf8,
                        ::pinvoke::private::Copying,
                    > as ::pinvoke::private::ToNative<
                        String,
                    >>::to_native(value, scratch)?;
                    __PINVOKE_VALUE_2
                }
                Self::Other(tag) => {
                    match *tag {
                        __PINVOKE_VALUE_1 | __PINVOKE_VALUE_2 => {
                            return ::core::result::Result::Err(
                                ::core::convert::Into::into(
                                    ::pinvoke::private::UnknownValue::new(*tag, "Value"),
                                ),
                            );
                        }
                        tag => tag,
                    }
                }
            };
            ::core::result::Result::Ok((tag, native))
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::TaggedBack for Value
    where
        for<'__field> ::pinvoke::private::By<i64>: ::pinvoke::private::FromNative<i64>,
    {
        #[inline]
        unsafe fn from_native(
            tag: ::core::primitive::i32,
            native: &mut __PinvokeNative,
        ) -> ::core::result::Result<Self, ::pinvoke::private::ErrorKind> {
            ::core::result::Result::Ok(
                match tag {
                    __PINVOKE_VALUE_0 => Self::None,
                    __PINVOKE_VALUE_1 => {
                        Self::Int(
                            unsafe {
                                <::pinvoke::private::By<
                                    i64,
                                > as ::pinvoke::private::FromNative<
                                    i64,
                                >>::from_native(&mut native.Int)
                            }?,
                        )
                    }
                    __PINVOKE_VALUE_2 => {
                        Self::Text(
                            unsafe {
                                <::pinvoke::private::Text<
                                    ::pinvoke::private::Utf8,
                                    ::pinvoke::private::Copying,
                                > as ::pinvoke::private::FromNative<
                                    String,
                                >>::from_native(&mut native.Text)
                            }?,
                        )
                    }
                    #[allow(
                        unreachable_patterns,
                        reason = "the variants may be all that the integer has"
                    )]
                    _ => Self::Other(tag),
                },
            )
        }
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::Sends for Value
    where
        for<'__field> i64: ::pinvoke::private::Sends,
    {}
};
