//! What the program does not need, and SQLite has.

mod copies;
mod values;
mod watched;

use crate::Failure;
use crate::c::{self, Db, Stmt};
use crate::error::SqliteError;
use crate::rows::Column;
use core::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) fn run() -> Result<(), Failure> {
    let db = Db::open(":memory:")?;
    bound(&db)?;
    stopped(&db)?;
    functions(&db)?;
    orders(&db)?;
    let db = hooks(db)?;
    pieces(&db)?;
    values::run(&db)?;
    db.close().map_err(pinvoke::Kept::into_error)?;
    watched::run()?;
    copies::run()?;
    println!("a path that leads nowhere: {}", nowhere());
    println!("a name in SQL: {}", c::quoted_name("a \"strange\" one")?);
    Ok(())
}

fn one<'db, 'a>(db: &'db Db, sql: &str) -> Result<Stmt<'db, 'a>, SqliteError> {
    let (stmt, _) = db.prepare(sql)?;
    stmt.ok_or_else(SqliteError::no_memory)
}

fn run_all(db: &Db, sql: &str) -> Result<(), SqliteError> {
    db.exec(sql, |_, _| ControlFlow::Continue(()))
}

/// Bytes whose end is counted.
struct Counted(Vec<u8>, Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.1.fetch_add(1, Ordering::Relaxed);
    }
}

/// Borrowed, copied, handed over.
fn bound(db: &Db) -> Result<(), SqliteError> {
    let text = String::from("borrowed");
    let mut stmt = one(db, "SELECT ?1, ?2, ?3, ?4, ?5, ?6")?;
    stmt.bind_text(1, Some(&text))?;
    stmt.bind_text(2, None)?;
    stmt.bind_copy(3, Some(&[1, 2]))?;
    stmt.bind_copy(4, Some(&[]))?;
    stmt.bind_owner(5, vec![0xff_u8; 3])?;
    stmt.bind_float(6, 0.5)?;
    println!("expanded: {}", stmt.expanded()?.unwrap_or_default());
    stmt.next_row()?;
    for at in 0..6 {
        println!("bound {}: {}", at + 1, stmt.column(at)?);
    }
    assert_eq!(stmt.column(3)?, Column::Blob(&[]));
    Ok(())
}

/// The third row is one too many.
fn stopped(db: &Db) -> Result<(), SqliteError> {
    let mut seen = Vec::new();
    db.exec("SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3", |values, names| {
        let cell =
            values.iter().next().flatten().map_or("NULL".into(), |cell| cell.to_string_lossy().into_owned());
        let name =
            names.iter().next().flatten().map_or(String::new(), |name| name.to_string_lossy().into_owned());
        seen.push(format!("{name}={cell}"));
        if seen.len() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    println!("stopped after {}", seen.join(", "));
    Ok(())
}

/// A function that adds what it captured.
fn functions(db: &Db) -> Result<(), SqliteError> {
    let drops = Arc::new(AtomicUsize::new(0));
    let held = Counted(vec![40], Arc::clone(&drops));
    db.function("plus", 1, move |context, values| {
        let value = values.iter().next().flatten().map_or(0, |value| value.integer());
        context.result_integer(value + i64::from(held.0[0]));
    })?;
    let mut stmt = one(db, "SELECT plus(2)")?;
    stmt.next_row()?;
    println!("plus(2) = {}", stmt.column(0)?);
    drop(stmt);
    // Another of that name: the first one is dropped.
    db.function("plus", 1, |context, _| context.result_integer(0))?;
    println!("functions dropped: {}", drops.load(Ordering::Relaxed));
    Ok(())
}

/// Text by its length.
fn orders(db: &Db) -> Result<(), SqliteError> {
    db.order_by_length("by_length")?;
    let mut stmt = one(
        db,
        "SELECT v FROM (SELECT 'ccc' AS v UNION ALL SELECT 'a' UNION ALL SELECT 'bb') ORDER BY v COLLATE by_length",
    )?;
    let mut sorted = Vec::new();
    while stmt.next_row()? {
        sorted.push(stmt.column(0)?.to_string());
    }
    println!("by length: {}", sorted.join(" "));
    Ok(())
}

/// Who sees changes, and who stops them.
fn hooks(db: Db) -> Result<Db, SqliteError> {
    let (changes, commits) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    db.count_changes(c"pieces", &changes);
    db.refuse_commits(2, &commits);
    run_all(&db, "CREATE TABLE pieces(value BLOB); INSERT INTO pieces VALUES (zeroblob(8))")?;
    let refused = run_all(&db, "INSERT INTO pieces VALUES (NULL)");
    db.allow_commits();
    println!(
        "{} changes seen, {} commits asked for, the third refused: {}",
        changes.load(Ordering::Relaxed),
        commits.load(Ordering::Relaxed),
        refused.is_err()
    );
    Ok(db)
}

/// A value in pieces.
fn pieces(db: &Db) -> Result<(), SqliteError> {
    let mut blob = db.open_blob("main", "pieces", "value", 1, 1)?;
    blob.write(b"abc", 2)?;
    let mut all = vec![0; usize::try_from(blob.len()).unwrap_or_default()];
    blob.read(&mut all, 0)?;
    println!("in pieces: {all:?}; beyond: {}", blob.write(b"x", 8).is_err());
    Ok(())
}

/// What is forgotten is never finalized: the connection is busy, and the refusal gives it back.
pub(crate) fn busy() -> Result<(), Failure> {
    let db = Db::open(":memory:")?;
    std::mem::forget(one(&db, "SELECT 1")?);
    let refused = db.close().expect_err("a statement is open");
    println!("closing: code {}", refused.error().code);
    let db = refused.into_handle().ok_or_else(SqliteError::no_memory)?;
    println!("and it works: {} rows changed", db.changes());
    println!("a forgotten copy: {}", copies::forgotten()?);
    Ok(())
}

fn nowhere() -> SqliteError {
    Db::open("/there/is/no/such/folder/db").err().unwrap_or_else(SqliteError::no_memory)
}
