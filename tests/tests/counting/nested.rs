//! Records with such values in them, in arrays, in each other, and behind pointers.

use super::{FAILED, NONE, begin, failed, items, natives, unconverted};
use pinvoke_tests::copies::{
    Couple, Item, List, Nest, Row, couple_remade, couples_change, couples_made, couples_make, couples_remade,
    couples_see, freed, lists_see, nest_make, nests_change, rows_change,
};
use pinvoke_tests::counted::heap;
use pinvoke_tests::witness;

/// Couples of the numbers from 0 on.
fn couples(len: i32) -> Vec<Couple> {
    (0..len).map(|i| Couple { first: Item(2 * i), second: Item(2 * i + 1) }).collect()
}

fn nth(v: &mut [Couple], k: usize) -> &mut Item {
    let couple = &mut v[k / 2];
    if k % 2 == 0 { &mut couple.first } else { &mut couple.second }
}

/// The record that fails frees its own first, then those before it are freed, in order.
fn before(k: i32) -> Vec<i32> {
    let own = if k % 2 == 1 { natives(k - 1, 1) } else { vec![] };
    [own, natives(0, k - k % 2)].concat()
}

#[test]
fn arrays_of_records() {
    for k in 0..10 {
        for call in [couples_see, |v: &[Couple], bad, status| couples_change(&mut v.to_vec(), bad, status)] {
            begin();
            let mut v = couples(5);
            *nth(&mut v, k) = Item::STUCK;
            unconverted(call(&v, NONE, 0));
            assert_eq!((freed(), witness::calls()), (before(k.try_into().unwrap()), 0), "{k}");
        }

        let bad = i32::try_from(k).unwrap();
        begin();
        unconverted(couples_change(&mut couples(5), bad, 0));
        let mut left = natives(1, 10);
        left[k] = -7;
        assert_eq!((freed(), witness::calls()), (left, 1), "{k}");

        begin();
        let mut v = couples(5);
        unconverted(couples_make(&mut v, bad, 0));
        let mut left = vec![1; 10];
        left[k] = -7;
        assert_eq!((freed(), v[k / 2]), (left, couples(5)[k / 2]), "{k}");
    }
    begin();
    let mut v = couples(5);
    couples_change(&mut v, NONE, 0).unwrap();
    assert_eq!(freed(), natives(1, 10));
    couples_see(&v, NONE, 0).unwrap();
    assert_eq!(freed(), natives(2, 10), "as C left them, though nothing comes back");
    failed(couples_see(&v, NONE, FAILED));
    assert_eq!(freed(), natives(2, 10));
    failed(couples_make(&mut v, NONE, FAILED));
    assert_eq!(freed(), []);
}

fn nest(start: i32) -> Nest {
    let couple = |i| Couple { first: Item(start + i), second: Item(start + i + 1) };
    Nest { head: couple(0), middle: Item(start + 2), tail: [couple(3), couple(5)] }
}

#[test]
fn records_in_records() {
    begin();
    let mut v = [nest(0), nest(7)];
    nests_change(&mut v, NONE, 0).unwrap();
    assert_eq!((v, freed()), ([nest(1), nest(8)], natives(1, 14)));
    type Spoil = fn(&mut Nest);
    let spoils: [(Spoil, &[i32]); 7] = [
        (|nest| nest.head.first = Item::STUCK, &[]),
        (|nest| nest.head.second = Item::STUCK, &[0]),
        (|nest| nest.middle = Item::STUCK, &[0, 1]),
        (|nest| nest.tail[0].first = Item::STUCK, &[2, 0, 1]),
        (|nest| nest.tail[0].second = Item::STUCK, &[3, 2, 0, 1]),
        (|nest| nest.tail[1].first = Item::STUCK, &[3, 4, 2, 0, 1]),
        (|nest| nest.tail[1].second = Item::STUCK, &[5, 3, 4, 2, 0, 1]),
    ];
    for (spoil, own) in spoils {
        for element in 0..2 {
            begin();
            let mut v = [nest(0), nest(7)];
            spoil(&mut v[element]);
            unconverted(nests_change(&mut v, NONE, 0));
            let start = 7 * i32::try_from(element).unwrap();
            let own = own.iter().map(|i| i + start + 1000);
            assert_eq!(freed(), own.chain(natives(0, start)).collect::<Vec<_>>());
            assert_eq!(witness::calls(), 0, "C was called");
        }
    }
    for k in 0..14 {
        begin();
        unconverted(nests_change(&mut [nest(0), nest(7)], k, 0));
        let mut left = natives(1, 14);
        left[usize::try_from(k).unwrap()] = -7;
        assert_eq!(freed(), left);
    }
}

