//! The pages on rules name tests: each of them is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files below, with this ending.
fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
}

/// What stands between backticks in the rows of a page.
fn named(page: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(page)).expect("the page");
    let rows = text.lines().filter(|line| line.starts_with('|'));
    rows.flat_map(|row| row.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The names of all functions of tests.
fn functions() -> BTreeSet<String> {
    let mut sources = Vec::new();
    for folder in [
        "tests/tests",
        "tests/benches",
        "tests/stand_ins/tests",
        "runtime/tests",
        "runtime/src",
        "macros/src/tests",
    ] {
        files(&root().join(folder), "rs", &mut sources);
    }
    let texts = sources.iter().map(|source| fs::read_to_string(source).expect("a readable file"));
    let lines: Vec<String> =
        texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let names = lines.iter().filter_map(|line| {
        let after = line.split("fn ").nth(1)?;
        after.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()
    });
    names.map(str::to_owned).collect()
}

/// A name, or the beginning of one if it ends with a star.
fn is_there(known: &BTreeSet<String>, name: &str) -> bool {
    match name.strip_suffix(['*', '\u{2026}']) {
        Some(beginning) => known.iter().any(|other| other.starts_with(beginning)),
        // Rules are numbered; what a test shows of one may follow.
        None => known.contains(name) || known.iter().any(|other| other.starts_with(&format!("{name}_"))),
    }
}

/// Names of tests have several words.
fn is_test(name: &str) -> bool {
    let words = name.matches('_').count();
    let numbered = ["rule_", "sound_", "copy_c", "direction_d", "owner_o", "case_"];
    let plain = name.chars().all(|letter| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_*\u{2026}".contains(letter)
    });
    plain && (words >= 3 || numbered.iter().any(|beginning| name.starts_with(beginning)))
}

#[test]
fn every_test_that_a_page_names_is_there() {
    let known = functions();
    let mut missing = Vec::new();
    for page in ["docs/rules.md", "docs/soundness.md"] {
        let names: Vec<_> = named(page).into_iter().filter(|name| is_test(name)).collect();
        assert!(names.len() > 30, "{page} names {names:?}");
        missing.extend(names.into_iter().filter(|name| !is_there(&known, name)));
    }
    assert!(missing.is_empty(), "these are named, and are not there: {missing:?}");
}

#[test]
fn every_refusal_that_a_page_names_is_there() {
    let mut cases = Vec::new();
    let folder = root().join("ui-tests/fail");
    files(&folder, "rs", &mut cases);
    let known = cases.iter().map(|case| case.strip_prefix(&folder).expect("below it").with_extension(""));
    let known: BTreeSet<String> = known.map(|case| case.to_str().expect("plain names").to_owned()).collect();
    let stages = ["parse/", "check/", "plan/", "rustc/"];
    let mut missing = Vec::new();
    for page in ["docs/rules.md", "docs/soundness.md"] {
        for name in named(page) {
            let name = name.trim_start_matches("ui-tests/fail/");
            if stages.iter().any(|stage| name.starts_with(stage)) && !is_there(&known, name) {
                missing.push(name.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "these are named, and are not there: {missing:?}");
}

/// Each of the ten rules, of what is copied, and of directions has a row, and a test by its name.
#[test]
fn every_rule_has_a_row_and_a_test() {
    let (text, known) = (fs::read_to_string(root().join("docs/rules.md")).expect("the page"), functions());
    let rules = (1..=10).map(|number| (number.to_string(), format!("rule_{number}")));
    let copies = (1..=11).map(|number| (format!("C{number}"), format!("copy_c{number}")));
    let directions = (1..=5).map(|number| (format!("D{number}"), format!("direction_d{number}")));
    let owner = [("O".to_owned(), "owner_o".to_owned())];
    for (row, test) in rules.chain(copies).chain(directions).chain(owner) {
        let row = text.lines().find(|line| line.starts_with(&format!("| {row} |")));
        let row = row.unwrap_or_else(|| panic!("no row for `{test}`"));
        assert!(row.contains(&format!("`{test}")), "the row does not name `{test}`");
        assert!(is_there(&known, &test), "no test is named `{test}`");
    }
}
