/* SPDX-License-Identifier: MIT */
/* The stream loop: what reaches handlers, what is refused, what ends a submit. The core is replaced
 * by the fakes below. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "lookup.h"
#include "stream.h"
#include "vgp/dispatch.h"

struct bea_object {
    uint32_t type, handle;
};
struct bea_resource {
    uint32_t id;
};
struct bea_context {
    uint32_t viewports, views, created, nops;
    uint32_t inserted_type, inserted_handle;
    uint32_t refusals;
    enum bea_status refused_with;
    const char *refused_field;
    uint32_t position;
    bool strict;
    bool null_view;
};

static struct bea_object surface = {VIRGL_OBJECT_SURFACE, 8};
static struct bea_object view = {VIRGL_OBJECT_SAMPLER_VIEW, 6};
static struct bea_resource buffer = {17};

struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    struct bea_object *const known[] = {&surface, &view};

    (void)ctx;
    for (size_t i = 0; i < 2; i++)
        if (known[i]->type == type && known[i]->handle == handle)
            return known[i];
    return NULL;
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    (void)ctx;
    return id == buffer.id ? &buffer : NULL;
}

enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object)
{
    cr_assert_not_null(object);
    ctx->inserted_type = type;
    ctx->inserted_handle = handle;
    return BEA_OK;
}

void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position)
{
    ctx->position = position->dword;
}

bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field)
{
    ctx->refusals++;
    ctx->refused_with = status;
    ctx->refused_field = field;
    return !ctx->strict;
}

static enum bea_status on_nop(struct bea_context *ctx)
{
    ctx->nops++;
    return BEA_OK;
}

static enum bea_status on_viewport(struct bea_context *ctx,
                                   const struct vgp_set_viewport_state *cmd)
{
    ctx->viewports += cmd->num_viewports;
    return BEA_OK;
}

static enum bea_status on_views(struct bea_context *ctx, const struct vgp_set_sampler_views *cmd,
                                const struct vgp_set_sampler_views_refs *refs)
{
    ctx->views += cmd->num_views;
    for (uint32_t i = 0; i < cmd->num_views; i++) {
        ctx->null_view |= refs->views[i] == NULL;
        cr_assert(refs->views[i] == NULL || refs->views[i] == &view);
    }
    return BEA_OK;
}

static enum bea_status on_surface(struct bea_context *ctx,
                                  const struct vgp_create_msaa_surface *cmd,
                                  const struct vgp_create_msaa_surface_refs *refs,
                                  struct bea_object **out)
{
    cr_assert_eq(refs->resource, &buffer);
    ctx->created++;
    *out = cmd->sample_count == 0 ? NULL : &surface;
    return BEA_OK;
}

static const struct vgp_handlers handlers = {
    .nop = on_nop,
    .set_viewport_state = on_viewport,
    .set_sampler_views = on_views,
    .create_msaa_surface = on_surface,
};

static enum bea_status run(struct bea_context *ctx, const uint32_t *dwords, size_t count,
                           struct vgp_fault *fault)
{
    uint32_t *const block = exact_copy(dwords, count);
    const enum bea_status status = vgp_execute(ctx, &handlers, block, count, fault);

    free(block);
    return status;
}

#define RUN(ctx, fault, ...)                                                                       \
    run(ctx, (const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / 4, fault)
#define NOP VGP_HEADER(VIRGL_CCMD_NOP, 0, 0)
#define VIEWS(n) VGP_HEADER(VIRGL_CCMD_SET_SAMPLER_VIEWS, 0, 2 + (n)), VGP_STAGE_FRAGMENT, 0

Test(execute, empty_stream)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(vgp_execute(&ctx, &handlers, NULL, 0, &fault), BEA_OK);
    cr_assert_eq(fault.error, VGP_OK);
}

Test(execute, commands_reach_their_handlers)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, NOP, VGP_HEADER(VIRGL_CCMD_NOP, 0, 2), 1, 2,
                     VGP_HEADER(VIRGL_CCMD_SET_VIEWPORT_STATE, 0, 7), 0, 0, 0, 0, 0, 0, 0, VIEWS(2),
                     6, 0),
                 BEA_OK);
    cr_assert_eq(ctx.nops, 2);
    cr_assert_eq(ctx.viewports, 1);
    cr_assert_eq(ctx.views, 2);
    cr_assert(ctx.null_view);
    cr_assert_eq(ctx.position, 12);
    cr_assert_eq(ctx.refusals, 0);
}

Test(execute, created_objects_are_inserted_under_the_stored_type)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault,
                     VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, VIRGL_OBJECT_MSAA_SURFACE, 6), 40, 17, 1,
                     0, 0, 4),
                 BEA_OK);
    cr_assert_eq(ctx.created, 1);
    cr_assert_eq(ctx.inserted_type, VIRGL_OBJECT_SURFACE);
    cr_assert_eq(ctx.inserted_handle, 40);
}

Test(execute, an_object_that_is_not_done_is_not_inserted)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault,
                     VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, VIRGL_OBJECT_MSAA_SURFACE, 6), 40, 17, 1,
                     0, 0, 0),
                 BEA_OK);
    cr_assert_eq(ctx.created, 1);
    cr_assert_eq(ctx.inserted_handle, 0);
}

Test(execute, unknown_handle_skips_the_command_only)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VIEWS(1), 99, NOP), BEA_OK);
    cr_assert_eq(ctx.views, 0);
    cr_assert_eq(ctx.nops, 1);
    cr_assert_eq(ctx.refusals, 1);
    cr_assert_eq(ctx.refused_with, BEA_ERR_REFUSED);
    cr_assert_str_eq(ctx.refused_field, "views");
    cr_assert_eq(fault.error, VGP_OK);
}

Test(execute, handle_of_another_type_is_unknown)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VIEWS(1), 8), BEA_OK);
    cr_assert_eq(ctx.refusals, 1);
}

Test(execute, strict_context_stops_at_a_refusal)
{
    struct bea_context ctx = {.strict = true};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VIEWS(1), 99, NOP), BEA_ERR_REFUSED);
    cr_assert_eq(ctx.nops, 0);
    cr_assert_eq(fault.error, VGP_OK);
}

Test(execute, command_without_handler_is_unsupported)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VGP_HEADER(VIRGL_CCMD_SET_SAMPLE_MASK, 0, 1), 1, NOP), BEA_OK);
    cr_assert_eq(ctx.refused_with, BEA_ERR_UNSUPPORTED);
    cr_assert_null(ctx.refused_field);
    cr_assert_eq(ctx.nops, 1);
}

Test(execute, malformed_command_ends_the_submit)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, NOP, VGP_HEADER(VIRGL_CCMD_SET_VIEWPORT_STATE, 0, 2), 0, 0, NOP),
                 BEA_ERR_MALFORMED);
    cr_assert_eq(ctx.nops, 1);
    cr_assert_eq(ctx.refusals, 0);
    cr_assert_eq(fault.error, VGP_ERR_LENGTH);
    cr_assert_eq(fault.dword, 1);
    cr_assert_str_eq(fault.command, "SET_VIEWPORT_STATE");
}

Test(execute, fault_dword_counts_from_the_submit)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, NOP, VGP_HEADER(VIRGL_CCMD_SET_SAMPLER_VIEWS, 0, 2), 77, 0),
                 BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_RANGE);
    cr_assert_eq(fault.dword, 2);
    cr_assert_eq(fault.value, 77);
    cr_assert_str_eq(fault.field, "stage");
}

Test(execute, command_past_the_end_is_not_read)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, NOP, VGP_HEADER(VIRGL_CCMD_NOP, 0, 1)), BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_LENGTH);
    cr_assert_eq(fault.dword, 1);
    cr_assert_eq(ctx.nops, 1);
}

Test(execute, unknown_command_ends_the_submit_as_such)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VGP_HEADER(200, 0, 0), NOP), BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_OPCODE);
    cr_assert_eq(fault.opcode, 200);
    cr_assert_null(fault.command);
    cr_assert_eq(ctx.nops, 0);
}

Test(execute, unknown_object_type_is_malformed)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault, VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, 0, 1), 5),
                 BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_TYPE);
    cr_assert_eq(RUN(&ctx, &fault, VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, 12, 1), 5),
                 BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_TYPE);
}

Test(execute, new_handle_is_never_0)
{
    struct bea_context ctx = {0};
    struct vgp_fault fault;

    cr_assert_eq(RUN(&ctx, &fault,
                     VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, VIRGL_OBJECT_MSAA_SURFACE, 6), 0, 17, 1,
                     0, 0, 4),
                 BEA_ERR_MALFORMED);
    cr_assert_eq(fault.error, VGP_ERR_RANGE);
    cr_assert_str_eq(fault.field, "handle");
}
