/* SPDX-License-Identifier: MIT */
/*
 * Textures in memory that others use: EGLImages, dma-bufs in and out, guest pages, scanout. Hosts
 * without a GPU have little of it; a guest with udmabuf and a recent software rasterizer has nearly
 * all.
 */
#include <criterion/criterion.h>
#include <drm_fourcc.h>
#include <epoxy/egl.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "host.h"
#include "shared.h"
#include "texels.h"

#define CONTEXT 1
#define BINDS (VIRGL_BIND_RENDER_TARGET | VIRGL_BIND_SAMPLER_VIEW)

static uint32_t picture(struct scene *scene, uint32_t format, uint32_t bind)
{
    return scene_texture(scene, format, bind, SHARED_SIDE, SHARED_SIDE, NULL, 0);
}

static void attach(struct scene *scene, uint32_t resource)
{
    cr_assert_eq(bea_context_attach_resource(scene->renderer, CONTEXT, resource), BEA_OK);
}

/* --- EGLImages --- */

static uint32_t look_at_texture(struct scene *scene, void *data, uint32_t x, uint32_t y)
{
    return texels_get(scene, *(uint32_t *)data, 0, x, y, 0);
}

static void fill_texture(struct scene *scene, void *data, uint32_t word)
{
    static uint32_t words[SHARED_SIDE * SHARED_SIDE];
    for (uint32_t i = 0; i < SHARED_SIDE * SHARED_SIDE; i++)
        words[i] = word;
    texels_put(scene, *(uint32_t *)data, 0, SHARED_SIDE, SHARED_SIDE, 0, words);
}

/* The embedder's EGLImage, of a texture of ours for want of others. */
static EGLImageKHR image_of(struct scene *scene, uint32_t resource)
{
    struct bea_resource_info info;
    cr_assert_eq(bea_resource_info(scene->renderer, resource, &info), BEA_OK);
    cr_assert_eq(bea_renderer_enter_thread(scene->renderer), BEA_OK);
    EGLDisplay display = eglGetCurrentDisplay();
    if (!epoxy_has_egl_extension(display, "EGL_KHR_gl_texture_2D_image") ||
        !epoxy_has_gl_extension("GL_OES_EGL_image"))
        cr_skip_test("no EGLImages of textures here");
    EGLImageKHR image = eglCreateImageKHR(display, eglGetCurrentContext(), EGL_GL_TEXTURE_2D_KHR,
                                          (EGLClientBuffer)(uintptr_t)info.gl_texture, NULL);
    cr_assert_neq(image, EGL_NO_IMAGE_KHR);
    return image;
}

Test(dmabuf, egl_image)
{
    struct scene *scene = scene_create(16, 16);
    uint32_t source = picture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS);
    const uint32_t imported = scene_handle(scene);
    const struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = BINDS,
                                               .width = SHARED_SIDE,
                                               .height = SHARED_SIDE,
                                               .depth = 1,
                                               .array_size = 1};
    const struct shared_side side = {look_at_texture, fill_texture, &source};
    EGLImageKHR image = image_of(scene, source);
    EGLDisplay display = eglGetCurrentDisplay();
    cr_assert_eq(bea_resource_import_egl_image(scene->renderer, imported, image, &params), BEA_OK,
                 "%s", scene->log);
    attach(scene, imported);
    shared_check(scene, imported, params.format, &side);
    cr_assert_eq(bea_resource_destroy(scene->renderer, imported), BEA_OK);
    eglDestroyImageKHR(display, image);
    cr_expect_eq(texels_get(scene, source, 0, 7, 7, 0), 0x5a5a5a5a, "the embedder's goes on");
    scene_destroy(scene);
}

Test(dmabuf, egl_image_of_another_kind)
{
    struct scene *scene = scene_create(16, 16);
    uint32_t source = picture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS);
    const uint32_t id = scene_handle(scene);
    struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_3D,
                                         .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                         .bind = BINDS,
                                         .width = 8,
                                         .height = 8,
                                         .depth = 8,
                                         .array_size = 1};
    EGLImageKHR image = image_of(scene, source);
    EGLDisplay display = eglGetCurrentDisplay();
    cr_expect_eq(bea_resource_import_egl_image(scene->renderer, id, image, &params),
                 BEA_ERR_INVALID);
    params.target = VGP_TARGET_TEXTURE_2D;
    params.depth = 1;
    params.last_level = 2;
    cr_expect_eq(bea_resource_import_egl_image(scene->renderer, id, image, &params),
                 BEA_ERR_INVALID);
    eglDestroyImageKHR(display, image);
    scene_destroy(scene);
}

