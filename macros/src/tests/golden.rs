//! Golden expansions: what is generated for one declaration of each kind, to be read in review as code.
//!
//! `PINVOKE_BLESS=1 cargo test -p pinvoke-macros` writes them anew.

use crate::expand;
use proc_macro2::TokenStream;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Each `snapshots/<name>.in.rs` is a block; beside it stands what it expands to.
#[test]
fn expansions_are_as_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots");
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the snapshots are beside this file")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.to_string_lossy().ends_with(".in.rs"))
        .collect();
    inputs.sort();
    assert!(inputs.len() >= 15, "one snapshot a kind");
    let bless = std::env::var_os("PINVOKE_BLESS").is_some();
    let mut changed = Vec::new();
    for input in inputs {
        let golden = PathBuf::from(input.to_string_lossy().replace(".in.rs", ".out.rs"));
        let expanded = expanded(&std::fs::read_to_string(&input).expect("a snapshot's input"));
        assert!(!expanded.contains("compile_error"), "{} is refused:\n{expanded}", input.display());
        if bless {
            std::fs::write(&golden, &expanded).expect("a snapshot can be written");
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != expanded {
            changed.push(golden);
        }
    }
    assert!(changed.is_empty(), "these expansions changed; read and bless them: {changed:#?}");
}

/// Expands the one item of a file and lays it out as code.
fn expanded(source: &str) -> String {
    let (args, item) = taken_apart(source);
    let file = syn::parse2(expand(args, &item)).expect("an expansion is Rust");
    prettyplease::unparse(&file)
}

/// What `#[marshal]` is given, and what it stands on: a block, or C's struct of functions.
pub(super) fn taken_apart(source: &str) -> (TokenStream, TokenStream) {
    let file = syn::parse_file(source).expect("a snapshot's input is Rust");
    let mut items = file.items;
    let (Some(mut item), None) = (items.pop(), items.pop()) else { panic!("one item a snapshot") };
    let attrs = match &mut item {
        syn::Item::ForeignMod(block) => &mut block.attrs,
        syn::Item::Struct(functions) => &mut functions.attrs,
        _ => panic!("a snapshot is a block, or a struct of functions"),
    };
    let marshal = attrs.iter().position(|attr| attr.path().is_ident("marshal")).expect("`#[marshal]`");
    let args = match attrs.remove(marshal).meta {
        syn::Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    (args, quote::quote!(#item))
}

/// A malformed block is errors, never a panic, and has a stub for each wrapper.
#[test]
fn a_refused_block_has_stubs() {
    let block = "unsafe extern \"C\" { fn f(#[marshal(in, lenght = n)] p: *const u8, n: i32); }";
    let expansion = expand(TokenStream::new(), &TokenStream::from_str(block).expect("tokens")).to_string();
    assert!(expansion.contains("did you mean `len = …`?"), "{expansion}");
    assert!(expansion.contains("fn f"), "{expansion}");
}
