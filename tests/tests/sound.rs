//! The rules of soundness that show at run time, by number; what the compiler refuses is among the UI tests.

use core::mem::MaybeUninit;
use pinvoke::{Error, ErrorKind};
use pinvoke_tests::panics::refused;
use pinvoke_tests::{
    bools, bound, buffers, counts, enums, extents, hidden, records, text, values, variadic, witness, written,
};

/// A true declaration holds from any thread, at the same time as any other.
#[test]
fn sound_01_any_thread_any_time() {
    std::thread::scope(|scope| {
        for thread in 0..8 {
            scope.spawn(move || {
                let mut v = vec![thread; 1_000];
                for _ in 0..100 {
                    assert_eq!(buffers::sum_ints(&v), i64::from(thread) * 1_000);
                    assert_eq!(text::utf8_length("abc").unwrap(), 3);
                    bools::invert_truths_u8(&mut [true; 300]);
                    buffers::fill_half(&mut v, thread);
                    v.fill(thread);
                }
            });
        }
    });
}

/// Only a word, a Rust spelling or `safe fn` makes a wrapper safe; an `unsafe fn` stays one.
#[test]
fn sound_02_safe_only_where_it_is_said() {
    let _: fn(&[i32]) -> i64 = buffers::sum_ints;
    let _: fn(&i32) -> i32 = values::peek_spelled;
    let _: fn() -> i32 = hidden::answer;
    let _: unsafe fn(*const u8, usize) -> u64 = hidden::raw_sum;
}

/// A struct with pointers comes out of a safe wrapper; it goes in where they are `opaque`, or where the wrapper is
/// `unsafe`.
#[test]
fn sound_03_pointers_inside() {
    let _: fn() -> records::View = records::view_permanent;
    let _: unsafe fn(&records::View) -> i64 = records::view_sum;
    let nowhere = records::OpaqueView { data: core::ptr::without_provenance(8), size: 99 };
    assert_eq!(records::view_address(&nowhere), 107);
}

/// Packed, transparent, generic and union types are blittable in place, at any address.
#[test]
fn sound_04_blittable_types() {
    fn is_blittable<T: pinvoke::Blittable + Copy + 'static>() {}
    is_blittable::<records::Packed>();
    is_blittable::<records::Number>();
    is_blittable::<records::Metres>();
    is_blittable::<records::Pair<records::Pair<u8>>>();
    is_blittable::<[records::Arrays; 2]>();
    is_blittable::<Option<unsafe extern "C" fn(i32) -> i32>>();
    is_blittable::<*mut u8>();

    let mut packed = [records::Packed { tag: 0, value: 0 }; 4];
    records::packed_next_all(&mut packed[1..]);
    let values = packed.map(|element| element.value);
    assert_eq!(values, [0, 1, 1, 1]);
}

/// What an enum does not know goes into its catch-all, and back as it was.
#[test]
fn sound_06_the_catch_all_keeps_the_number() {
    for number in 0..=u8::MAX {
        let level = enums::give_level(number).unwrap();
        assert_eq!(enums::see_level(level).unwrap(), i32::from(number));
    }
}

/// A length is evaluated in `usize`, with checks.
#[test]
fn sound_07_lengths_do_not_wrap() {
    witness::forget();
    refused(|| extents::fill_image(&mut [0; 16], 65_536, 65_536, 0));
    refused(|| extents::sum_grid(&[0; 16], 1 << 63, 2));
    refused(|| extents::sum_differences(&[1], 0));
    refused(|| extents::fill_image(&mut [0; 16], -4, -4, 0));
    refused(|| extents::sum_short_sized(&[0; 64]));
    assert_eq!(witness::calls(), 0, "C was called");
}

/// `None` has length 0 and must agree, unless it may go with any count.
#[test]
fn sound_08_shared_counts_and_null() {
    refused(|| buffers::blend(None, Some(&[1])));
    assert_eq!(buffers::blend_any(None, &[1]), 1);
    assert_eq!(buffers::blend(None, None), 0);
    assert_eq!(witness::count(0), 0);
}

/// An empty slice sends an address that is not NULL; or NULL; or that of a zero.
#[test]
fn sound_09_empty_slices() {
    buffers::sum_ints(&[]);
    assert_ne!(witness::address(0), 0);
    buffers::sum_ints_empty_null(&[]);
    assert_eq!(witness::address(0), 0);
    assert_eq!(buffers::length_or_strlen_of_zero(&b"beyond"[..0]), 0);
    let mut v = [7_i64; 2];
    buffers::write_even_if_empty(&mut v[2..]);
    assert_eq!(v, [7; 2]);
}

/// Pointers and lengths from C are tested before they become a reference.
#[test]
fn sound_10_what_comes_from_c() {
    assert_eq!(text::table_part(0), []);
    assert_eq!(text::table_part_or_null(0), None);
    assert!(matches!(text::try_table_part(-1).unwrap_err().kind(), ErrorKind::Null));
    assert!(matches!(text::try_table_part(12).unwrap_err().kind(), ErrorKind::Misaligned { .. }));
    assert!(matches!(text::table_negative().unwrap_err().kind(), ErrorKind::InvalidLength { .. }));
    assert!(matches!(text::stray(b"abc", 2).unwrap_err().kind(), ErrorKind::Outside));
    refused(|| written::write_claimed(&mut [0; 1], 1, 2));
    refused(|| written::write_claimed(&mut [0; 1], 1, -1));
}

