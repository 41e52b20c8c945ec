/* SPDX-License-Identifier: MIT */
/*
 * The null backend's structs, for its own files and for white-box tests: what it was asked to do
 * can be counted.
 */
#ifndef BEA_NULL_INTERNAL_H
#define BEA_NULL_INTERNAL_H

#include "backend.h"

struct bea_null_counts {
    uint32_t subcontexts, resources, objects, fences, mappings; /* alive now */
    uint64_t made_current, uploads, downloads, shaders, draws, binds, query_writes;
};

struct bea_null {
    struct bea_renderer *renderer;
    struct bea_null_counts counts;
    uint64_t fence_serial;
    bool no_map_fd;            /* mappings have no file, as GL's have none */
    uint64_t fences_held_from; /* fences from this serial on do not pass; 0: all pass at once */
};

struct bea_null_sub {
    struct bea_null *null;
    struct bea_object *surfaces[VGP_MAX_COLOR_BUFFERS + 1]; /* the last is depth */
    struct bea_object *states[VGP_OBJECT_COUNT];            /* BIND_OBJECT, by type */
    struct bea_object *shaders[VGP_STAGE_COUNT];
};

struct bea_null_object {
    struct bea_object base;
    struct bea_null *null;
    struct bea_resource *resource; /* what it is made of, or NULL */
    struct bea_shader_ir *ir;      /* of a shader */
};

/*
 * A resource's contents: all levels, each packed, but for the rows of an import. They move into a
 * file when somebody else wants to see them.
 */
struct bea_null_resource {
    unsigned char *data;
    uint64_t bytes;
    uint32_t stride;     /* of an import, bytes; 0: packed */
    int fd;              /* the file, or -1 while `data` is of malloc() */
    void *mapped;        /* of the file: `data` is somewhere in it */
    uint64_t map_bytes;  /* whole pages */
    uint64_t map_offset; /* in the file, bytes */
};

extern const struct vgp_handlers bea_null_handlers;

enum bea_status bea_null_shader_create(struct bea_context *ctx,
                                       const struct bea_shader_source *source,
                                       struct bea_object **out);
void bea_null_caps(void *data, struct vgp_caps_v2 *caps);
enum bea_status bea_null_resource_create(void *data, struct bea_resource *resource,
                                         struct bea_error *error);
void bea_null_resource_destroy(void *data, struct bea_resource *resource);
enum bea_status bea_null_resource_map(void *data, struct bea_resource *resource,
                                      struct bea_mapping *mapping);
void bea_null_resource_unmap(void *data, struct bea_resource *resource);
enum bea_status bea_null_resource_export(void *data, struct bea_resource *resource,
                                         struct bea_image *image);
enum bea_status bea_null_resource_import(void *data, struct bea_resource *resource,
                                         const struct bea_image *image, struct bea_error *error);
enum bea_status bea_null_resource_import_guest(void *data, struct bea_resource *resource,
                                               const struct bea_image *image,
                                               struct bea_error *error);
enum bea_status bea_null_resource_import_egl_image(void *data, struct bea_resource *resource,
                                                   void *egl_image, struct bea_error *error);
enum bea_status bea_null_upload(void *data, struct bea_context *ctx, struct bea_resource *resource,
                                const struct bea_copy *copy);
enum bea_status bea_null_download(void *data, struct bea_context *ctx,
                                  struct bea_resource *resource, const struct bea_copy *copy);

#endif
