/* SPDX-License-Identifier: MIT */
/* One test for each quirk in protocol/virgl.xml, named as it is: what guests rely on beyond a
 * strict reading. */
#include <criterion/criterion.h>
#include <string.h>

#include "lookup.h"
#include "vgp/dispatch.h"
#include "vgp/protocol.h"
#include "vgp/vtest.h"

/* The other side of the dispatch: object 7 of each type and resource 9 exist, nothing else. */
struct bea_object {
    uint32_t type;
};
struct bea_resource {
    uint32_t id;
};
struct bea_context {
    struct bea_object object;
    struct bea_resource resource;
    unsigned calls, refusals;
    struct vgp_handlers handlers;
    union {
        struct vgp_set_debug_flags debug;
        struct vgp_destroy_object destroy;
        struct vgp_bind_shader bind_shader;
        struct vgp_set_shader_buffers shader_buffers;
        struct vgp_set_shader_images images;
        struct vgp_set_atomic_buffers atomics;
        struct vgp_send_string_marker marker;
        struct vgp_create_video_buffer video;
        struct vgp_create_sampler_state sampler;
        struct vgp_create_sampler_view view;
        struct vgp_create_blend blend;
        struct vgp_create_shader shader;
        struct vgp_pipe_resource_create pipe;
        struct vgp_transfer3d transfer;
        struct vgp_set_tweaks tweaks;
        struct vgp_set_framebuffer_state framebuffer;
    } cmd;
    struct bea_object *found[8];
};

struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    ctx->object.type = type;
    return handle == 7 ? &ctx->object : NULL;
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    return id == 9 ? &ctx->resource : NULL;
}

enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object)
{
    (void)ctx;
    (void)type;
    (void)handle;
    (void)object;
    return BEA_OK;
}

void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position)
{
    (void)ctx;
    (void)position;
}

bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field)
{
    (void)status;
    (void)field;
    ctx->refusals++;
    return true;
}

/* A handler that keeps the command. */
#define KEEP(command, member)                                                                      \
    static enum bea_status keep_##command(struct bea_context *ctx,                                 \
                                          const struct vgp_##command *cmd)                         \
    {                                                                                              \
        ctx->calls++;                                                                              \
        ctx->cmd.member = *cmd;                                                                    \
        return BEA_OK;                                                                             \
    }
/* The same with refs, of which `ref` is kept, too. */
#define KEEP_REFS(command, member, ref)                                                            \
    static enum bea_status keep_##command(struct bea_context *ctx,                                 \
                                          const struct vgp_##command *cmd,                         \
                                          const struct vgp_##command##_refs *refs)                 \
    {                                                                                              \
        ctx->calls++;                                                                              \
        ctx->cmd.member = *cmd;                                                                    \
        ctx->found[0] = (struct bea_object *)(void *)refs->ref;                                    \
        return BEA_OK;                                                                             \
    }
/* The same for an object; NULL as a result stands for a created one here. */
#define KEEP_NEW(command, member)                                                                  \
    static enum bea_status keep_##command(                                                         \
        struct bea_context *ctx, const struct vgp_##command *cmd, struct bea_object **out)         \
    {                                                                                              \
        ctx->calls++;                                                                              \
        ctx->cmd.member = *cmd;                                                                    \
        *out = NULL;                                                                               \
        return BEA_OK;                                                                             \
    }

KEEP(set_debug_flags, debug)
KEEP(destroy_object, destroy)
KEEP(send_string_marker, marker)
KEEP(pipe_resource_create, pipe)
KEEP(set_tweaks, tweaks)
KEEP_REFS(bind_shader, bind_shader, shader)
KEEP_REFS(set_shader_buffers, shader_buffers, buffers[0])
KEEP_REFS(set_shader_images, images, images[0])
KEEP_REFS(set_atomic_buffers, atomics, buffers[0])
KEEP_REFS(create_video_buffer, video, planes[0])
KEEP_REFS(transfer3d, transfer, resource)
KEEP_REFS(set_framebuffer_state, framebuffer, zsurf)
KEEP_NEW(create_sampler_state, sampler)
KEEP_NEW(create_blend, blend)
KEEP_NEW(create_shader, shader)

static enum bea_status count_end_transfers(struct bea_context *ctx)
{
    ctx->calls++;
    return BEA_OK;
}

static enum bea_status keep_create_sampler_view(struct bea_context *ctx,
                                                const struct vgp_create_sampler_view *cmd,
                                                const struct vgp_create_sampler_view_refs *refs,
                                                struct bea_object **out)
{
    (void)refs;
    ctx->calls++;
    ctx->cmd.view = *cmd;
    *out = NULL;
    return BEA_OK;
}

