//! The runtime's own pool of threads.

use pinvoke::threads::Threads;
use pinvoke::{Job, Pool};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

/// A job of a closure.
fn job(run: impl FnOnce() + Send + 'static) -> Job {
    use pinvoke::private::{At, Offloaded, offload, work};
    static EVENT: Offloaded = Offloaded::new(&At { function: "job", parameter: "" });
    let (operation, job) = offload(&EVENT, work(run, |run| run(), drop));
    // Nobody waits for it; dropped, it would be cancelled.
    std::mem::forget(operation);
    job
}

/// Waits for what another thread brings about.
fn until(holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(30), "it does not come about");
        thread::sleep(Duration::from_millis(1));
    }
}

/// Says, on a thread of the pool, which that is.
fn which(pool: &Threads) -> ThreadId {
    let (tell, told) = channel();
    pool.spawn(job(move || tell.send(thread::current().id()).unwrap()));
    told.recv().unwrap()
}

/// Occupies a thread until the answer is dropped.
fn occupy(pool: &Threads) -> Sender<()> {
    let (end, ended) = channel::<()>();
    let (tell, told) = channel();
    pool.spawn(job(move || {
        tell.send(()).unwrap();
        assert!(ended.recv().is_err());
    }));
    told.recv().unwrap();
    end
}

/// A job that does nothing, and what ends when it is dropped, or has run.
fn dropped() -> (Job, Receiver<()>) {
    let (held, gone) = channel();
    (job(move || held.send(()).unwrap()), gone)
}

#[test]
fn no_more_threads_than_the_limit() {
    let pool = Threads::new().max_threads(3);
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    for _ in 0..50 {
        let (now, most) = (Arc::clone(&now), Arc::clone(&most));
        pool.spawn(job(move || {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(1));
            now.fetch_sub(1, Ordering::SeqCst);
        }));
        assert!(pool.counts().threads <= 3);
    }
    pool.close();
    assert_eq!((now.load(Ordering::SeqCst), most.load(Ordering::SeqCst)), (0, 3));
}

#[test]
fn jobs_that_wait_for_each_other_have_threads() {
    let pool = Threads::new().max_threads(5);
    let all = Arc::new(Barrier::new(5));
    for _ in 0..4 {
        let all = Arc::clone(&all);
        pool.spawn(job(move || {
            all.wait();
        }));
    }
    all.wait();
    pool.close();
}

#[test]
fn idle_threads_end() {
    let pool = Threads::new().keep_alive(Duration::from_millis(5));
    let first = which(&pool);
    until(|| pool.counts().threads == 0);
    assert_ne!(which(&pool), first);
    until(|| pool.counts().threads == 0);
}

#[test]
fn idle_threads_are_used_again_the_latest_first() {
    let pool = Threads::new().max_threads(2);
    let (first, second) = (occupy(&pool), occupy(&pool));
    drop(first);
    until(|| pool.counts().idle == 1);
    let earlier = which(&pool);
    until(|| pool.counts().idle == 1);
    drop(second);
    until(|| pool.counts().idle == 2);
    let later = which(&pool);
    assert_ne!(later, earlier);
    for _ in 0..100 {
        until(|| pool.counts().idle == 2);
        assert_eq!(which(&pool), later);
    }
    assert_eq!(pool.counts().threads, 2);
}

