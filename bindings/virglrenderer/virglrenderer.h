/* SPDX-License-Identifier: MIT */
/*
 * The C interface of libvirglrenderer.so.1, release 1.3.0, as Beatrice offers it: the same names,
 * numbers and layouts, so that a VMM built for that library runs on this one. README.md says where
 * results differ from what one would expect. New embedders have a better interface in
 * beatrice/beatrice.h.
 *
 * The state behind these functions is one per process. All are called from one thread at a time.
 */
#ifndef VIRGLRENDERER_H
#define VIRGLRENDERER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/uio.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VIRGL_EXPORT __attribute__((visibility("default")))

/* --- init --- */

typedef void *virgl_renderer_gl_context;

/** What a GL context of the caller's has to be. */
struct virgl_renderer_gl_ctx_param {
    int version;   /**< Of this struct: 2. */
    bool shared;   /**< Share objects with the contexts made before. */
    int major_ver; /**< Of OpenGL or OpenGL ES. */
    int minor_ver;
    int compat_ctx; /**< Not 0: a compatibility profile. From version 2. */
};

#define VIRGL_RENDERER_CALLBACKS_VERSION 4

/** The caller's functions. Kept by pointer; members behind `version` are never read. */
struct virgl_renderer_callbacks {
    int version; /**< 1 ... VIRGL_RENDERER_CALLBACKS_VERSION. */

    /** A fence of virgl_renderer_create_fence() has passed. */
    void (*write_fence)(void *cookie, uint32_t fence);
    /** NULL when the version asked for cannot be had. */
    virgl_renderer_gl_context (*create_gl_context)(void *cookie, int scanout_idx,
                                                   struct virgl_renderer_gl_ctx_param *param);
    void (*destroy_gl_context)(void *cookie, virgl_renderer_gl_context ctx);
    /** 0 on success; NULL releases. */
    int (*make_current)(void *cookie, int scanout_idx, virgl_renderer_gl_context ctx);

    /* From version 2. */

    /** A DRM render node for EGL, the library's from then on, or -1. */
    int (*get_drm_fd)(void *cookie);

    /* From version 3. */

    /** A fence of virgl_renderer_context_create_fence() has passed. */
    void (*write_context_fence)(void *cookie, uint32_t ctx_id, uint32_t ring_idx,
                                uint64_t fence_id);
    /** Never called: there is no render server. */
    int (*get_server_fd)(void *cookie, uint32_t version);

    /* From version 4. */

    /** The EGLDisplay of the caller's contexts. */
    void *(*get_egl_display)(void *cookie);
};

/* Flags of virgl_renderer_init(). */
#define VIRGL_RENDERER_USE_EGL 1
#define VIRGL_RENDERER_THREAD_SYNC 2
#define VIRGL_RENDERER_USE_GLX 4
#define VIRGL_RENDERER_USE_SURFACELESS 8
#define VIRGL_RENDERER_USE_GLES 16
#define VIRGL_RENDERER_USE_EXTERNAL_BLOB 32
#define VIRGL_RENDERER_VENUS 64
#define VIRGL_RENDERER_NO_VIRGL 128
#define VIRGL_RENDERER_ASYNC_FENCE_CB 256
#define VIRGL_RENDERER_RENDER_SERVER 512
#define VIRGL_RENDERER_DRM 1024
#ifdef VIRGL_RENDERER_UNSTABLE_APIS
#define VIRGL_RENDERER_USE_VIDEO 2048
#endif
#define VIRGL_RENDERER_D3D11_SHARE_TEXTURE 4096
#define VIRGL_RENDERER_COMPAT_PROFILE 8192
#define VIRGL_RENDERER_USE_GUEST_VRAM 16384

/**
 * Starts the library. The same arguments again are fine (0), others are refused with -16 until
 * virgl_renderer_cleanup(). -1: no callbacks, a version of them that is not 1 ... 4, no cookie, or
 * no GL; the log says what was missing.
 */