static enum bea_status keep_states(struct bea_context *ctx,
                                   const struct vgp_bind_sampler_states *cmd,
                                   const struct vgp_bind_sampler_states_refs *refs)
{
    ctx->calls++;
    for (uint32_t i = 0; i < cmd->num_states; i++)
        ctx->found[i] = refs->states[i];
    return BEA_OK;
}

static enum bea_status keep_condition(struct bea_context *ctx,
                                      const struct vgp_set_render_condition *cmd,
                                      const struct vgp_set_render_condition_refs *refs)
{
    (void)cmd;
    ctx->calls++;
    ctx->found[0] = refs->query;
    return BEA_OK;
}

static enum bea_status keep_link(struct bea_context *ctx, const struct vgp_link_shader *cmd,
                                 const struct vgp_link_shader_refs *refs)
{
    (void)cmd;
    ctx->calls++;
    ctx->found[0] = refs->vertex;
    ctx->found[1] = refs->fragment;
    return BEA_OK;
}

static struct bea_context fresh(void)
{
    struct bea_context ctx;

    memset(&ctx, 0, sizeof ctx);
    memset(ctx.found, 0xee, sizeof ctx.found);
    return ctx;
}

/* Runs one command of `count` dwords, header first. */
static enum bea_status run(struct bea_context *ctx, uint32_t opcode, uint32_t type,
                           const uint32_t *payload, uint32_t count)
{
    uint32_t dwords[128] = {opcode | type << 8 | count << 16};
    struct vgp_fault fault;

    if (count)
        memcpy(dwords + 1, payload, count * sizeof *payload);
    return vgp_execute(ctx, &ctx->handlers, dwords, count + 1, &fault);
}

#define RUN(ctx, opcode, ...)                                                                      \
    run(ctx, VIRGL_CCMD_##opcode, 0, (const uint32_t[]){__VA_ARGS__},                              \
        sizeof((const uint32_t[]){__VA_ARGS__}) / 4)
#define CREATE(ctx, type, ...)                                                                     \
    run(ctx, VIRGL_CCMD_CREATE_OBJECT, VIRGL_OBJECT_##type, (const uint32_t[]){__VA_ARGS__},       \
        sizeof((const uint32_t[]){__VA_ARGS__}) / 4)

Test(quirks, end_transfers_garbage)
{
    static const uint32_t lengths[] = {0, 1, 100};
    const uint32_t garbage[100] = {0xffffffff, 0x00ff00ff};
    struct bea_context ctx = fresh();

    ctx.handlers.end_transfers = count_end_transfers;
    for (unsigned i = 0; i < 3; i++)
        cr_assert_eq(run(&ctx, VIRGL_CCMD_END_TRANSFERS, 0, garbage, lengths[i]), BEA_OK);
    cr_assert_eq(ctx.calls, 3);
}

Test(quirks, debug_flags_short)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_debug_flags = keep_set_debug_flags;
    cr_assert_eq(RUN(&ctx, SET_DEBUG_FLAGS, 0x00636261), BEA_OK);
    cr_assert_eq(ctx.cmd.debug.flags_string.bytes, 4);
    cr_assert_eq(RUN(&ctx, SET_DEBUG_FLAGS, 0x64636261, 0), BEA_OK);
    cr_assert_eq(ctx.cmd.debug.flags_string.bytes, 8);
    cr_assert_eq(ctx.calls, 2);
}

