//! State: memory of C's layout that Rust holds, and what travels in its fields.
#![allow(unsafe_code, reason = "an allocator that has only so much")]

use pinvoke_tests::state::{
    Asked, Careful, Coder, CoderError, CoderMut, Minus, Mixer, Number, Pipe, Seven, asked_is, state_askeds,
    state_dirty, state_ends, state_fails, state_inits, state_numbers,
};
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::{Mutex, MutexGuard};

/// The system's, which under a sanitizer does not like to be asked for more than there can be.
struct Bounded;

#[global_allocator]
static BOUNDED: Bounded = Bounded;

// SAFETY: it is the system's, or gives nothing.
unsafe impl GlobalAlloc for Bounded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() > 1 << 40 {
            return std::ptr::null_mut();
        }
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise, of what came from there.
        unsafe { System.dealloc(place, layout) }
    }
}

/// The library counts for all threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// What happened since, in counts of C's.
#[derive(Clone, Copy)]
struct Counts([i32; 4]);

impl Counts {
    fn now() -> Self {
        Self([state_inits(), state_fails(), state_ends(), state_dirty()])
    }

    /// Filled, failed, cleared; nothing was ever dirty.
    #[track_caller]
    fn are(self, inits: i32, fails: i32, ends: i32) {
        let Self(now) = Self::now();
        let since: Vec<_> = now.iter().zip(self.0).map(|(now, then)| now - then).collect();
        assert_eq!(since, [inits, fails, ends, 0], "inits, fails, ends, dirty");
    }
}

/// Codes all of it at once.
fn code(coder: &mut Coder, mut bytes: &[u8]) -> Vec<u8> {
    let mut coded = vec![0; bytes.len()];
    let mut room = &mut coded[..];
    assert_eq!(coder.run(&mut bytes, &mut room, 1), Ok(true));
    assert!(bytes.is_empty() && room.is_empty());
    coded
}

#[test]
fn sound_16_a_state_never_moves() {
    let _alone = alone();
    let before = Counts::now();
    let coder = Coder::new(1).expect("a level");
    // The handle moves as it likes; C has the address of what it holds.
    let mut moved = [Box::new(coder)];
    let [boxed] = &mut moved;
    assert_eq!(code(boxed, b"HAL"), b"IBM");
    let mut coder = moved.into_iter().next().map(|boxed| *boxed).expect("it was put there");
    assert_eq!(code(&mut coder, b"abc"), b"bcd");
    assert_eq!((coder.total_in(), coder.total_out(), coder.msg()), (6, 6, None));
    drop(coder);
    before.are(1, 0, 1);
}

#[test]
fn sound_16_after_a_failed_init_memory_is_freed_without_fini() {
    let _alone = alone();
    let before = Counts::now();
    let error = Coder::new(-1).expect_err("no level");
    assert_eq!(error, CoderError::Code(-2, Some(c"no such level".into())));
    // C left a pointer behind that its fini would free.
    assert_eq!(Coder::new(10).expect_err("no level"), CoderError::Code(-2, None));
    before.are(0, 2, 0);
}

#[test]
fn a_state_is_coded_in_steps_and_its_positions_come_back() {
    let _alone = alone();
    let mut coder = Coder::new(1).expect("a level");
    let (mut input, mut output) = (&b"abcdef"[..], [0; 4]);
    let mut room = &mut output[..];
    assert_eq!(coder.run(&mut input, &mut room, 1), Ok(false));
    assert_eq!((input, room.len()), (&b"ef"[..], 0));
    let mut room = &mut output[..];
    assert_eq!(coder.run(&mut input, &mut room, 1), Ok(true));
    assert_eq!((input.len(), room.len()), (0, 2));
    assert_eq!(&output, b"fgde");
    // Neither is there.
    assert_eq!(coder.run(&mut &[][..], &mut &mut [][..], 0), Ok(false));
}

#[test]
fn sound_16_positions_come_back_on_failure_and_the_error_sees_no_stale_field() {
    let _alone = alone();
    let before = Counts::now();
    let mut coder = Coder::new(1).expect("a level");
    let (mut input, mut output) = (&[1, 2, 255, 3][..], [0; 8]);
    let mut room = &mut output[..];
    let error = coder.run(&mut input, &mut room, 1).expect_err("255");
    assert_eq!(error, CoderError::Code(-3, Some(c"255 cannot be coded".into())));
    assert_eq!((input, room.len()), (&[255, 3][..], 6));
    input = &input[1..];
    assert_eq!(coder.run(&mut input, &mut room, 1), Ok(true));
    assert_eq!(output, [2, 3, 4, 0, 0, 0, 0, 0]);
    assert_eq!(coder.peek(), -1);
    drop(coder);
    before.are(1, 0, 1);
}

