//! Arrays, in every direction.

use super::{FAILED, NONE, begin, failed, items, natives, unconverted};
use pinvoke::{Error, ErrorKind};
use pinvoke_tests::copies::{
    Item, freed, items_change, items_kept, items_see, items_see_mut, items_write, items_written,
};
use pinvoke_tests::witness;

const LEN: i32 = 10;

fn stuck_at(k: usize) -> Vec<Item> {
    let mut v = items(LEN);
    v[k] = Item::STUCK;
    v
}

#[test]
fn what_goes_in() {
    for call in [items_see, items_see_mut] as [fn(&[Item], i32) -> Result<(), Error>; 2] {
        begin();
        call(&items(LEN), 0).unwrap();
        assert_eq!((witness::ints(0), freed()), (natives(0, LEN), natives(0, LEN)));
        failed(call(&items(LEN), FAILED));
        assert_eq!(freed(), natives(0, LEN), "also if C fails");
        call(&[], 0).unwrap();
        assert_eq!(freed(), []);
        for k in 0..10 {
            begin();
            let message = unconverted(call(&stuck_at(k), 0));
            assert!(message.contains("it does not go in") && message.contains("`v`"), "{message}");
            assert_eq!((freed(), witness::calls()), (natives(0, k.try_into().unwrap()), 0));
        }
    }
}

#[test]
fn what_comes_out() {
    begin();
    let mut v = items(LEN);
    assert_eq!(items_write(&mut v, 4, NONE, 0).unwrap(), 4);
    assert_eq!(witness::ints(0), [0; 10], "C sees zeros");
    let written: Vec<i32> = (2000..2004).chain([0; 6]).collect();
    assert_eq!(freed(), written, "all are freed");
    assert_eq!(v, written.iter().map(|native| Item(native - 1000)).collect::<Vec<_>>());
    for k in 0..LEN {
        begin();
        let mut v = items(LEN);
        unconverted(items_write(&mut v, LEN, k, 0));
        let mut left: Vec<i32> = (2000..2010).collect();
        left[usize::try_from(k).unwrap()] = -7;
        assert_eq!((freed(), witness::calls()), (left, 1));
    }
    begin();
    let mut v = items(LEN);
    failed(items_write(&mut v, LEN, NONE, FAILED));
    assert_eq!((freed(), v), (vec![], items(LEN)), "of a failure nothing is read");
}

/// Of what C says that it wrote, all is freed, and no more is read.
#[test]
fn what_is_written() {
    for wrote in 0..=LEN {
        begin();
        let mut v = items(LEN);
        let n = items_written(&mut v, wrote, NONE, 0).unwrap();
        assert_eq!(n, usize::try_from(wrote).unwrap());
        assert_eq!(freed(), (2000..2000 + wrote).collect::<Vec<_>>());
        assert_eq!(v[..n], (1000..1000 + wrote).map(Item).collect::<Vec<_>>());
        assert_eq!(v[n..], items(LEN)[n..], "what C did not write stays the caller's");
    }
    begin();
    let error = items_written(&mut items(3), 4, NONE, 0).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { written: 4, capacity: 3 }), "{error:?}");
}

#[test]
fn what_goes_in_and_comes_out() {
    begin();
    let mut v = items(LEN);
    items_change(&mut v, NONE, 0).unwrap();
    assert_eq!((&v, freed()), (&items(LEN + 1)[1..].to_vec(), natives(1, LEN)));
    for k in 0..10 {
        begin();
        let mut v = stuck_at(k);
        unconverted(items_change(&mut v, NONE, 0));
        assert_eq!(v, stuck_at(k));
        assert_eq!((freed(), witness::calls()), (natives(0, k.try_into().unwrap()), 0));

        begin();
        let mut v = items(LEN);
        unconverted(items_change(&mut v, k.try_into().unwrap(), 0));
        let mut left = natives(1, LEN);
        left[k] = -7;
        assert_eq!((freed(), witness::calls()), (left, 1), "all that C left");
    }
    begin();
    let mut v = items(LEN);
    failed(items_change(&mut v, NONE, FAILED));
    assert_eq!((v, freed()), (items(LEN), natives(1, LEN)), "what was made is freed, as C left it");
}

/// What stays C's is converted, and not freed.
#[test]
fn what_c_keeps() {
    begin();
    assert_eq!(items_kept(3, NONE).unwrap(), [Item(2000), Item(2001), Item(2002)]);
    assert_eq!(freed(), []);
    for k in 0..3 {
        unconverted(items_kept(3, k));
        assert_eq!(freed(), []);
    }
}

/// More than fits on the stack.
#[test]
fn many() {
    begin();
    let mut v = items(1000);
    items_change(&mut v, NONE, 0).unwrap();
    assert_eq!((&v, freed()), (&items(1001)[1..].to_vec(), natives(1, 1000)));
    v[999] = Item::STUCK;
    begin();
    unconverted(items_change(&mut v, NONE, 0));
    assert_eq!((freed(), witness::calls()), (natives(1, 999), 0));
}
