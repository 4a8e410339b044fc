//! To say that memory stays is a promise.

use pinvoke::{Buffer, BufferMut, BufferUninit};
use std::mem::MaybeUninit;

struct Mine(Vec<u8>);

impl Buffer for Mine {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

impl BufferMut for Mine {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

impl BufferUninit for Mine {
    type Element = u8;
    fn as_uninit(&mut self) -> &mut [MaybeUninit<u8>] {
        self.0.spare_capacity_mut()
    }
    unsafe fn assume_written(&mut self, _: usize) {}
}

fn main() {}
