//! What a statement came to, to be read by people.

use crate::c::Stmt;
use crate::error::SqliteError;
use crate::rows::Column;
use core::fmt;

pub(crate) struct Table {
    names: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Runs the statement to its end.
    pub(crate) fn read(stmt: &mut Stmt<'_, '_>) -> Result<Self, SqliteError> {
        let names = (0..stmt.columns()).map(|at| Ok(stmt.name(at)?.unwrap_or_default()));
        let names = names.collect::<Result<_, SqliteError>>()?;
        let rows = stmt.rows().map(|mut row| row.cells())?;
        Ok(Self { names, rows })
    }

    pub(crate) fn has_columns(&self) -> bool {
        !self.names.is_empty()
    }

    fn width(&self, at: usize) -> usize {
        let cells = self.rows.iter().map(|row| &row[at]).chain([&self.names[at]]);
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    }

    fn line(&self, f: &mut fmt::Formatter<'_>, cells: &[String]) -> fmt::Result {
        let cells =
            cells.iter().enumerate().map(|(at, cell)| format!("{cell:<width$}", width = self.width(at)));
        writeln!(f, "{}", cells.collect::<Vec<_>>().join(" | ").trim_end())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.line(f, &self.names)?;
        let rules: Vec<String> = (0..self.names.len()).map(|at| "-".repeat(self.width(at))).collect();
        self.line(f, &rules)?;
        self.rows.iter().try_for_each(|row| self.line(f, row))
    }
}

impl fmt::Display for Column<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("NULL"),
            Self::Integer(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Text(text) => f.write_str(text),
            Self::Blob(bytes) => {
                f.write_str("x'")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
                f.write_str("'")
            }
        }
    }
}
