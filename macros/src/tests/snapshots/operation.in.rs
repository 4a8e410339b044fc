#[marshal]
unsafe extern "C" {
    unsafe fn op_cancel(state: *mut c_void) -> c_int;

    /// Fills a buffer.
    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = op_cancel(state) == 1, silent)]
    pub async fn op_fill(
        db: *const Db,
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            status: c_int,
            #[marshal(retval)] count: usize,
        ),
        state: *mut c_void,
    ) -> c_int;

    /// Copies, on the pool.
    #[marshal(blocking, ok = ret == 0, error = errno)]
    pub async fn op_copy(
        #[marshal(in, len = length)] from: *const c_uchar,
        length: usize,
        #[marshal(out, len = *room, written = *room)] to: *mut c_uchar,
        room: *mut usize,
    ) -> c_int;

    #[marshal(free = db_free)]
    type Db;
    unsafe fn db_free(db: *mut Db);
    /// Makes one.
    #[marshal(result = status, ok = ret == 0)]
    pub async fn op_open(
        #[marshal(out, retval, own)] db: *mut *mut Db,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        #[marshal(user_data)] state: *mut c_void,
    );

    /// Gives the request back itself.
    pub async fn op_pass(
        #[marshal(control)] request: *mut Passed,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(#[marshal(user_data = user)] request: *mut Passed),
        #[marshal(field = request.user, user_data)] user: *mut c_void,
    );
}
