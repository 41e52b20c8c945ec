/* SPDX-License-Identifier: MIT */
/* The typical stream: commands of real frames in their real proportions, from the generated
 * encoder. */
#include "bench.h"

#include <stdio.h>
#include <string.h>

#include "vgp/format.h"
#include "vgp/names.h"

typedef int write_fn(struct vgp_sink *sink, uint32_t n);

static int draw(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_draw_vbo cmd = {.count = 36,
                                     .mode = VGP_PRIM_TRIANGLES,
                                     .indexed = n,
                                     .instance_count = 1,
                                     .restart_index = n ? 0xffffffff : 0,
                                     .max_index = 35};
    return vgp_encode_draw_vbo(sink, &cmd);
}

static int constants(struct vgp_sink *sink, uint32_t n)
{
    static const float data[64] = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    const struct vgp_set_constant_buffer cmd = {.stage = n & 1, .data = {data, n * 4}};
    return vgp_encode_set_constant_buffer(sink, &cmd);
}

static int sub_context(struct vgp_sink *sink, uint32_t n)
{
    return vgp_encode_set_sub_ctx(sink, &(const struct vgp_set_sub_ctx){.sub_ctx_id = n});
}

static int clear(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_clear cmd = {.buffers = n, .color = {0, 0, 0, 0x3f800000}, .depth = 1.0};
    return vgp_encode_clear(sink, &cmd);
}

static int bind_shader(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_bind_shader cmd = {
        .shader = n, .stage = n == VERTEX_SHADER ? VGP_STAGE_VERTEX : VGP_STAGE_FRAGMENT};
    return vgp_encode_bind_shader(sink, &cmd);
}

static int index_buffer(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_set_index_buffer cmd = {
        .resource = INDICES, .has_range = true, .index_size = n};
    return vgp_encode_set_index_buffer(sink, &cmd);
}

static int blit(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_blit cmd = {.mask = 0xf,
                                 .dst = n,
                                 .dst_format = VIRGL_FORMAT_B8G8R8A8_UNORM,
                                 .dst_w = 64,
                                 .dst_h = 64,
                                 .dst_d = 1,
                                 .src = n,
                                 .src_format = VIRGL_FORMAT_B8G8R8A8_UNORM,
                                 .src_y = 64,
                                 .src_w = 64,
                                 .src_h = 64,
                                 .src_d = 1};
    return vgp_encode_blit(sink, &cmd);
}

static int bind_object(struct vgp_sink *sink, uint32_t n)
{
    static const uint32_t types[] = {[BLEND] = VIRGL_OBJECT_BLEND,
                                     [RASTERIZER] = VIRGL_OBJECT_RASTERIZER,
                                     [DSA] = VIRGL_OBJECT_DSA,
                                     [ELEMENTS] = VIRGL_OBJECT_VERTEX_ELEMENTS};
    const struct vgp_bind_object cmd = {.object_type = types[n], .handle = n};
    return vgp_encode_bind_object(sink, &cmd);
}

static int views(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_set_sampler_views cmd = {
        .stage = VGP_STAGE_FRAGMENT, .num_views = n, .views = {VIEW}};
    return vgp_encode_set_sampler_views(sink, &cmd);
}

static int samplers(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_bind_sampler_states cmd = {
        .stage = VGP_STAGE_FRAGMENT, .num_states = n, .states = {SAMPLER}};
    return vgp_encode_bind_sampler_states(sink, &cmd);
}

static int framebuffer(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_set_framebuffer_state cmd = {
        .nr_cbufs = n, .zsurf = DEPTH_SURFACE, .cbufs = {COLOR_SURFACE}};
    return vgp_encode_set_framebuffer_state(sink, &cmd);
}

static int no_attach(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_set_framebuffer_state_no_attach cmd = {.width = n, .height = n};
    return vgp_encode_set_framebuffer_state_no_attach(sink, &cmd);
}

