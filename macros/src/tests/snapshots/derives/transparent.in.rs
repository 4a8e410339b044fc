#[derive(Marshal)]
#[repr(transparent)]
pub struct Flags(pub c_uint);
