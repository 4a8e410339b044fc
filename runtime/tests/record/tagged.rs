//! Unions of which another field says the member.

use crate::support::{Counting, back, c_text, freed, give, lend, live, round, take};
use pinvoke::Marshal;
use pinvoke::private::{ErrorKind, Native, Sends, zeroed};
use std::ffi::c_int;
use std::marker::PhantomData;

#[derive(Marshal, Debug, PartialEq, Clone)]
#[repr(i32)]
enum Value {
    None = 0,
    Int(i64) = 1,
    Text(#[marshal(utf8, free = give, alloc = take)] String) = 2,
    Bool(#[marshal(as = u8)] bool),
    Short(#[marshal(utf8, inline = 12)] String) = 10,
    Pair(Pair) = 11,
    Counted(#[marshal(with = Counting)] i32) = 12,
    List(#[marshal(free = give, alloc = take)] Box<Variant>) = 13,
    #[marshal(other)]
    Other(i32),
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Pair {
    a: u16,
    #[marshal(as = c_int)]
    b: bool,
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct Variant {
    kind: PhantomData<c_int>,
    #[marshal(tag = kind)]
    value: Value,
    #[marshal(with = Counting)]
    after: i32,
}

fn variant(value: Value) -> Variant {
    Variant { kind: PhantomData, value, after: 1 }
}

#[test]
fn every_member_goes_there_and_back() {
    let all = [
        Value::None,
        Value::Int(-7),
        Value::Text("text".into()),
        Value::Bool(true),
        Value::Short("elf".into()),
        Value::Pair(Pair { a: 3, b: true }),
        Value::Counted(4),
        Value::List(Box::new(variant(Value::Text("inner".into())))),
        Value::Other(99),
    ];
    for (value, kind) in all.into_iter().zip([0, 1, 2, 3, 10, 11, 12, 13, 99]) {
        let variant = variant(value);
        lend(&variant, |native| assert_eq!(native.kind, kind)).unwrap();
        assert_eq!(round(&variant).unwrap(), variant);
        assert_eq!(live(), 0, "{variant:?}");
    }
    freed();
    fn sends<T: Sends>() {}
    sends::<Variant>();
}

#[test]
fn bytes_of_other_members_are_zero() {
    lend(&variant(Value::Bool(true)), |native| {
        // SAFETY: all bytes of the union are initialised, and any bytes are a value of this member.
        let bytes: [u8; 12] = unsafe { native.value.Short };
        assert_eq!(bytes, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    })
    .unwrap();
    freed();
}

#[test]
fn the_tag_that_c_left_says_what_is_freed() {
    lend(&variant(Value::Counted(4)), |native| {
        native.kind = 2;
        native.value.Text = c_text("C's");
    })
    .unwrap();
    assert_eq!(live(), 0);
    assert_eq!(freed(), [101], "the member is another one now");
    let mut native: Native<Variant> = zeroed();
    native.kind = 12;
    native.value.Counted = 8;
    native.after = -1;
    back::<Variant>(native).unwrap_err();
    assert_eq!(freed(), [8, -1]);
}

#[test]
fn a_later_failure_frees_the_member() {
    let bad = Variant { after: -1, ..variant(Value::Text("made".into())) };
    lend(&bad, |_| ()).unwrap_err();
    assert_eq!((live(), freed()), (0, vec![]));
}

#[derive(Marshal, Debug, PartialEq)]
#[repr(u8)]
enum Strict {
    A(u32) = 1,
    B(f32) = 2,
}

#[derive(Marshal, Debug, PartialEq)]
struct Visible {
    #[marshal(tag = kind)]
    value: Strict,
    kind: u8,
}

#[test]
fn a_tag_that_nobody_knows_is_an_error() {
    let mut native: Native<Visible> = zeroed();
    assert!(matches!(back::<Visible>(native).unwrap_err(), ErrorKind::UnknownValue { of: "Strict", .. }));
    native.kind = 2;
    native.value.B = 1.5;
    assert_eq!(back::<Visible>(native).unwrap(), Visible { value: Strict::B(1.5), kind: 2 });
    lend(&Visible { value: Strict::A(1), kind: 77 }, |native| assert_eq!(native.kind, 1)).unwrap();
}

#[derive(Marshal, Debug, PartialEq, Clone)]
#[repr(u32)]
enum Json {
    Null,
    Number(f64),
    Text(#[marshal(utf8, free = give, alloc = take)] String),
    List(List),
    Nested(#[marshal(free = give, alloc = take)] Box<JsonValue>),
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct List {
    #[marshal(len = n, free = give, alloc = take)]
    items: Vec<JsonValue>,
    n: PhantomData<u32>,
}

#[derive(Marshal, Debug, PartialEq, Clone)]
struct JsonValue {
    r#type: PhantomData<u32>,
    #[marshal(tag = r#type)]
    value: Json,
}

#[test]
fn lists_of_unions_of_lists() {
    let value = |value| JsonValue { r#type: PhantomData, value };
    let list = |items| value(Json::List(List { items, n: PhantomData }));
    let json = list(vec![
        value(Json::Number(1.5)),
        list(vec![value(Json::Text("deep".into())), value(Json::Null)]),
        value(Json::Nested(Box::new(list(vec![])))),
    ]);
    lend(&json, |_| assert_eq!(live(), 5)).unwrap();
    assert_eq!((round(&json).unwrap(), live()), (json, 0));
    fn sends<T: Sends>() {}
    sends::<JsonValue>();
}

#[derive(Marshal)]
#[repr(i32)]
enum Borrowing<'a> {
    Text(#[marshal(utf8)] &'a str),
    Bytes(Bytes<'a>),
}

#[derive(Marshal)]
struct Bytes<'a> {
    #[marshal(len = n)]
    bytes: &'a [u8],
    n: PhantomData<usize>,
}

#[derive(Marshal)]
struct Argument<'a> {
    kind: PhantomData<i32>,
    #[marshal(tag = kind)]
    value: Borrowing<'a>,
}

#[test]
fn members_may_be_lent() {
    let bytes = Bytes { bytes: &[1, 2], n: PhantomData };
    // SAFETY: the tag says that the union holds this member, of what is lent until the closure ends.
    lend(&Argument { kind: PhantomData, value: Borrowing::Bytes(bytes) }, |native| unsafe {
        assert_eq!((native.kind, native.value.Bytes.n), (1, 2));
    })
    .unwrap();
    // SAFETY: as above.
    lend(&Argument { kind: PhantomData, value: Borrowing::Text("x") }, |native| unsafe {
        assert_eq!((native.kind, *native.value.Text), (0, b'x'));
    })
    .unwrap();
}

#[test]
fn the_catch_all_cannot_say_a_member_that_it_does_not_have() {
    let error = lend(&variant(Value::Other(2)), |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::UnknownValue { of: "Value", .. }), "{error:?}");
    lend(&variant(Value::Other(0)), |native| assert_eq!(native.kind, 0)).unwrap();
    freed();
}
