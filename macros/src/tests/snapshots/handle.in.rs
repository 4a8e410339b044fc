#[marshal(ok = ret == 0)]
unsafe extern "C" {
    /// A database.
    #[marshal(free = db_close, close = kept)]
    pub type Db;
    /// A prepared statement.
    #[marshal(free = stmt_free(db, ptr))]
    pub type Stmt<'db>;
    /// Counted.
    #[marshal(free = value_unref, clone = value_ref, send, sync)]
    pub type Value;
    /// A number.
    #[marshal(free = slot_release, repr = c_int, invalid = -1)]
    pub type Slot;

    #[marshal(method = open, error = Failure::of_open(ret, *out))]
    pub fn db_open(#[marshal(cstr)] name: *const c_char, #[marshal(retval, own = always)] out: *mut *mut Db) -> c_int;
    unsafe fn db_close(db: *mut Db) -> c_int;
    #[marshal(method = prepare)]
    pub fn db_prepare(db: &Db, #[marshal(retval, own, nullable)] out: *mut *mut Stmt<'db>) -> c_int;
    #[marshal(method = step, ok = ret == 100, none = ret == 101, error = Failure::new(ret, self))]
    pub fn stmt_step(of: *mut Stmt, #[marshal(retval)] value: *mut c_int) -> c_int;
    #[marshal(method = db, plain, ret(borrow = of))]
    pub safe fn stmt_db(of: *const Stmt) -> *const Db;
    #[marshal(method = text, plain, ret(cstr, borrow = of, nullable))]
    pub safe fn stmt_text(of: *mut Stmt) -> *const c_char;
    #[marshal(method = finish)]
    pub safe fn stmt_finish(#[marshal(consume = ok)] of: *mut Stmt) -> c_int;
    #[marshal(method = end, plain)]
    pub safe fn stmt_end(#[marshal(consume)] of: *mut Stmt);
    #[marshal(plain)]
    unsafe fn stmt_free(db: *mut Db, of: *mut Stmt);
    #[marshal(plain)]
    unsafe fn value_ref(of: *mut Value) -> *mut Value;
    #[marshal(plain)]
    unsafe fn value_unref(of: *mut Value);
    #[marshal(plain)]
    pub safe fn value_copy(into: *mut Value, #[marshal(nullable)] from: *const Value);
    #[marshal(method = take, plain, ret(own, nullable))]
    pub safe fn slot_take() -> Slot;
    #[marshal(plain)]
    unsafe fn slot_release(at: Slot);
}
