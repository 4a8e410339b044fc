//! Stand-ins for the length of a scope. They are seen by all threads, so these tests have a process of their own,
//! and each takes the functions that no other takes.

use core::ffi::c_char;
use pinvoke_tests::bound::{self, complete, missing};
use pinvoke_tests::counted::{counted_free, heap};

extern "C" fn eight() -> i32 {
    8
}

extern "C" fn nine() -> i32 {
    9
}

unsafe extern "C" fn sum_of_ones(_: *const u8, n: usize) -> u64 {
    n as u64
}

#[test]
fn a_stand_in_is_called_until_the_guard_goes() {
    assert_eq!(complete::bound_version(), 7);
    {
        // SAFETY: it has no pointers, and returns a number.
        let _guard = unsafe { pinvoke::bound!(complete::bound_version).replace(eight) };
        assert_eq!(complete::bound_version(), 8);
        let elsewhere = std::thread::spawn(complete::bound_version).join().unwrap();
        assert_eq!(elsewhere, 8, "all threads see it");
        {
            // SAFETY: as above.
            let _inner = unsafe { pinvoke::bound!(complete::bound_version).replace(nine) };
            assert_eq!(complete::bound_version(), 9);
        }
        assert_eq!(complete::bound_version(), 8);
    }
    assert_eq!(complete::bound_version(), 7);
}

#[test]
fn a_function_that_is_missing_can_have_a_stand_in() {
    // SAFETY: it has no pointers, and returns a number.
    let guard = unsafe { pinvoke::bound!(missing::lost_fallible).replace(eight) };
    assert_eq!(missing::lost_fallible().unwrap(), 8);
    drop(guard);
    assert!(missing::lost_fallible().is_err());
}

#[test]
fn a_stand_in_gets_what_c_would_get() {
    // SAFETY: it reads nothing.
    let _guard = unsafe { pinvoke::bound!(bound::bound_sum).replace(sum_of_ones) };
    assert_eq!(bound::bound_sum(&[5, 5, 5]), 3);
}

#[test]
fn a_panic_restores_the_function_too() {
    let panicked = std::panic::catch_unwind(|| {
        // SAFETY: it has no pointers, and returns a number.
        let _guard = unsafe { pinvoke::bound!(bound::bound_weak).replace(eight) };
        assert_eq!(bound::bound_weak().unwrap(), 8);
        std::panic::resume_unwind(Box::new("on purpose"));
    });
    assert!(panicked.is_err());
    assert!(bound::bound_weak().is_err());
}

/// A stand-in has the raw type, pointers to pointers and all; conversions and guards are those of the wrapper.
#[test]
fn a_stand_in_for_converted_arguments() {
    unsafe extern "C" fn drops(_: *const *const c_char, n: usize, first: *mut *mut c_char) -> i64 {
        // SAFETY: the wrapper sends a place with text of the counting allocator, or NULL, which is what is freed and
        // set here.
        unsafe {
            counted_free((*first).cast());
            *first = core::ptr::null_mut();
        }
        i64::try_from(n).unwrap_or(-1)
    }
    let heap = heap();
    // SAFETY: it reads nothing, and frees and nulls what the declaration says that C may replace.
    let _guard = unsafe { pinvoke::bound!(bound::bound_lengths).replace(drops) };
    let mut first = Some("text".to_string());
    assert_eq!(bound::bound_lengths(&["a", "b"], &mut first).unwrap(), 2);
    assert_eq!((first, heap.freed()), (None, vec![0]));
}
