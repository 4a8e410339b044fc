//! Rented buffers, beside what else there is: the time to get one, write its first and last byte, and let it go.
//! `cargo bench -p pinvoke-benches --bench pool`. Nothing here passes or fails.

#![allow(missing_docs, reason = "a program")]

mod clock;

use pinvoke::pool;
use std::hint::black_box;
use std::sync::Mutex;

/// The pool that most programs write: of one size, under a lock, and so of zeroed memory that stays initialised.
struct Locked {
    len: usize,
    buffers: Mutex<Vec<Vec<u8>>>,
}

impl Locked {
    fn with<T>(&self, call: impl FnOnce(&mut [u8]) -> T) -> T {
        let kept = self.buffers.lock().unwrap().pop();
        let mut buffer = kept.unwrap_or_else(|| vec![0; self.len]);
        let answer = call(&mut buffer);
        self.buffers.lock().unwrap().push(buffer);
        answer
    }
}

fn touch(buffer: &mut [u8]) -> usize {
    let buffer = black_box(buffer);
    let last = buffer.len() - 1;
    (buffer[0], buffer[last]) = (1, 1);
    buffer.len()
}

fn rented(len: usize) -> usize {
    touch(&mut pool::rent(black_box(len)))
}

/// Only what is written counts as there.
fn uninitialised(len: usize) -> usize {
    let mut buffer = Vec::with_capacity(black_box(len));
    let room = black_box(buffer.spare_capacity_mut());
    let last = len - 1;
    room[0].write(1_u8);
    room[last].write(1);
    black_box(&mut buffer);
    len
}

fn main() {
    clock::head("rent and return", "pool", "other");
    for (name, len) in [("4 KiB", 4 << 10), ("1 MiB", 1 << 20)] {
        let locked = Locked { len, buffers: Mutex::default() };
        clock::compare(&format!("{name}, capacity"), || rented(len), || uninitialised(len));
        clock::compare(&format!("{name}, zeros"), || rented(len), || touch(&mut vec![0; black_box(len)]));
        clock::compare(&format!("{name}, mutex"), || rented(len), || locked.with(touch));
        let secret = || touch(&mut pool::rent(black_box(len)).secret());
        clock::compare(&format!("{name}, secret"), secret, || touch(&mut vec![0; black_box(len)]));
    }
}
