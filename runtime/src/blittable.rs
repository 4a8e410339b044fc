//! Types with the same bytes in C as in Rust.
#![allow(unsafe_code, reason = "declares and implements two unsafe traits")]

/// A type that has the same bytes in C as in Rust, and for which every bit pattern that C may store is a valid
/// value. Such values are *pinned*: C gets their own address.
///
/// Integers, floating-point numbers, raw pointers, nullable `unsafe extern` function pointers and arrays of
/// these are; structs and unions become so by [`#[derive(Blittable)]`](macro@crate::Blittable). `bool`, `char`,
/// enums, references, `NonZero` and types that own something are not: C may store a byte that is not one of
/// their values.
///
/// # Safety
///
/// The layout of the type is fixed (`#[repr(C)]`, `#[repr(transparent)]` or a primitive one) and equals C's;
/// every pattern of its bytes, padding apart, is a valid value; [`PADDING`](Self::PADDING) is `false` only if
/// there is none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has not the same bytes in C as in Rust",
    label = "not `Blittable`",
    note = "derive `Blittable` for a `#[repr(C)]` struct or union of blittable fields, `Marshal` for one that must be converted",
    note = "what derives `Marshal` is converted, so it is not lent or borrowed in place: take it by `in` or `out`, or return a copy, `ret(copy)`",
    note = "`bool` and enums cross as integers: derive `Marshal` for the enum; in a field, or beside `as = bool` or `as = Enum`, write C's integer type",
    note = "an enum with data is C's union: hold it in a record that says which member is meant, `#[marshal(tag = FIELD)]`",
    note = "a function pointer is `Option<unsafe extern \"C\" fn(…)>`, since C's may be NULL; a closure is taken by `callback` on a parameter",
    note = "in a record an object of C's is `DbRef<'a>` where it is lent, and goes in, and `#[marshal(own)] db: Db` where C hands it over, and it comes out"
)]
pub unsafe trait Blittable: Copy + 'static {
    /// Whether there are bytes between or after the fields that belong to none of them.
    const PADDING: bool = true;

    /// Whether C uses pointers to this type for buffers of bytes or characters, so that no pointer to it means
    /// "one value" unless that is said.
    #[doc(hidden)]
    const BYTE_LIKE: bool = false;
}

/// A blittable type without a pointer in it, at any depth. Only such values may go *in* through a safe wrapper:
/// C could follow a pointer in them to anywhere.
///
/// [`#[derive(Blittable)]`](macro@crate::Blittable) implements it where all fields are, or are marked
/// `#[marshal(opaque)]`: the promise that C never follows that pointer.
///
/// # Safety
///
/// C, given any value of the type, follows no pointer that is in it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may hold a pointer that C follows, so a safe wrapper cannot send it",
    label = "not `PointerFree`",
    note = "without pointers in it: derive `Blittable`, or `Marshal` if it must be converted",
    note = "with pointers: derive `Marshal`, which describes them; or declare `unsafe fn`, or mark the field `#[marshal(opaque)]` if C never follows it",
    note = "with functions in it, which C would call: give them as parameters that say `callback`, or declare `unsafe fn`"
)]
pub unsafe trait PointerFree: Blittable {}

macro_rules! numbers {
    ($($ty:ty: $byte_like:literal),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        // SAFETY: a primitive number has C's layout, no padding, and every bit pattern is a value of it.
        unsafe impl Blittable for $ty {
            const PADDING: bool = false;
            const BYTE_LIKE: bool = $byte_like;
        }
        #[diagnostic::do_not_recommend]
        // SAFETY: a number is no pointer.
        unsafe impl PointerFree for $ty {}
    )*};
}

numbers! {
    u8: true, i8: true, u16: true, i16: false, u32: false, i32: false, u64: false, i64: false,
    u128: false, i128: false, usize: false, isize: false, f32: false, f64: false,
}

// SAFETY: `Wrapping` is `repr(transparent)` over `T`.
unsafe impl<T: Blittable> Blittable for core::num::Wrapping<T> {
    const PADDING: bool = T::PADDING;
    const BYTE_LIKE: bool = T::BYTE_LIKE;
}
// SAFETY: it holds a `T` and nothing else.
unsafe impl<T: PointerFree> PointerFree for core::num::Wrapping<T> {}

// SAFETY: an array is its elements, one behind the other, in C as in Rust.
unsafe impl<T: Blittable, const N: usize> Blittable for [T; N] {
    const PADDING: bool = T::PADDING;
    const BYTE_LIKE: bool = T::BYTE_LIKE;
}
// SAFETY: it holds values of `T` and nothing else.
unsafe impl<T: PointerFree, const N: usize> PointerFree for [T; N] {}

// SAFETY: `MaybeUninit<T>` has the layout of `T`, and even bytes that were never written are a value of it.
unsafe impl<T: Blittable> Blittable for core::mem::MaybeUninit<T> {}

// SAFETY: `PhantomData` has no bytes.
unsafe impl<T: 'static> Blittable for core::marker::PhantomData<T> {
    const PADDING: bool = false;
}
// SAFETY: `PhantomData` has no bytes.
unsafe impl<T: 'static> PointerFree for core::marker::PhantomData<T> {}

// SAFETY: a pointer to a sized type is C's pointer, and a raw one may have any bits.
unsafe impl<T: 'static> Blittable for *const T {
    const PADDING: bool = false;
}
// SAFETY: as above.
unsafe impl<T: 'static> Blittable for *mut T {
    const PADDING: bool = false;
}

macro_rules! function_pointers {
    ($($arg:ident)*) => {
        function_pointers!(@abi "C" $($arg)*);
        function_pointers!(@abi "system" $($arg)*);
    };
    (@abi $abi:literal $($arg:ident)*) => {
        #[diagnostic::do_not_recommend]
        // SAFETY: a nullable function pointer is C's. Any bits may stand in it, since calling it is `unsafe`.
        unsafe impl<Ret: 'static, $($arg: 'static),*> Blittable for Option<unsafe extern $abi fn($($arg),*) -> Ret> {
            const PADDING: bool = false;
        }
    };
}

function_pointers!();
function_pointers!(A1);
function_pointers!(A1 A2);
function_pointers!(A1 A2 A3);
function_pointers!(A1 A2 A3 A4);
function_pointers!(A1 A2 A3 A4 A5);
function_pointers!(A1 A2 A3 A4 A5 A6);
function_pointers!(A1 A2 A3 A4 A5 A6 A7);
function_pointers!(A1 A2 A3 A4 A5 A6 A7 A8);
