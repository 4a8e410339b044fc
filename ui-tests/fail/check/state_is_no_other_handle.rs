//! A state is memory at one address: no number, never none, and not cloned by counting.

use pinvoke::marshal;

#[repr(C)]
struct Raw {
    total: u64,
}

#[marshal]
unsafe extern "C" {
    #[marshal(state = Raw, free = stream_end, repr = i32, invalid = -1)]
    type Number;
    #[marshal(state = Raw, free = counted_end, clone = counted_ref)]
    type Counted;
    #[marshal(free = opaque_end, init = opaque_init, get(total: u64))]
    type Opaque;
    #[marshal(state = (16, 8), get(total: u64))]
    type Asked;
    #[marshal(state = Raw, shared, send, sync, get(total: u64))]
    type Everybodys;

    #[marshal(state = Raw, free = lent_end, send, sync, get(total: u64))]
    type Lent;
    unsafe fn lent_end(of: *mut Lent);
    fn lent_touch(of: &Lent);
}

fn main() {}
