/* SPDX-License-Identifier: MIT */
/*
 * Two renderers on two threads draw different scenes at once; each frame is read back and every
 * pixel looked at. A plain program, so that it runs under the thread sanitizer, too.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "beatrice/beatrice.h"
#include "beatrice/gl.h"
#include "vgp/format.h"
#include "vgp_encode.h"

#define SIDE 32u
#define FRAMES 40
#define DWORDS 4096u
#define SKIPPED 77

enum { CONTEXT = 1, TARGET = 10, VERTICES = 11 };

struct guest {
    struct vgp_sink sink; /* first */
    struct bea_renderer *renderer;
    unsigned index;
    uint32_t count, wrong;
    enum bea_status status;
    atomic_uint signalled; /* on the fence thread */
    uint32_t dwords[DWORDS];
};

static pthread_barrier_t together;

static int sink_begin(struct vgp_sink *sink, uint32_t dwords)
{
    return ((struct guest *)sink)->count + dwords > DWORDS ? 1 : 0;
}

static void sink_dword(struct vgp_sink *sink, uint32_t value)
{
    struct guest *guest = (struct guest *)sink;
    guest->dwords[guest->count++] = value;
}

static void sink_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    struct guest *guest = (struct guest *)sink;
    guest->dwords[guest->count + (bytes + 3) / 4 - 1] = 0;
    memcpy(&guest->dwords[guest->count], data, bytes);
    guest->count += (bytes + 3) / 4;
}

static void on_fence(void *user, uint32_t context_id, uint32_t ring, uint64_t fence_id)
{
    struct guest *guest = user;
    (void)context_id;
    (void)ring;
    atomic_store(&guest->signalled, (unsigned)fence_id);
}

static void expect(struct guest *guest, enum bea_status status)
{
    if (guest->status == BEA_OK)
        guest->status = status;
}

static void submit(struct guest *guest)
{
    struct bea_error error = {0};
    expect(guest, bea_submit(guest->renderer, CONTEXT, guest->dwords, guest->count, &error));
    if (guest->status != BEA_OK)
        printf("guest %u: %s\n", guest->index, error.message);
    guest->count = 0;
}

static void transfer(struct guest *guest, uint32_t id, enum bea_direction direction, uint32_t width,
                     uint32_t height, void *data, size_t bytes)
{
    const struct iovec iov = {data, bytes};
    const struct bea_transfer t = {.direction = direction,
                                   .box = {.width = width, .height = height, .depth = 1},
                                   .iov = &iov,
                                   .iov_count = 1};
    expect(guest, bea_transfer(guest->renderer, CONTEXT, id, &t, NULL));
}

static void resource(struct guest *guest, uint32_t id, const struct bea_resource_params *params)
{
    expect(guest, bea_resource_create(guest->renderer, id, params));
    expect(guest, bea_context_attach_resource(guest->renderer, CONTEXT, id));
}

static void shader(struct guest *guest, uint32_t handle, uint32_t stage, const char *text)
{
    const uint32_t bytes = (uint32_t)strlen(text) + 1;
    const struct vgp_create_shader create = {.handle = handle,
                                             .stage = stage,
                                             .offlen = bytes,
                                             .num_tokens = 300,
                                             .text = {text, bytes}};
    const struct vgp_bind_shader bind = {.shader = handle, .stage = stage};
    vgp_encode_create_shader(&guest->sink, &create);
    vgp_encode_bind_shader(&guest->sink, &bind);
}

static void bind(struct guest *guest, uint32_t type, uint32_t handle)
{
    const struct vgp_bind_object cmd = {.object_type = type, .handle = handle};
    vgp_encode_bind_object(&guest->sink, &cmd);
}

static void make_state(struct guest *guest)
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
        .handle = 6, .resource = TARGET, .format = VIRGL_FORMAT_R8G8B8A8_UNORM};
    const struct vgp_create_vertex_elements elements = {
        .handle = 7,
        .num_elements = 1,
        .elements = {{.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT}}};
    const struct vgp_set_framebuffer_state framebuffer = {.nr_cbufs = 1, .cbufs = {6}};
    const struct vgp_set_viewport_state viewport = {
        .num_viewports = 1, .viewports[0] = {half, half, 0.5f, half, half, 0.5f}};
    const struct vgp_set_vertex_buffers buffers = {
        .num_buffers = 1, .buffers[0] = {.stride = 16, .resource = VERTICES}};
    shader(guest, 1, VGP_STAGE_VERTEX,
           "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nMOV OUT[0], IN[0]\nEND\n");
    shader(guest, 2, VGP_STAGE_FRAGMENT,
           "FRAG\nDCL OUT[0], COLOR\nDCL CONST[0]\nMOV OUT[0], CONST[0]\nEND\n");
    vgp_encode_create_blend(&guest->sink, &blend);
    bind(guest, VIRGL_OBJECT_BLEND, 3);
    vgp_encode_create_dsa(&guest->sink, &dsa);
    bind(guest, VIRGL_OBJECT_DSA, 4);
    vgp_encode_create_rasterizer(&guest->sink, &raster);
    bind(guest, VIRGL_OBJECT_RASTERIZER, 5);
    vgp_encode_create_surface(&guest->sink, &surface);
    vgp_encode_set_framebuffer_state(&guest->sink, &framebuffer);
    vgp_encode_set_viewport_state(&guest->sink, &viewport);
    vgp_encode_create_vertex_elements(&guest->sink, &elements);
    bind(guest, VIRGL_OBJECT_VERTEX_ELEMENTS, 7);
    vgp_encode_set_vertex_buffers(&guest->sink, &buffers);
    submit(guest);
}

