//! What cannot go on. Each runs in a process of its own.

use std::env;
use std::process::Command;

use super::c::running;

const CHILD: &str = "PINVOKE_ABORTS";

/// Runs the test again in another process, where it does what aborts.
#[track_caller]
fn aborts(test: &str, run: impl FnOnce()) {
    if env::var_os(CHILD).is_some() {
        run();
        std::process::exit(0);
    }
    let name = format!("operation::tests::aborts::{test}");
    let mut child = Command::new(env::current_exe().unwrap());
    let ended = child.args(["--exact", &name, "--nocapture"]).env(CHILD, "1").output().unwrap();
    assert!(!ended.status.success(), "it went on");
    #[cfg(unix)]
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&ended.status), Some(6));
}

struct Spiteful;

impl Drop for Spiteful {
    fn drop(&mut self) {
        panic!("dropped on C's thread");
    }
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_drop_in_the_callback() {
    aborts("a_drop_in_the_callback", || {
        let (op, native) = running(Spiteful);
        drop(op);
        native.calls(7);
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn a_wake_in_the_callback() {
    struct Bell;
    impl std::task::Wake for Bell {
        fn wake(self: std::sync::Arc<Self>) {
            panic!("woken on C's thread");
        }
    }
    aborts("a_wake_in_the_callback", || {
        let (mut op, native) = running(());
        let _ = super::c::poll_with(&mut op, &std::sync::Arc::new(Bell).into());
        native.calls(7);
    });
}

#[test]
#[cfg_attr(miri, ignore = "starts a process")]
fn an_unwinding_call() {
    aborts("an_unwinding_call", || {
        let _guard = crate::operation::generated::no_unwind();
        panic!("while C has what is on the stack");
    });
}

#[test]
fn nothing_that_ended() {
    crate::operation::generated::no_unwind().ended();
}
