#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "start"]
    unsafe fn __pinvoke_raw_start(flags_: c_int) -> c_int;
    #[link_name = "count"]
    unsafe fn __pinvoke_raw_count(a_: c_int, status_: *mut c_int) -> c_int;
    #[link_name = "load"]
    unsafe fn __pinvoke_raw_load(a_: c_int, report_: *mut *mut Report);
    #[link_name = "ask"]
    unsafe fn __pinvoke_raw_ask(a_: c_int) -> *const Answer;
    #[link_name = "last"]
    unsafe fn __pinvoke_raw_last(a_: c_int) -> c_int;
}
#[allow(non_upper_case_globals, reason = "named after the first function")]
static __pinvoke_init_start: ::pinvoke::private::Init = ::pinvoke::private::Init::new();
#[inline]
fn start(flags: c_int) -> ::core::result::Result<(), Failure> {
    let ret = unsafe { __pinvoke_raw_start(flags) };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            <Failure as ::core::convert::From<c_int>>::from(ret),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
fn count(a: c_int) -> ::core::result::Result<c_int, Failure> {
    #[cold]
    fn __pinvoke_initialise() -> ::core::result::Result<(), Failure> {
        ::pinvoke::private::Init::attempt(&__pinvoke_init_start, || start(FLAGS))
    }
    if !__pinvoke_init_start.is_done() {
        if let ::core::result::Result::Err(error) = __pinvoke_initialise() {
            return ::core::result::Result::Err(error);
        }
    }
    let mut status_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_count(a, &raw mut status_native) };
    if !(status_native <= 0) {
        return ::core::result::Result::Err(Failure::new(status_native));
    }
    ::core::result::Result::Ok(ret)
}
#[inline]
fn load(a: c_int) -> ::core::result::Result<(), Failure> {
    #[cold]
    fn __pinvoke_initialise() -> ::core::result::Result<(), Failure> {
        ::pinvoke::private::Init::attempt(&__pinvoke_init_start, || start(FLAGS))
    }
    if !__pinvoke_init_start.is_done() {
        if let ::core::result::Result::Err(error) = __pinvoke_initialise() {
            return ::core::result::Result::Err(error);
        }
    }
    #[allow(non_camel_case_types, reason = "named after the parameter")]
    enum report_Owner {}
    unsafe impl ::pinvoke::private::Ownership for report_Owner {
        const FREES: ::core::primitive::bool = true;
        const ALLOCATES: ::core::primitive::bool = false;
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        fn alloc(
            __pinvoke_layout: ::pinvoke::private::core::alloc::Layout,
            _: &::pinvoke::private::Scratch,
        ) -> ::core::result::Result<
            ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
            ::pinvoke::private::ErrorKind,
        > {
            ::core::result::Result::Err(::pinvoke::private::ErrorKind::NotAllocated)
        }
        #[inline]
        #[allow(
            unused_variables,
            unused_unsafe,
            clippy::all,
            reason = "as the function wants it"
        )]
        unsafe fn free(
            __pinvoke_place: ::pinvoke::private::core::ptr::NonNull<
                ::core::primitive::u8,
            >,
            __pinvoke_len: ::core::primitive::usize,
            __pinvoke_bytes: ::core::primitive::usize,
        ) {
            let __pinvoke_ptr = __pinvoke_place.as_ptr();
            let _ = unsafe { report_free(__pinvoke_ptr.cast()) };
        }
    }
    unsafe impl ::pinvoke::private::Returns for report_Owner {}
    let mut report_native: *mut ::pinvoke::private::Native<Report> = ::pinvoke::private::zeroed::<
        *mut ::pinvoke::private::Native<Report>,
    >();
    unsafe { __pinvoke_raw_load(a, (&raw mut report_native).cast()) };
    let mut report_made = unsafe {
        ::pinvoke::private::made::<
            ::pinvoke::private::Pointer<::pinvoke::private::By<Report>, report_Owner>,
            Report,
        >(report_native)
    };
    if !(!report_native.is_null()) {
        return ::core::result::Result::Err(
            Failure::reported(
                match unsafe {
                    ::pinvoke::private::from_native::<
                        ::pinvoke::private::Pointer<
                            ::pinvoke::private::By<Report>,
                            report_Owner,
                        >,
                        Report,
                    >(&mut report_made)
                } {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::pinvoke::private::error::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "load",
                                parameter: "report",
                            },
                        );
                    }
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
unsafe fn ask(
    a: c_int,
) -> ::core::result::Result<*const Answer, ::pinvoke::private::IoError> {
    #[cold]
    fn __pinvoke_initialise() -> ::core::result::Result<
        (),
        ::pinvoke::private::IoError,
    > {
        ::pinvoke::private::Init::attempt(&__pinvoke_init_start, || start(FLAGS))
    }
    if !__pinvoke_init_start.is_done() {
        if let ::core::result::Result::Err(error) = __pinvoke_initialise() {
            return ::core::result::Result::Err(error);
        }
    }
    ::pinvoke::private::errno::clear();
    let ret = unsafe { __pinvoke_raw_ask(a) };
    let call_errno = ::pinvoke::private::errno::get();
    let call_succeeded = match ::pinvoke::private::pointed(ret) {
        ::core::result::Result::Ok(code_of) => {
            unsafe { ::pinvoke::private::read_field(&raw const (*code_of).code) }
        }
        ::core::result::Result::Err(code_refused) => {
            return ::pinvoke::private::error::of(
                code_refused,
                &::pinvoke::private::At {
                    function: "ask",
                    parameter: "",
                },
            );
        }
    } == 0
        && match (a,) {
            (argument_0,) => unsafe { last(argument_0) }
        } == 0;
    if !(call_succeeded) {
        return ::core::result::Result::Err(::pinvoke::private::os_error(call_errno));
    }
    ::core::result::Result::Ok(ret)
}
#[inline]
#[track_caller]
#[allow(dead_code, reason = "the block calls it")]
unsafe fn last(a: c_int) -> c_int {
    #[track_caller]
    #[cold]
    fn __pinvoke_initialise() {
        ::pinvoke::private::Init::demand(
            &__pinvoke_init_start,
            || start(FLAGS),
            &::pinvoke::private::At {
                function: "last",
                parameter: "",
            },
        )
    }
    if !__pinvoke_init_start.is_done() {
        __pinvoke_initialise();
    }
    let ret = unsafe { __pinvoke_raw_last(a) };
    ret
}
const _: () = ::pinvoke::private::extent::<::pinvoke::private::Native<Report>>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::unbound::<Report, ::pinvoke::private::By<Report>>();
