//! Pointers and arrays with a count in another field.

use crate::support::{back, c_array, c_text, give, give_sized, lend, live, round, take};
use pinvoke::private::{ErrorKind, Native, zeroed};
use pinvoke::{LendMut, Marshal};
use std::ffi::{c_char, c_int, c_short};
use std::marker::PhantomData;

#[derive(Marshal, Debug, PartialEq, Default)]
struct Arrays {
    n: PhantomData<c_int>,
    #[marshal(len = n, free = give, alloc = take)]
    values: Vec<i64>,
    #[marshal(len = n, free = give_sized(ptr, bytes), alloc = take)]
    shared: Option<Vec<u16>>,
    #[marshal(len = names_len, utf8, free = give, alloc = take)]
    names: Vec<String>,
    names_len: c_short,
    #[marshal(inline = 3, len = few_len)]
    few: Vec<i32>,
    few_len: u8,
    #[marshal(utf8, len = text_len, copy)]
    text: String,
    text_len: usize,
    #[marshal(utf16, inline = 4, len = tag_len)]
    tag: String,
    tag_len: PhantomData<u8>,
}

fn arrays() -> Arrays {
    Arrays {
        values: vec![1, 2, 3],
        shared: Some(vec![4, 5, 6]),
        names: vec!["one".into(), "two".into()],
        names_len: 99,
        few: vec![7, 8],
        text: "a\0b".into(),
        tag: "wxyz".into(),
        ..Arrays::default()
    }
}

#[test]
fn counts_are_kept_in_step() {
    lend(&arrays(), |native| {
        assert_eq!(
            (native.n, native.names_len, native.few_len, native.text_len, native.tag_len),
            (3, 2, 2, 3, 4)
        );
        assert_eq!(native.few, [7, 8, 0]);
        // SAFETY: the native record points at the three values, which are lent until the closure ends.
        assert_eq!(unsafe { std::slice::from_raw_parts(native.values, 3) }, [1, 2, 3]);
    })
    .unwrap();
    assert_eq!(live(), 0);
    let expected = Arrays { names_len: 2, few_len: 2, text_len: 3, ..arrays() };
    assert_eq!(round(&arrays()).unwrap(), expected);
    assert_eq!(live(), 0);
}

#[test]
fn shared_counts_agree() {
    let error = lend(&Arrays { shared: Some(vec![1]), ..arrays() }, |_| ()).unwrap_err();
    assert!(
        matches!(error, ErrorKind::LengthMismatch { len: 1, other: "values", other_len: 3 }),
        "{error:?}"
    );
    assert_eq!(live(), 0);
    let error = lend(&Arrays { shared: None, ..arrays() }, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::LengthMismatch { len: 0, .. }), "{error:?}");
    assert_eq!(live(), 0);
}

#[test]
fn what_does_not_fit_is_refused() {
    let error = lend(&Arrays { few: vec![1; 4], ..arrays() }, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::TooLong { len: 4, capacity: 3 }), "{error:?}");
    let error = lend(&Arrays { names: vec![String::new(); 40000], ..arrays() }, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::CountOverflow { len: 40000, count: "i16" }), "{error:?}");
    let error = lend(&Arrays { names: vec!["fine".into(), "n\0t".into()], ..arrays() }, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::NulInside { position: 1 }), "{error:?}");
    assert_eq!(live(), 0);
}

#[test]
fn what_c_left_comes_back_and_is_freed() {
    let mut native: Native<Arrays> = zeroed();
    native.n = 2;
    native.values = c_array(&[8_i64, 9]);
    native.shared = c_array(&[1_u16, 2]);
    native.names = c_array(&[c_text("a"), c_text("b")]);
    native.names_len = 2;
    native.few = [4, 5, 6];
    native.few_len = 1;
    assert_eq!(live(), 5);
    let arrays = back::<Arrays>(native).unwrap();
    assert_eq!(live(), 0);
    assert_eq!((arrays.values, arrays.shared, arrays.few), (vec![8, 9], Some(vec![1, 2]), vec![4]));
    assert_eq!(arrays.names, ["a", "b"]);
}

#[test]
fn bad_counts_are_refused() {
    let mut native: Native<Arrays> = zeroed();
    native.names_len = -1;
    assert!(matches!(back::<Arrays>(native).unwrap_err(), ErrorKind::InvalidLength { .. }));
    native.names_len = 1;
    assert!(matches!(back::<Arrays>(native).unwrap_err(), ErrorKind::Null));
    native.names_len = 0;
    native.few_len = 4;
    assert!(matches!(
        back::<Arrays>(native).unwrap_err(),
        ErrorKind::BeyondCapacity { written: 4, capacity: 3 }
    ));
    native.few_len = 0;
    native.text_len = usize::MAX;
    assert!(matches!(back::<Arrays>(native).unwrap_err(), ErrorKind::InvalidLength { .. }));
}

#[derive(Marshal)]
struct IoVec<'a> {
    #[marshal(len = len)]
    base: &'a [u8],
    len: PhantomData<usize>,
}

#[derive(Marshal)]
struct Fill<'a> {
    #[marshal(len = len)]
    base: LendMut<'a, u8>,
    len: PhantomData<usize>,
    #[marshal(len = n, readonly)]
    pinned: Vec<u32>,
    n: PhantomData<c_int>,
    #[marshal(len = m, utf8)]
    names: &'a [&'a str],
    m: PhantomData<c_int>,
}

#[test]
fn slices_are_pinned() {
    let bytes = [1_u8, 2, 3];
    lend(&IoVec { base: &bytes, len: PhantomData }, |native| {
        assert_eq!((native.base, native.len), (bytes.as_ptr(), 3));
    })
    .unwrap();
    let mut buffer = [0_u8; 4];
    let pinned = vec![1, 2];
    let address = pinned.as_ptr();
    let fill = Fill {
        base: LendMut::from(&mut buffer[..]),
        len: PhantomData,
        pinned,
        n: PhantomData,
        names: &["x", "y"],
        m: PhantomData,
    };
    lend(&fill, |native| {
        assert_eq!(native.pinned, address);
        assert_eq!((native.len, native.n, native.m), (4, 2, 2));
        // SAFETY: both names are text with a NUL, in the scratch, until the closure ends.
        assert_eq!(unsafe { std::ffi::CStr::from_ptr((*native.names.add(1)).cast::<c_char>()) }, c"y");
        // SAFETY: the room that is lent has more than three values, and nobody else uses it until the closure ends.
        unsafe { native.base.add(3).write(9) };
    })
    .unwrap();
    drop(fill);
    assert_eq!(buffer, [0, 0, 0, 9]);
}
