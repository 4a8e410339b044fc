::core::compile_error! {
    "write `safe fn plain_status` if no arguments can make it misbehave, else `unsafe fn plain_status`"
}
unsafe extern "C" {}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn plain_status(a: c_int) -> ::core::result::Result<(), ::pinvoke::private::IoError> {
    ::pinvoke::private::broken()
}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn sentinel(a: c_int) -> ::core::result::Result<c_int, ::pinvoke::private::IoError> {
    ::pinvoke::private::broken()
}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn step() -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
    ::pinvoke::private::broken()
}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn value(a: c_int) -> c_int {
    ::pinvoke::private::broken()
}
#[allow(dead_code, unused_variables, missing_docs, reason = "the block was refused")]
fn find(a: size_t) -> ::core::result::Result<Found, ::pinvoke::private::IoError> {
    ::pinvoke::private::broken()
}
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<c_int>,
        _: ::core::marker::PhantomData<c_int>,
    ) {}
};
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<c_int>,
        _: ::core::marker::PhantomData<c_int>,
    ) {}
};
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<*mut c_int>,
        _: ::core::marker::PhantomData<c_int>,
    ) {}
};
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<c_int>,
        _: ::core::marker::PhantomData<c_int>,
    ) {}
};
const _: () = {
    #[allow(dead_code, reason = "the block was refused")]
    fn declared(
        _: ::core::marker::PhantomData<size_t>,
        _: ::core::marker::PhantomData<size_t>,
    ) {}
};
