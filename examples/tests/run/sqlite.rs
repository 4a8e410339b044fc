//! `sqlite`: a script on a database, and what else is declared. The program fails if SQLite has memory left at the end.

use std::fs;
use std::path::{Path, PathBuf};

use super::{file, run, utf8};

fn sqlite(args: &[&str]) -> (i32, String, String) {
    run(env!("CARGO_BIN_EXE_sqlite"), args)
}

fn database(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_file(&path).expect("it is ours");
    }
    path
}

#[test]
fn prints_the_tables_of_a_script() {
    let (db, script) = (
        database("people.sqlite"),
        file(
            "people.sql",
            b"CREATE TABLE people(name TEXT, born INTEGER, note BLOB);\n\
              -- nobody here yet\n\
              SELECT count(*) AS people FROM people;\n\
              INSERT INTO people VALUES ('Ada', 1815, x'00ff'), ('Gr\xc3\xa9ta', NULL, x'');\n\
              SELECT name, born, note, 0.5 AS half FROM people ORDER BY name;\n",
        ),
    );
    let (code, out, err) = sqlite(&[utf8(&db), utf8(&script)]);
    assert_eq!((code, err.as_str()), (0, ""));
    let expected = "people\n------\n0\n\n2 rows changed\nname  | born | note    | half\n----- | ---- | ------- | ----\n\
                    Ada   | 1815 | x'00ff' | 0.5\nGréta | NULL | x''     | 0.5\n\n";
    assert_eq!(out.trim_start_matches("0 rows changed\n"), expected);
    // It is a database as others read it.
    assert!(fs::read(&db).expect("it was written").starts_with(b"SQLite format 3\0"));
}

#[test]
fn says_where_and_what_is_wrong() {
    let (db, script) = (database("wrong.sqlite"), file("wrong.sql", b"SELECT 1;\n\n  SELEC 2;\n"));
    let (code, out, err) = sqlite(&[utf8(&db), utf8(&script)]);
    assert_eq!((code, out.as_str()), (1, "1\n-\n1\n\n"));
    assert!(err.contains("wrong.sql:3: near \"SELEC\": syntax error (code 1)"), "{err}");

    let (code, _, err) = sqlite(&["/there/is/no/such/folder/db", utf8(&script)]);
    assert_eq!(
        (code, err.as_str()),
        (1, "sqlite: /there/is/no/such/folder/db: unable to open database file (code 14)\n")
    );
    let (code, _, err) = sqlite(&[utf8(&db), "/there/is/no/such/script"]);
    assert!(code == 1 && err.contains("no/such/script"), "{err}");
}

#[test]
fn shows_what_is_bound_called_and_kept() {
    let (code, out, err) = sqlite(&["--tour"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    for line in [
        "expanded: SELECT 'borrowed', NULL, x'0102', x'', x'ffffff', 0.5",
        "bound 4: x''",
        "stopped after n=1, n=2",
        "plus(2) = 42",
        "functions dropped: 1",
        "by length: a bb ccc",
        "2 changes seen, 3 commits asked for, the third refused: true",
        "in pieces: [0, 0, 97, 98, 99, 0, 0, 0]; beyond: true",
        "by name, in 2 places: Ada is 36",
        "shouted: GRÜN, NULL",
        "refused: Integer cannot be shouted (code 1)",
        "a panic came through: fell",
        "as SQL: 'it''s' NULL 'o''clock-7'",
        "inserted: 2=NULL, 9223372036854775807=it's",
        "busy: asked 4 times, then Err(5)",
        "the closure was held by 2, then 1",
        "read only: 8",
        "5 looks: interrupted (code 9); then held by 1",
        "in a hook: `sqlite3_exec`, `db`: a closure that must leave every `Db` alone runs on this thread (code -1)",
        "serialized: true, 11 pages",
        "no such database: true",
        "of SQLite's bytes: 2 rows",
        "of ours: 2 rows, held by 2",
        "closed: held by 1",
        "copied 11 pages in 3 steps, left [7, 3]",
        "the copy: 2 rows",
        "no copy: unknown database nobody (code 1)",
        "a path that leads nowhere: unable to open database file (code 14)",
        "a name in SQL: \"a \"\"strange\"\" one\"",
    ] {
        assert!(out.lines().any(|shown| shown == line), "{line}\n{out}");
    }
}

#[test]
fn a_statement_that_takes_too_long_is_interrupted() {
    let endless = b"SELECT 1;\nWITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n)\nSELECT count(*) FROM n;\n";
    let (db, script) = (database("endless.sqlite"), file("endless.sql", endless));
    let (code, out, err) = sqlite(&["--progress", "--within", "0.5", utf8(&db), utf8(&script)]);
    assert_eq!((code, out.as_str()), (1, "1\n-\n1\n\n"));
    assert!(err.contains("endless.sql:2: interrupted (code 9)"), "{err}");

    let (code, _, err) = sqlite(&["--within", "soon", utf8(&db), utf8(&script)]);
    assert_eq!((code, err.as_str()), (1, "sqlite: invalid float literal\n"));
}

#[test]
fn copies_a_database_with_a_bar() {
    let fill =
        b"CREATE TABLE t(v);\nINSERT INTO t VALUES (zeroblob(9000000));\nINSERT INTO t VALUES ('last');\n";
    let count = file("large_count.sql", b"SELECT count(*), max(v) FROM t WHERE typeof(v) = 'text';\n");
    let [from, to] = ["large.sqlite", "large_copy.sqlite"].map(database);
    let (code, _, err) = sqlite(&[utf8(&from), utf8(&file("large.sql", fill))]);
    assert_eq!((code, err.as_str()), (0, ""));

    let (code, out, err) = sqlite(&["--backup", utf8(&from), utf8(&to)]);
    assert!(code == 0 && out.ends_with(" pages\n"), "{out}{err}");
    let shown: Vec<&str> = err.lines().collect();
    assert!(shown.len() >= 5 && shown.last().is_some_and(|line| line.starts_with("100 %")), "{err}");
    // Behind the header, which counts the changes of a file.
    let [from, copied] = [&from, &to].map(|path| fs::read(path).expect("it was written"));
    assert!(from.len() == copied.len() && from[100..] == copied[100..], "the pages are the same");
    assert!(sqlite(&[utf8(&to), utf8(&count)]).1.contains("1        | last"));
}

#[test]
fn a_connection_that_is_busy_comes_back() {
    let (code, out, err) = sqlite(&["--busy"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(
        out,
        "closing: code 5\nand it works: 0 rows changed\na forgotten copy: 4 rows, and closing: Err(5)\n"
    );
}
