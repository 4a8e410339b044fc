#[marshal]
unsafe extern "C" {
    #[marshal(free = ticket_free, send)]
    type Ticket;
    unsafe fn ticket_free(ticket: *mut Ticket);
    unsafe fn ticket_start(ticket: *mut Ticket, start: *mut Start) -> c_int;
    unsafe fn ticket_stop(ticket: *mut Ticket) -> c_int;

    #[marshal(pending = ret == 0 && ticket_start(*ticket, start) == 0, result = 1, ok = ret == 1)]
    #[marshal(cancel = ticket_stop(*ticket) == 1, silent)]
    async fn ticket_make(
        #[marshal(control)] requests: *mut *mut Request,
        #[marshal(control, field = requests.hints)] hints: *mut Hints,
        #[marshal(field = hints.fill)] fill: c_int,
        #[marshal(field = requests.done, callback = complete)] done: Option<
            unsafe extern "C" fn(state: *mut c_void),
        >,
        #[marshal(field = requests.state, user_data)] state: *mut c_void,
        #[marshal(field = &requests.count, in, out)] total: *mut usize,
        #[marshal(field = &requests.last, retval)] last: *mut c_int,
        #[marshal(retval, own = always)] ticket: *mut *mut Ticket,
        #[marshal(control = aside)] start: *mut Start,
        #[marshal(field = start.time)] time: c_int,
    ) -> c_int;

    #[marshal(blocking)]
    async fn widen(
        #[marshal(in, cursor, len = *left)] from: *mut *const u8,
        left: *mut usize,
        #[marshal(out, cursor, len = *room)] to: *mut *mut u16,
        room: *mut usize,
    );
}
