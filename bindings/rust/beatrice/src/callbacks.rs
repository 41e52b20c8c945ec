// SPDX-License-Identifier: MIT
//! The embedder's closures, and the C functions that call them.

use crate::error::Error;
use crate::sys;
use std::ffi::CStr;
use std::os::raw::{c_char, c_void};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Mutex;

/// How much a log line matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// The host failed.
    Error,
    /// A guest did something wrong.
    Warn,
    Info,
    Debug,
}

/// A fence that has passed, with all that were put before it on its ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    pub context_id: u32,
    pub ring: u32,
    pub fence_id: u64,
}

/// What the embedder may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Question {
    /// Host memory for a resource.
    Allocate,
    /// A resource as a dma-buf or shared memory.
    Export,
    /// A dma-buf or an image from elsewhere.
    Import,
    /// One that this crate has no name for.
    Other(u32),
}

/// Some run on the renderer's fence thread, so each may be sent there, and one call of it is under
/// way at a time.
type Slot<F> = Option<Mutex<Box<F>>>;

#[derive(Default)]
pub(crate) struct Closures {
    pub log: Slot<dyn FnMut(LogLevel, &str) + Send>,
    pub fence: Slot<dyn FnMut(Fence) + Send>,
    pub policy: Slot<dyn FnMut(Question, u32, u64) -> bool + Send>,
    pub revoke: Slot<dyn FnMut(u32) + Send>,
    pub context_lost: Slot<dyn FnMut(u32, Error) + Send>,
}

/// Calls a closure; a panic must not run through the frames of C, and ends here.
fn call<F: ?Sized, T>(slot: &Slot<F>, otherwise: T, with: impl FnOnce(&mut F) -> T) -> T {
    let closure = match slot {
        Some(mutex) => mutex,
        None => return otherwise,
    };
    let mut closure = closure.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    catch_unwind(AssertUnwindSafe(|| with(&mut closure))).unwrap_or(otherwise)
}

/// # Safety
/// `user` is the `Closures` that the renderer was made with.
unsafe fn closures<'a>(user: *mut c_void) -> &'a Closures {
    &*(user as *const Closures)
}

unsafe extern "C" fn on_log(user: *mut c_void, level: sys::bea_log_level, message: *const c_char) {
    let level = match level {
        sys::BEA_LOG_ERROR => LogLevel::Error,
        sys::BEA_LOG_WARN => LogLevel::Warn,
        sys::BEA_LOG_INFO => LogLevel::Info,
        _ => LogLevel::Debug,
    };
    let text = CStr::from_ptr(message).to_string_lossy();
    call(&closures(user).log, (), |log| log(level, &text));
}

unsafe extern "C" fn on_fence(user: *mut c_void, context_id: u32, ring: u32, fence_id: u64) {
    call(&closures(user).fence, (), |fence| fence(Fence { context_id, ring, fence_id }));
}

unsafe extern "C" fn on_policy(
    user: *mut c_void,
    question: sys::bea_policy_question,
    resource_id: u32,
    bytes: u64,
) -> bool {
    let question = match question {
        sys::BEA_POLICY_ALLOCATE => Question::Allocate,
        sys::BEA_POLICY_EXPORT => Question::Export,
        sys::BEA_POLICY_IMPORT => Question::Import,
        other => Question::Other(other),
    };
    // Who panics has not said yes.
    call(&closures(user).policy, false, |policy| policy(question, resource_id, bytes))
}

unsafe extern "C" fn on_revoke(user: *mut c_void, resource_id: u32) {
    call(&closures(user).revoke, (), |revoke| revoke(resource_id));
}

unsafe extern "C" fn on_context_lost(user: *mut c_void, context_id: u32, error: *const sys::bea_error) {
    let error = Error::from_raw(&*error);
    call(&closures(user).context_lost, (), |lost| lost(context_id, error));
}

impl Closures {
    /// The C functions of those closures that there are.
    pub(crate) fn table(&self) -> sys::bea_callbacks {
        let mut table = sys::bea_callbacks::default();
        if self.log.is_some() {
            table.log = Some(on_log);
        }
        if self.fence.is_some() {
            table.fence_signalled = Some(on_fence);
        }
        if self.policy.is_some() {
            table.policy = Some(on_policy);
        }
        if self.revoke.is_some() {
            table.revoke = Some(on_revoke);
        }
        if self.context_lost.is_some() {
            table.context_lost = Some(on_context_lost);
        }
        table
    }
}
