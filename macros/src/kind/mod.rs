//! How each kind of value crosses: one file a kind, which knows its conversion and nothing else.

mod advance;
mod array;
mod behind;
mod callback;
mod constant;
mod count;
mod cstr;
mod cursor;
mod destroy;
mod element;
mod functions;
mod given_back;
mod grow;
mod handle;
mod handle_array;
mod handle_array_out;
mod handle_out;
mod handle_replaced;
mod hidden;
mod kept;
mod lent_field;
mod owned;
mod passed;
mod pinned;
mod pointee;
mod pointer;
mod proofs;
mod rest;
mod ret_buffer;
mod ret_handle;
mod ret_rest;
mod ret_text;
mod ret_value;
mod ret_vanishes;
mod retval;
mod retval_buffer;
mod scalar;
mod single;
mod slice;
mod state_out;
mod status;
mod text;
mod text_array;
mod text_out;
pub(crate) mod types;
pub(crate) mod unclaimed;
mod uninit;
mod user_data;
mod utf8;
mod value;

use crate::errors::Errors;
use crate::frame::Body;
use crate::plan::Lane;
use proc_macro2::TokenStream;
use syn::Type;

pub(crate) use ret_value::returned;
pub(crate) use status::converted_status;
pub(crate) use types::{is_bool, is_float_or_bool};

pub(crate) trait Kind: Sync {
    /// Whether this kind carries the lane, given that no earlier one does.
    fn claims(&self, lane: &Lane<'_>) -> bool;

    /// What is wrong with the words, if this kind is to carry the lane.
    fn refuse(&self, _lane: &Lane<'_>, _errors: &mut Errors) {}

    /// Whether a conversion here may fail for a reason that lies in the data.
    fn may_fail(&self, lane: &Lane<'_>) -> bool {
        types::surface_may_fail(lane)
    }

    /// Whether the length is known only once the lane is converted.
    fn length_is_late(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    /// The code of each stage.
    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages;
}

/// Asked in this order; the first kind that claims a lane carries it. The last claims everything and explains
/// what is missing.
pub(crate) static KINDS: &[&dyn Kind] = &[
    &handle::Handle,
    &handle_array::HandleArray,
    &handle_array_out::HandleArrayOut,
    &state_out::StateOut,
    &handle_out::HandleOut,
    &handle_replaced::HandleReplaced,
    &kept::Kept,
    &given_back::GivenBack,
    &ret_vanishes::RetVanishes,
    &ret_handle::RetHandle,
    &ret_rest::RetRest,
    &ret_text::RetText,
    &ret_buffer::RetBuffer,
    &ret_value::RetValue,
    &callback::CallbackOfCall,
    &functions::FunctionsOfStruct,
    &user_data::UserData,
    &destroy::Destroy,
    &constant::Constant,
    &count::Count,
    &pointee::Pointee,
    &rest::Rest,
    &hidden::Hidden,
    &status::Status,
    &cursor::Cursor,
    &behind::Behind,
    &grow::Growing,
    &retval_buffer::RetvalBuffer,
    &retval::Retval,
    &cstr::CStr,
    &utf8::Utf8,
    &text::TextIn,
    &text_array::TextArray,
    &text_out::TextOut,
    &uninit::Uninit,
    &array::Array,
    &slice::Slice,
    &value::Value,
    &scalar::Scalar,
    &passed::Passed,
    &unclaimed::Unclaimed,
];

/// The kind that carries a lane.
pub(crate) fn carrier(lane: &Lane<'_>) -> &'static dyn Kind {
    let claims = |kind: &&&'static dyn Kind| kind.claims(lane);
    *KINDS.iter().find(claims).expect("the last kind claims everything")
}

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
