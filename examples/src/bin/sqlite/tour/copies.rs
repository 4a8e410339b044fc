//! Whole databases, as bytes and page by page.

use super::watched::shared;
use super::{one, run_all};
use crate::Failure;
use crate::c::{Copied, Db};
use crate::error::SqliteError;
use std::sync::Arc;

pub(super) fn run() -> Result<(), Failure> {
    let db = filled()?;
    images(&db)?;
    pages(&db)?;
    db.close().map_err(pinvoke::Kept::into_error)?;
    Ok(())
}

/// A database of some pages.
fn filled() -> Result<Db, SqliteError> {
    let db = Db::open(":memory:")?;
    run_all(&db, "CREATE TABLE t(v); INSERT INTO t VALUES (zeroblob(40000)), (NULL)")?;
    Ok(db)
}

fn rows(db: &Db) -> Result<String, SqliteError> {
    let mut stmt = one(db, "SELECT count(*) FROM t")?;
    let counts = stmt.rows().map(|mut row| Ok(row.get(0)?.to_string()))?;
    Ok(counts.concat())
}

/// Bytes that SQLite made, and bytes of ours: both are kept as long as they are read.
fn images(db: &Db) -> Result<(), SqliteError> {
    let image = db.serialize("main")?;
    let ours: Arc<[u8]> = Arc::from(&*image);
    println!("serialized: {}, {} pages", image.starts_with(b"SQLite format 3\0"), image.len() / 4096);
    println!("no such database: {}", db.serialize("nobody").is_err());

    let mut other = Db::open(":memory:")?;
    other.deserialize(image)?;
    println!("of SQLite's bytes: {} rows", rows(&other)?);
    other.deserialize(Arc::clone(&ours))?;
    println!("of ours: {} rows, held by {}", rows(&other)?, Arc::strong_count(&ours));
    other.close().map_err(pinvoke::Kept::into_error)?;
    println!("closed: held by {}", Arc::strong_count(&ours));
    Ok(())
}

/// The connection that is written to is the copy's own until that is done.
fn pages(db: &Db) -> Result<(), SqliteError> {
    // Somebody else has the database as well, so that it is still there when the copy closes its connection.
    let keeps = shared("copy")?;
    let mut copy = shared("copy")?.backup_of("main", db, "main")?;
    let mut left = Vec::new();
    while copy.step(4)? != Copied::All {
        left.push(copy.remaining());
    }
    println!("copied {} pages in {} steps, left {left:?}", copy.pages(), left.len() + 1);
    copy.close()?;
    println!("the copy: {} rows", rows(&keeps)?);
    let nobody = shared("copy")?.backup_of("main", db, "nobody");
    println!("no copy: {}", nobody.err().unwrap_or_else(SqliteError::no_memory));
    Ok(())
}

/// A copy that is forgotten is never finished: SQLite goes on to write what changes into its connection, which is there.
pub(super) fn forgotten() -> Result<String, SqliteError> {
    let db = filled()?;
    let mut copy = Db::open(":memory:")?.backup_of("main", &db, "main")?;
    copy.step(4)?;
    std::mem::forget(copy);
    run_all(&db, "INSERT INTO t VALUES (1), (2)")?;
    let rows = rows(&db)?;
    let refused = db.close().map_err(|refused| refused.error().code);
    Ok(format!("{rows} rows, and closing: {refused:?}"))
}
