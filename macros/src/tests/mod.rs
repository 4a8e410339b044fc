//! Tests of the stages as functions: golden expansions, and mutated input.

mod fuzz;
mod golden;
