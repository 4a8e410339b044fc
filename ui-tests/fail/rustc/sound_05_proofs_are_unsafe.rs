//! What the proofs of an expansion ask for is no safe code's to claim.

use pinvoke::{Blittable, private};

struct Lying;

#[derive(Blittable, Clone, Copy)]
#[repr(C)]
struct Wide(u64);

impl private::Is<core::ffi::CStr> for Lying {}

impl private::Byte for Wide {}

impl private::Promoted for Wide {}

fn main() {}
