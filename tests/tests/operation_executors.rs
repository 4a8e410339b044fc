//! Operations belong to no executor: any that polls them will do.

use pinvoke_tests::engines::engine_refuse;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use std::time::Duration;

/// What each executor is given: one after the other, several at once, across tasks, and one that is cancelled.
async fn work() -> usize {
    let (filled, page) = op_fill(vec![0; 100], THREAD).await;
    assert_eq!(filled.unwrap(), 100);
    let (sum, page) = op_sum(page).await;
    assert_eq!(sum.unwrap(), 100 * 0xC5);
    let (filled, page) = op_fill(page, INLINE).await;
    assert_eq!(filled.unwrap(), page.len());
    // All of them are under way before the first is awaited.
    let all: Vec<_> = (0..50).map(|_| op_fill([0; 16], THREAD)).collect();
    let mut bytes = 0;
    for operation in all {
        let (filled, data) = operation.await;
        bytes += filled.unwrap();
        assert_eq!(data, [0xC5; 16]);
    }
    let (cancelled, data) = op_fill_silent(vec![0; 8], NEVER).cancel().await;
    assert!(cancelled.is_err());
    assert_eq!(data.len(), 8);
    engine_refuse(1).await.unwrap_err();
    bytes
}

#[test]
fn a_plain_block_on() {
    assert_eq!(pinvoke_tests::block_on(work()), 800);
}

#[test]
fn futures() {
    assert_eq!(futures::executor::block_on(work()), 800);
    let mut pool = futures::executor::LocalPool::new();
    assert_eq!(pool.run_until(async { futures::future::join(work(), work()).await }), (800, 800));
}

#[test]
fn smol() {
    assert_eq!(smol::block_on(work()), 800);
    let tasks: Vec<_> = (0..4).map(|_| smol::spawn(work())).collect();
    for task in tasks {
        assert_eq!(smol::block_on(task), 800);
    }
}

#[test]
fn tokio_on_one_thread() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert_eq!(runtime.block_on(work()), 800);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn tokio_on_several() {
    let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(work())).collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 800);
    }
}

/// `select` drops what was slower: C is asked to cancel, and nothing is lost.
#[tokio::test]
async fn the_slower_one_is_dropped() {
    let runtime = tokio::time::timeout(Duration::from_millis(2), op_fill_silent(vec![0; 8], NEVER));
    assert!(runtime.await.is_err());
    // One that goes on after it was polled and left alone.
    let mut operation = op_fill(vec![0; 8], THREAD);
    tokio::select! {
        biased;
        () = std::future::ready(()) => {}
        _ = &mut operation => unreachable!("it is asked second"),
    }
    assert_eq!(operation.await.0.unwrap(), 8);
}