#[test]
fn sound_16_fields_are_nulled_whatever_c_does_and_its_pointers_are_not_believed() {
    let _alone = alone();
    for how in [1, 2, 3] {
        let before = Counts::now();
        let mut coder = Coder::new(1).expect("a level");
        assert_eq!(coder.lie(how), Ok(()));
        let (mut input, mut output) = (&b"abc"[..], [0; 4]);
        let mut room = &mut output[..];
        let error = coder.run(&mut input, &mut room, 1).expect_err("a lie");
        let refused = match how {
            1 => "`coder_run`, `next_in`: C gave a pointer outside the argument",
            2 => "`coder_run`, `next_out`: C gave a pointer outside the argument",
            _ => "`coder_run`, `next_in`: C gave NULL",
        };
        assert!(matches!(&error, CoderError::Refused(why) if why.starts_with(refused)), "{error:?}");
        // What was lent first may have been moved already.
        assert_eq!((input.len(), room.len()), (if how == 2 { 0 } else { 3 }, 4));
        assert_eq!((coder.peek(), coder.reset()), (-1, Ok(())));
        assert_eq!(code(&mut coder, b"abc"), b"bcd");
        drop(coder);
        before.are(1, 0, 1);
    }
}

#[test]
fn sound_16_fields_are_nulled_if_a_closure_panics() {
    let _alone = alone();
    for panics_at in [0, 1] {
        let before = Counts::now();
        let mut coder = Coder::new(1).expect("a level");
        let (mut input, mut output, mut told) = (&b"abc"[..], [0; 4], Vec::new());
        let mut room = &mut output[..];
        let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            coder.run_telling(&mut input, &mut room, |left| {
                told.push(left);
                if told.len() > panics_at {
                    std::panic::resume_unwind(Box::new("enough"));
                }
                0
            })
        }));
        assert_eq!(unwound.expect_err("it goes on").downcast_ref(), Some(&"enough"));
        assert_eq!(told, [3, 0][..=panics_at]);
        assert_eq!((input.len(), room.len()), if panics_at == 0 { (3, 4) } else { (0, 1) });
        assert_eq!((coder.peek(), coder.reset()), (-1, Ok(())));
        assert_eq!(code(&mut coder, b"abc"), b"bcd");
        drop(coder);
        before.are(1, 0, 1);
    }
}

#[test]
fn a_state_that_must_be_ended_though_it_failed_is() {
    let _alone = alone();
    let before = Counts::now();
    assert_eq!(Coder::new_half(9).expect_err("half"), CoderError::Code(-8, None));
    before.are(1, 0, 1);
    assert_eq!(code(&mut Coder::new_half(1).expect("whole"), b"a"), b"b");
    before.are(2, 0, 2);
}

#[test]
fn a_field_tells_of_success() {
    let _alone = alone();
    let mut coder = Coder::new(1).expect("a level");
    let mut output = [0; 4];
    assert_eq!(coder.run_told(&mut &b"ab"[..], &mut &mut output[..], 1), Ok(()));
    let error = coder.run_told(&mut &[1, 255][..], &mut &mut output[..], 1).expect_err("255");
    assert_eq!(error, CoderError::Code(-3, Some(c"255 cannot be coded".into())));
}

#[test]
fn bytes_travel_in_pointers_of_any_spelling() {
    let mut pipe = Pipe::new();
    let (mut from, mut output) = (&b"bytes"[..], [0; 3]);
    pipe.through(&mut from, &mut &mut output[..]);
    assert_eq!((&output, from), (b"byt", &b"es"[..]));
    // Of room that the count cannot tell, so much as it can.
    let (bytes, mut output) = (vec![7; 40_000], vec![0; 40_000]);
    let (mut from, mut to) = (&bytes[..], &mut output[..]);
    pipe.through(&mut from, &mut to);
    assert_eq!((from.len(), to.len()), (40_000 - 32_767, 40_000 - 32_767));
}

#[test]
fn sound_16_counts_that_c_leaves_are_not_believed() {
    let _alone = alone();
    let before = Counts::now();
    let mut coder = Coder::new(1).expect("a level");
    assert_eq!(coder.lie(4), Ok(()));
    let (mut input, mut output) = (&b"abc"[..], [0; 2]);
    let mut room = &mut output[..];
    assert_eq!(coder.run(&mut input, &mut room, 0), Ok(false));
    assert_eq!((input, room.len()), (&b"c"[..], 0));
    assert_eq!(coder.reset(), Ok(()));
    drop(coder);
    before.are(1, 0, 1);
}

#[test]
fn a_state_is_reset_and_used_again() {
    let _alone = alone();
    let mut coder = Coder::new(2).expect("a level");
    assert_eq!(code(&mut coder, b"abc"), b"cde");
    assert_eq!(coder.total_in(), 3);
    assert_eq!(coder.reset(), Ok(()));
    assert_eq!(coder.total_in(), 0);
    assert_eq!(code(&mut coder, b"abc"), b"cde");
}

#[test]
fn a_state_is_copied_into_memory_of_its_own() {
    let _alone = alone();
    let before = Counts::now();
    let mut coder = Coder::new(3).expect("a level");
    assert_eq!(code(&mut coder, b"abc"), b"def");
    let mut copy = coder.copy().expect("there is memory");
    assert_ne!(copy.as_raw(), coder.as_raw());
    drop(coder);
    assert_eq!(code(&mut copy, b"ABC"), b"DEF");
    assert_eq!(copy.total_in(), 6);
    drop(copy);
    before.are(2, 0, 2);
}