static void start(struct guest *guest)
{
    /* The first guest's triangle is the lower left half, the second's the upper right. */
    float corner = guest->index ? 1.0f : -1.0f;
    float vertices[3][4] = {{corner, corner, 0, 1}, {-1, 1, 0, 1}, {1, -1, 0, 1}};
    const struct bea_resource_params target = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = VIRGL_BIND_RENDER_TARGET,
                                               .width = SIDE,
                                               .height = SIDE,
                                               .depth = 1,
                                               .array_size = 1};
    const struct bea_resource_params buffer = {.target = VGP_TARGET_BUFFER,
                                               .format = VIRGL_FORMAT_R8_UNORM,
                                               .bind = VIRGL_BIND_VERTEX_BUFFER,
                                               .width = sizeof(vertices),
                                               .height = 1,
                                               .depth = 1,
                                               .array_size = 1};
    expect(guest, bea_context_create(guest->renderer, CONTEXT, 2, "guest"));
    resource(guest, TARGET, &target);
    resource(guest, VERTICES, &buffer);
    transfer(guest, VERTICES, BEA_TO_HOST, sizeof(vertices), 1, vertices, sizeof(vertices));
    make_state(guest);
}

static uint32_t rgba(const float color[4])
{
    uint32_t pixel = 0;
    for (unsigned i = 0; i < 4; i++)
        pixel |= (uint32_t)(color[i] * 255.0f + 0.5f) << (8 * i);
    return pixel;
}

/* Every pixel but those on the diagonal. */
static void look(struct guest *guest, const uint32_t *pixels, uint32_t inside, uint32_t outside)
{
    for (uint32_t y = 0; y < SIDE; y++)
        for (uint32_t x = 0; x < SIDE; x++) {
            bool lower_left = x + y < SIDE - 1;
            if (x + y != SIDE - 1)
                guest->wrong +=
                    pixels[y * SIDE + x] != (lower_left == (guest->index == 0) ? inside : outside);
        }
}

static void frame(struct guest *guest, unsigned number)
{
    const float shade = (float)(number + 1) / 255.0f, own = guest->index ? 1.0f : 0.0f;
    const float front[4] = {shade, own, 1 - shade, 1}, back[4] = {1 - own, shade, own, 1};
    const struct vgp_set_constant_buffer constants = {.stage = VGP_STAGE_FRAGMENT,
                                                      .data = {front, sizeof(front)}};
    struct vgp_clear clear = {.buffers = VGP_CLEAR_BUFFERS_COLOR0, .depth = 1};
    const struct vgp_draw_vbo draw = {
        .count = 3, .mode = VGP_PRIM_TRIANGLES, .instance_count = 1, .max_index = ~0u};
    uint32_t pixels[SIDE * SIDE];
    memcpy(clear.color, back, sizeof(back));
    vgp_encode_set_constant_buffer(&guest->sink, &constants);
    vgp_encode_clear(&guest->sink, &clear);
    vgp_encode_draw_vbo(&guest->sink, &draw);
    submit(guest);
    expect(guest, bea_fence_create(guest->renderer, CONTEXT, 0, number + 1, 0));
    transfer(guest, TARGET, BEA_FROM_HOST, SIDE, SIDE, pixels, sizeof(pixels));
    while (guest->status == BEA_OK && atomic_load(&guest->signalled) != number + 1)
        bea_renderer_poll(guest->renderer, 100000000);
    look(guest, pixels, rgba(front), rgba(back));
}

static void *run(void *data)
{
    struct guest *guest = data;
    const struct bea_callbacks callbacks = {.fence_signalled = on_fence};
    struct bea_renderer_params params;
    struct bea_error error = {0};
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.callbacks = &callbacks;
    params.user = guest;
    params.strict = true;
    params.fence_thread = params.fence_thread_reports = true;
    guest->renderer = bea_renderer_create(&params, &error);
    if (!guest->renderer)
        printf("no GL here: %s\n", error.message);
    pthread_barrier_wait(&together);
    if (!guest->renderer)
        return NULL;
    start(guest);
    for (unsigned i = 0; i < FRAMES && guest->status == BEA_OK; i++)
        frame(guest, i);
    bea_renderer_destroy(guest->renderer);
    return guest;
}

int main(void)
{
    static struct guest guests[2];
    pthread_t threads[2];
    int skipped = 0, failed = 0;
    pthread_barrier_init(&together, NULL, 2);
    for (unsigned i = 0; i < 2; i++) {
        guests[i].sink = (struct vgp_sink){sink_begin, sink_dword, sink_dword, sink_bytes};
        guests[i].index = i;
        if (pthread_create(&threads[i], NULL, run, &guests[i]) != 0)
            return 1;
    }
    for (unsigned i = 0; i < 2; i++) {
        void *made = NULL;
        pthread_join(threads[i], &made);
        printf("guest %u: %s, %u wrong pixels\n", i, bea_status_name(guests[i].status),
               guests[i].wrong);
        skipped |= !made;
        failed |= guests[i].status != BEA_OK || guests[i].wrong != 0;
    }
    pthread_barrier_destroy(&together);
    return failed ? 1 : skipped ? SKIPPED : 0;
}
