//! What a wrapper that can refuse its arguments says of a call that C refused.

use core::ffi::{c_char, c_int};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// Asks whether a file is there.
    #[marshal(ok = ret == 0, error = errno)]
    fn access(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;

    /// The same, whose status is the caller's business: only the call can be refused.
    #[link_name = "access"]
    #[marshal(fallible, error = errno)]
    fn access_status(#[marshal(utf8)] path: *const c_char, mode: c_int) -> c_int;
}

/// Made of a status of another type than C's own name for it.
#[derive(Debug, PartialEq)]
enum Failure {
    Code(i32),
    Refused,
}

impl From<Status> for Failure {
    fn from(code: Status) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for Failure {
    fn from(_: pinvoke::Error) -> Self {
        Self::Refused
    }
}

type Status = c_int;

#[marshal(error = Failure)]
unsafe extern "C" {
    /// Its status has a name of its own.
    #[link_name = "access"]
    #[marshal(ok = ret == self::fine)]
    fn access_named(#[marshal(utf8)] path: *const c_char, mode: c_int) -> Status;

    /// A truth value that is only tested.
    #[link_name = "exclusive_or"]
    #[marshal(ok = ret, error = Failure::truth(ret), ret(ignore))]
    safe fn differ(left: bool, right: bool) -> bool;
}

impl Failure {
    fn truth(truth: bool) -> Self {
        Self::Code(truth.into())
    }
}

#[allow(non_upper_case_globals, reason = "as a header of C's writes it")]
const fine: c_int = 0;

#[test]
fn a_failure_of_cs_is_an_error_beside_arguments_that_can_be_refused() {
    let error = access("/nowhere/at/all", 0).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(2));
    access("/", 0).unwrap();
    assert_eq!(access_status("/nowhere/at/all", 0).unwrap(), -1);
    access_status("nul\0", 0).unwrap_err();
}

#[test]
fn an_error_is_made_of_the_status_as_it_is_declared() {
    assert_eq!(access_named("/nowhere/at/all", 0), Err(Failure::Code(-1)));
    assert_eq!(access_named("nul\0", 0), Err(Failure::Refused));
    assert_eq!(access_named("/", 0), Ok(()));
}

#[test]
fn a_truth_value_is_tested_and_ignored() {
    let _ = pinvoke_tests::text::utf8_length("linked");
    assert_eq!(differ(true, false), Ok(()));
    assert_eq!(differ(true, true), Err(Failure::Code(0)));
}

#[marshal(error = errno)]
unsafe extern "C" {
    /// NULL fails, as the block says.
    #[marshal(ret(utf8, free = free))]
    fn realpath(
        #[marshal(path)] path: *const c_char,
        #[marshal(const = core::ptr::null_mut())] resolved: *mut c_char,
    ) -> *mut c_char;

    /// NULL is an answer.
    #[link_name = "realpath"]
    #[marshal(ret(utf8, free = free, nullable))]
    fn realpath_if_any(
        #[marshal(path)] path: *const c_char,
        #[marshal(const = core::ptr::null_mut())] resolved: *mut c_char,
    ) -> *mut c_char;

    /// # Safety
    ///
    /// As of C's.
    unsafe fn free(memory: *mut core::ffi::c_void);
}

#[test]
fn the_error_of_the_block_tells_why_a_pointer_is_null() {
    let error = realpath("/no such file".as_ref()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    assert_eq!(error.raw_os_error(), Some(2));
    assert_eq!(realpath("/".as_ref()).unwrap(), "/");
    assert_eq!(realpath_if_any("/no such file".as_ref()).unwrap(), None);
}
