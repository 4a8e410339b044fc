//! Asynchronous calls as people write them: a channel for one value, and a boxed state that holds its sender and the
//! buffer until C has called back.

use core::ffi::{c_int, c_uchar, c_void};

pub type Done = unsafe extern "C" fn(*mut c_void, c_int);
pub type Starts = unsafe extern "C" fn(*mut c_uchar, usize, Done, *mut c_void) -> c_int;

unsafe extern "C" {
    pub fn operation_at_once(data: *mut c_uchar, length: usize, done: Done, state: *mut c_void) -> c_int;
    pub fn operation_inline(data: *mut c_uchar, length: usize, done: Done, state: *mut c_void) -> c_int;
    pub fn operation_elsewhere(data: *mut c_uchar, length: usize, done: Done, state: *mut c_void) -> c_int;
    pub safe fn operation_blocking(value: c_int) -> c_int;
}

/// What comes back.
pub type Answer = (Result<(), c_int>, Vec<u8>);

/// The same bridge over another channel.
macro_rules! bridge {
    ($name:ident, $channel:path, $sender:ty) => {
        pub fn $name(starts: Starts, data: Vec<u8>) -> impl Future<Output = Answer> {
            struct State {
                data: Vec<u8>,
                sender: $sender,
            }
            unsafe extern "C" fn done(state: *mut c_void, status: c_int) {
                // SAFETY: C calls back once, with what it got, and does not use the buffer any more.
                let state = unsafe { Box::from_raw(state.cast::<State>()) };
                let result = if status == 0 { Ok(()) } else { Err(status) };
                let _ = state.sender.send((result, state.data));
            }
            let (sender, receiver) = $channel();
            let state = Box::into_raw(Box::new(State { data, sender }));
            // SAFETY: the state lives until C calls back, and the buffer is in it.
            let (pointer, length) = unsafe { ((*state).data.as_mut_ptr(), (*state).data.len()) };
            // SAFETY: as above; this is how C is called.
            let answer = unsafe { starts(pointer, length, done, state.cast()) };
            let at_once = (answer != 1).then(|| {
                // SAFETY: C did not answer "pending", so that it does not call back.
                let state = unsafe { Box::from_raw(state) };
                (if answer == 0 { Ok(()) } else { Err(answer) }, state.data)
            });
            async move {
                match at_once {
                    Some(answer) => answer,
                    None => receiver.await.expect("C calls back"),
                }
            }
        }
    };
}

bridge!(by_tokio, tokio::sync::oneshot::channel, tokio::sync::oneshot::Sender<Answer>);
bridge!(by_futures, futures_channel::oneshot::channel, futures_channel::oneshot::Sender<Answer>);
bridge!(by_oneshot, oneshot::channel, oneshot::Sender<Answer>);