VIRGL_EXPORT int virgl_renderer_init(void *cookie, int flags, struct virgl_renderer_callbacks *cb);
/** Ends it with all contexts and resources. The cookie is not looked at. */
VIRGL_EXPORT void virgl_renderer_cleanup(void *cookie);
/** Destroys all contexts and resources; fences are dropped. */
VIRGL_EXPORT void virgl_renderer_reset(void);
/** Makes the library's own GL context current, behind all work of the guest so far. */
VIRGL_EXPORT void virgl_renderer_force_ctx_0(void);
/** Reports passed fences; with ASYNC_FENCE_CB it writes what guests wait for besides. */
VIRGL_EXPORT void virgl_renderer_poll(void);
/** An eventfd that is readable when virgl_renderer_poll() has work; -1: there is none. */
VIRGL_EXPORT int virgl_renderer_get_poll_fd(void);

/* --- log --- */

enum virgl_log_level_flags {
    VIRGL_LOG_LEVEL_DEBUG = 0,
    VIRGL_LOG_LEVEL_INFO = 1,
    VIRGL_LOG_LEVEL_WARNING = 2,
    VIRGL_LOG_LEVEL_ERROR = 3,
    VIRGL_LOG_LEVEL_SILENT = 4,
};

typedef void (*virgl_log_callback_type)(enum virgl_log_level_flags log_level, const char *message,
                                        void *user_data);
typedef void (*virgl_free_data_callback_type)(void *user_data);
typedef void (*virgl_debug_callback_type)(const char *fmt, va_list ap);

/**
 * Who gets the log, before or after init; NULL: nobody. `free_user_data_cb` (may be NULL) gets
 * `user_data` when the next one is set. May be called on the thread that waits for fences. It must
 * not call this library.
 */
VIRGL_EXPORT void virgl_set_log_callback(virgl_log_callback_type cb, void *user_data,
                                         virgl_free_data_callback_type free_user_data_cb);
/** The older form, each line as an argument of "%s". Replaces the other; returns the one before. */
VIRGL_EXPORT virgl_debug_callback_type virgl_set_debug_callback(virgl_debug_callback_type cb);

/* --- capability sets --- */

/** Version and bytes of a set, 0 and 0 for one that there is not. Also before init. */
VIRGL_EXPORT void virgl_renderer_get_cap_set(uint32_t set, uint32_t *max_ver, uint32_t *max_size);
/** Writes as many bytes as virgl_renderer_get_cap_set() said, or none. */
VIRGL_EXPORT void virgl_renderer_fill_caps(uint32_t set, uint32_t version, void *caps);

/* --- contexts --- */

#define VIRGL_RENDERER_CONTEXT_FLAG_CAPSET_ID_MASK 0xff

/** As with flags 2. */
VIRGL_EXPORT int virgl_renderer_context_create(uint32_t handle, uint32_t nlen, const char *name);
/** 0 (also when it is there already, of the same capset), 22 or 12. `name` has `nlen` bytes. */
VIRGL_EXPORT int virgl_renderer_context_create_with_flags(uint32_t ctx_id, uint32_t ctx_flags,
                                                          uint32_t nlen, const char *name);
VIRGL_EXPORT void virgl_renderer_context_destroy(uint32_t handle);
VIRGL_EXPORT void virgl_renderer_ctx_attach_resource(int ctx_id, int res_handle);
VIRGL_EXPORT void virgl_renderer_ctx_detach_resource(int ctx_id, int res_handle);
/** Executes `ndw` dwords. 0, 22, 14 (not aligned), 12 or 131 (GL failed). */
VIRGL_EXPORT int virgl_renderer_submit_cmd(void *buffer, int ctx_id, int ndw);

/* --- fences --- */

#define VIRGL_RENDERER_FENCE_FLAG_MERGEABLE 1

