// SPDX-License-Identifier: MIT
//! The C API of Beatrice as it is; the headers in `core/include/beatrice` say what each thing does.
//! The trace tap is left out. Enumerations of C are `u32` here, so that a value this file does not
//! know is no undefined behaviour.
#![allow(non_camel_case_types)]

use std::os::raw::{c_char, c_int, c_void};

macro_rules! opaque {
    ($($name:ident),*) => { $(
        #[repr(C)]
        pub struct $name {
            _private: [u8; 0],
            _not_send: std::marker::PhantomData<(*mut u8, std::marker::PhantomPinned)>,
        }
    )* };
}
opaque!(bea_renderer, bea_backend);

pub type bea_status = u32;
pub const BEA_OK: bea_status = 0;
pub const BEA_ERR_MALFORMED: bea_status = 1;
pub const BEA_ERR_REFUSED: bea_status = 2;
pub const BEA_ERR_CONTEXT_LOST: bea_status = 3;
pub const BEA_ERR_NO_MEMORY: bea_status = 4;
pub const BEA_ERR_INVALID: bea_status = 5;
pub const BEA_ERR_NOT_FOUND: bea_status = 6;
pub const BEA_ERR_EXISTS: bea_status = 7;
pub const BEA_ERR_VETOED: bea_status = 8;
pub const BEA_ERR_UNSUPPORTED: bea_status = 9;
pub const BEA_ERR_HOST: bea_status = 10;
pub const BEA_ERR_TIMEOUT: bea_status = 11;
pub const BEA_ERR_BUSY: bea_status = 12;
pub const BEA_ERR_THREAD: bea_status = 13;

pub type bea_log_level = u32;
pub const BEA_LOG_ERROR: bea_log_level = 0;
pub const BEA_LOG_WARN: bea_log_level = 1;
pub const BEA_LOG_INFO: bea_log_level = 2;
pub const BEA_LOG_DEBUG: bea_log_level = 3;

pub type bea_policy_question = u32;
pub const BEA_POLICY_ALLOCATE: bea_policy_question = 0;
pub const BEA_POLICY_EXPORT: bea_policy_question = 1;
pub const BEA_POLICY_IMPORT: bea_policy_question = 2;

pub type bea_direction = u32;
pub const BEA_TO_HOST: bea_direction = 1;
pub const BEA_FROM_HOST: bea_direction = 2;

pub type bea_blob_memory = u32;
pub const BEA_BLOB_GUEST: bea_blob_memory = 1;
pub const BEA_BLOB_HOST3D: bea_blob_memory = 2;
pub const BEA_BLOB_HOST3D_GUEST: bea_blob_memory = 3;
pub const BEA_BLOB_DMABUF: bea_blob_memory = 4;

pub type bea_stage = u32;
pub const BEA_STAGE_NONE: bea_stage = 0;
pub const BEA_STAGE_PARAMS: bea_stage = 1;
pub const BEA_STAGE_LIBRARY: bea_stage = 2;
pub const BEA_STAGE_NODE: bea_stage = 3;
pub const BEA_STAGE_DISPLAY: bea_stage = 4;
pub const BEA_STAGE_CONFIG: bea_stage = 5;
pub const BEA_STAGE_CONTEXT: bea_stage = 6;
pub const BEA_STAGE_FENCE_THREAD: bea_stage = 7;

pub type bea_map_cache = u32;
pub const BEA_MAP_NONE: bea_map_cache = 0;
pub const BEA_MAP_CACHED: bea_map_cache = 1;
pub const BEA_MAP_UNCACHED: bea_map_cache = 2;
pub const BEA_MAP_WRITE_COMBINED: bea_map_cache = 3;

pub type bea_gl_window_system = u32;
pub const BEA_GL_SURFACELESS: bea_gl_window_system = 0;
pub const BEA_GL_RENDER_NODE: bea_gl_window_system = 1;
pub const BEA_GL_EXTERNAL: bea_gl_window_system = 2;

pub const BEA_FENCE_MERGEABLE: u32 = 1;
pub const BEA_MAX_PLANES: usize = 4;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_error {
    pub status: bea_status,
    pub context_id: u32,
    pub dword: u32,
    pub opcode: u32,
    pub command: *const c_char,
    pub field: *const c_char,
    pub message: [c_char; 192],
    pub stage: bea_stage,
    pub missing: *const c_char,
    pub node: [c_char; 64],
}

/// As the system's `struct iovec`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct iovec {
    pub iov_base: *mut c_void,
    pub iov_len: usize,
}

#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct bea_limits {
    pub contexts: u32,
    pub subcontexts: u32,
    pub resources: u32,
    pub objects: u32,
    pub resource_bytes: u64,
    pub resource_size: u64,
    pub iovecs: u32,
    pub submit_dwords: u32,
    pub shader_bytes: u32,
    pub shader_instructions: u32,
    pub shader_nesting: u32,
    pub shader_variants: u32,
    pub fences: u32,
    pub draw_vertices: u64,
    pub dispatch_groups: u64,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_usage {
    pub resource_bytes: u64,
    pub contexts: u32,
    pub subcontexts: u32,
    pub resources: u32,
    pub objects: u32,
    pub fences: u32,
    pub refused: u64,
    pub commands: u64,
    pub submits: u64,
}

