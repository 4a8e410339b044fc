//! Structs of functions that one object serves.

use pinvoke_tests::callbacks::Failure;
use pinvoke_tests::callbacks_functions::*;
use std::cell::Cell;
use std::ffi::{CStr, CString};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

/// Hands out its bytes, and counts how it is called and dropped.
struct Bytes {
    rest: Vec<u8>,
    notes: Vec<CString>,
    finished: Rc<Cell<i32>>,
    dropped: Rc<Cell<i32>>,
}

impl Bytes {
    fn new(bytes: &[u8]) -> Self {
        Self { rest: bytes.to_vec(), notes: Vec::new(), finished: Rc::default(), dropped: Rc::default() }
    }

    /// How often one was finished, and dropped.
    fn counts(&self) -> (Rc<Cell<i32>>, Rc<Cell<i32>>) {
        (Rc::clone(&self.finished), Rc::clone(&self.dropped))
    }
}

impl Source for Bytes {
    fn read(&mut self, buffer: &mut [u8]) -> usize {
        let n = buffer.len().min(self.rest.len());
        buffer[..n].copy_from_slice(&self.rest[..n]);
        self.rest.drain(..n);
        n
    }

    fn note(&mut self, text: &CStr) {
        self.notes.push(text.to_owned());
    }

    fn finish(&mut self) -> bool {
        self.finished.set(self.finished.get() + 1);
        false
    }
}

impl Drop for Bytes {
    fn drop(&mut self) {
        self.dropped.set(self.dropped.get() + 1);
    }
}

/// Seeks, and does nothing else.
struct Seeks(i64);

impl Source for Seeks {
    const SEEKS: bool = true;

    fn read(&mut self, _: &mut [u8]) -> usize {
        panic!("it is not to be read")
    }

    fn seek(&mut self, to: i64) -> i32 {
        self.0 += to;
        assert!(self.0 < 100, "too far");
        i32::try_from(self.0).expect("small")
    }

    fn finish(&mut self) -> bool {
        self.0 > 0
    }
}

#[test]
fn a_struct_of_functions_serves_one_object() {
    let mut bytes = Bytes::new(&[1, 2, 3, 4, 5]);
    assert_eq!(source_sum(&mut bytes, 2).expect("it is read"), 15);
    assert_eq!((bytes.notes.as_slice(), bytes.finished.get()), (&[c"start".to_owned()][..], 1));
    assert!(bytes.rest.is_empty());
}

#[test]
fn a_member_that_the_trait_does_not_give_is_null() {
    let mut seeks = Seeks(0);
    assert_eq!((source_seek(&mut Bytes::new(&[]), 3), source_seek(&mut seeks, 3)), (-100, 3));
    assert_eq!((source_seek(&mut seeks, -2), seeks.0), (1, 1));
}

#[test]
fn the_struct_may_cross_by_value() {
    let bytes = &mut Bytes::new(&[]);
    assert_eq!((source_by_value(bytes), bytes.finished.get()), (0, 1));
    assert_eq!((source_by_value(&mut Seeks(0)), source_by_value(&mut Seeks(1))), (0, 1));
}

#[test]
fn a_panic_of_a_method_goes_on_behind_c() {
    let mut seeks = Seeks(0);
    let far = catch_unwind(AssertUnwindSafe(|| source_seek(&mut seeks, 100)));
    assert!(far.is_err_and(|panic| panic.downcast_ref::<&str>() == Some(&"too far")));
    let read = catch_unwind(AssertUnwindSafe(|| source_sum(&mut seeks, 2)));
    assert!(read.is_err(), "before any error of C's");
}

#[test]
fn what_c_keeps_lives_as_long_as_its_object() {
    let (first, second) = (Bytes::new(&[1, 2, 3]), Bytes::new(&[7]));
    let ((finished, dropped), (second_finished, second_dropped)) = (first.counts(), second.counts());
    let mut reader = reader_open(first, 0).expect("opened");
    let mut buffer = [0; 2];
    assert_eq!((reader_read(&reader, &mut buffer), buffer), (2, [1, 2]));
    assert_eq!(reader_seek(&reader, 1), -100);
    // On failure the old one stays.
    let refused = Bytes::new(&[]);
    let (_, refused_dropped) = refused.counts();
    assert!(reader_reset(&mut reader, refused, 1).is_err());
    assert_eq!((reader_read(&reader, &mut buffer), buffer[0], refused_dropped.get()), (1, 3, 1));
    let earlier = reader_reset(&mut reader, second, 0).expect("another").expect("the first one");
    let first = earlier.downcast::<Bytes>().expect("it is one");
    assert_eq!((first.rest.len(), finished.get(), dropped.get()), (0, 0, 0));
    assert_eq!((reader_read(&reader, &mut buffer), buffer[0]), (1, 7));
    // Of another type, whose struct is another.
    drop(reader_reset(&mut reader, Seeks(40), 0).expect("another"));
    assert_eq!((second_finished.get(), second_dropped.get(), reader_seek(&reader, 2)), (0, 1, 42));
    drop(reader);
    drop(first);
    assert_eq!(dropped.get(), 1);
    // It is closed by C before it is dropped.
    let last = Bytes::new(&[]);
    let (finished, dropped) = last.counts();
    drop(reader_open(last, 0).expect("opened"));
    assert_eq!((finished.get(), dropped.get()), (1, 1));
    let last = Bytes::new(&[]);
    let (finished, dropped) = last.counts();
    assert!(reader_open(last, 1).is_err());
    assert_eq!((finished.get(), dropped.get()), (0, 1));
}

