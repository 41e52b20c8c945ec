/* SPDX-License-Identifier: MIT */
/*
 * Resources: buffers and textures, shared by all contexts of a renderer and named by the embedder.
 * Numbers of targets, formats, binds and flags are the protocol's
 * (generated/include/vgp/protocol.h).
 */
#ifndef BEATRICE_RESOURCE_H
#define BEATRICE_RESOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A classic 3D resource, as RESOURCE_CREATE_3D describes it. Sizes in texels; a buffer's width in
 * bytes.
 */
struct bea_resource_params {
    uint32_t target, format, bind;
    uint32_t width, height, depth, array_size;
    uint32_t last_level; /**< Number of levels minus one. */
    uint32_t nr_samples; /**< 0 and 1 both mean single sampled. */
    uint32_t flags;
};

/**
 * Creates `resource_id` (not 0) with zeroed contents; the renderer owns it until
 * bea_resource_destroy(). EXISTS for a live id, INVALID for a combination that cannot be (the log
 * says why), NO_MEMORY at a limit, VETOED by the policy callback, UNSUPPORTED where the host lacks
 * the format.
 */
enum bea_status bea_resource_create(struct bea_renderer *renderer, uint32_t resource_id,
                                    const struct bea_resource_params *params);

/** Where a blob's memory is. */
enum bea_blob_memory {
    BEA_BLOB_GUEST = 1,        /**< Guest pages; it has no type until the guest says one. */
    BEA_BLOB_HOST3D = 2,       /**< The host's, for the guest to map. */
    BEA_BLOB_HOST3D_GUEST = 3, /**< The host's, with guest pages to copy from and to. */
    BEA_BLOB_DMABUF = 4, /**< `fd`, from elsewhere; it has no type until the guest says one. */
};

struct bea_blob_params {
    enum bea_blob_memory memory;
    uint32_t flags;      /**< Bits: 1 mappable, 2 shareable, 4 cross device. Only the first asks for
                            something here: host memory that bea_resource_map() can map. */
    uint32_t context_id; /**< Whose PIPE_RESOURCE_CREATE made `blob_id`. */
    uint64_t blob_id;
    uint64_t size;           /**< Bytes. */
    const struct iovec *iov; /**< Guest memory, kept as in bea_resource_attach_backing(). */
    size_t iov_count;
    int fd; /**< BEA_BLOB_DMABUF: a dma-buf or memfd of at least `size` bytes; it is duplicated. */
};
/**
 * Creates `resource_id` (not 0) as a blob. EXISTS; INVALID (no size, unknown flags, memory shorter
 * than the size, a size less than what was described needs, iovecs with memory that is not the
 * guest's, no fd); NOT_FOUND for the context or its blob_id, which host memory needs and takes;
 * NO_MEMORY at a limit; VETOED; UNSUPPORTED on hosts that cannot map what was described. Commands
 * on a blob without a type are refused until PIPE_RESOURCE_SET_TYPE gives it one.
 */
enum bea_status bea_resource_create_blob(struct bea_renderer *renderer, uint32_t resource_id,
                                         const struct bea_blob_params *params);

#define BEA_MAX_PLANES 4
struct bea_plane {
    int fd;                  /**< A dma-buf. */
    uint32_t stride, offset; /**< Bytes. */
};
struct bea_image {
    uint32_t width, height;
    uint32_t fourcc; /**< DRM format. */
    uint64_t modifier;
    uint32_t plane_count;
    struct bea_plane planes[BEA_MAX_PLANES];
};

/**
 * Imports dma-buf planes as `resource_id`, a 2D texture with the uses in `bind` (VIRGL_BIND_*). The
 * fds stay the caller's (they are duplicated). EXISTS; INVALID (sizes, or planes that leave their
 * files); NO_MEMORY at a limit; VETOED; UNSUPPORTED for a fourcc or modifier that the host lacks.
 */
