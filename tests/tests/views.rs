//! Views of a part of memory: overlapping, misaligned within the whole, and read by others meanwhile.

use pinvoke_tests::{buffers, counts, records, witness};
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn a_part_is_changed_and_the_rest_is_not() {
    let mut v = [1, 2, 3, 4, 5];
    let expected = witness::address_of(&v[2..]);
    buffers::double_ints(&mut v[2..]);
    assert_eq!(witness::address(0), expected);
    assert_eq!(v, [1, 2, 6, 8, 10]);
    buffers::fill_ints(&mut v[1..3], 70);
    assert_eq!(v, [1, 70, 71, 8, 10]);
}

#[test]
fn a_part_at_an_odd_address() {
    let bytes: Vec<u8> = (0..64).collect();
    for start in 0..8 {
        let part = &bytes[start..start + 9];
        assert_eq!(counts::sum_size_after(part), part.iter().map(|&byte| u64::from(byte)).sum());
        assert_eq!(witness::address(0), witness::address_of(part));
        assert_eq!(witness::bytes(0), part);
    }
}

#[test]
fn two_views_that_overlap_may_both_go_in() {
    let v = [1, 2, 3, 4];
    assert_eq!(counts::dot(&v[..3], &v[1..]), 2 + 6 + 12);
    assert_eq!(witness::address(1), witness::address(0) + 4);
    assert_eq!(counts::dot(&v, &v), 30);
    assert_eq!(witness::address(1), witness::address(0));
}

#[test]
fn neighbours_may_go_in_and_out_at_once() {
    let mut v = [1, 2, 3, 10, 20, 30, 0, 0, 0];
    let (a, rest) = v.split_at_mut(3);
    let (b, out) = rest.split_at_mut(3);
    counts::add_into(a, b, out);
    assert_eq!(v, [1, 2, 3, 10, 20, 30, 11, 22, 33]);
}

#[test]
fn elements_that_are_misaligned_for_their_fields() {
    let mut packed = [0, 1, 2].map(|i| records::Packed { tag: i, value: u32::from(i) << 24 });
    records::packed_next_all(&mut packed[1..]);
    assert_eq!(packed[0], records::Packed { tag: 0, value: 0 });
    assert_eq!(packed[2], records::Packed { tag: 3, value: (2 << 24) + 1 });
    assert_eq!(witness::address(0), witness::address_of(&packed) + 5);
}

#[test]
fn another_thread_reads_what_is_lent_meanwhile() {
    let v: Vec<u8> = (0..=255).collect();
    let expected: u64 = v.iter().map(|&byte| u64::from(byte)).sum();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers = [0, 1].map(|_| {
            scope.spawn(|| {
                let mut rounds = 0_u64;
                while !done.load(Ordering::Relaxed) || rounds == 0 {
                    assert_eq!(v.iter().map(|&byte| u64::from(byte)).sum::<u64>(), expected);
                    assert_eq!(counts::sum_u16_after(&v), expected);
                    rounds += 1;
                }
                rounds
            })
        });
        assert_eq!(buffers::read_again(&v, 2_000), expected * 2_000);
        done.store(true, Ordering::Relaxed);
        for reader in readers {
            assert!(reader.join().unwrap() > 0);
        }
    });
}