#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct bea_callbacks {
    pub log: Option<unsafe extern "C" fn(user: *mut c_void, level: bea_log_level, message: *const c_char)>,
    pub fence_signalled:
        Option<unsafe extern "C" fn(user: *mut c_void, context_id: u32, ring: u32, fence_id: u64)>,
    pub policy: Option<
        unsafe extern "C" fn(user: *mut c_void, question: bea_policy_question, resource_id: u32, bytes: u64) -> bool,
    >,
    pub revoke: Option<unsafe extern "C" fn(user: *mut c_void, resource_id: u32)>,
    pub keep: Option<unsafe extern "C" fn(user: *mut c_void, resource_id: u32, hold: u64) -> bool>,
    pub scanout_stale: Option<unsafe extern "C" fn(user: *mut c_void, resource_id: u32, generation: u64)>,
    pub guest_memory: Option<
        unsafe extern "C" fn(
            user: *mut c_void,
            address: *const c_void,
            size: u64,
            fd: *mut c_int,
            offset: *mut u64,
        ) -> bool,
    >,
    pub context_lost: Option<unsafe extern "C" fn(user: *mut c_void, context_id: u32, error: *const bea_error)>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_renderer_params {
    pub backend: *const bea_backend,
    pub backend_params: *const c_void,
    pub callbacks: *const bea_callbacks,
    pub user: *mut c_void,
    pub limits: bea_limits,
    pub log_level: bea_log_level,
    pub strict: bool,
    pub fence_thread: bool,
    pub fence_thread_reports: bool,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_renderer_info {
    pub backend: *const c_char,
    pub host_vendor: *const c_char,
    pub host_renderer: *const c_char,
    pub host_version: *const c_char,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_capset_info {
    pub id: u32,
    pub max_version: u32,
    pub size: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct bea_resource_params {
    pub target: u32,
    pub format: u32,
    pub bind: u32,
    pub width: u32,
    pub height: u32,
    pub depth: u32,
    pub array_size: u32,
    pub last_level: u32,
    pub nr_samples: u32,
    pub flags: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_blob_params {
    pub memory: bea_blob_memory,
    pub flags: u32,
    pub context_id: u32,
    pub blob_id: u64,
    pub size: u64,
    pub iov: *const iovec,
    pub iov_count: usize,
    pub fd: c_int,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_plane {
    pub fd: c_int,
    pub stride: u32,
    pub offset: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_image {
    pub width: u32,
    pub height: u32,
    pub fourcc: u32,
    pub modifier: u64,
    pub plane_count: u32,
    pub planes: [bea_plane; BEA_MAX_PLANES],
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct bea_box {
    pub x: u32,
    pub y: u32,
    pub z: u32,
    pub width: u32,
    pub height: u32,
    pub depth: u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_transfer {
    pub direction: bea_direction,
    pub level: u32,
    pub stride: u32,
    pub layer_stride: u32,
    pub offset: u64,
    pub r#box: bea_box,
    pub iov: *const iovec,
    pub iov_count: usize,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_map_info {
    pub size: u64,
    pub alignment: u64,
    pub cache: bea_map_cache,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_resource_info {
    pub params: bea_resource_params,
    pub gl_texture: u32,
    pub fourcc: u32,
    pub stride: u32,
    pub y_inverted: bool,
}

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct bea_scanout {
    pub image: bea_image,
    pub generation: u64,
    pub y_inverted: bool,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_gl_external {
    pub create_context:
        Option<unsafe extern "C" fn(user: *mut c_void, major: c_int, minor: c_int, gles: bool) -> *mut c_void>,
    pub destroy_context: Option<unsafe extern "C" fn(user: *mut c_void, context: *mut c_void)>,
    pub make_current: Option<unsafe extern "C" fn(user: *mut c_void, context: *mut c_void) -> bool>,
    pub egl_display: Option<unsafe extern "C" fn(user: *mut c_void) -> *mut c_void>,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct bea_gl_params {
    pub window_system: bea_gl_window_system,
    pub render_node: *const c_char,
    pub render_fd: c_int,
    pub external: *const bea_gl_external,
    pub external_user: *mut c_void,
    pub use_gles: bool,
    pub debug: bool,
    pub max_version: c_int,
    pub without: *const c_char,
}

type Renderer = *mut bea_renderer;
type Visit = unsafe extern "C" fn(user: *mut c_void, resource_id: u32) -> bool;

extern "C" {
    pub fn bea_version() -> *const c_char;
    pub fn bea_status_name(status: bea_status) -> *const c_char;
    pub fn bea_stage_name(stage: bea_stage) -> *const c_char;
    pub fn bea_limits_default(limits: *mut bea_limits);

    pub fn bea_renderer_params_init(params: *mut bea_renderer_params);
    pub fn bea_renderer_create(params: *const bea_renderer_params, error: *mut bea_error) -> Renderer;
    pub fn bea_renderer_destroy(renderer: Renderer);
    pub fn bea_renderer_reset(renderer: Renderer);
    pub fn bea_renderer_poll(renderer: Renderer, timeout_ns: u64) -> bea_status;
    pub fn bea_renderer_poll_fd(renderer: *const bea_renderer) -> c_int;
    pub fn bea_renderer_leave_thread(renderer: Renderer);
    pub fn bea_renderer_enter_thread(renderer: Renderer) -> bea_status;
    pub fn bea_renderer_usage(renderer: *const bea_renderer, usage: *mut bea_usage);
    pub fn bea_renderer_info(renderer: *const bea_renderer, info: *mut bea_renderer_info);

    pub fn bea_capset_count(renderer: *const bea_renderer) -> u32;
    pub fn bea_capset_at(renderer: *const bea_renderer, index: u32, info: *mut bea_capset_info) -> bea_status;
    pub fn bea_capset_query(renderer: *const bea_renderer, id: u32, info: *mut bea_capset_info) -> bea_status;
    pub fn bea_capset_fill(
        renderer: Renderer,
        capset_id: u32,
        version: u32,
        data: *mut c_void,
        capacity: usize,
        written: *mut usize,
    ) -> bea_status;

    pub fn bea_context_create(renderer: Renderer, id: u32, capset_id: u32, name: *const c_char) -> bea_status;
    pub fn bea_context_destroy(renderer: Renderer, id: u32) -> bea_status;
    pub fn bea_context_attach_resource(renderer: Renderer, id: u32, resource_id: u32) -> bea_status;
    pub fn bea_context_detach_resource(renderer: Renderer, id: u32, resource_id: u32) -> bea_status;
    pub fn bea_submit(
        renderer: Renderer,
        context_id: u32,
        dwords: *const c_void,
        count: usize,
        error: *mut bea_error,
    ) -> bea_status;
    pub fn bea_context_status(renderer: *const bea_renderer, id: u32, error: *mut bea_error) -> bea_status;
    pub fn bea_context_usage(renderer: *const bea_renderer, id: u32, usage: *mut bea_usage) -> bea_status;

    pub fn bea_fence_create(renderer: Renderer, context_id: u32, ring: u32, fence_id: u64, flags: u32) -> bea_status;
    pub fn bea_fence_create_eventfd(renderer: Renderer, context_id: u32, ring: u32, fd: c_int) -> bea_status;
    pub fn bea_fence_export_sync_file(renderer: Renderer, context_id: u32, fd: *mut c_int) -> bea_status;

    pub fn bea_resource_create(renderer: Renderer, id: u32, params: *const bea_resource_params) -> bea_status;
    pub fn bea_resource_create_blob(renderer: Renderer, id: u32, params: *const bea_blob_params) -> bea_status;
    pub fn bea_resource_import_dmabuf(renderer: Renderer, id: u32, image: *const bea_image, bind: u32) -> bea_status;
    pub fn bea_resource_import_egl_image(
        renderer: Renderer,
        id: u32,
        egl_image: *mut c_void,
        params: *const bea_resource_params,
    ) -> bea_status;
    pub fn bea_resource_export_dmabuf(renderer: Renderer, id: u32, image: *mut bea_image) -> bea_status;
    pub fn bea_resource_destroy(renderer: Renderer, id: u32) -> bea_status;
    pub fn bea_resource_release(renderer: Renderer, hold: u64) -> bea_status;
    pub fn bea_resource_attach_backing(renderer: Renderer, id: u32, iov: *const iovec, iov_count: usize) -> bea_status;
    pub fn bea_resource_detach_backing(renderer: Renderer, id: u32) -> bea_status;
    pub fn bea_transfer(
        renderer: Renderer,
        context_id: u32,
        resource_id: u32,
        transfer: *const bea_transfer,
        error: *mut bea_error,
    ) -> bea_status;
    pub fn bea_resource_map_info(renderer: Renderer, id: u32, info: *mut bea_map_info) -> bea_status;
    pub fn bea_resource_map(renderer: Renderer, id: u32, address: *mut *mut c_void, size: *mut u64) -> bea_status;
    pub fn bea_resource_map_fixed(renderer: Renderer, id: u32, address: *mut c_void) -> bea_status;
    pub fn bea_resource_unmap(renderer: Renderer, id: u32) -> bea_status;
    pub fn bea_resource_info(renderer: *const bea_renderer, id: u32, info: *mut bea_resource_info) -> bea_status;
    pub fn bea_resource_enumerate(renderer: *const bea_renderer, visit: Option<Visit>, user: *mut c_void);
    pub fn bea_scanout_query(renderer: Renderer, id: u32, scanout: *mut bea_scanout) -> bea_status;
    pub fn bea_cursor_read(
        renderer: Renderer,
        id: u32,
        pixels: *mut c_void,
        capacity: usize,
        width: *mut u32,
        height: *mut u32,
    ) -> bea_status;

    pub fn bea_null_backend() -> *const bea_backend;
    pub fn bea_gl_backend() -> *const bea_backend;
    pub fn bea_gl_params_init(params: *mut bea_gl_params);
}
