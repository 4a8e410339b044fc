//! Mutated token streams through the expansion: whatever comes in, errors come out, and never a panic.

use crate::expand;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use std::path::Path;
use std::str::FromStr;

/// Enough for every word to meet every place; some ten seconds, unoptimised.
const ROUNDS: u32 = 100_000;

/// Xorshift, so that a failure can be repeated from its number.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).expect("it is below a usize")
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }
}

#[test]
fn mutated_blocks_never_panic() {
    let seeds = seeds();
    let words = vocabulary(&seeds);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut refused = 0;
    for round in 0..ROUNDS {
        let (args, block) = &seeds[random.below(seeds.len())];
        let rate = 10 + random.below(60);
        let (args, block) =
            (mutate(args, &words, &mut random, rate), mutate(block, &words, &mut random, rate));
        let text = format!("#[marshal({args})] {block}");
        let expansion = std::panic::catch_unwind(|| expand(args.clone(), &block));
        match expansion {
            Ok(expansion) => refused += u32::from(expansion.to_string().contains("compile_error")),
            Err(_) => panic!("round {round} panicked: {text}"),
        }
    }
    assert!(refused > ROUNDS / 4, "the mutations reach the checks: only {refused} were refused");
    assert!(
        refused < ROUNDS,
        "some mutations must be harmless, else the input is too broken to test anything"
    );
}

#[test]
fn mutated_derives_never_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots/derives");
    let files =
        std::fs::read_dir(folder).expect("the snapshots").map(|entry| entry.expect("an entry").path());
    let mut inputs: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(".in.rs")).collect();
    inputs.sort();
    let tokens =
        |path| TokenStream::from_str(&std::fs::read_to_string(path).expect("an input")).expect("tokens");
    let seeds: Vec<(TokenStream, TokenStream)> =
        inputs.into_iter().map(|path| (TokenStream::new(), tokens(path))).collect();
    let words = vocabulary(&seeds);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut refused = 0;
    for round in 0..ROUNDS / 2 {
        let rate = 10 + random.below(60);
        let item = mutate(&seeds[random.below(seeds.len())].1, &words, &mut random, rate);
        let text = item.to_string();
        match std::panic::catch_unwind(|| crate::item::marshal(item)) {
            Ok(derived) => refused += u32::from(derived.to_string().contains("compile_error")),
            Err(_) => panic!("round {round} panicked: {text}"),
        }
    }
    assert!(refused > ROUNDS / 8, "the mutations reach the checks: only {refused} were refused");
    assert!(
        refused < ROUNDS / 2,
        "some mutations must be harmless, else the input is too broken to test anything"
    );
}

/// What the golden expansions are made of.
fn seeds() -> Vec<(TokenStream, TokenStream)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots");
    let files =
        std::fs::read_dir(folder).expect("the snapshots").map(|entry| entry.expect("an entry").path());
    let mut inputs: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(".in.rs")).collect();
    inputs.sort();
    let read = |path: std::path::PathBuf| {
        super::golden::taken_apart(&std::fs::read_to_string(path).expect("a snapshot's input"))
    };
    inputs.into_iter().map(read).collect()
}

/// Every token that occurs, and what people might write besides.
fn vocabulary(seeds: &[(TokenStream, TokenStream)]) -> Vec<TokenTree> {
    let extra = "own borrow = 'static copy retain ret status self * & mut const in out as [u8; 4] [u8] () -1 0xffff_ffff_ffff_ffff 1.5 \"text\" 'c' r#type r#in async safe unsafe fn type static => :: ... <T> where for<'a> dyn impl ! # $ % ^ | || && == != <= >= .. a.b() x as u8 if else {} loop {} #[cfg(any())] #[pin] #[marshal] #[marshal()] #[marshal = 1] /// doc\n";
    let mut words = Vec::new();
    let all = seeds.iter().flat_map(|(args, block)| [args.clone(), block.clone()]);
    for stream in all.chain([TokenStream::from_str(extra).expect("tokens")]) {
        collect(stream, &mut words);
    }
    words
}

fn collect(stream: TokenStream, words: &mut Vec<TokenTree>) {
    for token in stream {
        if let TokenTree::Group(group) = &token {
            collect(group.stream(), words);
        }
        words.push(token);
    }
}

/// Drops, doubles, swaps, replaces and regroups tokens, one in `rate` of them.
fn mutate(stream: &TokenStream, words: &[TokenTree], random: &mut Random, rate: usize) -> TokenStream {
    let mut tokens: Vec<TokenTree> = Vec::new();
    for token in stream.clone() {
        let token = match token {
            TokenTree::Group(group) => {
                let delimiter =
                    if random.one_in(rate * 4) { any_delimiter(random) } else { group.delimiter() };
                TokenTree::Group(Group::new(delimiter, mutate(&group.stream(), words, random, rate)))
            }
            other => other,
        };
        if !random.one_in(rate) {
            tokens.push(token);
            continue;
        }
        match random.below(7) {
            0 => {}
            1 => tokens.extend([token.clone(), token]),
            2 => tokens.push(words[random.below(words.len())].clone()),
            3 => tokens.extend([token, words[random.below(words.len())].clone()]),
            4 => {
                tokens.push(token);
                let last = tokens.len() - 1;
                tokens.swap(last, random.below(last + 1));
            }
            5 => tokens.push(Group::new(any_delimiter(random), token.into()).into()),
            _ => tokens.push(anything(random)),
        }
    }
    tokens.into_iter().collect()
}

fn any_delimiter(random: &mut Random) -> Delimiter {
    [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None][random.below(4)]
}

fn anything(random: &mut Random) -> TokenTree {
    match random.below(4) {
        0 => Punct::new(
            ['*', '&', '=', ',', ';', ':', '<', '>', '!', '-', '+', '/', '|', '.', '#'][random.below(15)],
            Spacing::Alone,
        )
        .into(),
        1 => Literal::u64_unsuffixed(random.next()).into(),
        2 => Literal::string("\0").into(),
        _ => Ident::new(
            ["x", "ret", "errno", "_x", "len", "n", "Self", "crate"][random.below(8)],
            Span::call_site(),
        )
        .into(),
    }
}
