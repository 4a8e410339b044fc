//! Functions that call back: `c/callbacks.c`.

mod arguments;
mod handles;
mod rows;

pub use arguments::*;
pub use handles::*;
pub use rows::*;

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

    /// What the function without state makes of it; itself, if there is none.
    pub fn cb_plain_or_none(
        #[marshal(callback, fail = -1, nullable)] f: Option<unsafe extern "C" fn(i32) -> i32>,
        value: i32,
    ) -> i32;

    /// errno after the closure.
    pub fn cb_errno(
        #[marshal(callback)] f: unsafe extern "C" fn(*mut c_void),
        data: *mut c_void,
        number: i32,
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
}
