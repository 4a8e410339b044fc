const _: () = {
    const __PINVOKE_VALUE_0: ::core::primitive::i32 = 0;
    const __PINVOKE_VALUE_1: ::core::primitive::i32 = 7;
    #[automatically_derived]
    impl ::pinvoke::Marshal for Clock {
        type Native = ::core::primitive::i32;
        type By = ::pinvoke::private::As<::core::primitive::i32>;
    }
    #[automatically_derived]
    unsafe impl ::pinvoke::private::Sends for Clock {}
    #[automatically_derived]
    unsafe impl ::pinvoke::MarshalAs<::core::primitive::i32> for Clock {
        type Strategy = ::pinvoke::Copied;
        type Fails = ::pinvoke::private::UnknownValue;
        #[inline]
        fn to_native(
            &self,
        ) -> ::core::result::Result<::core::primitive::i32, Self::Fails> {
            ::core::result::Result::Ok(
                match self {
                    Self::Realtime => __PINVOKE_VALUE_0,
                    Self::Monotonic => __PINVOKE_VALUE_1,
                },
            )
        }
        #[inline]
        fn from_native(
            native: ::core::primitive::i32,
        ) -> ::core::result::Result<Self, Self::Fails> {
            match native {
                __PINVOKE_VALUE_0 => ::core::result::Result::Ok(Self::Realtime),
                __PINVOKE_VALUE_1 => ::core::result::Result::Ok(Self::Monotonic),
                #[allow(
                    unreachable_patterns,
                    reason = "the variants may be all that the integer has"
                )]
                native => {
                    ::core::result::Result::Err(
                        ::pinvoke::private::UnknownValue::new(native, "Clock"),
                    )
                }
            }
        }
    }
};
