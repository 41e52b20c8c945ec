/* SPDX-License-Identifier: MIT */
/*
 * A VMM in one file, without a VM: it plays both sides. As the host it makes a renderer, gives
 * resources guest memory, waits for fences and reads a picture back; as the guest it encodes a
 * command stream that draws a triangle. Then the guest misbehaves, and a mapping is revoked.
 *
 * usage: offscreen PICTURE.png
 */
#include <beatrice/beatrice.h>
#include <beatrice/gl.h>

#include <png.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "vgp_encode.h"
#include "vgp_format.h"

#define SIDE 256u
#define PICTURE_BYTES (SIDE * SIDE * 4)
#define RAM_BYTES (1u << 20)

/* Ids: a VMM takes those that the guest's kernel sends. */
enum { GOOD = 1, BAD = 2, PICTURE = 10, VERTICES = 11, MAPPED = 12 };

/* --- the VMM's own state --- */

struct vmm {
    struct vgp_sink sink; /* first: the guest's driver writes here */
    struct bea_renderer *renderer;
    unsigned char *ram; /* the guest's memory */
    size_t ram_used;
    uint32_t *commands; /* in it */
    uint32_t count;
    bool context_lost, revoked;
};

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    (void)user;
    fprintf(stderr, "beatrice[%d]: %s\n", (int)level, message);
}

static void on_context_lost(void *user, uint32_t context_id, const struct bea_error *error)
{
    struct vmm *vmm = user;
    vmm->context_lost = true;
    printf("context %u is lost: %s\n", context_id, error->message);
}

/* A VMM takes the range out of the guest's address space here. */
static void on_revoke(void *user, uint32_t resource_id)
{
    struct vmm *vmm = user;
    vmm->revoked = true;
    printf("resource %u is revoked\n", resource_id);
}

static bool ok(enum bea_status status, const char *what)
{
    if (status != BEA_OK)
        fprintf(stderr, "%s: %s\n", what, bea_status_name(status));
    return status == BEA_OK;
}

static void *guest_alloc(struct vmm *vmm, size_t bytes)
{
    void *at = vmm->ram + vmm->ram_used;
    vmm->ram_used += (bytes + 4095) / 4096 * 4096;
    return at;
}

static bool vmm_init(struct vmm *vmm)
{
    const struct bea_callbacks callbacks = {
        .log = on_log, .context_lost = on_context_lost, .revoke = on_revoke};
    struct bea_renderer_params params;
    struct bea_gl_params gl;
    struct bea_error error = {0};
    vmm->ram = mmap(NULL, RAM_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (vmm->ram == MAP_FAILED)
        return false;
    bea_gl_params_init(&gl);
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.callbacks = &callbacks;
    params.user = vmm;
    params.fence_thread = true;
    params.limits.resource_bytes = 64u << 20;
    vmm->renderer = bea_renderer_create(&params, &error);
    if (!vmm->renderer)
        fprintf(stderr, "no renderer (%s): %s\n", bea_status_name(error.status), error.message);
    return vmm->renderer != NULL;
}

static void vmm_finish(struct vmm *vmm)
{
    bea_renderer_destroy(vmm->renderer);
    if (vmm->ram != MAP_FAILED)
        munmap(vmm->ram, RAM_BYTES);
}

/* --- the guest's driver: commands into guest memory --- */

static int sink_begin(struct vgp_sink *sink, uint32_t dwords)
{
    (void)sink;
    (void)dwords; /* this guest's commands all fit into one page or two */
    return 0;
}

static void sink_dword(struct vgp_sink *sink, uint32_t value)
{
    struct vmm *vmm = (struct vmm *)sink;
    vmm->commands[vmm->count++] = value;
}

static void sink_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    struct vmm *vmm = (struct vmm *)sink;
    memcpy(&vmm->commands[vmm->count], data, bytes); /* new guest memory is zero: so is the pad */
    vmm->count += (bytes + 3) / 4;
}

static uint32_t bits(float value)
{
    uint32_t dword;
    memcpy(&dword, &value, sizeof(dword));
    return dword;
}

static void bind_shader(struct vgp_sink *sink, uint32_t handle, uint32_t stage, const char *text)
{
    const uint32_t bytes = (uint32_t)strlen(text) + 1;
    const struct vgp_create_shader create = {.handle = handle,
                                             .stage = stage,
                                             .offlen = bytes,
                                             .num_tokens = 300,
                                             .text = {text, bytes}};
    const struct vgp_bind_shader bind = {.shader = handle, .stage = stage};
    vgp_encode_create_shader(sink, &create);
    vgp_encode_bind_shader(sink, &bind);
}

static void bind_object(struct vgp_sink *sink, uint32_t type, uint32_t handle)
{
    const struct vgp_bind_object bind = {.object_type = type, .handle = handle};
    vgp_encode_bind_object(sink, &bind);
}