/* --- dma-bufs of others --- */

static uint32_t look_at_pages(struct scene *scene, void *data, uint32_t x, uint32_t y)
{
    (void)scene;
    return ((struct shared_pages *)data)->words[y * SHARED_SIDE + x];
}

static void fill_pages(struct scene *scene, void *data, uint32_t word)
{
    shared_settle(scene);
    for (uint32_t i = 0; i < SHARED_SIDE * SHARED_SIDE; i++)
        ((struct shared_pages *)data)->words[i] = word;
}

static struct bea_image image_in(int fd, uint32_t fourcc, uint64_t modifier)
{
    return (struct bea_image){
        .width = SHARED_SIDE,
        .height = SHARED_SIDE,
        .fourcc = fourcc,
        .modifier = modifier,
        .plane_count = 1,
        .planes = {{.fd = fd, .stride = SHARED_STRIDE}},
    };
}

/* The software rasterizer takes all memory; devices may not. */
static void import_or_skip(struct scene *scene, uint32_t id, const struct bea_image *image)
{
    enum bea_status status = bea_resource_import_dmabuf(scene->renderer, id, image, BINDS);
    if (status == BEA_ERR_UNSUPPORTED && !shared_host_is_software(scene))
        cr_skip_test("this device takes no memory of the kernel's");
    cr_assert_eq(status, BEA_OK, "%s", scene->log);
}

static void import_pages(uint32_t fourcc, uint32_t format, uint64_t modifier)
{
    struct scene *scene = scene_create(16, 16);
    struct shared_pages pages;
    const struct shared_side side = {look_at_pages, fill_pages, &pages};
    const uint32_t id = scene_handle(scene);
    shared_need(scene, "import");
    shared_pages_create(&pages, SHARED_BYTES);
    const struct bea_image image = image_in(shared_pages_dmabuf(&pages), fourcc, modifier);
    import_or_skip(scene, id, &image);
    close(image.planes[0].fd);
    attach(scene, id);
    shared_check(scene, id, format, &side);
    scene_destroy(scene);
    shared_pages_destroy(&pages);
}

Test(dmabuf, imported_rgba)
{
    import_pages(DRM_FORMAT_ABGR8888, VIRGL_FORMAT_R8G8B8A8_UNORM, DRM_FORMAT_MOD_LINEAR);
}

Test(dmabuf, imported_bgra_of_no_modifier)
{
    import_pages(DRM_FORMAT_ARGB8888, VIRGL_FORMAT_B8G8R8A8_UNORM, DRM_FORMAT_MOD_INVALID);
}

Test(dmabuf, refused_imports_leave_nothing)
{
    struct scene *scene = scene_create(16, 16);
    struct shared_pages pages;
    const uint32_t id = scene_handle(scene);
    shared_need(scene, "import");
    shared_pages_create(&pages, SHARED_BYTES);
    struct bea_image image =
        image_in(shared_pages_dmabuf(&pages), DRM_FORMAT_ABGR8888, I915_FORMAT_MOD_X_TILED);
    const unsigned fds = shared_open_fds();
    cr_expect_eq(bea_resource_import_dmabuf(scene->renderer, id, &image, BINDS),
                 BEA_ERR_UNSUPPORTED, "a modifier of another vendor's");
    image.modifier = DRM_FORMAT_MOD_LINEAR;
    image.height++;
    cr_expect_eq(bea_resource_import_dmabuf(scene->renderer, id, &image, BINDS), BEA_ERR_INVALID,
                 "larger than its memory");
    cr_expect_eq(shared_open_fds(), fds);
    cr_expect_eq(bea_resource_destroy(scene->renderer, id), BEA_ERR_NOT_FOUND);
    scene_destroy(scene);
    shared_pages_destroy(&pages);
}

/* --- guest memory --- */

static struct shared_pages guest;

static bool guest_memory(void *user, const void *address, uint64_t size, int *fd, uint64_t *offset)
{
    const uint64_t at = (uint64_t)((const char *)address - (const char *)guest.words);
    (void)user;
    if (at > guest.bytes || size > guest.bytes - at)
        return false;
    *fd = guest.fd;
    *offset = at;
    return true;
}

