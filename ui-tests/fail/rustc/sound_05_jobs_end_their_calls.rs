//! What ends a call on the pool is its job alone: nobody who guesses its token.

use pinvoke::private::{At, Offloaded, complete, offload, work};

static AT: At = At { function: "call", parameter: "" };
static EVENT: Offloaded = Offloaded::new(&AT);

fn main() {
    let (_operation, job) = offload(&EVENT, work([0; 300], |owner| owner, |owner| owner));
    complete(&EVENT, core::ptr::without_provenance_mut(1 << 24), || ());
    job.run();
}
