//! Functions that call back: `c/callbacks.c`.

use crate::enums::Mode;
use core::cmp::Ordering;
use core::ffi::{c_char, c_int, c_void};
use core::ops::ControlFlow;
use pinvoke::{Blittable, marshal};

/// What a closure or a call failed with.
#[derive(Debug)]
pub enum Failure {
    /// C returned this.
    Code(i64),
    /// The closure said so.
    Closure(&'static str),
    /// The call was refused, or what C handed over.
    Call(pinvoke::Error),
}

impl From<i32> for Failure {
    fn from(code: i32) -> Self {
        Self::Code(code.into())
    }
}

impl From<i64> for Failure {
    fn from(code: i64) -> Self {
        Self::Code(code)
    }
}

impl From<pinvoke::Error> for Failure {
    fn from(error: pinvoke::Error) -> Self {
        Self::Call(error)
    }
}

/// A point of C's.
#[derive(Blittable, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Up.
    pub y: i32,
}

/// What C passes to a scalar function: nobody looks into it.
#[repr(C)]
#[derive(Debug)]
pub struct Context {
    opaque: [u8; 0],
}

/// Several callbacks of one object.
pub trait Visitor {
    /// Before each.
    fn start(&mut self, index: i32);
    /// After each.
    fn end(&mut self) -> i32;
}

