//! How each kind of value crosses: one file a kind, which knows its conversion and nothing else.

mod advance;
mod array;
mod behind;
mod borrowed;
mod callback;
mod completion;
mod constant;
mod control;
mod count;
mod cstr;
mod cursor;
mod destroy;
mod element;
mod encoded;
mod from_c;
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
mod kept_handle;
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
mod stages;
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

pub(crate) use callback::group as closures;
pub(crate) use ret_value::returned;
pub(crate) use stages::{Form, Part, Proof, Stages, Surface};
pub(crate) use status::converted_status;
pub(crate) use types::{is_bool, is_float, is_float_or_bool, is_primitive};

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
    &kept_handle::KeptHandle,
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
    &borrowed::Borrowed,
    &ret_text::RetText,
    &ret_buffer::RetBuffer,
    &ret_value::RetValue,
    &callback::CallbackOfCall,
    &functions::FunctionsOfStruct,
    &user_data::UserData,
    &destroy::Destroy,
    &completion::Completion,
    &completion::Token,
    &control::Control,
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