/// `borrow = 'static` is for what never changes; `copy` is taken before anything else runs.
#[test]
fn sound_11_borrowed_or_copied() {
    let table: &'static [u8; 16] = text::permanent_table();
    let copies = [text::next_text(), text::next_text()];
    assert_ne!(copies[0], copies[1]);
    assert_eq!(table, text::permanent_table());
}

/// Of uninitialised memory only what C says it wrote, and no more than there is room for, becomes visible.
#[test]
fn sound_12_uninitialised_outputs() {
    let mut vec = Vec::<u32>::with_capacity(4);
    written::write_sized_uninit(pinvoke::spare(&mut vec), 7);
    assert_eq!(vec, [0x0101_0101], "whole elements");
    written::write_or_fail_uninit(pinvoke::spare(&mut Vec::with_capacity(4)), 1).unwrap_err();
    let mut room = [const { MaybeUninit::<u8>::uninit() }; 2];
    refused(|| written::write_counted_uninit(&mut room[..], 3).len());
}

/// `#[pin]` is this very address, `readonly` where C takes a `*mut`.
#[test]
fn sound_14_pinned_is_this_address() {
    let v = [1, 2, 3];
    buffers::sum_through_pinned(&v);
    assert_eq!(witness::address(0), witness::address_of(&v));
    let p = records::Place::default();
    records::place_norm1_pinned(&p);
    assert_eq!(witness::address(0), witness::address_of(&p));
}

/// Counts of pinned buffers are looked at first, then conversions; C is called only after all of them.
#[test]
fn sound_17_the_order() {
    let flags = [true; 3];
    assert_eq!(hidden::everything("text", &[1, 2], &[3, 4], &flags).unwrap(), 5);
    witness::forget();
    let error = hidden::everything("nul\0", &[1, 2], &[3], &flags).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::LengthMismatch { .. }), "counts come first: {error:?}");
    let error = hidden::everything("nul\0", &[1, 2], &[3, 4], &flags).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { .. }), "{error:?}");
    let error = hidden::everything("nul\0", &[1, 2], &[3, 4], &[true; 256]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NulInside { .. }), "counts of copies come last: {error:?}");
    let error = hidden::everything("text", &[1, 2], &[3, 4], &[true; 256]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::CountOverflow { len: 256, .. }), "{error:?}");
    assert_eq!(witness::calls(), 0, "C was called");
}

/// An output that the error names is zeroed before, so that C need not write it.
#[test]
fn sound_17_outputs_of_a_failure_are_zeroed() {
    use pinvoke_tests::status::{OwnError, own};
    let error = own::detailed(2).unwrap_err();
    assert_eq!((witness::bytes(0), witness::bytes(1)), (vec![0; 4], vec![0; 4]));
    assert!(matches!(error, OwnError::Detailed { detail: 200, .. }), "{error:?}");
}

/// A stand-in is `unsafe` to put in place, and gone with its guard.
#[test]
fn sound_32_replacement_is_scoped() {
    extern "C" fn three(_: *const u8, _: usize) -> u64 {
        3
    }
    // SAFETY: it reads nothing, and returns a number.
    let guard = unsafe { pinvoke::bound!(bound::bound_sum).replace(three) };
    assert_eq!(bound::bound_sum(&[9]), 3);
    drop(guard);
    assert_eq!(bound::bound_sum(&[9]), 9);
}

/// A missing symbol is an `Err` or a panic that can be caught, and never an abort.
#[test]
fn sound_33_slots_and_variadics() {
    assert!(bound::bound_missing_fallible().is_err());
    refused(|| bound::bound_missing());
    assert_eq!(variadic::sum_mixed(1, 0.5, 2), 3.5);
}

/// Whether a wrapper returns `Result` follows from its declaration.
#[test]
fn sound_34_result_or_not() {
    let _: fn(&[u8]) -> u64 = counts::sum_u8_after;
    let _: fn(&[u8]) -> Result<u64, Error> = counts::try_sum_u8;
    let _: fn(&str) -> Result<usize, Error> = text::utf8_length;
    let _: fn(&str) -> i64 = text::counted_vowels;
    let _: fn(&core::ffi::CStr) -> usize = text::text_length;
    let _: fn(enums::Mode) -> Result<i32, Error> = enums::see_mode;
    let _: fn(bool) -> i64 = bools::see_truth_i32;
    let _: fn() -> Result<&'static str, Error> = text::version_str;
}

/// Every check that a careful hand would write is there; `filled` drops the zeroing of what C promises to write.
#[test]
fn sound_35_checks_stay() {
    assert_eq!(values::out_params().1, 0);
    assert_eq!(values::stored_filled(5), 5);
    refused(|| counts::sum_u8_after(&[0; 256]));
    refused(|| written::write_counted(&mut [0; 1], 2));
}
