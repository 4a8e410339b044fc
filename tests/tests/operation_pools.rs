//! Calls that block, on a pool of somebody else's: tokio's threads, whose tasks may be aborted, and which may be gone. Alone in its
//! process, since there is one pool for all.

use pinvoke::{Buffer, ErrorKind, Job, Pool, set_pool};
use pinvoke_tests::block_on;
use pinvoke_tests::engines::*;
use pinvoke_tests::operations::*;
use pinvoke_tests::owners::Drops;
use std::sync::mpsc::channel;
use std::sync::{Mutex, Once, PoisonError};
use std::thread;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

/// Tokio's, and what it was given; until it is shut down.
struct Theirs(Mutex<Option<(Runtime, Vec<JoinHandle<()>>)>>);

static THEIRS: Theirs = Theirs(Mutex::new(None));

impl Pool for Theirs {
    fn spawn(&self, job: Job) {
        let mut runtime = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *runtime {
            Some((runtime, tasks)) => tasks.push(runtime.spawn_blocking(|| job.run())),
            None => drop(job),
        }
    }
}

fn start(threads: usize) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_pool(&THEIRS).expect("nothing ran before"));
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .max_blocking_threads(threads)
        .thread_name("theirs")
        .build()
        .expect("there are threads");
    *THEIRS.0.lock().unwrap() = Some((runtime, Vec::new()));
}

fn stop() {
    let (runtime, tasks) = THEIRS.0.lock().unwrap().take().expect("it was started");
    tasks.iter().for_each(JoinHandle::abort);
    runtime.shutdown_background();
}

/// One test, since the pool is the process's.
#[test]
fn calls_run_there_and_end_if_it_is_gone() {
    const CALLS: usize = 200;
    start(2);
    let drops = Drops::default();
    let calls: Vec<_> = (0..CALLS).map(|_| op_sum(drops.owner(100))).collect();
    for call in calls {
        assert_eq!(block_on(call).0.unwrap(), 0);
    }
    assert_eq!(drops.count(), CALLS);
    let named = |_| thread::current().name() == Some("theirs");
    assert_eq!(block_on(engine_each(3, named)).unwrap(), 0, "the closure stops it");
    let error = block_on(engine_fail(13)).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(13), "errno is of their thread");

    // Aborted while one call runs and the others wait: these end, and give their owners back.
    start(1);
    let ((running, runs), (end, ended)) = (channel(), channel());
    let first = engine_each(7, move |_| {
        running.send(()).unwrap();
        ended.recv().unwrap();
        true
    });
    runs.recv().unwrap();
    let calls: Vec<_> = (0..CALLS).map(|_| op_sum(drops.owner(100))).collect();
    stop();
    end.send(()).unwrap();
    assert_eq!(block_on(first).unwrap(), 0, "what runs ends as it would");
    for (done, call) in calls.into_iter().enumerate() {
        let (sum, owner) = block_on(call);
        assert!(matches!(sum.unwrap_err().kind(), ErrorKind::Cancelled));
        assert_eq!((owner.as_slice(), drops.count()), (&[0; 100][..], CALLS + done));
    }
    // Nobody is there any more.
    let (sum, owner) = block_on(op_sum(drops.owner(8)));
    assert!(matches!(sum.unwrap_err().kind(), ErrorKind::Cancelled));
    drop(op_sum(owner));
    assert_eq!(drops.count(), 2 * CALLS + 1);
}
