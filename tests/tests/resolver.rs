//! The resolver hook, which a process sets once: so it has a process of its own, and one test.

use core::ptr::NonNull;
use pinvoke::library::{Request, set_resolver};
use pinvoke_tests::bound::{self, missing};

extern "C" fn eleven() -> i32 {
    11
}

fn resolve(request: &Request<'_>) -> Option<NonNull<()>> {
    if request.function() != "lost" {
        return None;
    }
    assert_eq!(request.symbol(), "lost");
    assert_eq!(request.libraries(), ["libpinvoke_no_such.so.2", "libpinvoke_no_such.so"]);
    NonNull::new(eleven as extern "C" fn() -> i32 as *mut ())
}

fn refuse(_: &Request<'_>) -> Option<NonNull<()>> {
    None
}

#[test]
fn the_resolver_is_asked_first_and_set_once() {
    assert_eq!(bound::bound_version(), 7, "bound before there is a resolver");
    // SAFETY: `eleven` has the signature of `lost`, and keeps what that declares.
    unsafe { set_resolver(resolve) }.unwrap();
    assert_eq!(missing::lost(), 11);
    assert!(missing::lost_fallible().is_err(), "what it does not know goes on as usual");
    assert_eq!(bound::bound_sum(&[4]), 4);
    // SAFETY: it never answers.
    unsafe { set_resolver(refuse) }.unwrap_err();
    assert_eq!(missing::lost(), 11);
}
