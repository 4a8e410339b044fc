//! Closures that C calls. Inside a callback the untrusted side is Rust: nothing unwinds into C, errno is as C left it,
//! and what the closure says of C's memory is checked before C sees it.

mod args;
mod calls;
mod concurrent;
mod erased;
mod functions;
mod handle_array;
mod item;
#[cfg(feature = "alloc")]
mod keeper;
#[cfg(feature = "alloc")]
mod kept;
#[cfg(feature = "alloc")]
mod later;
mod scoped;
mod stop;
mod text_array;

pub use args::{
    argument, capacity, returned, view_mut, view_one_mut, within_capacity, write_back, zero_first,
};
pub use calls::{Calls, Entered};
pub use concurrent::Concurrent;
#[cfg(feature = "alloc")]
pub use functions::keep_functions;
pub use functions::{
    Alone, BySeveral, FailsWith, Filled, Functions, Holder, filled, functions, with_data, without_data,
};
pub use handle_array::{HandleArray, handle_array};
pub use item::Item;
#[cfg(feature = "alloc")]
pub use keeper::{Keep, Keeper, Kept};
#[cfg(feature = "alloc")]
pub use kept::{KeptFn, KeptMut, KeptOnce, destroy};
#[cfg(feature = "alloc")]
pub(crate) use later::Gone;
pub use scoped::Scoped;
pub use stop::Stop;
pub use text_array::{TextArray, TextArrayIter, text_array, text_array_to_null};

/// What C passes back to a trampoline: the address of what it finds the closure in. It is good until that is moved.
#[inline(always)]
pub const fn user_data<T, D>(record: &T) -> *mut D {
    core::ptr::from_ref(record).cast_mut().cast()
}
