//! Statuses, initialisers and fields among names that mean something else.
#![no_implicit_prelude]
#![forbid(unsafe_op_in_unsafe_fn)]
#![deny(warnings)]

use ::core::ffi::c_int;
use ::pinvoke::{Blittable, Error, marshal};

#[derive(Blittable, ::core::clone::Clone, ::core::marker::Copy)]
#[repr(C)]
struct Answer {
    code: c_int,
}

#[allow(dead_code, reason = "only its name is wanted")]
enum Result {}

const FLAGS: c_int = 1;

#[marshal(init = initialise(FLAGS), status = c_int, ok = status == 0)]
unsafe extern "C" {
    #[link_name = "abs"]
    #[marshal(ok = ret == 1)]
    fn initialise(error: c_int) -> c_int;

    #[link_name = "pass_count"]
    safe fn count(error: c_int, argument: c_int, status: *mut c_int) -> c_int;

    #[link_name = "pass_answer"]
    #[marshal(ok = (*ret).code == last(code), ret(borrow = 'static))]
    fn answer(code: c_int) -> *const Answer;

    #[link_name = "abs"]
    #[marshal(plain)]
    unsafe fn last(argument_0: c_int) -> c_int;
}

#[unsafe(no_mangle)]
extern "C" fn pass_count(error: c_int, argument: c_int, status: &mut c_int) -> c_int {
    *status += error;
    argument
}

#[unsafe(no_mangle)]
extern "C" fn pass_answer(code: c_int) -> &'static Answer {
    static ANSWER: Answer = Answer { code: 4 };
    let _ = code;
    &ANSWER
}

fn main() {
    let counted: ::core::result::Result<c_int, Error> = count(0, 7);
    ::core::assert!(::core::matches!(counted, ::core::result::Result::Ok(7)));
    ::core::assert!(count(1, 7).is_err());
    ::core::assert!(answer(-4).is_ok());
    ::core::assert!(answer(3).is_err());
}
