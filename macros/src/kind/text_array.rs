//! Arrays of text that go in and end with a NULL.

use super::types::{self, element};
use super::{Kind, Stages, Surface};
use crate::ast::Direction;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory, Role};
use quote::{ToTokens, quote};

pub(super) struct TextArray;

impl Kind for TextArray {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        lane.behind
            && lane.encoding().is_some()
            && matches!(lane.role, Role::Argument)
            && matches!(lane.memory, Memory::Terminated)
            && lane.direction == Direction::In
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if let Some(nullable) = &lane.facts().nullable {
            errors.at(nullable.span, "NULL is the end of this array, so C would not see what is behind the first `None`: drop `nullable`, or say how many there are: `len = n`");
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let element = element(lane);
        let name = lane.name();
        let [storage, native, scratch] = ["storage", "native", "scratch"].map(|role| local(name, role));
        let [new, prepare, fill, lend] =
            ["Scratch", "prepare_null_terminated", "fill_null_terminated", "lend_null_terminated"]
                .map(private);
        let (types, surface) = (element.types(), &element.surface);
        let mutable = lane.param.pointer().is_some_and(|pointer| pointer.mutable);
        // SAFETY (of the expansion): the scratch is a local of the wrapper, declared before the storage, so that it
        // stays where it is and lives until after the call and after the storage.
        let filled = body.attempt(name, quote!(unsafe { #fill::#types(&mut #storage, &#scratch) }));
        let (ty, pointer) =
            (element.pointer(mutable), element.spell(quote!(#lend::#types(&mut #storage)), mutable));
        Stages {
            surface: Surface::of(lane, quote!([#surface])),
            native: ty.clone(),
            prepare: quote!(let #scratch = #new::new(); let mut #storage = #prepare::#types(#name); #filled;),
            lend: quote!(let #native: #ty = #pointer;),
            argument: native.to_token_stream(),
            proofs: types::proofs(lane, "extent", body.fallible()),
            crossing: "copied, with a NULL behind the last; freed on return".into(),
            ..Stages::default()
        }
    }
}
