//! The rows of structs: in place, copied, and behind two pointers. What is a class there is a record behind a pointer
//! here.

use super::row::{Row, Seen, differs, same};
use super::{Alone, boolean, pinned, seen};
use pinvoke_tests::specimen as s;
use pinvoke_tests::specimen::records::{self as r, Lent, Record};
use pinvoke_tests::values::Fields as Point;

const NOT_WRITTEN: &str =
    "what is `in` is never written: behind a pointer that C may write through it is copied";
const TOO_LONG: &str = "text that does not fit, with its NUL, is an error and not cut off";

pub(super) const ROWS: &[Row] = &[
    same("struct.blittable.value", |lock| {
        let p = POINT;
        let (ret, saw) = seen!(lock, s::pt_val(p));
        (saw, format!("{} ret={ret}", point(&p)))
    }),
    same("struct.blittable.ref", |lock| moved(lock, s::pt_ref)),
    differs("struct.blittable.in-ref", ("0100000002000000", "1,2"), NOT_WRITTEN, not_moved),
    same("struct.blittable.out", |lock| moved(lock, s::pt_ref_out)),
    same("struct.blittable.array", |lock| {
        let points = [POINT, Point { a: 3, b: 4 }];
        let ((), saw) = seen!(lock, s::points_in(&points));
        (saw, format!("{};{} {}", point(&points[0]), point(&points[1]), pinned(lock, points.as_ptr())))
    }),
    same("class.blittable.default", |lock| moved(lock, s::pt_ref)),
    differs("class.blittable.in", ("0100000002000000", "1,2"), NOT_WRITTEN, not_moved),
    same("class.blittable.out", |lock| moved(lock, s::pt_ref_out)),
    same("class.blittable.null", |lock| (seen!(lock, s::pt_ref_nullable(None)).1, "ok".into())),
    same("class.blittable.ref", |lock| behind(lock, Some(POINT))),
    same("class.blittable.ref.null", |lock| behind(lock, None)),
    differs(
        "class.blittable.ref.replace",
        ("0100000002000000", "7,8"),
        "a value has no identity: the new one takes the place of the old",
        |lock| {
            let mut p = POINT;
            let (result, saw) = seen!(lock, r::point_replaced(&mut p));
            result.unwrap();
            (saw, point(&p))
        },
    ),
    same("struct.nonblittable.value", |lock| {
        let given = ann("tag");
        let (result, saw) = seen!(lock, r::rec_val(given.clone()));
        result.unwrap();
        (saw, record(&given))
    }),
    same("struct.nonblittable.ref", |lock| changed(lock, ann("tag"), 1)),
    same("struct.nonblittable.in-ref", |lock| only_in(lock, &ann("tag"), 1)),
    same("struct.nonblittable.out", |lock| {
        let (result, saw) = seen!(lock, r::record_out(1));
        (saw, record(&result.unwrap()))
    }),
    same("struct.nonblittable.inline.7", |lock| only_in(lock, &ann("1234567"), 0)),
    differs("struct.nonblittable.inline.8", ("(not called)", "TooLong 9 of 8"), TOO_LONG, |lock| {
        refused(lock, "12345678")
    }),
    differs("struct.nonblittable.inline.20", ("(not called)", "TooLong 21 of 8"), TOO_LONG, |lock| {
        refused(lock, "12345678901234567890")
    }),
    same("struct.nonblittable.nullname", |lock| changed(lock, Record { name: None, ..ann("tag") }, 0)),
    same("class.nonblittable.default", |lock| only_in(lock, &ann("tag"), 1)),
    same("class.nonblittable.in", |lock| only_in(lock, &ann("tag"), 1)),
    same("class.nonblittable.out", |lock| {
        let mut place = ann("tag");
        let (result, saw) = seen!(lock, r::record_over(&mut place, 1));
        result.unwrap();
        (saw, record(&place))
    }),
    same("class.nonblittable.inout", |lock| changed(lock, ann("tag"), 1)),
    same("class.nonblittable.null", |lock| {
        let (result, saw) = seen!(lock, r::record_nullable(None, 1));
        result.unwrap();
        (saw, "ok".into())
    }),
    same("class.nonblittable.ref", |lock| {
        let mut place = ann("tag");
        let (result, saw) = seen!(lock, r::record_behind(&mut place, 1));
        result.unwrap();
        (saw, record(&place))
    }),
    differs(
        "class.nonblittable.ref.set-null",
        ("id=1 flag=1 name=ann tag=tag", "null"),
        "a pointer that C nulls is `None`, and ends nothing",
        |lock| {
            let mut place = Some(Lent { id: 1, flag: true, name: Some("ann".into()), tag: "tag".into() });
            let (result, saw) = seen!(lock, r::record_gone(&mut place));
            result.unwrap();
            (saw, place.map_or("null".into(), |place| format!("{place:?}")))
        },
    ),
    same("array.nonblittable.default", |lock| {
        let given = [ann("tag")];
        let (result, saw) = seen!(lock, r::records_in(&given, 1));
        result.unwrap();
        (saw, record(&given[0]))
    }),
    same("array.nonblittable.inout", |lock| {
        let mut given = [ann("tag"), ann("tag")];
        let (result, saw) = seen!(lock, r::records(&mut given, 1));
        result.unwrap();
        (saw, given.each_ref().map(record).join(";"))
    }),
];

const POINT: Point = Point { a: 1, b: 2 };

fn point(p: &Point) -> String {
    format!("{},{}", p.a, p.b)
}

fn moved(lock: &Alone, call: unsafe fn(&mut Point)) -> Seen {
    let mut p = POINT;
    let ((), saw) = seen!(lock, call(&mut p));
    (saw, point(&p))
}

fn not_moved(lock: &Alone) -> Seen {
    let p = POINT;
    let ((), saw) = seen!(lock, s::pt_ref_in(&p));
    (saw, point(&p))
}

fn behind(lock: &Alone, mut p: Option<Point>) -> Seen {
    let (result, saw) = seen!(lock, r::point_behind(&mut p));
    result.unwrap();
    (saw, p.as_ref().map_or("null".into(), point))
}

fn ann(tag: &str) -> Record {
    Record { id: 1, flag: true, name: Some("ann".into()), tag: tag.into() }
}

fn record(record: &Record) -> String {
    let name = record.name.as_ref().map_or("null".into(), |name| format!("'{name}'"));
    format!("id={} flag={} name={name} tag='{}'", record.id, boolean(record.flag), record.tag)
}

fn changed(lock: &Alone, mut given: Record, replace: i32) -> Seen {
    let (result, saw) = seen!(lock, r::record(&mut given, replace));
    result.unwrap();
    (saw, record(&given))
}

fn only_in(lock: &Alone, given: &Record, replace: i32) -> Seen {
    let (result, saw) = seen!(lock, r::record_in(given, replace));
    result.unwrap();
    (saw, record(given))
}

fn refused(lock: &Alone, tag: &str) -> Seen {
    super::not_called(lock, || {
        // SAFETY: the lock is held.
        unsafe { r::record_in(&ann(tag), 0) }.map(drop)
    })
}
