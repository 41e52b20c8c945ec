// SPDX-License-Identifier: MIT
//! What a renderer is made from.

use crate::callbacks::{Closures, Fence, LogLevel, Question};
use crate::error::{self, Error, Status};
use crate::{sys, Limits, Renderer};
use std::cell::Cell;
use std::collections::HashMap;
use std::ffi::CString;
use std::marker::PhantomData;
use std::mem::MaybeUninit;
use std::os::raw::{c_int, c_void};
use std::ptr::NonNull;
use std::sync::Mutex;

/// Where GL contexts come from, and which.
#[derive(Clone, Debug, Default)]
pub struct Gl {
    /// A DRM render node, as "/dev/dri/renderD128"; None: EGL without a surface.
    pub render_node: Option<String>,
    /// OpenGL ES in place of OpenGL.
    pub gles: bool,
    /// Debug contexts; the driver's messages go to the log.
    pub debug: bool,
    /// No newer GL than this is used, as 46; 0: all there is.
    pub max_version: u8,
}

/// What draws.
#[derive(Clone, Debug)]
pub enum Backend {
    Gl(Gl),
    /// Takes everything, draws nothing.
    Null,
}

/// Parameters of a renderer. Closures must not use that renderer, and no panic leaves them: one of
/// the policy's is a refusal, any other is dropped.
pub struct Config {
    backend: Backend,
    limits: Limits,
    log_level: LogLevel,
    strict: bool,
    fence_thread: bool,
    closures: Closures,
}

impl Config {
    /// Default limits, warnings and errors in the log, no fence thread.
    pub fn new(backend: Backend) -> Config {
        let mut limits = MaybeUninit::uninit();
        // SAFETY: fills all of it.
        let limits = unsafe {
            sys::bea_limits_default(limits.as_mut_ptr());
            limits.assume_init()
        };
        let (log_level, closures) = (LogLevel::Warn, Closures::default());
        Config { backend, limits, log_level, strict: false, fence_thread: false, closures }
    }

    /// Changes what a guest may use.
    pub fn limits(mut self, change: impl FnOnce(&mut Limits)) -> Config {
        change(&mut self.limits);
        self
    }

    /// A refused command puts its context in error too.
    pub fn strict(mut self, strict: bool) -> Config {
        self.strict = strict;
        self
    }

    /// Waits for the GPU on a thread of the renderer's, so that [`crate::Active::poll_fd`] tells when to poll.
    pub fn fence_thread(mut self, thread: bool) -> Config {
        self.fence_thread = thread;
        self
    }

    /// Gets lines up to `level`. May run on the fence thread.
    pub fn log(mut self, level: LogLevel, log: impl FnMut(LogLevel, &str) + Send + 'static) -> Config {
        self.log_level = level;
        self.closures.log = Some(Mutex::new(Box::new(log)));
        self
    }

    /// Gets fences that have passed, from [`crate::Active::poll`]. `move |f| sender.send(f).unwrap_or(())` makes a channel of it.
    pub fn fences(mut self, fence: impl FnMut(Fence) + Send + 'static) -> Config {
        self.closures.fence = Some(Mutex::new(Box::new(fence)));
        self
    }

    /// Is asked before memory is allocated, exported or imported: (what, resource, bytes); false refuses.
    pub fn policy(mut self, policy: impl FnMut(Question, u32, u64) -> bool + Send + 'static) -> Config {
        self.closures.policy = Some(Mutex::new(Box::new(policy)));
        self
    }

    /// Is told of a resource that goes away while it is mapped or exported.
    pub fn revoke(mut self, revoke: impl FnMut(u32) + Send + 'static) -> Config {
        self.closures.revoke = Some(Mutex::new(Box::new(revoke)));
        self
    }

    /// Is told of a context that has just entered its error state.
    pub fn context_lost(mut self, lost: impl FnMut(u32, Error) + Send + 'static) -> Config {
        self.closures.context_lost = Some(Mutex::new(Box::new(lost)));
        self
    }

    /// Makes the renderer. The error says which stage, node or extension failed.
    pub fn build(self) -> Result<Renderer, Error> {
        match self.backend.clone() {
            // SAFETY: a static struct without parameters.
            Backend::Null => unsafe { self.create(sys::bea_null_backend(), std::ptr::null()) },
            Backend::Gl(gl) => {
                let node = gl.render_node.map(CString::new).transpose();
                let node = node.map_err(|_| Error::new(Status::Invalid, "a NUL in the render node's path"))?;
                let mut params = MaybeUninit::uninit();
                // SAFETY: fills all of it; `node` and `params` outlive the call that reads them.
                unsafe {
                    sys::bea_gl_params_init(params.as_mut_ptr());
                    let mut params: sys::bea_gl_params = params.assume_init();
                    if let Some(node) = &node {
                        params.window_system = sys::BEA_GL_RENDER_NODE;
                        params.render_node = node.as_ptr();
                    }
                    params.use_gles = gl.gles;
                    params.debug = gl.debug;
                    params.max_version = c_int::from(gl.max_version);
                    self.create(sys::bea_gl_backend(), &params as *const _ as *const c_void)
                }
            }
        }
    }

    /// # Safety
    /// `backend_params` is what `backend` reads.
    unsafe fn create(
        self,
        backend: *const sys::bea_backend,
        backend_params: *const c_void,
    ) -> Result<Renderer, Error> {
        let closures = Box::new(self.closures);
        let callbacks = closures.table();
        let mut params = MaybeUninit::uninit();
        sys::bea_renderer_params_init(params.as_mut_ptr());
        let mut params: sys::bea_renderer_params = params.assume_init();
        params.backend = backend;
        params.backend_params = backend_params;
        params.callbacks = &callbacks;
        params.user = &*closures as *const Closures as *mut c_void;
        params.limits = self.limits;
        params.log_level = self.log_level as sys::bea_log_level;
        params.strict = self.strict;
        params.fence_thread = self.fence_thread;
        let mut error = error::empty();
        let raw = sys::bea_renderer_create(&params, &mut error);
        let raw = NonNull::new(raw).ok_or_else(|| Error::from_raw(&error))?;
        sys::bea_renderer_leave_thread(raw.as_ptr());
        Ok(Renderer { raw, memory: HashMap::new(), mappings: HashMap::new(), _closures: closures, _not_sync: PhantomData::<Cell<()>> })
    }
}