/* Row 0 is in the second half of the guest's memory: pages come in any order. */
static uint32_t look_at_guest(struct scene *scene, void *data, uint32_t x, uint32_t y)
{
    (void)scene;
    (void)data;
    return guest.words[(y + SHARED_SIDE / 2) % SHARED_SIDE * SHARED_SIDE + x];
}

static void fill_guest(struct scene *scene, void *data, uint32_t word)
{
    (void)data;
    fill_pages(scene, &guest, word);
}

static uint32_t typed_blob(struct scene *scene, uint32_t format)
{
    const size_t half = SHARED_BYTES / 2;
    const struct iovec iov[2] = {{(char *)guest.words + half, half}, {guest.words, half}};
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_GUEST,
        .size = SHARED_BYTES,
        .iov = iov,
        .iov_count = 2,
        .fd = -1,
    };
    struct vgp_pipe_resource_set_type type = {
        .resource = scene_handle(scene),
        .format = format,
        .bind = BINDS,
        .width = SHARED_SIDE,
        .height = SHARED_SIDE,
        .num_planes = 1,
        .planes = {{.stride = SHARED_STRIDE}},
    };
    cr_assert_eq(bea_resource_create_blob(scene->renderer, type.resource, &blob), BEA_OK);
    attach(scene, type.resource);
    cr_assert_eq(vgp_encode_pipe_resource_set_type(&scene->sink, &type), 0);
    scene_run(scene);
    return type.resource;
}

static const struct bea_callbacks sharing_guest = {.guest_memory = guest_memory};

Test(dmabuf, guest_memory_without_a_copy)
{
    struct scene *scene = scene_create_calling(16, 16, &sharing_guest);
    const struct shared_side side = {look_at_guest, fill_guest, NULL};
    shared_need(scene, "import");
    shared_pages_create(&guest, SHARED_BYTES);
    const struct bea_image first =
        image_in(shared_pages_dmabuf(&guest), DRM_FORMAT_ARGB8888, DRM_FORMAT_MOD_LINEAR);
    import_or_skip(scene, scene_handle(scene), &first);
    close(first.planes[0].fd);
    uint32_t id = typed_blob(scene, VIRGL_FORMAT_B8G8R8A8_UNORM);
    shared_check(scene, id, VIRGL_FORMAT_B8G8R8A8_UNORM, &side);
    scene_destroy(scene);
    shared_pages_destroy(&guest);
}

/* An embedder that does not say where guest memory lies: the type is given all the same. */
Test(dmabuf, guest_memory_as_a_copy)
{
    struct scene *scene = scene_create(16, 16);
    shared_pages_create(&guest, SHARED_BYTES);
    fill_guest(scene, NULL, 0x11223344);
    uint32_t id = typed_blob(scene, VIRGL_FORMAT_R8G8B8A8_UNORM);
    cr_expect_eq(texels_get(scene, id, 0, 1, 1, 0), 0x11223344);
    scene_destroy(scene);
    shared_pages_destroy(&guest);
}

/* --- dma-bufs for others --- */

static void paint(struct scene *scene, uint32_t resource, uint32_t format, uint32_t red)
{
    scene_use_framebuffer(scene, scene_surface(scene, resource, format), 0);
    scene_clear(scene, (float)red / 255, 0, 0, 1);
    scene_run(scene);
    shared_settle(scene);
}

/* The red of a pixel, in whatever order the host has it. */
static uint32_t red_of(const struct bea_image *image, bool software)
{
    const uint32_t word =
        software ? shared_look(image, 9, 33) : shared_look_by_import(image, 9, 33);
    const bool bgr = image->fourcc == DRM_FORMAT_ARGB8888 || image->fourcc == DRM_FORMAT_XRGB8888;
    return bgr ? word >> 16 & 0xff : word & 0xff;
}

