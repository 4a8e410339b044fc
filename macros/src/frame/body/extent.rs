//! How long a buffer is: as it must be, and as C says.

use super::Body;
use crate::ast::{Direction, Expr};
use crate::kind::Part;
use crate::names::local;
use crate::paths::private;
use crate::plan::{Lane, Memory};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// How much C says it wrote.
pub(crate) struct Claim {
    /// Binds what C says, where it is computed.
    pub(crate) told: TokenStream,
    /// The number, if there is room for as much: an `Option`.
    pub(crate) within: TokenStream,
    /// Binds the number, or the wrapper fails.
    pub(crate) check: TokenStream,
    pub(crate) part: Part,
}

impl Body<'_> {
    /// Whether the length of a lane is used at all.
    pub(crate) fn needs_length(&self, lane: &Lane<'_>) -> bool {
        let facts = lane.facts();
        facts.written.is_some() || facts.empty.is_some() || lane.direction != Direction::In
    }

    /// Demands the length that an expression or `min` says.
    pub(crate) fn extent(&self, lane: &Lane<'_>) -> TokenStream {
        let (len, needed) = (local(lane.name(), "len"), local(lane.name(), "needed"));
        let mut extents = TokenStream::new();
        if let Some(min) = &lane.facts().min {
            let value = self.length(&min.value);
            extents.extend(quote!(let #needed = #value;));
            extents.extend(self.check(lane.name(), &quote!(_), "at_least", None, &[&len, &needed]));
        }
        if let Memory::AtLeast(_, expr) = &lane.memory {
            // Evaluated once: the message must tell the length that was compared.
            let value = self.length(expr);
            extents.extend(quote!(let #needed = #value;));
            let check = self.check(lane.name(), &len, "at_least", None, &[&len, &needed]);
            extents.extend(if lane.nullable() {
                let name = lane.name();
                quote!(let #len = if ::core::option::Option::is_some(&#name) { #check #len } else { 0 };)
            } else {
                check
            });
        }
        extents
    }

    /// How much C says it wrote, checked; and that number as a part of the result.
    pub(crate) fn written(&self, lane: &Lane<'_>) -> (TokenStream, Option<Part>) {
        let Some(Claim { told, check, part, .. }) = self.claim(lane) else {
            return (TokenStream::new(), None);
        };
        (quote!(#told #check), Some(part))
    }

    /// The same, for what must be in a guard before the check.
    pub(crate) fn claim(&self, lane: &Lane<'_>) -> Option<Claim> {
        let word = lane.facts().written.as_ref()?;
        let (len, written) = (local(lane.name(), "len"), local(lane.name(), "written"));
        let part = Part { ty: quote!(::core::primitive::usize), value: written.to_token_stream() };
        Some(match self.after_integer(&word.value) {
            Some(native) => {
                let check = self.check(lane.name(), &written, "written", None, &[&native, &len]);
                let function = private("written");
                Claim { told: TokenStream::new(), within: quote!(#function(#native, #len)), check, part }
            }
            None => {
                let length = self.length(&word.value);
                let check = self.check(lane.name(), &written, "within", None, &[&written, &len]);
                let function = private("within");
                let told = quote!(let #written = #length;);
                Claim { told, within: quote!(#function(#written, #len)), check, part }
            }
        })
    }

    /// Whether a count is told after the conversions: if its buffers are converted, and no extent is made of it.
    pub(crate) fn is_late_count(&self, lane: &Lane<'_>, buffers: &[usize]) -> bool {
        let names_it = |expr: &Expr| expr.names().into_iter().any(|name| name == lane.name());
        let extents = self.plan.lanes.iter().filter_map(|other| match &other.memory {
            Memory::AtLeast(_, expr) => Some(*expr),
            _ => other.facts().min.as_ref().map(|word| &word.value),
        });
        let lane = |index: usize| self.lane(index);
        if buffers.iter().any(|&index| lane(index).kind.length_is_late(lane(index))) {
            return true;
        }
        let converted =
            |&index: &usize| lane(index).facts().surface.is_some() || lane(index).facts().with.is_some();
        !buffers.is_empty() && buffers.iter().all(converted) && !extents.into_iter().any(names_it)
    }
}
