//! Proofs: rustc checks, at the user's token, what the macro assumed.

use crate::blittable::{Blittable, PointerFree};
use crate::marshal::{Marshal, MarshalAs};
use core::convert::Infallible;

/// What a safe wrapper sends holds no pointer that C may follow.
pub const fn sends<T: Marshal<Native: PointerFree>>() {}

/// A number, which is itself in C: what the macro took for one by its name.
pub const fn number<T: PointerFree>() {}

/// A type that crosses, in any direction.
pub const fn crosses<T: Marshal>() {}

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

/// A pointer to memory that has a size.
#[track_caller]
pub const fn extent<T: Marshal>() {
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

/// A field of a struct that derives `Blittable` is of the type that was seen.
pub const fn field<T>(_: *const T) {}
