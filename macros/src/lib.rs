//! The macros of `pinvoke`. Use them through that crate, which documents them.

mod ast;
mod callback;
mod check;
mod docs;
mod encodings;
mod errors;
mod fallback;
mod frame;
mod handle;
mod item;
mod kind;
mod names;
mod ownership;
mod parse;
mod paths;
mod plan;
mod rename;
#[cfg(test)]
mod tests;

use ast::Block;
use errors::Errors;
use proc_macro2::TokenStream;

#[doc = include_str!("../docs/marshal.md")]
#[proc_macro_attribute]
pub fn marshal(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(args.into(), &item.into()).into()
}

#[doc = include_str!("../docs/blittable.md")]
#[proc_macro_derive(Blittable, attributes(marshal))]
pub fn derive_blittable(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    item::blittable::expand(item.into()).into()
}

#[doc = include_str!("../docs/marshal_derive.md")]
#[doc = include_str!("../docs/record.md")]
#[doc = include_str!("../docs/enum.md")]
#[proc_macro_derive(Marshal, attributes(marshal, pin))]
pub fn derive_marshal(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    item::marshal(item.into()).into()
}

#[doc = include_str!("../docs/bound.md")]
#[proc_macro]
pub fn bound(path: proc_macro::TokenStream) -> proc_macro::TokenStream {
    item::bound::expand(path.into()).into()
}

/// The stages, in order. Each starts only if the last found nothing wrong.
fn expand(args: TokenStream, item: &TokenStream) -> TokenStream {
    if let Ok(item) = syn::parse2::<syn::ItemStruct>(item.clone()) {
        return expand_functions(args, item);
    }
    let (block, parsed) = Errors::gate(|errors| parse::block(errors, args, item));
    let refused = |errors| fallback::refused(errors, block.as_ref());
    match parsed.and_then(|()| check_and_plan(block.as_ref())) {
        Ok(tokens) => tokens,
        Err(errors) => refused(errors),
    }
}

/// The same, of C's struct of functions.
fn expand_functions(args: TokenStream, item: syn::ItemStruct) -> TokenStream {
    let (functions, parsed) = Errors::gate(|errors| parse::functions(errors, args, item));
    let checked = parsed.and_then(|()| Errors::gate(|errors| check::functions(errors, &functions)).1);
    match checked {
        Ok(()) => callback::functions(&functions),
        Err(errors) => fallback::refused_functions(errors, &functions),
    }
}

fn check_and_plan(block: Option<&Block>) -> Result<TokenStream, Errors> {
    let Some(block) = block else { return Ok(TokenStream::new()) };
    let ((), checked) = Errors::gate(|errors| check::block(errors, block));
    checked?;
    let (plans, planned) = Errors::gate(|errors| plan::plan(errors, block));
    planned?;
    Ok(frame::block(block, &plans))
}
