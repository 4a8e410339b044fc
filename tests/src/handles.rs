//! `c/handles.c`: objects that a library hands out.

use core::ffi::{CStr, c_char, c_int, c_void};

/// Held while C's text is copied.
pub static DESCRIBES: std::sync::Mutex<()> = std::sync::Mutex::new(());

/// What a store tells of a failed call.
#[derive(Debug, PartialEq, Eq)]
pub struct StoreError {
    /// C's number.
    pub code: c_int,
    /// What the store said, if there was one.
    pub message: String,
}

impl StoreError {
    fn new(code: c_int, store: StoreRef<'_>) -> Self {
        Self { code, message: text(store.message_c()).to_owned() }
    }

    fn of_open(code: c_int, store: Option<StoreRef<'_>>) -> Self {
        Self { code, message: store.map_or_else(String::new, |store| text(store.message_c()).to_owned()) }
    }
}

impl From<c_int> for StoreError {
    fn from(code: c_int) -> Self {
        Self { code, message: String::new() }
    }
}

impl From<pinvoke::Error> for StoreError {
    fn from(error: pinvoke::Error) -> Self {
        Self { code: -1, message: error.to_string() }
    }
}

/// A status that stays with the store.
#[derive(Debug, PartialEq, Eq)]
pub struct Sticky(pub c_int);

impl From<pinvoke::Error> for Sticky {
    fn from(_: pinvoke::Error) -> Self {
        Self(-1)
    }
}

impl Sticky {
    fn of(store: StoreRef<'_>) -> Self {
        Self(store.status())
    }
}

