//! A stand-in must keep the declaration's promises, so replacing is unsafe.

use pinvoke::marshal;

#[marshal(library = "libm.so.6")]
unsafe extern "C" {
    safe fn cos(x: f64) -> f64;
}

unsafe extern "C" fn one(_: f64) -> f64 {
    1.0
}

fn main() {
    let _guard = pinvoke::bound!(cos).replace(one);
}
