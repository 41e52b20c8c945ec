/* SPDX-License-Identifier: MIT */
/*
 * What a backend is, and what of the core it may see. A backend is one constant table of functions;
 * it hangs its data on the renderer, on each sub-context and on each resource, and makes the
 * objects that guests create.
 *
 * All functions run on the thread that uses the renderer, but for the fence_thread ones.
 */
#ifndef BEA_CORE_BACKEND_H
#define BEA_CORE_BACKEND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/renderer.h"
#include "beatrice/resource.h"
#include "iov.h"
#include "layout.h"
#include "vgp/caps.h"
#include "vgp/commands.h"
#include "vgp/dispatch.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

struct bea_context;
struct bea_shader_ir;

/* The base of what guests create with CREATE_OBJECT. Backends put it first in their structs. */
struct bea_object {
    uint32_t handle;
    uint32_t type; /* VIRGL_OBJECT_* */
    uint32_t refs;
    uint64_t serial; /* unique in a renderer's life; set by bea_object_init() */
    void (*destroy)(struct bea_object *object); /* frees it; called when refs reaches 0 */
};

void bea_object_init(struct bea_object *object, struct bea_context *ctx, uint32_t type,
                     uint32_t handle, void (*destroy)(struct bea_object *object));
/* Takes a reference; NULL is fine. Returns its argument. */
struct bea_object *bea_object_ref(struct bea_object *object);
void bea_object_unref(struct bea_object *object);
/* *slot = object with both counts kept right; either may be NULL. */
void bea_object_set(struct bea_object **slot, struct bea_object *object);

/* How a resource is stored. */
enum bea_storage {
    BEA_STORAGE_GPU,     /* a texture or buffer of the backend's */
    BEA_STORAGE_MEMORY,  /* CUSTOM buffers: guest backing, or `memory` while there is none */
    BEA_STORAGE_STAGING, /* STAGING buffers: guest backing only */
    BEA_STORAGE_UNTYPED, /* a blob whose type the guest has not said: no command reaches it */
};

/* Host memory of a resource in this process. */
struct bea_mapping {
    void *address;
    uint64_t size; /* bytes */
    enum bea_map_cache cache;
    int fd;             /* what can be mapped elsewhere, too, or -1; the backend's */
    uint64_t fd_offset; /* bytes */
};

/* What others see of a resource's memory: the core's books. */
struct bea_sharing {
    int fd;        /* a BEA_BLOB_DMABUF's, or -1 */
    bool exported; /* someone may have a dma-buf of it */
    bool mapped;
    void *fixed; /* where the embedder wanted `mapping`; NULL: anywhere */
    struct bea_mapping mapping;
    struct bea_scanout scanout;     /* generation 0: none */
    struct bea_resource *next_kept; /* see bea_callbacks.keep */
};

struct bea_resource {
    uint32_t id;
    uint64_t serial;
    uint32_t refs;
    struct bea_renderer *renderer;
    struct bea_resource_params params;    /* nr_samples 0 is kept as given */
    const struct vgp_format_desc *format; /* never NULL */
    enum bea_storage storage;
    struct bea_iov backing; /* count 0: none */
    void *memory;           /* BEA_STORAGE_MEMORY without backing: params.width zeroed bytes */
    uint64_t bytes;         /* accounted */
    bool mappable;          /* resource_map must be able to map what resource_create makes */
    uint64_t storage_bytes; /* so many at least are the storage of a mappable buffer */
    struct bea_sharing sharing;
    void *backend; /* the backend's; NULL unless BEA_STORAGE_GPU */
};

struct bea_resource *bea_resource_ref(struct bea_resource *resource);
void bea_resource_unref(struct bea_resource *resource);
void bea_resource_set(struct bea_resource **slot, struct bea_resource *resource);
static inline bool bea_resource_is_buffer(const struct bea_resource *resource)
{
    return resource->params.target == VGP_TARGET_BUFFER;
}
/*
 * Writes into the guest memory (or `memory`) of a MEMORY resource, or the backing of another. False
 * when it does not fit.
 */