Test(quirks, destroy_unknown)
{
    struct bea_context ctx = fresh();

    ctx.handlers.destroy_object = keep_destroy_object;
    cr_assert_eq(run(&ctx, VIRGL_CCMD_DESTROY_OBJECT, 200, &(const uint32_t){1234}, 1), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_eq(ctx.cmd.destroy.handle, 1234);
}

Test(quirks, bind_shader_unknown)
{
    struct bea_context ctx = fresh();

    ctx.handlers.bind_shader = keep_bind_shader;
    cr_assert_eq(RUN(&ctx, BIND_SHADER, 1234, 77), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_null(ctx.found[0]);
    cr_assert_eq(ctx.cmd.bind_shader.stage, 77);
    cr_assert_eq(RUN(&ctx, BIND_SHADER, 7, VGP_STAGE_VERTEX), BEA_OK);
    cr_assert_eq(ctx.found[0], &ctx.object);
}

Test(quirks, sampler_state_unknown)
{
    struct bea_context ctx = fresh();

    ctx.handlers.bind_sampler_states = keep_states;
    cr_assert_eq(RUN(&ctx, BIND_SAMPLER_STATES, VGP_STAGE_FRAGMENT, 0, 7, 1234, 0), BEA_OK);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_eq(ctx.found[0], &ctx.object);
    cr_assert_null(ctx.found[1]);
    cr_assert_null(ctx.found[2]);
}

Test(quirks, render_condition_unknown)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_render_condition = keep_condition;
    cr_assert_eq(RUN(&ctx, SET_RENDER_CONDITION, 1234, 0, 0), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_null(ctx.found[0]);
}

Test(quirks, link_shader_unknown)
{
    struct bea_context ctx = fresh();

    ctx.handlers.link_shader = keep_link;
    cr_assert_eq(RUN(&ctx, LINK_SHADER, 1234, 7, 0, 0, 0, 0), BEA_OK);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_null(ctx.found[0]);
    cr_assert_eq(ctx.found[1], &ctx.object);
}

Test(quirks, framebuffer_all_zero)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_framebuffer_state = keep_set_framebuffer_state;
    cr_assert_eq(RUN(&ctx, SET_FRAMEBUFFER_STATE, 2, 0, 0, 0), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.cmd.framebuffer.nr_cbufs, 2);
}

Test(quirks, framebuffer_msaa_surface)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_framebuffer_state = keep_set_framebuffer_state;
    cr_assert_eq(RUN(&ctx, SET_FRAMEBUFFER_STATE, 0, 7), BEA_OK);
    cr_assert_eq(ctx.found[0], &ctx.object);
    cr_assert_eq(ctx.object.type, VIRGL_OBJECT_SURFACE);
}

Test(quirks, transfer_long)
{
    struct bea_context ctx = fresh();

    ctx.handlers.transfer3d = keep_transfer3d;
    cr_assert_eq(RUN(&ctx, TRANSFER3D, 9, 0, 0, 0, 0, 0, 0, 0, 4, 1, 1, 64, 1, 0xdead, 0xbeef),
                 BEA_OK);
    cr_assert_eq(ctx.cmd.transfer.data_offset, 64);
    cr_assert_eq(RUN(&ctx, TRANSFER3D, 9, 0, 0, 0, 0, 0, 0, 0, 4, 1, 1, 64), BEA_ERR_MALFORMED);
}

Test(quirks, shader_buffers_slack)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_shader_buffers = keep_set_shader_buffers;
    cr_assert_eq(RUN(&ctx, SET_SHADER_BUFFERS, VGP_STAGE_COMPUTE, 0, 0, 16, 9, 1, 2), BEA_OK);
    cr_assert_eq(ctx.cmd.shader_buffers.num_buffers, 1);
    cr_assert_eq(ctx.found[0], (struct bea_object *)(void *)&ctx.resource);
}

Test(quirks, shader_images_slack)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_shader_images = keep_set_shader_images;
    cr_assert_eq(RUN(&ctx, SET_SHADER_IMAGES, VGP_STAGE_COMPUTE, 0, 1, 1, 0, 0x102, 9, 1, 2, 3, 4),
                 BEA_OK);
    cr_assert_eq(ctx.cmd.images.num_images, 1);
    cr_assert_eq(ctx.cmd.images.images[0].level_size, 0x102);
}

Test(quirks, atomic_buffers_slack)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_atomic_buffers = keep_set_atomic_buffers;
    cr_assert_eq(RUN(&ctx, SET_ATOMIC_BUFFERS, 0, 0, 16, 9, 5), BEA_OK);
    cr_assert_eq(ctx.cmd.atomics.num_buffers, 1);
    cr_assert_eq(RUN(&ctx, SET_ATOMIC_BUFFERS, 0, 5), BEA_OK);
    cr_assert_eq(ctx.cmd.atomics.num_buffers, 0);
    cr_assert_eq(RUN(&ctx, SET_ATOMIC_BUFFERS, 0), BEA_ERR_MALFORMED);
}

Test(quirks, string_marker_trail)
{
    struct bea_context ctx = fresh();

    ctx.handlers.send_string_marker = keep_send_string_marker;
    cr_assert_eq(RUN(&ctx, SEND_STRING_MARKER, 3, 0x00636261, 1, 2), BEA_OK);
    cr_assert_eq(ctx.cmd.marker.text.bytes, 3);
    cr_assert_eq(RUN(&ctx, SEND_STRING_MARKER, 5, 0x00636261), BEA_ERR_MALFORMED);
}

