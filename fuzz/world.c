/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"
#include "vgp/format.h"
#include "vgp/protocol.h"

#define BUFFER(bytes, binds)                                                                       \
    {                                                                                              \
        .target = VGP_TARGET_BUFFER, .format = VIRGL_FORMAT_R8_UNORM, .bind = (binds),             \
        .width = (bytes), .height = 1, .depth = 1, .array_size = 1                                 \
    }
#define TEXTURE(kind, fmt, binds, w, h, d, layers, ...)                                            \
    {                                                                                              \
        .target = VGP_TARGET_TEXTURE_##kind, .format = VIRGL_FORMAT_##fmt, .bind = (binds),        \
        .width = (w), .height = (h), .depth = (d), .array_size = (layers), __VA_ARGS__             \
    }
#define SAMPLED VIRGL_BIND_SAMPLER_VIEW
#define DRAWN (VIRGL_BIND_RENDER_TARGET | SAMPLED)
#define DEPTH (VIRGL_BIND_DEPTH_STENCIL | SAMPLED)

static const struct bea_resource_params resources[WORLD_RESOURCES + 1] = {
    [1] = BUFFER(4096, VIRGL_BIND_VERTEX_BUFFER),
    [2] = BUFFER(1024, VIRGL_BIND_INDEX_BUFFER),
    [3] = BUFFER(4096, VIRGL_BIND_CONSTANT_BUFFER),
    [4] = BUFFER(16384, VIRGL_BIND_STAGING),
    [5] = BUFFER(64, VIRGL_BIND_CUSTOM),
    [6] = BUFFER(4096, VIRGL_BIND_STREAM_OUTPUT),
    [7] = BUFFER(4096, VIRGL_BIND_SHADER_BUFFER),
    [8] = BUFFER(256, VIRGL_BIND_COMMAND_ARGS),
    [9] = TEXTURE(2D, R8G8B8A8_UNORM, DRAWN, 64, 64, 1, 1),
    [10] = TEXTURE(2D, B8G8R8A8_UNORM, DRAWN | VIRGL_BIND_DISPLAY_TARGET, 64, 48, 1, 1,
                   .flags = VIRGL_RESOURCE_Y_0_TOP),
    [11] = TEXTURE(2D, Z24_UNORM_S8_UINT, DEPTH, 64, 64, 1, 1),
    [12] = TEXTURE(2D, R8G8B8A8_UNORM, SAMPLED, 32, 16, 1, 1, .last_level = 5),
    [13] = TEXTURE(CUBE, R8G8B8A8_UNORM, DRAWN, 16, 16, 1, 6, .last_level = 2),
    [14] = TEXTURE(3D, R8_UNORM, DRAWN, 8, 8, 8, 1, .last_level = 1),
    [15] = TEXTURE(2D_ARRAY, R32_FLOAT, DRAWN, 16, 16, 1, 5),
    [16] = TEXTURE(2D, R8G8B8A8_UNORM, DRAWN, 64, 64, 1, 1, .nr_samples = 4),
    [17] = TEXTURE(1D, R16G16B16A16_FLOAT, DRAWN, 64, 1, 1, 1),
    [18] = TEXTURE(2D, RGTC1_UNORM, SAMPLED, 20, 12, 1, 1, .last_level = 1),
    [19] = BUFFER(1024, SAMPLED),
    [20] = TEXTURE(2D, R32_UINT, DRAWN, 16, 16, 1, 1),
    [21] = BUFFER(64, VIRGL_BIND_QUERY_BUFFER),
    [22] = TEXTURE(RECT, B8G8R8X8_UNORM, DRAWN, 33, 17, 1, 1),
    [23] = TEXTURE(CUBE_ARRAY, R8G8B8A8_UNORM, SAMPLED, 8, 8, 1, 12),
    [24] = TEXTURE(1D_ARRAY, R8G8B8A8_SRGB, DRAWN, 16, 1, 1, 3),
};

/* Guest memory of each resource: two pieces of odd sizes, in heap blocks of exactly that size. */
static struct iovec memory[WORLD_RESOURCES + 1][2];
static const size_t first_piece = 97, both_pieces = 8192;

const struct bea_resource_params *world_resource(uint32_t id)
{
    return id != 0 && id <= WORLD_RESOURCES ? &resources[id] : NULL;
}

void world_limits(struct bea_limits *limits)
{
    bea_limits_default(limits);
    limits->subcontexts = 6;
    limits->resources = 64;
    limits->objects = 512;
    limits->resource_bytes = 32u << 20;
    limits->resource_size = 8u << 20;
    limits->iovecs = 64;
    limits->submit_dwords = 1u << 16;
    limits->shader_bytes = 64u << 10;
    limits->shader_instructions = 512;
    limits->shader_nesting = 32;
    limits->shader_variants = 16;
    limits->fences = 64;
    limits->draw_vertices = 1u << 12;
    limits->dispatch_groups = 1u << 6;
}

struct bea_renderer *world_renderer(const struct bea_backend *backend, const void *backend_params)
{
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = backend;
    params.backend_params = backend_params;
    params.log_level = BEA_LOG_ERROR;
    world_limits(&params.limits);
    return bea_renderer_create(&params, NULL);
}

/* Vertices are about 0.75; all else is small numbers, since parameters of draws are taken from it,
 * too. */
static void fill(const struct iovec *piece, size_t start, uint32_t id)
{
    const size_t bytes = piece->iov_len < 1024 ? piece->iov_len : 1024;
    if (id == 1) {
        memset(piece->iov_base, 0x3f, piece->iov_len);
        return;
    }
    for (size_t i = start; i < start + bytes; i++)
        ((uint8_t *)piece->iov_base)[i - start] = i % 4 == 0 ? (uint8_t)(i / 4 % 5) : 0;
}

static struct iovec *memory_of(uint32_t id)
{
    struct iovec *pieces = memory[id];
    if (!pieces[0].iov_base) {
        pieces[0] = (struct iovec){calloc(1, first_piece), first_piece};
        pieces[1] = (struct iovec){calloc(1, both_pieces - first_piece), both_pieces - first_piece};
    }
    FUZZ_CHECK(pieces[0].iov_base && pieces[1].iov_base);
    fill(&pieces[0], 0, id);
    fill(&pieces[1], first_piece, id);
    return pieces;
}

void world_fill(struct bea_renderer *renderer)
{
    FUZZ_CHECK(bea_context_create(renderer, WORLD_CONTEXT, 2, "fuzz") == BEA_OK);
    for (uint32_t id = 1; id <= WORLD_RESOURCES; id++) {
        /* A host may lack a format or a target; streams then name a resource that is not there. */
        if (bea_resource_create(renderer, id, &resources[id]) != BEA_OK)
            continue;
        if (resources[id].nr_samples == 0)
            FUZZ_CHECK(bea_resource_attach_backing(renderer, id, memory_of(id), 2) == BEA_OK);
        FUZZ_CHECK(bea_context_attach_resource(renderer, WORLD_CONTEXT, id) == BEA_OK);
    }
}

void world_empty(struct bea_renderer *renderer)
{
    struct bea_usage usage;
    bea_context_destroy(renderer, WORLD_CONTEXT);
    for (uint32_t id = 1; id <= WORLD_RESOURCES; id++)
        bea_resource_destroy(renderer, id);
    bea_renderer_usage(renderer, &usage);
    FUZZ_CHECK(usage.contexts == 0 && usage.subcontexts == 0 && usage.objects == 0);
    FUZZ_CHECK(usage.resources == 0 && usage.resource_bytes == 0 && usage.fences == 0);
}
