#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "show"]
    unsafe fn __pinvoke_raw_show(text_: *const u16);
    #[link_name = "title"]
    unsafe fn __pinvoke_raw_title(buf_: *mut u16, n_: c_int) -> c_int;
    #[link_name = "name"]
    unsafe fn __pinvoke_raw_name(buf_: *mut c_char) -> c_int;
}
#[inline]
fn show(text: &::core::primitive::str) -> ::core::result::Result<(), ::pinvoke::Error> {
    let text_scratch = ::pinvoke::private::Scratch::new();
    let mut text_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::Text<
                ::pinvoke::private::Utf16,
                ::pinvoke::private::Lent,
            >,
            &::core::primitive::str,
        >(&text, &text_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "show",
                    parameter: "text",
                },
            );
        }
    };
    let text_native: *mut ::core::primitive::u16 = *::pinvoke::private::Made::get(
        &text_made,
    );
    let text_native: *const u16 = text_native.cast_const().cast();
    unsafe { __pinvoke_raw_show(text_native) };
    ::core::result::Result::Ok(())
}
#[inline]
fn title(
    buf: &mut ::pinvoke::private::String,
) -> ::core::result::Result<c_int, ::pinvoke::Error> {
    let buf_scratch = ::pinvoke::private::Scratch::new();
    let mut buf_storage = ::pinvoke::private::prepare_text_out::<
        ::pinvoke::private::Utf16,
    >(buf);
    match unsafe { ::pinvoke::private::TextOut::zero(&mut buf_storage, &buf_scratch) } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "title",
                    parameter: "buf",
                },
            );
        }
    };
    let buf_len = ::pinvoke::private::TextOut::capacity(&buf_storage);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(buf_len) else {
        return ::pinvoke::private::error::count::<
            c_int,
            _,
            _,
        >(
            buf_len,
            &::pinvoke::private::At {
                function: "title",
                parameter: "buf",
            },
        )
    };
    let buf_native: *mut u16 = ::pinvoke::private::TextOut::lend(&mut buf_storage)
        .cast();
    let ret = unsafe { __pinvoke_raw_title(buf_native, n_native) };
    {
        let buf_storage = &mut buf_storage;
        match unsafe {
            ::pinvoke::private::TextOut::read_back(
                buf_storage,
                ::core::option::Option::None,
            )
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "title",
                        parameter: "buf",
                    },
                );
            }
        };
    }
    ::core::result::Result::Ok(ret)
}
#[inline]
fn name() -> ::core::result::Result<::pinvoke::private::String, ::pinvoke::Error> {
    let mut buf_grow = match ::pinvoke::private::Grow::<
        ::core::primitive::u8,
    >::with_capacity(::core::option::Option::Some(64)) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "name",
                    parameter: "buf",
                },
            );
        }
    };
    let buf_len = ::pinvoke::private::Grow::capacity(&buf_grow);
    let buf_native: *mut c_char = ::pinvoke::private::Grow::as_mut_ptr(&mut buf_grow)
        .cast();
    let ret = unsafe { __pinvoke_raw_name(buf_native) };
    if !(ret > 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "name",
                    parameter: "",
                },
            ),
        );
    }
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
                    function: "name",
                    parameter: "buf",
                },
            );
        }
    };
    ::core::result::Result::Ok(buf_value)
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();
const _: () = ::pinvoke::private::text_unit::<u16, ::core::primitive::u16>();
