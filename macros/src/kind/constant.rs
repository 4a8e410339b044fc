//! `const = …`: an argument that the caller never sees.

use super::{Kind, Stages};
use crate::ast::Expr;
use crate::errors::Errors;
use crate::frame::Body;
use crate::names::local;
use crate::plan::{Lane, Role};
use quote::{ToTokens, quote};

pub(super) struct Constant;

impl Kind for Constant {
    fn claims(&self, lane: &Lane<'_>) -> bool {
        matches!(lane.role, Role::Constant(_))
    }

    fn refuse(&self, lane: &Lane<'_>, errors: &mut Errors) {
        if let (Role::Constant(Expr::Rust(expr)), Some(word)) = (&lane.role, &lane.facts().constant) {
            if expr.to_token_stream().to_string().split_whitespace().any(|token| token == "ret") {
                errors.at(word.span, "a constant is passed before there is a `ret`");
            }
        }
    }

    fn stages(&self, lane: &Lane<'_>, body: &Body<'_>) -> Stages {
        let Role::Constant(expr) = lane.role else { unreachable!("claimed as a constant") };
        let native = local(lane.name(), "native");
        let ty = &lane.param.ty;
        let value = body.before(expr);
        let bound = quote!(let #native: #ty = #value;);
        let stages = Stages {
            native: ty.to_token_stream(),
            argument: native.to_token_stream(),
            crossing: "constant, not seen by the caller".into(),
            ..Stages::default()
        };
        // The same pointer twice: only once it is lent.
        if expr.names().iter().all(|name| !body.is_param(name)) {
            Stages { counts: bound, ..stages }
        } else {
            Stages { aliases: bound, ..stages }
        }
    }
}
