//! What operations take and give back: every kind of memory that synchronous calls know, and every owner.

use bytes::{Bytes, BytesMut};
use pinvoke::{Adapt, BufferExt, ErrorKind, OwnedSpare, pool};
use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use pinvoke_tests::operations::mode::*;
use pinvoke_tests::operations::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

#[test]
fn every_owner_comes_back_as_it_was_given() {
    fn summed<B: pinvoke::Buffer<Element = u8>>(owner: B) -> B {
        let (sum, owner) = block_on(op_sum(owner));
        assert_eq!(sum.unwrap(), 6);
        owner
    }
    assert_eq!(summed(vec![1, 2, 3]), [1, 2, 3]);
    assert_eq!(summed([1, 2, 3]), [1, 2, 3]);
    assert_eq!(*summed(Box::<[u8]>::from([1, 2, 3])), [1, 2, 3]);
    assert_eq!(*summed(Box::new([1, 2, 3])), [1, 2, 3]);
    assert_eq!(summed(&[1, 2, 3][..]), [1, 2, 3]);
    let shared: Arc<[u8]> = Arc::new([1, 2, 3]);
    assert!(Arc::ptr_eq(&shared, &summed(shared.clone())));
    assert_eq!(*summed(Arc::new(vec![1, 2, 3])), [1, 2, 3]);
    assert_eq!(summed(String::from("\x01\x02\x03")), "\x01\x02\x03");
    assert_eq!(summed(vec![9, 1, 2, 3, 9].part(1..4)).into_inner(), [9, 1, 2, 3, 9]);
    assert_eq!(summed(Adapt::<_, u8>::new(vec![1, 2, 3])).into_inner(), [1, 2, 3]);
    assert_eq!(summed(Bytes::from_static(&[1, 2, 3])), [1, 2, 3][..]);
    assert_eq!(summed(BytesMut::from(&[1, 2, 3][..])), [1, 2, 3][..]);
    let mut rented = pool::rent(3);
    rented.copy_from_slice(&[1, 2, 3]);
    assert_eq!(summed(summed(rented).share())[..], [1, 2, 3]);
}

#[test]
fn what_c_fills_is_the_owners_own() {
    fn filled<B: pinvoke::BufferMut<Element = u8>>(owner: B) -> B {
        let len = owner.as_slice().len();
        let (result, owner) = block_on(op_fill(owner, THREAD));
        assert_eq!(result.unwrap(), len);
        assert!(owner.as_slice().iter().all(|&byte| byte == 0xC5));
        owner
    }
    filled(vec![0; 10]);
    filled([0; 10]);
    filled(Box::<[u8]>::from([0; 10]));
    filled(Box::new([0; 10]));
    let leaked: &'static mut [u8] = filled(Box::leak(Box::<[u8]>::from([0; 10])));
    // SAFETY: it came from a box, and is the only reference to that.
    drop(unsafe { Box::from_raw(leaked) });
    filled(BytesMut::from(&[0; 10][..]));
    filled(pool::rent(10));
    let part = filled(vec![1; 10].part(2..=3)).into_inner();
    assert_eq!(part, [1, 1, 0xC5, 0xC5, 1, 1, 1, 1, 1, 1]);
    assert_eq!(filled(Adapt::<_, u8>::new([0; 4])).into_inner(), [0xC5; 4]);
}

#[test]
fn room_of_bytes() {
    let mut page = BytesMut::with_capacity(64);
    page.extend_from_slice(b"ab");
    let room = page.capacity() - 2;
    let (result, page) = block_on(op_fill_uninit(OwnedSpare::from(page), THREAD));
    assert_eq!(result.unwrap(), room);
    let page = page.into_inner();
    assert_eq!((page.len(), &page[..3]), (room + 2, &b"ab\xC5"[..]));
}

#[test]
fn several_owners_come_back_in_order() {
    let (result, (left, right, total)) =
        block_on(engine_mix([1, 2], vec![10, 20], Box::<[u32]>::from([0; 2])));
    result.unwrap();
    assert_eq!((left, right, &*total), ([1, 2], vec![10, 20], &[11, 22][..]));
    // They disagree, which is said of the call, and all come back.
    let (result, (left, right, total)) = block_on(engine_mix([1, 2], vec![10], [0; 2]));
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::LengthMismatch { .. }));
    assert_eq!((left, right, total), ([1, 2], vec![10], [0; 2]));
}

