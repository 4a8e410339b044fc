//! What is rented goes back once, and then nobody has it.

use pinvoke::pool;

fn main() {
    let buffer = pool::rent(10);
    drop(buffer);
    drop(buffer);
    let lease = pool::rent(10).share();
    let exclusive = lease.try_exclusive();
    drop(lease);
    drop(exclusive);
    let buffer = pool::rent(10);
    let lease = buffer.share();
    drop(buffer);
    drop(lease);
}
