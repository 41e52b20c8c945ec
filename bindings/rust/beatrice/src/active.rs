// SPDX-License-Identifier: MIT
//! A renderer in use on one thread.

use crate::error::{check, check_with, empty, Error, Status};
use crate::memory::Memory;
use crate::{sys, Box3, CapsetInfo, Renderer, ResourceInfo, ResourceParams, Usage};
use std::ffi::CString;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::os::raw::c_void;
use std::os::unix::io::RawFd;
use std::time::Duration;

/// A box of a resource and how it lies in guest memory.
#[derive(Clone, Copy, Debug, Default)]
pub struct Transfer {
    pub level: u32,
    /// Bytes from row to row; 0: packed rows of the level.
    pub stride: u32,
    /// Bytes from layer to layer; 0: stride x rows of the level.
    pub layer_stride: u32,
    /// Of the box's first byte, in bytes.
    pub offset: u64,
    pub area: Box3,
}

/// A renderer in use on this thread; [`Active::leave`] lets another have it. Dropping it frees the renderer.
pub struct Active {
    pub(crate) renderer: Renderer,
    /// GL contexts are bound to a thread.
    _not_send: PhantomData<*mut ()>,
}

// What is unsafe below: `raw` is a live renderer, used on one thread, `&mut self` orders the calls,
// and every pointer given lives during the call but for the backings, which `memory` owns.
impl Active {
    pub(crate) fn new(renderer: Renderer) -> Active {
        Active { renderer, _not_send: PhantomData }
    }

    /// Ends the use on this thread. Costs a flush; what was in flight goes on.
    pub fn leave(self) -> Renderer {
        unsafe { sys::bea_renderer_leave_thread(self.as_ptr()) };
        self.renderer
    }

    /// The C object, for what this crate has no function for (EGLImages, fixed addresses, taps). Don't destroy
    /// it, nor detach memory that this crate attached, nor end mappings that it made.
    pub fn as_ptr(&self) -> *mut sys::bea_renderer {
        self.renderer.raw.as_ptr()
    }

    /// Destroys all contexts and resources; fences are dropped.
    pub fn reset(&mut self) {
        unsafe { sys::bea_renderer_reset(self.as_ptr()) };
        self.renderer.memory.clear();
        self.renderer.mappings.clear();
    }

    /// What all contexts together use.
    pub fn usage(&self) -> Usage {
        let mut usage = Usage::default();
        unsafe { sys::bea_renderer_usage(self.as_ptr(), &mut usage) };
        usage
    }

    // --- capability sets ---

    /// All sets that there are.
    pub fn capsets(&self) -> Vec<CapsetInfo> {
        let mut infos = Vec::new();
        for index in 0..unsafe { sys::bea_capset_count(self.as_ptr()) } {
            let mut info = CapsetInfo::default();
            if unsafe { sys::bea_capset_at(self.as_ptr(), index, &mut info) } == sys::BEA_OK {
                infos.push(info);
            }
        }
        infos
    }

    /// The bytes of a set.
    pub fn capset(&mut self, capset_id: u32, version: u32) -> Result<Vec<u8>, Error> {
        let (mut info, mut written) = (CapsetInfo::default(), 0);
        check(unsafe { sys::bea_capset_query(self.as_ptr(), capset_id, &mut info) })?;
        let mut data = vec![0u8; info.size as usize];
        let to = data.as_mut_ptr() as *mut c_void;
        check(unsafe { sys::bea_capset_fill(self.as_ptr(), capset_id, version, to, data.len(), &mut written) })?;
        data.truncate(written);
        Ok(data)
    }

    // --- contexts ---

    /// Creates a context for a set (1 or 2). `name` is for logs.
    pub fn create_context(&mut self, context_id: u32, capset_id: u32, name: &str) -> Result<(), Error> {
        let name = CString::new(name).map_err(|_| Error::new(Status::Invalid, "a NUL in the context's name"))?;
        check(unsafe { sys::bea_context_create(self.as_ptr(), context_id, capset_id, name.as_ptr()) })
    }

