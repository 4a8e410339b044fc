//! How much memory a pointer means: `c/extents.c`.

use core::ffi::c_void;
use pinvoke::marshal;

/// The length of a block of [`invert_block`], in bytes.
pub const BLOCK: usize = 32;

/// How many digits [`to_hex`] makes of so many bytes.
pub const fn digits_for(bytes: usize) -> usize {
    2 * bytes
}

#[marshal]
unsafe extern "C" {
    /// The sum of the key.
    pub fn sum_key(#[marshal(in, len = 16)] key: *const u8) -> i64;

    /// [`sum_key`] in Rust's spelling.
    #[link_name = "sum_key"]
    pub fn sum_key_spelled(key: &[u8; 16]) -> i64;

    /// Inverts each byte.
    pub fn invert_block(
        #[marshal(in, len = BLOCK)] from: *const u8,
        #[marshal(out, len = BLOCK)] to: *mut u8,
    );

    /// [`invert_block`], whose result is returned.
    #[link_name = "invert_block"]
    pub fn inverted_block(
        #[marshal(in, len = BLOCK)] from: *const u8,
        #[marshal(out, retval, len = BLOCK)] to: *mut u8,
    );

    /// Moves each of the four words to the one before it.
    pub fn rotate_block(#[marshal(in, out, len = 4)] block: *mut u32);

    /// [`rotate_block`] in Rust's spelling.
    #[link_name = "rotate_block"]
    pub fn rotate_block_spelled(block: &mut [u32; 4]);

    /// The sum of ten times the first column, and of the second.
    pub fn sum_table(#[marshal(in, len = 3)] table: *const [i32; 2]) -> i64;

    /// Fills the first `width * height` of `pixels`.
    pub fn fill_image(
        #[marshal(out, len = width * height)] pixels: *mut u8,
        width: i32,
        height: i32,
        value: u8,
    );

    /// [`fill_image`], which says by `Err` what that says by a panic.
    #[marshal(fallible)]
    #[link_name = "fill_image"]
    pub fn try_fill_image(
        #[marshal(out, len = width * height)] pixels: *mut u8,
        width: i32,
        height: i32,
        value: u8,
    );

    /// The sum of the first `rows * columns` elements.
    pub fn sum_grid(#[marshal(in, len = rows * columns)] grid: *const i32, rows: u64, columns: u64) -> i64;

    /// The sum of the first `n - 1` elements.
    pub fn sum_differences(#[marshal(in, len = n - 1)] differences: *const i32, n: i32) -> i64;

    /// Two digits for each byte.
    pub fn to_hex(
        #[marshal(in, len = n)] bytes: *const u8,
        n: usize,
        #[marshal(out, len = 2 * n)] digits: *mut u8,
    );

    /// [`to_hex`], whose length a function of Rust's tells.
    #[link_name = "to_hex"]
    pub fn to_hex_by_call(
        #[marshal(in, len = n)] bytes: *const u8,
        n: usize,
        #[marshal(out, len = digits_for(n))] digits: *mut u8,
    );

    /// [`to_hex`], whose result is returned.
    #[link_name = "to_hex"]
    pub fn hex_of(
        #[marshal(in, len = n)] bytes: *const u8,
        n: usize,
        #[marshal(out, retval, len = 2 * n)] digits: *mut u8,
    );

    /// The sum of elements that C counts in bytes.
    pub fn sum_sized(#[marshal(in, bytes = size)] v: *const i32, size: usize) -> i64;

    /// [`sum_sized`] with a count of one byte.
    pub fn sum_short_sized(#[marshal(in, bytes = size)] v: *const i32, size: u8) -> i64;

    /// The sum of the bytes behind a `void *`.
    pub fn sum_memory(#[marshal(in, bytes = size)] memory: *const c_void, size: usize) -> i64;

    /// [`sum_memory`], with `len`, which says the same of a `void *`.
    #[link_name = "sum_memory"]
    pub fn sum_memory_len(#[marshal(in, len = size)] memory: *const c_void, size: usize) -> i64;

    /// Sets each byte behind a `void *`.
    pub fn fill_memory(#[marshal(out, bytes = size)] memory: *mut c_void, size: usize, value: i32);
}
