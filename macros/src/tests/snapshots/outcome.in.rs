//! A status argument, an initialiser, a field of what is returned.
#[marshal(init = start(FLAGS), status = c_int, ok = status <= 0, error = Failure::new(status))]
unsafe extern "C" {
    #[marshal(ok = ret == 0, error = Failure)]
    fn start(flags: c_int) -> c_int;
    safe fn count(a: c_int, status: *mut c_int) -> c_int;
    #[marshal(ok = !status.is_null(), error = Failure::reported(status))]
    fn load(a: c_int, #[marshal(status, free = report_free)] report: *mut *mut Report);
    #[marshal(ok = (*ret).code == 0 && last(a) == 0, error = errno)]
    unsafe fn ask(a: c_int) -> *const Answer;
    #[marshal(plain)]
    unsafe fn last(a: c_int) -> c_int;
}
