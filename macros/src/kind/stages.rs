//! What a kind contributes: the code of each stage, what the caller sees, what is to be proved.

use super::types;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use syn::Type;

/// What a kind puts into each stage of a wrapper, in the order of one call. What it does not need, it leaves out.
#[derive(Default)]
pub(crate) struct Stages {
    /// What the caller passes.
    pub(crate) surface: Option<Surface>,
    /// What the caller passes besides, and C finds elsewhere than in an argument.
    pub(crate) beside: Vec<(syn::Ident, Surface)>,
    /// The C type.
    pub(crate) native: TokenStream,
    /// Before all: what outlives a call that must be made again.
    pub(crate) once: TokenStream,
    /// 1: the lengths of buffers.
    pub(crate) lengths: TokenStream,
    /// 1: the counts that tell them to C.
    pub(crate) counts: TokenStream,
    /// 1: extents that depend on other arguments.
    pub(crate) extents: TokenStream,
    /// 2: conversions, which may fail. What they make may still move.
    pub(crate) prepare: TokenStream,
    /// 2: the counts of what was converted.
    pub(crate) late_counts: TokenStream,
    /// 3: addresses, of what no longer moves.
    pub(crate) lend: TokenStream,
    /// 3: what is made of other native values.
    pub(crate) aliases: TokenStream,
    /// 4: what crosses.
    pub(crate) argument: TokenStream,
    /// 4: what C handed over whether it failed or not, in guards.
    pub(crate) taken: TokenStream,
    /// 4: how long what C replaced is now, for its guard: before anything that may end the call.
    pub(crate) recount: TokenStream,
    /// 4: what C reports a failure in, taken before anything else.
    pub(crate) caught: TokenStream,
    /// 4: whether the call must be made again, with more room.
    pub(crate) again: TokenStream,
    /// 5: what is written back whether C failed or not.
    pub(crate) settle: TokenStream,
    /// 6: what C handed over, in guards; cannot fail.
    pub(crate) adopt: TokenStream,
    /// 6: how much C says it wrote, and what is handed over with it.
    pub(crate) written: TokenStream,
    /// 7: conversions back, which may fail.
    pub(crate) read_back: TokenStream,
    /// 8: what stopped a closure goes on; on every path, before any error of C's.
    pub(crate) resume: TokenStream,
    /// 9: a part of the result.
    pub(crate) result: Option<Part>,
    /// What rustc has to prove about the types.
    pub(crate) proofs: Vec<Proof>,
    /// For the docs: pinned or copied and why, and who frees.
    pub(crate) crossing: String,
}

/// The *borrowed* type of an argument, so that a kind never knows who holds it.
pub(crate) struct Surface {
    pub(crate) form: Form,
    pub(crate) ty: TokenStream,
    pub(crate) nullable: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Value,
    Shared,
    Exclusive,
    /// Room for what need not be initialised: a generic parameter over elements of this type.
    Room,
}

/// A part of the result.
pub(crate) struct Part {
    pub(crate) ty: TokenStream,
    pub(crate) value: TokenStream,
}

/// A fact about types that only rustc can establish, at the user's token.
pub(crate) struct Proof {
    /// The function of the runtime whose bounds or assertions are the proof.
    pub(crate) assertion: &'static str,
    pub(crate) types: Vec<TokenStream>,
    pub(crate) at: proc_macro2::Span,
}

impl Surface {
    pub(crate) fn value(ty: impl quote::ToTokens) -> Option<Self> {
        Some(Self { form: Form::Value, ty: ty.to_token_stream(), nullable: false })
    }

    pub(crate) fn shared(lane: &Lane<'_>, ty: TokenStream) -> Option<Self> {
        Some(Self { form: Form::Shared, ty, nullable: lane.nullable() })
    }

    pub(crate) fn of(lane: &Lane<'_>, ty: TokenStream) -> Option<Self> {
        let form = if lane.direction == crate::ast::Direction::In { Form::Shared } else { Form::Exclusive };
        Some(Self { form, ty, nullable: lane.nullable() })
    }
}

impl Proof {
    pub(crate) fn of(assertion: &'static str, ty: &Type) -> Self {
        Self {
            assertion,
            types: vec![quote::ToTokens::to_token_stream(ty)],
            at: syn::spanned::Spanned::span(ty),
        }
    }

    /// Of what C sees for the type. That there is such a thing is asked in the words of the declaration itself, so
    /// that rustc says once if there is not.
    pub(crate) fn of_native(assertion: &'static str, lane: &Lane<'_>, ty: &Type) -> Self {
        let is_itself =
            types::is_primitive(ty) || lane.facts().surface.is_some() || lane.facts().with.is_some();
        let native =
            if is_itself { quote::ToTokens::to_token_stream(ty) } else { types::native_of(lane, ty) };
        Self { types: vec![native], ..Self::of(assertion, ty) }
    }
}
