//! Statuses in an argument of their own.

use pinvoke::ErrorKind;
use pinvoke_tests::counted::heap;
use pinvoke_tests::outcome::{
    self, Answer, AnswerError, IcuError, LoadError, Place, QueueError, Report, SendError,
};
use pinvoke_tests::witness;
use std::panic::{AssertUnwindSafe, catch_unwind};

fn report(code: i32, message: &str) -> Report {
    Report { domain: 4, code, message: message.into() }
}

#[test]
fn the_status_goes_in_as_zero_and_is_tested() {
    assert_eq!(outcome::icu_length(c"four").unwrap(), 4);
    assert_eq!(witness::bytes(0), [0; 4], "C fails if something else comes in");
    assert!(matches!(outcome::icu_length(c"x").unwrap_err(), IcuError::Code(7)));
    assert_eq!(outcome::icu_length(c"again").unwrap(), 5, "a failure does not stick");
}

#[test]
fn a_warning_joins_the_result() {
    assert_eq!(outcome::icu_length_warned(c"four").unwrap(), (4, 0));
    assert_eq!(outcome::icu_length_warned(c"warn").unwrap(), (4, -127));
    assert!(matches!(outcome::icu_length_warned(c"x").unwrap_err(), IcuError::Code(7)));
}

#[test]
fn an_error_type_is_made_of_the_status() {
    assert!(matches!(outcome::icu_length_from(c"x").unwrap_err(), IcuError::Code(7)));
    let error = outcome::plainly::icu_length(c"x").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Status { .. }), "{error:?}");
    assert!(error.to_string().contains('7'), "{error}");
}

#[test]
fn a_status_says_that_there_is_too_little_room() {
    witness::forget();
    assert_eq!(outcome::icu_name(3).unwrap(), "nnn");
    assert_eq!(witness::calls(), 1);
    assert_eq!(outcome::icu_name(1000).unwrap(), "n".repeat(1000));
    assert!(matches!(outcome::icu_name(-1).unwrap_err(), IcuError::Code(7)));
}

