/* SPDX-License-Identifier: MIT */
/* The renderer that streams are submitted to, and the objects that the mixture binds. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beatrice/null.h"
#include "vgp/format.h"

static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    struct stream *stream = (struct stream *)sink;
    if (stream->count + dwords > stream->capacity) {
        stream->capacity = (stream->count + dwords) * 2;
        stream->dwords = realloc(stream->dwords, stream->capacity * sizeof(*stream->dwords));
        if (!stream->dwords) {
            fputs("bench-decode: out of memory\n", stderr);
            exit(1);
        }
    }
    return 0;
}

static void dword(struct vgp_sink *sink, uint32_t value)
{
    struct stream *stream = (struct stream *)sink;
    stream->dwords[stream->count++] = value;
}

static void bytes(struct vgp_sink *sink, const void *data, uint32_t count)
{
    struct stream *stream = (struct stream *)sink;
    if (count == 0)
        return;
    stream->dwords[stream->count + (count - 1) / 4] = 0;
    memcpy(stream->dwords + stream->count, data, count);
    stream->count += (count + 3) / 4;
}

void stream_init(struct stream *stream)
{
    *stream = (struct stream){.sink = {begin, dword, dword, bytes}};
}

void stream_finish(struct stream *stream)
{
    free(stream->dwords);
    stream_init(stream);
}

void stream_append(struct stream *stream, const uint32_t *dwords, size_t count)
{
    begin(&stream->sink, (uint32_t)count);
    memcpy(stream->dwords + stream->count, dwords, count * sizeof(*dwords));
    stream->count += count;
}

static void shader(struct vgp_sink *sink, uint32_t handle, uint32_t stage, const char *text)
{
    const uint32_t size = (uint32_t)strlen(text) + 1;
    const struct vgp_create_shader cmd = {
        .handle = handle, .stage = stage, .offlen = size, .num_tokens = 100, .text = {text, size}};
    vgp_encode_create_shader(sink, &cmd);
}

static void surface(struct vgp_sink *sink, uint32_t handle, uint32_t resource, uint32_t format)
{
    const struct vgp_create_surface cmd = {
        .handle = handle, .resource = resource, .format = format};
    vgp_encode_create_surface(sink, &cmd);
}

static void objects(struct vgp_sink *sink)
{
    vgp_encode_create_sub_ctx(sink, &(const struct vgp_create_sub_ctx){SUB_CONTEXT});
    vgp_encode_set_sub_ctx(sink, &(const struct vgp_set_sub_ctx){SUB_CONTEXT});
    vgp_encode_create_blend(sink, &(const struct vgp_create_blend){.handle = BLEND});
    vgp_encode_create_rasterizer(sink, &(const struct vgp_create_rasterizer){.handle = RASTERIZER});
    vgp_encode_create_dsa(sink, &(const struct vgp_create_dsa){.handle = DSA});
    vgp_encode_create_vertex_elements(
        sink, &(const struct vgp_create_vertex_elements){
                  .handle = ELEMENTS,
                  .num_elements = 1,
                  .elements = {{.src_format = VIRGL_FORMAT_R32G32B32_FLOAT}}});
    shader(sink, VERTEX_SHADER, VGP_STAGE_VERTEX,
           "VERT\nDCL IN[0]\nDCL OUT[0], POSITION\nMOV OUT[0], IN[0]\nEND\n");
    shader(sink, FRAGMENT_SHADER, VGP_STAGE_FRAGMENT,
           "FRAG\nDCL OUT[0], COLOR\nIMM[0] FLT32 {1, 0, 0, 1}\nMOV OUT[0], IMM[0]\nEND\n");
    surface(sink, COLOR_SURFACE, TEXTURE, VIRGL_FORMAT_B8G8R8A8_UNORM);
    surface(sink, DEPTH_SURFACE, DEPTH, VIRGL_FORMAT_Z24_UNORM_S8_UINT);
    vgp_encode_create_sampler_view(
        sink, &(const struct vgp_create_sampler_view){.handle = VIEW,
                                                      .resource = TEXTURE,
                                                      .format = VIRGL_FORMAT_B8G8R8A8_UNORM,
                                                      .target = VGP_TARGET_TEXTURE_2D,
                                                      .swizzle_g = 1,
                                                      .swizzle_b = 2,
                                                      .swizzle_a = 3});
    vgp_encode_create_sampler_state(sink,
                                    &(const struct vgp_create_sampler_state){.handle = SAMPLER});
}

static bool resources(struct bea_renderer *renderer)
{
    const struct bea_resource_params texture = {.target = VGP_TARGET_TEXTURE_2D,
                                                .format = VIRGL_FORMAT_B8G8R8A8_UNORM,
                                                .bind = VIRGL_BIND_RENDER_TARGET,
                                                .width = 256,
                                                .height = 256,
                                                .depth = 1,
                                                .array_size = 1};
    struct bea_resource_params depth = texture, buffer = texture;
    depth.format = VIRGL_FORMAT_Z24_UNORM_S8_UINT;
    depth.bind = VIRGL_BIND_DEPTH_STENCIL;
    buffer.target = VGP_TARGET_BUFFER;
    buffer.format = VIRGL_FORMAT_R8_UNORM;
    buffer.width = 65536;
    buffer.height = 1;
    buffer.bind = VIRGL_BIND_VERTEX_BUFFER;
    bool good = bea_resource_create(renderer, TEXTURE, &texture) == BEA_OK &&
                bea_resource_create(renderer, DEPTH, &depth) == BEA_OK &&
                bea_resource_create(renderer, VERTICES, &buffer) == BEA_OK;
    buffer.bind = VIRGL_BIND_INDEX_BUFFER;
    good = good && bea_resource_create(renderer, INDICES, &buffer) == BEA_OK;
    for (uint32_t id = TEXTURE; id <= RESOURCES; id++)
        good = good && bea_context_attach_resource(renderer, CONTEXT, id) == BEA_OK;
    return good;
}

static void on_log(void *user, enum bea_log_level level, const char *message)
{
    (void)user, (void)level;
    fprintf(stderr, "bench-decode: %s\n", message);
}

struct bea_renderer *world_create(void)
{
    static const struct bea_callbacks callbacks = {.log = on_log};
    struct bea_renderer_params params;
    struct stream stream;
    bea_renderer_params_init(&params);
    params.backend = bea_null_backend();
    params.callbacks = &callbacks;
    struct bea_renderer *renderer = bea_renderer_create(&params, NULL);
    if (!renderer)
        return NULL;
    stream_init(&stream);
    objects(&stream.sink);
    bool good = bea_context_create(renderer, CONTEXT, 2, "bench") == BEA_OK &&
                resources(renderer) &&
                bea_submit(renderer, CONTEXT, stream.dwords, stream.count, NULL) == BEA_OK;
    stream_finish(&stream);
    if (good)
        return renderer;
    bea_renderer_destroy(renderer);
    return NULL;
}
