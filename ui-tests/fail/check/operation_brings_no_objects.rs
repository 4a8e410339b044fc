//! What a callback passes and an operation cannot keep, and how what it can is written.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = conn_free, send)]
    type Conn;
    unsafe fn conn_free(conn: *mut Conn);

    #[marshal(free = half_free(conn, ptr))]
    type Half<'conn>;
    unsafe fn half_free(conn: *mut Conn, half: *mut Half);
    type Lent;

    async fn begin(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            #[marshal(own = always)] conn: *mut Conn,
            #[marshal(own)] half: *mut Half<'_>,
            #[marshal(own)] lent: *const Lent,
            #[marshal(own, copy)] other: *mut Conn,
        ),
        state: *mut c_void,
    );

    fn each(
        #[marshal(callback)] visit: unsafe extern "C" fn(state: *mut c_void, #[marshal(own)] conn: *mut Conn),
        state: *mut c_void,
    );

    async fn open(
        #[marshal(callback = complete)] done: unsafe extern "C" fn(
            state: *mut c_void,
            conn: *mut Conn,
            text: *const c_char,
            #[marshal(copy, cstr, len = n)] all: *const *const c_char,
            n: c_int,
            one: &c_int,
            more: *const c_int,
            c_int,
        ),
        state: *mut c_void,
    );
}

fn main() {}
