//! `c/state.c`: memory of C's layout that its caller holds.

use core::ffi::{c_char, c_int, c_long, c_uint, c_ulong, c_void};
use std::ffi::CString;

/// As a header's generator writes it.
#[repr(C)]
pub struct CoderState {
    next_in: *const u8,
    avail_in: c_uint,
    total_in: c_ulong,
    next_out: *mut u8,
    avail_out: c_uint,
    total_out: c_ulong,
    msg: *const c_char,
    inner: *mut c_void,
}

/// What a coder says of a failed call.
#[derive(Debug, PartialEq, Eq)]
pub enum CoderError {
    /// Its number, and what it said.
    Code(c_int, Option<CString>),
    /// The call was refused, or its result not believed.
    Refused(String),
}

impl CoderError {
    fn new(code: c_int, message: Option<CString>) -> Self {
        Self::Code(code, message)
    }

    fn of(code: c_int, coder: CoderRef<'_>) -> Self {
        // A state that nobody nulled would be counted.
        coder.peek();
        Self::Code(code, coder.msg())
    }
}

/// For a test by what a field says.
fn message_is_none(message: Option<CString>) -> bool {
    message.is_none()
}

impl From<pinvoke::Error> for CoderError {
    fn from(error: pinvoke::Error) -> Self {
        Self::Refused(error.to_string())
    }
}

