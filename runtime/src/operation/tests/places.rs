//! Where a coroutine is, and its result: in the record if they fit, else in a box.

use super::c::{AT, Native, poll, ready, running};
use crate::operation::generated::{End, Event, Token, complete, start};
use crate::operation::record::Record;

#[repr(align(64))]
#[derive(Clone, Copy, PartialEq, Debug)]
struct Aligned(u8);

/// Awaits with this in its place, which does not move.
fn stays<P: PartialEq + core::fmt::Debug + Copy + Send + 'static>(payload: P) {
    static EVENT: Event<usize> = Event::new(&AT);
    let (tokens, token) = std::sync::mpsc::channel();
    let make = |its: Token<usize>| async move {
        let place = payload;
        tokens.send((its.native().addr(), (&raw const place).addr())).unwrap();
        let End::Completed(address) = its.wait().await else { panic!("nobody cancelled") };
        ((&raw const place).addr(), address, place)
    };
    // SAFETY: the payload is `Send`, and the sender.
    let op = unsafe { start(&EVENT, make) };
    let (token, address) = token.recv().unwrap();
    assert_eq!(address % align_of::<P>(), 0);
    let mut op = Box::new(op);
    assert!(poll(&mut *op).is_pending());
    assert!(complete(&EVENT, core::ptr::without_provenance_mut(token), || address));
    assert_eq!(ready(*op), (address, address, payload));
}

#[test]
fn of_any_size() {
    stays(());
    stays(7u8);
    stays([7u8; 64]);
    stays([7u64; 16]);
    stays([7u8; 255]);
    stays([7u8; 256]);
    stays([7u8; 5000]);
    stays(7u128);
    stays(Aligned(7));
}

#[test]
fn a_record_is_three_cache_lines_of_two() {
    #[cfg(target_pointer_width = "64")]
    assert_eq!(size_of::<Record>(), 384);
    assert_eq!(align_of::<Record>(), 128);
}

/// Brings this as the result.
fn travels<R: PartialEq + core::fmt::Debug + Clone + Send + 'static>(event: &'static Event<R>, result: R) {
    let make = |token: Token<R>| {
        let brought = result.clone();
        async move {
            assert!(complete(event, token.native(), || brought));
            match token.wait().await {
                End::Completed(result) => Some(result),
                End::Cancelled => None,
            }
        }
    };
    // SAFETY: nothing is held across the await that is not `Send`.
    let op = unsafe { start(event, make) };
    assert_eq!(ready(op), Some(result));
}

#[test]
fn results_of_any_size() {
    static UNIT: Event<()> = Event::new(&AT);
    static WORDS: Event<[u64; 4]> = Event::new(&AT);
    static MORE: Event<[u64; 5]> = Event::new(&AT);
    static ALIGNED: Event<Aligned> = Event::new(&AT);
    static TEXT: Event<String> = Event::new(&AT);
    travels(&UNIT, ());
    travels(&WORDS, [1, 2, 3, 4]);
    travels(&MORE, [1, 2, 3, 4, 5]);
    travels(&ALIGNED, Aligned(7));
    travels(&TEXT, "seven".to_owned());
}

/// Thousands at once: more than one chunk of records, and tokens that are all different.
#[test]
fn many() {
    let mut running: Vec<_> = (0..3000u32).map(|_| running(())).collect();
    let mut tokens: Vec<usize> = running.iter().map(|(_, native)| native.0.addr()).collect();
    tokens.sort_unstable();
    tokens.dedup();
    assert_eq!(tokens.len(), running.len());
    for (index, (op, native)) in running.drain(..).enumerate().rev() {
        let index = u32::try_from(index).unwrap();
        let native: Native = native;
        assert!(native.calls(index));
        assert_eq!(ready(op).0, index);
    }
}
