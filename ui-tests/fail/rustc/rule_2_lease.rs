//! What several read, none of them writes.

use pinvoke::pool;

fn main() {
    let mut lease = pool::rent(10).share();
    lease[0] = 1;
}
