::core::compile_error! {
    "a tested `ret` vanishes by itself; drop `ignore`"
}
unsafe extern "C" {}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn convert(
    input: &mut &[::core::primitive::u8],
    output: &mut &mut [::core::primitive::u8],
) -> ::core::result::Result<(), ::pinvoke::private::IoError> {
    ::pinvoke::private::broken()
}
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<*mut *mut c_char>,
        _: ::core::marker::PhantomData<*mut usize>,
        _: ::core::marker::PhantomData<*mut *mut c_char>,
        _: ::core::marker::PhantomData<*mut usize>,
        _: ::core::marker::PhantomData<usize>,
    ) {}
};