bool bea_resource_write_memory(struct bea_resource *resource, uint64_t offset, const void *data,
                               size_t bytes);
bool bea_resource_read_memory(const struct bea_resource *resource, uint64_t offset, void *data,
                              size_t bytes);

/*
 * A copy whose box, strides and memory have all been checked: nothing is left to verify but what
 * the host can do.
 */
struct bea_copy {
    uint32_t level;
    struct bea_box box;
    struct bea_box_layout layout;
    struct bea_iov iov;
    uint64_t offset;   /* of the box's first byte in iov */
    bool synchronized; /* ordered with GPU work before it (else the guest vouches for the range) */
};

/* A complete, parsed shader. */
struct bea_shader_source {
    uint32_t handle;
    uint32_t stage;
    struct bea_shader_ir *ir; /* the backend owns it from a successful shader_create() on */
    uint32_t shared_bytes;    /* compute: shared memory */
    uint32_t num_so_outputs;
    uint32_t so_stride[4]; /* dwords */
    struct vgp_create_shader_so_outputs so_outputs[VGP_MAX_SO_OUTPUTS];
};

struct bea_backend {
    const char *name;

    /* The instance. create fills *data; on failure it fills error and leaves nothing behind. */
    enum bea_status (*create)(struct bea_renderer *renderer, const void *params, void **data,
                              struct bea_error *error);
    void (*destroy)(void *data);
    void (*info)(void *data, struct bea_renderer_info *info);
    void (*fill_caps)(void *data, struct vgp_caps_v2 *caps); /* caps is zeroed; v1 is its head */

    /* Sub-contexts; 0 is made with the context. */
    enum bea_status (*sub_create)(void *data, struct bea_context *ctx, uint32_t sub_id, void **sub);
    void (*sub_destroy)(void *data, void *sub);
    /* `sub` is the one that the following commands are for. NULL: none of them. */
    enum bea_status (*sub_make_current)(void *data, void *sub);
    /* Is it bound to another thread than this one, so that nothing would work here? NULL: never. */
    bool (*is_elsewhere)(void *data);
    /* Why nothing will ever work again, but for destroy; a static string, NULL: it does work. */
    const char *(*lost)(void *data);
    /* What the backend itself works in is bound to the calling thread. NULL: nothing is to do. */
    enum bea_status (*enter)(void *data);

    /*
     * Resources of BEA_STORAGE_GPU, with zeroed contents. The core has checked the parameters and
     * the limits; resource_create says what the host cannot do. resource_destroy may run with no
     * sub-context current.
     */
    enum bea_status (*resource_create)(void *data, struct bea_resource *resource,
                                       struct bea_error *error);
    void (*resource_destroy)(void *data, struct bea_resource *resource);
    /*
     * ctx is NULL for the embedder's own transfers; else its current sub-context has been made
     * current. The box is not empty and the resource is not multisampled. A buffer's box has height
     * and depth 1, its layout counts bytes. Bytes between the rows of a download stay as they are.
     */
    enum bea_status (*upload)(void *data, struct bea_context *ctx, struct bea_resource *resource,
                              const struct bea_copy *copy);
    enum bea_status (*download)(void *data, struct bea_context *ctx, struct bea_resource *resource,
                                const struct bea_copy *copy);
    void (*resource_info)(void *data, struct bea_resource *resource,
                          struct bea_resource_info *info);

