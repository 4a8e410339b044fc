//! Structs of functions that one object serves: `c/callbacks_functions.c`.

use crate::callbacks::Failure;
use core::ffi::{CStr, c_char, c_int, c_void};
use pinvoke::marshal;

/// What bytes are read from.
pub trait Source {
    /// Whether it can be asked to seek.
    const SEEKS: bool = false;
    /// Fills the buffer; how much.
    fn read(&mut self, buffer: &mut [u8]) -> usize;
    /// Goes on from there.
    fn seek(&mut self, to: i64) -> i32 {
        let _ = to;
        -1
    }
    /// Is told something.
    fn note(&mut self, text: &CStr) {
        let _ = text;
    }
    /// Ends it.
    fn finish(&mut self) -> bool {
        false
    }
}

/// `struct source_ops`
#[marshal(callback = Source)]
#[repr(C)]
#[derive(Debug)]
pub struct SourceOps {
    #[marshal(const = size_of::<Self>())]
    size: usize,
    #[marshal(const = 3)]
    version: i32,
    #[marshal(callback, fail = -1)]
    read: Option<
        unsafe extern "C" fn(
            of: *mut c_void,
            #[marshal(out, len = n, written = ret)] buffer: *mut c_char,
            n: usize,
        ) -> isize,
    >,
    #[marshal(callback, nullable = Source::SEEKS, fail = -9)]
    seek: Option<unsafe extern "C" fn(of: *mut c_void, to: i64) -> i32>,
    #[marshal(callback)]
    note: Option<unsafe extern "C" fn(of: *mut c_void, #[marshal(cstr)] text: *const c_char)>,
    #[marshal(callback = Source::finish, fail = 1, ret(as = bool))]
    close: unsafe extern "C" fn(of: *mut c_void) -> c_int,
    #[marshal(const = [core::ptr::null_mut(); 2])]
    reserved: [*mut c_void; 2],
}

/// What takes numbers, and may fail.
pub trait Put {
    /// One more.
    fn put(&mut self, value: i32) -> Result<i32, Failure>;
}

/// `struct sink`
#[marshal(callback = Put, error = Failure)]
#[repr(C)]
#[derive(Debug)]
pub struct Sink {
    #[marshal(callback, fail = -1000, ret(fallible))]
    put: unsafe extern "C" fn(#[marshal(user_data = sink_of)] sink: *mut Sink, value: i32) -> i32,
    #[marshal(user_data)]
    of: *mut c_void,
    #[marshal(const = 0)]
    puts: i32,
}

unsafe extern "C" {
    fn sink_of(sink: *mut Sink) -> *mut c_void;
}

/// The same, called by several threads.
pub trait Counter {
    /// One more.
    fn count(&self, by: i32) -> i32;
}

/// `struct sink`, of which only the function is used.
#[marshal(callback = Counter, on = several)]
#[repr(C)]
#[derive(Debug)]
pub struct CounterSink {
    #[marshal(callback = Counter::count, fail = -1000)]
    put: unsafe extern "C" fn(#[marshal(user_data = counter_of)] sink: *mut CounterSink, value: i32) -> i32,
    #[marshal(user_data)]
    of: *mut c_void,
    #[marshal(const = 0)]
    puts: i32,
}

unsafe extern "C" {
    fn counter_of(sink: *mut CounterSink) -> *mut c_void;
}

#[marshal(ok = ret >= 0, error = Failure)]
unsafe extern "C" {
    type Destructor = unsafe extern "C" fn(data: *mut c_void);

    /// The sum of all bytes.
    #[marshal(ret(value))]
    pub fn source_sum(
        #[marshal(callback = Source)] ops: *const SourceOps,
        of: *mut c_void,
        piece: usize,
    ) -> i64;

    /// What seeking says.
    #[marshal(plain, ret(value))]
    pub fn source_seek(#[marshal(callback = Source)] ops: *const SourceOps, of: *mut c_void, to: i64) -> i32;

    /// What closing says.
    #[marshal(plain, ret(value))]
    pub fn source_by_value(#[marshal(callback = Source)] ops: SourceOps, of: *mut c_void) -> i32;

    /// Keeps a source.
    #[marshal(free = reader_free)]
    pub type Reader;

    #[marshal(plain)]
    unsafe fn reader_free(reader: *mut Reader);

    /// Over a source.
    #[marshal(plain, fallible, ret(own))]
    pub fn reader_open(
        #[marshal(callback = Source, retain = ret.source, on = caller)] ops: *const SourceOps,
        of: *mut c_void,
        fail: i32,
    ) -> *mut Reader;

    /// Another source, for the one that was there.
    pub fn reader_reset(
        reader: *mut Reader,
        #[marshal(callback = Source, retain = reader.source, earlier, on = caller)] ops: *const SourceOps,
        of: *mut c_void,
        fail: i32,
    ) -> i32;

    /// Bytes of it; how many.
    #[marshal(plain)]
    pub fn reader_read(
        reader: &Reader,
        #[marshal(out, len = n, written = ret)] buffer: *mut c_char,
        n: usize,
    ) -> isize;

    /// Seeks in it.
    #[marshal(plain, ret(value))]
    pub fn reader_seek(reader: &Reader, to: i64) -> i32;

    /// Kept until it is replaced.
    pub fn source_hook(
        #[marshal(callback = Source, retain = destroy, on = caller)] ops: *const SourceOps,
        of: *mut c_void,
        #[marshal(destroy = ok)] destroy: Option<Destructor>,
        fail: i32,
    ) -> i32;

    /// Lets it go.
    #[marshal(plain)]
    pub safe fn source_unhook();

    /// Seeks in it.
    #[marshal(plain)]
    pub safe fn source_hook_seek(to: i64) -> i32;

    /// Puts a number.
    #[marshal(ok = ret > -1000, ret(value))]
    pub fn sink_put(#[marshal(callback = Put)] sink: *mut Sink, value: i32) -> i32;

    /// Counts.
    #[link_name = "sink_put"]
    #[marshal(plain, ret(value))]
    pub fn sink_count(#[marshal(callback = Counter, on = several)] sink: *mut CounterSink, value: i32)
    -> i32;

    /// Keeps a sink, which may borrow.
    #[marshal(free = pipe_free)]
    pub type Pipe<'a>;

    #[marshal(plain)]
    unsafe fn pipe_free(pipe: *mut Pipe);

    /// Over a sink.
    #[marshal(plain, fallible, ret(own))]
    pub fn pipe_new(
        #[marshal(callback = Put, retain = ret.sink + 'a, on = caller)] sink: *mut Sink,
    ) -> *mut Pipe<'a>;

    /// Another sink.
    #[marshal(plain)]
    pub fn pipe_set(
        pipe: *mut Pipe<'a>,
        #[marshal(callback = Put, retain = pipe.sink + 'a, on = caller)] sink: *mut Sink,
    );

    /// Puts a number.
    #[marshal(ok = ret > -1000, ret(value))]
    pub fn pipe_put(pipe: &Pipe<'_>, value: i32) -> i32;
}
