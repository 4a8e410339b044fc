//! Several handles, lent for the call.

use super::{Kind, Stages, Surface, array};
use crate::errors::Errors;
use crate::frame::Body;
use crate::handle;
use crate::names::{self, local};
use crate::paths::private;
use crate::plan::{Lane, Memory};
use quote::{ToTokens, quote};

pub(super) struct HandleArray;

impl Kind for HandleArray {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.is_argument()
            && lane.param.handle.as_ref().is_some_and(|usage| usage.place)
            && lane.facts().extent.is_some()
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        let is_exclusive = lane.param.handle.as_ref().is_some_and(|usage| usage.exclusive);
        if lane.must_copy() {
            errors.over(
                &lane.param.ty,
                "C could put other handles there: declare `*const *const T`, or add `readonly`",
            );
        } else if is_exclusive {
            errors.over(&lane.param.ty, "the handles of an array are lent to several: declare `*const *const T`, or the type as `shared`");
        }
    }

    fn may_fail(&self, _lane: &Lane<'_>) -> bool {
        false
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let usage = lane.param.handle.as_ref().expect("claimed");
        let (name, native, len) = (lane.name(), local(lane.name(), "native"), local(lane.name(), "len"));
        let (raw, ty) = (handle::native(usage), body.handle_type(usage));
        let element = body.borrowed_type(usage, &names::unnamed());
        let (slice, lengths) = if matches!(lane.memory, Memory::Constant(_)) {
            let size = array::length(lane, body);
            (quote!([#element; #size]), quote!())
        } else {
            (quote!([#element]), quote!(let #len = <[_]>::len(#name);))
        };
        let raw_array = private("raw_array");
        let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
        let cast = mutable.then(|| quote!(.cast_mut()));
        Stages {
            surface: Surface::shared(lane, slice),
            native: if mutable { quote!(*mut #raw) } else { quote!(*const #raw) },
            lengths,
            extents: body.extent(lane),
            lend: quote!(let #native = #raw_array::<#ty>(#name)#cast;),
            argument: native.to_token_stream(),
            proofs: handle::proofs(usage),
            crossing: "pinned: C reads the handles, which are lent for the call".into(),
            ..Stages::default()
        }
    }
}
