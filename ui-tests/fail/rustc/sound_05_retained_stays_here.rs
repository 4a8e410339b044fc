//! What C keeps goes to another thread with its object alone, whose type says whether it may.

use pinvoke::private::Retained;
use std::rc::Rc;

fn main() {
    let (retained, _) = Retained::new(Rc::new(1));
    std::thread::spawn(move || drop(retained));
}