enum bea_status bea_resource_import_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           const struct bea_image *image, uint32_t bind);

/**
 * Imports an EGLImage as `resource_id`; `egl_image` must outlive the resource. EXISTS; INVALID
 * (NULL, or params that cannot be); NO_MEMORY at a limit; VETOED; UNSUPPORTED.
 */
enum bea_status bea_resource_import_egl_image(struct bea_renderer *renderer, uint32_t resource_id,
                                              void *egl_image,
                                              const struct bea_resource_params *params);

/**
 * Exports as dma-buf planes; the caller owns the fds. A BEA_BLOB_DMABUF without a type has one
 * plane and width 0. NOT_FOUND, VETOED, UNSUPPORTED.
 */
enum bea_status bea_resource_export_dmabuf(struct bea_renderer *renderer, uint32_t resource_id,
                                           struct bea_image *image);

/**
 * Drops the embedder's reference; the id is free again and no context sees it any more. Mapped or
 * exported memory is revoked first (see `keep` of bea_callbacks for exports that outlive it), and
 * the guest memory is not touched afterwards. What contexts have bound lives on unseen, and counts,
 * until they let go. Unknown id: NOT_FOUND.
 */
enum bea_status bea_resource_destroy(struct bea_renderer *renderer, uint32_t resource_id);

/**
 * Lets go of the memory that the `keep` callback of bea_callbacks kept as `hold`: nobody uses its
 * dma-bufs any more, and the guest may be told that its resource is gone. NOT_FOUND for a hold that
 * was released, or that a reset ended.
 */
enum bea_status bea_resource_release(struct bea_renderer *renderer, uint64_t hold);

/**
 * Gives the resource its guest memory. The array is copied, the memory it names is not and must
 * stay valid until detach or destroy. The contents of a CUSTOM buffer are written into it. EXISTS
 * when it has some (the first stays); INVALID for no pieces or one without an address; NO_MEMORY
 * past the limit of pieces.
 */
enum bea_status bea_resource_attach_backing(struct bea_renderer *renderer, uint32_t resource_id,
                                            const struct iovec *iov, size_t iov_count);

/** Takes it away; a CUSTOM buffer keeps a copy of its contents. NOT_FOUND when there is none. */
enum bea_status bea_resource_detach_backing(struct bea_renderer *renderer, uint32_t resource_id);

/** Texels; bytes in x and width for a buffer. */
struct bea_box {
    uint32_t x, y, z, width, height, depth;
};

enum bea_direction { BEA_TO_HOST = 1, BEA_FROM_HOST = 2 };

struct bea_transfer {
    enum bea_direction direction;
    uint32_t level;
    uint32_t stride; /**< Bytes from row to row in guest memory; 0: packed rows of the level. */
    uint32_t layer_stride; /**< Bytes from layer to layer; 0: stride x rows of the level. */
    uint64_t offset;       /**< Of the box's first byte in guest memory. */
    struct bea_box box;
    const struct iovec *iov; /**< NULL: the resource's backing. Used during the call only. */
    size_t iov_count;
};

/**
 * Copies a box between guest memory and the resource, as of `context_id` (0: the embedder's own,
 * any resource). From host, waits for the GPU and returns with the bytes written; to host, buffers
 * are written at once, without regard for commands under way (the guest knows that they don't use
 * the range). NOT_FOUND for an unknown or unattached resource, INVALID where box, level, strides or
 * memory do not fit; nothing was copied then. `error` may be NULL.
 */
enum bea_status bea_transfer(struct bea_renderer *renderer, uint32_t context_id,
                             uint32_t resource_id, const struct bea_transfer *transfer,
                             struct bea_error *error);