static void encode_shaders(struct vgp_sink *sink)
{
    bind_shader(sink, 1, VGP_STAGE_VERTEX,
                "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
                "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nEND\n");
    bind_shader(sink, 2, VGP_STAGE_FRAGMENT,
                "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\n"
                "MOV OUT[0], IN[0]\nEND\n");
}

static void encode_state(struct vgp_sink *sink)
{
    const float half = (float)SIDE / 2;
    const struct vgp_create_blend blend = {.handle = 3, .rt[0] = {.colormask = 0xf}};
    const struct vgp_create_dsa dsa = {.handle = 4};
    const struct vgp_create_rasterizer raster = {.handle = 5,
                                                 .depth_clip = true,
                                                 .half_pixel_center = true,
                                                 .point_size = 1,
                                                 .line_width = 1};
    const struct vgp_create_surface surface = {
        .handle = 6, .resource = PICTURE, .format = VIRGL_FORMAT_R8G8B8A8_UNORM};
    const struct vgp_set_framebuffer_state framebuffer = {.nr_cbufs = 1, .cbufs = {6}};
    const struct vgp_set_viewport_state viewport = {
        .num_viewports = 1, .viewports[0] = {half, half, 0.5f, half, half, 0.5f}};
    vgp_encode_create_blend(sink, &blend);
    bind_object(sink, VIRGL_OBJECT_BLEND, 3);
    vgp_encode_create_dsa(sink, &dsa);
    bind_object(sink, VIRGL_OBJECT_DSA, 4);
    vgp_encode_create_rasterizer(sink, &raster);
    bind_object(sink, VIRGL_OBJECT_RASTERIZER, 5);
    vgp_encode_create_surface(sink, &surface);
    vgp_encode_set_framebuffer_state(sink, &framebuffer);
    vgp_encode_set_viewport_state(sink, &viewport);
}

static void encode_draw(struct vgp_sink *sink)
{
    const struct vgp_create_vertex_elements elements = {
        .handle = 7,
        .num_elements = 2,
        .elements = {{.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT},
                     {.src_offset = 16, .src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT}}};
    const struct vgp_set_vertex_buffers buffers = {
        .num_buffers = 1, .buffers[0] = {.stride = 32, .resource = VERTICES}};
    const struct vgp_clear clear = {.buffers = VGP_CLEAR_BUFFERS_COLOR0,
                                    .color = {bits(0.2f), bits(0.2f), bits(0.2f), bits(1)},
                                    .depth = 1};
    const struct vgp_draw_vbo draw = {
        .count = 3, .mode = VGP_PRIM_TRIANGLES, .instance_count = 1, .max_index = ~0u};
    vgp_encode_create_vertex_elements(sink, &elements);
    bind_object(sink, VIRGL_OBJECT_VERTEX_ELEMENTS, 7);
    vgp_encode_set_vertex_buffers(sink, &buffers);
    vgp_encode_clear(sink, &clear);
    vgp_encode_draw_vbo(sink, &draw);
}

static bool submit(struct vmm *vmm, uint32_t context_id)
{
    struct bea_error error = {0};
    enum bea_status status =
        bea_submit(vmm->renderer, context_id, vmm->commands, vmm->count, &error);
    vmm->count = 0;
    if (status != BEA_OK)
        printf("submit: %s: %s\n", bea_status_name(status), error.message);
    return status == BEA_OK;
}

/* --- the host's side of each virtio-gpu request --- */

static bool make_resource(struct vmm *vmm, uint32_t id, struct bea_resource_params params,
                          void *memory, size_t bytes)
{
    const struct iovec iov = {memory, bytes};
    params.depth = params.array_size = 1;
    return ok(bea_resource_create(vmm->renderer, id, &params), "create a resource") &&
           ok(bea_resource_attach_backing(vmm->renderer, id, &iov, 1), "attach memory") &&
           ok(bea_context_attach_resource(vmm->renderer, GOOD, id), "attach to the context");
}

static bool copy(struct vmm *vmm, uint32_t id, enum bea_direction direction, uint32_t width,
                 uint32_t height)
{
    const struct bea_transfer transfer = {.direction = direction,
                                          .box = {.width = width, .height = height, .depth = 1}};
    return ok(bea_transfer(vmm->renderer, GOOD, id, &transfer, NULL), "transfer");
}

/* Sleeps until all work so far is done. A VMM has these two fds in its event loop. */
static bool wait_for_gpu(struct vmm *vmm)
{
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct pollfd fds = {.fd = bea_renderer_poll_fd(vmm->renderer), .events = POLLIN};
    uint64_t count = 0;
    bool done = ok(bea_fence_create_eventfd(vmm->renderer, GOOD, 0, fd), "fence");
    while (done && count == 0) {
        if (poll(&fds, 1, 10000) <= 0)
            break;
        bea_renderer_poll(vmm->renderer, 0);
        if (read(fd, &count, sizeof(count)) < 0)
            count = 0; /* not yet */
    }
    close(fd);
    return done && count == 1;
}

