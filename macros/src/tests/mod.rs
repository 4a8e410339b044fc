//! Tests of the stages as functions: golden expansions, and mutated input.

mod derives;
mod fuzz;
mod golden;
