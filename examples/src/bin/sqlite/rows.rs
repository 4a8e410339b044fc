//! The rows of a statement, one at a time: what is borrowed from one ends with the next.

use crate::c::{Kind, Step, Stmt};
use crate::error::SqliteError;
use core::ffi::c_int;

/// A value of a row, as long as the row is looked at.
#[derive(Debug, PartialEq)]
pub(crate) enum Column<'row> {
    Null,
    Integer(i64),
    Float(f64),
    Text(&'row str),
    Blob(&'row [u8]),
}

impl Stmt<'_, '_> {
    /// Moves to the next row, if there is one. What was borrowed from the row before has ended by then.
    pub(crate) fn next_row(&mut self) -> Result<bool, SqliteError> {
        Ok(self.step()? == Step::Row)
    }

    /// A column of this row.
    pub(crate) fn column(&mut self, at: c_int) -> Result<Column<'_>, SqliteError> {
        Ok(match self.kind(at)? {
            Kind::Null => Column::Null,
            Kind::Integer => Column::Integer(self.integer(at)),
            Kind::Float => Column::Float(self.float(at)),
            Kind::Text => Column::Text(self.text(at)?.unwrap_or_default()),
            Kind::Blob => Column::Blob(self.blob(at).unwrap_or_default()),
        })
    }
}
