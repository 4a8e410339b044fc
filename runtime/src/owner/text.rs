//! Text that an asynchronous call takes.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;

/// An owner of text that an asynchronous call takes and gives back with the result. C reads it, or a copy in C's
/// encoding.
///
/// ```
/// use pinvoke::Text;
/// use std::sync::Arc;
///
/// fn length(text: impl Text) -> usize {
///     text.as_str().len()
/// }
///
/// assert_eq!(length("path"), 4);
/// assert_eq!(length(String::from("path")), 4);
/// assert_eq!(length(Arc::<str>::from("path")), 4);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not own text, or may not go to another thread",
    label = "C uses this text after the call has returned: give it `String`, `Box<str>`, `Arc<str>`, `Cow<'static, str>` or `&'static str`",
    note = "a borrowed `&str` cannot wait for C: own it, `.to_owned()`; the call gives it back"
)]
pub trait Text: Send + 'static {
    /// All of it.
    fn as_str(&self) -> &str;
}

macro_rules! texts {
    ($($owner:ty),* $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl Text for $owner {
            #[inline]
            fn as_str(&self) -> &str {
                self
            }
        }
    )*};
}

texts!(String, Box<str>, Arc<str>, &'static str, Cow<'static, str>);