static bool draw_triangle(struct vmm *vmm, unsigned char **picture)
{
    static const float vertices[3][8] = {
        {-0.8f, -0.8f, 0, 1, 1, 0, 0, 1},
        {0.8f, -0.8f, 0, 1, 0, 1, 0, 1},
        {0, 0.8f, 0, 1, 0, 0, 1, 1},
    };
    void *memory = guest_alloc(vmm, sizeof(vertices));
    *picture = guest_alloc(vmm, PICTURE_BYTES);
    vmm->commands = guest_alloc(vmm, 16384);
    memcpy(memory, vertices, sizeof(vertices));
    if (!ok(bea_context_create(vmm->renderer, GOOD, 2, "triangle"), "create a context") ||
        !make_resource(vmm, PICTURE,
                       (struct bea_resource_params){.target = VGP_TARGET_TEXTURE_2D,
                                                    .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                                    .bind = VIRGL_BIND_RENDER_TARGET,
                                                    .width = SIDE,
                                                    .height = SIDE},
                       *picture, PICTURE_BYTES) ||
        !make_resource(vmm, VERTICES,
                       (struct bea_resource_params){.target = VGP_TARGET_BUFFER,
                                                    .format = VIRGL_FORMAT_R8_UNORM,
                                                    .bind = VIRGL_BIND_VERTEX_BUFFER,
                                                    .width = sizeof(vertices),
                                                    .height = 1},
                       memory, sizeof(vertices)) ||
        !copy(vmm, VERTICES, BEA_TO_HOST, sizeof(vertices), 1))
        return false;
    encode_shaders(&vmm->sink);
    encode_state(&vmm->sink);
    encode_draw(&vmm->sink);
    return submit(vmm, GOOD) && wait_for_gpu(vmm) && copy(vmm, PICTURE, BEA_FROM_HOST, SIDE, SIDE);
}

/* A broken stream costs the context that sent it, nobody else. */
static bool survive_a_fault(struct vmm *vmm)
{
    if (!ok(bea_context_create(vmm->renderer, BAD, 2, "broken"), "create a context"))
        return false;
    vmm->commands[vmm->count++] = VGP_HEADER(VIRGL_CCMD_CLEAR, 0, 1000); /* but no 1000 dwords */
    submit(vmm, BAD);
    return vmm->context_lost && bea_context_status(vmm->renderer, BAD, NULL) != BEA_OK &&
           ok(bea_context_destroy(vmm->renderer, BAD), "destroy the lost context") &&
           ok(bea_context_status(vmm->renderer, GOOD, NULL), "the other context");
}

/* Host memory in the guest's address space, taken away while it is mapped. */
static bool map_and_revoke(struct vmm *vmm)
{
    const struct vgp_pipe_resource_create describe = {.target = VGP_TARGET_BUFFER,
                                                      .format = VIRGL_FORMAT_R8_UNORM,
                                                      .bind = VIRGL_BIND_VERTEX_BUFFER,
                                                      .width = 4096,
                                                      .height = 1,
                                                      .depth = 1,
                                                      .array_size = 1,
                                                      .flags = VIRGL_RESOURCE_FLAG_MAP_PERSISTENT |
                                                               VIRGL_RESOURCE_FLAG_MAP_COHERENT,
                                                      .blob_id = 1};
    const struct bea_blob_params blob = {
        .memory = BEA_BLOB_HOST3D, .flags = 1, .context_id = GOOD, .blob_id = 1, .size = 4096};
    void *address = NULL;
    uint64_t size = 0;
    vgp_encode_pipe_resource_create(&vmm->sink, &describe);
    if (!submit(vmm, GOOD))
        return false;
    enum bea_status status = bea_resource_create_blob(vmm->renderer, MAPPED, &blob);
    if (status == BEA_ERR_UNSUPPORTED) {
        printf("this host maps no memory\n");
        return true;
    }
    if (!ok(status, "create a blob") ||
        !ok(bea_resource_map(vmm->renderer, MAPPED, &address, &size), "map"))
        return false;
    memset(address, 0x5a, (size_t)size);
    return ok(bea_resource_destroy(vmm->renderer, MAPPED), "destroy") && vmm->revoked;
}

static bool write_png(const char *path, const unsigned char *pixels)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = SIDE, .height = SIDE, .format = PNG_FORMAT_RGBA};
    /* Row 0 of a render target is its lowest. */
    return png_image_write_to_file(&image, path, 0, pixels, -(png_int_32)(SIDE * 4), NULL) != 0;
}

int main(int argc, char **argv)
{
    struct vmm vmm = {.sink = {sink_begin, sink_dword, sink_dword, sink_bytes}, .ram = MAP_FAILED};
    unsigned char *picture = NULL;
    if (argc != 2) {
        fprintf(stderr, "usage: offscreen PICTURE.png\n");
        return 2;
    }
    bool good = vmm_init(&vmm) && draw_triangle(&vmm, &picture) && write_png(argv[1], picture) &&
                survive_a_fault(&vmm) && map_and_revoke(&vmm);
    vmm_finish(&vmm);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
