/* SPDX-License-Identifier: MIT */
/*
 * Round after round of everything that can be made, and ended in every way: no file, thread, memory
 * or GL object is left. BEATRICE_ROUNDS says how many; without it so many that the suite takes
 * seconds (the test long/gl-rounds makes a thousand).
 */
#include <criterion/criterion.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "gl_names.h"
#include "host.h"
#include "leftovers.h"
#include "shared.h"
#include "texels.h"

#define CONTEXT 1
#define SIDE 16u
#define WARM_UP 10u /* rounds after which a driver holds what it keeps for ever */
#define BINDS (VIRGL_BIND_RENDER_TARGET | VIRGL_BIND_SAMPLER_VIEW)
#define KINDS (sizeof(kinds) / sizeof(kinds[0]))
#define BLOB_BYTES 65536u

static unsigned rounds(unsigned usual)
{
    const char *wanted = getenv("BEATRICE_ROUNDS");
    return wanted ? (unsigned)strtoul(wanted, NULL, 10) : usual;
}

/* --- every kind of resource --- */

static const struct bea_resource_params kinds[] = {
    {VGP_TARGET_BUFFER, VIRGL_FORMAT_R8_UNORM, VIRGL_BIND_VERTEX_BUFFER, 4096, 1, 1, 1, 0, 0, 0},
    {VGP_TARGET_BUFFER, VIRGL_FORMAT_R8_UNORM, VIRGL_BIND_CUSTOM, 4096, 1, 1, 1, 0, 0, 0},
    {VGP_TARGET_BUFFER, VIRGL_FORMAT_R8_UNORM, VIRGL_BIND_STAGING, 4096, 1, 1, 1, 0, 0, 0},
    {VGP_TARGET_TEXTURE_1D, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 16, 1, 1, 1, 4, 0, 0},
    {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 16, 16, 1, 1, 4, 0, 0},
    {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 16, 16, 1, 1, 0, 4, 0},
    {VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_S8_UINT_Z24_UNORM, VIRGL_BIND_DEPTH_STENCIL, 16, 16, 1, 1,
     0, 0, 0},
    {VGP_TARGET_TEXTURE_3D, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 8, 8, 8, 1, 0, 0, 0},
    {VGP_TARGET_TEXTURE_CUBE, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 8, 8, 1, 6, 0, 0, 0},
    {VGP_TARGET_TEXTURE_RECT, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 8, 8, 1, 1, 0, 0, 0},
    {VGP_TARGET_TEXTURE_1D_ARRAY, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, 8, 1, 1, 3, 0, 0, 0},
    {VGP_TARGET_TEXTURE_2D_ARRAY, VIRGL_FORMAT_B8G8R8A8_SRGB, BINDS, 8, 8, 1, 3, 0, 0, 0},
    {VGP_TARGET_TEXTURE_CUBE_ARRAY, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_SAMPLER_VIEW, 8, 8, 1,
     12, 0, 0, 0},
};

static char guest_memory[16384];

/* Some get guest memory, and keep it to the end. */
static void make_resources(struct scene *scene, uint32_t *ids)
{
    const struct iovec iov[2] = {{guest_memory, 100}, {guest_memory + 100, 16284}};
    for (size_t i = 0; i < KINDS; i++) {
        ids[i] = scene_resource(scene, &kinds[i]);
        cr_assert_eq(bea_resource_attach_backing(scene->renderer, ids[i], iov, 2), BEA_OK);
        if (i % 3 == 0)
            cr_assert_eq(bea_resource_detach_backing(scene->renderer, ids[i]), BEA_OK);
    }
}

/* --- every way of sharing --- */

static void describe(struct scene *scene, uint32_t blob_id)
{
    const struct vgp_pipe_resource_create cmd = {
        .target = VGP_TARGET_BUFFER,
        .format = VIRGL_FORMAT_R8_UNORM,
        .width = BLOB_BYTES,
        .height = 1,
        .depth = 1,
        .array_size = 1,
        .flags = VIRGL_RESOURCE_FLAG_MAP_PERSISTENT | VIRGL_RESOURCE_FLAG_MAP_COHERENT,
        .blob_id = blob_id,
    };
    cr_assert_eq(vgp_encode_pipe_resource_create(&scene->sink, &cmd), 0);
    scene_run(scene);
}

