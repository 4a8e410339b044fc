//! Makes the mistake that is named by its argument.

unsafe extern "C" {
    fn overrun(buf: *mut u8, len: usize);
    safe fn leak();
}

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("overrun") => {
            let mut buf = vec![0; 16];
            // SAFETY: none; C writes one byte beyond `buf`, which is what must be found.
            unsafe { overrun(buf.as_mut_ptr(), buf.len()) };
            std::hint::black_box(buf);
        }
        Some("leak") => leak(),
        _ => {}
    }
}
