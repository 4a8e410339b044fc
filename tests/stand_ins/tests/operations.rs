//! Operations over Rust that plays C: what is lent to a thread of C's stays valid, whoever moves or drops what.

use pinvoke_stand_ins::later::*;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return value;
        }
        thread::park();
    }
}

#[test]
fn owners_on_the_heap_and_in_place() {
    for mode in 0..3 {
        let (result, data) = block_on(fill_later(vec![0; 5], mode));
        result.expect("it is filled");
        assert_eq!(data, [7; 5]);
        // Moved while C writes.
        let operation = Box::new(fill_later([0; 300], mode));
        let (result, data) = block_on(*operation);
        result.expect("it is filled");
        assert_eq!(data, [7; 300]);
    }
    let (result, data) = block_on(fill_later(Box::new([0; 5]), 9));
    result.expect_err("there is no such mode");
    assert_eq!(*data, [0; 5]);
}

#[test]
fn dropped_and_cancelled() {
    for mode in 0..4 {
        drop(fill_later([0; 20], mode));
        drop(fill_later(vec![0; 20], mode));
    }
    let (result, data) = block_on(fill_later([0; 20], 3).cancel());
    result.expect_err("it is cancelled");
    assert_eq!(data, [0; 20]);
}

#[test]
fn records_and_control_blocks() {
    let name = Name { text: "ab".into(), times: 3 };
    let (length, name) = block_on(measure_later(name));
    assert_eq!((length.expect("no NUL inside"), name.text.as_str()), (6, "ab"));
    drop(measure_later(name));
    let (sum, data) = block_on(sum_later([1, 2, 3]));
    assert_eq!((sum.expect("it is summed"), data), (6, [1, 2, 3]));
    drop(sum_later(Arc::<[u8]>::from([1, 2, 3])));
}

#[test]
fn on_the_pool() {
    let (sum, values) = block_on(sum_on_the_pool([1, 2, 3]));
    assert_eq!((sum.expect("it is summed"), values), (6, [1, 2, 3]));
    assert_eq!(block_on(length_on_the_pool(String::from("four"))).0.expect("no NUL inside"), 4);
    drop(sum_on_the_pool(vec![1, 2, 3]));
}
