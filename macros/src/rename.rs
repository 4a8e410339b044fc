//! Names in token streams, and one exchanged for another.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

/// `self` becomes this.
pub(crate) fn self_to(tokens: &TokenStream, name: &Ident) -> TokenStream {
    idents(tokens, &|ident| (ident == "self").then(|| name.clone()))
}

/// A lifetime becomes another.
pub(crate) fn lifetime(tokens: &TokenStream, from: &syn::Lifetime, to: &syn::Lifetime) -> TokenStream {
    let mut behind_apostrophe = false;
    let mut renamed = TokenStream::new();
    for token in tokens.clone() {
        let is_apostrophe = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        let token = match token {
            TokenTree::Ident(ident) if behind_apostrophe && ident == from.ident => {
                TokenTree::Ident(to.ident.clone())
            }
            TokenTree::Group(group) => regroup(&group, lifetime(&group.stream(), from, to)),
            other => other,
        };
        behind_apostrophe = is_apostrophe;
        renamed.extend([token]);
    }
    renamed
}

/// The lifetimes of which this is true become `'static`, where none has a name.
pub(crate) fn without_lifetimes(tokens: TokenStream, is_one: &dyn Fn(&Ident) -> bool) -> TokenStream {
    let mut behind_apostrophe = false;
    let one = |token: TokenTree| {
        let behind = behind_apostrophe;
        behind_apostrophe = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(name) if behind && is_one(&name) => {
                TokenTree::Ident(Ident::new("static", name.span()))
            }
            TokenTree::Group(group) => regroup(&group, without_lifetimes(group.stream(), is_one)),
            other => other,
        }
    };
    tokens.into_iter().map(one).collect()
}

/// The same tokens, which mean what they did, for messages that point elsewhere.
pub(crate) fn pointing(tokens: TokenStream, at: Span) -> TokenStream {
    let each = |token: TokenTree| {
        let mut token = match token {
            TokenTree::Group(group) => regroup(&group, pointing(group.stream(), at)),
            other => other,
        };
        token.set_span(at.resolved_at(token.span()));
        token
    };
    tokens.into_iter().map(each).collect()
}

/// Whether a name stands there.
pub(crate) fn mentions(tokens: TokenStream, name: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

fn idents(tokens: &TokenStream, renamed: &dyn Fn(&Ident) -> Option<Ident>) -> TokenStream {
    let each = |token| match token {
        TokenTree::Ident(ident) => TokenTree::Ident(renamed(&ident).unwrap_or(ident)),
        TokenTree::Group(group) => regroup(&group, idents(&group.stream(), renamed)),
        other => other,
    };
    tokens.clone().into_iter().map(each).collect()
}

fn regroup(group: &Group, stream: TokenStream) -> TokenTree {
    let mut renamed = Group::new(group.delimiter(), stream);
    renamed.set_span(group.span());
    TokenTree::Group(renamed)
}
