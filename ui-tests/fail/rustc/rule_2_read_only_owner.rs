//! What others read, C must not write.

use pinvoke::marshal;
use pinvoke::pool::Lease;
use std::sync::Arc;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

fn main() {
    let shared: Arc<[u8]> = Arc::new([0; 4]);
    let _ = fill(shared);
    let _ = fill(&[0_u8; 4][..]);
    let lease: Lease = pinvoke::pool::rent(4).share();
    let _ = fill(lease);
}
