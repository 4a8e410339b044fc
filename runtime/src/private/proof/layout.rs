//! What must be so of sizes, padding and places.

use crate::blittable::Blittable;
use crate::marshal::Marshal;

/// A pointer to one value, because nothing says otherwise.
#[track_caller]
pub const fn one_value<N: Blittable>() {
    extent::<N>();
    assert!(
        !N::BYTE_LIKE,
        "a pointer to bytes or characters rarely means one value: say `len = …`, or write `&T` or `&mut T` if it does"
    );
}

/// What text is made of: units as large as the encoding's.
#[track_caller]
pub const fn text_unit<T: Marshal, U>() {
    assert!(
        size_of::<T::Native>() == size_of::<U>(),
        "this encoding has units of another size: `utf8`, `cstr` and code pages are made of bytes (`c_char`), `utf16` and `bstr` of `u16`, `utf32` of 32 bits, `wide` of C's `wchar_t`"
    );
}

/// Evaluates what a derive asserts of the layout.
pub(super) const fn layout<T: Blittable>() {
    let _ = T::PADDING;
}

/// A pointer to memory that has a size.
#[track_caller]
pub const fn extent<N: Blittable>() {
    layout::<N>();
    assert!(
        size_of::<N>() != 0,
        "this type has no size, so C would write past it: declare an opaque C type in an `unsafe fn`"
    );
}

/// Memory counted in bytes, every one of which is some field's.
#[track_caller]
pub const fn unpadded<N: Blittable>() {
    assert!(
        !N::PADDING,
        "counted in bytes, the padding of this type would go in, and nobody has written it: use `len`, or a type without padding"
    );
}

/// Asserts the layout that C gives fields of these offsets, sizes and alignments, packed to so many bytes.
/// Fields without a size may lie anywhere.
#[track_caller]
pub const fn c_layout(fields: &[(usize, usize, usize)], size: usize, align: usize, packed: usize) {
    let (mut end, mut index) = (0_usize, 0);
    while index < fields.len() {
        let (offset, size, align) = fields[index];
        let align = if align < packed { align } else { packed };
        if size == 0 {
            // What has no size may lie anywhere, but moves what follows.
            end = end.next_multiple_of(align);
        } else {
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