#[test]
fn a_reported_error_is_freed_once() {
    let heap = heap();
    assert_eq!(outcome::load_like(0).unwrap(), 5);
    let LoadError::Reported(reported) = outcome::load_like(1).unwrap_err() else { panic!("no report") };
    assert_eq!(reported, report(11, "no such file"));
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn a_report_is_freed_when_nobody_looks_at_it() {
    let heap = heap();
    assert_eq!(outcome::load_like(3).unwrap(), 5);
    assert_eq!(heap.freed(), [1, 0]);
    heap.next();
    assert_eq!(outcome::load_or_none(3).unwrap(), None);
    assert_eq!(heap.freed(), [1, 0]);
    assert_eq!(outcome::load_or_none(0).unwrap(), Some(()));
}

#[test]
fn a_report_is_freed_when_its_constructor_panics() {
    let heap = heap();
    let panicked = catch_unwind(AssertUnwindSafe(|| outcome::load_panicking(1)));
    assert_eq!(*panicked.unwrap_err().downcast::<String>().unwrap(), "of 11");
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn a_report_is_freed_when_it_cannot_be_converted() {
    let heap = heap();
    let LoadError::Call(error) = outcome::load_like(4).unwrap_err() else { panic!("it is no text") };
    assert!(matches!(error.kind(), ErrorKind::NotUtf8(_)), "{error:?}");
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn a_failure_without_a_report_is_one_all_the_same() {
    let LoadError::Call(error) = outcome::load_like(2).unwrap_err() else { panic!("a report of nothing") };
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
    assert!(matches!(outcome::load_warned(2).unwrap_err(), LoadError::Perhaps(None)));
}

#[test]
fn a_pointer_that_is_null_is_success() {
    let heap = heap();
    assert_eq!(outcome::load_unless_reported(0).unwrap(), 5);
    assert_eq!(outcome::load_unless_reported(2).unwrap(), -1, "what it returns is not looked at");
    let LoadError::Perhaps(Some(reported)) = outcome::load_unless_reported(3).unwrap_err() else {
        panic!("no report")
    };
    assert_eq!(reported, report(33, "old format"));
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn what_was_reported_joins_the_result() {
    let heap = heap();
    assert_eq!(outcome::load_warned(0).unwrap(), (5, None));
    assert_eq!(outcome::load_warned(3).unwrap(), (5, Some(report(33, "old format"))));
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn a_block_says_how_its_reports_are_freed() {
    let heap = heap();
    assert_eq!(outcome::reported::load(0).unwrap(), 5);
    assert!(matches!(outcome::reported::load(1).unwrap_err(), LoadError::Reported(Report { code: 11, .. })));
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn each_round_of_a_growing_call_frees_its_report() {
    let heap = heap();
    witness::forget();
    assert_eq!(outcome::reported::load_name(2000).unwrap(), "n".repeat(2000));
    assert_eq!((witness::calls(), heap.freed()), (3, vec![1, 0, 3, 2]));
    heap.next();
    let error = outcome::reported::load_name(-1).unwrap_err();
    assert!(matches!(error, LoadError::Reported(Report { code: 55, .. })), "{error:?}");
    assert_eq!(heap.freed(), [1, 0]);
}

#[test]
fn text_is_the_error() {
    let heap = heap();
    outcome::exec_like(0).unwrap();
    let LoadError::Said(1, Some(said)) = outcome::exec_like(1).unwrap_err() else { panic!("no text") };
    assert_eq!((said.as_str(), heap.freed()), ("syntax error", vec![0]));
    assert!(matches!(outcome::exec_like(2).unwrap_err(), LoadError::Said(1, None)));
}

#[test]
fn a_record_in_place_is_cleared_once() {
    let heap = heap();
    outcome::place_like(0).unwrap();
    let LoadError::Placed(place) = outcome::place_like(1).unwrap_err() else { panic!("no record") };
    assert_eq!(place, Place { code: 9, message: Some("no owner".into()) });
    assert_eq!(heap.freed(), [0]);
}

#[test]
fn a_failure_tells_how_much_was_done() {
    let mut to = [0; 4];
    assert_eq!(outcome::send_some(&[1, 2, 3, 4], 9, &mut to).unwrap(), 4);
    assert_eq!(to, [1, 2, 3, 4]);
    for (stop_at, done) in [(5, 0), (7, 2), (8, 3)] {
        let mut to = [0; 4];
        let error = outcome::send_some(&[5, 6, 7, 8], stop_at, &mut to).unwrap_err();
        assert!(matches!(error, SendError::After(-3, n, 32) if n == done), "{error:?}");
        assert_eq!(to[..done], [5, 6, 7, 8][..done], "what was written is there");
        assert_eq!(to[done..], [0; 4][done..]);
    }
}

#[test]
fn a_field_of_what_is_returned_is_tested() {
    assert_eq!(outcome::answer_like(0).unwrap(), Answer { code: 0, value: 21 });
    assert!(matches!(outcome::answer_like(1).unwrap_err(), AnswerError::Bad(6, 71)));
    let AnswerError::Call(error) = outcome::answer_like(2).unwrap_err() else { panic!("NULL has no field") };
    assert!(matches!(error.kind(), ErrorKind::Null), "{error:?}");
    assert_eq!(outcome::answer_or_none(0).unwrap().unwrap().value, 21);
    assert!(outcome::answer_or_none(2).unwrap().is_none());
}

#[test]
fn a_function_of_the_block_tells_the_status_and_errno_is_from_before() {
    assert_eq!(outcome::stuck_do(1, 0).unwrap(), 100);
    assert!(matches!(outcome::stuck_do(1, 5).unwrap_err(), AnswerError::Bad(5, 77)));
    assert_eq!(outcome::stuck_do(2, 0).unwrap(), 100, "another one");
    let mut place = 0;
    let at = (&raw mut place).cast();
    // SAFETY: there is room for a number.
    let (good, bad) = unsafe { (outcome::stuck_do_at(at, 0), outcome::stuck_do_at(at, 8)) };
    assert_eq!(good.unwrap(), 100);
    assert!(matches!(bad.unwrap_err(), AnswerError::Bad(8, 0)));
}

#[test]
fn a_queue_of_errors_is_drained() {
    outcome::fail_with(0, 0).unwrap();
    assert!(matches!(outcome::fail_with(3, 4).unwrap_err(), QueueError::Waited(codes) if codes == [3, 4]));
    assert_eq!(outcome::queue_pop(), 0);
}
