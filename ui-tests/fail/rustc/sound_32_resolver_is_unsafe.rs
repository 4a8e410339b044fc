//! What is resolved must be what is declared, so setting a resolver is unsafe.

fn main() {
    pinvoke::library::set_resolver(|_| None);
}
