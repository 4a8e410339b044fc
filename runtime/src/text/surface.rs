//! The types of the caller's that are text, C strings and paths.

use core::ffi::CStr;

#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, boxed::Box, ffi::CString, string::String};
#[cfg(feature = "std")]
use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

/// Text of the caller's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "does not cross as text",
    note = "text is `&str`, `String`, `Box<str>` or `Cow<str>`; a declaration without an encoding takes what C's type is"
)]
pub trait AsText {
    #[doc(hidden)]
    fn as_text(&self) -> &str;
}

/// Text that can be made of C's.
#[cfg(feature = "alloc")]
pub trait FromText: AsText + Sized {
    #[doc(hidden)]
    fn from_text(text: String) -> Self;
}

/// A C string of the caller's.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no C string",
    label = "does not cross as `cstr`",
    note = "`cstr` takes `&CStr` or `CString`; for `&str` and `String` say `utf8`"
)]
pub trait AsCStr {
    #[doc(hidden)]
    fn as_c_str(&self) -> &CStr;
}

/// A C string that can be made of C's.
#[cfg(feature = "alloc")]
pub trait FromCStr: AsCStr + Sized {
    #[doc(hidden)]
    fn from_c_str(text: CString) -> Self;
}

/// A path of the caller's.
#[cfg(feature = "std")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a path",
    label = "does not cross as `path`",
    note = "`path` takes `&Path`, `PathBuf`, `&OsStr` or `OsString`"
)]
pub trait AsPath {
    #[doc(hidden)]
    fn as_path(&self) -> &OsStr;
}

/// A path that can be made of C's.
#[cfg(feature = "std")]
pub trait FromPath: AsPath + Sized {
    #[doc(hidden)]
    fn from_path(path: OsString) -> Self;
}

macro_rules! lent {
    ($as_trait:ident::$as_fn:ident -> $of:ty: $($ty:ty => |$it:ident| $get:expr;)*) => {$(
        impl $as_trait for $ty {
            #[inline(always)]
            fn $as_fn(&self) -> &$of {
                let $it = self;
                $get
            }
        }
    )*};
}

macro_rules! through_references {
    ($($as_trait:ident::$as_fn:ident -> $of:ty;)*) => {$(
        impl<T: $as_trait + ?Sized> $as_trait for &T {
            #[inline(always)]
            fn $as_fn(&self) -> &$of {
                T::$as_fn(self)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
macro_rules! made {
    ($from_trait:ident::$from_fn:ident($owned:ty): $($ty:ty => |$it:ident| $make:expr;)*) => {$(
        impl $from_trait for $ty {
            #[inline(always)]
            fn $from_fn($it: $owned) -> Self {
                $make
            }
        }
    )*};
}

through_references! {
    AsText::as_text -> str;
    AsCStr::as_c_str -> CStr;
}
lent! { AsText::as_text -> str: str => |text| text; }
lent! { AsCStr::as_c_str -> CStr: CStr => |text| text; }

#[cfg(feature = "alloc")]
lent! { AsText::as_text -> str:
    String => |text| text;
    Box<str> => |text| text;
    Cow<'_, str> => |text| text;
}
#[cfg(feature = "alloc")]
made! { FromText::from_text(String):
    String => |text| text;
    Box<str> => |text| text.into_boxed_str();
    Cow<'_, str> => |text| Cow::Owned(text);
}

#[cfg(feature = "alloc")]
lent! { AsCStr::as_c_str -> CStr:
    CString => |text| text;
    Box<CStr> => |text| text;
    Cow<'_, CStr> => |text| text;
}
#[cfg(feature = "alloc")]
made! { FromCStr::from_c_str(CString):
    CString => |text| text;
    Box<CStr> => |text| text.into_boxed_c_str();
    Cow<'_, CStr> => |text| Cow::Owned(text);
}

#[cfg(feature = "std")]
through_references! { AsPath::as_path -> OsStr; }
#[cfg(feature = "std")]
lent! { AsPath::as_path -> OsStr:
    OsStr => |path| path;
    OsString => |path| path;
    Box<OsStr> => |path| path;
    Cow<'_, OsStr> => |path| path;
    Path => |path| path.as_os_str();
    PathBuf => |path| path.as_os_str();
    Box<Path> => |path| path.as_os_str();
    Cow<'_, Path> => |path| path.as_os_str();
}
#[cfg(feature = "std")]
made! { FromPath::from_path(OsString):
    OsString => |path| path;
    Box<OsStr> => |path| path.into_boxed_os_str();
    Cow<'_, OsStr> => |path| Cow::Owned(path);
    PathBuf => |path| path.into();
    Box<Path> => |path| PathBuf::from(path).into_boxed_path();
    Cow<'_, Path> => |path| Cow::Owned(path.into());
}