#[marshal]
unsafe extern "C" {
    type CbLast = unsafe extern "C" fn(value: i32, data: *mut c_void) -> i32;

    /// Until the answer is not 0; how often C called, and the last answer.
    pub fn cb_each(
        n: i32,
        #[marshal(callback, fail = -1)] f: Option<CbLast>,
        data: *mut c_void,
        #[marshal(out, retval)] calls: *mut i32,
    ) -> i32;

    /// The same, by [`ControlFlow`].
    #[link_name = "cb_each"]
    pub fn cb_until(
        n: i32,
        #[marshal(callback, ret(as = ControlFlow<()>))] f: Option<CbLast>,
        data: *mut c_void,
        #[marshal(out, retval)] calls: *mut i32,
    ) -> i32;

    /// The same, with an error of the closure's own.
    #[link_name = "cb_each"]
    #[marshal(ok = ret == 0, error = Failure)]
    pub fn cb_try_each(
        n: i32,
        #[marshal(callback, fail = 7, ret(const = 0, fallible))] f: Option<CbLast>,
        data: *mut c_void,
        #[marshal(out, retval)] calls: *mut i32,
    ) -> i32;

    /// The sum of the answers.
    pub fn cb_every(
        data: *mut c_void,
        #[marshal(callback, fail = 1000)] f: unsafe extern "C" fn(*mut c_void, i32) -> i32,
        n: i32,
    ) -> i32;

    /// User data in the middle.
    pub fn cb_pair(
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(i32, *mut c_void, i32) -> i32,
        data: *mut c_void,
        one: i32,
        two: i32,
    ) -> i32;

    /// A closure or none.
    pub fn cb_maybe(#[marshal(callback, nullable, fail = 0)] f: Option<CbLast>, data: *mut c_void) -> i32;

    /// Sorts by the closure.
    pub fn cb_sort(
        #[marshal(in, out, len = n)] base: *mut i32,
        n: usize,
        #[marshal(callback, fail = 0, ret(as = Ordering))] compare: Option<
            unsafe extern "C" fn(one: &i32, two: &i32, *mut c_void) -> c_int,
        >,
        data: *mut c_void,
    );

    /// Twice the function without state.
    pub fn cb_plain(
        #[marshal(callback, fail = -1)] f: Option<unsafe extern "C" fn(i32) -> i32>,
        value: i32,
    ) -> i32;

    /// errno after the closure.
    pub fn cb_errno(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
        number: i32,
    ) -> i32;

    /// Piece by piece, and nothing at the end.
    pub fn cb_pieces(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        size: usize,
        #[marshal(callback, fail = 0, ret(as = bool))] f: unsafe extern "C" fn(
            #[marshal(len = n)] piece: *const u8,
            n: usize,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// A length that may be none.
    pub fn cb_bad_length(
        n: i64,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// The same, of a wrapper that fails.
    #[link_name = "cb_bad_length"]
    #[marshal(fallible)]
    pub fn cb_try_bad_length(
        n: i64,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// NULL with a length.
    #[marshal(fallible)]
    pub fn cb_bad_null(
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(len = n)] bytes: *const u8,
            n: i64,
            *mut c_void,
        ),
        data: *mut c_void,
    );

    /// The closure fills, and says how much.
    #[marshal(ok = ret >= 0, ret(value), error = Failure)]
    pub fn cb_fill(
        #[marshal(out, len = size)] out: *mut u8,
        size: usize,
        #[marshal(callback, fail = -1, ret(fallible))] f: unsafe extern "C" fn(
            #[marshal(out, len = room, written = ret)] buffer: *mut c_char,
            room: usize,
            *mut c_void,
        ) -> isize,
        data: *mut c_void,
    ) -> i64;

    /// The closure takes, and says how much.
    pub fn cb_drain(
        #[marshal(in, len = n)] text: *const u8,
        n: usize,
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(
            #[marshal(len = n, written = ret)] shown: *const c_void,
            n: usize,
            #[marshal(user_data)] data: *mut c_void,
        ) -> usize,
        data: *mut c_void,
    ) -> i64;

    /// One to read, one to change.
    pub fn cb_points(
        #[marshal(in, out)] moved: *mut Point,
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(in)] origin: *const Point,
            #[marshal(in, out)] moved: *mut Point,
            *mut c_void,
        ),
        data: *mut c_void,
    ) -> i32;

    /// Quotient and rest.
    pub fn cb_divide(
        one: i32,
        two: i32,
        #[marshal(callback, fail = -5)] f: unsafe extern "C" fn(
            i32,
            i32,
            #[marshal(out, retval)] rest: *mut i32,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Text, and none.
    pub fn cb_text(
        #[marshal(cstr)] text: *const c_char,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(utf8)] text: *const c_char,
            #[marshal(cstr, nullable)] none: *const c_char,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Counted text.
    pub fn cb_counted_text(
        #[marshal(in, len = n)] text: *const c_char,
        n: usize,
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(utf8, len = n)] text: *const c_char,
            n: usize,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Rows of text.
    pub fn cb_rows(
        rows: i32,
        #[marshal(callback, fail = 1, ret(as = bool))] f: unsafe extern "C" fn(
            *mut c_void,
            n: i32,
            #[marshal(cstr, len = n)] values: *mut *mut c_char,
            #[marshal(cstr, len = n)] names: *mut *mut c_char,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// Two closures that share their user data.
    pub fn cb_two(
        #[marshal(callback)] start: unsafe extern "C" fn(*mut c_void, i32),
        #[marshal(callback, fail = -1000)] end: unsafe extern "C" fn(*mut c_void) -> i32,
        data: *mut c_void,
        n: i32,
    ) -> i32;

    /// Two methods of one object.
    #[link_name = "cb_two"]
    pub fn cb_visit(
        #[marshal(callback = Visitor::start)] start: unsafe extern "C" fn(*mut c_void, i32),
        #[marshal(callback = Visitor::end, fail = -1000)] end: unsafe extern "C" fn(*mut c_void) -> i32,
        visitor: *mut c_void,
        n: i32,
    ) -> i32;

    /// An enum and a truth value.
    pub fn cb_kind(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            #[marshal(as = Mode)] kind: i32,
            #[marshal(as = bool)] truth: i32,
            *mut c_void,
        ) -> i32,
        kind: i32,
        truth: i32,
        data: *mut c_void,
    ) -> i32;

    /// Text of C's; NULL if the closure says -1.
    #[marshal(ret(cstr, free = cb_free))]
    pub fn cb_make(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(*mut c_void) -> i32,
        data: *mut c_void,
    ) -> *mut c_char;

    /// Text of C's, whatever the closure says.
    #[marshal(ret(cstr, free = cb_free))]
    pub fn cb_make_whatever(
        #[marshal(callback, fail = 1)] f: unsafe extern "C" fn(*mut c_void) -> i32,
        data: *mut c_void,
    ) -> *mut c_char;

    /// How many texts nobody freed.
    pub safe fn cb_alive() -> i32;

    /// A closure that C can call while it runs.
    pub fn cb_reenter(#[marshal(callback, fail = -3)] f: CbLast, data: *mut c_void) -> i32;

    /// Calls that closure.
    pub safe fn cb_again() -> i32;

    unsafe fn cb_free(text: *mut c_char);

    /// User data that C hands back by a function.
    pub fn cb_scalar(
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(user_data = cb_context_data)] context: *mut Context,
            i32,
        ),
        data: *mut c_void,
        value: i32,
    ) -> i32;

    unsafe fn cb_context_data(context: *mut Context) -> *mut c_void;

    /// Two closures, each with user data of its own.
    pub fn cb_each_own(
        #[marshal(callback, user_data = of_f, fail = 0)] f: CbLast,
        of_f: *mut c_void,
        #[marshal(callback, fail = 0)] g: CbLast,
        #[marshal(user_data = g)] of_g: *mut c_void,
        n: i32,
    ) -> i32;

    /// Blocks that the closure lends until it is called again.
    pub fn cb_read_blocks(
        #[marshal(callback, fail = -1)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(out, retain, len = ret)] block: *mut *const c_void,
        ) -> isize,
        data: *mut c_void,
    ) -> i64;

    /// Numbers, with their count beside them.
    pub fn cb_read_numbers(
        #[marshal(callback)] f: unsafe extern "C" fn(
            *mut c_void,
            #[marshal(out, retain, len = *n)] numbers: *mut *const i32,
            n: *mut u32,
        ),
        data: *mut c_void,
    ) -> i64;
}

