//! Fields by themselves: numbers, truth values, text, arrays in place, constants.

use crate::support::{back, c_text, frees, give, lend, live, round, take};
use pinvoke::private::{ErrorKind, Native, zeroed};
use pinvoke::{Blittable, Marshal, VariantBool};
use std::ffi::{CStr, CString, c_char, c_int, c_uint, c_void};
use std::marker::PhantomData;
use std::mem::{offset_of, size_of};
use std::path::PathBuf;

#[derive(Marshal, Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
enum Level {
    Low = 1,
    High = 2,
}

#[derive(Marshal, Clone, Copy, Debug, PartialEq)]
#[repr(transparent)]
struct Flags(c_uint);

#[derive(Marshal, Clone, Copy, Debug, PartialEq)]
#[repr(transparent)]
struct Loud(Level);

#[derive(Blittable, Clone, Copy, Debug, PartialEq)]
#[repr(C)]
struct Point {
    x: f32,
    y: f32,
}

#[derive(Marshal, Clone, Debug, PartialEq)]
struct Plain {
    #[marshal(const = size_of::<Self>())]
    size: PhantomData<c_uint>,
    at: Point,
    #[marshal(as = c_int)]
    visible: bool,
    enabled: bool,
    #[marshal(as = VariantBool)]
    ole: bool,
    level: Level,
    flags: Flags,
    loud: Loud,
    #[marshal(inline = 4)]
    levels: [Level; 4],
    #[marshal(as = u16, inline = 2)]
    bits: Vec<bool>,
    raw: [u8; 3],
}

fn plain() -> Plain {
    Plain {
        size: PhantomData,
        at: Point { x: 1.5, y: 2.5 },
        visible: true,
        enabled: false,
        ole: true,
        level: Level::High,
        flags: Flags(5),
        loud: Loud(Level::Low),
        levels: [Level::Low, Level::High, Level::Low, Level::High],
        bits: vec![true, false],
        raw: [1, 2, 3],
    }
}

#[repr(C)]
struct PlainInC {
    size: c_uint,
    at: [f32; 2],
    visible: c_int,
    enabled: u8,
    ole: i16,
    level: u8,
    flags: c_uint,
    loud: u8,
    levels: [u8; 4],
    bits: [u16; 2],
    raw: [u8; 3],
}

#[test]
fn the_layout_is_cs() {
    type N = Native<Plain>;
    assert_eq!(size_of::<N>(), size_of::<PlainInC>());
    assert_eq!(offset_of!(N, size), offset_of!(PlainInC, size));
    assert_eq!(offset_of!(N, visible), offset_of!(PlainInC, visible));
    assert_eq!(offset_of!(N, ole), offset_of!(PlainInC, ole));
    assert_eq!(offset_of!(N, levels), offset_of!(PlainInC, levels));
    assert_eq!(offset_of!(N, bits), offset_of!(PlainInC, bits));
    assert_eq!(offset_of!(N, raw), offset_of!(PlainInC, raw));
    const { assert!(<N as Blittable>::PADDING) };
}

#[test]
fn numbers_truth_values_and_enums() {
    let size = u32::try_from(size_of::<PlainInC>()).unwrap();
    lend(&plain(), |native| {
        assert_eq!((native.size, native.visible, native.enabled, native.ole.0), (size, 1, 0, -1));
        assert_eq!((native.level, native.flags, native.loud), (2, 5, 1));
        assert_eq!((native.levels, native.bits, native.raw), ([1, 2, 1, 2], [1, 0], [1, 2, 3]));
    })
    .unwrap();
    assert_eq!(round(&plain()).unwrap(), plain());
    assert!(!frees::<Plain>());
}

#[test]
fn what_c_left_is_checked() {
    let mut native: Native<Plain> = zeroed();
    native.level = 2;
    native.loud = 1;
    native.levels = [1, 1, 9, 1];
    let error = back::<Plain>(native).unwrap_err();
    assert!(matches!(error, ErrorKind::UnknownValue { of: "Level", .. }), "{error:?}");
    native.levels = [1; 4];
    native.visible = 37;
    assert!(back::<Plain>(native).unwrap().visible);
}

#[derive(Marshal, Debug, PartialEq)]
struct Named {
    #[marshal(utf8, inline = 8)]
    short: String,
    #[marshal(utf8, free = give, alloc = take)]
    owned: Option<String>,
    #[marshal(utf16, copy)]
    wide: String,
    #[marshal(cstr, copy)]
    bytes: CString,
    #[marshal(path, copy)]
    file: PathBuf,
    #[marshal(bstr, copy)]
    ole: String,
    #[marshal(utf8, lossy, inline = 4)]
    dirty: String,
}

fn named() -> Named {
    Named {
        short: "seven77".into(),
        owned: Some("mine".into()),
        wide: "grüße".into(),
        bytes: CString::new("bytes").unwrap(),
        file: "/tmp/x".into(),
        ole: "a\0b".into(),
        dirty: "abc".into(),
    }
}

