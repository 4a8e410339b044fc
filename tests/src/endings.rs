//! Operations that end at awkward moments: `c/endings.c`.

use core::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use pinvoke::{Blittable, Marshal, marshal};

/// A request that has a name.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Block {
    name: *mut c_char,
    done: Option<unsafe extern "C" fn(*mut c_void, c_int, *const c_char)>,
    state: *mut c_void,
}

/// A name in a list.
#[derive(Marshal, Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    #[marshal(utf8, free = end_free, alloc = end_alloc)]
    pub name: String,
}

/// Why it failed.
#[derive(Debug)]
pub enum Failed {
    /// What C says.
    Because(Option<String>),
    /// What the wrapper says.
    Wrapper(pinvoke::Error),
}

impl From<pinvoke::Error> for Failed {
    fn from(error: pinvoke::Error) -> Self {
        Self::Wrapper(error)
    }
}

#[marshal]
unsafe extern "C" {
    /// What of C's is not freed.
    pub safe fn end_live() -> c_int;
    /// Ends the newest request.
    pub fn end_now(status: c_int, #[marshal(cstr, nullable)] word: *const c_char) -> c_int;
    /// The same, with a word that is no text.
    pub safe fn end_with_nonsense() -> c_int;
    /// Calls the closure of the newest request.
    pub safe fn end_tick(index: c_int) -> c_int;
    unsafe fn end_cancel(state: *mut c_void) -> c_int;
    unsafe fn end_free(memory: *mut c_void);
    unsafe fn end_alloc(size: usize) -> *mut c_void;

    /// Tells how far it is, and brings a word.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0, cancel = end_cancel(state) == 1, silent)]
    pub async fn end_watch(
        #[marshal(callback, on = other, user_data = data, fail = -7, ret(as = bool))]
        progress: unsafe extern "C" fn(data: *mut c_void, index: c_int) -> c_int,
        data: *mut c_void,
        #[marshal(callback = complete, user_data = state)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// The same, of a closure that may be none.
    #[link_name = "end_watch"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_watch_maybe(
        #[marshal(callback, nullable, on = several, user_data = data, fail = -7, ret(as = bool))]
        progress: Option<unsafe extern "C" fn(data: *mut c_void, index: c_int) -> c_int>,
        data: *mut c_void,
        #[marshal(callback = complete, user_data = state)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] word: *const c_char,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// Gives it a name that C may replace.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0, cancel = end_cancel(state) == 1, silent)]
    pub async fn end_rename(
        #[marshal(control)] block: *mut Block,
        #[marshal(field = &block.name, in, out, utf8, free = end_free, alloc = end_alloc)]
        name: *mut *mut c_char,
        #[marshal(field = block.done, callback = complete)] done: Option<
            unsafe extern "C" fn(
                state: *mut c_void,
                status: c_int,
                #[marshal(copy, utf8, nullable)] word: *const c_char,
            ),
        >,
        #[marshal(field = block.state, user_data)] state: *mut c_void,
    ) -> c_int;
    /// The same, and cannot be cancelled.
    #[link_name = "end_rename"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_rename_on(
        #[marshal(control)] block: *mut Block,
        #[marshal(field = &block.name, in, out, utf8, free = end_free, alloc = end_alloc)]
        name: *mut *mut c_char,
        #[marshal(field = block.done, callback = complete)] done: Option<
            unsafe extern "C" fn(
                state: *mut c_void,
                status: c_int,
                #[marshal(copy, utf8, nullable)] word: *const c_char,
            ),
        >,
        #[marshal(field = block.state, user_data)] state: *mut c_void,
    ) -> c_int;
    /// C replaces the name of the newest.
    ///
    /// # Safety
    ///
    /// It has not ended.
    pub unsafe fn end_renamed();

    /// Gives it names, of which C may drop some.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0, cancel = end_cancel(state) == 1, silent)]
    pub async fn end_names(
        #[marshal(in, out, len = *n, free = end_free, alloc = end_alloc)] names: *mut *mut Name,
        n: *mut c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// The same, and cannot be cancelled.
    #[link_name = "end_names"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_names_on(
        #[marshal(in, out, len = *n, free = end_free, alloc = end_alloc)] names: *mut *mut Name,
        n: *mut c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// C drops all names of the newest but one.
    ///
    /// # Safety
    ///
    /// It has not ended.
    pub unsafe fn end_all_but_one();

    /// Fails for a reason.
    #[marshal(pending = ret == 0, ok = status.is_null(), error = Failed::Because(status))]
    pub async fn end_reasoned(
        #[marshal(status, utf8, nullable, free = end_free)] why: *mut *mut c_char,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(ignore)] status: c_int,
            #[marshal(ignore)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// The newest fails for a reason.
    ///
    /// # Safety
    ///
    /// It has not ended.
    pub unsafe fn end_for_a_reason();

    /// Goes over some bytes.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0, cancel = end_cancel(state) == 1, silent)]
    pub async fn end_read(
        #[marshal(in, cursor, len = *left)] from: *mut *const c_uchar,
        left: *mut usize,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// C reads one byte.
    ///
    /// # Safety
    ///
    /// The newest has not ended, and one is left.
    pub unsafe fn end_one_byte();

    /// Fails at once with this number, unless it is 0.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_long(
        how: c_long,
        #[marshal(retval)] value: *mut c_long,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_long;
}

/// An error that stays on its thread.
#[derive(Debug)]
pub struct Cracked(pub Option<std::rc::Rc<()>>);

impl From<pinvoke::Error> for Cracked {
    fn from(_: pinvoke::Error) -> Self {
        Self(None)
    }
}

impl From<c_int> for Cracked {
    fn from(_: c_int) -> Self {
        Self(None)
    }
}

#[marshal]
unsafe extern "C" {
    /// A bell that calls what it keeps, on the thread that rings it.
    #[marshal(free = end_bell_free)]
    pub type Bell;
    unsafe fn end_bell_free(bell: *mut Bell);
    /// The one that rings.
    #[link_name = "end_bell"]
    #[marshal(method = new, ret(own))]
    pub safe fn end_bell_new() -> *mut Bell;
    /// What it calls.
    #[marshal(method = set, ok = ret == 0, error = Cracked)]
    pub fn end_bell_set(
        bell: *mut Bell,
        #[marshal(callback, retain = bell.ring, on = caller, fail = -1, ret(fallible))]
        ring: unsafe extern "C" fn(data: *mut c_void) -> c_int,
        data: *mut c_void,
    ) -> c_int;

    /// Rings at once, and ends later.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_ring(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(ignore)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
}

#[marshal]
unsafe extern "C" {
    /// A thing.
    #[marshal(free = thing_free, send)]
    pub type Thing;
    #[link_name = "end_free"]
    unsafe fn thing_free(thing: *mut Thing);
    #[link_name = "end_cancel"]
    unsafe fn stop_making(state: *mut c_void) -> c_int;

    /// Makes one, which is there whether it fails or not.
    #[marshal(pending = ret == 0, result = status, ok = ret == 0, cancel = stop_making(state) == 1, silent)]
    pub async fn end_make(
        #[marshal(retval, own = always)] made: *mut *mut Thing,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// The same, and cannot be cancelled.
    #[link_name = "end_make"]
    #[marshal(pending = ret == 0, result = status, ok = ret == 0)]
    pub async fn end_make_on(
        #[marshal(retval, own = always)] made: *mut *mut Thing,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> c_int;
    /// Returns one at once, which it owns while it waits; the status comes later.
    #[marshal(pending = !ret.is_null(), ok = !ret.is_null(), ret(own = always), cancel = stop_making(state) == 1, silent)]
    pub async fn end_given(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(ignore)] status: c_int,
            #[marshal(copy, utf8, nullable)] word: *const c_char,
        ),
        #[marshal(user_data)] state: *mut c_void,
    ) -> *mut Thing;
    /// The newest has its thing.
    ///
    /// # Safety
    ///
    /// It has not ended.
    pub unsafe fn end_made();
}
