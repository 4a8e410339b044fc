//! Handles that C hands over in records and unions, where neither zero nor NULL is what stands for none.

use core::mem::MaybeUninit;
use pinvoke_tests::lockers::{
    Choice, Offered, how, locker_choose, locker_offer, locker_offer_two, locker_offer_two_uninit,
    locker_offered, locker_rent, locker_rent_two, locker_seal, lockers_alive, lockers_begin, lockers_blocks,
    lockers_freed, lockers_wrong,
};

/// Runs `call`, after which nothing may be left that was not freed exactly once.
fn balanced<T>(call: impl FnOnce() -> T) -> T {
    lockers_begin();
    let value = call();
    assert_eq!((lockers_alive(), lockers_wrong(), lockers_blocks()), (0, 0, 0));
    value
}

fn there(offered: &Offered) -> [bool; 3] {
    let [first, second] = offered.lockers.each_ref().map(Option::is_some);
    [first, second, offered.seat.is_some()]
}

#[test]
fn sound_21_numbers_and_others_are_handed_over() {
    balanced(|| {
        let rented = locker_rent(how::AS_AGREED).expect("a record");
        assert_eq!(
            (rented.first.as_raw(), rented.second.as_ref().map(|locker| locker.as_raw())),
            (0, Some(1))
        );
        assert!(rented.seat.is_some() && lockers_alive() == 3);
    });
    balanced(|| {
        let rented = locker_rent(how::NO_SECOND | how::NO_SEAT).expect("a record");
        assert!(rented.second.is_none() && rented.seat.is_none());
    });
    for (how, objects) in [(how::NO_FIRST, 2), (how::NO_FIRST | how::NO_SEAT, 1), (how::BAD_LEVEL, 3)] {
        balanced(|| {
            locker_rent(how).map(drop).expect_err("something is wrong with it");
            assert_eq!(lockers_freed(), objects, "{how}");
        });
    }
}

/// What was 0 before the call is somebody's: nobody has opened it here.
#[test]
fn sound_21_where_c_writes_nothing_there_is_no_object() {
    balanced(|| {
        locker_rent(how::LEFT_AS_IT_IS).map(drop).expect_err("there is no first one");
        let [offered] = locker_offered(how::LEFT_AS_IT_IS).expect("a record of nothing");
        assert_eq!(there(&offered), [false; 3]);
        let two = locker_rent_two(how::LEFT_AS_IT_IS, 2).expect("the second has nothing");
        assert_eq!([there(&two[0]), there(&two[1])], [[true; 3], [false; 3]]);
    });
    balanced(|| {
        let [mut offered] = locker_offered(how::AS_AGREED).expect("a record");
        locker_offer(how::LEFT_AS_IT_IS, &mut offered).expect("a record of nothing");
        assert_eq!((there(&offered), lockers_freed()), ([false; 3], 3));
        let mut two = locker_rent_two(how::AS_AGREED, 2).expect("records");
        locker_offer_two(how::LEFT_AS_IT_IS, &mut two).expect("the second has nothing");
        assert_eq!([there(&two[0]), there(&two[1])], [[true; 3], [false; 3]]);
        let mut room = [const { MaybeUninit::<Offered>::uninit() }; 2];
        locker_offer_two_uninit(how::LEFT_AS_IT_IS, &mut room[..]).expect("the second has nothing");
        for offered in &mut room {
            // SAFETY: both were written, as was said.
            unsafe { offered.assume_init_drop() };
        }
    });
    balanced(|| {
        locker_choose(-1, 0).map(drop).expect_err("the first member would be an object, and there is none")
    });
}

#[test]
fn sound_21_a_union_hands_its_object_over() {
    balanced(|| {
        let locker = locker_choose(0, 1).expect("a locker").is;
        assert!(matches!(&locker, Choice::Locker(locker) if locker.as_raw() == 0));
        assert!(matches!(locker_choose(1, 1).expect("a seat").is, Choice::Seat(_)));
        assert!(matches!(locker_choose(2, 1).expect("a number").is, Choice::Number(3)));
        assert_eq!((lockers_alive(), lockers_freed()), (1, 1));
    });
    for (kind, objects) in [(0, 1), (1, 1), (2, 0), (3, 0)] {
        balanced(|| {
            locker_choose(kind, 7).map(drop).expect_err("the level is none");
            assert_eq!(lockers_freed(), objects, "{kind}");
        });
    }
}

#[test]
fn sound_21_a_union_behind_a_pointer_hands_its_object_over_once() {
    balanced(|| {
        let sealed = locker_seal(0, 1).expect("a locker");
        assert!(matches!(&sealed.is, Choice::Locker(_)) && lockers_alive() == 1);
        assert_eq!(lockers_blocks(), 0);
        assert!(matches!(locker_seal(1, 1).expect("a seat").is, Choice::Seat(_)));
    });
    for (kind, objects) in [(0, 1), (1, 1), (2, 0), (3, 0)] {
        balanced(|| {
            locker_seal(kind, 7).map(drop).expect_err("the level is none");
            assert_eq!(lockers_freed(), objects, "{kind}");
        });
    }
}
