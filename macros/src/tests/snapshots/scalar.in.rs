//! Numbers by value, and one that crosses as `bool`.
#[marshal]
unsafe extern "C" {
    pub safe fn labs(j: c_long) -> c_long;
    #[marshal(ret(as = bool))]
    fn toggle(#[marshal(as = bool)] on: c_int, at: Point) -> c_int;
}
