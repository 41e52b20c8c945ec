/* SPDX-License-Identifier: MIT */
/* Handlers that take everything: objects are made and kept bound, nothing is drawn. */
#include <stdlib.h>

#include "null.h"
#include "shader/shader.h"

static void destroy_object(struct bea_object *base)
{
    struct bea_null_object *object = (struct bea_null_object *)base;
    object->null->counts.objects--;
    bea_resource_unref(object->resource);
    bea_shader_ir_destroy(object->ir);
    free(object);
}

static enum bea_status make_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                   struct bea_resource *resource, struct bea_object **out)
{
    struct bea_null_object *object = calloc(1, sizeof(*object));
    if (!object)
        return BEA_ERR_NO_MEMORY;
    object->null = bea_context_backend(ctx);
    object->null->counts.objects++;
    object->resource = bea_resource_ref(resource);
    bea_object_init(&object->base, ctx, type, handle, destroy_object);
    *out = &object->base;
    return BEA_OK;
}

enum bea_status bea_null_shader_create(struct bea_context *ctx,
                                       const struct bea_shader_source *source,
                                       struct bea_object **out)
{
    struct bea_null *null = bea_context_backend(ctx);
    enum bea_status status = make_object(ctx, VIRGL_OBJECT_SHADER, source->handle, NULL, out);
    if (status != BEA_OK)
        return status;
    ((struct bea_null_object *)*out)->ir = source->ir;
    null->counts.shaders++;
    return BEA_OK;
}

/* Objects of nothing but numbers. */
#define CREATE(name, TYPE)                                                                         \
    static enum bea_status create_##name(                                                          \
        struct bea_context *ctx, const struct vgp_create_##name *cmd, struct bea_object **out)     \
    {                                                                                              \
        return make_object(ctx, VIRGL_OBJECT_##TYPE, cmd->handle, NULL, out);                      \
    }
CREATE(blend, BLEND)
CREATE(rasterizer, RASTERIZER)
CREATE(dsa, DSA)
CREATE(vertex_elements, VERTEX_ELEMENTS)
CREATE(sampler_state, SAMPLER_STATE)

/* Objects that keep a resource alive. */
#define CREATE_OF(name, TYPE)                                                                      \
    static enum bea_status create_##name(                                                          \
        struct bea_context *ctx, const struct vgp_create_##name *cmd,                              \
        const struct vgp_create_##name##_refs *refs, struct bea_object **out)                      \
    {                                                                                              \
        return make_object(ctx, VIRGL_OBJECT_##TYPE, cmd->handle, refs->resource, out);            \
    }
CREATE_OF(sampler_view, SAMPLER_VIEW)
CREATE_OF(surface, SURFACE)
CREATE_OF(msaa_surface, SURFACE)
CREATE_OF(query, QUERY)
CREATE_OF(streamout_target, STREAMOUT_TARGET)

static enum bea_status bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd,
                                   const struct vgp_bind_object_refs *refs)
{
    struct bea_null_sub *sub = bea_context_sub(ctx);
    sub->null->counts.binds++;
    bea_object_set(&sub->states[cmd->object_type], refs->handle);
    return BEA_OK;
}

static enum bea_status bind_shader(struct bea_context *ctx, const struct vgp_bind_shader *cmd,
                                   const struct vgp_bind_shader_refs *refs)
{
    struct bea_null_sub *sub = bea_context_sub(ctx);
    if (cmd->stage >= VGP_STAGE_COUNT)
        return bea_refuse(ctx, "stage", "no stage %u", cmd->stage);
    sub->null->counts.binds++;
    bea_object_set(&sub->shaders[cmd->stage], refs->shader);
    return BEA_OK;
}

static enum bea_status set_framebuffer_state(struct bea_context *ctx,
                                             const struct vgp_set_framebuffer_state *cmd,
                                             const struct vgp_set_framebuffer_state_refs *refs)
{
    struct bea_null_sub *sub = bea_context_sub(ctx);
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++)
        bea_object_set(&sub->surfaces[i], i < cmd->nr_cbufs ? refs->cbufs[i] : NULL);
    bea_object_set(&sub->surfaces[VGP_MAX_COLOR_BUFFERS], refs->zsurf);
    return BEA_OK;
}

