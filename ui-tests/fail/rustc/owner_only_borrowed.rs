//! A borrowed slice cannot wait for C.

use pinvoke::{Buffer, BufferMut, Text};

fn read(_: impl Buffer<Element = u8>) {}
fn write(_: impl BufferMut<Element = u8>) {}
fn open(_: impl Text) {}

fn main() {
    let mut bytes = vec![1, 2];
    read(&bytes[..]);
    write(&mut bytes[..]);
    let text = String::from("text");
    open(&text[..]);
}
