#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "compress"]
    unsafe fn __pinvoke_raw_compress(
        dest_: *mut u8,
        dest_len_: *mut c_ulong,
        source_: *const u8,
        source_len_: c_ulong,
    ) -> c_int;
}
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
pub fn compress(
    dest: &mut [u8],
    source: &[u8],
) -> ::core::result::Result<::core::primitive::usize, ZlibError> {
    let dest_len = <[_]>::len(dest);
    let source_len = <[_]>::len(source);
    let ::core::option::Option::Some(mut dest_len_native) = ::pinvoke::private::count::<
        c_ulong,
    >(dest_len) else {
        return ::pinvoke::private::error::count::<
            c_ulong,
            _,
            _,
        >(
            dest_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "dest",
            },
        )
    };
    let ::core::option::Option::Some(source_len_native) = ::pinvoke::private::count::<
        c_ulong,
    >(source_len) else {
        return ::pinvoke::private::error::count::<
            c_ulong,
            _,
            _,
        >(
            source_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "source",
            },
        )
    };
    let dest_native: *mut u8 = <[_]>::as_mut_ptr(dest);
    let source_native: *const u8 = <[_]>::as_ptr(source);
    let ret = unsafe {
        __pinvoke_raw_compress(
            dest_native,
            &raw mut dest_len_native,
            source_native,
            source_len_native,
        )
    };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            <ZlibError as ::core::convert::From<c_int>>::from(ret),
        );
    }
    let ::core::option::Option::Some(dest_written) = ::pinvoke::private::written(
        dest_len_native,
        dest_len,
    ) else {
        return ::pinvoke::private::error::written(
            dest_len_native,
            dest_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "dest",
            },
        )
    };
    ::core::result::Result::Ok(dest_written)
}
#[doc(alias = "compress")]
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
pub fn compress_uninit<UninitBuffer: ::pinvoke::private::Uninit<u8>>(
    dest: UninitBuffer,
    source: &[u8],
) -> ::core::result::Result<
    <UninitBuffer as ::pinvoke::private::Uninit<u8>>::Filled,
    ZlibError,
> {
    let mut dest_room = dest;
    let dest_len = <[_]>::len(::pinvoke::private::Uninit::<u8>::room(&mut dest_room));
    let source_len = <[_]>::len(source);
    let ::core::option::Option::Some(mut dest_len_native) = ::pinvoke::private::count::<
        c_ulong,
    >(dest_len) else {
        return ::pinvoke::private::error::count::<
            c_ulong,
            _,
            _,
        >(
            dest_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "dest",
            },
        )
    };
    let ::core::option::Option::Some(source_len_native) = ::pinvoke::private::count::<
        c_ulong,
    >(source_len) else {
        return ::pinvoke::private::error::count::<
            c_ulong,
            _,
            _,
        >(
            source_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "source",
            },
        )
    };
    let dest_native: *mut u8 = <[_]>::as_mut_ptr(
            ::pinvoke::private::Uninit::<u8>::room(&mut dest_room),
        )
        .cast::<u8>();
    let source_native: *const u8 = <[_]>::as_ptr(source);
    let ret = unsafe {
        __pinvoke_raw_compress(
            dest_native,
            &raw mut dest_len_native,
            source_native,
            source_len_native,
        )
    };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            <ZlibError as ::core::convert::From<c_int>>::from(ret),
        );
    }
    let ::core::option::Option::Some(dest_written) = ::pinvoke::private::written(
        dest_len_native,
        dest_len,
    ) else {
        return ::pinvoke::private::error::written(
            dest_len_native,
            dest_len,
            &::pinvoke::private::At {
                function: "compress",
                parameter: "dest",
            },
        )
    };
    ::core::result::Result::Ok(unsafe {
        ::pinvoke::private::Uninit::<u8>::filled(dest_room, dest_written)
    })
}
const _: () = ::pinvoke::private::number::<u8>();
