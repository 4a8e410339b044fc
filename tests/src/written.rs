//! Outputs whose length only C knows: `c/written.c`.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    /// Writes `really` bytes and says that it wrote `claim`.
    pub fn write_claimed(
        #[marshal(out, len = capacity, written = ret)] buf: *mut u8,
        capacity: usize,
        really: usize,
        claim: i64,
    ) -> i64;

    /// [`write_claimed`], whose result is returned, as long as it was written.
    #[marshal(fallible)]
    #[link_name = "write_claimed"]
    pub fn claimed(
        #[marshal(out, retval, len = capacity, written = ret)] buf: *mut u8,
        capacity: usize,
        really: usize,
        claim: i64,
    ) -> i64;

    /// [`write_claimed`], which says by `Err` what that says by a panic.
    #[marshal(fallible)]
    #[link_name = "write_claimed"]
    pub fn try_write_claimed(
        #[marshal(out, len = capacity, written = ret)] buf: *mut u8,
        capacity: usize,
        really: usize,
        claim: i64,
    ) -> i64;

    /// [`write_claimed`], for which a negative claim is a failure.
    #[marshal(ok = ret >= 0)]
    #[link_name = "write_claimed"]
    pub fn write_or_negative(
        #[marshal(out, len = capacity, written = ret)] buf: *mut u8,
        capacity: usize,
        really: usize,
        claim: i64,
    ) -> i64;

    /// Fills the buffer, with counts of one byte.
    pub fn write_tiny(#[marshal(out, len = capacity, written = ret)] buf: *mut u8, capacity: u8) -> u8;

    /// One argument holds the capacity, and then the length, which is `claim`.
    pub fn write_counted(#[marshal(out, len = *n, written = *n)] buf: *mut u8, n: *mut usize, claim: usize);

    /// [`write_counted`] with a count that can be negative.
    pub fn write_counted_int(#[marshal(out, len = *n, written = *n)] buf: *mut u8, n: *mut i32, claim: i32);

    /// [`write_counted`] with a count of one byte, all of it written.
    pub fn write_counted_tiny(#[marshal(out, len = *n, written = *n)] buf: *mut u8, n: *mut u8);

    /// Fills `buf` if `status` is 0; else spoils its beginning, and says that it wrote nonsense.
    #[marshal(ok = ret == 0)]
    pub fn write_or_fail(
        #[marshal(out, len = *n, written = *n)] buf: *mut u8,
        n: *mut usize,
        status: i32,
    ) -> i32;

    /// Fills `buf` if `status` is 0, else leaves it.
    #[marshal(ok = ret == 0)]
    pub fn write_or_leave(#[marshal(out, len = n)] buf: *mut u8, n: usize, status: i32) -> i32;

    /// The capacity goes in by value, the length comes out by pointer.
    pub fn write_separately(
        #[marshal(out, len = n, written = *done)] v: *mut u32,
        n: usize,
        done: *mut usize,
        claim: usize,
    );

    /// Capacity and length in bytes.
    pub fn write_sized(
        #[marshal(out, bytes = size, written = ret)] v: *mut u32,
        size: usize,
        claim: usize,
    ) -> usize;

    /// Whole rows, of which C returns how many.
    pub fn write_rows(
        #[marshal(out, len = rows * columns, written = ret * columns)] v: *mut u8,
        rows: i32,
        columns: i32,
        claim: i32,
    ) -> i32;

    /// Two outputs, two lengths: half of `a`, a quarter of `b`.
    pub fn write_both(
        #[marshal(out, len = *a_len, written = *a_len)] a: *mut u8,
        a_len: *mut usize,
        #[marshal(out, len = b_len, written = *b_done)] b: *mut u16,
        b_len: u32,
        b_done: *mut u32,
    );

    /// A block of fixed length, the beginning of which is written.
    pub fn write_block(#[marshal(out, len = 32, written = ret)] block: *mut u8, claim: u32) -> u32;
}
