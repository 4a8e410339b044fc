//! Whatever field fails, exactly what was made before it is freed, in order.

use crate::support::{Counting, back, freed, lend, round};
use pinvoke::Marshal;
use pinvoke::private::{Native, zeroed};
use std::ffi::c_int;
use std::marker::PhantomData;

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Three {
    #[marshal(with = Counting)]
    a: i32,
    n: PhantomData<c_int>,
    #[marshal(with = Counting)]
    b: i32,
    #[marshal(with = Counting, inline = 2)]
    pair: [i32; 2],
    #[marshal(with = Counting, inline = 3, len = n)]
    few: Vec<i32>,
    #[marshal(with = Counting)]
    c: i32,
}

fn three() -> Three {
    Three { a: 1, n: PhantomData, b: 2, pair: [3, 4], few: vec![5, 6], c: 7 }
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Outer {
    first: Three,
    #[marshal(with = Counting)]
    between: i32,
    #[marshal(inline = 2)]
    others: Vec<Three>,
}

#[test]
fn each_is_freed_once() {
    assert_eq!(round(&three()).unwrap(), three());
    assert_eq!(freed(), [101, 102, 103, 104, 105, 106, 107]);
}

#[test]
fn a_field_that_fails_frees_those_before_it() {
    type Spoil = fn(&mut Three);
    let cases: [(Spoil, &[i32]); 7] = [
        (|three| three.a = -1, &[]),
        (|three| three.b = -1, &[101]),
        (|three| three.pair[0] = -1, &[102, 101]),
        (|three| three.pair[1] = -1, &[103, 102, 101]),
        (|three| three.few[0] = -1, &[103, 104, 102, 101]),
        (|three| three.few[1] = -1, &[105, 103, 104, 102, 101]),
        (|three| three.c = -1, &[105, 106, 103, 104, 102, 101]),
    ];
    for (spoil, expected) in cases {
        let mut three = three();
        spoil(&mut three);
        lend(&three, |_| ()).unwrap_err();
        assert_eq!(freed(), expected, "{three:?}");
    }
}

#[test]
fn on_the_way_back_all_are_freed() {
    let mut native: Native<Three> = zeroed();
    native.a = -5;
    native.n = 1;
    back::<Three>(native).unwrap_err();
    assert_eq!(freed(), [-5, 0, 0, 0, 0, 0]);
}

#[test]
fn nested_records_are_freed_whole() {
    let outer = Outer { first: three(), between: 50, others: vec![three(), three()] };
    let once = [101, 102, 103, 104, 105, 106, 107];
    assert_eq!(round(&outer).unwrap(), outer);
    assert_eq!(freed(), [&once[..], &[150], &once, &once].concat());
    let mut bad = outer.clone();
    bad.others[1].b = -1;
    lend(&bad, |_| ()).unwrap_err();
    assert_eq!(freed(), [&[101][..], &once, &[150], &once].concat());
}
