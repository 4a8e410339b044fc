//! Found in two ways.

use pinvoke::marshal;

#[marshal(library = "libz.so.1")]
#[link(name = "z")]
unsafe extern "C" {
    safe fn zlibCompileFlags() -> u64;
}

fn main() {}
