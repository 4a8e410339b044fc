//! Handles that are handed to closures.

use core::ffi::c_void;
use pinvoke::marshal;

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
