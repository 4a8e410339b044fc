//! What stays until the program ends, where it can be found.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::Any;
use std::sync::{Mutex, PoisonError};

static LOST: Mutex<Vec<Arc<dyn Any + Send + Sync>>> = Mutex::new(Vec::new());

#[cold]
pub(super) fn keep(record: Arc<dyn Any + Send + Sync>) {
    LOST.lock().unwrap_or_else(PoisonError::into_inner).push(record);
}
