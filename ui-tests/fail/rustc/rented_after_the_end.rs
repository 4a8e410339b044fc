//! A rented buffer is given back once, and whoever has a lease reads only.

use pinvoke::pool;

fn main() {
    let buffer = pool::rent(10);
    drop(buffer);
    drop(buffer);

    let mut lease = pool::rent(10).share();
    lease[0] = 1;

    let view = {
        let buffer = pool::rent(10);
        &buffer[..5]
    };
    println!("{view:?}");
}
