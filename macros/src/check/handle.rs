//! Opaque types, and the words of what is one.

use super::{method, source, words};
use crate::ast::{Block, ErrorForm, Expr, Function, HandleType, HandleUse, Param, Safety, Source, Word};
use crate::errors::Errors;
use crate::ownership::Call;
use syn::Ident;

pub(super) fn of_block(errors: &mut Errors, block: &Block) {
    for (index, handle) in block.handles.iter().enumerate() {
        if block.handles[..index].iter().any(|earlier| earlier.ident == handle.ident) {
            errors.at(handle.ident.span(), format!("there is a type `{}` already; drop one", handle.ident));
        }
        of_type(errors, block, handle);
        super::state::of_type(errors, block, handle);
    }
    if let (Some(shared), true) = (&block.words.shared, block.handles.is_empty()) {
        errors.at(shared.span, "there is no handle that could be shared: declare one, `type Db;`");
    }
}

/// One user data for all callbacks of an object: nobody else may tell C another.
fn user_data(errors: &mut Errors, block: &Block, handle: &HandleType) {
    let Some(word) = &handle.words.user_data else { return };
    let name = &handle.ident;
    if !handle.slots.iter().any(|slot| slot.callback) {
        errors.at(word.span, format!("no callback of a `{name}` is kept in a slot: write `callback, retain = NAME.slot` where C gets one, or drop this"));
    }
    if handle.words.sync.is_some() {
        errors.at(word.span, "another thread could set a slot while C looks for its closure: drop `sync`, or give each callback a user data of its own");
    }
    let Some(setter) = word.value.get_ident().and_then(|ident| in_block(block, ident)) else { return };
    let symbol = |function: &Function| {
        function.link_name.as_ref().map_or_else(|| function.ident.to_string(), syn::LitStr::value)
    };
    for other in &block.functions {
        if symbol(other) == symbol(setter) && other.safety != Safety::Unsafe {
            errors.at(
                other.ident.span(),
                format!("this tells C the user data of a `{name}`, in which the callbacks find their closures: spell it `unsafe fn {}`", other.ident),
            );
        }
    }
}

fn of_type(errors: &mut Errors, block: &Block, handle: &HandleType) {
    user_data(errors, block, handle);
    let words = &handle.words;
    let (name, owned) = (&handle.ident, words.free.is_some());
    for (span, word) in [
        words.close.as_ref().map(|word| (word.span, "close")),
        words.clone.as_ref().map(|word| (word.span, "clone")),
    ]
    .into_iter()
    .flatten()
    {
        if !owned {
            errors.at(
                span,
                format!("`{word}` is of a handle that Rust owns: add what frees one, `free = FUNCTION`"),
            );
        }
    }
    if let (Some(send), Some(_), None) = (&words.send, &words.clone, &words.sync) {
        errors.at(send.span, "a clone reaches the same object from another thread: say `send, sync` if C allows that, else drop `send`");
    }
    source::sent_with_its_parents(errors, block, handle);
    match (&words.repr, &words.invalid) {
        (Some(repr), None) => errors.at(repr.span, "say which number stands for no object: `invalid = -1`"),
        (Some(repr), _) if matches!(repr.value, syn::Type::Ptr(_)) => {
            errors.over(&repr.value, "a handle is a pointer by itself: drop `repr`");
        }
        _ => {}
    }
    for (word, call) in calls(handle) {
        let function = call.value.path.get_ident().and_then(|ident| in_block(block, ident));
        let Some(function) = function else { continue };
        if function.safety != Safety::Unsafe {
            let does = if word == "free" { "frees a handle" } else { "counts one more" };
            errors.at(
                function.ident.span(),
                format!(
                    "this {does}, and dropping or cloning a `{name}` calls it: spell it `unsafe fn {}`",
                    function.ident
                ),
            );
        }
    }
    if let Some(close) = &words.close {
        let function = words.free.as_ref().and_then(|call| call.value.path.get_ident());
        if owned && function.and_then(|ident| in_block(block, ident)).is_none() {
            errors.at(close.span, "what `close` can fail with is read from the declaration: declare the function that frees in this block, with `ok` or `error`");
        }
    }
}

