//! A function that is found at the first call.

use core::ffi::c_int;
use core::mem;
use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};
use libloading::Library;

type ToUpper = unsafe extern "C" fn(c_int) -> c_int;

static SLOT: AtomicPtr<()> = AtomicPtr::new(ptr::null_mut());

#[inline]
pub fn upper_bound(character: c_int) -> c_int {
    let mut address = SLOT.load(Ordering::Acquire);
    if address.is_null() {
        address = bind();
    }
    // SAFETY: the slot holds nothing but the address of `toupper`, whose type this is, in a library that is
    // never unloaded.
    let upper = unsafe { mem::transmute::<*mut (), ToUpper>(address) };
    // SAFETY: a value in, a value out; no memory is shared.
    unsafe { upper(character) }
}

#[cold]
#[inline(never)]
fn bind() -> *mut () {
    let name = if cfg!(target_vendor = "apple") { "libSystem.B.dylib" } else { "libc.so.6" };
    // SAFETY: the C library is loaded already, so that nothing is initialised here.
    let library = unsafe { Library::new(name) }.expect("the C library that this process runs on");
    // SAFETY: `toupper` has this type in C.
    let symbol = unsafe { library.get::<ToUpper>(b"toupper\0") }.expect("C has had this function for ever");
    let address: *mut () = (*symbol as *const ()).cast_mut();
    mem::forget(library);
    SLOT.store(address, Ordering::Release);
    address
}
