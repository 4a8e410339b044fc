//! Values that go in by name, come back from functions of ours, and are written as SQL.

use super::{one, run_all};
use crate::c::{self, Db, Kind};
use crate::error::SqliteError;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

pub(super) fn run(db: &Db) -> Result<(), SqliteError> {
    by_name(db)?;
    results(db)?;
    panics(db)?;
    written(db)
}

fn by_name(db: &Db) -> Result<(), SqliteError> {
    let mut stmt = one(db, "SELECT :name || ' is ' || $age")?;
    let places = ["$age", ":name", ":nobody"].map(|name| stmt.place_of(name));
    let [Ok(Some(age)), Ok(Some(name)), Ok(None)] = places else {
        return Err(SqliteError::no_memory());
    };
    stmt.bind_text(name, Some("Ada"))?;
    stmt.bind_integer(age, 36)?;
    let lines = stmt.rows().map(|mut row| Ok(row.get(0)?.to_string()))?;
    println!("by name, in {} places: {}", stmt.places(), lines.join(", "));
    Ok(())
}

/// Text and an error, as results.
fn results(db: &Db) -> Result<(), SqliteError> {
    db.function("shout", 1, |context, values| {
        let value = values.iter().next().flatten();
        match value.map(|value| (value.kind(), value.text())) {
            Some((Ok(Kind::Text), Ok(Some(text)))) => context.result_text(Some(&text.to_uppercase())),
            Some((Ok(Kind::Null), _)) => context.result_text(None),
            Some((Ok(kind), _)) => context.result_error(&format!("{kind:?} cannot be shouted")),
            _ => context.result_error("that is no value"),
        }
    })?;
    let mut stmt = one(db, "SELECT shout('grün'), shout(NULL)")?;
    let told = stmt.rows().map(|mut row| row.cells())?;
    println!("shouted: {}", told.concat().join(", "));
    let refused = one(db, "SELECT shout(1)")?.next_row().err();
    println!("refused: {}", refused.unwrap_or_else(SqliteError::no_memory));
    Ok(())
}

/// A panic in a function of ours goes on where the statement was asked for its row, behind SQLite.
fn panics(db: &Db) -> Result<(), SqliteError> {
    db.function("fall", 0, |_, _| resume_unwind(Box::new("fell")))?;
    let mut stmt = one(db, "SELECT fall()")?;
    let fell = catch_unwind(AssertUnwindSafe(|| stmt.next_row().is_ok()));
    let why = fell.err().and_then(|payload| payload.downcast::<&str>().ok());
    println!("a panic came through: {}", why.as_deref().unwrap_or(&"no"));
    Ok(())
}

/// What cannot be bound is quoted.
fn written(db: &Db) -> Result<(), SqliteError> {
    let nobody = c::quoted_text(None)?;
    println!("as SQL: {} {nobody} {}", c::quoted_text(Some("it's"))?, c::numbered("o'clock", 7)?);
    run_all(db, r#"CREATE TABLE "a ""b"""(id, note)"#)?;
    for (id, note) in [(i64::MAX, Some("it's")), (2, None)] {
        run_all(db, &c::insertion(r#"a "b""#, id, note)?)?;
    }
    let mut stmt = one(db, r#"SELECT id, note FROM "a ""b""" ORDER BY id"#)?;
    let rows = stmt.rows().map(|mut row| Ok(row.cells()?.join("=")))?;
    println!("inserted: {}", rows.join(", "));
    Ok(())
}
