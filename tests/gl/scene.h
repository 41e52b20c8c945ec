/* SPDX-License-Identifier: MIT */
/*
 * A guest in a few calls, for tests that draw: a renderer with the GL backend in strict mode, one
 * context, a render target, and commands that are encoded as a guest would and sent by scene_run().
 */
#ifndef SCENE_H
#define SCENE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "beatrice/beatrice.h"
#include "vgp/caps.h"
#include "vgp/format.h"
#include "vgp_encode.h"

#define SCENE_DWORDS 65536

struct scene {
    struct vgp_sink sink; /* first: commands are encoded with &scene->sink */
    struct bea_renderer *renderer;
    uint32_t width, height;
    uint32_t target;  /* resource: RGBA8 */
    uint32_t surface; /* object */
    uint32_t next;    /* handles and resource ids */
    uint32_t count;
    uint32_t dwords[SCENE_DWORDS];
    char log[4096]; /* what the renderer said last */
};

/* NULL (and the test is skipped) where the host has no GL. */
struct scene *scene_create(uint32_t width, uint32_t height);
/* The same under `limits`. */
struct scene *scene_create_within(uint32_t width, uint32_t height, const struct bea_limits *limits);
/* The same with callbacks of the test's (`user` is the scene), but for the log. */
struct scene *scene_create_calling(uint32_t width, uint32_t height,
                                   const struct bea_callbacks *callbacks);
void scene_destroy(struct scene *scene);

/* What the guest is told about the host. */
struct vgp_caps_v2 scene_caps(struct scene *scene);

uint32_t scene_handle(struct scene *scene);
/* Sends what was encoded. */
enum bea_status scene_submit(struct scene *scene);
/* The same; a failure fails the test with what the log says. On a host that was made a lesser one,
 * the test is skipped where that is refused for what the host lacks. */
void scene_run(struct scene *scene);

/* Resources, attached to the context. Data (may be NULL) is uploaded at once. On a host that was
 * made a lesser one, the test is skipped where it lacks the kind or the format. */
uint32_t scene_buffer(struct scene *scene, uint32_t bind, uint32_t bytes, const void *data);
uint32_t scene_texture(struct scene *scene, uint32_t format, uint32_t bind, uint32_t width,
                       uint32_t height, const void *data, uint32_t bytes);
uint32_t scene_resource(struct scene *scene, const struct bea_resource_params *params);
void scene_upload(struct scene *scene, uint32_t resource, uint32_t width, uint32_t height,
                  const void *data, uint32_t bytes);
void scene_download(struct scene *scene, uint32_t resource, uint32_t width, uint32_t height,
                    void *data, uint32_t bytes);
/* The render target's pixels as 0xAABBGGRR, row 0 first. The caller frees. */
uint32_t *scene_pixels(struct scene *scene);
/* The pixel at x, y of the render target. */
uint32_t scene_pixel(struct scene *scene, uint32_t x, uint32_t y);

/* Objects; the handle. */
uint32_t scene_shader(struct scene *scene, uint32_t stage, const char *text);
uint32_t scene_surface(struct scene *scene, uint32_t resource, uint32_t format);
uint32_t scene_elements(struct scene *scene, uint32_t count,
                        const struct vgp_create_vertex_elements_elements *elements);

/* Creates and binds. */
void scene_bind(struct scene *scene, uint32_t type, uint32_t handle);
void scene_use_shaders(struct scene *scene, const char *vertex, const char *fragment);
void scene_use_framebuffer(struct scene *scene, uint32_t surface, uint32_t zsurf);
void scene_use_viewport(struct scene *scene, float x, float y, float width, float height);
/* One attribute of `floats` floats from a new buffer, packed. */
void scene_use_vertices(struct scene *scene, uint32_t floats, uint32_t count, const float *data);
void scene_use_constants(struct scene *scene, uint32_t stage, uint32_t floats, const float *data);
void scene_use_shader(struct scene *scene, uint32_t stage, const char *text);
struct vgp_create_rasterizer scene_rasterizer(void); /* what most draws have; without a handle */
void scene_use_rasterizer(struct scene *scene, struct vgp_create_rasterizer rasterizer);
struct vgp_create_blend scene_blend(void);
void scene_use_blend(struct scene *scene, struct vgp_create_blend blend);
void scene_use_dsa(struct scene *scene, struct vgp_create_dsa dsa);
/* All of it: the target, its whole viewport, default state, and black in every pixel. */
void scene_defaults(struct scene *scene);

void scene_clear(struct scene *scene, float r, float g, float b, float a);
void scene_draw(struct scene *scene, uint32_t mode, uint32_t start, uint32_t count);
/* Four vertices as a strip over the whole viewport, position only. */
void scene_use_quad(struct scene *scene);

/* Shaders that many tests need. */
extern const char scene_vs_position[]; /* IN[0] is the position */
extern const char scene_fs_constant[]; /* the colour is CONST[0] */

#endif
