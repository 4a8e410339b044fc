//! What is wrong with a derive is said there, and not where the type is used.

use core::ffi::c_int;
use pinvoke::{Marshal, marshal};

#[derive(Marshal)]
enum Mode {
    Fast = 1,
}

#[derive(Marshal)]
enum Value {
    Int(i32) = 1,
    Float(f64) = 2,
}

#[derive(Marshal)]
struct Tagged {
    kind: c_int,
    #[marshal(tag = kind)]
    value: Value,
}

#[derive(Marshal)]
struct Group {
    #[marshal(utf8, copy)]
    members: Vec<String>,
}

#[derive(Marshal)]
struct Entry {
    #[marshal(path, inline = 256)]
    name: std::path::PathBuf,
}

#[derive(Marshal)]
struct Label {
    text: String,
}

#[derive(Marshal)]
#[repr(transparent)]
struct Flags<T>(T);

#[marshal]
unsafe extern "C" {
    fn set(#[marshal(as = Mode)] mode: c_int) -> c_int;
    #[marshal(fallible)]
    fn put(value: &Tagged) -> c_int;
    #[marshal(fallible)]
    fn get(#[marshal(out, retval)] group: *mut Group);
    #[marshal(fallible)]
    fn next(#[marshal(out, retval)] entry: *mut Entry);
    fn show(label: &Label) -> c_int;
    fn many(#[marshal(in, len = n)] labels: *const Label, n: c_int) -> c_int;
    safe fn flags(flags: Flags<i32>) -> c_int;
}

fn main() {
    let _: Group = get().unwrap();
    let _ = set(Mode::Fast);
}