Test(dmabuf, exported)
{
    struct scene *scene = scene_create(16, 16);
    struct bea_image image;
    shared_need(scene, "export");
    const bool software = shared_host_is_software(scene);
    uint32_t id = picture(scene, VIRGL_FORMAT_B8G8R8A8_UNORM, BINDS | VIRGL_BIND_SHARED);
    const unsigned fds = shared_open_fds();
    paint(scene, id, VIRGL_FORMAT_B8G8R8A8_UNORM, 77);
    cr_assert_eq(bea_resource_export_dmabuf(scene->renderer, id, &image), BEA_OK);
    cr_expect_eq(image.width, SHARED_SIDE);
    cr_expect_eq(image.height, SHARED_SIDE);
    cr_expect_geq(image.planes[0].stride, SHARED_STRIDE);
    cr_expect_eq(red_of(&image, software), 77);
    paint(scene, id, VIRGL_FORMAT_B8G8R8A8_UNORM, 78);
    cr_expect_eq(red_of(&image, software), 78, "what is drawn later is seen");
    cr_expect_geq(shared_open_fds(), fds + 1);
    shared_close(&image);
    cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    scene_destroy(scene);
}

/* A guest's format without alpha must not be blended by a display. */
Test(dmabuf, exported_without_alpha)
{
    struct scene *scene = scene_create(16, 16);
    struct bea_image image;
    shared_need(scene, "export");
    uint32_t id = picture(scene, VIRGL_FORMAT_B8G8R8X8_UNORM, BINDS | VIRGL_BIND_SCANOUT);
    cr_assert_eq(bea_resource_export_dmabuf(scene->renderer, id, &image), BEA_OK);
    cr_expect(image.fourcc == DRM_FORMAT_XRGB8888 || image.fourcc == DRM_FORMAT_XBGR8888, "%08x",
              image.fourcc);
    shared_close(&image);
    scene_destroy(scene);
}

Test(dmabuf, what_cannot_be_exported)
{
    struct scene *scene = scene_create(16, 16);
    struct bea_image image;
    const struct bea_resource_params levels = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = BINDS | VIRGL_BIND_SHARED,
                                               .width = SHARED_SIDE,
                                               .height = SHARED_SIDE,
                                               .depth = 1,
                                               .array_size = 1,
                                               .last_level = 2};
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 64, NULL);
    uint32_t depth =
        scene_texture(scene, VIRGL_FORMAT_Z32_FLOAT, VIRGL_BIND_DEPTH_STENCIL, 8, 8, NULL, 0);
    uint32_t mipmapped = scene_resource(scene, &levels);
    cr_expect_eq(bea_resource_export_dmabuf(scene->renderer, buffer, &image), BEA_ERR_UNSUPPORTED);
    cr_expect_eq(bea_resource_export_dmabuf(scene->renderer, depth, &image), BEA_ERR_UNSUPPORTED);
    cr_expect_eq(bea_resource_export_dmabuf(scene->renderer, mipmapped, &image),
                 BEA_ERR_UNSUPPORTED);
    scene_destroy(scene);
}

/* Other processes of the host still show it. */
Test(dmabuf, destroyed_while_exported)
{
    struct scene *scene = scene_create(16, 16);
    struct bea_image image;
    shared_need(scene, "export");
    const bool software = shared_host_is_software(scene);
    uint32_t id = picture(scene, VIRGL_FORMAT_B8G8R8A8_UNORM, BINDS | VIRGL_BIND_SHARED);
    paint(scene, id, VIRGL_FORMAT_B8G8R8A8_UNORM, 99);
    cr_assert_eq(bea_resource_export_dmabuf(scene->renderer, id, &image), BEA_OK);
    cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
    cr_expect_eq(red_of(&image, software), 99, "without the resource");
    scene_destroy(scene);
    cr_expect_eq(red_of(&image, software), 99, "without the renderer");
    shared_close(&image);
}

/* What one renderer exports, another imports. */
Test(dmabuf, from_renderer_to_renderer)
{
    struct scene *here = scene_create(16, 16), *there = scene_create(16, 16);
    struct bea_image image;
    const uint32_t imported = scene_handle(there);
    shared_need(here, "export");
    shared_need(here, "import");
    uint32_t id = picture(here, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS | VIRGL_BIND_SHARED);
    cr_assert_eq(bea_resource_export_dmabuf(here->renderer, id, &image), BEA_OK);
    cr_assert_eq(bea_resource_import_dmabuf(there->renderer, imported, &image, BINDS), BEA_OK, "%s",
                 there->log);
    shared_close(&image);
    attach(there, imported);
    paint(here, id, VIRGL_FORMAT_R8G8B8A8_UNORM, 201);
    cr_expect_eq(texels_get(there, imported, 0, 40, 40, 0), 0xff0000c9);
    paint(there, imported, VIRGL_FORMAT_R8G8B8A8_UNORM, 202);
    cr_expect_eq(texels_get(here, id, 0, 40, 40, 0), 0xff0000ca);
    scene_destroy(there);
    scene_destroy(here);
}

