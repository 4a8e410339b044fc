#[derive(Marshal)]
#[repr(i32)]
enum Clock {
    Realtime,
    Monotonic = 7,
}
