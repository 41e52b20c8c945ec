// SPDX-License-Identifier: MIT
//! Beatrice renders what guests say in the virgl protocol of virtio-gpu. This crate is the safe face
//! of its C library.
//!
//! A [`Renderer`] may be sent to another thread, but not shared between threads. A thread that wants to work with
//! one enters it ([`Renderer::enter`]) and has an [`Active`], which stays on that thread, because GL contexts
//! do, until [`Active::leave`] gives the `Renderer` back. Contexts and resources are named by numbers of the embedder's, as guests
//! name them. Memory given to a resource belongs to the renderer until it is taken back, so that it cannot go away
//! under it.
//!
//! ```
//! use beatrice::{Backend, Config};
//! let renderer = Config::new(Backend::Null).build()?;
//! let mut active = renderer.enter();
//! active.create_context(1, 2, "a guest's process")?;
//! active.submit(1, &[0])?; // one NOP
//! assert_eq!(active.usage().contexts, 1);
//! # Ok::<(), beatrice::Error>(())
//! ```
//!
//! What is in use on one thread does not go to another:
//! ```compile_fail
//! let active = beatrice::Config::new(beatrice::Backend::Null).build().unwrap().enter();
//! std::thread::spawn(move || drop(active));
//! ```
//! A look at mapped memory ends before anything that may end the mapping:
//! ```compile_fail
//! let mut active = beatrice::Config::new(beatrice::Backend::Null).build().unwrap().enter();
//! let mapped = active.map(7).unwrap();
//! active.destroy_resource(7).unwrap();
//! mapped.write(0, &[1]).unwrap();
//! ```
//! And nothing is shared:
//! ```compile_fail
//! fn shared<T: Sync>() {}
//! shared::<beatrice::Renderer>();
//! ```

mod active;
mod callbacks;
mod config;
mod error;
mod memory;
mod share;

pub use active::{Active, Transfer};
pub use beatrice_sys as sys;
pub use callbacks::{Fence, LogLevel, Question};
pub use config::{Backend, Config, Gl};
pub use error::{Error, Stage, Status};
pub use share::{Blob, Image, Mapped, Plane, Scanout};
/// Position and size in texels, or in bytes in `x` and `width` for a buffer.
pub use sys::bea_box as Box3;
/// A capability set that guests can ask for.
pub use sys::bea_capset_info as CapsetInfo;
/// What one guest may use.
pub use sys::bea_limits as Limits;
/// What a display needs to know of a resource.
pub use sys::bea_resource_info as ResourceInfo;
/// A classic 3D resource; numbers are those of the protocol.
pub use sys::bea_resource_params as ResourceParams;
/// What a renderer or a context holds.
pub use sys::bea_usage as Usage;

use callbacks::Closures;
use memory::Memory;
use std::cell::Cell;
use std::collections::HashMap;
use std::marker::PhantomData;
use std::ptr::NonNull;

/// A renderer that no thread is using. Dropping it frees all contexts and resources.
pub struct Renderer {
    raw: NonNull<sys::bea_renderer>,
    /// Of resources that have some of ours; outlives `raw`.
    memory: HashMap<u32, Memory>,
    /// Address and bytes of what is mapped.
    mappings: HashMap<u32, (usize, usize)>,
    /// The library has their address; they outlive `raw` too.
    _closures: Box<Closures>,
    _not_sync: PhantomData<Cell<()>>,
}

// SAFETY: the library lets any one thread at a time use a renderer that is bound to none, and
// Config::build() and Active::leave() unbind it. Closures and memory are Send.
unsafe impl Send for Renderer {}

impl Renderer {
    /// Begins to use it on this thread.
    pub fn enter(self) -> Active {
        Active::new(self)
    }
}

impl Drop for Renderer {
    fn drop(&mut self) {
        // SAFETY: made by bea_renderer_create(), destroyed once; memory and closures live on until it returned.
        unsafe { sys::bea_renderer_destroy(self.raw.as_ptr()) };
    }
}

/// The version of the C library, as "0.1.0".
pub fn version() -> &'static str {
    // SAFETY: a constant string.
    unsafe { std::ffi::CStr::from_ptr(sys::bea_version()) }.to_str().unwrap_or("")
}
