//! A type named like text, which says something else each time that it is asked.

use core::cell::Cell;
use core::ops::Deref;
use pinvoke::marshal;

mod own {
    #![allow(non_camel_case_types, reason = "what is shown")]

    pub struct str(pub super::Cell<bool>);
}

impl Deref for own::str {
    type Target = str;

    fn deref(&self) -> &str {
        if self.0.replace(true) { "" } else { "long" }
    }
}

#[marshal]
unsafe extern "C" {
    fn sum(#[marshal(len = n)] text: &own::str, n: usize) -> usize;
}

fn main() {}
