//! What the C library saw of the last call on this thread.
//!
//! These are declared by hand, so that what is tested has no part in telling the outcome.

unsafe extern "C" {
    safe fn witness_forget();
    safe fn witness_calls() -> u64;
    safe fn witness_slots() -> usize;
    safe fn witness_address(n: usize) -> usize;
    safe fn witness_count(n: usize) -> i64;
    safe fn witness_kept(n: usize) -> usize;
    safe fn witness_byte(n: usize, i: usize) -> u8;
}

/// Forgets this thread's calls.
pub fn forget() {
    witness_forget();
}

/// How often C was called on this thread since [`forget`].
pub fn calls() -> u64 {
    witness_calls()
}

/// The address of the `n`th pointer argument that C noted of the last call; 0 for NULL.
///
/// # Panics
///
/// If C noted fewer.
pub fn address(n: usize) -> usize {
    assert!(n < witness_slots(), "C noted {} pointers, not {n}", witness_slots());
    witness_address(n)
}

/// The count that came with it.
///
/// # Panics
///
/// If C noted fewer pointers.
pub fn count(n: usize) -> i64 {
    assert!(n < witness_slots(), "C noted {} pointers, not {n}", witness_slots());
    witness_count(n)
}

/// The bytes that were behind it when C was entered; at most 4096 are kept.
///
/// # Panics
///
/// If C noted fewer pointers.
pub fn bytes(n: usize) -> Vec<u8> {
    assert!(n < witness_slots(), "C noted {} pointers, not {n}", witness_slots());
    (0..witness_kept(n)).map(|i| witness_byte(n, i)).collect()
}

/// [`bytes`] as integers of this machine.
///
/// # Panics
///
/// If C noted fewer pointers.
pub fn ints(n: usize) -> Vec<i32> {
    let bytes = bytes(n);
    let ints = bytes.chunks_exact(4);
    assert!(ints.remainder().is_empty(), "{} bytes are no whole number of `i32`", bytes.len());
    ints.map(|bytes| i32::from_ne_bytes(bytes.try_into().expect("the chunks are of four"))).collect()
}

/// Where a slice or a value of the caller lies, as [`address`] tells it.
pub fn address_of<T: ?Sized>(place: &T) -> usize {
    core::ptr::from_ref(place).cast::<u8>().addr()
}
