//! What other marshallers do not test, and Rust must.

use pinvoke_tests::operations::{mode, op_fill, op_finish, op_settle};
use pinvoke_tests::panics::refused;
use pinvoke_tests::records::{self, Padded};
use pinvoke_tests::{block_on, bools, buffers, counts, enums, untouched, witness, written};
use std::sync::{Arc, Mutex};

/// A panic before the call leaves the buffers as they are, and usable.
#[test]
fn case_g1_a_panic_leaves_the_buffers() {
    let mut out = [7; 2];
    refused(|| counts::add_into(&[1, 2, 3], &[1, 2], &mut out));
    refused(|| written::write_counted(&mut [0; 1], 9));
    assert_eq!(out, [7; 2]);
    counts::add_into(&[1, 2], &[1, 2], &mut out);
    assert_eq!(out, [2, 4]);
}

#[test]
fn case_g4_overlapping_views() {
    let mut v = [1, 2, 3, 4, 5];
    assert_eq!(counts::dot(&v[1..4], &v[2..5]), 6 + 12 + 20);
    buffers::double_ints(&mut v[3..]);
    assert_eq!(v, [1, 2, 3, 8, 10]);
}

#[test]
#[cfg(target_pointer_width = "64")]
fn case_g5_longer_than_the_count_holds() {
    let Some(zeros) = untouched::zeros((1 << 31) + 7) else { return };
    witness::forget();
    refused(|| counts::sum_int_after(&zeros));
    refused(|| counts::sum_u16_after(&zeros));
    assert_eq!(witness::calls(), 0, "C was called");
}

/// C writes fields and leaves the padding, and only fields are read.
#[test]
fn case_g6_padding_in_an_out_struct() {
    let mut padded = [Padded::default(); 4];
    records::padded_fill(&mut padded);
    assert_eq!(padded[3], Padded { tag: 3, value: 3000, end: 4 });
}

/// Bytes that C stores are tested before they become a `bool` or an enum.
#[test]
fn case_g7_any_byte_that_c_stores() {
    for byte in 0..=u8::MAX {
        let mut truths = [false];
        bools::write_truths_u8(&mut truths, 1, byte);
        assert_eq!(truths, [byte != 0]);
        let number = i32::from(byte) - 5;
        let known = [-2, 0, 1, 7].contains(&number);
        assert_eq!(enums::make_mode(number).is_ok(), known, "{number}");
    }
}

/// A slice in Rust is aligned for its elements; elements of alignment 1 may lie anywhere.
#[test]
fn case_g9_odd_addresses() {
    let bytes = [1_u8; 33];
    for start in 0..32 {
        assert_eq!(counts::sum_size_after(&bytes[start..]), 33 - start as u64);
        assert_eq!(witness::address(0), witness::address_of(&bytes) + start);
    }
}

#[test]
fn case_g10_padding_goes_in() {
    assert_eq!(records::padded_sum(&[Padded { tag: 1, value: 2, end: 3 }; 2]), 12);
}

/// An owner that notes, when it goes, how much of it C has filled.
struct Seen(Vec<u8>, Arc<Mutex<Vec<usize>>>);

// SAFETY: the elements of a vector, which nobody else reaches.
unsafe impl pinvoke::Buffer for Seen {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

// SAFETY: as above.
unsafe impl pinvoke::BufferMut for Seen {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        self.1.lock().unwrap().push(self.0.iter().filter(|&&byte| byte == 0xC5).count());
    }
}

/// Nobody waits any more while C still writes: it writes into memory that is there, all of it, and that goes when C is done.
#[test]
fn case_g2_c_still_writes() {
    const LENGTH: usize = 20_000;
    let seen: Arc<Mutex<Vec<usize>>> = Arc::default();
    let owner = || Seen(vec![0; LENGTH], Arc::clone(&seen));
    for round in 0..300 {
        drop(op_fill(owner(), mode::THREAD));
        // Polled before it is dropped, so that a waker is there.
        let mut operation = op_fill(owner(), mode::NEVER);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(std::pin::Pin::new(&mut operation).poll(&mut context).is_pending());
        drop(operation);
        assert_eq!(op_finish(), 1);
        // It cannot be cancelled, and is back when C has written all.
        let (filled, owner) = block_on(op_fill(owner(), mode::THREAD).cancel());
        assert_eq!(filled.unwrap(), LENGTH);
        drop(owner);
        op_settle();
        assert_eq!(*seen.lock().unwrap(), vec![LENGTH; 3 * (round + 1)]);
    }
}
