//! An expression that arrives through a macro is one operand, as its author wrote it.

use core::ffi::{c_int, c_void};
use pinvoke::marshal;

macro_rules! declare {
    ($n:expr, $failed:expr) => {
        #[marshal]
        unsafe extern "C" {
            #[link_name = "memset"]
            #[marshal(ret(ignore))]
            fn fill(
                #[marshal(out, len = $n * 2)] v: *mut c_void,
                byte: c_int,
                #[marshal(const = 4)] n: usize,
            ) -> *mut c_void;

            #[link_name = "memset"]
            #[marshal(ret(ignore))]
            fn fill_grown(
                #[marshal(out, len = 2 * $n + n)] v: *mut c_void,
                byte: c_int,
                n: usize,
            ) -> *mut c_void;

            #[link_name = "abs"]
            #[marshal(ok = !$failed, ret(value))]
            safe fn magnitude(n: c_int) -> c_int;

            #[link_name = "abs"]
            #[marshal(ok = ret != 9 && $failed || ret == 1, ret(value))]
            safe fn one_or_two_or_three(n: c_int) -> c_int;
        }
    };
}

declare!(1 + 1, ret == 2 || ret == 3);

fn main() {
    let mut four: [u8; 4] = [0; 4];
    fill(&mut four, 7);
    assert_eq!(four, [7; 4]);

    fill_grown(&mut [0; 7], 7, 3);
    assert!(std::panic::catch_unwind(|| fill_grown(&mut [0; 6], 7, 3)).is_err());

    assert!(magnitude(-2).is_err());
    assert!(magnitude(-3).is_err());
    assert_eq!(magnitude(-4).expect("neither 2 nor 3"), 4);
    assert!(one_or_two_or_three(3).is_ok());
    assert!(one_or_two_or_three(4).is_err());
}
