//! The words of callbacks.

use super::values::{assigned, family};
use super::words::once;
use crate::ast::{CallbackFacts, CallbackForm, Destroy, Retain, Threads};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lifetime, Path, Result, Token};

pub(super) fn fact(facts: &mut CallbackFacts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    match name.to_string().as_str() {
        "callback" => once(&mut facts.callback, name, form(input)?),
        "once" => once_only(facts, name),
        "user_data" => once(&mut facts.user_data, name, named(input)?),
        "on" => once(&mut facts.on, name, threads(input)?),
        "fail" => once(&mut facts.fail, name, assigned(input)?),
        "busy" => once(&mut facts.busy, name, family(input)?),
        "destroy" => once(&mut facts.destroy, name, destroy(input)?),
        "earlier" => once(&mut facts.earlier, name, ()),
        "retain" => {
            let until = retain(input)?;
            if matches!(until, Retain::Slot(..)) && input.peek(Token![+]) {
                input.parse::<Token![+]>()?;
                facts.lifetime = Some(input.parse()?);
            }
            once(&mut facts.retain, name, until)
        }
        other => unreachable!("`{other}` is in the table of words but is not read"),
    }
}

fn form(input: ParseStream<'_>) -> Result<CallbackForm> {
    if !input.peek(Token![=]) {
        return Ok(CallbackForm::Closure);
    }
    let path: Path = assigned(input)?;
    let message = match path.get_ident() {
        Some(word) if word == "complete" => return Ok(CallbackForm::Complete),
        Some(word) if word == "once" => "write `callback, once`",
        _ => return Ok(CallbackForm::Method(path)),
    };
    Err(syn::Error::new_spanned(&path, message))
}

/// Of a member: the method has its name, or another.
pub(super) fn of_member(facts: &mut CallbackFacts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if !input.peek(Token![=]) {
        return once(&mut facts.callback, name, CallbackForm::Closure);
    }
    let method: Path = assigned(input)?;
    once(&mut facts.callback, name, CallbackForm::Method(method))
}

/// `nullable = Trait::CONST`
pub(super) fn given(facts: &mut CallbackFacts, name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if !input.peek(Token![=]) {
        return Err(syn::Error::new(
            name.span(),
            "when is this NULL? Name a constant of the trait that says whether there is such a function, `nullable = Trait::CONST`; or write `const = None`",
        ));
    }
    let constant: Path = assigned(input)?;
    once(&mut facts.given, name, constant)
}

fn once_only(facts: &mut CallbackFacts, name: &Ident) -> Result<()> {
    match &mut facts.callback {
        Some(word) if matches!(word.value, CallbackForm::Closure) => {
            word.value = CallbackForm::Once;
            Ok(())
        }
        Some(_) => {
            Err(syn::Error::new(name.span(), "`once` is of a closure of its own; drop one of the words"))
        }
        None => Err(syn::Error::new(name.span(), "`once` says how often C calls: write `callback, once`")),
    }
}

fn named(input: ParseStream<'_>) -> Result<Option<Path>> {
    if !input.peek(Token![=]) {
        return Ok(None);
    }
    input.parse::<Token![=]>()?;
    input.call(Path::parse_mod_style).map(Some)
}

pub(super) fn threads(input: ParseStream<'_>) -> Result<Threads> {
    input.parse::<Token![=]>()?;
    let word = input.call(Ident::parse_any)?;
    match word.to_string().as_str() {
        "caller" => Ok(Threads::Caller),
        "other" => Ok(Threads::Other),
        "several" => Ok(Threads::Several),
        _ => Err(syn::Error::new(
            word.span(),
            "write which threads call: `on = caller`, `on = other` (another one), or `on = several` (at once)",
        )),
    }
}

fn destroy(input: ParseStream<'_>) -> Result<Destroy> {
    if !input.peek(Token![=]) {
        return Ok(Destroy::Always);
    }
    let word: Ident = assigned(input)?;
    if word == "ok" {
        Ok(Destroy::OnSuccess)
    } else {
        Err(syn::Error::new(
            word.span(),
            "write `destroy`, or `destroy = ok` if C calls it only where the function has succeeded",
        ))
    }
}

fn retain(input: ParseStream<'_>) -> Result<Retain> {
    input.parse::<Token![=]>()?;
    if input.peek(Lifetime) {
        return input.parse().map(Retain::Lifetime);
    }
    let span = input.span();
    let refused = |_| {
        syn::Error::new(
            span,
            "say until when C keeps it: `retain = db.slot`, as long as that object or until the slot is set again; `retain = 'a`, a lifetime of the handle, or `'static`; or `retain = DESTROY`, the parameter that takes C's destructor",
        )
    };
    let holder = input.call(Ident::parse_any).map_err(refused)?;
    if input.peek(Token![.]) {
        input.parse::<Token![.]>()?;
        return Ok(Retain::Slot(holder, input.call(Ident::parse_any)?));
    }
    Ok(Retain::Param(holder))
}
