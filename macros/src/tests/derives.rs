//! Derives: golden expansions, and what is said of what cannot be derived.
//!
//! `PINVOKE_BLESS=1 cargo test -p pinvoke-macros` writes the expansions anew.

use crate::item::marshal;
use proc_macro2::TokenStream;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Each `snapshots/derives/<name>.in.rs` is an item; beside it stands what is derived for it.
#[test]
fn derives_are_as_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots/derives");
    let inputs = std::fs::read_dir(&folder).expect("the snapshots are beside this file");
    let inputs = inputs.map(|entry| entry.expect("the folder can be read").path());
    let mut inputs: Vec<PathBuf> = inputs.filter(|path| path.to_string_lossy().ends_with(".in.rs")).collect();
    inputs.sort();
    let bless = std::env::var_os("PINVOKE_BLESS").is_some();
    let mut changed = Vec::new();
    for input in inputs {
        let golden = PathBuf::from(input.to_string_lossy().replace(".in.rs", ".out.rs"));
        let derived = marshal(tokens(&std::fs::read_to_string(&input).expect("a snapshot's input")));
        let derived = prettyplease::unparse(&syn::parse2(derived).expect("an expansion is Rust"));
        if bless {
            std::fs::write(&golden, &derived).expect("a snapshot can be written");
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != derived {
            changed.push(golden);
        }
    }
    assert!(changed.is_empty(), "these derives changed; read and bless them: {changed:#?}");
}

fn tokens(source: &str) -> TokenStream {
    TokenStream::from_str(source).expect("tokens")
}

/// What is said of a struct with these fields.
fn refused(fields: &str) -> String {
    messages(&format!("struct Record {{ {fields} }}"))
}

fn messages(item: &str) -> String {
    let derived = marshal(tokens(item)).to_string();
    assert!(derived.contains("compile_error"), "this is refused: {item}");
    derived
}

#[track_caller]
fn says(fields: &str, expected: &str) {
    let said = refused(fields);
    assert!(said.contains(expected), "of `{fields}` is said: {said}");
    assert_eq!(said.matches("compile_error").count(), 1, "of `{fields}` is said once: {said}");
}

#[test]
fn words_of_fields() {
    says("#[marshal(lenght = n)] v: Vec<u8>, n: c_int", "did you mean `len = FIELD`?");
    says("#[marshal(uft8)] s: i32", "did you mean `utf8`?");
    says("#[marshal(frobnicate)] s: i32", "on a field may stand `cstr`");
    says("#[marshal(out)] s: i32", "belongs on a parameter: a field crosses in the directions of its record");
    says("#[marshal(retval)] s: i32", "belongs on a parameter");
    says("#[marshal(other)] s: i32", "belongs on a variant of an enum");
    says("#[marshal(ok = 0)] s: i32", "belongs on the function");
    says("#[marshal(free)] s: String", "`free` must say which: `free = FUNCTION`");
    says("#[marshal(utf8 = 3)] s: String", "`utf8` takes no argument");
    says("#[marshal(utf8, utf16, copy)] s: String", "text has one encoding");
    says("#[marshal(copy, copy)] b: Box<i32>", "`copy` is said twice");
    says("#[marshal] s: i32", "say how the field crosses");
    says("#[marshal(as = bool)] s: i32", "on a field `as` names C's type");
    says("#[marshal(utf8, inline = 0)] s: String", "C has no array of no elements");
    says("#[marshal(encoding = \"windows-1253x\")] s: String", "is no code page here");
    says("#[pin] s: i32", "drop `#[pin]`");
}

