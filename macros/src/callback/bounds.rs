//! What a closure or an object must be able to do, and what holds it: from where and for how long C has it.

use crate::ast::Threads;
use crate::paths::private;
use crate::plan::{Keeping, Keeps};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Where it is called and dropped. What C keeps may be called by whichever thread calls C next.
pub(super) fn sent(keeping: Keeping<'_>, is_item: bool) -> TokenStream {
    let (send, sync) = (quote!(+ ::core::marker::Send), quote!(+ ::core::marker::Sync));
    match (keeping.keeps(), keeping.threads(), is_item) {
        (Keeps::Call, Threads::Caller, _) => TokenStream::new(),
        (Keeps::Call, Threads::Other, false) => send,
        (Keeps::Call, ..) => quote!(#send #sync),
        (Keeps::Slot { send: false, .. }, Threads::Caller, false) => TokenStream::new(),
        (Keeps::Once, _, false) | (_, Threads::Caller | Threads::Other, false) => send,
        _ => quote!(#send #sync),
    }
}

/// The same of an object, which for a call is lent.
pub(crate) fn of_object(keeping: Keeping<'_>) -> TokenStream {
    match (keeping.keeps(), keeping.threads()) {
        (Keeps::Call, Threads::Several) => quote!(+ ::core::marker::Sync),
        _ => sent(keeping, false),
    }
}

/// How long what C keeps lives.
pub(crate) fn lives(keeping: Keeping<'_>) -> Option<TokenStream> {
    match (keeping.keeps(), keeping.lifetime()) {
        (Keeps::Call, _) => None,
        (_, Some(lifetime)) => Some(quote!(+ #lifetime)),
        (_, None) => Some(quote!(+ 'static)),
    }
}

/// What holds it.
pub(crate) fn holder(keeping: Keeping<'_>, is_item: bool) -> TokenStream {
    let name = match (is_item, keeping.keeps(), keeping.threads()) {
        (true, ..) => "Item",
        (_, Keeps::Call, Threads::Caller | Threads::Other) => "Scoped",
        (_, Keeps::Call, Threads::Several) => "Concurrent",
        (_, Keeps::Once, _) => "KeptOnce",
        (_, _, Threads::Several) => "KeptFn",
        (_, _, Threads::Caller | Threads::Other) => "KeptMut",
    };
    private(name).to_token_stream()
}
