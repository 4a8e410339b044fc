//! What one block lets happen to a handle, every other must expect.

use core::ffi::c_char;
use pinvoke::marshal;

mod there {
    #[repr(C)]
    pub struct Memory([u8; 8]);

    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = value_unref, clone = value_ref, send, sync)]
        pub type Value;
        unsafe fn value_unref(of: *mut Value);
        unsafe fn value_ref(of: *mut Value) -> *mut Value;
        #[marshal(state = Memory, free = coder_end)]
        pub type Coder;
        unsafe fn coder_end(of: *mut Coder);
    }
}

mod less {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle)]
        type Value = crate::there::Value;
        #[marshal(ret(cstr, borrow = of))]
        fn value_name(of: *const Value) -> *const core::ffi::c_char;
    }
}

mod one_thread {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle, shared, send)]
        type Value = crate::there::Value;
        #[marshal(ret(cstr, copy))]
        fn value_say(of: *const Value) -> *const core::ffi::c_char;
    }
}

mod made {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle)]
        type Coder = crate::there::Coder;
        #[marshal(error = errno, ret(own))]
        safe fn coder_made() -> *mut Coder;
    }
}

#[marshal]
unsafe extern "C" {
    #[marshal(handle, shared, send, sync)]
    type Value = there::Value;
    fn value_rename(of: &mut Value, #[marshal(cstr)] name: *const c_char);
}

fn main() {}
