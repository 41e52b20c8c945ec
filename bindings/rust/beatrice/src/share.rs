// SPDX-License-Identifier: MIT
//! Blobs, host memory in this process, and dma-bufs.

use crate::error::{check, Error, Status};
use crate::memory::Memory;
use crate::{sys, Active};
use std::marker::PhantomData;
use std::os::unix::io::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

/// What a blob is made of. Its `context_id` and `blob_id` are those of the guest's PIPE_RESOURCE_CREATE.
#[derive(Debug)]
pub enum Blob<'a> {
    /// Guest pages, which are the renderer's until the resource is destroyed.
    Guest(Vec<u8>),
    /// `size` bytes of the host, for [`Active::map`] where `mappable`.
    Host { context_id: u32, blob_id: u64, size: u64, mappable: bool },
    /// The same, with guest pages to copy from and to.
    HostAndGuest { context_id: u32, blob_id: u64, memory: Vec<u8> },
    /// A dma-buf or memfd of at least `size` bytes.
    File { file: BorrowedFd<'a>, size: u64 },
}

/// Where a picture lies in a dma-buf, in bytes.
#[derive(Debug)]
pub struct Plane {
    pub file: OwnedFd,
    pub stride: u32,
    pub offset: u32,
}

/// A picture in dma-bufs, which stay open as long as this lives.
#[derive(Debug)]
pub struct Image {
    pub width: u32,
    pub height: u32,
    /// DRM format.
    pub fourcc: u32,
    pub modifier: u64,
    /// At most four.
    pub planes: Vec<Plane>,
}

impl Image {
    /// # Safety
    /// The fds are the caller's to give.
    unsafe fn from_raw(raw: &sys::bea_image) -> Image {
        let plane = |p: &sys::bea_plane| Plane { file: OwnedFd::from_raw_fd(p.fd), stride: p.stride, offset: p.offset };
        let planes = raw.planes.iter().take(raw.plane_count as usize).map(plane).collect();
        Image { width: raw.width, height: raw.height, fourcc: raw.fourcc, modifier: raw.modifier, planes }
    }

    /// None for more planes than there can be.
    fn to_raw(&self) -> Option<sys::bea_image> {
        let mut raw = sys::bea_image {
            width: self.width,
            height: self.height,
            fourcc: self.fourcc,
            modifier: self.modifier,
            plane_count: self.planes.len() as u32,
            ..sys::bea_image::default()
        };
        if self.planes.len() > raw.planes.len() {
            return None;
        }
        for (to, from) in raw.planes.iter_mut().zip(&self.planes) {
            *to = sys::bea_plane { fd: from.file.as_raw_fd(), stride: from.stride, offset: from.offset };
        }
        Some(raw)
    }
}

/// The picture as it would be shown now. Its files are the renderer's cache: they stay the same for one `generation`.
pub struct Scanout<'a> {
    raw: sys::bea_scanout,
    _cache: PhantomData<&'a Active>,
}

impl Scanout<'_> {
    pub fn width(&self) -> u32 {
        self.raw.image.width
    }

    pub fn height(&self) -> u32 {
        self.raw.image.height
    }

    /// DRM format.
    pub fn fourcc(&self) -> u32 {
        self.raw.image.fourcc
    }

    pub fn modifier(&self) -> u64 {
        self.raw.image.modifier
    }

    /// Changes when the dma-buf would.
    pub fn generation(&self) -> u64 {
        self.raw.generation
    }

    /// Row 0 is the top row.
    pub fn y_inverted(&self) -> bool {
        self.raw.y_inverted
    }

    /// File, stride and offset of each plane.
    pub fn planes(&self) -> impl Iterator<Item = (BorrowedFd<'_>, u32, u32)> {
        let planes = self.raw.image.planes.iter().take(self.raw.image.plane_count as usize);
        // SAFETY: open as long as no call borrows the renderer mutably, which `self` forbids.
        planes.map(|p| (unsafe { BorrowedFd::borrow_raw(p.fd) }, p.stride, p.offset))
    }
}

/// A look at mapped host memory. Whatever ends the mapping (unmap, destroy, reset, a revoke by any of them) borrows the renderer
/// mutably and so waits for this look to end. The GPU may write at any time: bytes are copied, never referred to.
pub struct Mapped<'a> {
    address: *mut u8,
    bytes: usize,
    _renderer: PhantomData<&'a Active>,
}

impl Mapped<'_> {
    /// Bytes, a multiple of the page size.
    pub fn len(&self) -> usize {
        self.bytes
    }

    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// For a hypervisor that shows it to its guest: take it away before the mapping ends, in the closure of
    /// [`crate::Config::revoke`] at the latest.
    pub fn as_ptr(&self) -> *mut u8 {
        self.address
    }

    fn range(&self, offset: usize, bytes: usize) -> Result<*mut u8, Error> {
        match offset.checked_add(bytes) {
            // SAFETY: within the mapping.
            Some(end) if end <= self.bytes => Ok(unsafe { self.address.add(offset) }),
            _ => Err(Error::new(Status::Invalid, "outside of the mapping")),
        }
    }

    pub fn read(&self, offset: usize, to: &mut [u8]) -> Result<(), Error> {
        let from = self.range(offset, to.len())?;
        for (i, byte) in to.iter_mut().enumerate() {
            // SAFETY: in range and mapped.
            *byte = unsafe { from.add(i).read_volatile() };
        }
        Ok(())
    }

    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), Error> {
        let to = self.range(offset, from.len())?;
        for (i, byte) in from.iter().enumerate() {
            // SAFETY: in range and mapped.
            unsafe { to.add(i).write_volatile(*byte) };
        }
        Ok(())
    }
}