#[pinvoke::marshal(ok = ret >= 0, error = CoderError::new(ret, None))]
unsafe extern "C" {
    /// Adds a number to bytes.
    #[marshal(state = CoderState, free = coder_end, close = gone, get(total_in: c_ulong, total_out: c_ulong, msg: cstr))]
    pub type Coder;

    /// One that is released only when it is empty.
    #[marshal(state = CoderState, free = coder_end_empty, close = kept)]
    pub type Careful;

    /// How many coders were filled.
    #[marshal(plain)]
    pub safe fn state_inits() -> c_int;
    /// How many could not be filled.
    #[marshal(plain)]
    pub safe fn state_fails() -> c_int;
    /// How many were cleared.
    #[marshal(plain)]
    pub safe fn state_ends() -> c_int;
    /// How often C saw memory that was not zero, or what was lent before.
    #[marshal(plain)]
    pub safe fn state_dirty() -> c_int;

    /// A new coder.
    #[marshal(method = new, error = CoderError::new(ret, (*to).msg))]
    pub fn coder_init(#[marshal(retval, own)] to: *mut Coder, level: c_int) -> c_int;
    /// A copy, at another address.
    #[marshal(method = copy)]
    pub fn coder_copy(#[marshal(retval, own)] to: *mut Coder, from: *const Coder) -> c_int;
    /// As if it were new.
    #[marshal(method = reset)]
    pub safe fn coder_reset(of: *mut Coder) -> c_int;
    /// From now on C lies.
    #[marshal(method = lie)]
    pub safe fn coder_lie(of: *mut Coder, how: c_int) -> c_int;
    /// The same, told by the state itself: `msg` is NULL if all went well.
    #[marshal(method = run_told, ret(ignore), ok = message_is_none((*of).msg), error = CoderError::new(ret, (*of).msg))]
    #[link_name = "coder_run"]
    pub fn coder_run_told(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] of: *mut Coder,
        flush: c_int,
    ) -> c_int;
    /// The same, and tells how much is left before and after.
    #[marshal(method = run_telling, ret(as = bool), error = CoderError::of(ret, self))]
    pub fn coder_run_telling(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] of: *mut Coder,
        #[marshal(callback, fail = 1)] tell: unsafe extern "C" fn(data: *mut c_void, left: c_uint) -> c_int,
        data: *mut c_void,
    ) -> c_int;
    /// What must be ended even if it failed: of level 9.
    #[marshal(method = new_half, error = CoderError::new(ret, (*to).msg))]
    pub fn coder_init_half(#[marshal(retval, own = always)] to: *mut Coder, level: c_int) -> c_int;
    /// What the fields still point at.
    #[marshal(method = peek, plain)]
    pub safe fn coder_peek(of: *const Coder) -> c_int;
    /// Adds the level to each byte.
    #[marshal(method = run, ret(as = bool), error = CoderError::of(ret, self))]
    pub fn coder_run(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] of: *mut Coder,
        flush: c_int,
    ) -> c_int;
    unsafe fn coder_end(of: *mut Coder) -> c_int;

    /// A new coder.
    #[marshal(method = new)]
    #[link_name = "coder_init"]
    pub fn careful_init(#[marshal(retval, own)] to: *mut Careful, level: c_int) -> c_int;
    /// Adds the level to each byte.
    #[marshal(method = run, ret(as = bool))]
    #[link_name = "coder_run"]
    pub fn careful_run(
        #[marshal(lend(next_in, in, len = avail_in), lend(next_out, out, len = avail_out))] of: *mut Careful,
        flush: c_int,
    ) -> c_int;
    unsafe fn coder_end_empty(of: *mut Careful) -> c_int;
}

/// Why a number could not be made.
#[derive(Debug)]
pub struct Negative(pub c_int);

impl From<c_int> for Negative {
    fn from(code: c_int) -> Self {
        Self(code)
    }
}

impl From<pinvoke::Error> for Negative {
    fn from(_: pinvoke::Error) -> Self {
        Self(-1)
    }
}

/// As `mpz_t`.
#[repr(C)]
pub struct NumberState {
    own: *mut NumberState,
    value: c_long,
}

/// Not aligned for any of its fields.
#[repr(C, packed)]
pub struct MixerState {
    left: u8,
    samples: *mut i16,
    room: u16,
    sums: *mut i32,
    sum: i32,
}

/// With fields of other spellings.
#[repr(C)]
pub struct PipeState {
    from: *const c_void,
    left: c_long,
    to: *mut c_char,
    room: i16,
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// A number.
    #[marshal(state = NumberState, init = number_init, free = number_clear)]
    pub type Number;

    /// One that is seven, if it can be.
    #[marshal(state = NumberState, init = seven_init(ptr, 7), free = seven_clear)]
    pub type Seven;

    /// One that can never be made.
    #[marshal(state = NumberState, init = minus_init(ptr, -7), free = minus_clear)]
    pub type Minus;

    /// A mixer, which nobody clears.
    #[marshal(state = MixerState, get(sum: i32))]
    pub type Mixer;

    /// Bytes of no type.
    #[marshal(state = PipeState)]
    pub type Pipe;

    /// How many numbers there are.
    pub safe fn state_numbers() -> c_int;
    unsafe fn number_init(to: *mut Number);
    unsafe fn number_clear(of: *mut Number);
    /// One more number.
    #[marshal(method = add)]
    pub safe fn number_add(to: *mut Number, other: *const Number);
    /// One more number.
    #[marshal(method = add_long)]
    pub safe fn number_add_long(to: *mut Number, other: c_long);
    /// What it is.
    #[marshal(method = get)]
    pub safe fn number_get(of: *const Number) -> c_long;
    #[marshal(ok = ret == 0, error = Negative)]
    #[link_name = "number_init_to"]
    unsafe fn seven_init(to: *mut Seven, value: c_long) -> c_int;
    #[link_name = "number_clear"]
    unsafe fn seven_clear(of: *mut Seven);
    /// What it is.
    #[marshal(method = get)]
    #[link_name = "number_get"]
    pub safe fn seven_get(of: *const Seven) -> c_long;
    #[marshal(ok = ret == 0, error = Negative)]
    #[link_name = "number_init_to"]
    unsafe fn minus_init(to: *mut Minus, value: c_long) -> c_int;
    #[link_name = "number_clear"]
    unsafe fn minus_clear(of: *mut Minus);

    /// Takes bytes through.
    #[marshal(method = through)]
    pub fn pipe_through(#[marshal(lend(from, in, len = left), lend(to, out, len = room))] of: *mut Pipe);
    /// An empty one.
    #[marshal(method = new)]
    pub fn pipe_open(#[marshal(retval, own)] to: *mut Pipe);

    /// One that begins at this sum.
    #[marshal(method = start)]
    pub fn mixer_start(#[marshal(retval, own)] to: *mut Mixer, sum: i32);
    /// Sums samples up, 255 of them at most.
    #[marshal(method = mix)]
    pub fn mixer_mix(
        #[marshal(lend(samples: i16, in, len = left), lend(sums: i32, out, len = room))] of: *mut Mixer,
    );
}

#[pinvoke::marshal(ok = ret == 0)]
unsafe extern "C" {
    /// Only C knows how large it is.
    #[marshal(state = (asked_size_of(), asked_align_of()), free = asked_clear, send)]
    pub type Asked;

    /// From now on C says so.
    #[marshal(plain)]
    pub safe fn asked_is(size: usize, align: usize);
    /// How large it is.
    #[marshal(plain)]
    pub safe fn asked_size_of() -> usize;
    /// How it is aligned.
    #[marshal(plain)]
    pub safe fn asked_align_of() -> usize;
    /// How many there are.
    #[marshal(plain)]
    pub safe fn state_askeds() -> c_int;
    /// One that is full of this.
    #[marshal(method = new)]
    pub fn asked_init(#[marshal(retval, own)] to: *mut Asked, fill: c_int) -> c_int;
    /// The sum of its bytes.
    #[marshal(method = sum, plain)]
    pub safe fn asked_sum(of: *const Asked) -> c_int;
    #[marshal(plain)]
    unsafe fn asked_clear(of: *mut Asked);
}
