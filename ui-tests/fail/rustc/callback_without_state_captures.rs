//! Without user data a closure captures nothing.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    fn each(#[marshal(callback)] f: unsafe extern "C" fn(i32));
}

fn main() {
    let limit = std::env::args().count();
    each(move |value| assert!(usize::try_from(value).is_ok_and(|value| value < limit)));
}
