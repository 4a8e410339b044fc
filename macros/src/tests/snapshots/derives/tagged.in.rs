#[derive(Marshal)]
#[repr(i32)]
enum Value {
    None = 0,
    Int(i64),
    Text(#[marshal(utf8, copy)] String) = 4,
    #[marshal(other)]
    Other(i32),
}
