//! Builds the few lines of C that the example `system` brings along.

fn main() {
    println!("cargo::rerun-if-changed=c/paired.c");
    let linux = std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    let gnu = std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu");
    if linux && gnu {
        cc::Build::new()
            .file("c/paired.c")
            .std("c11")
            .flag("-Wall")
            .flag("-Wextra")
            .flag("-Werror")
            .compile("pinvoke_examples_paired");
    }
}
