//! Many operations at random: awaited, dropped, cancelled; by a C library that completes at once, inside, elsewhere, twice
//! and late. What must hold after: every owner was dropped once, and the memory is what it was.

use core::ffi::{c_int, c_uchar, c_void};
use futures_executor::block_on;
use pinvoke::marshal;
use std::sync::atomic::{AtomicU64, Ordering};

#[marshal]
unsafe extern "C" {
    unsafe fn operation_soak_cancel(state: *mut c_void) -> c_int;
    safe fn operation_soak_settle();

    #[marshal(pending = ret == 1, result = status, ok = ret == 0, cancel = operation_soak_cancel(state) == 1, silent)]
    async fn operation_soak(
        #[marshal(out, len = length)] data: *mut c_uchar,
        length: usize,
        mode: c_int,
        #[marshal(callback = complete)] done: unsafe extern "C" fn(state: *mut c_void, status: c_int),
        state: *mut c_void,
    ) -> c_int;
}

/// Each thread of each soak has its own row of numbers.
static SEED: AtomicU64 = AtomicU64::new(1);
static MADE: AtomicU64 = AtomicU64::new(0);
static DROPPED: AtomicU64 = AtomicU64::new(0);

/// An owner that is counted.
struct Counted([u8; 32]);

impl Counted {
    fn new() -> Self {
        MADE.fetch_add(1, Ordering::Relaxed);
        Self([0; 32])
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::Relaxed);
    }
}

// SAFETY: the elements are the array's own, which nobody else reaches.
unsafe impl pinvoke::Buffer for Counted {
    type Element = u8;
    fn as_slice(&self) -> &[u8] {
        &self.0
    }
}
// SAFETY: as above.
unsafe impl pinvoke::BufferMut for Counted {
    fn as_mut_slice(&mut self) -> &mut [u8] {
        &mut self.0
    }
}

/// What a soak did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Soaked {
    pub operations: u64,
    pub awaited: u64,
    pub cancelled: u64,
    pub dropped: u64,
    /// Owners that were made, and those that were dropped.
    pub owners: (u64, u64),
}

/// Runs so many operations on each thread.
pub fn soak(threads: u64, each: u64) -> Soaked {
    // The worker's first.
    let (started, _) = block_on(crate::operations::operation_elsewhere(vec![0; 1]));
    started.expect("there is a thread to be had");
    let before = (MADE.load(Ordering::Relaxed), DROPPED.load(Ordering::Relaxed));
    let parts: Vec<Soaked> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..threads)
            .map(|_| scope.spawn(move || one(SEED.fetch_add(1, Ordering::Relaxed), each)))
            .collect();
        all.into_iter().map(|thread| thread.join().expect("nothing panics")).collect()
    });
    operation_soak_settle();
    // The last callback may still be on its way back.
    std::thread::sleep(std::time::Duration::from_millis(50));
    let mut all = Soaked::default();
    for part in parts {
        all.operations += part.operations;
        all.awaited += part.awaited;
        all.cancelled += part.cancelled;
        all.dropped += part.dropped;
    }
    all.owners = (MADE.load(Ordering::Relaxed) - before.0, DROPPED.load(Ordering::Relaxed) - before.1);
    all
}

fn one(seed: u64, each: u64) -> Soaked {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut soaked = Soaked::default();
    for _ in 0..each {
        let mode = c_int::try_from(random(6)).expect("small");
        let operation = operation_soak(Counted::new(), mode);
        soaked.operations += 1;
        // What is kept ends by a cancel only.
        match if mode == 5 { 1 + random(2) } else { random(3) } {
            0 => {
                let (result, owner) = block_on(operation);
                result.expect("it succeeds");
                assert_eq!(owner.0[31], 1);
                soaked.awaited += 1;
            }
            1 => {
                let (result, owner) = block_on(operation.cancel());
                assert_eq!(result.is_ok(), owner.0[31] == 1);
                soaked.cancelled += 1;
            }
            _ => {
                drop(operation);
                soaked.dropped += 1;
            }
        }
    }
    soaked
}

/// The memory of this process that is in use, in KiB.
pub fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
