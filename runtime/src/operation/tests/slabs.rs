//! Records and tokens at their limits.

use super::c::{NUMBER, Native, ready, running};
use crate::operation::generated::Event;
use crate::operation::slab;
use crate::operation::token;
use crate::operation::word::{INDEX_BITS, LAST_GENERATION, Refusal, Stage, Word};

#[test]
fn no_index_is_beyond_the_directory() {
    for index in [0, 1, 63, 64, 191, 192, (1 << INDEX_BITS) - 1, usize::MAX] {
        if let Some(record) = slab::find(index) {
            assert_eq!(record.index as usize, index);
        }
    }
    assert!(slab::find((1 << INDEX_BITS) - 1).is_none() && slab::find(usize::MAX).is_none());
}

#[test]
fn a_token_finds_its_record() {
    let (op, native) = running(());
    let (record, generation) = token::find(native.0).unwrap();
    assert_eq!(
        (record.word.generation(), record.word.stage(generation)),
        (generation, Stage::Armed { waker: false })
    );
    assert!(native.calls(7));
    assert_eq!(ready(op).0, 7);
    assert_eq!(record.word.stage(generation), Stage::Over);
}

/// What no token can say is not used again.
#[test]
fn the_last_generation() {
    let word = Word::starting_at(LAST_GENERATION);
    word.arm(LAST_GENERATION);
    let seen = word.claimable(LAST_GENERATION).unwrap();
    assert_eq!(word.claim(LAST_GENERATION, seen), Ok(false));
    assert!(!word.finish());
    word.retire(LAST_GENERATION);
    assert_eq!(word.generation(), LAST_GENERATION + 1);
    for generation in [1, LAST_GENERATION] {
        assert_eq!(word.claimable(generation), Err(Refusal::Late));
    }
    assert_eq!(word.claimable(0), Err(Refusal::Stray), "no operation ever was of this one");
}

/// A record that was used up does not come back.
#[test]
fn a_record_that_is_used_up() {
    let record = slab::take();
    let generation = record.word.generation();
    record.word.retire(LAST_GENERATION);
    slab::free(record);
    slab::free_on_any_thread(record);
    let all: Vec<_> = (0..200).map(|_| running(())).collect();
    let native = |generation: usize| generation << INDEX_BITS | record.index as usize;
    for (op, token) in all {
        assert_ne!(token::find(token.0).unwrap().0.index, record.index);
        assert!(token.calls(1));
        drop(op);
    }
    let late = Native(core::ptr::without_provenance_mut(native(generation)));
    assert!(!late.calls(1));
}

#[test]
fn an_event_tells_its_function() {
    static EVENT: Event<()> = Event::new(&super::c::AT);
    assert_eq!((EVENT.at().function, NUMBER.at().function), ("stand_in", "stand_in"));
}
