#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {}
#[allow(non_upper_case_globals, reason = "named after the first function")]
static __pinvoke_block_first: ::pinvoke::private::Block = ::pinvoke::private::Block::new(
    &["libz.so.1", "libz.so"],
    __pinvoke_slots_first,
);
#[allow(non_upper_case_globals, reason = "named after the first function")]
static __pinvoke_slots_first: &[&::pinvoke::private::Slot] = &[
    __pinvoke_slot_first.slot(),
    __pinvoke_slot_second.slot(),
    #[cfg(unix)]
    __pinvoke_slot_third.slot(),
];
#[doc(hidden)]
#[allow(non_upper_case_globals, reason = "named after the function")]
pub static __pinvoke_slot_first: ::pinvoke::private::Bound<
    unsafe extern "C" fn(c_int) -> c_int,
> = unsafe {
    ::pinvoke::private::Bound::new(&__pinvoke_block_first, "z_first", "first", false)
};
#[doc(alias = "z_first")]
#[inline]
#[track_caller]
pub fn first(a: c_int) -> c_int {
    let function = ::pinvoke::private::Bound::expect(&__pinvoke_slot_first);
    let ret = unsafe { function(a) };
    ret
}
#[doc(hidden)]
#[allow(non_upper_case_globals, reason = "named after the function")]
static __pinvoke_slot_second: ::pinvoke::private::Bound<
    unsafe extern "C" fn(c_int) -> c_int,
> = unsafe {
    ::pinvoke::private::Bound::new(&__pinvoke_block_first, "z_second", "second", true)
};
#[doc(alias = "z_second")]
#[inline]
fn second(a: c_int) -> ::core::result::Result<(), ::pinvoke::private::IoError> {
    let function = match ::pinvoke::private::Bound::get(&__pinvoke_slot_second) {
        ::core::result::Result::Ok(function) => function,
        ::core::result::Result::Err(missing) => {
            return ::pinvoke::private::error::missing(
                missing,
                &::pinvoke::private::At {
                    function: "second",
                    parameter: "",
                },
            );
        }
    };
    ::pinvoke::private::errno::clear();
    let ret = unsafe { function(a) };
    let call_errno = ::pinvoke::private::errno::get();
    if !(ret == 0) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(call_errno));
    }
    ::core::result::Result::Ok(())
}
#[cfg(unix)]
#[doc(hidden)]
#[allow(non_upper_case_globals, reason = "named after the function")]
static __pinvoke_slot_third: ::pinvoke::private::Bound<
    unsafe extern "C" fn(*const u8, u8),
> = unsafe {
    ::pinvoke::private::Bound::new(&__pinvoke_block_first, "zThird", "third", false)
};
#[cfg(unix)]
#[doc(alias = "zThird")]
#[inline]
#[track_caller]
fn third(a: &[u8]) {
    let a_len = <[_]>::len(a);
    let ::core::option::Option::Some(n_native) = ::pinvoke::private::count::<u8>(a_len)
    else {
        ::pinvoke::private::refuse::count::<
            u8,
        >(
            a_len,
            &::pinvoke::private::At {
                function: "third",
                parameter: "a",
            },
        )
    };
    let a_native: *const u8 = <[_]>::as_ptr(a);
    let function = ::pinvoke::private::Bound::expect(&__pinvoke_slot_third);
    unsafe { function(a_native, n_native) };
}
const _: () = ::pinvoke::private::number::<c_int>();
#[cfg(unix)]
const _: () = ::pinvoke::private::number::<u8>();