    /*
     * Memory that others see, too. NULL members: this backend has none, the call is UNSUPPORTED.
     * resource_map fills all of `mapping`, whole pages; it stays until resource_unmap.
     * resource_export gives the caller its own fds; sizes and fourcc that it leaves 0 are the
     * resource's. The imports make the storage of `resource`, whose params are set, from memory of
     * others, in place of resource_create; the fds stay the caller's. resource_import_guest makes
     * it from the backing, laid out as `image` says, whose fds are -1; UNSUPPORTED: the core keeps
     * a copy.
     */
    enum bea_status (*resource_map)(void *data, struct bea_resource *resource,
                                    struct bea_mapping *mapping);
    void (*resource_unmap)(void *data, struct bea_resource *resource);
    enum bea_status (*resource_export)(void *data, struct bea_resource *resource,
                                       struct bea_image *image);
    enum bea_status (*resource_import)(void *data, struct bea_resource *resource,
                                       const struct bea_image *image, struct bea_error *error);
    enum bea_status (*resource_import_guest)(void *data, struct bea_resource *resource,
                                             const struct bea_image *image,
                                             struct bea_error *error);
    enum bea_status (*resource_import_egl_image)(void *data, struct bea_resource *resource,
                                                 void *egl_image, struct bea_error *error);

    /* Shaders arrive whole. */
    enum bea_status (*shader_create)(struct bea_context *ctx,
                                     const struct bea_shader_source *source,
                                     struct bea_object **out);

    /*
     * Fences. fence_insert puts a marker behind everything so far and flushes. fence_wait may run
     * on the fence thread, between fence_thread_begin and _end; timeout in ns, 0 asks only. Results
     * of queries that ended before a passed fence are written by write_queries.
     */
    void *(*fence_insert)(void *data);
    bool (*fence_wait)(void *data, void *fence, uint64_t timeout_ns);
    void (*fence_destroy)(void *data, void *fence);
    int (*fence_export)(
        void *data); /* a sync_file for all so far, the caller's; -1: there is none */
    /*
     * Around the fence thread, on the renderer's: what it needs is made before it starts, and ended
     * after it. NULL: nothing.
     */
    bool (*fence_thread_open)(void *data);
    void (*fence_thread_close)(void *data);
    bool (*fence_thread_begin)(void *data);
    void (*fence_thread_end)(void *data);
    void (*write_queries)(void *data);
    bool (*queries_wait)(void *data); /* for write_queries; NULL: never */

    /* KiB; false when the host cannot tell. */
    bool (*memory_info)(void *data, struct vgp_memory_info *info);

    /*
     * Command handlers. NULL members are refused as unsupported. The core has its own, whatever is
     * here: nop, create_shader (see shader_create), destroy_object, the sub-context and transfer
     * commands, inline write, memory info, those about blobs and layouts. It has a default for
     * those that a backend may have better: debug flags, string marker, tweaks.
     */
    const struct vgp_handlers *commands;
};

/* For handlers. */
void *bea_context_sub(const struct bea_context *ctx); /* the current sub-context's backend data */
void *bea_context_backend(const struct bea_context *ctx); /* the backend's instance data */
uint32_t bea_context_id(const struct bea_context *ctx);
struct bea_renderer *bea_context_renderer(const struct bea_context *ctx);
const struct bea_limits *bea_renderer_limits(const struct bea_renderer *renderer);
uint64_t bea_renderer_next_serial(struct bea_renderer *renderer);
/* Where guest memory lies, as the embedder's callback of that name says; false without one. */
bool bea_guest_memory(const struct bea_renderer *renderer, const void *address, uint64_t size,
                      int *fd, uint64_t *offset);

#if defined(__GNUC__)
#define BEA_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define BEA_PRINTF(f, a)
#endif

/*
 * Says why the current command is refused (kept for the log); always returns BEA_ERR_REFUSED.
 * `field` may be NULL.
 */
enum bea_status bea_refuse(struct bea_context *ctx, const char *field, const char *format, ...)
    BEA_PRINTF(3, 4);
/* A line for the embedder's log. Made only up to its level. */
void bea_log(struct bea_renderer *renderer, enum bea_log_level level, const char *format, ...)
    BEA_PRINTF(3, 4);

#endif
