/* SPDX-License-Identifier: MIT */
#include "shared.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <linux/dma-buf.h>
#include <linux/udmabuf.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "texels.h"

#define CONTEXT 1
#define SECOND 1000000000ull

/* --- memory --- */

void shared_pages_create(struct shared_pages *pages, size_t bytes)
{
    pages->fd = memfd_create("guest", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    pages->bytes = bytes;
    cr_assert_eq(ftruncate(pages->fd, (off_t)bytes), 0);
    cr_assert_eq(fcntl(pages->fd, F_ADD_SEALS, F_SEAL_SHRINK), 0);
    pages->words = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, pages->fd, 0);
    cr_assert_neq((void *)pages->words, MAP_FAILED);
}

void shared_pages_destroy(struct shared_pages *pages)
{
    munmap(pages->words, pages->bytes);
    close(pages->fd);
}

int shared_pages_dmabuf(const struct shared_pages *pages)
{
    const struct udmabuf_create create = {
        .memfd = (uint32_t)pages->fd, .flags = UDMABUF_FLAGS_CLOEXEC, .size = pages->bytes};
    int device = open("/dev/udmabuf", O_RDWR | O_CLOEXEC);
    if (device < 0)
        cr_skip_test("this kernel has no /dev/udmabuf");
    int fd = ioctl(device, UDMABUF_CREATE, &create);
    close(device);
    cr_assert_geq(fd, 0, "%m");
    return fd;
}

static void synchronize(int fd, uint64_t flags)
{
    struct dma_buf_sync sync = {.flags = flags | DMA_BUF_SYNC_READ};
    ioctl(fd, DMA_BUF_IOCTL_SYNC, &sync);
}

uint32_t shared_look(const struct bea_image *image, uint32_t x, uint32_t y)
{
    const struct bea_plane *plane = &image->planes[0];
    const size_t bytes = plane->offset + (size_t)plane->stride * image->height;
    unsigned char *at = mmap(NULL, bytes, PROT_READ, MAP_SHARED, plane->fd, 0);
    uint32_t word;
    cr_assert_neq((void *)at, MAP_FAILED, "a dma-buf that cannot be mapped: %m");
    synchronize(plane->fd, DMA_BUF_SYNC_START);
    memcpy(&word, at + plane->offset + (size_t)plane->stride * y + (size_t)x * 4, sizeof(word));
    synchronize(plane->fd, DMA_BUF_SYNC_END);
    munmap(at, bytes);
    return word;
}

uint32_t shared_look_by_import(const struct bea_image *image, uint32_t x, uint32_t y)
{
    struct scene *viewer = scene_create(4, 4);
    const uint32_t id = scene_handle(viewer);
    enum bea_status status =
        bea_resource_import_dmabuf(viewer->renderer, id, image, VIRGL_BIND_SAMPLER_VIEW);
    cr_assert_eq(status, BEA_OK, "%s", viewer->log);
    cr_assert_eq(bea_context_attach_resource(viewer->renderer, CONTEXT, id), BEA_OK);
    uint32_t word = texels_get(viewer, id, 0, x, y, 0);
    scene_destroy(viewer);
    return word;
}

void shared_close(struct bea_image *image)
{
    for (uint32_t i = 0; i < image->plane_count; i++)
        close(image->planes[i].fd);
    image->plane_count = 0;
}