#[test]
fn owners_that_may_be_none() {
    let (sum, (data, bias)) = block_on(engine_sum(Some(vec![1, 2]), Some(40)));
    assert_eq!((sum.unwrap(), data, bias), (43, Some(vec![1, 2]), Some(40)));
    let (sum, (data, bias)) = block_on(engine_sum(None::<Vec<u8>>, None));
    assert_eq!((sum.unwrap(), data, bias), (1000, None, None));
}

#[test]
fn text_is_converted_where_the_operation_is() {
    for _ in 0..20 {
        // The name is a copy with its NUL, which C reads on its thread, when the wrapper has long returned.
        let (result, name) = block_on(engine_repeat(String::from("ab"), 3, 10));
        assert_eq!((result.unwrap().as_str(), name.as_str()), ("ababab", "ab"));
    }
    let long = "x".repeat(4000);
    let (result, long) = block_on(engine_repeat(Arc::<str>::from(long), 2, 9000));
    assert_eq!(result.unwrap().len(), 2 * long.len());
    // Too little room: C says so.
    let (result, _) = block_on(engine_repeat("abc", 3, 5));
    assert!(result.unwrap_err().to_string().contains("28"));
    let (result, text) = block_on(engine_repeat("a\0b", 3, 5));
    assert!(matches!(result.unwrap_err().kind(), ErrorKind::NulInside { position: 1 }));
    assert_eq!(text, "a\0b");
    drop(engine_repeat("abc", 3, 50));
    engines_settle();
}

#[test]
fn records_are_where_the_operation_is() {
    let label = Label { name: "ha".into(), times: 4 };
    let (result, (label, text)) = block_on(engine_write(label, String::with_capacity(20)));
    result.unwrap();
    assert_eq!((text.as_str(), &label), ("hahahaha", &Label { name: "ha".into(), times: 4 }));
    // Too much for the text, which is empty then.
    let (result, (_, text)) = block_on(engine_write(Label { name: "long".repeat(9), ..label }, text));
    assert!(result.is_err());
    assert_eq!(text, "");
    for _ in 0..20 {
        drop(engine_write(Label { name: "dropped".into(), times: 3 }, String::with_capacity(40)));
    }
    engines_settle();
    let (result, span) = block_on(engine_double(Span { from: 1, to: 7 }));
    result.unwrap();
    assert_eq!(span, Span { from: 2, to: 14 });
    let (result, text) = block_on(engine_describe(12, String::with_capacity(30)));
    result.unwrap();
    assert_eq!(text, "number 12");
}

#[test]
fn closures_run_on_the_pool() {
    let (sum, thread) = (Arc::new(AtomicI32::new(0)), std::thread::current().id());
    let total = sum.clone();
    let mut last = 0;
    let visited = block_on(engine_each(10, move |index| {
        assert_ne!(std::thread::current().id(), thread);
        last += index;
        total.store(last, Ordering::SeqCst);
        index == 6
    }));
    assert_eq!((visited.unwrap(), sum.load(Ordering::SeqCst)), (6, 21));
    // It is dropped there as well.
    assert_eq!(Arc::strong_count(&sum), 1);
}

/// C calls it on its thread until the operation has ended, whoever waits.
#[test]
fn closures_beside_the_end() {
    let sum = Arc::new(AtomicI32::new(0));
    let add = |limit| {
        let sum = sum.clone();
        move |index| sum.fetch_add(index, Ordering::SeqCst) > limit
    };
    block_on(engine_watch(5, add(1000))).unwrap();
    assert_eq!((sum.swap(0, Ordering::SeqCst), Arc::strong_count(&sum)), (10, 1));
    // Told to stop.
    assert!(block_on(engine_watch(100, add(5))).unwrap_err().to_string().contains("125"));
    assert_eq!((sum.swap(0, Ordering::SeqCst), Arc::strong_count(&sum)), (10, 1));
    for _ in 0..20 {
        drop(engine_watch(5, add(1000)));
    }
    engines_settle();
    assert_eq!((sum.load(Ordering::SeqCst), Arc::strong_count(&sum)), (200, 1));
}

#[test]
fn errors_of_the_thread_are_read_on_it() {
    for number in [1, 13, 28] {
        let error = block_on(engine_fail(number)).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(number));
        let error = block_on(engine_refuse(number)).unwrap_err();
        assert_eq!(error, Refused::Said(number, format!("refused {number}")));
    }
    let all: Vec<_> = (1..40).map(|number| (number, engine_refuse(number))).collect();
    for (number, refused) in all {
        assert_eq!(block_on(refused).unwrap_err(), Refused::Said(number, format!("refused {number}")));
    }
    block_on(engine_fail(0)).unwrap();
    block_on(engine_refuse(0)).unwrap();
}