#[test]
fn a_record_that_is_returned() {
    begin();
    assert_eq!(nest_make(NONE, 0).unwrap().head, Couple { first: Item(-999), second: Item(-999) });
    assert_eq!(freed(), [1; 7]);
    for k in 0..7 {
        unconverted(nest_make(k, 0));
        let mut left = [1; 7];
        left[usize::try_from(k).unwrap()] = -7;
        assert_eq!(freed(), left);
    }
    failed(nest_make(NONE, FAILED));
    assert_eq!(freed(), []);
}

fn rows() -> Vec<Row> {
    (0..10)
        .map(|i| Row { items: core::array::from_fn(|j| Item(10 * i + i32::try_from(j).unwrap())) })
        .collect()
}

/// Ten by ten, failing at any place: the row that fails, and then those before it.
#[test]
fn arrays_in_records() {
    begin();
    rows_change(&mut rows(), NONE, 0).unwrap();
    assert_eq!(freed(), natives(1, 100));
    for flat in 0..100 {
        let (row, column) = (flat / 10, flat % 10);
        begin();
        let mut v = rows();
        v[usize::try_from(row).unwrap()].items[usize::try_from(column).unwrap()] = Item::STUCK;
        unconverted(rows_change(&mut v, NONE, 0));
        let own = natives(10 * row, column);
        assert_eq!((freed(), witness::calls()), ([own, natives(0, 10 * row)].concat(), 0));

        begin();
        unconverted(rows_change(&mut rows(), flat, 0));
        let mut left = natives(1, 100);
        left[usize::try_from(flat).unwrap()] = -7;
        assert_eq!(freed(), left);
    }
}

/// Arrays of arrays of any length: each block is freed, too.
#[test]
fn arrays_behind_pointers_in_records() {
    let heap = heap();
    let lists = || -> Vec<List> { [0, 3, 1, 4].map(|n| List { items: items(n), ..List::default() }).into() };
    begin();
    lists_see(&lists(), 0).unwrap();
    let all = [natives(0, 3), natives(0, 1), natives(0, 4)].concat();
    assert_eq!((freed(), heap.made()), (all.clone(), 4));
    heap.next();
    failed(lists_see(&lists(), FAILED));
    assert_eq!(freed(), all);
    heap.next();
    for (list, item, expected) in [
        (1, 0, vec![]),
        (1, 2, natives(0, 2)),
        (2, 0, natives(0, 3)),
        (3, 3, [natives(0, 3), natives(0, 3), natives(0, 1)].concat()),
    ] {
        begin();
        let mut v = lists();
        v[list].items[item] = Item::STUCK;
        unconverted(lists_see(&v, 0));
        assert_eq!((freed(), witness::calls()), (expected, 0));
        assert_eq!(heap.made(), list + 1);
        heap.next();
    }
    for k in 0..4 {
        begin();
        heap.refuse(k);
        lists_see(&lists(), 0).unwrap_err();
        assert_eq!(witness::calls(), 0, "C was called");
        heap.next();
    }
}

#[test]
fn records_in_memory_that_is_freed() {
    let heap = heap();
    begin();
    assert_eq!(couples_made(2, NONE).unwrap().len(), 2);
    assert_eq!((freed(), heap.freed()), (vec![4000, 4001, 4002, 4003], vec![0]));
    heap.next();
    for k in 0..4 {
        unconverted(couples_made(2, k));
        let mut left = vec![4000, 4001, 4002, 4003];
        left[usize::try_from(k).unwrap()] = -7;
        assert_eq!((freed(), heap.freed()), (left, vec![0]));
        heap.next();
    }
}

#[test]
fn records_in_memory_that_c_replaces() {
    let heap = heap();
    for k in 0..6 {
        begin();
        let mut v = couples(3);
        *nth(&mut v, k) = Item::STUCK;
        unconverted(couples_remade(&mut v, NONE, 0));
        assert_eq!((freed(), witness::calls()), (before(k.try_into().unwrap()), 0));
        assert_eq!(heap.made(), 1);
        heap.next();
    }
    for (bad, status) in [(NONE, 0), (0, 0), (3, 0), (NONE, FAILED)] {
        begin();
        let mut v = couples(3);
        let result = couples_remade(&mut v, bad, status);
        assert_eq!(result.is_ok(), (bad, status) == (NONE, 0));
        let mut left = vec![4000, 4001, 4002, 4003];
        if bad != NONE {
            left[usize::try_from(bad).unwrap()] = -7;
        }
        assert_eq!(freed(), left, "what C left, whether it failed or not");
        heap.next();

        let mut one = Some(couples(1)[0]);
        let result = couple_remade(&mut one, bad, status);
        assert_eq!(result.is_ok(), (bad == NONE || bad > 1) && status == 0);
        assert_eq!(freed().len(), 2);
        heap.next();
    }
}
