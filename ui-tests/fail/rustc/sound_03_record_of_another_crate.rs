//! Two types of one name, `$crate::Record`, of two crates: what is proved of one is not proved of the other.

use pinvoke::{Blittable, marshal};

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Record {
    data: *const u8,
}

macro_rules! declare {
    ($theirs:ty) => {
        #[marshal]
        unsafe extern "C" {
            fn theirs(#[marshal(in)] v: *const $theirs);

            fn ours(#[marshal(in)] v: *const $crate::Record);
        }
    };
}

pinvoke_ui_tests::with_record!(declare);

fn main() {}
