//! Fields that several threads read are changed by no function of another block, which takes the state as `&`.

mod there {
    #[derive(pinvoke::Blittable, Clone, Copy)]
    #[repr(C)]
    pub struct Memory {
        total: u64,
    }

    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(state = Memory, free = coder_end, send, sync, get(total: u64))]
        pub type Coder;
        unsafe fn coder_end(of: *mut Coder);
        #[marshal(state = Memory, free = quiet_end, get(total: u64))]
        pub type Quiet;
        unsafe fn quiet_end(of: *mut Quiet);
    }
}

mod elsewhere {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle, state = crate::there::Memory, send, sync)]
        type Coder = crate::there::Coder;
        #[marshal(handle, state = crate::there::Memory)]
        type Quiet = crate::there::Quiet;
        pub safe fn coder_add(of: &Coder);
        pub safe fn coder_set(of: *mut Coder);
        pub safe fn quiet_add(of: &Quiet);
    }
}

fn main() {}
