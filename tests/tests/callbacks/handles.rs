//! Handles that C hands to closures.

use pinvoke_tests::callbacks::*;

#[test]
fn handles_are_lent_to_closures() {
    let mut counter = cb_counter_new();
    cb_counter_visit(&mut counter, 3, |mut counter, index| {
        cb_counter_add(counter.reborrow(), 100);
        cb_counter_value(&counter) / 100 + index
    });
    assert_eq!(cb_counter_value(&counter), 300 + (1 + 2 + 3) + 3);
    let seen = cb_counter_look(&counter, |lent| {
        lent.map_or(1, |lent| cb_counter_value(lent) + cb_counter_value(&counter))
    });
    assert_eq!(seen, 2 * 309 + 1);
}

#[test]
fn functions_with_state_answer_through_a_handle() {
    let mut calls = 0;
    let mut sum = |mut answer: AnswerMut<'_>, counters: pinvoke::HandleArray<'_, Counter>| {
        calls += 1;
        assert_eq!(counters.get(1).is_none(), counters.get(7).is_none());
        let values = counters.iter().map(|counter| counter.map_or(0, cb_counter_value));
        cb_result_set(answer.reborrow(), values.sum::<i32>() + i32::from(counters.is_empty()));
    };
    assert_eq!((cb_apply(&mut sum, 3), cb_apply(&mut sum, 0)), (42, 1));
    assert_eq!(calls, 2);
}
