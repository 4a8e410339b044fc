//! What a state's type and its fields must be.

use pinvoke::marshal;

#[repr(C)]
struct Opaque {
    _unused: [u8; 0],
}

#[repr(C)]
struct Raw {
    total: u64,
    next: *const u8,
}

mod sys {
    pub unsafe fn init<T>(_: *mut T) -> i32 {
        0
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Opaque)]
    type Sizeless;
    #[marshal(state = Raw, get(total: u32))]
    type OtherType;
    #[marshal(state = Raw, get(next: *const u8))]
    type Pointer;
    #[marshal(state = Raw, get(total: cstr))]
    type NoText;
    #[marshal(state = Raw, get(totl: u64))]
    type NoField;
    #[marshal(state = Raw, init = sys::init)]
    type Unseen;
    #[marshal(state = (24.5, 8))]
    type Float;
}

fn main() {}
