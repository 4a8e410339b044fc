//! Conversions of one's own, and what is guaranteed of each stage. (`tests/counting` has every place of every nesting.)

use pinvoke::ErrorKind;
use pinvoke_tests::copies::{self, Item, Row, freed};
use pinvoke_tests::counted::heap;
use pinvoke_tests::ownership::{give_two, own_text};
use pinvoke_tests::{ownership, witness};

fn items(len: i32) -> Vec<Item> {
    (0..len).map(Item).collect()
}

/// One output does not convert: what the other holds is freed nonetheless.
#[test]
fn case_104_every_output_is_freed() {
    let heap = heap();
    give_two(2).unwrap_err();
    assert_eq!((heap.made(), heap.live()), (2, 0));
    freed();
    copies::items_two(0, &[], 0).unwrap_err();
    let mut both = freed();
    both.sort_unstable();
    assert_eq!(both, [-7, 5001]);
}

#[test]
fn case_105_element_k_does_not_go_in() {
    for k in [0, 1, 5, 9] {
        freed();
        witness::forget();
        let mut v = items(10);
        v[k] = Item::STUCK;
        let error = copies::items_see(&v, 0).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Conversion(_)), "{error:?}");
        let before: Vec<i32> = (1000..).take(k).collect();
        assert_eq!((freed(), witness::calls()), (before, 0));
    }
}

#[test]
fn case_106_ten_by_ten() {
    for flat in [0, 1, 45, 99] {
        freed();
        let mut rows: Vec<Row> = vec![Row::default(); 10];
        rows[flat / 10].items[flat % 10] = Item::STUCK;
        copies::rows_change(&mut rows, -1, 0).unwrap_err();
        assert_eq!(freed(), vec![1000; flat], "those of the row, too");
    }
}

#[test]
fn case_107_an_output_that_does_not_convert() {
    for bad in [-1, 0, 5, 9] {
        freed();
        let result = copies::items_write(&mut items(10), 10, bad, 0);
        assert_eq!((result.is_ok(), freed().len()), (bad < 0, 10), "all ten, on success and on failure");
    }
}

#[test]
fn case_109_in_and_out() {
    freed();
    let mut v = items(10);
    v[4] = Item::STUCK;
    copies::items_change(&mut v, -1, 0).unwrap_err();
    assert_eq!(freed().len(), 4);
    copies::items_change(&mut items(10), 4, 0).unwrap_err();
    assert_eq!(freed().len(), 10);
}

/// What C made is freed if C succeeded; what went in, always.
#[test]
fn case_110_who_made_it() {
    freed();
    copies::items_two(-1, &items(2), -3).unwrap_err();
    assert_eq!(freed(), [1000, 1001], "what went in");
    copies::items_two(-1, &items(2), 0).unwrap();
    assert_eq!(freed().len(), 4);
}

#[test]
fn case_111_a_failure_is_seen_before_any_output() {
    freed();
    let error = copies::items_two(0, &[], -3).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "not that the output is bad: {error:?}");
    assert_eq!(freed(), []);
}

#[test]
fn case_112_a_failure_frees_what_went_in() {
    let heap = heap();
    own_text(&mut Some("text".into()), ownership::Mode::Leave, -4).unwrap_err();
    assert_eq!(heap.freed(), [0]);
    freed();
    copies::items_see(&items(3), -4).unwrap_err();
    assert_eq!(freed(), [1000, 1001, 1002]);
}
