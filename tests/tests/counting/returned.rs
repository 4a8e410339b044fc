//! Arrays that are returned.

use pinvoke_tests::copies::{Item, freed};
use pinvoke_tests::words;

/// A buffer that is returned: as many as are asked for, or as C says that it wrote.
#[test]
fn items_that_are_returned() {
    for n in [0, 1, 5, 200] {
        freed();
        let all: Vec<i32> = (2000..2000 + n).collect();
        let items = |natives: &[i32]| natives.iter().map(|native| Item(native - 1000)).collect::<Vec<_>>();
        assert_eq!(words::items_returned(n, n, -1, 0).unwrap(), items(&all));
        assert_eq!(freed(), all);
        for wrote in [0, n / 2, n] {
            let written = &all[..usize::try_from(wrote).unwrap()];
            assert_eq!(words::items_returned_written(n, wrote, -1, 0).unwrap(), items(written));
            assert_eq!(freed(), written);
        }
        for bad in 0..n {
            words::items_returned(n, n, bad, 0).unwrap_err();
            assert_eq!(freed().len(), all.len());
            words::items_returned_written(n, n, bad, 0).unwrap_err();
            assert_eq!(freed().len(), all.len());
        }
        words::items_returned(n, n, -1, -3).unwrap_err();
        words::items_returned_written(n, n + 1, -1, 0).unwrap_err();
        assert_eq!(freed(), [], "of a failure, or of what C must not say, nothing is read");
    }
    let _: [Item; 3] = words::items_three(2, -1, 0).unwrap();
    assert_eq!(freed(), [2000, 2001, 0]);
    words::items_three(3, 1, 0).unwrap_err();
    assert_eq!(freed(), [2000, -7, 2002]);
    words::items_returned(-1, 0, -1, 0).unwrap_err();
}