/// What dropping and cloning a handle calls, by the word.
fn calls(handle: &HandleType) -> impl Iterator<Item = (&'static str, &Word<Call>)> {
    let calls = [("free", &handle.words.free), ("clone", &handle.words.clone)];
    calls.into_iter().filter_map(|(word, call)| Some((word, call.as_ref()?)))
}

/// Whether a handle's type calls this function by itself.
pub(super) fn is_called_by_a_type(block: &Block, function: &Function) -> bool {
    block.handles.iter().flat_map(calls).any(|(_, call)| call.value.path.is_ident(&function.ident))
}

fn counted_is_never_alone(errors: &mut Errors, block: &Block, function: &Function) {
    for param in &function.params {
        let Some(usage) = param.handle.as_ref().filter(|usage| usage.exclusive) else { continue };
        if type_of(block, usage).is_some_and(|handle| handle.words.clone.is_some()) {
            let ty = &usage.ident;
            errors.over(
                &param.ty,
                format!(
                    "a `{ty}` is counted, so somebody else may have it, too: write `&{ty}`, or `*mut {ty}`"
                ),
            );
        }
    }
}

pub(super) fn type_of<'a>(block: &'a Block, usage: &HandleUse) -> Option<&'a HandleType> {
    block.handles.iter().find(|handle| handle.ident == usage.ident)
}

pub(super) fn in_block<'a>(block: &'a Block, name: &Ident) -> Option<&'a Function> {
    block.functions.iter().find(|function| function.ident == *name)
}

pub(super) fn of_function(errors: &mut Errors, block: &Block, function: &Function) {
    let results = || function.params.iter().filter(|param| comes_out(param)).chain(&function.ret);
    method::rules(errors, block, function, results().any(|param| param.handle.is_some()));
    consumes_on_success(errors, block, function);
    is_read_under_a_lock(errors, block, function);
    for param in results() {
        if let Some(usage) = &param.handle {
            source::outlives(errors, block, function, usage);
        }
    }
    for result in results() {
        source::borrows(errors, block, function, result);
    }
    counted_is_never_alone(errors, block, function);
    let own = &function.words.outcome;
    let mut exprs = super::name::of_outcome(own);
    exprs.extend(super::name::lengths(function));
    for expr in exprs {
        there_is_a_receiver(errors, function, expr);
    }
}

fn consumes_on_success(errors: &mut Errors, block: &Block, function: &Function) {
    let mut keeping = function.params.iter().filter(|param| param.facts.keeps());
    let Some(word) = keeping.next().and_then(|param| param.facts.consume.as_ref()) else { return };
    if super::outcome::ok(block, function).is_none() {
        errors.at(word.span, "nothing tells whether the call succeeds: add `ok = …`, or write `consume` if the handle is gone in any case");
    }
    if let Some(second) = keeping.next().and_then(|param| param.facts.consume.as_ref()) {
        errors.at(second.span, "one handle of a call is given back by its error: write `consume` here");
    }
}

/// On a handle that several threads use, somebody else's call would come between this one and what is read after it.
fn is_read_under_a_lock(errors: &mut Errors, block: &Block, function: &Function) {
    let sync = |param: &Param| {
        param.handle.as_ref().is_some_and(|usage| usage.sync && !usage.exclusive && !usage.place)
    };
    if !function.params.iter().any(sync) || function.words.lock.is_some() || block.words.lock.is_some() {
        return;
    }
    let reads = |word: &Word<ErrorForm>| {
        super::name::arguments(&word.value).iter().any(|arg| match arg {
            Expr::Receiver(_) => true,
            Expr::Name(name) => function.param(name).is_some_and(|index| sync(&function.params[index])),
            _ => false,
        })
    };
    let how = "another thread may use the handle: add `lock = (enter(self), leave(self))`, or the path of a `static` `Mutex<()>`";
    if let Some(copy) = function.ret.as_ref().and_then(|ret| ret.facts.copy.as_ref()) {
        errors.at(
            copy.span,
            format!("before this is copied, {how}; `lock = none` if what is copied never changes"),
        );
    }
    let error = function.words.outcome.error.as_ref().or(block.words.outcome.error.as_ref());
    if let Some(error) = error.filter(|error| reads(error)) {
        errors.at(
            error.span,
            format!("before the error is made of it, {how}; `lock = none` if it tells each thread its own"),
        );
    }
}