#[marshal]
unsafe extern "C" {
    /// A number that is counted.
    #[marshal(free = cb_counter_free)]
    pub type Counter;

    unsafe fn cb_counter_free(counter: *mut Counter);

    /// At zero.
    #[marshal(ret(own))]
    pub fn cb_counter_new() -> *mut Counter;

    /// Adds, and says the value.
    #[marshal(ret(value))]
    pub fn cb_counter_add(counter: *mut Counter, by: i32) -> i32;

    /// Says the value.
    #[marshal(ret(value))]
    pub fn cb_counter_value(counter: *const Counter) -> i32;

    /// Adds what the closure answers, which may change the counter as well.
    pub fn cb_counter_visit(
        counter: *mut Counter,
        n: i32,
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(
            counter: *mut Counter,
            i32,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    );

    /// Shows the counter, and then none.
    pub fn cb_counter_look(
        counter: *const Counter,
        #[marshal(callback, fail = 0)] f: unsafe extern "C" fn(
            #[marshal(nullable)] counter: *const Counter,
            *mut c_void,
        ) -> i32,
        data: *mut c_void,
    ) -> i32;

    /// What a function with state answers through.
    pub type Answer;

    unsafe fn cb_result_data(answer: *mut Answer) -> *mut c_void;

    /// The answer.
    pub fn cb_result_set(answer: &mut Answer, value: i32);

    /// Calls a function with state over counters.
    pub fn cb_apply(
        #[marshal(callback)] f: unsafe extern "C" fn(
            #[marshal(user_data = cb_result_data)] answer: *mut Answer,
            n: i32,
            #[marshal(len = n)] counters: *mut *mut Counter,
        ),
        data: *mut c_void,
        n: i32,
    ) -> i32;
}