static enum bea_status draw_vbo(struct bea_context *ctx, const struct vgp_draw_vbo *cmd,
                                const struct vgp_draw_vbo_refs *refs)
{
    struct bea_null *null = bea_context_backend(ctx);
    (void)cmd;
    (void)refs;
    null->counts.draws++;
    return BEA_OK;
}

/* Every query counts nothing and is ready at once. */
static enum bea_status get_query_result(struct bea_context *ctx,
                                        const struct vgp_get_query_result *cmd,
                                        const struct vgp_get_query_result_refs *refs)
{
    const struct vgp_query_state done = {.query_state = VIRGL_QUERY_STATE_DONE, .result_size = 4};
    struct bea_null_object *query = (struct bea_null_object *)refs->query;
    (void)cmd;
    if (!bea_resource_write_memory(query->resource, 0, &done, sizeof(done)))
        return bea_refuse(ctx, "query", "resource %u is too small for a result",
                          query->resource->id);
    return BEA_OK;
}

/* State and drawing without effect. */
#define TAKE(name)                                                                                 \
    static enum bea_status name(struct bea_context *ctx, const struct vgp_##name *cmd)             \
    {                                                                                              \
        (void)ctx;                                                                                 \
        (void)cmd;                                                                                 \
        return BEA_OK;                                                                             \
    }
#define TAKE_REFS(name)                                                                            \
    static enum bea_status name(struct bea_context *ctx, const struct vgp_##name *cmd,             \
                                const struct vgp_##name##_refs *refs)                              \
    {                                                                                              \
        (void)ctx;                                                                                 \
        (void)cmd;                                                                                 \
        (void)refs;                                                                                \
        return BEA_OK;                                                                             \
    }

/* clang-format off */
#define TAKEN(X) \
    X(set_viewport_state) X(clear) X(set_constant_buffer) X(set_stencil_ref) \
    X(set_blend_color) X(set_scissor_state) X(set_polygon_stipple) X(set_clip_state) \
    X(set_sample_mask) X(set_tess_state) X(set_min_samples) X(memory_barrier) \
    X(set_framebuffer_state_no_attach) X(texture_barrier)
#define TAKEN_WITH_REFS(X) \
    X(set_vertex_buffers) X(set_sampler_views) X(set_index_buffer) X(blit) \
    X(resource_copy_region) X(bind_sampler_states) X(begin_query) X(end_query) \
    X(set_streamout_targets) X(set_render_condition) X(set_uniform_buffer) \
    X(set_shader_buffers) X(set_shader_images) X(launch_grid) X(set_atomic_buffers) \
    X(get_query_result_qbo) X(clear_texture) X(link_shader) X(clear_surface)
/* clang-format on */

TAKEN(TAKE)
TAKEN_WITH_REFS(TAKE_REFS)

#define MEMBER(name) .name = name,
const struct vgp_handlers bea_null_handlers = {.bind_object = bind_object,
                                               .bind_shader = bind_shader,
                                               .set_framebuffer_state = set_framebuffer_state,
                                               .draw_vbo = draw_vbo,
                                               .get_query_result = get_query_result,
                                               .create_blend = create_blend,
                                               .create_rasterizer = create_rasterizer,
                                               .create_dsa = create_dsa,
                                               .create_vertex_elements = create_vertex_elements,
                                               .create_sampler_state = create_sampler_state,
                                               .create_sampler_view = create_sampler_view,
                                               .create_surface = create_surface,
                                               .create_msaa_surface = create_msaa_surface,
                                               .create_query = create_query,
                                               .create_streamout_target = create_streamout_target,
                                               TAKEN(MEMBER) TAKEN_WITH_REFS(MEMBER)};