    pub fn destroy_context(&mut self, context_id: u32) -> Result<(), Error> {
        check(unsafe { sys::bea_context_destroy(self.as_ptr(), context_id) })
    }

    /// Makes a resource visible to the context's commands.
    pub fn attach(&mut self, context_id: u32, resource_id: u32) -> Result<(), Error> {
        check(unsafe { sys::bea_context_attach_resource(self.as_ptr(), context_id, resource_id) })
    }

    pub fn detach(&mut self, context_id: u32, resource_id: u32) -> Result<(), Error> {
        check(unsafe { sys::bea_context_detach_resource(self.as_ptr(), context_id, resource_id) })
    }

    /// Executes a guest's command stream.
    pub fn submit(&mut self, context_id: u32, dwords: &[u32]) -> Result<(), Error> {
        let mut error = empty();
        let data = dwords.as_ptr() as *const c_void;
        let status = unsafe { sys::bea_submit(self.as_ptr(), context_id, data, dwords.len(), &mut error) };
        check_with(status, &error)
    }

    /// Ok, or what put the context in error.
    pub fn context_status(&self, context_id: u32) -> Result<(), Error> {
        let mut error = empty();
        check_with(unsafe { sys::bea_context_status(self.as_ptr(), context_id, &mut error) }, &error)
    }

    // --- resources ---

    pub fn create_resource(&mut self, resource_id: u32, params: &ResourceParams) -> Result<(), Error> {
        check(unsafe { sys::bea_resource_create(self.as_ptr(), resource_id, params) })
    }

    /// Destroys it. Memory that it had comes back.
    pub fn destroy_resource(&mut self, resource_id: u32) -> Result<Option<Vec<u8>>, Error> {
        check(unsafe { sys::bea_resource_destroy(self.as_ptr(), resource_id) })?;
        self.renderer.mappings.remove(&resource_id);
        Ok(self.renderer.memory.remove(&resource_id).map(Memory::into_vec))
    }

    pub fn resource_info(&self, resource_id: u32) -> Result<ResourceInfo, Error> {
        let mut info = ResourceInfo::default();
        check(unsafe { sys::bea_resource_info(self.as_ptr(), resource_id, &mut info) })?;
        Ok(info)
    }

    /// Gives the resource guest memory, in one piece, until [`Active::detach_backing`]. On failure it is dropped.
    pub fn attach_backing(&mut self, resource_id: u32, bytes: Vec<u8>) -> Result<(), Error> {
        let memory = Memory::new(bytes);
        let iov = memory.iovec();
        check(unsafe { sys::bea_resource_attach_backing(self.as_ptr(), resource_id, &iov, 1) })?;
        self.renderer.memory.insert(resource_id, memory);
        Ok(())
    }

    /// Gives the resource memory of the embedder's own, such as a guest's, in pieces.
    ///
    /// # Safety
    /// The pieces stay mapped until the backing is detached, the resource is destroyed or the renderer is reset or dropped,
    /// and nobody has a reference to them during a call of this renderer.
    pub unsafe fn attach_backing_raw(&mut self, resource_id: u32, pieces: &[sys::iovec]) -> Result<(), Error> {
        check(sys::bea_resource_attach_backing(self.as_ptr(), resource_id, pieces.as_ptr(), pieces.len()))
    }

    /// Takes the memory back (None: it was the embedder's own).
    pub fn detach_backing(&mut self, resource_id: u32) -> Result<Option<Vec<u8>>, Error> {
        check(unsafe { sys::bea_resource_detach_backing(self.as_ptr(), resource_id) })?;
        Ok(self.renderer.memory.remove(&resource_id).map(Memory::into_vec))
    }

    /// The memory that [`Active::attach_backing`] gave the resource.
    pub fn backing(&self, resource_id: u32) -> Option<&[u8]> {
        self.renderer.memory.get(&resource_id).map(Memory::bytes)
    }

    pub fn backing_mut(&mut self, resource_id: u32) -> Option<&mut [u8]> {
        self.renderer.memory.get_mut(&resource_id).map(Memory::bytes_mut)
    }