fn there_is_a_receiver(errors: &mut Errors, function: &Function, expr: &Expr) {
    expr.walk(&mut |part| {
        if let (Expr::Receiver(span), None) = (part, function.receiver()) {
            errors.at(*span, format!("`self` is the first handle, and `{}` takes none", function.ident));
        }
    });
}

/// Whether C leaves handles there.
fn comes_out(param: &Param) -> bool {
    is_place(param) && (param.facts.output.is_some() || param.facts.retval.is_some())
}

pub(super) fn is_place(param: &Param) -> bool {
    param.handle.as_ref().is_some_and(|handle| handle.place)
}

/// Of what comes out behind a pointer, only handles are borrowed.
pub(super) fn is_no_borrow(errors: &mut Errors, param: &Param) -> bool {
    let borrow = param.facts.borrow.as_ref().map(|word| word.span);
    let Some(span) = borrow.or(param.facts.stable.as_ref().map(|word| word.span)) else { return false };
    let name = &param.ident;
    let message = if param.facts.retval.is_some() || param.facts.output.is_some() {
        format!(
            "`{name}` is no handle, and what comes out behind a pointer is borrowed of those only: say `copy`"
        )
    } else {
        "what is borrowed is a result: write this in the function's `ret(…)`, or on a handle that comes out, beside `retval`".into()
    };
    errors.at(span, message);
    true
}

/// Words that only handles have.
pub(super) fn speaks_of_one(errors: &mut Errors, param: &Param) {
    let _ = super::lend::of_no_state(errors, param);
    if let Some(consume) = &param.facts.consume {
        errors.at(
            consume.span,
            "what is given away is a handle: declare its type in this block, `#[marshal(free = FUNCTION)] type Name;`",
        );
    }
}

pub(super) fn rules(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse) {
    let facts = &param.facts;
    let ty = &usage.ident;
    let lent = usage.place && facts.output.is_none() && facts.retval.is_none() && facts.own.is_none();
    let lent = lent && facts.extent.is_some();
    let replaced = usage.place && facts.input.is_some() && facts.output.is_some() && facts.retval.is_none();
    let allowed: &[&str] = match usage.place {
        true if lent => &["in", "len", "readonly"],
        true if replaced => &["in", "out", "own", "consume", "nullable"],
        true if facts.extent.is_some() => &["retval", "out", "own", "nullable", "len", "written"],
        true => &["retval", "out", "filled", "own", "nullable", "borrow", "stable"],
        false if facts.callback.retain.is_some() => &["in", "nullable", "retain"],
        false => &["in", "nullable", "consume", "variadic", "lend"],
    };
    if super::state::refused(errors, param, usage) {
        return;
    }
    for (span, word) in words(facts) {
        if !allowed.contains(&word) {
            errors.at(span, format!("`{word}` describes memory, and `{}` is a handle, `{ty}`, which C alone looks into: drop it", param.ident));
            return;
        }
    }
    if !usage.place {
        let given = facts.consume.as_ref().map(|word| word.span);
        match (given.or(facts.callback.retain.as_ref().map(|word| word.span)), usage.owned) {
            (Some(span), false) => {
                errors.at(span, format!("nobody can own a `{ty}` to give it away: {}", how_to_own(usage)));
            }
            (None, true) if usage.foreign.is_some() && ty == "OwnedFd" => errors.over(
                &param.ty,
                "an `OwnedFd` is given away: say `consume`, or write `BorrowedFd<'_>` for what is lent",
            ),
            _ => {}
        }
        return;
    }
    if let Some(extent) = facts.extent.as_ref().filter(|extent| extent.value.unit == crate::ast::Unit::Bytes)
    {
        return errors.at(extent.span, "handles are counted one by one: write `len`, not `bytes`");
    }
    if lent {
        return;
    }
    if facts.retval.is_none() && !replaced {
        errors.at(param.ident.span(), "a handle that comes out is returned: write `#[marshal(retval, own)]`; one that C may exchange is `in, out, own`");
    } else if whose(errors, function, param, usage) {
        let or_lent = if is_filled(param, usage) {
            ""
        } else {
            ", `borrow = NAME` if it lives as long as that argument"
        };
        errors.at(param.ident.span(), format!("whose is this handle? Say `own` if Rust frees it{or_lent}"));
    }
}

