/* SPDX-License-Identifier: MIT */
#include "scene.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beatrice/gl.h"
#include "host.h"

#define CONTEXT 1

const char scene_vs_position[] =
    "VERT\n"
    "DCL IN[0]\n"
    "DCL OUT[0], POSITION\n"
    "MOV OUT[0], IN[0]\n"
    "END\n";

const char scene_fs_constant[] =
    "FRAG\n"
    "PROPERTY FS_COLOR0_WRITES_ALL_CBUFS 1\n"
    "DCL OUT[0], COLOR\n"
    "DCL CONST[0]\n"
    "MOV OUT[0], CONST[0]\n"
    "END\n";

/* --- the sink --- */

static struct scene *of(struct vgp_sink *sink)
{
    return (struct scene *)sink;
}

static int sink_begin(struct vgp_sink *sink, uint32_t dwords)
{
    cr_assert_leq(of(sink)->count + dwords, SCENE_DWORDS);
    return 0;
}

static void sink_dword(struct vgp_sink *sink, uint32_t value)
{
    of(sink)->dwords[of(sink)->count++] = value;
}

static void sink_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    uint32_t dwords = (bytes + 3) / 4;
    of(sink)->dwords[of(sink)->count + dwords - (dwords > 0)] = 0;
    memcpy(&of(sink)->dwords[of(sink)->count], data, bytes);
    of(sink)->count += dwords;
}

/* --- renderer --- */

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    struct scene *scene = user;
    size_t used = strlen(scene->log);
    (void)level;
    snprintf(scene->log + used, sizeof(scene->log) - used, "%s\n", message);
}

static void target_create(struct scene *scene)
{
    scene->target = scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM,
                                  VIRGL_BIND_RENDER_TARGET | VIRGL_BIND_SAMPLER_VIEW, scene->width,
                                  scene->height, NULL, 0);
    scene->surface = scene_surface(scene, scene->target, VIRGL_FORMAT_R8G8B8A8_UNORM);
}

static struct scene *create(uint32_t width, uint32_t height, const struct bea_limits *limits,
                            struct bea_callbacks callbacks)
{
    const struct bea_gl_params gl = host_params();
    struct bea_renderer_params params;
    struct bea_error error = {0};
    struct scene *scene = calloc(1, sizeof(*scene));
    cr_assert_not_null(scene);
    scene->sink = (struct vgp_sink){sink_begin, sink_dword, sink_dword, sink_bytes};
    scene->width = width;
    scene->height = height;
    scene->next = 1;
    callbacks.log = on_log;
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.callbacks = &callbacks;
    params.user = scene;
    params.limits = *limits;
    params.strict = true;
    params.log_level = BEA_LOG_DEBUG;
    scene->renderer = bea_renderer_create(&params, &error);
    if (!scene->renderer) {
        free(scene);
        cr_skip_test("no GL here: %s", error.message);
        return NULL;
    }
    cr_assert_eq(bea_context_create(scene->renderer, CONTEXT, 2, "scene"), BEA_OK);
    target_create(scene);
    return scene;
}

struct scene *scene_create(uint32_t width, uint32_t height)
{
    return scene_create_calling(width, height, &(struct bea_callbacks){0});
}

struct scene *scene_create_within(uint32_t width, uint32_t height, const struct bea_limits *limits)
{
    return create(width, height, limits, (struct bea_callbacks){0});
}

struct scene *scene_create_calling(uint32_t width, uint32_t height,
                                   const struct bea_callbacks *callbacks)
{
    struct bea_limits limits;
    bea_limits_default(&limits);
    return create(width, height, &limits, *callbacks);
}

void scene_destroy(struct scene *scene)
{
    if (!scene)
        return;
    bea_renderer_destroy(scene->renderer);
    free(scene);
}

struct vgp_caps_v2 scene_caps(struct scene *scene)
{
    struct vgp_caps_v2 caps;
    memset(&caps, 0, sizeof(caps));
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return caps;
}

uint32_t scene_handle(struct scene *scene)
{
    return scene->next++;
}

enum bea_status scene_submit(struct scene *scene)
{
    struct bea_error error = {0};
    enum bea_status status =
        bea_submit(scene->renderer, CONTEXT, scene->dwords, scene->count, &error);
    scene->count = 0;
    if (status != BEA_OK)
        on_log(scene, BEA_LOG_ERROR, error.message);
    return status;
}

void scene_run(struct scene *scene)
{
    enum bea_status status = scene_submit(scene);
    if (status == BEA_ERR_REFUSED && host_is_lesser() && strstr(scene->log, ": the host "))
        cr_skip_test("refused by this host: %s", scene->log);
    cr_assert_eq(status, BEA_OK, "submit: %s\n%s", bea_status_name(status), scene->log);
}

/* --- resources --- */

uint32_t scene_resource(struct scene *scene, const struct bea_resource_params *params)
{
    uint32_t id = scene_handle(scene);
    enum bea_status status = bea_resource_create(scene->renderer, id, params);
    if (status == BEA_ERR_UNSUPPORTED && host_is_lesser())
        cr_skip_test("the host has no such textures: %s", scene->log);
    cr_assert_eq(status, BEA_OK, "%s", scene->log);
    cr_assert_eq(bea_context_attach_resource(scene->renderer, CONTEXT, id), BEA_OK);
    return id;
}

