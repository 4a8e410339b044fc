//! Declarations of the C library in `c/`, one module for each of its files, and what the tests share.
//!
//! Each block is true of its C file (see the docs of `pinvoke::marshal` for what that means); what the C side
//! saw of a call is told by [`witness`].

pub mod arrays;
pub mod audience;
pub mod blocks;
pub mod board;
pub mod bools;
pub mod bound;
pub mod bstr;
pub mod buffers;
pub mod callbacks;
pub mod callbacks_functions;
pub mod callbacks_kept;
pub mod callbacks_slots;
pub mod claims;
pub mod combined;
pub mod conformance;
pub mod copies;
pub mod counted;
pub mod counts;
pub mod custody;
pub mod desk;
pub mod drawer;
pub mod eager;
pub mod elsewhere;
pub mod endings;
pub mod ends;
pub mod engines;
pub mod enums;
pub mod extents;
pub mod grow;
pub mod handles;
pub mod hidden;
pub mod hostile;
pub mod init;
pub mod keeping;
pub mod layout;
pub mod ledger;
pub mod lockers;
pub mod matrix;
pub mod mirrors;
pub mod operations;
pub mod outcome;
pub mod own_text;
pub mod owners;
pub mod ownership;
pub mod panics;
pub mod parcels;
pub mod paths;
pub mod press;
pub mod records;
pub mod ringers;
pub mod scalars;
pub mod scratch;
pub mod shelves;
pub mod specimen;
pub mod state;
pub mod status;
pub mod text;
pub mod text_enc;
pub mod union;
pub mod untouched;
pub mod values;
pub mod variadic;
pub mod vaults;
pub mod witness;
pub mod words;
pub mod written;

/// Waits for a future on this thread: as little of an executor as there can be.
pub fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = std::sync::Arc::new(Unpark(std::thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(output) => return output,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}
