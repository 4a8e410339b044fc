//! What an asynchronous call may hold while C reads or writes it.
#![allow(unsafe_code, reason = "declares two unsafe traits")]

/// An owner of elements that an asynchronous call takes, lends to C until C is done, and gives back with the result.
///
/// It may hold its elements in place, as an array does: the call puts it where it stays, and takes address and length
/// then. What is a range of an owner is a [`Part`](crate::Part); what owns elements and is not listed here goes in an
/// [`Adapt`](crate::Adapt), without `unsafe`.
///
/// ```
/// use pinvoke::{Buffer, BufferExt};
///
/// fn sum(numbers: impl Buffer<Element = u8>) -> u32 {
///     numbers.as_slice().iter().map(|&number| u32::from(number)).sum()
/// }
///
/// assert_eq!(sum(vec![1, 2, 3]), 6);
/// assert_eq!(sum([1, 2, 3]), 6);
/// assert_eq!(sum(vec![1, 2, 3].part(1..)), 5);
/// assert_eq!(sum(String::from("a")), 97);
/// ```
///
/// # Safety
///
/// What [`as_slice`](Self::as_slice) gave stays allocated and initialised, and nobody changes it (what an element itself
/// lets be changed through a `&` apart), until the owner is moved or accessed through a `&mut`; whatever else is called
/// through a `&`, or done with what shares the memory. It always gives as many elements: neither calls through a `&` nor
/// moves change how many. They may be used, changed and dropped on any thread, as the owner may.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own elements, or may not go to another thread",
    label = "C uses this memory after the call has returned: give it an owner that is `Send`, such as `Vec<T>`, `Box<[T]>`, `[T; N]`, `Arc<[T]>` or `&'static [T]`",
    note = "a borrowed slice cannot wait for C: own it, `.to_vec()`, or share it, `Arc::from(slice)`; the call gives the owner back",
    note = "a range of an owner is `owner.part(2..10)`; any other owner that is `AsRef<[T]>` goes in `pinvoke::Adapt::new(owner)`"
)]
pub unsafe trait Buffer: Send + 'static {
    /// What it owns.
    type Element: 'static;

    /// All of them, initialised.
    fn as_slice(&self) -> &[Self::Element];
}

/// An owner of elements that C may change during an asynchronous call.
///
/// # Safety
///
/// As of [`Buffer`], and nobody else reads what [`as_mut_slice`](Self::as_mut_slice) gave until the owner is next
/// accessed. It gives as many elements as [`as_slice`](Buffer::as_slice).
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own elements that C may change",
    label = "C writes here: give it `Vec<T>`, `Box<[T]>`, `[T; N]`, `&'static mut [T]` or a rented buffer",
    note = "`Arc<[T]>` and `&'static [T]` are read by others too, so they go `in` only: give a `Vec<T>`, and share it when C is done",
    note = "text would have to stay UTF-8 while C writes, so `String` goes `in` only: give `string.into_bytes()`, and ask `String::from_utf8` when C is done",
    note = "any other owner that is `AsRef<[T]> + AsMut<[T]>` goes in `pinvoke::Adapt::new(owner)`"
)]
pub unsafe trait BufferMut: Buffer {
    /// All of them.
    fn as_mut_slice(&mut self) -> &mut [Self::Element];
}
