//! Guards, and slices that are lent to be written.

use super::support::Counting;
use pinvoke::private::{
    owned, owned_nullable, owned_slice, owned_slice_nullable, owned_text, owned_text_nullable,
};
use pinvoke::{ErrorKind, LendMut, Owned};
use std::ffi::CStr;

#[test]
fn reads_and_frees_once() {
    let (one, many, text) = (
        Counting::give(&[7_i32]),
        Counting::give(&[1_u16, 2, 3]),
        Counting::give(c"text".to_bytes_with_nul()),
    );
    // SAFETY: all three were given, and are ours.
    unsafe {
        let one = owned::<i32, Counting>(one).unwrap();
        let many = owned_slice::<u16, Counting>(many, 3).unwrap();
        let text = owned_text::<Counting>(text.cast()).unwrap();
        assert_eq!((*one, &*many, &*text), (7, &[1, 2, 3][..], c"text"));
        assert_eq!(format!("{one:?} {many:?} {text:?}"), "7 [1, 2, 3] \"text\"");
        assert_eq!(Counting::given().len(), 3);
    }
    assert_eq!(Counting::freed(), [(text.addr(), 5, 5), (many.addr(), 3, 6), (one.addr(), 1, 4)]);
}

#[test]
fn null() {
    let null = core::ptr::null_mut::<i32>();
    // SAFETY: NULL is not followed.
    unsafe {
        assert!(matches!(owned::<i32, Counting>(null), Err(ErrorKind::Null)));
        assert!(owned_nullable::<i32, Counting>(null).unwrap().is_none());
        assert!(owned_slice::<i32, Counting>(null, 0).unwrap().is_empty());
        assert!(owned_slice_nullable::<i32, Counting>(null, 0).unwrap().is_none());
        assert!(matches!(owned_slice::<i32, Counting>(null, 1), Err(ErrorKind::Null)));
        assert!(matches!(owned_slice_nullable::<i32, Counting>(null, 1), Err(ErrorKind::Null)));
        assert!(matches!(owned_text::<Counting>(null.cast()), Err(ErrorKind::Null)));
        assert!(owned_text_nullable::<Counting>(null.cast()).unwrap().is_none());
    }
    assert!(Counting::freed().is_empty());
    let empty = Counting::give(&[0_u8]);
    // SAFETY: it was given; none of it is read.
    drop(unsafe { owned_slice::<u8, Counting>(empty, 0) });
    assert_eq!(Counting::freed(), [(empty.addr(), 0, 0)], "C allocated it all the same");
}

#[test]
fn what_is_misaligned_is_freed() {
    struct Anywhere;
    // SAFETY: nothing is allocated, and nothing is freed.
    unsafe impl pinvoke::private::Ownership for Anywhere {
        const FREES: bool = true;
        fn alloc(_: core::alloc::Layout, _: &pinvoke::Scratch) -> Result<core::ptr::NonNull<u8>, ErrorKind> {
            Err(ErrorKind::NotAllocated)
        }
        unsafe fn free(ptr: core::ptr::NonNull<u8>, len: usize, bytes: usize) {
            FREED.set((ptr.addr().get(), len, bytes));
        }
    }
    // SAFETY: as above.
    unsafe impl pinvoke::private::Returns for Anywhere {}
    thread_local!(static FREED: core::cell::Cell<(usize, usize, usize)> = const { core::cell::Cell::new((0, 0, 0)) });
    let odd = core::ptr::without_provenance_mut::<u32>(13);
    // SAFETY: it is not followed.
    unsafe {
        assert!(matches!(owned::<u32, Anywhere>(odd), Err(ErrorKind::Misaligned { align: 4 })));
        assert_eq!(FREED.take(), (13, 1, 4));
        assert!(matches!(owned_slice::<u32, Anywhere>(odd, 3), Err(ErrorKind::Misaligned { align: 4 })));
        assert_eq!(FREED.take(), (13, 3, 12));
    }
}

#[test]
fn is_named_by_its_target() {
    fn first(numbers: &Owned<[i32]>) -> Option<&i32> {
        numbers.first()
    }
    fn length(text: &Owned<CStr>) -> usize {
        text.count_bytes()
    }
    // SAFETY: both were given.
    unsafe {
        assert_eq!(first(&owned_slice::<_, Counting>(Counting::give(&[5]), 1).unwrap()), Some(&5));
        assert_eq!(length(&owned_text::<Counting>(Counting::give(b"ab\0").cast()).unwrap()), 2);
    }
}

#[test]
fn c_writes_through_a_shared_record() {
    struct Part<'a> {
        base: LendMut<'a, u8>,
    }
    fn read(parts: &[Part<'_>]) {
        for part in parts {
            // SAFETY: so many are lent to be written.
            unsafe { part.base.as_mut_ptr().write_bytes(9, part.base.len()) };
        }
    }
    let (mut first, mut second) = ([0; 3], [0; 0]);
    let parts = [Part { base: first[..2].as_mut().into() }, Part { base: second.as_mut_slice().into() }];
    read(&parts);
    assert!(!parts[0].base.is_empty() && parts[1].base.is_empty());
    assert!(format!("{:?}", parts[0].base).contains("len: 2"));
    assert_eq!(first, [9, 9, 0]);
}
