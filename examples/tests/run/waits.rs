//! `waits`: what it shows of C's ways to end.

use super::run;

#[test]
fn each_way_is_shown() {
    let (code, text, complaints) = run(env!("CARGO_BIN_EXE_waits"), &["192.0.2.7"]);
    assert_eq!((code, complaints.as_str()), (0, ""), "{text}");
    for line in [
        "timer     one of an hour: `timer_create`: the operation was cancelled",
        "aio       30 bytes written, and on the disk",
        "aio       \"C is \" read",
        "aio       10 bytes more, the rest of the file: \"comes back\"",
        "aio       Invalid argument (os error 22)",
        "resolve   127.0.0.1: [127.0.0.1]",
        "resolve   not a number: Name or service not known",
        "resolve   192.0.2.7: [192.0.2.7]",
        "sqlite    two wait, 0 of them was told",
        "sqlite    one was told, and reads [\"6\"] on the pool",
        "buffers   1 rented, 1 returned",
    ] {
        assert!(text.lines().any(|other| other == line), "{line:?} is missing in:\n{text}");
    }
}
