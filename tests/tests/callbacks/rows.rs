//! Handles that must not outlive others, and text that ends at a NULL.

use super::panic_of;
use pinvoke_tests::callbacks::*;

#[test]
fn a_handle_that_depends_on_another_is_lent_to_a_closure() {
    let mut rows = rows_new(4);
    let mut indices = Vec::new();
    let seen = rows_each(&mut rows, |mut row| {
        row_see(row.reborrow());
        row_see(row.reborrow());
        // What is borrowed from what was lent ends with it.
        let of: RowsRef<'_> = row_of(&row);
        assert_eq!(rows_count(of), 4);
        indices.push(row_index(row.by_ref()));
        indices.len() == 3
    });
    assert_eq!((seen, indices), (-7, vec![0, 1, 2]));
    assert_eq!(rows_each(&mut rows, |_| false), 0);
}

#[test]
fn a_panic_over_a_lent_handle_comes_out_and_stops() {
    let mut rows = rows_new(4);
    let mut calls = 0;
    let said = panic_of(|| {
        rows_each(&mut rows, |row| {
            calls += 1;
            panic!("at {}", row_index(&row))
        })
    });
    assert_eq!((said.as_str(), calls), ("at 0", 1));
    assert_eq!(rows_count(&rows), 4);
}

#[test]
fn a_handle_that_depends_on_another_is_lent_to_an_object() {
    struct Sum(i32);
    impl Reader for Sum {
        fn row(&mut self, row: RowMut<'_, '_>) -> bool {
            self.0 += row_index(&row);
            row_see(row);
            self.0 > 100
        }
    }
    let (mut rows, mut sum) = (rows_new(5), Sum(0));
    assert_eq!((rows_read(&mut rows, &mut sum), sum.0), (5, 10));
    sum.0 = 100;
    assert_eq!((rows_read(&mut rows, &mut sum), sum.0), (-3, 101));
}

#[test]
fn several_handles_that_depend_on_another_are_lent_at_once() {
    let mut rows = rows_new(1);
    let mut seen = Vec::new();
    let answer = rows_pairs(&mut rows, |several| {
        seen.extend(several.iter().map(|row| row.map(row_index)));
        let sum = several.iter().flatten().map(|row| rows_count(row_of(row))).sum::<i32>();
        assert!(several.get(0).is_none_or(|row| row_index(row) == 10));
        sum * 10 + several.is_empty() as i32
    });
    assert_eq!((answer, seen), (21, vec![Some(10), None, Some(20)]));
}

#[test]
fn text_ends_at_its_null() {
    for n in 0..=3 {
        let mut seen = Vec::new();
        let answer = rows_names(&rows_new(n), |names| {
            seen.extend(names.iter().map(|name| name.expect("the NULL is the end").to_owned()));
            assert_eq!(names.get(names.len()), None);
            i32::try_from(names.len()).expect("few")
        });
        assert_eq!(answer, n * 100);
        assert_eq!(seen, [c"one", c"two", c"three"][..usize::try_from(n).expect("few")]);
    }
    let or_none =
        |names: Option<pinvoke::TextArray<'_>>| names.map_or(7, |names| i32::from(!names.is_empty()));
    assert_eq!(rows_names_or_none(&rows_new(2), or_none), 107);
}