#[test]
fn text_goes_there_and_back() {
    assert_eq!(round(&named()).unwrap(), named());
    assert_eq!(live(), 0);
    assert!(frees::<Named>());
    let none = Named { owned: None, ..named() };
    assert_eq!(round(&none).unwrap(), none);
    lend(&named(), |native| {
        assert_eq!(&native.short, b"seven77\0");
        // SAFETY: text with a NUL, in memory of `take`'s.
        assert_eq!(unsafe { CStr::from_ptr(native.owned.cast::<c_char>()) }, c"mine");
        assert_eq!(live(), 1);
        // C replaces it.
        // SAFETY: C frees what it replaces: it came from `take`, and is not used again.
        unsafe { give(native.owned.cast()) };
        native.owned = c_text("other");
    })
    .unwrap();
    assert_eq!(live(), 0);
}

#[test]
fn text_that_does_not_fit_is_refused() {
    let long = Named { short: "12345678".into(), ..named() };
    let error = lend(&long, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::TooLong { len: 9, capacity: 8 }), "{error:?}");
    let nul = Named { bytes: CString::default(), wide: "a\0b".into(), ..named() };
    let error = lend(&nul, |_| ()).unwrap_err();
    assert!(matches!(error, ErrorKind::NulInside { position: 1 }), "{error:?}");
    assert_eq!(live(), 0, "what was made before is freed");
}

#[test]
fn what_c_left_is_text_or_an_error() {
    let scratch = pinvoke::private::Scratch::new();
    let mut native =
        // SAFETY: the scratch stays where it is until the guard is gone.
        unsafe { pinvoke::private::to_native::<pinvoke::private::By<Named>, Named>(&named(), &scratch) }
            .unwrap();
    // SAFETY: the guard holds the record, whose texts live as long as the scratch.
    unsafe {
        (*native.as_mut_ptr()).dirty = [0xff, b'a', b'b', b'c'];
        let named = pinvoke::private::from_native(&mut native).unwrap();
        assert_eq!(named.dirty, "\u{fffd}abc");
        (*native.as_mut_ptr()).short[0] = 0xff;
        assert!(matches!(pinvoke::private::from_native(&mut native).unwrap_err(), ErrorKind::NotUtf8(_)));
        (*native.as_mut_ptr()).short[0] = 0;
        (*native.as_mut_ptr()).wide = std::ptr::null_mut();
        assert!(matches!(pinvoke::private::from_native(&mut native).unwrap_err(), ErrorKind::Null));
    }
}

#[derive(Marshal)]
struct Lends<'a> {
    #[marshal(utf8)]
    name: &'a str,
    #[marshal(utf16)]
    title: Option<&'a str>,
    #[marshal(cstr)]
    raw: &'a CStr,
    point: &'a Point,
    other: Option<&'a Point>,
    #[marshal(opaque)]
    context: *mut c_void,
    #[marshal(opaque)]
    callback: Option<unsafe extern "C" fn(c_int) -> c_int>,
    marker: PhantomData<&'a ()>,
}

#[test]
fn what_is_borrowed_is_lent() {
    let point = Point { x: 3.0, y: 4.0 };
    let lends = Lends {
        name: "name",
        title: None,
        raw: c"raw",
        point: &point,
        other: None,
        context: 8 as _,
        callback: None,
        marker: PhantomData,
    };
    lend(&lends, |native| {
        // SAFETY: text with a NUL, in the scratch until the closure ends.
        assert_eq!(unsafe { CStr::from_ptr(native.name.cast()) }, c"name");
        assert!(native.title.is_null() && native.other.is_null() && native.callback.is_none());
        assert_eq!(native.raw.cast_const(), lends.raw.as_ptr(), "the caller's own");
        // SAFETY: a point, in the scratch until the closure ends.
        assert_eq!(unsafe { *native.point }.y, 4.0);
        assert_eq!(native.context.addr(), 8);
    })
    .unwrap();
}

#[derive(Marshal, Debug, PartialEq)]
struct Pair(c_int, #[marshal(as = c_int)] bool);

#[test]
fn a_tuple_struct_is_a_record() {
    assert_eq!(round(&Pair(7, true)).unwrap(), Pair(7, true));
    fn never<S, C: pinvoke::private::Converter<S, Fails: pinvoke::private::Never>>() {}
    never::<Pair, pinvoke::private::By<Pair>>();
}

#[test]
fn a_record_is_sent_if_its_pointers_are_described() {
    fn sends<T: pinvoke::private::Sends>() {}
    sends::<Plain>();
    sends::<Named>();
    sends::<Lends<'_>>();
    sends::<Flags>();
}

#[cfg(feature = "encoding")]
#[test]
fn text_in_a_code_page() {
    #[derive(Marshal, Debug, PartialEq)]
    struct Paged {
        #[marshal(encoding = "windows-1252", copy)]
        far: String,
        #[marshal(encoding = "windows-1251", inline = 8)]
        near: String,
    }
    let paged = Paged { far: "Größe".into(), near: "да".into() };
    lend(&paged, |native| {
        // SAFETY: text with a NUL, in the scratch until the closure ends.
        assert_eq!(unsafe { CStr::from_ptr(native.far.cast()) }.to_bytes(), b"Gr\xf6\xdfe");
        assert_eq!(&native.near[..3], b"\xe4\xe0\0");
    })
    .unwrap();
    assert_eq!(round(&paged).unwrap(), paged);
    let paged = Paged { far: "да".into(), ..paged };
    assert!(matches!(lend(&paged, |_| ()).unwrap_err(), ErrorKind::Unmappable { .. }));
}
