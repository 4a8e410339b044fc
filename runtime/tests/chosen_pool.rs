//! A pool that another gives: alone in its process, since there is one pool for all.

use pinvoke::{Job, Pool, set_pool};
use std::sync::Mutex;
use std::sync::mpsc::channel;

/// Keeps what it is given.
struct Kept(Mutex<Vec<Job>>);

impl Pool for Kept {
    fn spawn(&self, job: Job) {
        self.0.lock().unwrap().push(job);
    }
}

/// A job of a closure.
fn job(run: impl FnOnce() + Send + 'static) -> Job {
    use pinvoke::private::{At, Offloaded, offload, work};
    static EVENT: Offloaded = Offloaded::new(&At { function: "job", parameter: "" });
    let (operation, job) = offload(&EVENT, work(run, |run| run(), drop));
    // Nobody waits for it; dropped, it would be cancelled.
    std::mem::forget(operation);
    job
}

#[test]
fn the_pool_that_was_set_first_has_all_jobs() {
    static CHOSEN: Kept = Kept(Mutex::new(Vec::new()));
    static LATER: Kept = Kept(Mutex::new(Vec::new()));

    set_pool(&CHOSEN).unwrap();
    let refused = set_pool(&LATER).unwrap_err().to_string();
    assert_eq!(refused, "a pool of threads is in use already; set one before the first blocking call");

    let (tell, told) = channel();
    pinvoke::private::spawn(job(move || tell.send(7).unwrap()));
    assert!(LATER.0.lock().unwrap().is_empty());
    let job = CHOSEN.0.lock().unwrap().pop().unwrap();
    assert!(told.try_recv().is_err());
    job.run();
    assert_eq!(told.recv(), Ok(7));
}
