//! Text, or a buffer whose size C knows: the wrapper makes it, and makes it larger until it is enough.

use super::encoded::{self, Text};
use super::types::{self, element};
use super::{Kind, Part, Stages, array};
use crate::ast::{Direction, Encoding, Grow};
use crate::errors::Errors;
use crate::frame::{Body, Claim};
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

pub(super) struct Growing;

impl Kind for Growing {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        let joins = matches!(lane.role, Role::Retval) && lane.encoding().is_some() && !lane.behind;
        lane.param.pointer().is_some()
            && (joins || (lane.facts().grow.is_some() && matches!(lane.role, Role::Argument)))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let facts = lane.facts();
        let span = facts.grow.as_ref().map_or(lane.name().span(), |word| word.span);
        let text = facts.text.as_ref();
        if !super::text_out::is_written_in_place(lane, errors) {
            return;
        }
        if lane.direction != Direction::Out {
            let span = facts.input.as_ref().map_or(span, |word| word.span);
            errors.at(span, "what the wrapper makes comes out only: write `out`");
        } else if facts.extent.is_none() {
            let span = if facts.grow.is_some() { span } else { text.map_or(span, |word| word.span) };
            errors.at(span, "say how much room C has: `len = n`");
        } else if let (Some(word), None) = (&facts.grow, &facts.written) {
            if !matches!(word.value, Grow::When(_)) {
                errors.at(
                    word.span,
                    "say which number tells how much there is: `written = ret`, `written = *n`",
                );
            }
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        true
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let name = lane.name();
        let [grow, len, native] = ["grow", "len", "native"].map(|role| local(name, role));
        let (room, ty, unit) = (private("Grow"), &lane.param.ty, unit(lane));
        let mut stages = Stages {
            native: lane.param.ty.to_token_stream(),
            lend: quote!(let #native: #ty = #room::as_mut_ptr(&mut #grow).cast();),
            argument: native.to_token_stream(),
            crossing: "returned; zeroed before the call, on the stack up to 512 bytes".into(),
            ..Stages::default()
        };
        let lengths = quote!(let #len = #room::capacity(&#grow););
        if let Some(word) = &lane.facts().grow {
            let start = if matches!(word.value, Grow::Ask) { quote!(ask) } else { quote!(new) };
            stages.once = quote!(let mut #grow = #room::<#unit>::#start(););
            stages.lengths = lengths;
            stages.again = again(lane, body, &word.value, &grow, &len);
            stages.crossing.push_str(", and larger until it is enough");
        } else {
            let wanted = wanted(lane, body);
            let made = body.attempt(name, quote!(#room::<#unit>::with_capacity(#wanted)));
            stages.prepare = quote!(let mut #grow = #made; #lengths);
        }
        finish(lane, body, &grow, &len, stages)
    }
}

/// What the memory is made of.
fn unit(lane: &Lane<'_>) -> TokenStream {
    if lane.encoding().is_some() { encoded::of(lane).unit } else { element(lane).native }
}

/// The declared length of what joins the result.
fn wanted(lane: &Lane<'_>, body: &Body<'_>) -> TokenStream {
    match lane.memory {
        Memory::AtLeast(_, expr) => body.length(expr),
        Memory::Constant(_) => {
            let size = array::length(lane, body);
            quote!(::core::option::Option::Some(#size))
        }
        _ => quote!(::core::option::Option::None),
    }
}

/// Makes the call again, if there was too little room.
fn again(lane: &Lane<'_>, body: &Body<'_>, how: &Grow, grow: &Ident, len: &Ident) -> TokenStream {
    let (name, room) = (lane.name(), private("Grow"));
    let enlarged = body.attempt(name, quote!(#room::enlarge(&mut #grow)));
    let reported = lane.facts().written.as_ref().map(|word| body.length(&word.value));
    // What a failed call says of its size means nothing.
    let succeeded = body.succeeded();
    let needed = local(name, "needed");
    match (how, reported) {
        (Grow::When(condition), _) => {
            let condition = body.before(condition);
            quote!(if #condition { #enlarged; continue; })
        }
        (Grow::Full, Some(reported)) => {
            // Text may end with a NUL that was not counted.
            let full =
                if lane.encoding().is_some() { quote!(#needed.saturating_add(1)) } else { quote!(#needed) };
            quote! {
                if let (true, ::core::option::Option::Some(#needed)) = (#succeeded, #reported) {
                    if #full >= #len { #enlarged; continue; }
                }
            }
        }
        (Grow::Ask, Some(reported)) => {
            let resized = body.attempt(name, quote!(#room::answer(&mut #grow, #needed)));
            quote! {
                if let (true, ::core::option::Option::Some(#needed)) = (#succeeded, #reported) {
                    if #needed > #len { #resized; continue; }
                }
            }
        }
        (Grow::Full | Grow::Ask, None) => TokenStream::new(),
    }
}

/// What becomes of it.
fn finish(lane: &Lane<'_>, body: &Body<'_>, grow: &Ident, len: &Ident, stages: Stages) -> Stages {
    let name = lane.name();
    let [written, value] = ["written", "value"].map(|role| local(name, role));
    let room = private("Grow");
    if lane.facts().ignore.is_some() {
        // Other outputs point into it, and are read while it is there.
        return Stages {
            crossing: "memory of the wrapper's, into which other outputs point".into(),
            ..stages
        };
    }
    let (report, reported) = body.written(lane);
    if lane.encoding().is_some() {
        let Text { encoding, surface, .. } = encoded::of(lane);
        // What is asked for has the terminator in it.
        let asks = matches!(lane.facts().grow.as_ref().map(|word| &word.value), Some(Grow::Ask));
        let count = if reported.is_some() && !asks {
            quote!(::core::option::Option::Some(#written))
        } else {
            quote!(::core::option::Option::None)
        };
        let step = if lane.encoding() == Some(Encoding::Path) {
            quote!(path::<#encoding, #surface>)
        } else {
            quote!(text::<#encoding>)
        };
        // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises
        // what it wrote; the count was checked against the room.
        let read = body.attempt(name, quote!(unsafe { #room::#step(&#grow, #count) }));
        return Stages {
            written: report,
            read_back: quote!(let #value = #read;),
            result: Some(Part { ty: surface.to_token_stream(), value: value.to_token_stream() }),
            proofs: encoded::proofs(lane),
            ..stages
        };
    }
    values(lane, body, grow, len, stages)
}

/// What C left there, in a guard as far as there is room for what it claims.
fn values(lane: &Lane<'_>, body: &Body<'_>, grow: &Ident, len: &Ident, stages: Stages) -> Stages {
    let [grown, value] = ["grown", "value"].map(|role| local(lane.name(), role));
    let (element, [room, made, vec]) = (element(lane), ["Grow", "Grown", "Vec"].map(private));
    let (types, surface) = (element.types(), &element.surface);
    let (told, count, written) = match body.claim(lane) {
        Some(Claim { told, within, check, .. }) => {
            (told, quote!(::core::option::Option::unwrap_or(#within, 0)), check)
        }
        None => (TokenStream::new(), len.to_token_stream(), TokenStream::new()),
    };
    // SAFETY (of the expansion): C has succeeded, as the test saw, so that the author of the declaration promises these
    // values, for which there is room.
    let adopt = quote!(#told let #grown = unsafe { #room::adopt::#types(&mut #grow, #count) };);
    let read = body.attempt(lane.name(), quote!(#made::to_vec(&#grown)));
    Stages {
        adopt,
        written,
        read_back: quote!(let #value = #read;),
        result: Some(Part { ty: quote!(#vec<#surface>), value: value.to_token_stream() }),
        proofs: types::proofs(lane, "extent", body.fallible()),
        ..stages
    }
}