/// Whether nothing says it of a handle that comes out.
fn whose(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse) -> bool {
    match (&param.facts.own, &param.facts.borrow) {
        (Some(own), Some(_)) => {
            errors.at(own.span, "Rust frees it, or borrows it: keep one of `own` and `borrow`");
        }
        (Some(_), None) => is_owned(errors, usage),
        (None, Some(borrow)) if is_filled(param, usage) => {
            errors.at(borrow.span, "C fills memory of Rust's here, which Rust owns: say `own`");
        }
        (None, Some(borrow)) => is_borrowed(errors, function, param, usage, &borrow.value),
        (None, None) => return true,
    }
    false
}

/// Whether this is the memory of a state itself, not a pointer to one.
fn is_filled(param: &Param, usage: &HandleUse) -> bool {
    let inner = param.pointer().is_some_and(|pointer| matches!(pointer.pointee, syn::Type::Ptr(_)));
    usage.place && usage.state.is_some() && !inner
}

/// What is lent alone is of something that is.
fn is_borrowed(errors: &mut Errors, function: &Function, param: &Param, usage: &HandleUse, borrow: &Source) {
    let ty = &usage.ident;
    let Source::Param(name) = borrow else {
        if usage.exclusive {
            errors.over(&param.ty, format!("every call would lend this `{ty}` alone, and for ever: declare `*const {ty}`, or the type as `shared`"));
        }
        return;
    };
    let source = function.param(name).and_then(|index| function.params[index].handle.as_ref());
    if usage.exclusive && source.is_none_or(|source| !source.exclusive) {
        errors.over(&param.ty, format!("others may use `{name}` meanwhile, so what is borrowed from it is borrowed by many: declare `*const {ty}`, `{ty}` as `shared`, or `&mut` of `{name}`"));
    }
}

fn is_owned(errors: &mut Errors, usage: &HandleUse) {
    if !usage.owned {
        let ty = &usage.ident;
        errors.at(ty.span(), format!("nobody frees a `{ty}`: {}, or borrow it", how_to_own(usage)));
    }
}

fn how_to_own(usage: &HandleUse) -> String {
    match usage.foreign {
        Some(_) => "write `OwnedFd`".into(),
        None => format!("add `free = FUNCTION` to `type {};`", usage.ident),
    }
}

/// What C returns.
pub(super) fn returned(errors: &mut Errors, function: &Function, ret: &Param, usage: &HandleUse) {
    let facts = &ret.facts;
    let ty = &usage.ident;
    for (span, word) in words(facts) {
        if let (Some(own), Some(_)) = (&facts.own, &usage.state) {
            return errors.at(own.span, format!("the memory of a `{ty}` is Rust's, and C makes none: let C fill one, `#[marshal(retval, own)]` on a `*mut {ty}`, or borrow it"));
        }
        if !["own", "borrow", "stable", "nullable", "ignore", "value"].contains(&word) {
            return errors.at(
                span,
                format!("`{word}` describes memory, and what returns is a handle, `{ty}`: drop it"),
            );
        }
    }
    if whose(errors, function, ret, usage) && facts.ignore.is_none() {
        errors.over(&ret.ty, "whose is this handle? Say it on the function: `ret(own)` if Rust frees it, `ret(borrow = NAME)` if it lives as long as that argument, `ret(ignore)` to drop it");
    }
}