static int vertex_buffers(struct vgp_sink *sink, uint32_t n)
{
    struct vgp_set_vertex_buffers cmd = {.num_buffers = n};
    for (uint32_t i = 0; i < n; i++)
        cmd.buffers[i] = (struct vgp_set_vertex_buffers_buffers){24, i * 12, VERTICES};
    return vgp_encode_set_vertex_buffers(sink, &cmd);
}

static int viewport(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_set_viewport_state cmd = {.num_viewports = n,
                                               .viewports = {{128, -128, 0.5f, 128, 128, 0.5f}}};
    return vgp_encode_set_viewport_state(sink, &cmd);
}

static int link(struct vgp_sink *sink, uint32_t n)
{
    const struct vgp_link_shader cmd = {.vertex = n, .fragment = FRAGMENT_SHADER};
    return vgp_encode_link_shader(sink, &cmd);
}

static int min_samples(struct vgp_sink *sink, uint32_t n)
{
    return vgp_encode_set_min_samples(sink, &(const struct vgp_set_min_samples){.min_samples = n});
}

/*
 * What 13 scenes of glmark2 sent, counted with `beatrice-trace info` and `dump` (bench/README.md).
 * Left out: creations, transfers, the end of transfers (1024 dwords of nothing with each submit),
 * and what each new context unbinds once.
 */
static const struct row {
    write_fn *write;
    uint32_t argument; /* of the writer: a count, an id, a value */
    uint32_t share;    /* how often, of all that was counted */
} rows[] = {
    {draw, 0, 1000},
    {draw, 1, 638},
    {sub_context, SUB_CONTEXT, 1113},
    {constants, 16, 816},
    {constants, 32, 385},
    {constants, 20, 39},
    {constants, 0, 35},
    {constants, 8, 22},
    {clear, 4, 290},
    {clear, 7, 289},
    {index_buffer, 2, 326},
    {blit, TEXTURE, 155},
    {bind_shader, VERTEX_SHADER, 132},
    {bind_shader, FRAGMENT_SHADER, 132},
    {bind_object, BLEND, 53},
    {bind_object, RASTERIZER, 53},
    {bind_object, DSA, 53},
    {bind_object, ELEMENTS, 53},
    {views, 1, 98},
    {vertex_buffers, 1, 95},
    {vertex_buffers, 2, 89},
    {vertex_buffers, 4, 14},
    {framebuffer, 1, 94},
    {samplers, 1, 94},
    {no_attach, 256, 82},
    {viewport, 1, 66},
    {link, VERTEX_SHADER, 49},
    {min_samples, 1, 13},
};
#define ROWS (sizeof(rows) / sizeof(*rows))

static uint32_t all_shares(void)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < ROWS; i++)
        sum += rows[i].share;
    return sum;
}

/* Each step the row that is most behind its share: an even, fixed order. */
static size_t next_row(uint64_t owed[ROWS], uint64_t all)
{
    size_t most = 0;
    for (size_t i = 0; i < ROWS; i++) {
        owed[i] += rows[i].share;
        if (owed[i] > owed[most])
            most = i;
    }
    owed[most] = owed[most] > all ? owed[most] - all : 0;
    return most;
}

void mixture_write(struct stream *stream, size_t dwords)
{
    const uint64_t all = all_shares();
    uint64_t owed[ROWS] = {0};
    while (stream->count + 64 <= dwords) {
        const struct row *row = &rows[next_row(owed, all)];
        row->write(&stream->sink, row->argument);
    }
}

void mixture_print(void)
{
    struct stream one;
    uint64_t dwords = 0;
    puts("share  dwords  command");
    stream_init(&one);
    for (size_t i = 0; i < ROWS; i++) {
        one.count = 0;
        rows[i].write(&one.sink, rows[i].argument);
        dwords += (uint64_t)one.count * rows[i].share;
        printf("%4.1f%%  %6zu  %s\n", 100.0 * rows[i].share / all_shares(), one.count,
               vgp_command_name(VGP_HEADER_OPCODE(one.dwords[0])));
    }
    printf("%.1f bytes for each command\n", 4.0 * (double)dwords / all_shares());
    stream_finish(&one);
}
