//! What an operation was given is its own until it has ended.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn fill(#[marshal(out, len = n)] data: *mut u8, n: usize);
}

async fn read() {
    let mut data = vec![0; 10];
    let operation = fill(data);
    data[0] = 1;
    let (_, data) = operation.await;
    println!("{data:?}");
}

fn main() {}
