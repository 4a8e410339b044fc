//! Blocks that name each other, in which results are left, and which other functions take: `c/blocks.c`.

use core::ffi::{c_int, c_short, c_uchar, c_void};
use pinvoke::{Blittable, marshal};

/// What a request asks for.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Hints {
    fill: c_int,
    itself: *mut Hints,
}

/// A request, and what is left in it.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Request {
    hints: *const Hints,
    data: *mut c_uchar,
    length: usize,
    done: Option<unsafe extern "C" fn(*mut c_void)>,
    state: *mut c_void,
    outcome: c_int,
    count: usize,
    numbers: *mut c_int,
    last: c_short,
}

/// When a ticket calls.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Start {
    number: c_int,
    itself: *mut Start,
}

/// A request that C hands back itself.
#[repr(C)]
#[derive(Clone, Copy, Blittable)]
pub struct Passed {
    number: c_int,
    user: *mut c_void,
    done: Option<unsafe extern "C" fn(*mut Passed, c_int)>,
}

/// errno, at once after a call that failed.
fn last_errno() -> c_int {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

#[marshal]
unsafe extern "C" {
    /// How many arrays are not freed.
    pub safe fn block_arrays_left() -> c_int;
    unsafe fn block_free(numbers: *mut c_int);
    unsafe fn block_outcome(request: *const Request) -> c_int;

    /// Fills the data, adds to the count, and leaves numbers and the last of them.
    #[marshal(pending = ret == 0, result = block_outcome(request), ok = ret == 0)]
    pub async fn block_submit(
        #[marshal(control)] request: *mut *mut Request,
        #[marshal(const = 1)] count: c_int,
        now: c_int,
        #[marshal(control, field = request.hints)] hints: *mut Hints,
        #[marshal(field = hints.fill)] fill: c_int,
        #[marshal(field = request.data, out, len = length)] data: *mut c_uchar,
        #[marshal(field = request.length)] length: usize,
        #[marshal(field = request.done, callback = complete)] done: Option<
            unsafe extern "C" fn(state: *mut c_void),
        >,
        #[marshal(field = request.state, user_data)] state: *mut c_void,
        #[marshal(field = &request.count, in, out)] total: *mut usize,
        #[marshal(field = &request.numbers, retval, len = 3, free = block_free)] numbers: *mut *mut c_int,
        #[marshal(field = &request.last, retval)] last: *mut c_short,
    ) -> c_int;

    /// Adds one in the callback, and negates in the request.
    #[marshal(pending = ret == 0, ok = ret == 0)]
    pub async fn block_pass(
        #[marshal(control)] request: *mut Passed,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            #[marshal(user_data = user)] request: *mut Passed,
            #[marshal(retval)] sum: c_int,
        ),
        #[marshal(field = request.user, user_data)] user: *mut c_void,
        #[marshal(field = &request.number, in, out)] number: *mut c_int,
    ) -> c_int;

    /// A ticket.
    #[marshal(free = block_ticket_free, send)]
    pub type Ticket;
    unsafe fn block_ticket_free(ticket: *mut Ticket);
    unsafe fn block_ticket_start(ticket: *mut Ticket, start: *mut Start) -> c_int;
    unsafe fn block_ticket_stop(ticket: *mut Ticket) -> c_int;
    /// How many there were.
    pub safe fn block_tickets_made() -> c_int;
    /// How many of them are freed.
    pub safe fn block_tickets_freed() -> c_int;
    /// How many of them did not call.
    pub safe fn block_tickets_stopped() -> c_int;

    /// Makes a ticket and starts it, and gives it once it has called.
    #[marshal(pending = ret == 0 && block_ticket_start(*ticket, start) == 0, result = 1)]
    #[marshal(cancel = block_ticket_stop(*ticket) == 1, silent, ok = ret == 1, error = errno(last_errno()))]
    pub async fn block_ticket_make(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void),
        state: *mut c_void,
        half: c_int,
        #[marshal(retval, own = always)] ticket: *mut *mut Ticket,
        #[marshal(control = aside)] start: *mut Start,
        #[marshal(field = start.number)] number: c_int,
    ) -> c_int;

    /// Goes over `left` bytes, as long as there is room.
    #[link_name = "widen"]
    #[marshal(blocking)]
    pub async fn block_widen(
        #[marshal(in, cursor, len = *left)] from: *mut *const u8,
        left: *mut usize,
        #[marshal(out, cursor, len = *room)] to: *mut *mut u16,
        room: *mut usize,
    ) -> c_int;

    /// The sum of the next `take` numbers.
    #[link_name = "take_sum"]
    #[marshal(blocking, ok = ret == 0)]
    pub async fn block_sum(
        #[marshal(in, cursor, len = *n)] p: *mut *const c_int,
        n: *mut usize,
        take: usize,
        #[marshal(out, retval)] sum: *mut i64,
        status: c_int,
    ) -> c_int;
}
