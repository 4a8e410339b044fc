//! SQLite, declared. This is all there is between the program and C.
//!
//! A database is used by many statements at once, so `Db` is shared. A statement changes with each step, so what is
//! borrowed from it ends there. Text and blobs that are bound are borrowed until the statement ends (`'a`), copied, or
//! handed over with their owner.

mod backup;
mod blob;
mod connection;
mod function;
mod memory;
mod statement;

pub(crate) use backup::*;
pub(crate) use connection::*;
pub(crate) use memory::*;
pub(crate) use statement::*;

use core::ffi::c_int;
use libsqlite3_sys as _;
use pinvoke::Marshal;

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Step {
    Row = 100,
    Done = 101,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(i32)]
pub(crate) enum Kind {
    Integer = 1,
    Float = 2,
    Text = 3,
    Blob = 4,
    Null = 5,
}

/// How a database is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Marshal)]
#[repr(transparent)]
pub(crate) struct OpenFlags(c_int);

impl OpenFlags {
    pub(crate) const READ_ONLY: Self = Self(1);
    pub(crate) const READ_WRITE: Self = Self(2);
    /// Beside `READ_WRITE`: made, if it is not there.
    pub(crate) const CREATE: Self = Self(4);
    /// The path is a URI.
    pub(crate) const URI: Self = Self(0x40);
    pub(crate) const MEMORY: Self = Self(0x80);

    /// Both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// SQLite copies what it is given.
const TRANSIENT: isize = -1;
