//! Handles that come out behind a pointer, and are only lent.

use pinvoke_tests::handles::{Store, handles_closes};

#[test]
fn sound_21_a_handle_that_is_lent_behind_a_pointer_is_not_freed() {
    let closes = handles_closes();
    let mut store = Store::new(0).expect("there is memory");
    store.push(3).expect("there is room");
    let cursor = store.cursor().expect("opens").expect("there is an item");
    let lent = cursor.store_if(1).expect("succeeds").expect("one");
    assert_eq!((lent.count(), lent.as_raw()), (1, store.as_raw()));
    assert!(cursor.store_if(0).expect("succeeds").is_none());
    assert_eq!(cursor.store_or_error(1).expect("one").count(), 1);
    assert!(cursor.store_or_error(0).is_err());
    // A failed call lends nothing, whatever it left there.
    assert!(cursor.store_if(-1).is_err());
    drop(cursor);
    assert_eq!(handles_closes() - closes, 0);
    drop(store);
    assert_eq!(handles_closes() - closes, 1);
}
