//! One value: by value, behind a pointer, as a result.

use super::{FAILED, NONE, begin, failed, unconverted};
use pinvoke_tests::copies::{Item, freed, item_change, item_give, item_give_over, item_same, items_two};
use pinvoke_tests::witness;

#[test]
fn by_value() {
    begin();
    assert_eq!(item_same(Item(5)).unwrap(), Item(5));
    let mut both = freed();
    both.sort_unstable();
    assert_eq!(both, [1005, 1005], "what went in, and what came back");
    begin();
    unconverted(item_same(Item::STUCK));
    assert_eq!((freed(), witness::calls()), (vec![], 0));
    unconverted(item_same(Item(-1007)));
    assert_eq!((freed(), witness::calls()), (vec![-7, -7], 1));
}

#[test]
fn behind_a_pointer() {
    begin();
    let mut item = Item(5);
    item_change(&mut item, NONE, 0).unwrap();
    assert_eq!((item, freed()), (Item(6), vec![1006]));
    unconverted(item_change(&mut item, 0, 0));
    assert_eq!((item, freed()), (Item(6), vec![-7]));
    failed(item_change(&mut item, NONE, FAILED));
    assert_eq!((item, freed()), (Item(6), vec![1007]));
    begin();
    unconverted(item_change(&mut Item::STUCK.clone(), NONE, 0));
    assert_eq!((freed(), witness::calls()), (vec![], 0));
}

#[test]
fn as_a_result() {
    begin();
    assert_eq!(item_give(NONE, 0).unwrap(), Item(1000));
    assert_eq!((witness::ints(0), freed()), (vec![0], vec![2000]));
    unconverted(item_give(0, 0));
    assert_eq!(freed(), [-7]);
    failed(item_give(NONE, FAILED));
    assert_eq!(freed(), []);
    let mut item = Item(3);
    item_give_over(&mut item, NONE, 0).unwrap();
    assert_eq!((item, freed()), (Item(1000), vec![2000]));
    failed(item_give_over(&mut item, NONE, FAILED));
    assert_eq!((item, freed()), (Item(1000), vec![]));
}

/// One result that does not convert: the other is freed, and what went in is.
#[test]
fn one_of_several() {
    let v = [Item(1), Item(2)];
    for (bad, expected) in
        [(NONE, [1001, 1002, 5000, 5001]), (0, [-7, 1001, 1002, 5001]), (1, [-7, 1001, 1002, 5000])]
    {
        begin();
        let result = items_two(bad, &v, 0);
        assert_eq!(result.is_ok(), bad == NONE);
        let mut all = freed();
        all.sort_unstable();
        assert_eq!(all, expected, "{bad}");
    }
    begin();
    failed(items_two(NONE, &v, FAILED));
    assert_eq!(freed(), [1001, 1002], "of a failure only what went in");
    begin();
    unconverted(items_two(NONE, &[Item(1), Item::STUCK], 0));
    assert_eq!((freed(), witness::calls()), (vec![1001], 0));
}
