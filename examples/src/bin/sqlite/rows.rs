//! The rows of a statement, one at a time: what is borrowed from one ends with the next.
//!
//! Both ways to them say so by their types. `next_row` and `column` take the statement alone, so that a column has ended
//! when they are called again; `Rows` lends each row, which one can pass on.

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

/// The rows from here on. It is no `Iterator`, whose items would outlive the next step.
pub(crate) struct Rows<'s, 'db, 'a> {
    stmt: &'s mut Stmt<'db, 'a>,
}

/// One row, until the next one is asked for.
pub(crate) struct Row<'r, 'db, 'a> {
    stmt: &'r mut Stmt<'db, 'a>,
}

impl<'db, 'a> Rows<'_, 'db, 'a> {
    /// The next row.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row<'_, 'db, 'a>>, SqliteError> {
        Ok(self.stmt.next_row()?.then_some(Row { stmt: self.stmt }))
    }

    /// Every row, as what is made of it.
    pub(crate) fn map<T>(
        mut self,
        mut of: impl FnMut(Row<'_, 'db, 'a>) -> Result<T, SqliteError>,
    ) -> Result<Vec<T>, SqliteError> {
        let mut all = Vec::new();
        while let Some(row) = self.next_row()? {
            all.push(of(row)?);
        }
        Ok(all)
    }
}

impl Row<'_, '_, '_> {
    /// A column of it. SQLite may convert a value where it stands, so there is one at a time.
    pub(crate) fn get(&mut self, at: c_int) -> Result<Column<'_>, SqliteError> {
        self.stmt.column(at)
    }

    /// All columns, to be read by people.
    pub(crate) fn cells(&mut self) -> Result<Vec<String>, SqliteError> {
        (0..self.stmt.columns()).map(|at| Ok(self.get(at)?.to_string())).collect()
    }
}

impl<'db, 'a> Stmt<'db, 'a> {
    /// The rows from here on.
    pub(crate) fn rows(&mut self) -> Rows<'_, 'db, 'a> {
        Rows { stmt: self }
    }

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