#[test]
fn a_panic_of_a_kept_object_goes_on_in_the_wrapper_under_way() {
    let reader = reader_open(Seeks(98), 0).expect("opened");
    assert_eq!(reader_seek(&reader, 1), 99);
    assert!(catch_unwind(AssertUnwindSafe(|| reader_seek(&reader, 1))).is_err());
    assert_eq!(reader_seek(&reader, -50), 50);
}

/// Calls itself through C.
struct Recursive<'a>(&'a Cell<Option<String>>);

impl Source for Recursive<'static> {
    const SEEKS: bool = true;

    fn read(&mut self, _: &mut [u8]) -> usize {
        0
    }

    fn seek(&mut self, to: i64) -> i32 {
        let again = catch_unwind(AssertUnwindSafe(|| source_hook_seek(to)));
        let why = again.err().and_then(|panic| panic.downcast::<String>().ok());
        self.0.set(why.map(|why| *why));
        7
    }
}

#[test]
fn sound_24_a_running_object_is_not_entered() {
    let said = Box::leak(Box::new(Cell::new(None)));
    // `Send`, since any thread may destroy it: so the cell is this test's alone.
    struct Alone(Recursive<'static>);
    // SAFETY: it never leaves this thread, on which C keeps it.
    unsafe impl Send for Alone {}
    impl Source for Alone {
        const SEEKS: bool = true;

        fn read(&mut self, buffer: &mut [u8]) -> usize {
            self.0.read(buffer)
        }

        fn seek(&mut self, to: i64) -> i32 {
            self.0.seek(to)
        }
    }
    source_hook(Alone(Recursive(said)), 0).expect("kept");
    assert_eq!(source_hook_seek(1), 7);
    let said = said.take().expect("it was refused");
    assert_eq!(said, "`SourceOps`, `seek`: C called the closure while it was running");
    source_unhook();
}

#[test]
fn c_destroys_the_object_once() {
    use std::sync::Arc;
    struct Watched(Arc<()>);
    impl Source for Watched {
        const SEEKS: bool = true;

        fn read(&mut self, _: &mut [u8]) -> usize {
            0
        }

        fn seek(&mut self, _: i64) -> i32 {
            i32::try_from(Arc::strong_count(&self.0)).expect("few")
        }
    }
    let held = Arc::new(());
    let watched = || Watched(Arc::clone(&held));
    source_hook(watched(), 1).expect_err("C refuses");
    assert_eq!((Arc::strong_count(&held), source_hook_seek(0)), (1, -200));
    source_hook(watched(), 0).expect("kept");
    source_hook(watched(), 0).expect("kept");
    assert_eq!((source_hook_seek(0), Arc::strong_count(&held)), (2, 2));
    source_unhook();
    assert_eq!((source_hook_seek(0), Arc::strong_count(&held)), (-200, 1));
}

/// Adds up, to a limit.
struct Limited<'a> {
    sum: &'a Cell<i32>,
    limit: i32,
}

impl Put for Limited<'_> {
    fn put(&mut self, value: i32) -> Result<i32, Failure> {
        self.sum.set(self.sum.get() + value);
        if self.sum.get() > self.limit { Err(Failure::Closure("full")) } else { Ok(self.sum.get()) }
    }
}

impl Drop for Limited<'_> {
    fn drop(&mut self) {
        self.sum.set(-1);
    }
}

#[test]
fn an_error_of_a_method_comes_out() {
    let sum = Cell::new(0);
    let mut limited = Limited { sum: &sum, limit: 10 };
    // C writes to the struct, which is a copy for each call.
    assert_eq!(sink_put(&mut limited, 4).expect("there is room"), 5);
    assert_eq!(sink_put(&mut limited, 5).expect("there is room"), 10);
    assert!(matches!(sink_put(&mut limited, 6), Err(Failure::Closure("full"))));
}

#[test]
fn an_object_that_borrows_is_kept_with_its_struct() {
    let sum = Cell::new(0);
    {
        let mut pipe = pipe_new(Limited { sum: &sum, limit: 10 }).expect("there is memory");
        assert_eq!(pipe_put(&pipe, 4).expect("there is room"), 5);
        assert_eq!(pipe_put(&pipe, 5).expect("there is room"), 11);
        assert!(matches!(pipe_put(&pipe, 5), Err(Failure::Closure("full"))));
        pipe_set(&mut pipe, Limited { sum: &sum, limit: 1 });
        assert_eq!(sum.get(), -1, "the first one is dropped");
        assert_eq!(pipe_put(&pipe, 2).expect("there is room"), 2);
    }
    assert_eq!(sum.get(), -1);
}

#[test]
fn several_threads_call_one_object() {
    struct Atomic(std::sync::atomic::AtomicI32);
    impl Counter for Atomic {
        fn count(&self, by: i32) -> i32 {
            self.0.fetch_add(by, std::sync::atomic::Ordering::Relaxed) + by
        }
    }
    let atomic = Atomic(40.into());
    assert_eq!(sink_count(&atomic, 1), 42);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| sink_count(&atomic, 10));
        }
    });
    assert_eq!(sink_count(&atomic, 0), 82);
}
