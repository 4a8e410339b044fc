//! Errno is 0 before the call, is read right behind it, and is left alone where nobody asks. The allocator of this
//! file changes it whenever it is used, as any of Rust's own work might.

use pinvoke_tests::status;
use std::alloc::{GlobalAlloc, Layout, System};

const EACCES: i32 = 13;

struct Careless;

// SAFETY: everything is done by the system's allocator, whose promises these are.
unsafe impl GlobalAlloc for Careless {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promises are handed on.
        let memory = unsafe { System.alloc(layout) };
        status::set_errno(77);
        memory
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller's promises are handed on.
        unsafe { System.dealloc(memory, layout) };
        status::set_errno(77);
    }
}

#[global_allocator]
static ALLOCATOR: Careless = Careless;

#[test]
fn the_callees_errno_survives_what_is_released_after_it() {
    let long = "x".repeat(1 << 20);
    let mut buf = vec![0; 8];
    let error = status::errno_with_text(&long, &mut buf, EACCES).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(EACCES));
    status::errno_with_text(&long, &mut buf, 0).unwrap();
}

#[test]
fn what_the_callee_did_not_set_is_0() {
    status::set_errno(100);
    let error = status::open_like(-2, 0).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(0), "not 100, which was there before");
}

#[test]
fn a_success_is_one_whatever_errno_was() {
    status::set_errno(100);
    assert_eq!(status::open_like(0, 3).unwrap(), 3);
}

#[test]
fn who_does_not_ask_leaves_it_alone() {
    status::set_errno(100);
    let result = status::open_like_plain(-2, 0);
    let after = status::get_errno();
    assert_eq!((result, after), (-1, 100));
    status::open_like_plain(EACCES, 0);
    assert_eq!(status::get_errno(), EACCES);
}

#[test]
fn each_thread_has_its_own() {
    std::thread::scope(|scope| {
        for e in 1..=8 {
            scope.spawn(move || {
                for _ in 0..1_000 {
                    assert_eq!(status::open_like(e, 0).unwrap_err().raw_os_error(), Some(e));
                }
            });
        }
    });
}
