//! Proofs: rustc checks, at the user's token, what the macro assumed.

use crate::blittable::{Blittable, PointerFree};
use crate::marshal::{Marshal, MarshalAs};
use core::convert::Infallible;

/// What a safe wrapper sends holds no pointer that C may follow.
pub const fn sends<T: Marshal<Native: PointerFree>>() {
    layout::<T::Native>();
}

/// A number, which is itself in C: what the macro took for one by its name.
pub const fn number<T: Numeric>() {}

/// Rust's own numbers, and no type that is merely named like one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like a number of C's, and is none",
    label = "not a number",
    note = "give the type another name"
)]
pub trait Numeric: PointerFree + sealed::Sealed {}
impl<T: PointerFree + sealed::Sealed> Numeric for T {}

mod sealed {
    pub trait Sealed {}
    macro_rules! numbers {
        ($($ty:ty)*) => {$(impl Sealed for $ty {})*};
    }
    numbers!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize f32 f64);
}

/// A name for bytes means them.
pub const fn byte<T: Byte>() {}

/// C's characters and `void`, and no type that is merely named so.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like C's bytes, and is none",
    label = "neither C's `char` nor `void`",
    note = "give the type another name, or write `core::ffi::c_char` or `core::ffi::c_void`"
)]
pub trait Byte {}
impl Byte for u8 {}
impl Byte for i8 {}
impl Byte for core::ffi::c_void {}

/// A Rust spelling means the type that it names.
pub const fn same_type<T: ?Sized + Is<U>, U: ?Sized>() {}

/// Every type is itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is named like `{U}`, and is another type",
    label = "not `{U}`",
    note = "give the type another name"
)]
pub trait Is<U: ?Sized> {}
impl<T: ?Sized> Is<T> for T {}

/// A type that crosses, in any direction.
pub const fn crosses<T: Marshal>() {
    layout::<T::Native>();
}

/// What is borrowed from C's memory must be valid whatever C stores there.
pub const fn borrows<T: Blittable>() {}

/// A pointer to one value, because nothing says otherwise.
#[track_caller]
pub const fn one_value<T: Marshal>() {
    extent::<T>();
    assert!(
        !<T::Native as Blittable>::BYTE_LIKE,
        "a pointer to bytes or characters rarely means one value: say `len = …`, or write `&T` or `&mut T` if it does"
    );
}

/// What text is made of, as C counts it.
#[track_caller]
pub const fn text_unit<T: Marshal>() {
    assert!(size_of::<T::Native>() == 1, "this text is made of bytes: point at `c_char` or `u8`");
}

/// Evaluates what a derive asserts of the layout.
const fn layout<T: Blittable>() {
    let _ = T::PADDING;
}

/// A pointer to memory that has a size.
#[track_caller]
pub const fn extent<T: Marshal>() {
    layout::<T::Native>();
    assert!(
        size_of::<T::Native>() != 0,
        "this type has no size, so C would write past it: declare an opaque C type in an `unsafe fn`"
    );
}

/// Memory counted in bytes, every one of which is some field's.
#[track_caller]
pub const fn unpadded<T: Marshal>() {
    assert!(
        !<T::Native as Blittable>::PADDING,
        "counted in bytes, the padding of this type would go in, and nobody has written it: use `len`, or a type without padding"
    );
}

/// A conversion that cannot fail, in a wrapper that does not return `Result`.
pub const fn infallible<S: MarshalAs<N, Fails: Never>, N: Blittable>() {}

/// What `#[pin]` demands.
pub const fn pinned<S: PinnedAs<N>, N: Blittable>() {}

/// No value: the error of a conversion that cannot fail.
#[diagnostic::on_unimplemented(
    message = "this conversion may fail, but the wrapper does not return `Result`",
    label = "may fail with `{Self}`",
    note = "add `fallible` to the function: `#[marshal(fallible)]`"
)]
pub trait Never {}
impl Never for Infallible {}

/// A type whose own address crosses.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be pinned: C must not see it in place, since it is not blittable",
    label = "crosses as a copy",
    note = "drop `#[pin]`, or derive `Blittable` for the type"
)]
pub trait PinnedAs<N> {}
impl<T: Blittable> PinnedAs<T> for T {}

/// A type that C passes behind its `…` as it is; smaller ones are promoted by C, but not by Rust.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what C passes behind `…`",
    label = "C promotes it",
    note = "declare `c_int` for smaller integers, and `f64` (`c_double`) for `f32`"
)]
pub trait Promoted {}
macro_rules! promoted {
    ($($ty:ty)*) => {$(impl Promoted for $ty {})*};
}
promoted!(i32 u32 i64 u64 isize usize f64);

/// An argument behind C's `…`.
pub const fn promoted<T: Promoted>() {}

/// Asserts the layout that C gives fields of these offsets, sizes and alignments, packed to so many bytes.
/// Fields without a size may lie anywhere.
#[track_caller]
pub const fn c_layout(fields: &[(usize, usize, usize)], size: usize, align: usize, packed: usize) {
    let (mut end, mut index) = (0_usize, 0);
    while index < fields.len() {
        let (offset, size, align) = fields[index];
        if size != 0 {
            let align = if align < packed { align } else { packed };
            assert!(
                offset == end.next_multiple_of(align),
                "a field is not where C has it: another attribute changed the layout"
            );
            end = offset + size;
        }
        index += 1;
    }
    assert!(size == end.next_multiple_of(align), "the size is not C's: another attribute changed the layout");
}

/// A field of a struct that derives `Blittable` is of the type that was seen.
pub const fn field<T>(_: *const T) {}
