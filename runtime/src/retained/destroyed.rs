//! Memory that C gives back through a destructor, which gets nothing but its address.
#![allow(unsafe_code, reason = "declares what C calls, and what hands memory to it, to be dropped anywhere")]

use super::Retained;
use crate::callback::{Calls, Gone};
use core::ffi::c_void;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

/// By address; several if one owner was handed over more than once.
static HANDED: Mutex<BTreeMap<usize, Vec<Anywhere>>> = Mutex::new(BTreeMap::new());

/// What whichever thread C destroys it on may drop.
struct Anywhere(Retained);

// SAFETY: `hand_over` alone makes one, of what may be dropped on any thread.
unsafe impl Send for Anywhere {}

fn handed() -> MutexGuard<'static, BTreeMap<usize, Vec<Anywhere>>> {
    HANDED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is handed over, while it is open whether C takes it.
#[must_use = "C's answer decides who drops it"]
pub struct Handed {
    address: *const c_void,
}

/// Notes whose memory this is, for [`give_back`].
///
/// # Safety
///
/// The address is that of memory which this keeps, and which nobody else keeps unless it is shared. It may be dropped on
/// any thread.
pub unsafe fn hand_over(retained: Retained, address: *const c_void) -> Handed {
    handed().entry(address.addr()).or_default().push(Anywhere(retained));
    Handed { address }
}

impl Handed {
    /// If C did not take it, and does not destroy it either, it is dropped when the wrapper returns.
    pub fn settle(self, took: bool, calls: &Calls) {
        if let Some(unwanted) = (!took).then(|| take(self.address)).flatten() {
            calls.drop_later(Gone::Owner(unwanted));
        }
    }
}

fn take(address: *const c_void) -> Option<Retained> {
    let mut handed = handed();
    let owners = handed.get_mut(&address.addr())?;
    let last = owners.pop().map(|Anywhere(retained)| retained);
    if owners.is_empty() {
        handed.remove(&address.addr());
    }
    last
}

/// The destructor that C calls. The drop waits for the wrapper that made C do so, like that of a closure.
///
/// # Safety
///
/// C calls it once for each time that it took the memory, and touches the memory no more.
pub unsafe extern "C" fn give_back(address: *mut c_void) {
    if let Some(retained) = take(address) {
        Calls::let_go(Gone::Owner(retained));
    }
}
