//! The sizes of blocks.

/// The least number of bytes in a block.
pub(super) const SMALLEST: usize = 64;
/// What is longer is not kept.
pub(super) const LARGEST: usize = 1 << 24;
pub(super) const CLASSES: usize = (LARGEST / SMALLEST).trailing_zeros() as usize + 1;

/// The most blocks of a class that a thread keeps.
pub(super) const SLOTS: usize = 8;
/// How many bytes of a class a thread keeps, if that is more than one block.
const KEPT_BYTES: usize = 1 << 16;
/// Of blocks that are larger, a thread keeps none.
const KEPT_LARGEST: usize = 1 << 20;

/// A size of which blocks are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Class(u32);

impl Class {
    /// The class of blocks with so many bytes, which is what [`room`] gave.
    #[inline]
    pub const fn of(room: usize) -> Option<Self> {
        if room <= LARGEST { Some(Self(room.trailing_zeros() - SMALLEST.trailing_zeros())) } else { None }
    }

    pub fn all() -> impl Iterator<Item = Self> {
        (0_u32..).take(CLASSES).map(Self)
    }

    #[inline]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    #[inline]
    const fn bytes(self) -> usize {
        SMALLEST << self.0
    }

    /// How many blocks of it a thread keeps.
    #[inline]
    pub const fn slots(self) -> usize {
        SLOTS_OF[self.index()]
    }
}

/// Looked up, since it is asked for with every block.
static SLOTS_OF: [usize; CLASSES] = {
    let mut slots = [0; CLASSES];
    let mut class = Class(0);
    while class.index() < CLASSES {
        let fit = KEPT_BYTES / class.bytes();
        slots[class.index()] = match fit {
            _ if class.bytes() > KEPT_LARGEST => 0,
            0 => 1,
            1..SLOTS => fit,
            _ => SLOTS,
        };
        class.0 += 1;
    }
    slots
};

/// How many bytes the block for so many bytes has; not 0.
#[inline]
pub(super) const fn room(bytes: usize) -> Option<usize> {
    if bytes <= SMALLEST {
        Some(SMALLEST)
    } else if bytes <= LARGEST {
        Some(bytes.next_power_of_two())
    } else {
        // So that it is cleared by whole words.
        bytes.checked_next_multiple_of(size_of::<u64>())
    }
}
