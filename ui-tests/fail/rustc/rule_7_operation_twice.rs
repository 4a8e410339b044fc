//! An operation ends once: who awaits, cancels or drops it has it no longer.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

async fn twice() {
    let operation = fill(vec![0; 10]);
    let cancel = operation.cancel();
    let _ = operation.await;
    let _ = cancel.await;
    let _ = cancel.await;
    let operation = fill(vec![0; 10]);
    drop(operation);
    let _ = operation.cancel();
}

fn main() {}