#[test]
fn a_wake_up_meant_for_a_job_ends_no_wait() {
    let pool = Threads::new().max_threads(1);
    let (tell, told) = channel();
    pool.spawn(job(move || tell.send(thread::current()).unwrap()));
    let worker = told.recv().unwrap();
    until(|| pool.counts().idle == 1);
    for _ in 0..20 {
        worker.unpark();
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!((pool.counts().threads, pool.counts().idle), (1, 1));
    assert_eq!(which(&pool), worker.id());
}

#[test]
fn threads_have_names() {
    let name = |pool: &Threads| {
        let (tell, told) = channel();
        pool.spawn(job(move || tell.send(thread::current().name().map(str::to_owned)).unwrap()));
        told.recv().unwrap().unwrap()
    };
    assert_eq!(name(&Threads::new()), "pinvoke-1");
    assert_eq!(name(&Threads::new().name("files")), "files-1");
}

/// Panics once more when the panic is dropped.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

#[test]
fn a_panic_ends_its_job_alone() {
    let pool = Threads::new().max_threads(1);
    let before = which(&pool);
    pool.spawn(job(|| panic!("of a job")));
    pool.spawn(job(|| std::panic::panic_any(Bomb)));
    assert_eq!(which(&pool), before);
    assert_eq!(pool.counts().threads, 1);
}

#[test]
fn many_submitters_lose_nothing() {
    let jobs = if cfg!(miri) { 20 } else { 5_000 };
    let pool = Arc::new(Threads::new().max_threads(4));
    let ran = Arc::new(AtomicUsize::new(0));
    let submitters: Vec<_> = (0..8)
        .map(|_| {
            let (pool, ran) = (Arc::clone(&pool), Arc::clone(&ran));
            thread::spawn(move || {
                for _ in 0..jobs {
                    let ran = Arc::clone(&ran);
                    pool.spawn(job(move || {
                        ran.fetch_add(1, Ordering::SeqCst);
                    }));
                }
            })
        })
        .collect();
    submitters.into_iter().for_each(|submitter| submitter.join().unwrap());
    Arc::into_inner(pool).unwrap().close();
    assert_eq!(ran.load(Ordering::SeqCst), 8 * jobs);
}

#[test]
fn jobs_give_jobs() {
    static POOL: Threads = Threads::new().max_threads(1);
    let (tell, told) = channel();
    POOL.spawn(job(move || POOL.spawn(job(move || tell.send(7).unwrap()))));
    assert_eq!(told.recv(), Ok(7));
}

#[test]
fn more_than_may_wait_is_dropped() {
    let pool = Threads::new().max_threads(1).max_waiting(1);
    let busy = occupy(&pool);
    let ((waits, ran), (refused, gone)) = (dropped(), dropped());
    pool.spawn(waits);
    pool.spawn(refused);
    assert!(gone.recv().is_err());
    assert_eq!(pool.counts().waiting, 1);
    drop(busy);
    assert_eq!(ran.recv(), Ok(()));
}

#[test]
fn a_job_on_its_way_to_a_thread_does_not_wait() {
    for _ in 0..100 {
        let pool = Threads::new().max_threads(2).max_waiting(0);
        let ((one, first), (two, second)) = (dropped(), dropped());
        pool.spawn(one);
        pool.spawn(two);
        assert_eq!((first.recv(), second.recv()), (Ok(()), Ok(())));
    }
}

#[test]
fn dropped_pool_drops_what_waits_and_no_more() {
    let pool = Threads::new().max_threads(1);
    let (end, ended) = channel::<()>();
    let (tell, told) = channel();
    pool.spawn(job(move || {
        tell.send(1).unwrap();
        assert!(ended.recv().is_err());
        tell.send(2).unwrap();
    }));
    assert_eq!(told.recv(), Ok(1));
    let (waits, gone) = dropped();
    pool.spawn(waits);
    drop(pool);
    assert!(gone.recv().is_err());
    drop(end);
    assert_eq!(told.recv(), Ok(2));
}

#[test]
fn closed_pool_runs_what_waits() {
    let pool = Threads::new().max_threads(2);
    let ran = Arc::new(AtomicUsize::new(0));
    for _ in 0..100 {
        let ran = Arc::clone(&ran);
        pool.spawn(job(move || {
            ran.fetch_add(1, Ordering::SeqCst);
        }));
    }
    pool.close();
    assert_eq!(ran.load(Ordering::SeqCst), 100);
    Threads::new().close();
}

#[test]
#[cfg(all(target_os = "linux", target_pointer_width = "64", not(miri)))]
fn without_a_thread_jobs_are_dropped() {
    let pool = Threads::new().stack_size(1 << 46);
    let (cancelled, gone) = dropped();
    pool.spawn(cancelled);
    assert!(gone.recv().is_err());
    assert_eq!(pool.counts(), pinvoke::threads::Counts::default());
}