    // --- transfers; context 0 is the embedder itself ---

    /// From the resource's backing to the resource.
    pub fn transfer_to_host(&mut self, context_id: u32, resource_id: u32, what: &Transfer) -> Result<(), Error> {
        self.transfer(context_id, resource_id, what, sys::BEA_TO_HOST, None)
    }

    /// From the resource to its backing; waits for the GPU.
    pub fn transfer_from_host(&mut self, context_id: u32, resource_id: u32, what: &Transfer) -> Result<(), Error> {
        self.transfer(context_id, resource_id, what, sys::BEA_FROM_HOST, None)
    }

    /// From `bytes` to the resource.
    pub fn write(&mut self, context_id: u32, resource_id: u32, what: &Transfer, bytes: &[u8]) -> Result<(), Error> {
        let iov = sys::iovec { iov_base: bytes.as_ptr() as *mut c_void, iov_len: bytes.len() }; // is only read
        self.transfer(context_id, resource_id, what, sys::BEA_TO_HOST, Some(iov))
    }

    /// From the resource to `bytes`; waits for the GPU.
    pub fn read(&mut self, context_id: u32, resource_id: u32, what: &Transfer, bytes: &mut [u8]) -> Result<(), Error> {
        let iov = sys::iovec { iov_base: bytes.as_mut_ptr() as *mut c_void, iov_len: bytes.len() };
        self.transfer(context_id, resource_id, what, sys::BEA_FROM_HOST, Some(iov))
    }

    fn transfer(
        &mut self,
        context_id: u32,
        resource_id: u32,
        what: &Transfer,
        direction: sys::bea_direction,
        iov: Option<sys::iovec>,
    ) -> Result<(), Error> {
        let call = sys::bea_transfer {
            direction,
            level: what.level,
            stride: what.stride,
            layer_stride: what.layer_stride,
            offset: what.offset,
            r#box: what.area,
            iov: iov.as_ref().map_or(std::ptr::null(), |iov| iov),
            iov_count: usize::from(iov.is_some()),
        };
        let mut error = empty();
        let status = unsafe { sys::bea_transfer(self.as_ptr(), context_id, resource_id, &call, &mut error) };
        check_with(status, &error)
    }

    // --- fences ---

    /// Puts a fence behind all work of a context (0: of all). It comes back through [`crate::Config::fences`].
    pub fn create_fence(&mut self, context_id: u32, ring: u32, fence_id: u64) -> Result<(), Error> {
        check(unsafe { sys::bea_fence_create(self.as_ptr(), context_id, ring, fence_id, 0) })
    }

    /// Reports fences that have passed; waits up to `timeout` (None: without end) for one. False: the time ran out.
    pub fn poll(&mut self, timeout: Option<Duration>) -> Result<bool, Error> {
        let nanoseconds = timeout.map_or(u64::MAX, |t| u64::try_from(t.as_nanos()).unwrap_or(u64::MAX));
        match unsafe { sys::bea_renderer_poll(self.as_ptr(), nanoseconds) } {
            sys::BEA_ERR_TIMEOUT => Ok(false),
            status => check(status).map(|()| true),
        }
    }

    /// Readable when [`Active::poll`] has something to do; None without a fence thread. The renderer's: don't close it.
    pub fn poll_fd(&self) -> Option<RawFd> {
        let fd = unsafe { sys::bea_renderer_poll_fd(self.as_ptr()) };
        if fd < 0 {
            None
        } else {
            Some(fd)
        }
    }

    /// GL_RENDERER of the host; empty without GL.
    pub fn host_renderer(&self) -> String {
        let mut info = MaybeUninit::uninit();
        unsafe {
            sys::bea_renderer_info(self.as_ptr(), info.as_mut_ptr());
            let text = info.assume_init().host_renderer;
            if text.is_null() {
                String::new()
            } else {
                std::ffi::CStr::from_ptr(text).to_string_lossy().into_owned()
            }
        }
    }
}
