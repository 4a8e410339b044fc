//! Who is asked while SQLite works: whether to wait, and whether to go on.

use super::{one, run_all};
use crate::Failure;
use crate::c::{Db, OpenFlags};
use crate::error::SqliteError;
use core::cell::RefCell;
use core::ffi::CStr;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

pub(super) fn run() -> Result<(), Failure> {
    busy()?;
    interrupted()?;
    Ok(left_alone()?)
}

/// A database in memory that several connections of this process have.
pub(super) fn shared(name: &str) -> Result<Db, SqliteError> {
    let flags = OpenFlags::READ_WRITE.and(OpenFlags::CREATE).and(OpenFlags::URI);
    Db::open_with(&format!("file:/{name}"), flags, Some("memdb"))
}

fn busy() -> Result<(), SqliteError> {
    let (first, second) = (shared("busy")?, shared("busy")?);
    run_all(&first, "CREATE TABLE t(v); BEGIN IMMEDIATE")?;
    let asked = Arc::new(AtomicUsize::new(0));
    second.wait(3, Duration::ZERO, &asked)?;
    let refused = run_all(&second, "INSERT INTO t VALUES (1)").map_err(|error| error.code);
    run_all(&first, "COMMIT")?;
    run_all(&second, "INSERT INTO t VALUES (1)")?;
    println!("busy: asked {} times, then {refused:?}", asked.load(Ordering::Relaxed));
    let held = Arc::strong_count(&asked);
    second.wait_for_nobody()?;
    println!("the closure was held by {held}, then {}", Arc::strong_count(&asked));
    // Who only reads is refused.
    let reader = Db::open_with("file:/busy?vfs=memdb", OpenFlags::READ_ONLY.and(OpenFlags::URI), None)?;
    println!("read only: {}", run_all(&reader, "DELETE FROM t").map_or_else(|error| error.code, |()| 0));
    Ok(())
}

/// A statement without an end.
fn interrupted() -> Result<(), SqliteError> {
    let db = Db::open_with("", OpenFlags::READ_WRITE.and(OpenFlags::MEMORY), None)?;
    let looks = Arc::new(AtomicUsize::new(0));
    db.interrupt_after(1000, 5, &looks);
    let endless = "WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n) SELECT count(*) FROM n";
    let stopped = one(&db, endless)?.next_row().err().unwrap_or_else(SqliteError::no_memory);
    db.close().map_err(pinvoke::Kept::into_error)?;
    println!(
        "{} looks: {stopped}; then held by {}",
        looks.load(Ordering::Relaxed),
        Arc::strong_count(&looks)
    );
    Ok(())
}

/// A closure that finds the connection that calls it, and may not use it.
fn left_alone() -> Result<(), SqliteError> {
    thread_local! {
        static OURS: RefCell<Option<Rc<Db>>> = const { RefCell::new(None) };
    }
    let db = Rc::new(Db::open_with("", OpenFlags::READ_WRITE.and(OpenFlags::MEMORY), None)?);
    OURS.set(Some(Rc::clone(&db)));
    run_all(&db, "CREATE TABLE t(v)")?;
    let (tell, told) = mpsc::channel();
    db.on_update(Some(move |_, _: &CStr, _| {
        let used = OURS.take().map(|db| run_all(&db, "DELETE FROM t"));
        let _ = tell.send(used);
    }));
    run_all(&db, "INSERT INTO t VALUES (1)")?;
    if let Ok(Some(Err(refused))) = told.recv() {
        println!("in a hook: {refused}");
    }
    Ok(())
}
