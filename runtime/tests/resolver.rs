//! The resolver hook; alone in its process, since it is set for all of it.

#![cfg(feature = "library")]
#![allow(unsafe_code, reason = "stands for what an expansion contains")]

use std::cell::{Cell, RefCell};
use std::ptr::NonNull;

use pinvoke::library::{Block, Bound, Replaced, Request, Slot, set_resolver};

type Number = unsafe extern "C" fn() -> i32;

static BLOCK: Block = Block::new(&["libno_such.so.1"], SLOTS);
static SLOTS: &[&Slot] = &[EARLY.slot(), GIVEN.slot(), UNKNOWN.slot(), MEANWHILE.slot()];
// SAFETY: the library does not exist; what the stand-ins and the resolver give is of this type.
static EARLY: Bound<Number> = unsafe { Bound::new(&BLOCK, "c_given", "early", false) };
// SAFETY: as above.
static GIVEN: Bound<Number> = unsafe { Bound::new(&BLOCK, "c_given", "given", false) };
// SAFETY: as above.
static UNKNOWN: Bound<Number> = unsafe { Bound::new(&BLOCK, "c_unknown", "unknown", false) };
// SAFETY: as above.
static MEANWHILE: Bound<Number> = unsafe { Bound::new(&BLOCK, "c_meanwhile", "meanwhile", false) };

thread_local! {
    /// The stand-in that comes while `MEANWHILE` is bound for the first time.
    static STAND_IN: RefCell<Option<Replaced>> = const { RefCell::new(None) };
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

extern "C" fn one() -> i32 {
    1
}

extern "C" fn two() -> i32 {
    2
}

fn resolve(request: &Request<'_>) -> Option<NonNull<()>> {
    assert_eq!(request.libraries(), ["libno_such.so.1"]);
    match (request.symbol(), request.function()) {
        ("c_given", "given" | "early") => NonNull::new(one as *mut ()),
        ("c_unknown", "unknown") => None,
        ("c_meanwhile", "meanwhile") => {
            if ASKED.replace(ASKED.get() + 1) == 0 {
                // SAFETY: `two` demands nothing and promises nothing but a number.
                STAND_IN.set(Some(unsafe { MEANWHILE.replace(two) }));
            }
            NonNull::new(one as *mut ())
        }
        other => panic!("nobody asked for {other:?}"),
    }
}

fn nothing(_: &Request<'_>) -> Option<NonNull<()>> {
    None
}

fn call(function: &Bound<Number>) -> i32 {
    let function = function.get().expect("the resolver knows it");
    // SAFETY: the functions of this test demand nothing.
    unsafe { function() }
}

#[test]
fn sound_32_the_resolver_is_asked_first_and_set_once() {
    assert!(!GIVEN.is_available());
    // SAFETY: `two` demands nothing and promises nothing but a number.
    let replaced = unsafe { EARLY.replace(two) };

    // SAFETY: `resolve` gives functions of the declared type, which demand nothing.
    unsafe { set_resolver(resolve) }.expect("the first one");
    // SAFETY: `nothing` gives no address.
    let second = unsafe { set_resolver(nothing) };
    assert_eq!(second.unwrap_err().to_string(), "this process has a resolver already");

    assert_eq!(call(&EARLY), 2, "what is bound stays bound");
    drop(replaced);
    assert_eq!(call(&EARLY), 1);
    assert_eq!(call(&GIVEN), 1);

    let error = UNKNOWN.load().unwrap_err();
    assert!(error.to_string().contains("libno_such.so.1"), "then the library is asked: {error}");

    assert_eq!(call(&MEANWHILE), 2, "binding does not overwrite a stand-in that came meanwhile");
    assert_eq!((call(&MEANWHILE), ASKED.get()), (2, 1));
    STAND_IN.take();
    assert_eq!((call(&MEANWHILE), ASKED.get()), (1, 2));
    assert_eq!(GIVEN.load_block().unwrap_err().function(), "unknown");
}