/** How host memory may be mapped. */
enum bea_map_cache {
    BEA_MAP_NONE = 0, /**< It is not mapped. */
    BEA_MAP_CACHED = 1,
    BEA_MAP_UNCACHED = 2,
    BEA_MAP_WRITE_COMBINED = 3,
};
struct bea_map_info {
    uint64_t size;      /**< Bytes, a multiple of `alignment`. */
    uint64_t alignment; /**< Bytes that a fixed address must be a multiple of. */
    enum bea_map_cache cache;
};
/**
 * What mapping it will need. Mappable are blobs of BEA_BLOB_HOST3D with that flag, and imports
 * where the host can. NOT_FOUND, UNSUPPORTED for what cannot be mapped.
 */
enum bea_status bea_resource_map_info(struct bea_renderer *renderer, uint32_t resource_id,
                                      struct bea_map_info *info);
/**
 * Maps host memory, page aligned; `*address` is valid until unmap or until `revoke` returned.
 * NOT_FOUND; EXISTS when it is mapped already (that mapping stays); UNSUPPORTED; HOST.
 */
enum bea_status bea_resource_map(struct bea_renderer *renderer, uint32_t resource_id,
                                 void **address, uint64_t *size);
/**
 * Maps it at `address`, replacing what is mapped there. Unmapping leaves inaccessible memory in its
 * place, so that the range stays the embedder's. NOT_FOUND; INVALID (alignment); EXISTS when it is
 * mapped already; UNSUPPORTED where the host has no file for that memory (map it anywhere then);
 * HOST.
 */
enum bea_status bea_resource_map_fixed(struct bea_renderer *renderer, uint32_t resource_id,
                                       void *address);
/** Ends the mapping. NOT_FOUND for an unknown id, INVALID when it is not mapped. */
enum bea_status bea_resource_unmap(struct bea_renderer *renderer, uint32_t resource_id);

/** What a display needs to know. */
struct bea_resource_info {
    struct bea_resource_params params; /**< All 0 for a blob without a type. */
    uint32_t gl_texture; /**< GL name in the renderer's share group, 0 where it has none. */
    uint32_t fourcc;     /**< DRM format, 0 where none fits. */
    uint32_t stride;     /**< Of level 0 in a packed layout, bytes. */
    bool y_inverted;     /**< Row 0 is the top row. */
};
/** NOT_FOUND for an unknown id. */
enum bea_status bea_resource_info(const struct bea_renderer *renderer, uint32_t resource_id,
                                  struct bea_resource_info *info);

/** Calls `visit` for each live resource in order of id, until it returns false. */
void bea_resource_enumerate(const struct bea_renderer *renderer,
                            bool (*visit)(void *user, uint32_t resource_id), void *user);

/** Scanout: the plane as it would be shown now. `generation` changes when the dma-buf would. */
struct bea_scanout {
    struct bea_image image; /**< The fds are the renderer's cache: don't close them. */
    uint64_t generation;    /**< Never 0, never the same for two dma-bufs of a renderer. */
    bool y_inverted;
};
/**
 * Exports at the first query only: the fds stay the same, and open, until `scanout_stale` returned
 * for their generation. NOT_FOUND; VETOED; UNSUPPORTED where nothing can be shown without a copy.
 */
enum bea_status bea_scanout_query(struct bea_renderer *renderer, uint32_t resource_id,
                                  struct bea_scanout *scanout);

/**
 * Cursor pixels, BGRA, top row first, packed, into `pixels` of `capacity` bytes: the rows that the
 * guest wrote in their order for what has VIRGL_RESOURCE_Y_0_TOP (cursors that kernels make), in
 * the opposite order for what has not (those that GL draws, whose first row is the lowest). INVALID
 * for what is no cursor: not 2D, not 8-bit RGB with or without alpha, more than 128 x 128, or more
 * than `capacity`.
 */
enum bea_status bea_cursor_read(struct bea_renderer *renderer, uint32_t resource_id, void *pixels,
                                size_t capacity, uint32_t *width, uint32_t *height);

#ifdef __cplusplus
}
#endif
#endif
