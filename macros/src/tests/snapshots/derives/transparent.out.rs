#[automatically_derived]
impl ::pinvoke::Marshal for Flags {
    type Native = ::pinvoke::private::Native<c_uint>;
    type By = ::pinvoke::private::As<::pinvoke::private::Native<c_uint>>;
}
#[automatically_derived]
unsafe impl ::pinvoke::MarshalAs<::pinvoke::private::Native<c_uint>> for Flags {
    type Strategy = ::pinvoke::Copied;
    type Fails = <c_uint as ::pinvoke::MarshalAs<
        ::pinvoke::private::Native<c_uint>,
    >>::Fails;
    #[inline]
    fn to_native(
        &self,
    ) -> ::core::result::Result<::pinvoke::private::Native<c_uint>, Self::Fails> {
        <c_uint as ::pinvoke::MarshalAs<
            ::pinvoke::private::Native<c_uint>,
        >>::to_native(&self.0)
    }
    #[inline]
    fn from_native(
        native: ::pinvoke::private::Native<c_uint>,
    ) -> ::core::result::Result<Self, Self::Fails> {
        <c_uint as ::pinvoke::MarshalAs<
            ::pinvoke::private::Native<c_uint>,
        >>::from_native(native)
            .map(|value| Self { 0: value })
    }
}
#[automatically_derived]
unsafe impl ::pinvoke::private::Sends for Flags
where
    for<'__field> c_uint: ::pinvoke::private::Sends,
{}
