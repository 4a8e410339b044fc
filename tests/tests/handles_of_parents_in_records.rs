//! Handles that are made of another one, and that C hands over in the fields of records.

use pinvoke_tests::shelves::{
    Pack, Shelf, box_pack, shelf_pack, shelf_pack_again, shelf_pack_there, shelf_pack_two, shelf_packed,
    shelves_begin, shelves_objects, shelves_wrong,
};

/// Runs `call` with a shelf, after which nothing may be left.
fn balanced(call: impl FnOnce(&Shelf)) {
    shelves_begin();
    {
        let shelf = Shelf::new().expect("a shelf");
        call(&shelf);
        assert_eq!(shelves_objects(), 1);
    }
    assert_eq!((shelves_objects(), shelves_wrong()), (0, 0));
}

fn numbers(pack: &Pack<'_>) -> Vec<i32> {
    let crates = [&pack.first].into_iter().chain(&pack.second).chain(&pack.pair).chain(&pack.many);
    crates.map(|of| of.number() % 100).collect()
}

#[test]
fn sound_21_a_record_hands_over_what_stands_on_another() {
    balanced(|shelf| {
        let pack = shelf_pack(shelf, 0, 0).expect("a record");
        assert_eq!(numbers(&pack), [1, 2, 3, 4, 5, 6]);
        let fewer = box_pack(&pack.first).expect("a record");
        drop(pack);
        assert_eq!((numbers(&fewer), fewer.first.number()), (vec![1, 3, 4, 5, 6], 501));
        // An object may go its own way.
        let many = fewer.many;
        drop((fewer.first, fewer.second, fewer.pair));
        assert_eq!(many[0].number(), 205);
    });
    balanced(|shelf| {
        assert_eq!(numbers(&shelf_packed(shelf).expect("a record")).len(), 6);
        assert_eq!(numbers(&shelf_pack_there(shelf, 0).expect("a record")).len(), 6);
        assert_eq!(shelf_pack_two(shelf, 0, 2).expect("records").len(), 2);
        let mut pack = shelf_pack(shelf, 1, 0).expect("a record");
        assert!(pack.second.is_none());
        shelf_pack_again(shelf, 0, 0, &mut pack).expect("a record");
        assert!(pack.second.is_some());
    });
}

#[test]
fn sound_21_what_stands_on_another_is_freed_once_if_the_record_is_none() {
    balanced(|shelf| {
        shelf_pack(shelf, 0, 1).map(drop).expect_err("the level is none");
        shelf_pack_there(shelf, 1).map(drop).expect_err("the level is none");
        shelf_pack_two(shelf, 1, 2).map(drop).expect_err("the second is wrong");
        let mut pack = shelf_pack(shelf, 1, 0).expect("a record");
        shelf_pack_again(shelf, 0, 1, &mut pack).expect_err("the level is none");
        assert_eq!(numbers(&pack), [1, 3, 4, 5, 6]);
    });
}
