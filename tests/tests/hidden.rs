//! Arguments that the caller never sees, lower bounds, and what an `unsafe fn` passes through.

use pinvoke_tests::{hidden, panics::refused, witness};

#[test]
fn constants_are_not_parameters() {
    let call: fn(i32) -> i32 = hidden::with_reserved;
    assert_eq!(call(30), 42);
    assert_eq!(witness::address(0), 0);
    assert_eq!(witness::bytes(1), b"1.2\0");
}

#[test]
fn a_selector_makes_two_functions_of_one() {
    assert_eq!(hidden::sum(&[2, 3, 4]), 9);
    assert_eq!(hidden::product(&[2, 3, 4]), 24);
}

#[test]
fn a_lower_bound_is_checked() {
    let mut buf = [0; 10];
    hidden::fill_at_least_8(&mut buf);
    assert_eq!(buf, [8; 10]);
    hidden::fill_at_least_8(&mut buf[..8]);
    witness::forget();
    let line = line!() + 1;
    let refusal = refused(|| hidden::fill_at_least_8(&mut [0; 7]));
    assert_eq!((refusal.file.as_str(), refusal.line), (file!(), line));
    assert!(refusal.message.contains('7') && refusal.message.contains('8'), "{refusal:?}");
    refused(|| hidden::fill_at_least_8(&mut []));
    assert_eq!(witness::calls(), 0, "C was called");
}

#[test]
fn an_unsafe_fn_passes_through_what_is_not_described() {
    let mut bytes = [1, 2, 3];
    // SAFETY: pointer and length are of one array, which is not used meanwhile.
    unsafe {
        assert_eq!(hidden::raw_sum(bytes.as_ptr(), bytes.len()), 6);
        assert_eq!(hidden::raw_sum(core::ptr::null(), 0), 0);
        let start = bytes.as_mut_ptr();
        assert_eq!(hidden::raw_end(start, 3), start.add(3));
    }
}

#[test]
fn an_unsafe_fn_wraps_what_is_described() {
    let mut to = [0_u8; 3];
    // SAFETY: there is room for three at `to`.
    unsafe { hidden::raw_copy(to.as_mut_ptr().cast(), &[7, 8, 9]) };
    assert_eq!(to, [7, 8, 9]);
    assert_eq!(witness::address(0), witness::address_of(&to));
}

#[test]
fn statics_and_types_pass_through_the_block() {
    extern "C" fn double(v: i32) -> i32 {
        v * 2
    }
    assert_eq!(hidden::shared_number, 1234);
    // SAFETY: both can be called with any number of this size.
    assert_eq!(unsafe { (hidden::call_twice(Some(double), 3), hidden::call_twice(None, 3)) }, (12, -1));
}

#[test]
fn a_result_may_be_ignored() {
    let (): () = hidden::ignored_answer();
}

#[test]
fn a_safe_fn_needs_no_words() {
    let answer: fn() -> i32 = hidden::answer;
    assert_eq!(answer(), 42);
}
