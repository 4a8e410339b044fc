//! A conversion of one's own whose native form is a pointer.

use pinvoke_tests::own_text::{Mirrored, fixed, length, number};

#[test]
fn a_pointer_is_the_value() {
    assert_eq!(number(Mirrored("321".into())).unwrap(), 123);
    assert_eq!(length(Mirrored("x".repeat(3000))).unwrap(), 3000);
    assert_eq!(fixed().unwrap(), Mirrored("citats".into()));
}