/** A fence behind the work of all contexts; 0, 22 or 12. `ctx_id` is not looked at. */
VIRGL_EXPORT int virgl_renderer_create_fence(int client_fence_id, uint32_t ctx_id);
/** One behind the work of a context; 0, -22 or 12. Needs callbacks of version 3. */
VIRGL_EXPORT int virgl_renderer_context_create_fence(uint32_t ctx_id, uint32_t flags,
                                                     uint32_t ring_idx, uint64_t fence_id);
VIRGL_EXPORT void virgl_renderer_context_poll(uint32_t ctx_id);
VIRGL_EXPORT int virgl_renderer_context_get_poll_fd(uint32_t ctx_id);

/* --- resources --- */

struct virgl_renderer_resource_create_args {
    uint32_t handle;
    uint32_t target;
    uint32_t format;
    uint32_t bind;
    uint32_t width;
    uint32_t height;
    uint32_t depth;
    uint32_t array_size;
    uint32_t last_level;
    uint32_t nr_samples;
    uint32_t flags;
};

#define VIRGL_RES_BIND_DEPTH_STENCIL (1 << 0)
#define VIRGL_RES_BIND_RENDER_TARGET (1 << 1)
#define VIRGL_RES_BIND_SAMPLER_VIEW (1 << 3)
#define VIRGL_RES_BIND_VERTEX_BUFFER (1 << 4)
#define VIRGL_RES_BIND_INDEX_BUFFER (1 << 5)
#define VIRGL_RES_BIND_CONSTANT_BUFFER (1 << 6)
#define VIRGL_RES_BIND_STREAM_OUTPUT (1 << 11)
#define VIRGL_RES_BIND_CURSOR (1 << 16)
#define VIRGL_RES_BIND_CUSTOM (1 << 17)
#define VIRGL_RES_BIND_SCANOUT (1 << 18)
#define VIRGL_RES_BIND_SHARED (1 << 20)

/** 0; 22: not valid; -22: the id is taken; -12. Pass NULL, 0: README.md says why. */
VIRGL_EXPORT int virgl_renderer_resource_create(struct virgl_renderer_resource_create_args *args,
                                                struct iovec *iov, uint32_t num_iovs);
/** An EGLImage (which must outlive it) as a resource; results as of
 * virgl_renderer_resource_create(). */
VIRGL_EXPORT int
virgl_renderer_resource_import_eglimage(struct virgl_renderer_resource_create_args *args,
                                        void *image);
VIRGL_EXPORT void virgl_renderer_resource_unref(uint32_t res_handle);
/** 0 or 22. The array belongs to the library until detach. */
VIRGL_EXPORT int virgl_renderer_resource_attach_iov(int res_handle, struct iovec *iov,
                                                    int num_iovs);
/** Gives the array back (NULL, 0 when there is none). Both pointers may be NULL. */
VIRGL_EXPORT void virgl_renderer_resource_detach_iov(int res_handle, struct iovec **iov,
                                                     int *num_iovs);
VIRGL_EXPORT void virgl_renderer_resource_set_priv(uint32_t res_handle, void *priv);
VIRGL_EXPORT void *virgl_renderer_resource_get_priv(uint32_t res_handle);

struct virgl_renderer_resource_info {
    uint32_t handle;
    uint32_t virgl_format;
    uint32_t width;
    uint32_t height;
    uint32_t depth;
    uint32_t flags;  /**< Bit 0: row 0 is the top row. */
    uint32_t tex_id; /**< GL name, 0: none. */
    uint32_t stride; /**< Of level 0, packed, bytes. */
    int drm_fourcc;
    int fd; /**< -1. */
};

#define VIRGL_RENDERER_RESOURCE_INFO_EXT_VERSION 0

struct virgl_renderer_resource_info_ext {
    int version;
    struct virgl_renderer_resource_info base;
    bool has_dmabuf_export;
    int planes;
    uint64_t modifiers;
    void *d3d_tex2d; /**< NULL. */
};

