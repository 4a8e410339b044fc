//! What is rented has one owner, so it goes back once.

use pinvoke::pool;

fn main() {
    let buffer = pool::rent(10);
    let other = buffer.clone();
    drop((buffer, other));
}
