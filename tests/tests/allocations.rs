//! The pinned path does not allocate, and what the copied path allocates it frees.

use core::cell::Cell;
use pinvoke_tests::{bools, buffers, counts, records, status, text, values, variadic, witness, written};
use std::alloc::{GlobalAlloc, Layout, System};

thread_local! {
    static TAKEN: Cell<u64> = const { Cell::new(0) };
    static FREED: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: everything is done by the system's allocator, whose promises these are.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        TAKEN.set(TAKEN.get() + 1);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        FREED.set(FREED.get() + 1);
        // SAFETY: the caller's promises are handed on.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often `call` allocated and freed on this thread.
fn allocations<T>(call: impl FnOnce() -> T) -> (u64, u64) {
    let before = (TAKEN.get(), FREED.get());
    let result = call();
    let after = (TAKEN.get(), FREED.get());
    drop(result);
    (after.0 - before.0, after.1 - before.1)
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(vec![1])), (1, 1));
}

#[test]
fn pinned_buffers_do_not_allocate() {
    let big = vec![1; 1 << 20];
    let mut out = vec![0; 1 << 20];
    assert_eq!(allocations(|| buffers::sum_ints(&big)), (0, 0));
    assert_eq!(allocations(|| buffers::fill_ints(&mut out, 0)), (0, 0));
    assert_eq!(allocations(|| buffers::double_ints(&mut out)), (0, 0));
    assert_eq!(allocations(|| counts::add_into(&[1], &[2], &mut [0])), (0, 0));
    assert_eq!(allocations(|| buffers::sum_ints_or_null(None)), (0, 0));
    assert_eq!(allocations(|| buffers::length_or_strlen_of_zero(b"")), (0, 0));
    assert_eq!(allocations(|| written::write_counted(&mut [0; 9], 4)), (0, 0));
}

#[test]
fn values_and_records_do_not_allocate() {
    assert_eq!(allocations(|| values::four(3)), (0, 0));
    assert_eq!(allocations(|| records::places_sum(&[records::Place::default(); 100])), (0, 0));
    assert_eq!(allocations(|| records::place_move_pinned(&mut Default::default(), 1.0, 1.0)), (0, 0));
    assert_eq!(allocations(|| variadic::sum_int(1)), (0, 0));
}

#[test]
fn pinned_text_does_not_allocate() {
    let long = "e".repeat(1 << 20);
    assert_eq!(allocations(|| text::counted_vowels(&long)), (0, 0));
    assert_eq!(allocations(|| text::text_length(c"pinned")), (0, 0));
    assert_eq!(allocations(|| text::parse_number(c"12 apples")), (0, 0));
    assert_eq!(allocations(text::version_text), (0, 0));
}

#[test]
fn failures_do_not_allocate() {
    assert_eq!(allocations(|| status::open_like(13, 0)), (0, 0));
    assert_eq!(allocations(|| status::own::sheets(2)), (0, 0));
    assert_eq!(allocations(|| counts::try_sum_u8(&[0; 256])), (0, 0));
}

#[test]
fn small_copies_stay_on_the_stack() {
    assert_eq!(allocations(|| text::utf8_length("short")), (0, 0));
    assert_eq!(allocations(|| bools::count_truths_i32(&[true; 8])), (0, 0));
    assert_eq!(allocations(|| bools::invert_truths_i32(&mut [true; 8])), (0, 0));
}

#[test]
fn large_copies_are_freed_on_every_path() {
    let long = "x".repeat(1 << 20);
    let nul = "x".repeat(1 << 20) + "\0";
    let flags = vec![true; 1 << 20];
    let balanced = |(taken, freed): (u64, u64)| {
        assert_eq!(taken, freed);
        assert!(taken <= 1, "one copy, one allocation, not {taken}");
    };
    balanced(allocations(|| text::utf8_length(&long)));
    balanced(allocations(|| text::utf8_length(&nul)));
    balanced(allocations(|| text::text_agrees(&long)));
    balanced(allocations(|| bools::count_truths_i32(&flags)));
    witness::forget();
}