/* Mapped where the host can; unmapped, revoked by its destruction, or left to whoever ends all. */
static void host_blob(struct scene *scene, unsigned round)
{
    const uint32_t id = scene_handle(scene);
    const struct bea_blob_params blob = {.memory = BEA_BLOB_HOST3D,
                                         .flags = 1,
                                         .context_id = CONTEXT,
                                         .blob_id = id,
                                         .size = BLOB_BYTES};
    void *address;
    uint64_t size;
    describe(scene, id);
    if (bea_resource_create_blob(scene->renderer, id, &blob) != BEA_OK)
        return;
    void *place = mmap(NULL, BLOB_BYTES, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    cr_assert(place != MAP_FAILED);
    if (round % 2 == 0 || bea_resource_map_fixed(scene->renderer, id, place) != BEA_OK) {
        cr_assert_eq(bea_resource_map(scene->renderer, id, &address, &size), BEA_OK);
        memset(address, (int)round, BLOB_BYTES);
    }
    if (round % 3 == 0)
        cr_assert_eq(bea_resource_unmap(scene->renderer, id), BEA_OK);
    if (round % 3 <= 1)
        cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    munmap(place, BLOB_BYTES);
}

static void guest_blob(struct scene *scene)
{
    const uint32_t id = scene_handle(scene);
    const struct iovec iov = {guest_memory, 4096};
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_GUEST, .size = 4096, .iov = &iov, .iov_count = 1};
    const struct vgp_pipe_resource_set_type type = {.resource = id,
                                                    .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                                    .bind = BINDS,
                                                    .width = 16,
                                                    .height = 16,
                                                    .num_planes = 1,
                                                    .planes = {{.stride = 64}}};
    cr_assert_eq(bea_resource_create_blob(scene->renderer, id, &blob), BEA_OK);
    cr_assert_eq(bea_context_attach_resource(scene->renderer, CONTEXT, id), BEA_OK);
    cr_assert_eq(vgp_encode_pipe_resource_set_type(&scene->sink, &type), 0);
    scene_run(scene);
}

static void import_image(struct scene *scene, uint32_t texture)
{
    const uint32_t id = scene_handle(scene);
    struct bea_resource_info info;
    cr_assert_eq(bea_resource_info(scene->renderer, texture, &info), BEA_OK);
    info.params.last_level = 0;
    cr_assert_eq(bea_renderer_enter_thread(scene->renderer), BEA_OK);
    EGLDisplay display = eglGetCurrentDisplay();
    if (!epoxy_has_egl_extension(display, "EGL_KHR_gl_texture_2D_image"))
        return;
    EGLImageKHR image = eglCreateImageKHR(display, eglGetCurrentContext(), EGL_GL_TEXTURE_2D_KHR,
                                          (EGLClientBuffer)(uintptr_t)info.gl_texture, NULL);
    cr_assert_neq(image, EGL_NO_IMAGE_KHR);
    enum bea_status status =
        bea_resource_import_egl_image(scene->renderer, id, image, &info.params);
    if (status == BEA_OK) {
        cr_assert_eq(bea_context_attach_resource(scene->renderer, CONTEXT, id), BEA_OK);
        scene_surface(scene, id, info.params.format);
        scene_run(scene);
        cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    }
    eglDestroyImageKHR(display, image);
}

/* An export of ours comes back as an import, where the host has dma-bufs at all. */
static void export_and_import(struct scene *scene, uint32_t texture, unsigned round)
{
    const uint32_t id = scene_handle(scene);
    struct bea_image image;
    struct bea_scanout scanout;
    enum bea_status status = bea_resource_export_dmabuf(scene->renderer, texture, &image);
    cr_assert(status == BEA_OK || status == BEA_ERR_UNSUPPORTED);
    cr_expect_eq(bea_scanout_query(scene->renderer, texture, &scanout), status);
    if (status != BEA_OK)
        return;
    if (bea_resource_import_dmabuf(scene->renderer, id, &image, BINDS) == BEA_OK && round % 2)
        cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    shared_close(&image);
}

/* --- every kind of object --- */

static uint32_t make_query(struct scene *scene, uint32_t resource)
{
    const uint32_t handle = scene_handle(scene);
    const struct vgp_create_query create = {
        .handle = handle, .query_type = VGP_QUERY_TYPE_OCCLUSION_COUNTER, .resource = resource};
    const struct vgp_begin_query begin = {.query = handle};
    cr_assert_eq(vgp_encode_create_query(&scene->sink, &create), 0);
    cr_assert_eq(vgp_encode_begin_query(&scene->sink, &begin), 0);
    return handle;
}