static unsigned stale;

static void on_stale(void *user, uint32_t resource_id, uint64_t generation)
{
    (void)user;
    cr_expect_neq(resource_id, 0);
    cr_expect_neq(generation, 0);
    stale++;
}

/* Page flipping between two buffers: two dma-bufs in all, and every frame is seen in them. */
Test(dmabuf, scanout)
{
    static const struct bea_callbacks callbacks = {.scanout_stale = on_stale};
    struct scene *scene = scene_create_calling(16, 16, &callbacks);
    const uint32_t format = VIRGL_FORMAT_B8G8R8X8_UNORM;
    uint32_t buffers[2];
    struct bea_scanout first[2], now;
    shared_need(scene, "export");
    const bool software = shared_host_is_software(scene);
    for (unsigned i = 0; i < 2; i++) {
        buffers[i] = picture(scene, format, BINDS | VIRGL_BIND_SCANOUT);
        cr_assert_eq(bea_scanout_query(scene->renderer, buffers[i], &first[i]), BEA_OK);
    }
    const unsigned fds = shared_open_fds();
    for (unsigned frame = 0; frame < 600; frame++) {
        const unsigned i = frame % 2;
        paint(scene, buffers[i], format, frame % 256);
        cr_assert_eq(bea_scanout_query(scene->renderer, buffers[i], &now), BEA_OK);
        cr_assert_eq(now.image.planes[0].fd, first[i].image.planes[0].fd, "frame %u", frame);
        cr_assert_eq(now.generation, first[i].generation);
        if (software || frame % 150 == 0)
            cr_assert_eq(red_of(&now.image, software), frame % 256, "frame %u", frame);
    }
    cr_expect_eq(shared_open_fds(), fds);
    cr_expect_neq(first[0].image.planes[0].fd, first[1].image.planes[0].fd);
    cr_expect_eq(stale, 0);
    scene_destroy(scene);
    cr_expect_eq(stale, 2);
    cr_expect_eq(fcntl(first[0].image.planes[0].fd, F_GETFD), -1, "still open");
}

/* --- the rest --- */

static void round_trip(struct scene *scene)
{
    struct bea_image image;
    uint32_t id = picture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, BINDS | VIRGL_BIND_SHARED);
    const uint32_t imported = scene_handle(scene);
    cr_assert_eq(bea_resource_export_dmabuf(scene->renderer, id, &image), BEA_OK);
    cr_assert_eq(bea_resource_import_dmabuf(scene->renderer, imported, &image, BINDS), BEA_OK);
    shared_close(&image);
    cr_assert_eq(bea_resource_export_dmabuf(scene->renderer, imported, &image), BEA_OK);
    shared_close(&image);
    cr_assert_eq(bea_resource_destroy(scene->renderer, imported), BEA_OK);
    cr_assert_eq(bea_resource_destroy(scene->renderer, id), BEA_OK);
}

Test(dmabuf, three_hundred_rounds_leave_no_fd)
{
    struct scene *scene = scene_create(16, 16);
    shared_need(scene, "export");
    shared_need(scene, "import");
    round_trip(scene);
    const unsigned fds = shared_open_fds();
    for (unsigned i = 0; i < 300; i++)
        round_trip(scene);
    cr_expect_eq(shared_open_fds(), fds);
    scene_destroy(scene);
}

Test(dmabuf, sync_file_ends)
{
    struct scene *scene = scene_create(16, 16);
    int fd = -1;
    enum bea_status status = bea_fence_export_sync_file(scene->renderer, CONTEXT, &fd);
    if (!shared_host_has(scene, "sync_file")) {
        cr_expect_eq(status, BEA_ERR_UNSUPPORTED);
        scene_destroy(scene);
        cr_skip_test("the host's EGL has no sync_file");
    }
    cr_assert_eq(status, BEA_OK);
    struct pollfd end = {.fd = fd, .events = POLLIN};
    cr_expect_eq(poll(&end, 1, 20000), 1);
    close(fd);
    scene_destroy(scene);
}
