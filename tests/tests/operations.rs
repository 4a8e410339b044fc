//! Operations that end in every way a library knows, and in those that none should.

use pinvoke::{Buffer, ErrorKind, OwnedSpare};
use pinvoke_tests::block_on;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::owners::Drops;

fn filled(mode: i32) {
    let (result, data) = block_on(op_fill(vec![0; 1000], mode));
    assert_eq!(result.unwrap(), if mode == AT_ONCE { 0 } else { 1000 }, "mode {mode}");
    assert!(data.iter().all(|&byte| byte == 0xC5), "mode {mode}");
}

#[test]
fn every_way_to_end_is_the_end() {
    for _ in 0..200 {
        for mode in [AT_ONCE, INLINE, THREAD, TWICE, GARBAGE] {
            filled(mode);
        }
    }
    for _ in 0..50 {
        filled(LATE);
        let (result, data) = block_on(op_fill([0; 64], TWICE_AT_ONCE));
        assert_eq!(result.unwrap(), 64);
        assert_eq!(data, [0xC5; 64]);
    }
    op_settle();
}

#[test]
fn what_c_says_at_once_and_then_again_is_one_result() {
    for _ in 0..100 {
        let (result, data) = block_on(op_fill(vec![0; 10], AT_ONCE_AND_CALL));
        assert_eq!(result.unwrap(), 10);
        assert_eq!(data, [0xC5; 10]);
    }
}

#[test]
fn failures_give_the_owner_back() {
    let (result, data) = block_on(op_fill(vec![7; 4], FAIL));
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Status { .. }));
    assert_eq!(data, [7; 4]);
    let (result, data) = block_on(op_fill(vec![7; 4], FAIL_LATER));
    assert!(result.unwrap_err().to_string().contains("-5"));
    assert_eq!(data.len(), 4);
    let (result, data) = block_on(op_fill(vec![7; 4], TOO_MUCH));
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BeyondCapacity { written: 5, capacity: 4 }), "{error}");
    assert_eq!(data.len(), 4);
}

#[test]
fn room_is_filled_and_told() {
    let mut page = Vec::with_capacity(100);
    page.push(1_u8);
    let room = page.capacity() - 1;
    let (result, page) = block_on(op_fill_uninit(OwnedSpare::from(page), THREAD));
    assert_eq!(result.unwrap(), room);
    let page = page.into_inner();
    assert_eq!((page.len(), page[0], page[1]), (room + 1, 1, 0xC5));
    let (result, page) = block_on(op_fill_uninit(OwnedSpare::from(page), FAIL_LATER));
    assert!(result.is_err());
    assert_eq!(page.into_inner().len(), room + 1);
}

#[test]
fn a_dropped_operation_keeps_its_owner_until_the_end() {
    let drops = Drops::default();
    for mode in [AT_ONCE, INLINE, THREAD, TWICE, LATE, GARBAGE, FAIL, FAIL_LATER, TOO_MUCH] {
        let before = drops.count();
        for _ in 0..100 {
            drop(op_fill(drops.owner(100), mode));
        }
        op_settle();
        assert_eq!(drops.count() - before, 100, "mode {mode}");
    }
}

#[test]
fn cancelled_without_a_callback_it_ends_at_once() {
    let drops = Drops::default();
    let (result, owner) = block_on(op_fill_silent(drops.owner(8), NEVER).cancel());
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::Cancelled));
    assert_eq!((owner.as_slice().len(), drops.count()), (8, 0));
    drop(owner);
    drop(op_fill_silent(drops.owner(8), NEVER));
    assert_eq!(drops.count(), 2, "dropping cancels");
    // What has ended cannot be cancelled any more.
    let (result, _) = block_on(op_fill_silent(vec![0; 8], INLINE).cancel());
    assert_eq!(result.unwrap(), 8);
}

#[test]
fn cancelled_with_a_callback_it_ends_there() {
    let (result, data) = block_on(op_fill_calling(vec![0; 8], NEVER).cancel());
    assert!(result.unwrap_err().to_string().contains("-125"));
    assert_eq!(data.len(), 8);
    let drops = Drops::default();
    drop(op_fill_calling(drops.owner(8), NEVER));
    assert_eq!(drops.count(), 1);
}

#[test]
fn several_end_together() {
    let all: Vec<_> = (0..10).map(|_| op_join([0; 8])).collect();
    op_release();
    for operation in all {
        let (joined, data) = block_on(operation);
        joined.unwrap();
        assert_eq!(data, [0xC5; 8]);
    }
}

#[test]
fn what_is_there_in_the_callback_only_is_copied() {
    assert_eq!(block_on(op_ask(5, THREAD)).unwrap(), [0x5A; 5]);
    assert_eq!(block_on(op_ask(0, THREAD)).unwrap(), [0; 0]);
    let error = block_on(op_ask(5, FAIL_LATER)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidLength { .. }), "{error}");
    for _ in 0..50 {
        drop(op_ask(1000, THREAD));
    }
    op_settle();
}

#[test]
fn a_control_block_stays_where_it_is() {
    for _ in 0..100 {
        let operation = Box::new(op_submit(THREAD, vec![0; 33]));
        let (result, data) = block_on(*operation);
        result.unwrap();
        assert_eq!(data, [0x3C; 33]);
        drop(op_submit(THREAD, vec![0; 33]));
    }
    let (result, _) = block_on(op_submit(FAIL, vec![0; 33]));
    assert!(result.unwrap_err().to_string().contains("-1"));
    op_settle();
}

#[test]
fn a_call_that_blocks_runs_on_the_pool() {
    let (sum, data) = block_on(op_sum(vec![1; 1000]));
    assert_eq!((sum.unwrap(), data.len()), (1000, 1000));
    let (sum, _) = block_on(op_sum(&b"\x01\x02"[..]));
    assert_eq!(sum.unwrap(), 3);
    let (copied, (from, to)) = block_on(op_copy([1, 2, 3], vec![0; 5]));
    assert_eq!((copied.unwrap(), from, &to[..3]), (3, [1, 2, 3], &[1, 2, 3][..]));
    let (copied, _) = block_on(op_copy([1, 2, 3], vec![0; 2]));
    assert_eq!(copied.unwrap_err().raw_os_error(), Some(28), "errno is of the thread that called");
    let (length, text) = block_on(op_text_length(String::from("four")));
    assert_eq!((length.unwrap(), text.as_str()), (4, "four"));
    let (length, _) = block_on(op_text_length("a\0b"));
    assert!(matches!(length.unwrap_err().kind(), ErrorKind::NulInside { position: 1 }));
    let (length, texts) = block_on(op_texts_length(vec![String::from("ab"), String::from("c")]));
    assert_eq!((length.unwrap(), texts.len()), (3, 2));
}
