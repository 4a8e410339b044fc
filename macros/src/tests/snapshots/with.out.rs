#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "sleep"]
    unsafe fn __pinvoke_raw_sleep(time_: c_int);
    #[link_name = "times"]
    unsafe fn __pinvoke_raw_times(times_: *mut c_int, n_: c_int);
}
#[inline]
fn sleep(
    time: <Millis as ::pinvoke::Conversion>::Surface,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let time_scratch = ::pinvoke::private::Scratch::new();
    let mut time_made = match unsafe {
        ::pinvoke::private::to_native::<
            ::pinvoke::private::With<Millis>,
            <Millis as ::pinvoke::Conversion>::Surface,
        >(&time, &time_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "sleep",
                    parameter: "time",
                },
            );
        }
    };
    let time_native: c_int = ::pinvoke::private::to_declared::<
        <Millis as ::pinvoke::Conversion>::Native,
        c_int,
    >(*::pinvoke::private::Made::get(&time_made));
    unsafe { __pinvoke_raw_sleep(time_native) };
    ::core::result::Result::Ok(())
}
#[inline]
fn times(
    times: &mut [<Millis as ::pinvoke::Conversion>::Surface],
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let times_len = <[_]>::len(times);
    let times_scratch = ::pinvoke::private::Scratch::new();
    let mut times_storage = ::pinvoke::private::prepare_out::<
        ::pinvoke::private::With<Millis>,
        <Millis as ::pinvoke::Conversion>::Surface,
    >(times);
    match unsafe {
        ::pinvoke::private::fill_out::<
            ::pinvoke::private::With<Millis>,
            <Millis as ::pinvoke::Conversion>::Surface,
        >(&mut times_storage, &times_scratch)
    } {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "times",
                    parameter: "times",
                },
            );
        }
    };
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<
        c_int,
    >(times_len) else {
        return ::pinvoke::private::error::count::<
            c_int,
            _,
            _,
        >(
            times_len,
            &::pinvoke::private::At {
                function: "times",
                parameter: "times",
            },
        )
    };
    let times_native: *mut c_int = (::pinvoke::private::lend_out::<
        ::pinvoke::private::With<Millis>,
        <Millis as ::pinvoke::Conversion>::Surface,
    >(&mut times_storage))
        .cast();
    unsafe { __pinvoke_raw_times(times_native, n_native) };
    {
        let times_storage = &mut times_storage;
        match unsafe {
            ::pinvoke::private::read_back::<
                ::pinvoke::private::With<Millis>,
                <Millis as ::pinvoke::Conversion>::Surface,
            >(times_storage, times_len)
        } {
            ::core::result::Result::Ok(converted) => converted,
            ::core::result::Result::Err(refused) => {
                return ::pinvoke::private::error::of(
                    refused,
                    &::pinvoke::private::At {
                        function: "times",
                        parameter: "times",
                    },
                );
            }
        };
    }
    ::core::result::Result::Ok(())
}
const _: () = ::pinvoke::private::crosses::<c_int>();
const _: () = ::pinvoke::private::declares::<
    <Millis as ::pinvoke::Conversion>::Native,
    c_int,
>();
