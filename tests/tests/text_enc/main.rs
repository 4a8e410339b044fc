//! Text in every encoding against what the standard library says of it: random text, random units, and the lengths
//! around which memory moves from the stack to the heap, or at which there is no more room.

mod bstr;
mod code_pages;
mod edges;
mod inlined;
mod places;
mod random;
mod unicode;

use pinvoke_tests::witness;

/// The units of `T` that C saw as its `n`th argument.
fn units<const SIZE: usize, T>(n: usize, unit: fn([u8; SIZE]) -> T) -> Vec<T> {
    let bytes = witness::bytes(n);
    assert!(bytes.len() % SIZE == 0, "{} bytes are no whole number of units", bytes.len());
    bytes.chunks_exact(SIZE).map(|chunk| unit(chunk.try_into().expect("chunks have that size"))).collect()
}

/// Up to the first NUL.
fn until_nul<T: Copy + Default + PartialEq>(units: &[T]) -> &[T] {
    let end = units.iter().position(|unit| *unit == T::default());
    &units[..end.unwrap_or(units.len())]
}
