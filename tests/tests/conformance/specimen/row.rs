//! The table of what another marshaller did, and how a row is held against it.

use super::Alone;
use std::fmt::Write;

/// What another marshaller was seen to do, as it was recorded.
const RECORDED: &str = include_str!("coreclr-3.1.jsonl");

/// One line of the record.
#[derive(Debug)]
pub(super) struct Recorded {
    pub(super) case: String,
    callee: String,
    caller: String,
}

/// One row, and what is shown of it here.
pub(super) struct Row {
    pub(super) case: &'static str,
    pub(super) shown: Shown,
}

/// What is shown of a row.
pub(super) enum Shown {
    /// The same: what the callee and the caller saw.
    Same(fn(&Alone) -> Seen),
    /// Something else on purpose, and why.
    Differs(Seen2, fn(&Alone) -> Seen, &'static str),
    /// Nothing here: where it is shown, or why it cannot be.
    Elsewhere(&'static str),
}

/// What callee and caller see, where they differ on purpose.
pub(super) type Seen2 = (&'static str, &'static str);

/// What the callee and the caller saw.
pub(super) type Seen = (String, String);

/// As it was recorded.
pub(super) const fn same(case: &'static str, run: fn(&Alone) -> Seen) -> Row {
    Row { case, shown: Shown::Same(run) }
}

/// Not as it was recorded.
pub(super) const fn differs(
    case: &'static str,
    expected: Seen2,
    why: &'static str,
    run: fn(&Alone) -> Seen,
) -> Row {
    Row { case, shown: Shown::Differs(expected, run, why) }
}

/// Not in these tables.
pub(super) const fn elsewhere(case: &'static str, whereto: &'static str) -> Row {
    Row { case, shown: Shown::Elsewhere(whereto) }
}

/// Every line of the record.
pub(super) fn recorded() -> Vec<Recorded> {
    let lines = RECORDED.lines().map(|line| {
        let part = |name: &str| {
            let (_, rest) = line.split_once(&format!("\"{name}\":\"")).expect("every line has every part");
            unescaped(rest)
        };
        Recorded { case: part("case"), callee: part("callee"), caller: part("caller") }
    });
    lines.collect()
}

/// The text of JSON up to its quote.
fn unescaped(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text.chars();
    loop {
        match rest.next().expect("the text ends with a quote") {
            '"' => return result,
            '\\' => match rest.next().expect("something is escaped") {
                'u' => {
                    let digits: String = rest.by_ref().take(4).collect();
                    let number = u32::from_str_radix(&digits, 16).expect("four digits");
                    result.push(char::from_u32(number).expect("no surrogate is recorded"));
                }
                other => result.push(other),
            },
            plain => result.push(plain),
        }
    }
}

/// Runs each, alone, and tells of all that are not as they say.
pub(super) fn hold(rows: &[Row], lock: &Alone) {
    let recorded = recorded();
    let mut wrong = String::new();
    for row in rows {
        let there = recorded.iter().find(|there| there.case == row.case).expect("the row was recorded");
        let there = (there.callee.as_str(), there.caller.as_str());
        let (expected, run) = match row.shown {
            Shown::Same(run) => (there, run),
            Shown::Differs(expected, run, why) => {
                assert!(!why.is_empty() && expected != there, "{} does not differ", row.case);
                (expected, run)
            }
            Shown::Elsewhere(whereto) => {
                assert!(!whereto.is_empty(), "{} is nowhere", row.case);
                continue;
            }
        };
        let (callee, caller) = run(lock);
        if (callee.as_str(), caller.as_str()) != expected {
            writeln!(wrong, "{}: {expected:?}, but saw {:?}", row.case, (callee, caller))
                .expect("text grows");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
