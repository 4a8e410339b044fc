//! Compiles the C side of the pairs, optimised: both halves of a pair call the same functions.

fn main() {
    println!("cargo::rerun-if-changed=c/shapes.c");
    println!("cargo::rerun-if-changed=c/copies.c");
    println!("cargo::rerun-if-changed=c/operations.c");
    cc::Build::new()
        .file("c/shapes.c")
        .file("c/copies.c")
        .file("c/operations.c")
        .flag("-std=c11")
        .flags(["-Wall", "-Wextra", "-Werror"])
        .opt_level(2)
        .compile("shapes");
}