/** 0 or 22. */
VIRGL_EXPORT int virgl_renderer_resource_get_info(int res_handle,
                                                  struct virgl_renderer_resource_info *info);
VIRGL_EXPORT int
virgl_renderer_resource_get_info_ext(int res_handle, struct virgl_renderer_resource_info_ext *info);
/** A dma-buf of a resource's GL texture, the caller's; -1: there is none. */
VIRGL_EXPORT int virgl_renderer_get_fd_for_texture(uint32_t tex_id, int *fd);
VIRGL_EXPORT int virgl_renderer_get_fd_for_texture2(uint32_t tex_id, int *fd, int *stride,
                                                    int *offset);
/** The pixels of a 2D texture of at most 128 x 128, top row first, to free(); NULL for all else. */
VIRGL_EXPORT void *virgl_renderer_get_cursor_data(uint32_t resource_id, uint32_t *width,
                                                  uint32_t *height);
/** Reads a rectangle of level 0; rows lie as far apart as the whole resource's. */
VIRGL_EXPORT void virgl_renderer_get_rect(int resource_id, struct iovec *iov, unsigned int num_iovs,
                                          uint32_t offset, int x, int y, int width, int height);

/* --- transfers --- */

struct virgl_box {
    uint32_t x, y, z;
    uint32_t w, h, d;
};

/** Host to guest. 0 or 22. Without `iov` into the attached memory. */
VIRGL_EXPORT int virgl_renderer_transfer_read_iov(uint32_t handle, uint32_t ctx_id, uint32_t level,
                                                  uint32_t stride, uint32_t layer_stride,
                                                  struct virgl_box *box, uint64_t offset,
                                                  struct iovec *iov, int iovec_cnt);
/** Guest to host. 0 or 22. */
VIRGL_EXPORT int virgl_renderer_transfer_write_iov(uint32_t handle, uint32_t ctx_id, int level,
                                                   uint32_t stride, uint32_t layer_stride,
                                                   struct virgl_box *box, uint64_t offset,
                                                   struct iovec *iovec, unsigned int iovec_cnt);

/* --- blobs --- */

#define VIRGL_RENDERER_BLOB_MEM_GUEST 0x0001
#define VIRGL_RENDERER_BLOB_MEM_HOST3D 0x0002
#define VIRGL_RENDERER_BLOB_MEM_HOST3D_GUEST 0x0003
#define VIRGL_RENDERER_BLOB_MEM_GUEST_VRAM 0x0004

#define VIRGL_RENDERER_BLOB_FLAG_USE_MAPPABLE 0x0001
#define VIRGL_RENDERER_BLOB_FLAG_USE_SHAREABLE 0x0002
#define VIRGL_RENDERER_BLOB_FLAG_USE_CROSS_DEVICE 0x0004

#define VIRGL_RENDERER_BLOB_FD_TYPE_DMABUF 0x0001
#define VIRGL_RENDERER_BLOB_FD_TYPE_OPAQUE 0x0002
#define VIRGL_RENDERER_BLOB_FD_TYPE_SHM 0x0003

#define VIRGL_RENDERER_MAP_CACHE_MASK 0x0f
#define VIRGL_RENDERER_MAP_CACHE_NONE 0x00
#define VIRGL_RENDERER_MAP_CACHE_CACHED 0x01
#define VIRGL_RENDERER_MAP_CACHE_UNCACHED 0x02
#define VIRGL_RENDERER_MAP_CACHE_WC 0x03

struct virgl_renderer_resource_create_blob_args {
    uint32_t res_handle;
    uint32_t ctx_id;
    uint32_t blob_mem;
    uint32_t blob_flags;
    uint64_t blob_id;
    uint64_t size;
    const struct iovec *iovecs; /**< The library's until detach. */
    uint32_t num_iovs;
};

