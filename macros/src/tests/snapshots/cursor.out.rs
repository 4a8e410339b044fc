#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "convert"]
    unsafe fn __pinvoke_raw_convert(
        input_: *mut *mut c_char,
        in_left_: *mut usize,
        output_: *mut *mut c_char,
        out_left_: *mut usize,
    ) -> usize;
}
#[inline]
fn convert(
    input: &mut &[::core::primitive::u8],
    output: &mut &mut [::core::primitive::u8],
) -> ::core::result::Result<(), ::pinvoke::private::IoError> {
    let input_len = <[_]>::len(*input);
    let output_len = <[_]>::len(*output);
    let ::core::option::Option::Some(mut in_left_native) = ::pinvoke::private::count::<
        usize,
    >(input_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            input_len,
            &::pinvoke::private::At {
                function: "convert",
                parameter: "input",
            },
        )
    };
    let ::core::option::Option::Some(mut out_left_native) = ::pinvoke::private::count::<
        usize,
    >(output_len) else {
        return ::pinvoke::private::error::count::<
            usize,
            _,
            _,
        >(
            output_len,
            &::pinvoke::private::At {
                function: "convert",
                parameter: "output",
            },
        )
    };
    let input_base: *mut ::core::primitive::u8 = <[_]>::as_ptr(*input).cast_mut();
    let mut input_native: *mut c_char = input_base.cast();
    let output_base: *mut ::core::primitive::u8 = <[_]>::as_mut_ptr(*output);
    let mut output_native: *mut c_char = output_base.cast();
    ::pinvoke::private::errno::clear();
    let ret = unsafe {
        __pinvoke_raw_convert(
            &raw mut input_native,
            &raw mut in_left_native,
            &raw mut output_native,
            &raw mut out_left_native,
        )
    };
    let call_errno = ::pinvoke::private::errno::get();
    let input_offset = match ::pinvoke::private::offset_in::<
        ::core::primitive::u8,
        _,
        _,
    >(input_base, input_len, input_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "convert",
                    parameter: "input",
                },
            );
        }
    };
    let ::core::option::Option::Some(input_offset) = input_offset else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "convert",
                parameter: "input",
            },
        )
    };
    *input = &input[input_offset..];
    let output_offset = match ::pinvoke::private::offset_in::<
        ::core::primitive::u8,
        _,
        _,
    >(output_base, output_len, output_native) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "convert",
                    parameter: "output",
                },
            );
        }
    };
    let ::core::option::Option::Some(output_offset) = output_offset else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "convert",
                parameter: "output",
            },
        )
    };
    *output = &mut ::pinvoke::private::core::mem::take(output)[output_offset..];
    if !(ret != usize::MAX) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(call_errno));
    }
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::byte::<c_char>();
const _: () = ::pinvoke::private::number::<::core::primitive::u8>();