#[test]
fn a_borrowed_form_does_the_same() {
    fn through(mut coder: CoderMut<'_>) -> u64 {
        let (mut input, mut output) = (&b"a"[..], [0]);
        assert_eq!(coder.run(&mut input, &mut &mut output[..], 1), Ok(true));
        assert_eq!(coder.by_ref().total_in(), coder.total_in());
        coder.total_in()
    }
    let _alone = alone();
    let mut coder = Coder::new(1).expect("a level");
    assert_eq!((through(coder.by_mut()), through(coder.by_mut())), (1, 2));
}

#[test]
fn a_state_is_cleared_once_wherever_its_owner_ends() {
    let _alone = alone();
    let before = Counts::now();
    let unwound = std::panic::catch_unwind(|| {
        let mut coder = Coder::new(1).expect("a level");
        let _ = code(&mut coder, b"abc");
        std::panic::resume_unwind(Box::new(()));
    });
    assert!(unwound.is_err());
    before.are(1, 0, 1);
    let coders: Vec<_> = (0..5).map(|level| Coder::new(level).expect("a level")).collect();
    drop(coders);
    before.are(6, 0, 6);
}

#[test]
fn closing_tells_what_was_left() {
    let _alone = alone();
    let before = Counts::now();
    let mut coder = Coder::new(1).expect("a level");
    assert_eq!(Coder::new(1).expect("a level").close(), Ok(()));
    assert_eq!(coder.run(&mut &b"ab"[..], &mut &mut [0][..], 0), Ok(false));
    assert_eq!(coder.close(), Err(CoderError::Code(-3, None)));
    before.are(2, 0, 2);
}

#[test]
fn a_state_that_cannot_be_closed_yet_stays() {
    let _alone = alone();
    let before = Counts::now();
    let mut careful = Careful::new(1).expect("a level");
    let mut input = &b"ab"[..];
    assert_eq!(careful.run(&mut input, &mut &mut [0][..], 0), Ok(false));
    let (careful, error) = careful.close().expect_err("something is left").into_parts();
    assert_eq!(error, CoderError::Code(-3, None));
    before.are(1, 0, 1);
    let mut careful = careful.expect("it is kept");
    assert_eq!(careful.run(&mut input, &mut &mut [0][..], 1), Ok(true));
    careful.close().expect("nothing is left");
    before.are(1, 0, 2);
}

#[test]
fn a_function_without_arguments_fills_a_state() {
    let _alone = alone();
    let before = state_numbers();
    let (mut one, two) = (Number::new(), Number::default());
    one.add_long(40);
    one.add(&two);
    assert_eq!((one.get(), two.get(), state_numbers() - before), (40, 0, 2));
    let boxed = Box::new(one);
    assert_eq!(boxed.get(), 40);
    let seven = Seven::new().expect("not negative");
    assert_eq!((seven.get(), state_numbers() - before), (7, 3));
    assert_eq!(Minus::new().expect_err("negative").0, 22);
    drop((boxed, two, seven));
    assert_eq!(state_numbers(), before);
}

#[test]
fn of_a_slice_that_its_count_cannot_tell_so_much_is_lent_as_it_can() {
    let mut mixer = Mixer::start(5);
    let samples = [1_i16; 300];
    let (mut left, mut sums) = (&samples[..], [0; 300]);
    let mut room = &mut sums[..];
    mixer.mix(&mut left, &mut room);
    assert_eq!((left.len(), room.len(), mixer.sum()), (45, 45, 260));
    mixer.mix(&mut left, &mut room);
    assert_eq!((left.len(), room.len(), mixer.sum()), (0, 0, 305));
    assert!(sums.iter().copied().eq(6..=305));
}

#[test]
fn size_and_alignment_are_asked_of_c() {
    let _alone = alone();
    let before = state_askeds();
    for (size, align) in [(48, 64), (1, 1), (7, 2), (4096, 4096), (24, 8)] {
        asked_is(size, align);
        let asked = Asked::new(3).expect("such memory there is");
        assert_eq!(asked.sum(), 3 * i32::try_from(size).expect("a few"));
        assert_eq!(asked.as_raw().addr() % align, 0);
        // Sent, as declared.
        std::thread::scope(|scope| scope.spawn(move || drop(asked)).join()).expect("it does not panic");
    }
    for (size, align) in [(48, 3), (0, 8), (48, 0), (usize::MAX, 8), (usize::MAX / 2, 64)] {
        asked_is(size, align);
        let error = Asked::new(3).expect_err("no such memory").to_string();
        let refused =
            format!("`asked_init`, `to`: C told of {size} bytes aligned to {align}, which no memory is");
        assert_eq!(error, refused);
    }
    asked_is(isize::MAX as usize - 4096, 8);
    let error = Asked::new(3).expect_err("no such memory").to_string();
    assert!(error.contains("no memory"), "{error}");
    asked_is(48, 64);
    assert_eq!(state_askeds(), before);
}