Test(quirks, tweaks_long)
{
    struct bea_context ctx = fresh();

    ctx.handlers.set_tweaks = keep_set_tweaks;
    cr_assert_eq(RUN(&ctx, SET_TWEAKS, 2, 1024, 5), BEA_OK);
    cr_assert_eq(ctx.cmd.tweaks.value, 1024);
    cr_assert_eq(RUN(&ctx, SET_TWEAKS, 4000, 0), BEA_OK, "ids are open");
}

Test(quirks, video_buffer_planes)
{
    struct bea_context ctx = fresh();

    ctx.handlers.create_video_buffer = keep_create_video_buffer;
    cr_assert_eq(RUN(&ctx, CREATE_VIDEO_BUFFER, 5, 166, 64, 64, 9, 9, 9, 1234, 1234), BEA_OK);
    cr_assert_eq(ctx.cmd.video.num_planes, 3);
    cr_assert_eq(ctx.refusals, 0, "the fourth plane is not looked up");
}

Test(quirks, sampler_state_gaps)
{
    const uint32_t gaps = 1u << 10 | 1u << 14 | 0x7fu << 25;
    struct bea_context ctx = fresh();

    ctx.handlers.create_sampler_state = keep_create_sampler_state;
    cr_assert_eq(CREATE(&ctx, SAMPLER_STATE, 5, gaps, 0, 0, 0, 0, 0, 0, 0), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.cmd.sampler.min_mip_filter, 0);
    cr_assert_eq(ctx.cmd.sampler.max_anisotropy, 0);
    cr_assert_not(ctx.cmd.sampler.compare_mode);
}

Test(quirks, sampler_view_target)
{
    struct bea_context ctx = fresh();

    ctx.handlers.create_sampler_view = keep_create_sampler_view;
    cr_assert_eq(CREATE(&ctx, SAMPLER_VIEW, 5, 9, 67, 0, 0, 0x688), BEA_OK);
    cr_assert_eq(ctx.cmd.view.target, VGP_TARGET_BUFFER);
    cr_assert_eq(CREATE(&ctx, SAMPLER_VIEW, 5, 9, 67 | 99u << 24, 0, 0, 0x688), BEA_OK,
                 "the handler judges it");
    cr_assert_eq(ctx.cmd.view.target, 99);
}

Test(quirks, blend_advanced)
{
    struct bea_context ctx = fresh();

    ctx.handlers.create_blend = keep_create_blend;
    cr_assert_eq(CREATE(&ctx, BLEND, 5, 0, 0, 1u | 15u << 17, 0, 0, 0, 0, 0, 0, 0), BEA_OK);
    cr_assert_eq(ctx.cmd.blend.rt[0].alpha_src_factor, VGP_ADVANCED_BLEND_HSL_LUMINOSITY);
    cr_assert_eq(ctx.cmd.blend.rt[0].alpha_dst_factor, 0);
}

Test(quirks, shader_num_tokens)
{
    struct bea_context ctx = fresh();

    ctx.handlers.create_shader = keep_create_shader;
    cr_assert_eq(CREATE(&ctx, SHADER, 5, VGP_STAGE_VERTEX, 4, 0xffffffff, 0, 0x00444e45), BEA_OK);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.cmd.shader.text.bytes, 4);
}

Test(quirks, pipe_format_number)
{
    struct bea_context ctx = fresh();

    ctx.handlers.pipe_resource_create = keep_pipe_resource_create;
    cr_assert_eq(RUN(&ctx, PIPE_RESOURCE_CREATE, 0, 49, 0, 4096, 1, 1, 1, 0, 0, 0, 3), BEA_OK);
    cr_assert_eq(ctx.cmd.pipe.format, 49);
    cr_assert_eq(RUN(&ctx, PIPE_RESOURCE_CREATE, 0, 100000, 0, 4096, 1, 1, 1, 0, 0, 0, 3), BEA_OK);
}

Test(quirks, vtest_put2_length)
{
    const struct vgp_vtest_info *info = vgp_vtest_info(VCMD_TRANSFER_PUT2);

    cr_assert_eq(info->length, VGP_VTEST_LENGTH_IGNORED);
    cr_assert_eq(info->fixed_dwords, 10);
    cr_assert_not(info->variable, "no data follows");
}

Test(quirks, vtest_renderer_length)
{
    for (uint32_t id = VCMD_GET_CAPS; vgp_vtest_info(id); id++)
        cr_assert_eq(vgp_vtest_info(id)->length == VGP_VTEST_LENGTH_BYTES,
                     id == VCMD_CREATE_RENDERER);
}
