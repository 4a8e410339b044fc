//! What can be wrong, with the numbers.

/// What was wrong. All lengths are in the unit of the declaration: elements for `len`, bytes for `bytes`.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A length does not fit the C type of its count.
    CountOverflow {
        /// The length.
        len: usize,
        /// The C type, as Rust names it.
        count: &'static str,
    },
    /// Two buffers share one count, and their lengths differ.
    LengthMismatch {
        /// The length of this buffer.
        len: usize,
        /// The parameter with which it must agree.
        other: &'static str,
        /// The length of that one.
        other_len: usize,
    },
    /// A buffer is shorter than the declaration demands.
    TooShort {
        /// The length of the buffer.
        len: usize,
        /// The least length that would do.
        needed: usize,
    },
    /// The declared expression for a length is negative, or does not fit `usize`, for these arguments.
    LengthOverflow,
    /// C says that it wrote more than there is room for. It broke its contract; nothing of the output was read.
    BeyondCapacity {
        /// What C said.
        written: usize,
        /// What there was room for.
        capacity: usize,
    },
    /// C gave a length that is negative, or larger than any object can be.
    InvalidLength {
        /// What C gave.
        value: Number,
    },
    /// C returned NULL where the declaration promises a value.
    Null,
    /// C returned a pointer that is not aligned for what it points at.
    Misaligned {
        /// The alignment that the type needs, in bytes.
        align: usize,
    },
    /// C returned a pointer that lies outside the argument into which it must point.
    Outside,
    /// Text that has a NUL inside cannot cross NUL-terminated.
    NulInside {
        /// The index of the first NUL, in bytes.
        position: usize,
    },
    /// C's text is not UTF-8.
    NotUtf8(core::str::Utf8Error),
    /// C's text is not valid in its encoding.
    InvalidText {
        /// The encoding.
        encoding: &'static str,
        /// The index of the first wrong unit.
        position: usize,
    },
    /// A character that the encoding does not have.
    Unmappable {
        /// The character.
        character: char,
        /// The encoding.
        encoding: &'static str,
    },
    /// Text or elements are more than there is place for.
    TooLong {
        /// How many units there are, with the terminator if there must be one.
        len: usize,
        /// How many fit.
        capacity: usize,
    },
    /// A path that the platform's text cannot say.
    NotPath,
    /// Memory that goes in must come from C's allocator, and the declaration names none: only `None` can go in.
    NotAllocated,
    /// A conversion of the user's own failed; the source says why.
    Conversion(crate::ConversionError),
    /// A value that the enum does not have.
    UnknownValue {
        /// The value that came.
        value: Number,
        /// The name of the enum.
        of: &'static str,
    },
    /// A closure that C keeps failed, with an error of another type than this function's.
    Closure,
    /// The function failed: it returned this value, and the declaration names no error type of its own.
    Status {
        /// What C returned.
        value: Number,
    },
    /// Memory for a native copy, or for new state, could not be had.
    OutOfMemory {
        /// How many bytes were asked for.
        bytes: usize,
    },
    /// C told of a size and an alignment that no memory has.
    InvalidLayout {
        /// The size, in bytes.
        size: Number,
        /// The alignment, in bytes.
        align: Number,
    },
    /// A closure runs that C called in the middle of something, and that was declared to leave this handle alone.
    Busy {
        /// The name of the handle's type.
        of: &'static str,
        /// The name of the type with which it is busy: its own, or that of what it is part of.
        with: &'static str,
    },
    /// The operation was cancelled before it had a result of its own.
    Cancelled,
    /// The library or the symbol could not be found; the source lists everything that was tried.
    #[cfg(feature = "library")]
    Missing(crate::library::Missing),
}

/// A number that came from C, whatever its type, for messages.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// Any integer.
    Int(i128),
    /// A floating-point number.
    Float(f64),
    /// A pointer, by its address.
    Pointer(usize),
}
