//! What travels in the fields of control blocks.

use crate::ast::{Direction, Word};
use crate::kind::Stages;
use crate::names;
use crate::paths::private_at;
use crate::plan::{Lane, Plan};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// A field, and the parameter that it belongs to.
struct Field<'a> {
    lane: &'a Lane<'a>,
    argument: TokenStream,
    place: TokenStream,
    span: Span,
    /// C leaves something there.
    is_left: bool,
}

/// Puts there what goes in, right before the call.
pub(super) fn filled(plan: &Plan<'_>, lanes: &[Stages]) -> TokenStream {
    let filled = fields(plan, lanes).filter_map(|Field { lane, argument, place, span, is_left }| {
        let set = match (is_left, lane.param.pointer()) {
            (false, None) => "set_field",
            (false, Some(_)) => "set_pointer",
            (true, _) if lane.direction == Direction::InOut => "set_left",
            (true, _) => return None,
        };
        let set = private_at(span, set);
        // SAFETY (of the expansion): the block is a local, lent just above, which nobody else has yet. What is to be
        // replaced is behind the argument.
        Some(quote!(unsafe { #set(#place, #argument) };))
    });
    filled.collect()
}

/// Puts what C has left there behind the arguments that name the fields' addresses.
pub(super) fn left(plan: &Plan<'_>, lanes: &[Stages]) -> TokenStream {
    let left =
        fields(plan, lanes).filter(|field| field.is_left).map(|Field { argument, place, span, .. }| {
            let left = private_at(span, "take_left");
            // SAFETY (of the expansion): the block is a local, lent above, which C is done with; behind the argument is a place
            // of the wrapper's own for one value.
            quote!(unsafe { #left(#place, #argument) };)
        });
    left.collect()
}

/// Whether C may replace what a guard has put in a field.
pub(super) fn are_replaced(plan: &Plan<'_>) -> bool {
    plan.lanes.iter().any(|lane| {
        let is_left = lane.facts().field.as_ref().is_some_and(|word| word.value.address);
        is_left && lane.direction == Direction::InOut
    })
}

fn fields<'a>(plan: &'a Plan<'a>, lanes: &'a [Stages]) -> impl Iterator<Item = Field<'a>> {
    plan.lanes.iter().zip(lanes).filter_map(|(lane, Stages { argument, native, .. })| {
        let Word { value: of, .. } = lane.facts().field.as_ref()?;
        let (block, path, is_left) = (names::control(&of.control), &of.path, of.address);
        let span = of.path.last().map_or_else(Span::mixed_site, |field| field.span());
        let place = quote_spanned!(span.resolved_at(Span::mixed_site())=> &raw mut (*#block).#(#path).*);
        // Nothing else says of which type it is.
        let value = Ident::new("value", span.resolved_at(Span::mixed_site()));
        let argument = quote!({ let #value: #native = #argument; #value });
        Some(Field { lane, argument, place, span, is_left })
    })
}