#[pinvoke::marshal(ok = ret == 0, error = StoreError)]
unsafe extern "C" {
    /// Numbers.
    #[marshal(free = store_close, close = kept)]
    pub type Store;

    /// A walk over the items of a store.
    #[marshal(free = cursor_finish)]
    pub type Cursor<'of>;

    /// A part, which its store frees.
    #[marshal(free = part_free(of, ptr, 3))]
    pub type Part<'of>;

    /// How many stores there are.
    #[marshal(plain)]
    pub safe fn handles_stores() -> c_int;
    /// How many cursors there are.
    #[marshal(plain)]
    pub safe fn handles_cursors() -> c_int;
    /// How often a store was closed.
    #[marshal(plain)]
    pub safe fn handles_closes() -> c_int;
    /// How often a cursor was freed.
    #[marshal(plain)]
    pub safe fn handles_finishes() -> c_int;
    /// How many parts there are.
    #[marshal(plain)]
    pub safe fn handles_parts() -> c_int;

    /// One of them.
    #[marshal(plain, ret(borrow = from, nullable))]
    pub fn largest_of(
        #[pin]
        #[marshal(in, len = n)]
        from: *const c_int,
        n: usize,
    ) -> *const c_int;
    /// What follows.
    #[marshal(plain, ret(cstr, borrow = text))]
    pub fn behind_spaces(#[marshal(cstr)] text: *const c_char) -> *const c_char;

    /// A new store.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn store_new(count: c_int) -> *mut Store;
    /// A store by its name.
    #[marshal(method = open, error = StoreError::of_open(ret, *out))]
    pub fn store_open(
        #[marshal(cstr)] name: *const c_char,
        #[marshal(retval, own = always)] out: *mut *mut Store,
    ) -> c_int;
    /// A store, and its name.
    pub fn store_named(
        #[marshal(retval, own)] out: *mut *mut Store,
        #[marshal(retval, utf8, copy)] name: *mut *const c_char,
    ) -> c_int;
    unsafe fn store_close(of: *mut Store) -> c_int;
    /// How many items there are.
    #[marshal(method = count, plain)]
    pub safe fn store_count(of: *const Store) -> c_int;
    /// One item more.
    #[marshal(method = push, error = StoreError::new(ret, self))]
    pub safe fn store_push(of: *mut Store, item: c_int) -> c_int;
    /// One item more, told by the sticky status.
    #[marshal(method = push_sticky, ok = store_status(self) == 0, error = Sticky::of(self), ret(ignore))]
    #[link_name = "store_push"]
    pub safe fn store_push_sticky(of: *mut Store, item: c_int) -> c_int;
    /// What went wrong, as C has it.
    #[marshal(method = message_c, plain, ret(cstr, borrow = of, stable))]
    pub safe fn store_message(of: *const Store) -> *const c_char;
    /// The last failure.
    #[marshal(method = status, plain)]
    pub safe fn store_status(of: *const Store) -> c_int;
    /// All items.
    #[marshal(method = items, plain, ret(borrow = of, stable, len = store_count(of), nullable))]
    pub safe fn store_items(of: *const Store) -> *const c_int;

    /// A walk, if there is anything to walk over.
    #[marshal(method = cursor)]
    pub fn cursor_open(of: &Store, #[marshal(retval, own, nullable)] out: *mut *mut Cursor<'of>) -> c_int;
    /// The next item.
    #[marshal(method = step, ok = ret == 100, none = ret == 101)]
    pub fn cursor_step(at: *mut Cursor, #[marshal(retval)] value: *mut c_int) -> c_int;
    /// Another in its place, or not.
    pub fn store_exchange(#[marshal(in, out, own)] place: *mut *mut Store, how: c_int) -> c_int;
    /// Another in its place, the first freed by C.
    #[link_name = "store_exchange"]
    pub fn store_exchange_freed(
        #[marshal(in, out, own, consume)] place: *mut *mut Store,
        how: c_int,
    ) -> c_int;

    /// What it walks over.
    #[marshal(method = store, plain, ret(borrow = at))]
    pub safe fn cursor_store(at: *const Cursor) -> *const Store;
    /// What it walks over, if the caller wants to know.
    #[marshal(method = store_if)]
    pub fn cursor_lends(
        at: *const Cursor,
        some: c_int,
        #[marshal(retval, borrow = at, nullable)] out: *mut *const Store,
    ) -> c_int;
    /// What it walks over; that there is none is an error.
    #[marshal(method = store_or_error)]
    #[link_name = "cursor_lends"]
    pub fn cursor_lends_one(
        at: *const Cursor,
        some: c_int,
        #[marshal(retval, borrow = at)] out: *mut *const Store,
    ) -> c_int;
    unsafe fn cursor_finish(at: *mut Cursor) -> c_int;
    /// The number of items, at the end.
    #[marshal(method = into_count, ok = ret >= 0, ret(value))]
    pub fn cursor_into_count(#[marshal(consume = ok)] at: *mut Cursor) -> c_int;

    /// A part of a store.
    #[marshal(method = part, error = errno, ret(own))]
    pub safe fn part_new(of: &Store) -> *mut Part<'of>;
    #[marshal(plain)]
    unsafe fn part_free(of: *mut Store, freed: *mut Part, flags: c_int);
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// A counted value.
    #[marshal(free = value_unref, clone = value_ref, send, sync)]
    pub type Value;
    /// A slot of a table.
    #[marshal(free = slot_release, repr = c_int, invalid = -1)]
    pub type Slot;

    /// How many counted values there are.
    pub safe fn handles_values() -> c_int;
    /// A new one.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn value_new(value: c_int) -> *mut Value;
    unsafe fn value_ref(of: *mut Value) -> *mut Value;
    unsafe fn value_unref(of: *mut Value);
    /// What it is.
    #[marshal(method = get)]
    pub safe fn value_get(of: *const Value) -> c_int;
    /// How many have it.
    #[marshal(method = references)]
    pub safe fn value_references(of: *mut Value) -> c_int;

    /// What it is, in text.
    #[marshal(method = describe, lock = DESCRIBES, ret(cstr, copy, nullable))]
    pub safe fn value_describe(of: *mut Value) -> *const c_char;
    /// What it is, in text, while the library's own lock is held.
    #[marshal(method = describe_entered, lock = (value_enter(self), value_leave(self)), ret(cstr, copy, nullable))]
    #[link_name = "value_describe"]
    pub safe fn value_describe_entered(of: *mut Value) -> *const c_char;
    #[marshal(lock = none)]
    safe fn value_enter(of: *mut Value);
    #[marshal(lock = none)]
    safe fn value_leave(of: *mut Value);
    /// How many are between the library's lock and its unlock.
    pub safe fn handles_entered() -> c_int;
    /// How many there have been at once.
    pub safe fn handles_most() -> c_int;

    /// The sum of them.
    pub fn values_sum(#[marshal(in, len = n)] of: *const *const Value, n: c_int) -> c_int;
    /// Two at once.
    #[marshal(ok = ret == 0)]
    pub fn values_pair(value: c_int, #[marshal(retval, own, len = 2)] out: *mut *mut Value) -> c_int;
    /// Two at once, the second if there is one.
    #[marshal(ok = ret == 0)]
    #[link_name = "values_pair"]
    pub fn values_pair_or_one(
        value: c_int,
        #[marshal(retval, own = always, nullable, len = 2)] out: *mut *mut Value,
    ) -> c_int;
    /// Some.
    #[marshal(ok = ret == 0)]
    pub fn values_make(
        #[marshal(retval, own, len = n, written = *made)] out: *mut *mut Value,
        n: c_int,
        made: *mut c_int,
    ) -> c_int;
    /// A free slot.
    #[marshal(ok = ret == 0)]
    pub fn slot_take_into(#[marshal(retval, own)] out: *mut Slot) -> c_int;
    /// The sum of their numbers.
    pub fn slots_sum(#[marshal(in, len = n)] of: *const Slot, n: c_int) -> c_int;

    /// A free slot.
    #[marshal(method = take, ret(own, nullable))]
    pub safe fn slot_take() -> Slot;
    /// Whether it is taken.
    #[marshal(method = is_taken, ret(as = bool))]
    pub safe fn slot_is_taken(at: Slot) -> c_int;
    /// Whether a slot of this number is taken.
    #[link_name = "slot_is_taken"]
    pub safe fn slot_of_number_is_taken(at: c_int) -> c_int;
    unsafe fn slot_release(at: Slot);
}

/// For tests of what C says.
pub fn text(message: &CStr) -> &str {
    message.to_str().unwrap_or("not UTF-8")
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// It keeps what it is given.
    #[marshal(free = keeper_free)]
    pub type Keeper;
    /// How many keepers there are.
    pub safe fn handles_keepers() -> c_int;
    unsafe fn keeper_free(freed: *mut Keeper);
    /// One that keeps nothing.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn keeper_new() -> *mut Keeper;
    /// One that keeps its bytes.
    #[marshal(method = over, error = errno, ret(own))]
    pub fn keeper_over(#[marshal(len = len, retain = ret.bytes)] bytes: *const u8, len: usize)
    -> *mut Keeper;
    /// Other bytes.
    #[marshal(method = set, ok = ret == 0)]
    pub fn keeper_set(
        of: *mut Keeper,
        #[marshal(len = len, retain = of.bytes, nullable)] bytes: *const u8,
        len: usize,
    ) -> c_int;
    /// Other bytes, for those that were there.
    #[link_name = "keeper_set"]
    #[marshal(method = exchange, ok = ret == 0)]
    pub fn keeper_exchange(
        of: *mut Keeper,
        #[marshal(len = len, retain = of.bytes, nullable, earlier)] bytes: *const u8,
        len: usize,
    ) -> c_int;
    /// Its name.
    #[marshal(method = set_name)]
    pub fn keeper_name(of: *mut Keeper, #[marshal(cstr, retain = of.name)] name: *const c_char);
    /// What counts.
    #[marshal(method = set_counter)]
    pub fn keeper_counter(of: *mut Keeper, #[marshal(in, out, retain = of.counter)] counter: *mut u32);
    /// Another counter, for the one that was there.
    #[link_name = "keeper_counter"]
    #[marshal(method = exchange_counter)]
    pub fn keeper_other_counter(
        of: *mut Keeper,
        #[marshal(in, out, retain = of.counter, earlier)] counter: *mut u32,
    );
    /// One more.
    #[marshal(method = count)]
    pub safe fn keeper_count(of: *mut Keeper);
    /// Of all bytes.
    #[marshal(method = sum)]
    pub safe fn keeper_sum(of: *const Keeper) -> u32;
    /// Bytes that C destroys.
    #[marshal(method = give, ok = ret == 0)]
    pub fn keeper_give(
        of: *mut Keeper,
        #[marshal(len = len, retain = destroy)] bytes: *const c_void,
        len: usize,
        #[marshal(destroy)] destroy: Option<unsafe extern "C" fn(*mut c_void)>,
    ) -> c_int;
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// It keeps what outlives it.
    #[marshal(free = watcher_free)]
    pub type Watcher<'a>;

    #[link_name = "keeper_free"]
    unsafe fn watcher_free(freed: *mut Watcher);
    /// One that keeps nothing.
    #[marshal(method = new, error = errno, ret(own))]
    #[link_name = "keeper_new"]
    pub safe fn watcher_new() -> *mut Watcher<'a>;
    /// Other bytes.
    #[marshal(method = set, ok = ret == 0)]
    #[link_name = "keeper_set"]
    pub fn watcher_set(
        of: *mut Watcher<'a>,
        #[marshal(len = len, retain = 'a)] bytes: *const u8,
        len: usize,
    ) -> c_int;
    /// Its name.
    #[marshal(method = set_name)]
    #[link_name = "keeper_name"]
    pub fn watcher_name(of: *mut Watcher<'a>, #[marshal(cstr, retain = 'a)] name: *const c_char);
    /// Of all bytes.
    #[marshal(method = sum)]
    #[link_name = "keeper_sum"]
    pub safe fn watcher_sum(of: *const Watcher) -> u32;
}

/// Handles of another block, and of std's.
#[cfg(unix)]
pub mod foreign {
    use core::ffi::c_int;
    use std::os::fd::{BorrowedFd, OwnedFd};

    #[pinvoke::marshal(ok = ret >= 0, error = errno)]
    unsafe extern "C" {
        #[marshal(handle)]
        type Store = super::Store;
        #[marshal(handle)]
        type Part<'of> = super::Part<'of>;

        /// How many items there are.
        #[marshal(plain)]
        #[link_name = "store_count"]
        pub safe fn count_of(of: *const Store) -> c_int;
        /// One item more.
        #[marshal(ret(ignore), plain)]
        #[link_name = "store_push"]
        pub safe fn push_to(of: *mut Store, item: c_int) -> c_int;
        /// A store that others made.
        #[marshal(ret(own), error = errno)]
        #[link_name = "store_new"]
        pub safe fn made(count: c_int) -> *mut Store;

        /// Whether two are one.
        #[marshal(plain, ret(as = bool))]
        pub safe fn part_is(of: *const Part, other: *const Part) -> c_int;

        /// Both ends.
        #[link_name = "handles_pipe"]
        pub fn pipe(
            #[marshal(retval, own)] reads: *mut OwnedFd,
            #[marshal(retval, own)] writes: *mut OwnedFd,
        ) -> c_int;
        /// Both ends.
        #[link_name = "handles_pipe_of"]
        pub fn pipe_of(#[marshal(retval, own, len = 2)] both: *mut OwnedFd) -> c_int;
        /// One more of the same file.
        #[marshal(ret(own))]
        pub safe fn dup(fd: BorrowedFd<'_>) -> OwnedFd;
        /// Ends it.
        pub safe fn close(#[marshal(consume)] fd: OwnedFd) -> c_int;
        /// The one that was given.
        #[marshal(plain, ret(borrow = fd, stable))]
        #[link_name = "handles_same_fd"]
        pub safe fn same(fd: BorrowedFd<'_>) -> BorrowedFd<'_>;
    }
}

#[pinvoke::marshal(shared)]
unsafe extern "C" {
    /// It calls a closure that it keeps.
    #[marshal(free = notifier_free)]
    pub type Notifier;

    /// How many notifiers there are.
    pub safe fn handles_notifiers() -> c_int;
    unsafe fn notifier_free(freed: *mut Notifier);
    /// One without a closure.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn notifier_new() -> *mut Notifier;
    /// One with a closure.
    #[marshal(method = with, error = errno, ret(own))]
    pub fn notifier_with(
        #[marshal(callback, on = caller, fail = -1, retain = ret.hook)] hook: unsafe extern "C" fn(
            *mut c_void,
            c_int,
        )
            -> c_int,
        data: *mut c_void,
        refuses: c_int,
    ) -> *mut Notifier;
    /// Whether it takes no other closure.
    #[marshal(method = refuse)]
    pub safe fn notifier_refuse(of: *mut Notifier, refuses: c_int);
    /// Another closure, or none.
    #[marshal(method = hook, ok = ret == 0)]
    pub fn notifier_hook(
        of: *mut Notifier,
        #[marshal(callback, on = caller, fail = -1, nullable, retain = of.hook)] hook: Option<
            unsafe extern "C" fn(*mut c_void, c_int) -> c_int,
        >,
        data: *mut c_void,
    ) -> c_int;
    /// Another closure, once the one before it has had its last word.
    #[marshal(method = relieve)]
    pub fn notifier_relieve(
        of: *mut Notifier,
        #[marshal(callback, on = caller, fail = -1, retain = of.hook)] hook: unsafe extern "C" fn(
            *mut c_void,
            c_int,
        )
            -> c_int,
        data: *mut c_void,
    );
    /// What the closure says of a value.
    #[marshal(method = push)]
    pub safe fn notifier_push(of: *mut Notifier, value: c_int) -> c_int;
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// Its callbacks share one user data.
    #[marshal(free = talker_free, user_data = talker_user_data)]
    pub type Talker;

    /// How many talkers there are.
    pub safe fn handles_talkers() -> c_int;
    unsafe fn talker_free(freed: *mut Talker);
    unsafe fn talker_user_data(of: *mut Talker, data: *mut c_void);
    /// One that is silent.
    #[marshal(method = new, error = errno, ret(own))]
    pub safe fn talker_new() -> *mut Talker;
    /// Who hears words, and the end.
    #[marshal(method = handlers)]
    pub fn talker_handlers(
        of: *mut Talker,
        #[marshal(callback, on = caller, retain = of.word)] word: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(utf8, len = len)] text: *const c_char,
            len: c_int,
        ),
        #[marshal(callback, on = caller, fail = -2, nullable, retain = of.end)] end: Option<
            unsafe extern "C" fn(*mut c_void, words: c_int) -> c_int,
        >,
    );
    /// Who hears words.
    #[marshal(method = on_word)]
    pub fn talker_on_word(
        of: *mut Talker,
        #[marshal(callback, on = caller, nullable, retain = of.word)] word: Option<
            unsafe extern "C" fn(*mut c_void, #[marshal(utf8, len = len)] text: *const c_char, len: c_int),
        >,
    );
    /// Says it, word by word.
    #[marshal(method = feed)]
    pub fn talker_feed(of: *mut Talker, #[marshal(cstr)] text: *const c_char) -> c_int;
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// What stands for none is -1.
    #[marshal(free = mapping_close, invalid = core::ptr::without_provenance_mut(usize::MAX))]
    pub type Mapping;

    /// How many mappings there are.
    pub safe fn handles_mappings() -> c_int;
    unsafe fn mapping_close(closed: *mut Mapping);
    /// One of this length.
    #[marshal(method = open, error = errno, ret(own))]
    pub safe fn mapping_open(length: c_int) -> *mut Mapping;
    /// The same, where none is no failure.
    #[marshal(method = maybe, ret(own, nullable))]
    #[link_name = "mapping_open"]
    pub safe fn mapping_maybe(length: c_int) -> *mut Mapping;
    /// What it is, in so many digits.
    #[marshal(method = describe)]
    pub fn mapping_describe(
        digits: c_int,
        of: *const Mapping,
        #[marshal(out, utf8, grow = ask, len = room, written = ret)] text: *mut c_char,
        room: usize,
    ) -> usize;
}

/// Handles in records.
pub mod records {
    use super::{SlotRef, ValueRef};
    use core::ffi::c_int;
    use pinvoke::Marshal;

    /// A value and how often it counts.
    #[derive(Marshal, Debug, Clone, Copy)]
    pub struct Weighed<'a> {
        /// The value.
        pub of: ValueRef<'a>,
        /// How often.
        pub weight: c_int,
        /// One more.
        pub other: Option<ValueRef<'a>>,
    }

    /// Several values.
    #[derive(Marshal, Debug)]
    pub struct Listed<'a> {
        /// The values.
        #[marshal(len = count)]
        pub values: Vec<Option<ValueRef<'a>>>,
        /// How many.
        pub count: usize,
        /// A number.
        pub slot: Option<SlotRef<'a>>,
        /// Text that may fail.
        #[marshal(utf8)]
        pub name: &'a str,
    }

    #[pinvoke::marshal]
    unsafe extern "C" {
        /// The weighed sum.
        pub fn weighed_sum(of: &Weighed<'_>) -> c_int;
        /// The weighed sum.
        pub safe fn weighed_by_value(of: Weighed<'_>) -> c_int;
        /// The sum, with 1000 times the slot.
        #[marshal(fallible)]
        pub fn listed_sum(of: &Listed<'_>) -> c_int;
    }
}
