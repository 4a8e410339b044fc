//! Lengths and conditions, as they are written between words.

use proc_macro2::Span;
use syn::{Ident, Path};

/// The small language of lengths and conditions.
#[derive(Debug, Clone)]
pub(crate) enum Expr {
    Lit(syn::Lit),
    /// One identifier: a parameter, or else a constant.
    Name(Ident),
    /// A longer path: a constant.
    Const(Path),
    /// `*name`
    Deref(Ident),
    Ret(Span),
    /// The first handle.
    Receiver(Span),
    /// `(*ret).field`, `(*name).field`: of `ret` or a dereferenced name.
    Field(Box<Expr>, Ident),
    Call(Path, Vec<Expr>),
    IsNull(Box<Expr>),
    Unary(syn::UnOp, Box<Expr>),
    Binary(Box<Expr>, syn::BinOp, Box<Expr>),
    Paren(Box<Expr>),
    /// Only in `const = …`: any other expression of Rust's, of which parameters are no part.
    Rust(Box<syn::Expr>),
}

impl Expr {
    /// Visits every part, outermost first.
    pub(crate) fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Expr)) {
        visit(self);
        match self {
            Self::Lit(_)
            | Self::Name(_)
            | Self::Const(_)
            | Self::Deref(_)
            | Self::Ret(_)
            | Self::Receiver(_)
            | Self::Rust(_) => {}
            Self::Call(_, args) => args.iter().for_each(|arg| arg.walk(visit)),
            Self::IsNull(inner) | Self::Unary(_, inner) | Self::Paren(inner) | Self::Field(inner, _) => {
                inner.walk(visit);
            }
            Self::Binary(left, _, right) => {
                left.walk(visit);
                right.walk(visit);
            }
        }
    }

    pub(crate) fn mentions(&self, mut what: impl FnMut(&Expr) -> bool) -> bool {
        let mut found = false;
        self.walk(&mut |part| found |= what(part));
        found
    }

    pub(crate) fn mentions_ret(&self) -> bool {
        self.mentions(|part| matches!(part, Self::Ret(_)))
    }

    /// The identifiers that may be parameters, plain and behind a `*`.
    pub(crate) fn names(&self) -> Vec<&Ident> {
        let mut names = Vec::new();
        self.walk(&mut |part| {
            if let Self::Name(name) | Self::Deref(name) = part {
                names.push(name);
            }
        });
        names
    }
}
