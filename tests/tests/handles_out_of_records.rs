//! Handles that C hands over in the fields of records: each is adopted once, and freed once whatever fails.

use core::mem::MaybeUninit;
use pinvoke_tests::vaults::{
    Level, Opened, how, vault_hold, vault_open, vault_open_again, vault_open_all, vault_open_both,
    vault_open_both_uninit, vault_open_there, vault_open_two, vault_opened, vaults_alive, vaults_begin,
    vaults_freed, vaults_texts, vaults_wrong,
};

/// Runs `call`, after which nothing may be left that was not freed exactly once.
fn balanced<T>(call: impl FnOnce() -> T) -> T {
    vaults_begin();
    let value = call();
    assert_eq!((vaults_alive(), vaults_wrong(), vaults_texts()), (0, 0, 0));
    value
}

/// Every kind of record in which something is wrong, and how many vaults it has.
const WRONG: [(i32, i32); 4] =
    [(how::NO_FIRST, 1), (how::NO_FIRST | how::NO_SECOND, 0), (how::BAD_NAME, 2), (how::BAD_LEVEL, 2)];

fn numbers(opened: &Opened) -> (i32, Option<i32>) {
    (opened.first.number(), opened.second.as_ref().map(|vault| vault.number()))
}

#[test]
fn sound_21_a_record_hands_its_objects_over() {
    balanced(|| {
        let opened = vault_opened(how::AS_AGREED).expect("a record");
        assert_eq!((numbers(&opened), vaults_alive(), vaults_freed()), ((10, Some(11)), 2, 0));
        assert_eq!((opened.name.as_str(), opened.level), ("vault", Level::High));
        // An object may go its own way.
        let Opened { first, second, .. } = opened;
        drop(first);
        assert_eq!((vaults_alive(), second.expect("another").number()), (1, 11));
    });
    balanced(|| {
        let opened = vault_open(how::NO_SECOND).expect("a record");
        assert_eq!(numbers(&opened), (20, None));
    });
    balanced(|| {
        let opened = vault_open_there(how::AS_AGREED).expect("a record");
        assert_eq!(numbers(&opened), (50, Some(51)));
    });
}

#[test]
fn sound_21_what_was_adopted_is_freed_once_if_the_record_is_none() {
    for (how, vaults) in WRONG {
        for call in [
            |how| vault_opened(how).map(drop),
            |how| vault_open(how).map(drop),
            |how| vault_open_there(how).map(drop),
        ] {
            balanced(|| {
                call(how).expect_err("something is wrong with it");
                assert_eq!(vaults_freed(), vaults, "{how}");
            });
        }
    }
}

#[test]
fn sound_21_a_failed_call_hands_nothing_over() {
    balanced(|| {
        vault_open(how::FAILS).expect_err("it fails");
        assert_eq!(vaults_freed(), 0);
    });
}

#[test]
fn a_record_of_the_callers_is_replaced_whole_or_not_at_all() {
    balanced(|| {
        let mut opened = vault_opened(how::AS_AGREED).expect("a record");
        for (how, _) in WRONG {
            vault_open_again(how, &mut opened).expect_err("something is wrong with it");
            assert_eq!(numbers(&opened), (10, Some(11)));
        }
        vault_open_again(how::FAILS, &mut opened).expect_err("it fails");
        assert_eq!(numbers(&opened), (10, Some(11)));
        vault_open_again(how::NO_SECOND, &mut opened).expect("a record");
        assert_eq!((numbers(&opened), vaults_alive()), ((20, None), 1));
    });
}

#[test]
fn many_records_are_handed_over_or_freed() {
    balanced(|| {
        let both = vault_open_two(how::AS_AGREED, 2).expect("records");
        assert_eq!(both.iter().map(numbers).collect::<Vec<_>>(), [(30, Some(31)), (40, Some(41))]);
        let all = vault_open_all(how::AS_AGREED).expect("records");
        assert_eq!(all.iter().map(|opened| opened.first.number()).collect::<Vec<_>>(), [60, 70, 80]);
        let mut room = [const { MaybeUninit::<Opened>::uninit() }; 2];
        let both = vault_open_both_uninit(how::AS_AGREED, &mut room[..]).expect("records");
        assert_eq!(both.len(), 2);
        for opened in &mut room {
            // SAFETY: both were written, as was said.
            unsafe { opened.assume_init_drop() };
        }
    });
    for (how, vaults) in WRONG {
        balanced(|| {
            vault_open_two(how, 2).map(drop).expect_err("the second is wrong");
            assert_eq!(vaults_freed(), 2 + vaults);
        });
        balanced(|| {
            vault_open_all(how).map(drop).expect_err("the last is wrong");
            assert_eq!(vaults_freed(), 4 + vaults);
        });
        balanced(|| {
            let mut room = [const { MaybeUninit::<Opened>::uninit() }; 2];
            assert!(vault_open_both_uninit(how, &mut room[..]).is_err());
            assert_eq!(vaults_freed(), 2 + vaults);
        });
        balanced(|| {
            let mut both = vault_open_two(how::AS_AGREED, 2).expect("records");
            vault_open_both(how, &mut both).expect_err("the second is wrong");
            // As for all outputs: those before it have been written.
            assert_eq!(both.iter().map(numbers).collect::<Vec<_>>(), [(30, Some(31)), (40, Some(41))]);
        });
    }
}

#[test]
fn records_arrays_and_lists_within_a_record() {
    balanced(|| {
        let held = vault_hold(how::AS_AGREED, 0).expect("a record");
        assert_eq!(numbers(&held.inner), (70, Some(71)));
        assert_eq!(held.pair.each_ref().map(|vault| vault.number()), [80, 81]);
        assert_eq!(held.many.iter().map(|vault| vault.number()).collect::<Vec<_>>(), [90, 91]);
    });
    balanced(|| {
        vault_hold(how::AS_AGREED, 1).map(drop).expect_err("one is missing");
        assert_eq!(vaults_freed(), 5);
    });
    for (how, vaults) in WRONG {
        balanced(|| {
            vault_hold(how, 0).map(drop).expect_err("the inner one is wrong");
            assert_eq!(vaults_freed(), 4 + vaults);
        });
    }
}
