//! Numbers that are always the same.

/// Marsaglia's xorshift.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Less than `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).expect("31 bits") % end
    }

    /// A character of one to four bytes of UTF-8, each as likely; never a NUL.
    pub(crate) fn char(&mut self) -> char {
        loop {
            let range = [1..0x80, 0x80..0x800, 0x800..0x1_0000, 0x1_0000..0x11_0000][self.below(4)].clone();
            let span = usize::try_from(range.end - range.start).expect("small");
            let number = range.start + u32::try_from(self.below(span)).expect("small");
            if let Some(char) = char::from_u32(number) {
                return char;
            }
        }
    }

    pub(crate) fn text(&mut self, chars: usize) -> String {
        (0..chars).map(|_| self.char()).collect()
    }

    /// Units that may be anything: valid text, with some of it overwritten.
    pub(crate) fn spoilt<T>(&mut self, mut units: Vec<T>, unit: fn(u64) -> T) -> Vec<T> {
        for _ in 0..self.below(3) {
            if !units.is_empty() {
                let place = self.below(units.len());
                units[place] = unit(self.next());
            }
        }
        units
    }
}