#[test]
fn words_and_types() {
    says("s: String", "say the encoding of this text");
    says("s: Option<&'a str>", "say the encoding of this text");
    says("s: PathBuf", "`#[marshal(path, copy)]`");
    says("v: Vec<u8>", "say which field counts");
    says("#[marshal(utf8)] v: Vec<String>", "say which field counts");
    says("#[marshal(as = c_int)] v: [bool; 4]", "say that its elements are converted in place: `inline = 4`");
    says("#[marshal(inline = 4)] s: String", "say the encoding of this text");
    says("#[marshal(inline = 4)] s: i32", "`inline = N` describes an array in the record");
    says("#[marshal(inline = 4)] s: &'a [u8]", "what stands in the record is not borrowed");
    says("#[marshal(copy)] s: i32", "nothing of this field is in memory of its own");
    says("#[marshal(utf8, inline = 4, free = f)] s: String", "nothing of this field is in memory of its own");
    says("#[marshal(alloc = f)] s: Box<i32>", "must be freed by its partner");
    says("#[marshal(utf8, copy, free = f)] s: String", "keep one of them");
    says("#[marshal(utf8, free = f(ptr, len))] s: String", "freed by its pointer alone");
    says("#[marshal(nullable, utf8)] s: String", "write the type as `Option<…>`");
    says("#[marshal(readonly)] s: i32", "`readonly` lends a `Vec<T>`");
    says("#[marshal(lossy)] s: i32", "`lossy` stands beside an encoding");
    says("#[marshal(opaque)] s: c_int", "`opaque` speaks of a pointer");
    says("#[marshal(opaque, copy)] s: *mut u8", "a field with `opaque` takes no other word; drop `copy`");
    says("#[marshal(const = 3, utf16)] s: c_int", "a field with `const` takes no other word; drop `utf16`");
    says("#[marshal(utf8, with = P)] s: String", "`with` names the whole conversion");
    says("#[marshal(utf8)] s: c_int", "this is no text");
    says("s: &'a mut i32", "write `Box<T>` with `free` or `copy`");
    says("s: PhantomData<c_int>", "say what fills it: `const = VALUE`");
}

#[test]
fn fields_that_name_fields() {
    says("#[marshal(len = m)] v: Vec<u8>, n: c_int", "no field of this record is named `m`; there are `n`");
    says("#[marshal(len = v)] v: Vec<u8>", "`v` is this field itself");
    says("#[marshal(len = n)] v: Vec<u8>, n: bool", "write C's integer here");
    says("#[marshal(len = n)] v: Vec<u8>, #[marshal(as = c_int)] n: Count", "drop what is said of it");
    says("#[marshal(len = 3)] v: Vec<u8>", "`len` names another field of the record");
    says("#[marshal(len = n)] v: i32, n: c_int", "`len = FIELD` describes a `Vec<T>`");
    says("#[marshal(len = n)] v: [i32; 3], n: c_int", "say `inline = N` too");
    says("#[marshal(len = n, copy)] v: &'a [u8], n: c_int", "this buffer is only lent to C");
    says("#[marshal(tag = k)] v: V", "no field of this record is named `k`");
    says("#[marshal(tag = k)] v: V, #[marshal(tag = k)] w: V, k: c_int", "is the tag of `v` already");
    says("#[marshal(tag = k)] v: V, #[marshal(len = k)] w: Vec<u8>, k: c_int", "not both");
}

#[test]
fn items() {
    let said = |item: &str, expected: &str| {
        let said = messages(item);
        assert!(said.contains(expected), "of `{item}` is said: {said}");
    };
    said("union U { a: i32 }", "write an enum with data, one variant for each member");
    said("struct S;", "C has no struct without fields");
    said("struct S<T> { t: T }", "cannot be generic over types");
    said("struct S<const N: usize> { t: [u8; N] }", "cannot be generic over constants");
    said("#[repr(C, packed)] struct S { t: u8 }", "packed and over-aligned records");
    said("#[repr(align(8))] struct S { t: u8 }", "packed and over-aligned records");
    said("#[marshal(utf8)] struct S { t: u8 }", "words stand on the fields");
    said("#[repr(transparent)] struct S(#[marshal(utf8)] String);", "crosses just as its field");
    said("enum V { A(i32) }", "name the integer that C uses for it");
    said("#[repr(i32)] enum V { A { x: i32 } }", "a member of a union is one value");
    said("#[repr(i32)] enum V { A(#[marshal(len = n)] Vec<u8>) }", "`len` belongs on a field of a record");
    said("#[repr(i32)] enum V { A(i32), #[marshal(other)] B }", "the catch-all variant holds the number");
}

/// All mistakes of a record, each once.
#[test]
fn mistakes_are_said_together() {
    let said = refused("#[marshal(uft8)] a: i32, b: String, #[marshal(len = m)] c: Vec<u8>");
    assert_eq!(said.matches("compile_error").count(), 3, "{said}");
}
