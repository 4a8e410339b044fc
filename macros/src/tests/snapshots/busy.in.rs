//! A closure that leaves its object alone, and what is part of that.
#[marshal(ok = ret >= 0)]
unsafe extern "C" {
    #[marshal(free = press_free, close = kept, busy)]
    type Press;
    #[marshal(free = proof_free, busy = Press)]
    type Proof<'press>;
    unsafe fn press_free(of: *mut Press) -> i32;
    unsafe fn proof_free(of: *mut Proof) -> i32;
    fn press_watch(of: *mut Press, #[marshal(callback, busy, retain = of.watcher, on = caller, fail = -1)] f: unsafe extern "C" fn(*mut c_void, i32) -> i32, data: *mut c_void) -> i32;
    #[marshal(plain)]
    safe fn proof_pages(of: *const Proof) -> i32;
}
