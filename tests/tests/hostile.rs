//! Names that mislead the macro, and claims of C's that no name may hide.

use core::mem::MaybeUninit;
use pinvoke_tests::hostile::{self, Chosen, Grade};
use pinvoke_tests::panics::refused;
use pinvoke_tests::witness;

#[test]
fn a_parameter_named_ret_is_not_what_c_returns() {
    let mut v = [0; 4];
    assert_eq!(hostile::fill_and_copy(&mut v, 2), (vec![1, 2, 3], 2));
    assert_eq!(v, [100, 101, 0, 0]);
    assert_eq!(hostile::fill_and_point(&mut v, 3), (&[1, 2, 3][..], 3));
    assert_eq!(v, [100, 101, 102, 0]);
}

#[test]
fn more_than_the_room_of_a_parameter_named_ret_is_refused() {
    let mut v = [0; 1];
    let refusal = refused(|| hostile::fill_and_copy(&mut v, 2));
    assert!(refusal.message.contains("`ret`"), "{}", refusal.message);
    // What C returned is longer than that, and is not what is asked.
    refused(|| hostile::fill_and_point(&mut v, 3));
    let error = hostile::try_fill_and_copy(&mut v, usize::MAX).unwrap_err();
    assert!(error.to_string().contains("`ret`"), "{error}");
    assert_eq!(hostile::try_fill_and_copy(&mut v, 1).unwrap().1, 1);
}

#[test]
fn uninitialised_memory_named_ret_comes_back_as_far_as_it_is_written() {
    let mut room = [const { MaybeUninit::<i32>::uninit() }; 4];
    let (copy, filled) = hostile::fill_and_copy_uninit(&mut room[..], 2);
    assert_eq!((&*copy, &*filled), (&[1, 2, 3][..], &[100, 101][..]));

    let (table, filled) = hostile::fill_and_point_uninit(&mut room[..], 1);
    assert_eq!((table, &*filled), (&[1, 2, 3][..], &[100][..]));
}

#[test]
fn a_claim_past_the_spare_capacity_leaves_the_length() {
    let mut vec: Vec<i32> = Vec::with_capacity(2);
    let claim = vec.capacity() + 1;
    refused(|| hostile::fill_and_copy_uninit(pinvoke::spare(&mut vec), claim));
    hostile::try_fill_and_copy_uninit(pinvoke::spare(&mut vec), claim).unwrap_err();
    assert!(vec.is_empty());
    hostile::try_fill_and_copy_uninit(pinvoke::spare(&mut vec), 2).unwrap();
    assert_eq!(vec, [100, 101]);
}

#[test]
fn one_count_for_three_of_which_some_are_missing() {
    assert_eq!(hostile::sum_of_three(None, Some(&[1, 2, 3]), None), 6 - 2);
    assert_eq!([0, 1, 2].map(witness::count), [3; 3]);
    assert_eq!((witness::address(0), witness::address(2)), (0, 0));
    assert_eq!(hostile::sum_of_three(None, None, Some(&[1, 2])), 3 - 2);
    assert_eq!(hostile::sum_of_three(Some(&[4]), None, None), 4 - 2);
    assert_eq!(hostile::sum_of_three(Some(&[4]), None, Some(&[5])), 9 - 1);
    assert_eq!(hostile::sum_of_three(None, None, None), -3);
    assert_eq!([0, 1, 2].map(witness::count), [0; 3]);
}

#[test]
fn those_that_are_there_must_agree() {
    witness::forget();
    refused(|| hostile::sum_of_three(None, Some(&[1, 2, 3]), Some(&[1])));
    refused(|| hostile::sum_of_three(Some(&[1]), None, Some(&[1, 2])));
    refused(|| hostile::sum_of_three(Some(&[]), Some(&[1]), None));
    assert_eq!(witness::calls(), 0);
}

/// Where the derive took another `i32` than C's, C would write four times as much as there is.
#[test]
fn an_enum_crosses_as_the_primitive() {
    assert_eq!(size_of::<<Grade as pinvoke::Marshal>::Native>(), 4);

    let mut grades = vec![Grade::Fair; 1000];
    hostile::raise_grades(&mut grades).unwrap();
    assert_eq!((witness::count(0), witness::bytes(0).len()), (1000, 4000));
    assert!(witness::ints(0).iter().all(|&grade| grade == 0));
    assert_eq!(grades, [Grade::Good; 1000]);

    grades.fill(Grade::Fair);
    hostile::give_grades(&mut grades).unwrap();
    assert_eq!(grades, [Grade::Good; 1000]);

    assert_eq!(hostile::see_grade(Grade::Good).unwrap(), 1);
    assert_eq!(witness::ints(0), [1]);
}

#[test]
fn discriminants_may_be_constants_of_any_name() {
    for (chosen, number) in [(Chosen::First, 3), (Chosen::Second, 5), (Chosen::Third, -7)] {
        assert_eq!(chosen as i32, number);
        assert_eq!(hostile::see_chosen(chosen).unwrap(), number);
        assert_eq!(witness::ints(0), [number]);
        assert_eq!(hostile::give_chosen(number).unwrap(), chosen);
    }
    hostile::give_chosen(4).unwrap_err();
    hostile::give_chosen(0).unwrap_err();
}

/// What C is told does not depend on the caller, so the buffer is at least as long.
#[test]
fn a_count_that_is_a_constant() {
    let mut v = [7; 4];
    hostile::clear_two(&mut v);
    assert_eq!((witness::address(0), witness::count(0)), (witness::address_of(&v), 2));
    assert_eq!(v, [0, 0, 7, 7]);

    hostile::clear_two(&mut [7; 2]);
    witness::forget();
    refused(|| hostile::clear_two(&mut [7; 1]));
    refused(|| hostile::clear_two(&mut []));
    assert_eq!(witness::calls(), 0);
}
