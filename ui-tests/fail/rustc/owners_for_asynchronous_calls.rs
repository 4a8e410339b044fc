//! What cannot own the memory of a call that returns before C is done.

use pinvoke::{Buffer, BufferExt, BufferMut, BufferUninit, Text};
use std::rc::Rc;
use std::sync::Arc;

fn read(_: impl Buffer<Element = u8>) {}
fn write(_: impl BufferMut<Element = u8>) {}
fn fill(_: impl BufferUninit<Element = u8>) {}
fn open(_: impl Text) {}

struct Own(Vec<u8>);

// What is promised here must be said to be.
impl Buffer for Own {
    type Element = u8;

    fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

fn main() {
    // Others read these, perhaps while C writes.
    write(Arc::<[u8]>::from([1, 2]));
    write(&b"static"[..]);
    // C could write what is not UTF-8.
    write(String::from("text"));
    write(String::from("text").part(1..));
    // The operation may end on another thread.
    read(Rc::<[u8]>::from([1, 2]));
    // A borrow of an owner is none.
    read(&vec![1, 2]);
    // Initialised memory is not lent as uninitialised.
    fill(vec![1, 2]);
    open(&String::from("text"));
}
