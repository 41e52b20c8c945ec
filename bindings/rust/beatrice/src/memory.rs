// SPDX-License-Identifier: MIT
//! Guest memory that a renderer keeps the address of.

use crate::sys;
use std::os::raw::c_void;
use std::ptr::NonNull;

/// Owns bytes without saying to the compiler that nobody else has their address.
pub(crate) struct Memory {
    data: NonNull<u8>,
    bytes: usize,
}

// SAFETY: it owns plain bytes.
unsafe impl Send for Memory {}

impl Memory {
    pub(crate) fn new(bytes: Vec<u8>) -> Memory {
        let boxed = bytes.into_boxed_slice();
        let bytes = boxed.len();
        // SAFETY: a box is never NULL.
        Memory { data: unsafe { NonNull::new_unchecked(Box::into_raw(boxed) as *mut u8) }, bytes }
    }

    pub(crate) fn iovec(&self) -> sys::iovec {
        sys::iovec { iov_base: self.data.as_ptr() as *mut c_void, iov_len: self.bytes }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        // SAFETY: ours, initialized, and written by the library only in calls that borrow the renderer mutably.
        unsafe { std::slice::from_raw_parts(self.data.as_ptr(), self.bytes) }
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above.
        unsafe { std::slice::from_raw_parts_mut(self.data.as_ptr(), self.bytes) }
    }

    pub(crate) fn into_vec(self) -> Vec<u8> {
        let vec = self.boxed().into_vec();
        std::mem::forget(self);
        vec
    }

    fn boxed(&self) -> Box<[u8]> {
        // SAFETY: made by new(); who calls this lets go of it.
        unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(self.data.as_ptr(), self.bytes)) }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        drop(self.boxed());
    }
}
