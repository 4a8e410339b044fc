//! Connections that are told at once, later, together, or never; and statements that run on the pool.

use super::poll_once;
use crate::c::database::{Db, query, unlocked};
use crate::database::{LOCKED, OpenFlags, SqlError};
use crate::executor::block_on;
use pinvoke::TextArray;
use pinvoke::operation::statistics;
use std::ffi::CStr;

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// So many connections to a database of a test's own, which has a table.
fn connections<const N: usize>(name: &str) -> [Db; N] {
    let open = || Db::open(&format!("file:{name}?mode=memory&cache=shared"), OpenFlags::Shared).unwrap();
    let mut all: [Db; N] = std::array::from_fn(|_| open());
    all[0].exec("CREATE TABLE t (x)").unwrap();
    all
}

/// Reads, which another connection's transaction forbids.
fn is_locked(db: &mut Db) -> bool {
    match db.exec("SELECT * FROM t") {
        Ok(()) => false,
        Err(error) if error.code & 0xff == LOCKED => true,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn it_is_told_at_once_if_nobody_is_in_the_way() {
    let [mut first, mut second] = connections("at_once");
    first.exec("BEGIN; INSERT INTO t VALUES (1)").unwrap();
    assert!(is_locked(&mut second));
    first.exec("COMMIT").unwrap();
    for _ in 0..100 {
        let mut waits = unlocked(second);
        assert!(waits.is_finished(), "called back inside the call");
        let (told, back) = poll_once(&mut waits).unwrap();
        told.unwrap();
        second = back;
    }
    assert!(!is_locked(&mut second));
}

#[test]
fn it_is_told_on_the_thread_that_ends_the_transaction() {
    let [mut first, mut second] = connections("other_thread");
    for round in 0..50 {
        first.exec("BEGIN; INSERT INTO t VALUES (1)").unwrap();
        assert!(is_locked(&mut second));
        let waits = unlocked(second);
        assert!(!waits.is_finished());
        let ends = thread::spawn(move || {
            thread::sleep(Duration::from_micros(round * 20));
            first.exec("COMMIT").unwrap();
            first
        });
        let (told, back) = block_on(waits);
        told.unwrap();
        (first, second) = (ends.join().unwrap(), back);
        assert!(!is_locked(&mut second));
    }
}

#[test]
fn all_that_wait_are_told_in_one_callback() {
    let [mut first, others @ ..] = connections::<9>("together");
    first.exec("BEGIN; INSERT INTO t VALUES (1)").unwrap();
    let waiting: Vec<_> = others
        .into_iter()
        .map(|mut other| {
            assert!(is_locked(&mut other));
            unlocked(other)
        })
        .collect();
    assert!(waiting.iter().all(|one| !one.is_finished()));
    first.exec("ROLLBACK").unwrap();
    assert!(waiting.iter().all(pinvoke::Op::is_finished));
    for one in waiting {
        let (told, mut db) = block_on(one);
        told.unwrap();
        assert!(!is_locked(&mut db));
    }
}

#[test]
fn it_is_never_told_while_the_transaction_lasts() {
    let before = statistics();
    let [mut first, mut second, mut third] = connections("never");
    first.exec("BEGIN; INSERT INTO t VALUES (1)").unwrap();
    for _ in 0..100 {
        assert!(is_locked(&mut second));
        let mut waits = unlocked(second);
        assert!(poll_once(&mut waits).is_none());
        let (told, back) = block_on(waits.cancel());
        assert!(told.unwrap_err().message.contains("cancelled"));
        second = back;
    }
    // Dropped, it takes its connection with it, which nobody tells any more.
    assert!(is_locked(&mut third));
    drop(unlocked(third));
    first.exec("COMMIT").unwrap();
    assert!(!is_locked(&mut second));
    let after = statistics();
    assert_eq!((after.stray, after.unexpected), (before.stray, before.unexpected));
}

#[test]
fn who_would_wait_for_himself_is_refused() {
    let [mut reader, mut writer] = connections("deadlock");
    writer.exec("CREATE TABLE u (x)").unwrap();
    reader.exec("INSERT INTO t VALUES (1); BEGIN; SELECT * FROM t").unwrap();
    writer.exec("BEGIN; INSERT INTO u VALUES (1)").unwrap();
    assert_eq!(reader.exec("SELECT * FROM u").unwrap_err().code & 0xff, LOCKED);
    let waits = unlocked(reader);
    assert!(!waits.is_finished());
    // The reader waits for the writer, so the writer cannot wait for the reader.
    assert_eq!(writer.exec("DELETE FROM t").unwrap_err().code & 0xff, LOCKED);
    let (refused, mut writer) = poll_once(&mut unlocked(writer)).unwrap();
    assert_eq!(refused.unwrap_err(), SqlError { code: LOCKED, message: "database is deadlocked".into() });
    writer.exec("ROLLBACK").unwrap();
    let (told, mut reader) = block_on(waits);
    told.unwrap();
    reader.exec("SELECT * FROM u; COMMIT").unwrap();
}

#[test]
fn statements_run_on_the_pool() {
    let [db] = connections::<1>("pool");
    let many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) SELECT sum(i) FROM n";
    let (send, rows) = channel();
    let here = thread::current().id();
    let each = move |columns: TextArray<'_>| {
        assert_ne!(thread::current().id(), here);
        send.send(columns.get(0).unwrap().map(CStr::to_owned)).unwrap();
    };
    let (done, (db, sql)) = block_on(query(db, many, each));
    done.unwrap();
    assert_eq!(sql, many);
    assert_eq!(rows.iter().collect::<Vec<_>>(), [Some(c"45000150000".to_owned())]);
    let (done, (db, _)) = block_on(query(db, String::from("SELECT * FROM missing"), |_: TextArray<'_>| {}));
    assert_eq!(done.unwrap_err(), SqlError { code: 1, message: "no such table: missing".into() });
    drop(db);
}
