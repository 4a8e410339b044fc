//! The sizes of blocks.

/// The least number of bytes in a block.
const SMALLEST: usize = 64;
/// What is longer is not kept.
const LARGEST: usize = 1 << 24;
pub(super) const CLASSES: usize = (LARGEST / SMALLEST).trailing_zeros() as usize + 1;

/// The most blocks of a class that a thread keeps.
pub(super) const SLOTS: usize = 8;
/// How many bytes of a class a thread keeps, if that is more than one block.
const KEPT_BYTES: usize = 1 << 16;
/// Of blocks that are larger, a thread keeps none.
const KEPT_LARGEST: usize = 1 << 20;

/// A size of which blocks are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class(u8);

impl Class {
    /// The class whose blocks have room for so many bytes, if there is one.
    #[inline]
    pub fn of(bytes: usize) -> Option<Self> {
        let exponent = bytes.saturating_sub(1).max(SMALLEST - 1).ilog2() + 1;
        let class = u8::try_from(exponent - SMALLEST.ilog2()).ok().map(Self)?;
        (bytes <= LARGEST).then_some(class)
    }

    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..).take(CLASSES).map(Self)
    }

    #[inline]
    pub fn index(self) -> usize {
        self.0.into()
    }

    /// How many bytes its blocks have.
    #[inline]
    pub fn room(self) -> usize {
        SMALLEST << self.0
    }

    /// How many blocks of it a thread keeps.
    #[inline]
    pub fn slots(self) -> usize {
        if self.room() > KEPT_LARGEST {
            0
        } else {
            (KEPT_BYTES >> SMALLEST.ilog2() >> self.0).clamp(1, SLOTS)
        }
    }
}

/// How many bytes a block has that is of no class: whole words, to be cleared as such.
pub(super) fn large_room(bytes: usize) -> Option<usize> {
    bytes.checked_next_multiple_of(size_of::<u64>())
}
