//! An assembler file as functions, and those as lines: labels and instructions, nothing else.

use std::collections::HashMap;

/// The functions of one file, by symbol.
pub struct Listing {
    functions: HashMap<String, Vec<Line>>,
    /// The compiler gives one body to two functions if they are equal to the bit.
    aliases: HashMap<String, String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    Label(String),
    Instruction { name: String, operands: String },
}

impl Listing {
    pub fn parse(text: &str) -> Self {
        let mut listing = Self { functions: HashMap::new(), aliases: HashMap::new() };
        let mut current: Option<(String, Vec<Line>)> = None;
        for line in text.lines() {
            if let Some((alias, symbol)) = alias(line) {
                listing.aliases.insert(alias, symbol);
            } else if line.starts_with(".Lfunc_end") {
                listing.functions.extend(current.take());
            } else if let Some((_, lines)) = &mut current {
                lines.extend(Line::parse(line));
            } else if let Some(symbol) = function(line) {
                current = Some((symbol.to_owned(), Vec::new()));
            }
        }
        listing
    }

    pub fn function(&self, symbol: &str) -> &[Line] {
        let symbol = self.aliases.get(symbol).map_or(symbol, String::as_str);
        self.functions.get(symbol).unwrap_or_else(|| panic!("the compiler made no function `{symbol}`"))
    }
}

/// `.type symbol,@function`, which stands right before the label.
fn function(line: &str) -> Option<&str> {
    let (symbol, kind) = line.trim().strip_prefix(".type")?.split_once(',')?;
    kind.ends_with("function").then(|| symbol.trim())
}

/// `alias = symbol` or `.set alias, symbol`
fn alias(line: &str) -> Option<(String, String)> {
    let set = line.trim().strip_prefix(".set").and_then(|set| set.split_once(','));
    let (alias, symbol) = set.or_else(|| line.split_once(" = "))?;
    Some((alias.trim().to_owned(), symbol.trim().to_owned()))
}

impl Line {
    fn parse(line: &str) -> Option<Self> {
        let text = line.trim();
        if let Some(label) = text.strip_suffix(':') {
            return Some(Self::Label(label.to_owned()));
        }
        // What starts with a dot speaks to the assembler, not to the machine; the others are comments.
        if text.is_empty() || text.starts_with(['.', '#', '/']) {
            return None;
        }
        let (name, operands) = text.split_once(['\t', ' ']).unwrap_or((text, ""));
        Some(Self::Instruction { name: name.to_owned(), operands: operands.trim().to_owned() })
    }
}
