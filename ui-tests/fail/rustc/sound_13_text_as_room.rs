//! C would write bytes that are no text.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

fn main() {
    let _ = fill(String::from("text"));
}
