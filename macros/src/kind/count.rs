//! A bare count: it vanishes, and tells C how long its buffers are.

use super::{Kind, Stages, types};
use crate::ast::Nullable;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::plan::{Lane, Role};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) struct Count;

impl Kind for Count {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Count(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let name = lane.name();
        if types::by_value(lane).is_none() {
            errors.over(
                &lane.param.ty,
                format!("`{name}` is a pointer: for a count behind it write `len = *{name}`"),
            );
        } else if lane.facts().any && lane.facts().variadic.is_none() && lane.facts().field.is_none() {
            errors.at(
                name.span(),
                format!(
                    "`{name}` is a count: it vanishes and is filled from its buffer, so it takes no words"
                ),
            );
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Count(buffers) = &lane.role else { unreachable!("claimed as a count") };
        let ty = &lane.param.ty;
        let (agree, len) = agreed_length(buffers, body);
        let native = local(lane.name(), "native");
        let first = body.lane(buffers[0]).name();
        let count = body.check(first, &native, "count", Some(ty), &[&len]);
        let stages = Stages {
            native: ty.to_token_stream(),
            argument: native.to_token_stream(),
            crossing: counted(buffers, body),
            ..Stages::default()
        };
        at_its_time(lane, buffers, body, quote!(#agree #count), stages)
    }
}

/// Counts of pinned buffers come first, counts of what is converted after the conversions.
pub(super) fn at_its_time(
    lane: &Lane<'_>,
    buffers: &[usize],
    body: &Body<'_>,
    counts: TokenStream,
    stages: Stages,
) -> Stages {
    if body.is_late_count(lane, buffers) {
        Stages { late_counts: counts, ..stages }
    } else {
        Stages { counts, ..stages }
    }
}

/// What makes the lengths of the buffers agree, and the one they agree on.
pub(super) fn agreed_length(buffers: &[usize], body: &Body<'_>) -> (TokenStream, TokenStream) {
    let may_be_absent = |&&index: &&usize| matches!(&body.lane(index).facts().nullable, Some(word) if word.value == Nullable::Any);
    let (absent, always): (Vec<_>, Vec<_>) = buffers.iter().partition(may_be_absent);
    let len = |index: usize| local(body.lane(index).name(), "len");
    let base = always.first().or(absent.first()).map(|&&index| index).expect("a count has a buffer");
    // With no buffer that must be there, the first one that is decides; with none at all the count is 0.
    let mut chosen = len(base).to_token_stream();
    if always.is_empty() {
        chosen = absent.iter().rev().fold(quote!(0), |rest, &&index| {
            let (present, len) = (local(body.lane(index).name(), "present"), len(index));
            quote!(if #present { #len } else { #rest })
        });
    }
    let mut agree = TokenStream::new();
    let base_name = body.lane(base).name().to_string();
    for &index in buffers.iter().filter(|&&index| index != base) {
        let lane = body.lane(index);
        let len = len(index);
        let demand = body.check(lane.name(), &quote!(()), "same", None, &[&len, &base_name, &chosen]);
        let present = local(lane.name(), "present");
        agree.extend(if may_be_absent(&&index) { quote!(if #present { #demand }) } else { demand });
    }
    (agree, chosen)
}

/// For the docs.
pub(super) fn counted(buffers: &[usize], body: &Body<'_>) -> String {
    let names: Vec<_> = buffers.iter().map(|&index| format!("`{}`", body.lane(index).name())).collect();
    format!("filled from the length of {}", names.join(" and "))
}