struct virgl_renderer_resource_import_blob_args {
    uint32_t res_handle;
    uint32_t blob_mem;
    uint32_t fd_type;
    int fd; /**< The library's from a successful call on. */
    uint64_t size;
};

/* 0, -22 or -12, all of these. */
VIRGL_EXPORT int
virgl_renderer_resource_create_blob(const struct virgl_renderer_resource_create_blob_args *args);
VIRGL_EXPORT int
virgl_renderer_resource_import_blob(const struct virgl_renderer_resource_import_blob_args *args);
VIRGL_EXPORT int virgl_renderer_resource_map(uint32_t res_handle, void **map, uint64_t *out_size);
/** Also -95: this one cannot be mapped at an address of the caller's choice. */
VIRGL_EXPORT int virgl_renderer_resource_map_fixed(uint32_t res_handle, void *addr);
VIRGL_EXPORT int virgl_renderer_resource_unmap(uint32_t res_handle);
VIRGL_EXPORT int virgl_renderer_resource_get_map_info(uint32_t res_handle, uint32_t *map_info);
/** The fd is the caller's. */
VIRGL_EXPORT int virgl_renderer_resource_export_blob(uint32_t res_id, uint32_t *fd_type, int *fd);

/* --- queries by structure --- */

#define VIRGL_RENDERER_STRUCTURE_TYPE_NONE 0
#define VIRGL_RENDERER_STRUCTURE_TYPE_EXPORT_QUERY (1 << 0)
#define VIRGL_RENDERER_STRUCTURE_TYPE_SUPPORTED_STRUCTURES (1 << 1)

struct virgl_renderer_hdr {
    uint32_t stype;
    uint32_t stype_version; /**< 0. */
    uint32_t size;          /**< Of the whole structure, bytes. */
};

/** Can a resource be exported, and how does it lie in memory? */
struct virgl_renderer_export_query {
    struct virgl_renderer_hdr hdr;
    uint32_t in_resource_id;
    uint32_t out_num_fds;   /**< Planes; 0: no. */
    uint32_t in_export_fds; /**< Not 0: make fds, the caller's. */
    uint32_t out_fourcc;
    uint32_t pad;
    int32_t out_fds[4];
    uint32_t out_strides[4];
    uint32_t out_offsets[4];
    uint64_t out_modifier;
};

/** Which of the structures above are known: their numbers as bits. */
struct virgl_renderer_supported_structures {
    struct virgl_renderer_hdr hdr;
    uint32_t in_stype_version;
    uint32_t out_supported_structures_mask;
};

/** 0 or -22. `execute_size` and the header's size must both be the structure's. */
VIRGL_EXPORT int virgl_renderer_execute(void *execute_args, uint32_t execute_size);

/* --- declared on demand, as there --- */

#ifdef VIRGL_RENDERER_UNSTABLE_APIS
/** A sync_file of a pending fence; 0 or -22. */
VIRGL_EXPORT int virgl_renderer_export_fence(uint64_t client_fence_id, int *fd);
/** A sync_file that has passed; -1: there is none. */
VIRGL_EXPORT int virgl_renderer_export_signalled_fence(void);
/** As virgl_renderer_export_fence(); -1: there is none. */
VIRGL_EXPORT int virgl_renderer_get_fence_fd(uint64_t fence_id);
/** The context's next submit waits for `fence_fd`, which the library owns from then on; 0, 22. */
VIRGL_EXPORT int virgl_renderer_attach_fence(int ctx_id, int fence_fd);
/** -22: no such context; -19: contexts here have no device of their own. */
VIRGL_EXPORT int virgl_renderer_get_dev_fd(int ctx_id);
/** As virgl_renderer_submit_cmd(); -22 with fences to wait for. */
VIRGL_EXPORT int virgl_renderer_submit_cmd2(void *buffer, int ctx_id, int ndw,
                                            uint64_t *in_fence_ids, uint32_t num_in_fences);
#endif

#ifdef __cplusplus
}
#endif
#endif
