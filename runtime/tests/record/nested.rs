//! Records in records, and records that lead to themselves.

use crate::support::{back, c_text, give, lend, live, round, take};
use pinvoke::Marshal;
use pinvoke::private::{ErrorKind, Native, Sends, zeroed};
use std::ffi::c_int;
use std::marker::PhantomData;

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Node {
    #[marshal(utf8, free = give, alloc = take)]
    name: String,
    #[marshal(free = give, alloc = take)]
    next: Option<Box<Self>>,
}

fn list(names: &[&str]) -> Option<Box<Node>> {
    let (first, rest) = names.split_first()?;
    Some(Box::new(Node { name: (*first).into(), next: list(rest) }))
}

#[test]
fn a_list_goes_there_and_back() {
    let node = *list(&["a", "b", "c"]).unwrap();
    lend(&node, |native| {
        assert_eq!(live(), 5);
        // SAFETY: the first node leads to a second, which lives until the closure ends.
        let second: &Native<Node> = unsafe { &*native.next };
        // SAFETY: as above, to text of at least one byte.
        assert_eq!(unsafe { *second.name }, b'b');
    })
    .unwrap();
    assert_eq!(live(), 0);
    assert_eq!(round(&node).unwrap(), node);
    assert_eq!(live(), 0);
}

#[test]
fn a_failure_in_the_list_frees_what_was_made() {
    let node = *list(&["a", "b", "c\0"]).unwrap();
    let error = lend(&node, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::NulInside { position: 1 }), "{error:?}");
    assert_eq!(live(), 0);
}

#[test]
fn a_list_of_cs_is_freed() {
    let mut last: Native<Node> = zeroed();
    last.name = c_text("last");
    // SAFETY: a node has at least one byte.
    let place = unsafe { take(size_of::<Native<Node>>()) }.cast::<Native<Node>>();
    // SAFETY: just taken, of this size, and aligned by `take` for any value.
    unsafe { place.write(last) };
    let mut first: Native<Node> = zeroed();
    first.name = c_text("first");
    first.next = place;
    assert_eq!(Some(Box::new(back::<Node>(first).unwrap())), list(&["first", "last"]));
    assert_eq!(live(), 0);
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Tree {
    value: c_int,
    #[marshal(len = n, copy)]
    children: Vec<Tree>,
    n: PhantomData<c_int>,
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Even {
    #[marshal(copy)]
    next: Option<Box<Odd>>,
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Odd {
    #[marshal(copy)]
    next: Option<Box<Even>>,
}

#[test]
fn trees_and_rings_of_types() {
    let leaf = |value| Tree { value, children: Vec::new(), n: PhantomData };
    let tree = Tree { value: 1, children: vec![leaf(2), leaf(3)], n: PhantomData };
    assert_eq!(round(&tree).unwrap(), tree);
    let even = Even { next: Some(Box::new(Odd { next: Some(Box::new(Even { next: None })) })) };
    assert_eq!(round(&even).unwrap(), even);
    fn sends<T: Sends>() {}
    sends::<Node>();
    sends::<Tree>();
    sends::<Even>();
}

#[derive(Marshal)]
struct Lent<'a> {
    #[marshal(utf8)]
    name: &'a str,
    inner: Inner<'a>,
    boxed: Box<Inner<'a>>,
    #[marshal(len = n)]
    all: &'a [Inner<'a>],
    n: PhantomData<u32>,
}

#[derive(Marshal)]
struct Inner<'a> {
    #[marshal(len = n)]
    values: &'a [i32],
    n: PhantomData<c_int>,
}

#[test]
fn borrowed_records_nest() {
    let inner = |values| Inner { values, n: PhantomData };
    let all = [inner(&[7][..]), inner(&[8, 9])];
    let lent =
        Lent { name: "n", inner: inner(&[1]), boxed: Box::new(inner(&[2, 3])), all: &all, n: PhantomData };
    // SAFETY: the native records lead to what is lent until the closure ends.
    lend(&lent, |native| unsafe {
        assert_eq!((native.inner.n, (*native.boxed).n, native.n), (1, 2, 2));
        assert_eq!(*(*native.all.add(1)).values.add(1), 9);
        assert_eq!(*native.name, b'n');
    })
    .unwrap();
}
