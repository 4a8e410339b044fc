//! Truth values of every width: `c/truth.c`.

use pinvoke::marshal;

macro_rules! truth {
    ($int:ty, $see:ident, $give:ident, $count:ident, $write:ident, $invert:ident, $invert_one:ident) => {
        #[marshal]
        unsafe extern "C" {
            /// What C saw of it.
            pub fn $see(#[marshal(as = bool)] b: $int) -> i64;

            /// Whether C takes `v` for true.
            #[marshal(ret(as = bool))]
            pub fn $give(v: $int) -> $int;

            /// How many are exactly 1.
            pub fn $count(#[marshal(in, as = bool, len = n)] v: *const $int, n: usize) -> i32;

            /// Stores `b`, as it stands, in the first `only`.
            pub fn $write(#[marshal(out, as = bool, len = n)] v: *mut $int, n: usize, only: usize, b: $int);

            /// Inverts each; true is 37.
            pub fn $invert(#[marshal(in, out, as = bool, len = n)] v: *mut $int, n: usize);

            /// Inverts one.
            pub fn $invert_one(#[marshal(as = bool)] v: &mut $int);
        }
    };
}

truth!(u8, see_truth_u8, give_truth_u8, count_truths_u8, write_truths_u8, invert_truths_u8, invert_truth_u8);
truth!(i8, see_truth_i8, give_truth_i8, count_truths_i8, write_truths_i8, invert_truths_i8, invert_truth_i8);
truth!(
    u16,
    see_truth_u16,
    give_truth_u16,
    count_truths_u16,
    write_truths_u16,
    invert_truths_u16,
    invert_truth_u16
);
truth!(
    i16,
    see_truth_i16,
    give_truth_i16,
    count_truths_i16,
    write_truths_i16,
    invert_truths_i16,
    invert_truth_i16
);
truth!(
    u32,
    see_truth_u32,
    give_truth_u32,
    count_truths_u32,
    write_truths_u32,
    invert_truths_u32,
    invert_truth_u32
);
truth!(
    i32,
    see_truth_i32,
    give_truth_i32,
    count_truths_i32,
    write_truths_i32,
    invert_truths_i32,
    invert_truth_i32
);
truth!(
    u64,
    see_truth_u64,
    give_truth_u64,
    count_truths_u64,
    write_truths_u64,
    invert_truths_u64,
    invert_truth_u64
);
truth!(
    i64,
    see_truth_i64,
    give_truth_i64,
    count_truths_i64,
    write_truths_i64,
    invert_truths_i64,
    invert_truth_i64
);
truth!(
    usize,
    see_truth_size,
    give_truth_size,
    count_truths_size,
    write_truths_size,
    invert_truths_size,
    invert_truth_size
);

#[marshal]
unsafe extern "C" {
    /// Whether the lowest byte of `v` is not 0.
    #[marshal(ret(as = bool))]
    pub fn give_truncated(v: u32) -> u8;

    /// Stores 1 in the last element, if all of them are zero.
    pub fn write_last_if_zeroed(#[marshal(out, as = bool, len = n)] v: *mut i32, n: usize);

    /// [`invert_truth_i32`], whose result is returned.
    #[link_name = "invert_truth_i32"]
    pub fn inverted(#[marshal(retval, in, out, as = bool)] v: *mut i32);

    /// [`invert_truth_i32`] of what nobody filled.
    #[link_name = "invert_truth_i32"]
    pub fn inverted_nothing(#[marshal(out, retval, as = bool)] v: *mut i32);

    /// C's own `_Bool`.
    pub safe fn exclusive_or(a: bool, b: bool) -> bool;

    /// C says `_Bool`, and stores what it likes.
    #[link_name = "give_truth_u8"]
    pub safe fn give_c_bool(v: u8) -> bool;

    /// [`invert_truths_u8`] of C's own `_Bool`.
    #[link_name = "invert_truths_u8"]
    pub fn invert_c_bools(#[marshal(in, out, len = n)] v: *mut bool, n: usize);

    /// [`invert_truth_u8`] of C's own `_Bool`.
    #[link_name = "invert_truth_u8"]
    pub fn invert_c_bool(v: &mut bool);

    /// [`invert_truth_u8`] of what nobody filled.
    #[link_name = "invert_truth_u8"]
    pub fn inverted_c_bool(#[marshal(out, retval)] v: &mut bool);

    /// True if `status` is 0.
    #[marshal(ok = ret == 0)]
    pub fn truth_or_fail(#[marshal(out, retval, as = bool)] b: *mut i32, status: i32) -> i32;
}
