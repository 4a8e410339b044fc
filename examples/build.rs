//! Builds the few lines of C that the examples `system` and `compress` bring along.

fn main() {
    const FILES: [&str; 2] = ["c/paired.c", "c/interrupts.c"];
    for file in FILES {
        println!("cargo::rerun-if-changed={file}");
    }
    let linux = std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    let gnu = std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu");
    if linux && gnu {
        cc::Build::new()
            .files(FILES)
            .std("c11")
            .flag("-Wall")
            .flag("-Wextra")
            .flag("-Werror")
            .compile("pinvoke_examples");
    }
}
