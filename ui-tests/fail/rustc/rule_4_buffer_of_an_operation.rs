//! An operation shows nothing of the buffer that C works on.

use pinvoke::{Buffer, marshal};

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

fn main() {
    let mut operation = fill(vec![0; 10]);
    let (_, data) = &operation;
    operation.as_mut_slice();
    operation.1[0] = 1;
    let _: &[u8] = operation.as_ref();
    let _ = Buffer::as_slice(&operation);
}