// What is unsafe below is so for the reasons given at the other functions of `Active`.
impl Active {
    /// Creates a blob. On failure its memory is dropped.
    pub fn create_blob(&mut self, resource_id: u32, blob: Blob<'_>) -> Result<(), Error> {
        let mut params: sys::bea_blob_params = unsafe { std::mem::zeroed() };
        params.fd = -1;
        let memory = match blob {
            Blob::Guest(bytes) => {
                params.memory = sys::BEA_BLOB_GUEST;
                Some(Memory::new(bytes))
            }
            Blob::Host { context_id, blob_id, size, mappable } => {
                params.memory = sys::BEA_BLOB_HOST3D;
                (params.context_id, params.blob_id, params.size) = (context_id, blob_id, size);
                params.flags = u32::from(mappable);
                None
            }
            Blob::HostAndGuest { context_id, blob_id, memory } => {
                params.memory = sys::BEA_BLOB_HOST3D_GUEST;
                (params.context_id, params.blob_id) = (context_id, blob_id);
                Some(Memory::new(memory))
            }
            Blob::File { file, size } => {
                params.memory = sys::BEA_BLOB_DMABUF;
                (params.fd, params.size) = (file.as_raw_fd(), size);
                None
            }
        };
        let iov = memory.as_ref().map(Memory::iovec);
        if let Some(iov) = &iov {
            params.size = iov.iov_len as u64;
            (params.iov, params.iov_count) = (iov, 1);
        }
        check(unsafe { sys::bea_resource_create_blob(self.as_ptr(), resource_id, &params) })?;
        if let Some(memory) = memory {
            self.renderer.memory.insert(resource_id, memory);
        }
        Ok(())
    }

    /// Maps a blob of the host, or an import, until [`Active::unmap`], [`Active::destroy_resource`] or [`Active::reset`].
    pub fn map(&mut self, resource_id: u32) -> Result<Mapped<'_>, Error> {
        let (mut address, mut bytes) = (std::ptr::null_mut(), 0);
        check(unsafe { sys::bea_resource_map(self.as_ptr(), resource_id, &mut address, &mut bytes) })?;
        self.renderer.mappings.insert(resource_id, (address as usize, bytes as usize));
        Ok(Mapped { address: address as *mut u8, bytes: bytes as usize, _renderer: PhantomData })
    }

    /// A look at what is mapped; None when it is not, or no longer.
    pub fn mapped(&self, resource_id: u32) -> Option<Mapped<'_>> {
        let (address, bytes) = *self.renderer.mappings.get(&resource_id)?;
        Some(Mapped { address: address as *mut u8, bytes, _renderer: PhantomData })
    }

    pub fn unmap(&mut self, resource_id: u32) -> Result<(), Error> {
        check(unsafe { sys::bea_resource_unmap(self.as_ptr(), resource_id) })?;
        self.renderer.mappings.remove(&resource_id);
        Ok(())
    }

    /// The resource as dma-bufs of the caller's.
    pub fn export(&mut self, resource_id: u32) -> Result<Image, Error> {
        let mut raw = sys::bea_image::default();
        check(unsafe { sys::bea_resource_export_dmabuf(self.as_ptr(), resource_id, &mut raw) })?;
        Ok(unsafe { Image::from_raw(&raw) })
    }

    /// Makes a texture of the picture, whose files stay the caller's; `bind` are its uses.
    pub fn import(&mut self, resource_id: u32, image: &Image, bind: u32) -> Result<(), Error> {
        let raw = image.to_raw().ok_or_else(|| Error::new(Status::Invalid, "too many planes"))?;
        check(unsafe { sys::bea_resource_import_dmabuf(self.as_ptr(), resource_id, &raw, bind) })
    }

    /// What a display shows: exported at the first query only.
    pub fn scanout(&mut self, resource_id: u32) -> Result<Scanout<'_>, Error> {
        let mut raw = sys::bea_scanout::default();
        check(unsafe { sys::bea_scanout_query(self.as_ptr(), resource_id, &mut raw) })?;
        Ok(Scanout { raw, _cache: PhantomData })
    }

    /// A sync_file for all work of a context (0: of all) so far.
    pub fn export_sync_file(&mut self, context_id: u32) -> Result<OwnedFd, Error> {
        let mut fd = -1;
        check(unsafe { sys::bea_fence_export_sync_file(self.as_ptr(), context_id, &mut fd) })?;
        Ok(unsafe { OwnedFd::from_raw_fd(fd) })
    }
}
