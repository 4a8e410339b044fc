//! Runs the SQL of a file on a database, and prints what comes of it.
//!
//! `sqlite [--progress] [--within SECONDS] DATABASE SCRIPT.sql`: how far it is is told, and a script that takes longer is
//! interrupted. `sqlite --backup FROM TO` copies a database, with a bar. `sqlite --tour` shows what else is declared: functions
//! and orders of our own, hooks, blobs in pieces, what is bound and how long it lives, copies in memory. `sqlite --busy` closes
//! a connection too early.
#![deny(unsafe_code)]

mod c;
mod error;
mod hooks;
#[path = "../../report.rs"]
mod report;
mod rows;
mod table;
mod tour;
mod watch;

use c::Db;
use std::process::ExitCode;
use std::time::Duration;
use table::Table;
use watch::Watch;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["--tour"] => tour::run().and_then(nothing_is_left),
        // It forgets a statement, on purpose.
        ["--busy"] => tour::busy(),
        ["--backup", from, to] => watch::back_up(from, to).and_then(nothing_is_left),
        args => script(args, Watch::default()).and_then(nothing_is_left),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sqlite: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whatever SQLite gave was given back.
fn nothing_is_left((): ()) -> Result<(), Failure> {
    match c::sqlite3_memory_used() {
        0 => Ok(()),
        bytes => Err(format!("{bytes} bytes of SQLite's were not given back").into()),
    }
}

fn script(args: &[&str], watch: Watch) -> Result<(), Failure> {
    match *args {
        ["--progress", ref rest @ ..] => script(rest, Watch { tells: true, ..watch }),
        ["--within", seconds, ref rest @ ..] => {
            let within = Duration::try_from_secs_f64(seconds.parse()?)?;
            script(rest, Watch { within: Some(within), ..watch })
        }
        [database, script] if !database.starts_with("--") => run(database, script, watch),
        _ => Err("usage: sqlite [--progress] [--within SECONDS] DATABASE SCRIPT.sql, sqlite --backup FROM TO, or sqlite --tour"
            .into()),
    }
}

fn run(database: &str, script: &str, watch: Watch) -> Result<(), Failure> {
    let sql = std::fs::read_to_string(script).map_err(|error| format!("{script}: {error}"))?;
    let db = Db::open(database).map_err(|error| format!("{database}: {error}"))?;
    watch.over(&db)?;
    statements(&db, &sql).map_err(|(at, error)| format!("{script}:{}: {error}", line(&sql, at)))?;
    Ok(db.close()?)
}

/// Runs one statement after the other. What fails is told with its place in the text.
fn statements(db: &Db, sql: &str) -> Result<(), (usize, Failure)> {
    let mut rest = sql;
    while !rest.is_empty() {
        let at = sql.len() - rest.trim_start().len();
        let (stmt, tail) = db.prepare(rest).map_err(|error| (at, error.into()))?;
        // A comment is no statement.
        if let Some(mut stmt) = stmt {
            let table = Table::read(&mut stmt).map_err(|error| (at, error.into()))?;
            if table.has_columns() {
                println!("{table}");
            } else {
                println!("{} rows changed", db.changes());
            }
        }
        rest = tail;
    }
    Ok(())
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
