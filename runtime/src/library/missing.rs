//! The list of what was tried.

use core::fmt;
use std::boxed::Box;
use std::string::String;
use std::vec::Vec;

/// A function that could not be bound, with everything that was tried.
///
/// Its message names the symbol, each library that was tried with the loader's own words for it, and says
/// whether it was the library or the symbol that was missing.
pub struct Missing(Box<Details>);

#[derive(Debug)]
struct Details {
    symbols: Vec<Symbol>,
    library: Opened,
    refused: Vec<Attempt>,
}

/// Which library the symbols were looked up in.
#[derive(Debug, Clone, Copy)]
enum Opened {
    Nothing,
    Process,
    Library(&'static str),
}

#[derive(Debug)]
struct Symbol {
    name: &'static str,
    /// The loader's words, or empty if there was no library to ask.
    message: String,
}

/// A library that could not be opened.
#[derive(Debug, Clone)]
pub(super) struct Attempt {
    pub(super) library: &'static str,
    pub(super) message: String,
}

impl Missing {
    #[cold]
    pub(super) fn library(name: &'static str, refused: Vec<Attempt>) -> Self {
        let symbols = Vec::from([Symbol { name, message: String::new() }]);
        Self(Box::new(Details { symbols, library: Opened::Nothing, refused }))
    }

    /// `library` is `None` for what the process has loaded; `refused` are the candidates before it.
    #[cold]
    pub(super) fn symbol(
        name: &'static str,
        message: String,
        library: Option<&'static str>,
        refused: &[Attempt],
    ) -> Self {
        let symbols = Vec::from([Symbol { name, message }]);
        let library = library.map_or(Opened::Process, Opened::Library);
        Self(Box::new(Details { symbols, library, refused: refused.to_vec() }))
    }

    /// Adds the symbols of another one, of the same block. If that block's library was opened in between,
    /// that is what is told.
    pub(super) fn and(mut self, mut other: Self) -> Self {
        if other.library_found() {
            self.0.library = other.0.library;
            self.0.refused = other.0.refused;
        }
        self.0.symbols.append(&mut other.0.symbols);
        self
    }

    /// Whether a library was found, so that only the symbol is missing.
    pub fn library_found(&self) -> bool {
        !matches!(self.0.library, Opened::Nothing)
    }

    /// The symbols that are missing: one for a call, one or more for
    /// [`load_block`](super::Bound::load_block).
    pub fn symbols(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.symbols.iter().map(|symbol| symbol.name)
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { symbols, library, refused } = &*self.0;
        f.write_str(if symbols.len() == 1 { "the symbol " } else { "the symbols " })?;
        for (index, symbol) in symbols.iter().enumerate() {
            write!(f, "{}`{}`", if index == 0 { "" } else { ", " }, symbol.name)?;
        }
        match library {
            Opened::Nothing => f.write_str(" cannot be looked up, as no library could be opened")?,
            Opened::Process => f.write_str(" cannot be found in what this process has loaded")?,
            Opened::Library(name) => write!(f, " cannot be found in `{name}`")?,
        }
        let looked_up = symbols.iter().map(|symbol| (symbol.name, &symbol.message));
        let opened = refused.iter().map(|attempt| (attempt.library, &attempt.message));
        let told = looked_up.chain(opened).filter(|(_, message)| !message.is_empty());
        for (index, (name, message)) in told.enumerate() {
            write!(f, "{} `{name}`: {message}", if index == 0 { ":" } else { ";" })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Missing").field(&self.0).finish()
    }
}

impl core::error::Error for Missing {}