unsigned shared_open_fds(void)
{
    DIR *folder = opendir("/proc/self/fd");
    unsigned count = 0;
    cr_assert_not_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

/* --- the host --- */

bool shared_host_has(const struct scene *scene, const char *what)
{
    char said[64];
    snprintf(said, sizeof(said), "%s yes", what);
    return strstr(scene->log, said) != NULL;
}

void shared_need(const struct scene *scene, const char *what)
{
    if (!shared_host_has(scene, what))
        cr_skip_test("the host's EGL has no dma-buf %s", what);
}

bool shared_host_is_software(const struct scene *scene)
{
    struct bea_renderer_info info;
    bea_renderer_info(scene->renderer, &info);
    return strncmp(info.host_renderer, "llvmpipe", 8) == 0;
}

void shared_settle(struct scene *scene)
{
    cr_assert_eq(bea_fence_create(scene->renderer, CONTEXT, 0, 1, 0), BEA_OK);
    cr_assert_eq(bea_renderer_poll(scene->renderer, 20 * SECOND), BEA_OK);
}

/* --- what textures are for --- */

static uint32_t rgba(uint32_t format, uint32_t word)
{
    if (format != VIRGL_FORMAT_B8G8R8A8_UNORM)
        return word;
    return (word & 0xff00ff00) | (word >> 16 & 0xff) | (word & 0xff) << 16;
}

static void check_target(struct scene *scene, uint32_t resource, uint32_t format,
                         const struct shared_side *side)
{
    side->fill(scene, side->data, 0);
    uint32_t surface = scene_surface(scene, resource, format);
    scene_use_framebuffer(scene, surface, 0);
    scene_clear(scene, 1, 0, 51.0f / 255, 1);
    scene_run(scene);
    shared_settle(scene);
    cr_expect_eq(rgba(format, side->look(scene, side->data, 3, 60)), 0xff3300ff, "drawn to");
}

static const char fs_texture[] =
    "FRAG\nDCL OUT[0], COLOR\nDCL SAMP[0]\nDCL SVIEW[0], 2D, FLOAT\n"
    "DCL CONST[0]\nDCL TEMP[0]\n"
    "MOV TEMP[0], CONST[0]\n"
    "TEX OUT[0], TEMP[0], SAMP[0], 2D\nEND\n";

static void use_texture(struct scene *scene, uint32_t resource, uint32_t format)
{
    const struct vgp_create_sampler_view view = {
        .handle = scene_handle(scene),
        .resource = resource,
        .format = format,
        .target = VGP_TARGET_TEXTURE_2D,
        .swizzle_r = VGP_SWIZZLE_RED,
        .swizzle_g = VGP_SWIZZLE_GREEN,
        .swizzle_b = VGP_SWIZZLE_BLUE,
        .swizzle_a = VGP_SWIZZLE_ALPHA,
    };
    const struct vgp_create_sampler_state sampler = {
        .handle = scene_handle(scene),
        .min_mip_filter = VGP_MIP_FILTER_NONE,
    };
    const struct vgp_set_sampler_views set = {
        .stage = VGP_STAGE_FRAGMENT, .num_views = 1, .views = {view.handle}};
    const struct vgp_bind_sampler_states bind = {
        .stage = VGP_STAGE_FRAGMENT, .num_states = 1, .states = {sampler.handle}};
    cr_assert_eq(vgp_encode_create_sampler_view(&scene->sink, &view), 0);
    cr_assert_eq(vgp_encode_set_sampler_views(&scene->sink, &set), 0);
    cr_assert_eq(vgp_encode_create_sampler_state(&scene->sink, &sampler), 0);
    cr_assert_eq(vgp_encode_bind_sampler_states(&scene->sink, &bind), 0);
}

/* Filled after the view was made: nothing in between keeps a copy. */
static void check_texture(struct scene *scene, uint32_t resource, uint32_t format,
                          const struct shared_side *side)
{
    static const float middle[4] = {0.5f, 0.5f, 0, 0};
    static const uint32_t words[2] = {0xff102030, 0x80403020};
    scene_use_shaders(scene, scene_vs_position, fs_texture);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, middle);
    scene_use_quad(scene);
    scene_defaults(scene);
    use_texture(scene, resource, format);
    scene_run(scene);
    for (unsigned i = 0; i < 2; i++) {
        side->fill(scene, side->data, words[i]);
        scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
        scene_run(scene);
        cr_expect_eq(scene_pixel(scene, 5, 5), rgba(format, words[i]), "sampled");
    }
}

static void check_transfers(struct scene *scene, uint32_t resource, const struct shared_side *side)
{
    static uint32_t words[SHARED_SIDE * SHARED_SIDE];
    side->fill(scene, side->data, 0xa1b2c3d4);
    cr_expect_eq(texels_get(scene, resource, 0, 17, 9, 0), 0xa1b2c3d4, "read");
    for (uint32_t i = 0; i < SHARED_SIDE * SHARED_SIDE; i++)
        words[i] = i * 0x10001u;
    texels_put(scene, resource, 0, SHARED_SIDE, SHARED_SIDE, 0, words);
    shared_settle(scene);
    cr_expect_eq(side->look(scene, side->data, 17, 9), words[9 * SHARED_SIDE + 17], "written");
}

static void copy(struct scene *scene, uint32_t dst, uint32_t src)
{
    const struct vgp_resource_copy_region cmd = {.dst = dst, .src = src, .w = 8, .h = 8, .d = 1};
    cr_assert_eq(vgp_encode_resource_copy_region(&scene->sink, &cmd), 0);
    scene_run(scene);
}

static void check_copies(struct scene *scene, uint32_t resource, uint32_t format,
                         const struct shared_side *side)
{
    static uint32_t words[64];
    uint32_t plain = scene_texture(scene, format, VIRGL_BIND_SAMPLER_VIEW, 8, 8, NULL, 0);
    side->fill(scene, side->data, 0x01020304);
    copy(scene, plain, resource);
    cr_expect_eq(texels_get(scene, plain, 0, 7, 7, 0), 0x01020304, "copied from");
    memset(words, 0x5a, sizeof(words));
    texels_put(scene, plain, 0, 8, 8, 0, words);
    copy(scene, resource, plain);
    shared_settle(scene);
    cr_expect_eq(side->look(scene, side->data, 7, 7), 0x5a5a5a5a, "copied to");
    cr_expect_eq(side->look(scene, side->data, 8, 7), 0x01020304, "beside the copy");
}

void shared_check(struct scene *scene, uint32_t resource, uint32_t format,
                  const struct shared_side *side)
{
    check_target(scene, resource, format, side);
    check_texture(scene, resource, format, side);
    check_transfers(scene, resource, side);
    check_copies(scene, resource, format, side);
}