static void transfer(struct scene *scene, enum bea_direction direction, uint32_t resource,
                     uint32_t width, uint32_t height, void *data, uint32_t bytes)
{
    const struct iovec iov = {data, bytes};
    const struct bea_transfer t = {
        .direction = direction,
        .box = {.width = width, .height = height, .depth = 1},
        .iov = &iov,
        .iov_count = 1,
    };
    struct bea_error error = {0};
    enum bea_status status = bea_transfer(scene->renderer, CONTEXT, resource, &t, &error);
    cr_assert_eq(status, BEA_OK, "transfer: %s\n%s", error.message, scene->log);
}

void scene_upload(struct scene *scene, uint32_t resource, uint32_t width, uint32_t height,
                  const void *data, uint32_t bytes)
{
    void *copy = malloc(bytes);
    cr_assert_not_null(copy);
    memcpy(copy, data, bytes);
    transfer(scene, BEA_TO_HOST, resource, width, height, copy, bytes);
    free(copy);
}

void scene_download(struct scene *scene, uint32_t resource, uint32_t width, uint32_t height,
                    void *data, uint32_t bytes)
{
    transfer(scene, BEA_FROM_HOST, resource, width, height, data, bytes);
}

uint32_t scene_buffer(struct scene *scene, uint32_t bind, uint32_t bytes, const void *data)
{
    const struct bea_resource_params params = {
        .target = VGP_TARGET_BUFFER,
        .format = VIRGL_FORMAT_R8_UNORM,
        .bind = bind,
        .width = bytes,
        .height = 1,
        .depth = 1,
        .array_size = 1,
    };
    uint32_t id = scene_resource(scene, &params);
    if (data)
        scene_upload(scene, id, bytes, 1, data, bytes);
    return id;
}

uint32_t scene_texture(struct scene *scene, uint32_t format, uint32_t bind, uint32_t width,
                       uint32_t height, const void *data, uint32_t bytes)
{
    const struct bea_resource_params params = {
        .target = VGP_TARGET_TEXTURE_2D,
        .format = format,
        .bind = bind,
        .width = width,
        .height = height,
        .depth = 1,
        .array_size = 1,
    };
    uint32_t id = scene_resource(scene, &params);
    if (data)
        scene_upload(scene, id, width, height, data, bytes);
    return id;
}

uint32_t *scene_pixels(struct scene *scene)
{
    uint32_t bytes = scene->width * scene->height * 4;
    uint32_t *pixels = malloc(bytes);
    cr_assert_not_null(pixels);
    scene_download(scene, scene->target, scene->width, scene->height, pixels, bytes);
    return pixels;
}

uint32_t scene_pixel(struct scene *scene, uint32_t x, uint32_t y)
{
    uint32_t *pixels = scene_pixels(scene);
    uint32_t pixel = pixels[y * scene->width + x];
    free(pixels);
    return pixel;
}

/* --- objects --- */

uint32_t scene_shader(struct scene *scene, uint32_t stage, const char *text)
{
    uint32_t bytes = (uint32_t)strlen(text) + 1;
    struct vgp_create_shader cmd = {
        .handle = scene_handle(scene),
        .stage = stage,
        .offlen = bytes,
        .num_tokens = 300,
        .text = {text, bytes},
    };
    cr_assert_eq(vgp_encode_create_shader(&scene->sink, &cmd), 0);
    return cmd.handle;
}

uint32_t scene_surface(struct scene *scene, uint32_t resource, uint32_t format)
{
    const struct vgp_create_surface cmd = {
        .handle = scene_handle(scene),
        .resource = resource,
        .format = format,
    };
    cr_assert_eq(vgp_encode_create_surface(&scene->sink, &cmd), 0);
    return cmd.handle;
}

uint32_t scene_elements(struct scene *scene, uint32_t count,
                        const struct vgp_create_vertex_elements_elements *elements)
{
    struct vgp_create_vertex_elements cmd = {.handle = scene_handle(scene), .num_elements = count};
    memcpy(cmd.elements, elements, count * sizeof(elements[0]));
    cr_assert_eq(vgp_encode_create_vertex_elements(&scene->sink, &cmd), 0);
    return cmd.handle;
}

void scene_bind(struct scene *scene, uint32_t type, uint32_t handle)
{
    const struct vgp_bind_object cmd = {.object_type = type, .handle = handle};
    cr_assert_eq(vgp_encode_bind_object(&scene->sink, &cmd), 0);
}

static void bind_shader(struct scene *scene, uint32_t stage, const char *text)
{
    const struct vgp_bind_shader cmd = {.shader = scene_shader(scene, stage, text), .stage = stage};
    cr_assert_eq(vgp_encode_bind_shader(&scene->sink, &cmd), 0);
}

