#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "mode"]
    unsafe fn __pinvoke_raw_mode(set_: c_int, old_: *mut c_int);
    #[link_name = "modes"]
    unsafe fn __pinvoke_raw_modes(
        all_: *mut ::pinvoke::private::SentNative<Mode>,
        n_: u8,
    );
}
#[inline]
fn mode(set: Mode) -> ::core::result::Result<Mode, ::pinvoke::Error> {
    let set_scratch = ::pinvoke::private::Scratch::new();
    let mut set_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::As<c_int>,
            Mode,
        >(&set, &set_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "mode",
                    parameter: "set",
                },
            );
        }
    };
    let set_native: c_int = *::pinvoke::private::Made::get(&set_made);
    let mut old_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    unsafe { __pinvoke_raw_mode(set_native, &raw mut old_native) };
    let mut old_made = unsafe {
        ::pinvoke::private::made::<::pinvoke::private::As<c_int>, Mode>(old_native)
    };
    let old_value = match unsafe {
        ::pinvoke::private::from_native::<
            ::pinvoke::private::As<c_int>,
            Mode,
        >(&mut old_made)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "mode",
                    parameter: "old",
                },
            );
        }
    };
    ::core::result::Result::Ok(old_value)
}
#[inline]
fn modes(all: &mut [Mode]) -> ::core::result::Result<(), ::pinvoke::Error> {
    let all_len = <[_]>::len(all);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<u8>(all_len)
    else {
        return ::pinvoke::private::error::count::<
            u8,
            _,
            _,
        >(
            all_len,
            &::pinvoke::private::At {
                function: "modes",
                parameter: "all",
            },
        )
    };
    let all_scratch = ::pinvoke::private::Scratch::new();
    let mut all_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::SentBy<Mode>,
        Mode,
    >(all);
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::SentBy<Mode>,
            Mode,
        >(&mut all_storage, &all_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "modes",
                    parameter: "all",
                },
            );
        }
    };
    let all_native: *mut ::pinvoke::private::SentNative<Mode> = ::pinvoke::private::lend_out::<
        ::pinvoke::private::SentBy<Mode>,
        Mode,
    >(&mut all_storage);
    unsafe { __pinvoke_raw_modes(all_native, n_native) };
    {
        let all_storage = &mut all_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::SentBy<Mode>,
                Mode,
            >(all_storage, all_len)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "modes",
                        parameter: "all",
                    },
                );
            }
        };
    }
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::crosses::<c_int>();
const _: () = ::pinvoke::private::extent::<::pinvoke::private::SentNative<Mode>>();
const _: () = ::pinvoke::private::extent::<c_int>();
const _: () = ::pinvoke::private::sends::<c_int>();
const _: () = ::pinvoke::private::unbound::<Mode, ::pinvoke::private::SentBy<Mode>>();