static void make_objects(struct scene *scene, const uint32_t *ids, unsigned round)
{
    static const float white[4] = {1, 1, 1, 1};
    const struct vgp_create_sampler_view view = {.handle = scene_handle(scene),
                                                 .resource = ids[4],
                                                 .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                                 .target = VGP_TARGET_TEXTURE_2D,
                                                 .last_element_or_levels = 2 << 8,
                                                 .swizzle_r = 1};
    const struct vgp_create_sampler_state sampler = {.handle = scene_handle(scene)};
    const struct vgp_create_streamout_target target = {
        .handle = scene_handle(scene), .resource = ids[0], .buffer_size = 1024};
    const struct vgp_create_sub_ctx sub = {.sub_ctx_id = 1 + round % 3};
    const struct vgp_set_sub_ctx set = {.sub_ctx_id = 1 + round % 3};
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    scene_use_quad(scene);
    scene_defaults(scene);
    cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &view), 0);
    cr_assert_eq(vgp_encode_create_sampler_state(&scene->sink, &sampler), 0);
    cr_assert_eq(vgp_encode_create_streamout_target(&scene->sink, &target), 0);
    const struct vgp_end_query end = {.query = make_query(scene, ids[1])};
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    if (round % 2) /* else it is under way when all ends */
        cr_assert_eq(vgp_encode_end_query(&scene->sink, &end), 0);
    const struct vgp_blit blit =
        texels_blit(ids[4], kinds[4].format, (struct texels_box){0, 0, 0, 4, 4, 1}, ids[5],
                    kinds[5].format, (struct texels_box){0, 0, 0, 4, 4, 1});
    cr_assert_eq(vgp_encode_blit(&scene->sink, &blit), 0);
    cr_assert_eq(vgp_encode_create_sub_ctx(&scene->sink, &sub), 0);
    cr_assert_eq(vgp_encode_set_sub_ctx(&scene->sink, &set), 0);
    scene_use_framebuffer(scene, scene_surface(scene, ids[4], kinds[4].format), 0);
    scene_clear(scene, 1, 0, 0, 1);
    scene_run(scene);
}

static void one_round(struct scene *scene, unsigned round, uint32_t *ids)
{
    make_resources(scene, ids);
    make_objects(scene, ids, round);
    host_blob(scene, round);
    guest_blob(scene);
    import_image(scene, ids[4]);
    export_and_import(scene, ids[4], round);
    cr_assert_eq(bea_fence_create(scene->renderer, CONTEXT, 0, round, 0), BEA_OK);
    if (round % 2)
        cr_assert_eq(bea_renderer_poll(scene->renderer, UINT64_MAX), BEA_OK);
}

/* --- what is left --- */

struct held {
    struct leftovers system;
    struct gl_names names;
    struct bea_usage usage;
};

static struct held count(struct scene *scene)
{
    struct held held = {.names = gl_names_live()};
    leftovers_count(&held.system);
    if (scene)
        bea_renderer_usage(scene->renderer, &held.usage);
    return held;
}

static void expect_same(const struct held *before, const struct held *after)
{
    leftovers_expect_same(&before->system, &after->system);
    gl_names_expect_same(&before->names, &after->names);
    cr_expect_eq(after->usage.resources, before->usage.resources);
    cr_expect_eq(after->usage.resource_bytes, before->usage.resource_bytes);
    cr_expect_eq(after->usage.objects, before->usage.objects);
    cr_expect_eq(after->usage.fences, before->usage.fences);
}

static struct scene *watched_scene(void)
{
    struct scene *scene = scene_create(SIDE, SIDE);
    cr_assert_eq(bea_renderer_enter_thread(scene->renderer), BEA_OK);
    gl_names_watch();
    return scene;
}

/* Back to one context without anything, by one of three ways. */
static void end_round(struct scene *scene, unsigned round, const uint32_t *ids)
{
    if (round % 3 != 0)
        cr_assert_eq(bea_context_destroy(scene->renderer, CONTEXT), BEA_OK);
    for (size_t i = 0; i < KINDS && round % 3 != 1; i++)
        cr_assert_eq(bea_resource_destroy(scene->renderer, ids[i]), BEA_OK);
    bea_renderer_reset(scene->renderer);
    cr_assert_eq(bea_context_create(scene->renderer, CONTEXT, 2, "again"), BEA_OK);
    scene->target = scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS, SIDE, SIDE, NULL, 0);
    scene->surface = scene_surface(scene, scene->target, VIRGL_FORMAT_R8G8B8A8_UNORM);
    scene_run(scene);
}

Test(rounds, contexts_and_resources_of_one_renderer)
{
    const unsigned n = rounds(100) + WARM_UP;
    uint32_t ids[KINDS];
    struct scene *scene = watched_scene();
    struct held before = {0}, after;
    for (unsigned i = 0; i < n; i++) {
        one_round(scene, i, ids);
        end_round(scene, i, ids);
        after = count(scene);
        if (i == WARM_UP)
            before = after;
        else if (i > WARM_UP)
            gl_names_expect_same(&before.names, &after.names);
    }
    expect_same(&before, &after);
    cr_expect_gt(after.names.made, n * 30ul, "%lu objects in %u rounds", after.names.made, n);
    scene_destroy(scene);
}

Test(rounds, renderers)
{
    const unsigned n = rounds(30) + WARM_UP;
    uint32_t ids[KINDS];
    struct held before = {0}, after = {0};
    scene_destroy(watched_scene());
    for (unsigned i = 0; i < n; i++) {
        struct scene *scene = scene_create(SIDE, SIDE);
        one_round(scene, i, ids);
        scene_destroy(scene);
        after = count(NULL);
        if (i == WARM_UP)
            before = after;
    }
    cr_expect_eq(after.names.contexts, before.names.contexts);
    expect_same(&before, &after);
}
