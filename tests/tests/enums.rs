//! Enums cross as integers: an unknown value is an error or goes into the catch-all, never into the enum.

use pinvoke::ErrorKind;
use pinvoke_tests::enums::{self, Level, Mode};
use pinvoke_tests::witness;

/// What is refused is this number of this enum.
#[track_caller]
fn unknown<T: std::fmt::Debug>(result: Result<T, pinvoke::Error>, number: i128, of: &str) {
    let error = result.unwrap_err();
    let ErrorKind::UnknownValue { .. } = error.kind() else { panic!("{error:?}") };
    assert!(error.to_string().contains(&number.to_string()), "{error}");
    assert!(error.to_string().contains(of), "{error}");
}

#[test]
fn by_value_as_the_number() {
    for (mode, number) in [(Mode::Off, 0), (Mode::On, 1), (Mode::Auto, 7), (Mode::Broken, -2)] {
        assert_eq!(enums::see_mode(mode).unwrap(), number);
        assert_eq!(enums::give_mode(number).unwrap(), mode);
    }
    assert_eq!(enums::give_mode_spelled(Mode::Auto).unwrap(), Mode::Auto);
    assert_eq!(enums::see_level(Level::High).unwrap(), 200);
    assert_eq!(enums::see_level(Level::Other(3)).unwrap(), 3);
}

#[test]
fn an_unknown_result_is_an_error() {
    for number in [2, 6, 8, -1, i32::MIN, i32::MAX] {
        unknown(enums::give_mode(number), number.into(), "Mode");
    }
}

#[test]
fn the_catch_all_takes_what_is_unknown() {
    for number in 0..=u8::MAX {
        let expected = match number {
            0 => Level::Low,
            200 => Level::High,
            other => Level::Other(other),
        };
        assert_eq!(enums::give_level(number).unwrap(), expected);
    }
}

#[test]
fn behind_a_pointer() {
    assert_eq!(enums::peek_mode(&Mode::Auto).unwrap(), 7);
    let mut mode = Mode::On;
    enums::replace_mode(&mut mode, 7).unwrap();
    assert_eq!(mode, Mode::Auto);
    assert_eq!(witness::ints(0), [1]);
    unknown(enums::replace_mode(&mut mode, 3), 3, "Mode");
    assert_eq!(mode, Mode::Auto, "an unknown value never arrives");
}

#[test]
fn as_a_result() {
    assert_eq!(enums::make_mode(-2).unwrap(), Mode::Broken);
    unknown(enums::make_mode(5), 5, "Mode");
    assert_eq!(enums::leave_mode().unwrap(), Mode::Off, "zero, where C wrote nothing");
}

#[test]
fn arrays_in_every_direction() {
    let mut modes = [Mode::Off, Mode::On, Mode::Broken];
    assert_eq!(enums::sum_modes(&modes).unwrap(), -1);
    assert_eq!(witness::ints(0), [0, 1, -2]);
    enums::toggle_modes(&mut modes).unwrap();
    assert_eq!(modes, [Mode::On, Mode::Off, Mode::Broken]);
    assert_eq!(witness::ints(0), [0, 1, -2]);
    enums::write_modes(&mut modes, 1, 1).unwrap();
    assert_eq!(modes, [Mode::Auto, Mode::On, Mode::Auto]);
    assert_eq!(witness::ints(0), [0, 0, 0], "zeroed before the call");
    let mut levels = [Level::High; 3];
    enums::write_levels(&mut levels, 199).unwrap();
    assert_eq!(levels, [Level::Other(199), Level::High, Level::Other(201)]);
}

#[test]
fn an_unknown_element_anywhere_is_an_error() {
    for at in [0, 1, 5, 9] {
        let mut modes = [Mode::On; 10];
        unknown(enums::write_modes(&mut modes, at, 99), 99, "Mode");
        assert!(modes.iter().all(|mode| matches!(mode, Mode::On | Mode::Auto)), "{modes:?}");
    }
}

#[test]
fn more_than_fits_on_the_stack() {
    let mut modes = vec![Mode::Off; 50_000];
    enums::toggle_modes(&mut modes).unwrap();
    assert!(modes.iter().all(|&mode| mode == Mode::On));
    unknown(enums::write_modes(&mut modes, 49_999, 2), 2, "Mode");
}

#[test]
fn on_failure_the_mode_is_not_looked_at() {
    assert_eq!(enums::mode_or_fail(0).unwrap(), Mode::On);
    let error = enums::mode_or_fail(4).unwrap_err();
    assert_eq!(error.to_string(), "`mode_or_fail`: failed with 4");
}

#[test]
fn the_part_that_was_written_is_converted() {
    let mut modes = [Mode::Auto; 4];
    assert_eq!(enums::write_some_modes(&mut modes, 2, 1).unwrap(), 2);
    assert_eq!(modes[..2], [Mode::On; 2]);
    unknown(enums::write_some_modes(&mut modes, 1, 5), 5, "Mode");
    assert_eq!(
        enums::write_some_modes(&mut modes, 0, 5).unwrap(),
        0,
        "nothing was written, so nothing is looked at"
    );
    let error = enums::write_some_modes(&mut modes, 5, 1).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { .. }), "{error:?}");
}

#[test]
fn uninitialised_memory_gets_converted_elements_or_none() {
    let mut modes = Vec::with_capacity(4);
    enums::write_some_modes_uninit(pinvoke::spare(&mut modes), 3, 7).unwrap();
    assert_eq!(modes, [Mode::Auto; 3]);
    unknown(enums::write_some_modes_uninit(pinvoke::spare(&mut modes), 1, 5), 5, "Mode");
    assert_eq!(modes, [Mode::Auto; 3]);
}
