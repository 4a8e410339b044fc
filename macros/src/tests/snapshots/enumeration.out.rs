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
    unsafe fn __pinvoke_raw_modes(all_: *mut ::pinvoke::private::Native<Mode>, n_: u8);
}
#[inline]
fn mode(set: Mode) -> ::core::result::Result<Mode, ::pinvoke::Error> {
    let set_native = ::pinvoke::private::to_native::<Mode, c_int>(set);
    let mut old_native = ::pinvoke::private::zeroed::<c_int>();
    unsafe { __pinvoke_raw_mode(set_native, &raw mut old_native) };
    ::core::result::Result::Ok(
        match ::pinvoke::private::from_native::<Mode, c_int>(old_native) {
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
        },
    )
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
    let mut all_storage = match ::pinvoke::private::prepare_in_out::<
        Mode,
        ::pinvoke::private::Native<Mode>,
    >(all) {
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
    let all_native: *mut ::pinvoke::private::Native<Mode> = ::pinvoke::private::lend_out::<
        Mode,
        ::pinvoke::private::Native<Mode>,
    >(&mut all_storage);
    unsafe { __pinvoke_raw_modes(all_native, n_native) };
    match ::pinvoke::private::read_back::<
        Mode,
        ::pinvoke::private::Native<Mode>,
    >(all_storage, all_len) {
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
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::extent::<Mode>();
const _: () = ::pinvoke::private::extent::<c_int>();
const _: () = ::pinvoke::private::sends::<Mode>();
const _: () = ::pinvoke::private::sends::<c_int>();