void scene_use_shaders(struct scene *scene, const char *vertex, const char *fragment)
{
    bind_shader(scene, VGP_STAGE_VERTEX, vertex);
    bind_shader(scene, VGP_STAGE_FRAGMENT, fragment);
}

void scene_use_shader(struct scene *scene, uint32_t stage, const char *text)
{
    bind_shader(scene, stage, text);
}

void scene_use_framebuffer(struct scene *scene, uint32_t surface, uint32_t zsurf)
{
    const struct vgp_set_framebuffer_state cmd = {
        .nr_cbufs = surface ? 1 : 0, .zsurf = zsurf, .cbufs = {surface}};
    cr_assert_eq(vgp_encode_set_framebuffer_state(&scene->sink, &cmd), 0);
}

void scene_use_viewport(struct scene *scene, float x, float y, float width, float height)
{
    const struct vgp_set_viewport_state cmd = {
        .num_viewports = 1,
        .viewports[0] = {width / 2, height / 2, 0.5f, x + width / 2, y + height / 2, 0.5f},
    };
    cr_assert_eq(vgp_encode_set_viewport_state(&scene->sink, &cmd), 0);
}

void scene_use_vertices(struct scene *scene, uint32_t floats, uint32_t count, const float *data)
{
    const struct vgp_create_vertex_elements_elements element = {
        .src_format = VIRGL_FORMAT_R32_FLOAT + floats - 1};
    const struct vgp_set_vertex_buffers cmd = {
        .num_buffers = 1,
        .buffers[0] = {.stride = floats * 4,
                       .resource =
                           scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, floats * 4 * count, data)},
    };
    scene_bind(scene, VIRGL_OBJECT_VERTEX_ELEMENTS, scene_elements(scene, 1, &element));
    cr_assert_eq(vgp_encode_set_vertex_buffers(&scene->sink, &cmd), 0);
}

void scene_use_constants(struct scene *scene, uint32_t stage, uint32_t floats, const float *data)
{
    const struct vgp_set_constant_buffer cmd = {.stage = stage, .data = {data, floats * 4}};
    cr_assert_eq(vgp_encode_set_constant_buffer(&scene->sink, &cmd), 0);
}

struct vgp_create_rasterizer scene_rasterizer(void)
{
    return (struct vgp_create_rasterizer){
        .depth_clip = true,
        .half_pixel_center = true,
        .point_size = 1.0f,
        .line_width = 1.0f,
    };
}

void scene_use_rasterizer(struct scene *scene, struct vgp_create_rasterizer rasterizer)
{
    rasterizer.handle = scene_handle(scene);
    cr_assert_eq(vgp_encode_create_rasterizer(&scene->sink, &rasterizer), 0);
    scene_bind(scene, VIRGL_OBJECT_RASTERIZER, rasterizer.handle);
}

struct vgp_create_blend scene_blend(void)
{
    struct vgp_create_blend blend = {0};
    for (unsigned i = 0; i < VGP_MAX_COLOR_BUFFERS; i++)
        blend.rt[i].colormask = 0xf;
    return blend;
}

void scene_use_blend(struct scene *scene, struct vgp_create_blend blend)
{
    blend.handle = scene_handle(scene);
    cr_assert_eq(vgp_encode_create_blend(&scene->sink, &blend), 0);
    scene_bind(scene, VIRGL_OBJECT_BLEND, blend.handle);
}

void scene_use_dsa(struct scene *scene, struct vgp_create_dsa dsa)
{
    dsa.handle = scene_handle(scene);
    cr_assert_eq(vgp_encode_create_dsa(&scene->sink, &dsa), 0);
    scene_bind(scene, VIRGL_OBJECT_DSA, dsa.handle);
}

void scene_defaults(struct scene *scene)
{
    scene_use_framebuffer(scene, scene->surface, 0);
    scene_use_viewport(scene, 0, 0, (float)scene->width, (float)scene->height);
    scene_use_rasterizer(scene, scene_rasterizer());
    scene_use_blend(scene, scene_blend());
    scene_use_dsa(scene, (struct vgp_create_dsa){0});
    scene_clear(scene, 0, 0, 0, 0);
}

void scene_clear(struct scene *scene, float r, float g, float b, float a)
{
    const float color[4] = {r, g, b, a};
    struct vgp_clear cmd = {.buffers = VGP_CLEAR_BUFFERS_COLOR0, .depth = 1.0};
    memcpy(cmd.color, color, sizeof(color));
    cr_assert_eq(vgp_encode_clear(&scene->sink, &cmd), 0);
}

void scene_draw(struct scene *scene, uint32_t mode, uint32_t start, uint32_t count)
{
    const struct vgp_draw_vbo cmd = {
        .start = start,
        .count = count,
        .mode = mode,
        .instance_count = 1,
        .max_index = ~0u,
    };
    cr_assert_eq(vgp_encode_draw_vbo(&scene->sink, &cmd), 0);
}

void scene_use_quad(struct scene *scene)
{
    static const float corners[16] = {-1, -1, 0, 1, 1, -1, 0, 1, -1, 1, 0, 1, 1, 1, 0, 1};
    scene_use_vertices(scene, 4, 4, corners);
}
