//! Buffers that are rented instead of allocated, and given back by being dropped.
//!
//! ```
//! use pinvoke::pool;
//!
//! let mut buffer = pool::rent(4096);          // exactly so long, from the thread's own store
//! buffer[..5].copy_from_slice(b"hello");
//! let lease = buffer.share();                 // read by several from now on
//! let other = lease.clone();
//! assert_eq!(&other[..5], b"hello");
//! drop(other);
//! let buffer = lease.try_exclusive().expect("nobody else has a lease");
//! drop(buffer);                               // back in the store
//! ```
//!
//! A [`Rented`] buffer is exclusive, a [`Lease`] shared and read only. Both are owners: asynchronous calls take them
//! ([`Buffer`](crate::Buffer), and `BufferMut` if exclusive), and C may keep them ([`Owner`](crate::Owner)).
//!
//! **What is in it.** Memory is initialised, but not cleared: a buffer comes with what it was given back with, by whichever part
//! of the program. What must not be seen again is rented as [`secret`](Rented::secret).
//!
//! **What is kept.** Blocks have a power of two of bytes, from 64 bytes to 16 MiB; what is longer is allocated and freed
//! each time. Each thread keeps up to 8 blocks of a size, fewer of large ones, at most some 2.3 MiB in all, which it hands on
//! when it ends; blocks beyond 1 MiB it keeps none of. What threads have too much of, all share, up to
//! [a limit](set_limit); the rest is freed. A block goes to the store of the thread that gives it back, wherever it came from.

mod block;
mod class;
mod lease;
mod magazine;
mod rented;
mod shared;
mod statistics;

pub use lease::Lease;
pub use rented::{Rented, rent, rent_of};
pub use shared::set_limit;
pub use statistics::{Statistics, statistics};

/// Frees what is kept for all threads, and for this one.
pub fn trim() {
    magazine::flush();
    shared::trim();
}
