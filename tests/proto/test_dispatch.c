/* SPDX-License-Identifier: MIT */
/* Every command of the protocol on its way to its handler: decoded, its handles resolved or
 * refused, what it makes inserted. The core is replaced by the fakes below. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "lookup.h"
#include "rng.h"
#include "spies.h"
#include "stream.h"

static const struct vgp_case_group *const groups[] = {VGP_CASE_GROUPS};

struct bea_object {
    uint32_t type, handle;
};
struct bea_resource {
    uint32_t id;
};

/* Which handles exist. */
enum world { ALL, NONE, SOME };

struct bea_context {
    enum world world;
    enum bea_status answer; /* of the handlers */
    bool makes;             /* creations make an object */
    const struct spy *spy;  /* who was called, */
    uint32_t calls;         /* how often, */
    const void *sent;       /* with what, if not NULL */
    uint32_t inserted_type, inserted_handle, inserts;
    enum bea_status insert_answer;
    uint32_t refusals, refused_dword, at;
    enum bea_status refused_with;
    const char *refused_field;
    bool must_refuse; /* what expect() found out */
    const char *must_refuse_field;
};

static struct bea_object objects[256], made;
static struct bea_resource resources[256];

static bool exists(const struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    return ctx->world == ALL || (ctx->world == SOME && (handle * 0x9e3779b1u + type) % 8 != 0);
}

static const void *known(const struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    if (handle == 0 || !exists(ctx, type, handle))
        return NULL;
    return type == SPY_RESOURCE ? (const void *)&resources[handle % 256]
                                : (const void *)&objects[(handle + type * 17) % 256];
}

struct bea_object *bea_lookup_object(struct bea_context *ctx, uint32_t type, uint32_t handle)
{
    cr_assert_neq(handle, 0, "handle 0 is looked up");
    return known(ctx, type, handle) ? &objects[(handle + type * 17) % 256] : NULL;
}

struct bea_resource *bea_lookup_resource(struct bea_context *ctx, uint32_t id)
{
    cr_assert_neq(id, 0, "resource 0 is looked up");
    return known(ctx, SPY_RESOURCE, id) ? &resources[id % 256] : NULL;
}

enum bea_status bea_insert_object(struct bea_context *ctx, uint32_t type, uint32_t handle,
                                  struct bea_object *object)
{
    cr_assert_eq(object, &made);
    ctx->inserts++;
    ctx->inserted_type = type;
    ctx->inserted_handle = handle;
    return ctx->insert_answer;
}

void bea_stream_at(struct bea_context *ctx, const struct bea_stream_position *position)
{
    ctx->at = position->dword;
}

bool bea_stream_refused(struct bea_context *ctx, enum bea_status status, const char *field)
{
    ctx->refusals++;
    ctx->refused_with = status;
    ctx->refused_field = field;
    ctx->refused_dword = ctx->at;
    return true;
}

/* A handler gets what exists, and NULL for what doesn't and need not. */
static void check_ref(struct bea_context *ctx, const struct spy_ref *ref, const void *found)
{
    cr_assert_eq(found, known(ctx, ref->type, ref->handle), "%s: %s %u is resolved wrongly",
                 ctx->spy->name, ref->name, ref->handle);
}

static enum bea_status spied(struct bea_context *ctx, const struct spy *spy, const void *cmd,
                             const void *refs)
{
    const struct vgp_command_info *const info = vgp_command_info(spy->opcode, spy->object_type);
    const char *const wrong = cmd && ctx->sent ? difference(info, ctx->sent, cmd) : NULL;

    ctx->spy = spy;
    ctx->calls++;
    cr_assert_null(wrong, "%s: %s changed on the way", spy->name, wrong);
    if (spy->walk)
        spy->walk(ctx, cmd, refs, check_ref);
    return ctx->answer;
}

static enum bea_status spied_creation(struct bea_context *ctx, const struct spy *spy,
                                      const void *cmd, const void *refs, struct bea_object **out)
{
    cr_assert_null(*out);
    *out = ctx->makes ? &made : NULL;
    return spied(ctx, spy, cmd, refs);
}

/* The first handle that can't be resolved decides. */
static void expect_ref(struct bea_context *ctx, const struct spy_ref *ref, const void *found)
{
    const bool passes = known(ctx, ref->type, ref->handle) || ref->may_be_unknown ||
                        (ref->handle == 0 && ref->may_be_0);

    (void)found;
    if (!passes && !ctx->must_refuse) {
        ctx->must_refuse = true;
        ctx->must_refuse_field = ref->name;
    }
}

/* The case of a command, NULL for those without payload. */
static const struct vgp_case *case_of(const struct spy *spy)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        for (size_t i = 0; i < groups[g]->count; i++) {
            const struct vgp_case *const one = &groups[g]->cases[i];
            if (one->opcode == spy->opcode && one->object_type == spy->object_type)
                return one;
        }
    }
    return NULL;
}

#define NOPS 3 /* in front, so that places in the stream are not those in the command */

/* A valid command behind some NOPs; returns the dwords of its payload. */
static uint32_t compose(const struct spy *spy, struct rng *rng, union vgp_any_command *cmd,
                        struct stream **out)
{
    const struct vgp_case *const one = case_of(spy);
    struct stream *const stream = *out = stream_start();

    for (uint32_t i = 0; i < NOPS; i++)
        stream->sink.dword(&stream->sink, VGP_HEADER(VIRGL_CCMD_NOP, 0, 0));
    if (one) {
        one->make(rng, cmd);
        cr_assert_eq(one->encode(&stream->sink, cmd), 0, "%s", spy->name);
    } else {
        stream->sink.dword(&stream->sink, VGP_HEADER(spy->opcode, spy->object_type, 0));
    }
    return (uint32_t)stream->count - NOPS - 1;
}

static enum bea_status execute(struct bea_context *ctx, const struct vgp_handlers *handlers,
                               const struct stream *stream, struct vgp_fault *fault)
{
    uint32_t *const block = exact_copy(stream->dwords, stream->count);
    const enum bea_status status = vgp_execute(ctx, handlers, block, stream->count, fault);

    free(block);
    return status;
}

typedef void visit_fn(const struct spy *spy, struct rng *rng);

static void each(visit_fn *visit, unsigned rounds)
{
    for (uint32_t i = 0; i < SPY_COUNT; i++) {
        struct rng rng = {i};
        for (unsigned round = 0; round < rounds; round++)
            visit(&spies[i], &rng);
    }
}

/* NOPs count as calls, too. */
static const struct vgp_handlers *without_nops(void)
{
    static struct vgp_handlers handlers;

    handlers = spy_handlers;
    handlers.nop = NULL;
    return &handlers;
}

static void arrive(const struct spy *spy, struct rng *rng, enum world world)
{
    union vgp_any_command cmd;
    struct bea_context ctx = {.world = world, .makes = true};
    struct stream *stream;
    struct vgp_fault fault;

    memset(&cmd, 0, sizeof cmd);
    compose(spy, rng, &cmd, &stream);
    ctx.sent = &cmd;
    if (spy->walk)
        spy->walk(&ctx, &cmd, NULL, expect_ref);
    if (spy->opcode == VIRGL_CCMD_NOP)
        return;
    cr_assert_eq(execute(&ctx, without_nops(), stream, &fault), BEA_OK, "%s", spy->name);
    cr_assert_eq(ctx.calls, ctx.must_refuse ? 0 : 1, "%s", spy->name);
    cr_assert_eq(ctx.refusals, NOPS + ctx.must_refuse, "%s", spy->name);
    if (ctx.must_refuse) {
        cr_assert_eq(ctx.refused_with, BEA_ERR_REFUSED, "%s", spy->name);
        cr_assert_str_eq(ctx.refused_field, ctx.must_refuse_field, "%s", spy->name);
        cr_assert_eq(ctx.refused_dword, NOPS);
    } else {
        cr_assert_eq(ctx.spy, spy, "%s reaches %s", spy->name, ctx.spy->name);
    }
    cr_assert_eq(ctx.inserts, spy->stored && !ctx.must_refuse, "%s", spy->name);
    if (ctx.inserts)
        cr_assert_eq(ctx.inserted_type, spy->stored, "%s", spy->name);
}

static void arrive_in_every_world(const struct spy *spy, struct rng *rng)
{
    arrive(spy, rng, ALL);
    arrive(spy, rng, SOME);
    arrive(spy, rng, NONE);
}

Test(dispatch, every_command_reaches_its_handler_or_names_the_handle)
{
    each(arrive_in_every_world, 40);
}

static void without_handler(const struct spy *spy, struct rng *rng)
{
    static const struct vgp_handlers none;
    struct bea_context ctx = {.world = ALL};
    union vgp_any_command cmd;
    struct stream *stream;
    struct vgp_fault fault;

    compose(spy, rng, &cmd, &stream);
    cr_assert_eq(execute(&ctx, &none, stream, &fault), BEA_OK, "%s", spy->name);
    cr_assert_eq(ctx.refusals, NOPS + 1);
    cr_assert_eq(ctx.refused_with, BEA_ERR_UNSUPPORTED, "%s", spy->name);
    cr_assert_null(ctx.refused_field);
}

Test(dispatch, without_a_handler_every_command_is_unsupported)
{
    each(without_handler, 1);
}

static void creation(const struct spy *spy, struct rng *rng, enum bea_status answer, bool makes,
                     enum bea_status insert_answer)
{
    const enum bea_status wanted = answer != BEA_OK ? answer : makes ? insert_answer : BEA_OK;
    struct bea_context ctx = {
        .world = ALL, .answer = answer, .makes = makes, .insert_answer = insert_answer};
    union vgp_any_command cmd;
    struct stream *stream;
    struct vgp_fault fault;

    do { /* one whose handles are not 0 */
        ctx.must_refuse = false;
        compose(spy, rng, &cmd, &stream);
        if (spy->walk)
            spy->walk(&ctx, &cmd, NULL, expect_ref);
    } while (ctx.must_refuse);
    cr_assert_eq(execute(&ctx, without_nops(), stream, &fault), BEA_OK, "%s", spy->name);
    cr_assert_eq(ctx.calls, 1);
    cr_assert_eq(ctx.inserts, answer == BEA_OK && makes, "%s", spy->name);
    cr_assert_eq(ctx.refusals, NOPS + (wanted != BEA_OK), "%s", spy->name);
    if (wanted != BEA_OK)
        cr_assert_eq(ctx.refused_with, wanted, "%s", spy->name);
    if (ctx.inserts)
        cr_assert_eq(ctx.inserted_handle, stream->dwords[NOPS + 1], "%s", spy->name);
}

static void created(const struct spy *spy, struct rng *rng)
{
    if (!spy->stored)
        return;
    creation(spy, rng, BEA_OK, true, BEA_OK);
    creation(spy, rng, BEA_OK, true, BEA_ERR_NO_MEMORY);
    creation(spy, rng, BEA_OK, false, BEA_OK);
    creation(spy, rng, BEA_ERR_HOST, false, BEA_OK);
    creation(spy, rng, BEA_ERR_HOST, true, BEA_OK);
}

Test(dispatch, what_a_creation_makes_is_inserted_unless_it_failed)
{
    each(created, 4);
}

/* A command that its decoder does not take ends the stream, and says where in it. */
static void cut(const struct spy *spy, struct rng *rng)
{
    const struct vgp_command_info *const info = vgp_command_info(spy->opcode, spy->object_type);
    union vgp_any_command cmd, got;
    struct stream *stream;
    const uint32_t full = compose(spy, rng, &cmd, &stream);

    for (uint32_t len = 0; info->struct_bytes != 0 && len <= full + 2; len++) {
        struct bea_context ctx = {.world = ALL};
        struct vgp_fault fault, alone;
        enum vgp_error error;
        stream->dwords[NOPS] =
            VGP_HEADER(spy->opcode, VGP_HEADER_OBJECT_TYPE(stream->dwords[NOPS]), len);
        stream->count = NOPS + 1 + len;
        memset(&alone, 0, sizeof alone);
        error = info->decode(stream->dwords + NOPS, len,
                             VGP_HEADER_OBJECT_TYPE(stream->dwords[NOPS]), &got, &alone);
        cr_assert_eq(execute(&ctx, without_nops(), stream, &fault),
                     error == VGP_OK ? BEA_OK : BEA_ERR_MALFORMED, "%s/%u", spy->name, len);
        cr_assert_eq(fault.error, error, "%s/%u", spy->name, len);
        if (error == VGP_OK)
            continue;
        cr_assert_eq(ctx.calls, 0, "%s/%u", spy->name, len);
        cr_assert_eq(fault.dword, alone.dword + NOPS, "%s/%u", spy->name, len);
        cr_assert_str_eq(fault.command, spy->name);
        cr_assert_eq(fault.opcode, spy->opcode);
    }
}

Test(dispatch, what_the_decoder_does_not_take_ends_the_stream)
{
    each(cut, 3);
}

/* Any length means that payload is skipped. */
Test(dispatch, commands_without_payload)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < SPY_COUNT; i++) {
        const struct spy *const spy = &spies[i];
        struct bea_context ctx = {.world = ALL};
        struct vgp_fault fault;
        const uint32_t dwords[] = {VGP_HEADER(spy->opcode, 0, 1), 0xffffffff};
        if (case_of(spy))
            continue;
        found++;
        cr_assert_eq(vgp_execute(&ctx, &spy_handlers, dwords, 2, &fault),
                     spy->any_length ? BEA_OK : BEA_ERR_MALFORMED, "%s", spy->name);
        cr_assert_eq(ctx.calls, spy->any_length, "%s", spy->name);
    }
    cr_assert_eq(found, 3, "NOP, END_TRANSFERS and DECODE_MACROBLOCK");
}

Test(dispatch, every_other_number_is_no_command)
{
    bool taken[256] = {false};

    for (uint32_t i = 0; i < SPY_COUNT; i++)
        taken[spies[i].opcode] = true;
    for (uint32_t opcode = 0; opcode < 256; opcode++) {
        struct bea_context ctx = {.world = ALL};
        struct vgp_fault fault;
        const uint32_t header = VGP_HEADER(opcode, 255, 0);
        vgp_execute(&ctx, &spy_handlers, &header, 1, &fault);
        cr_assert_eq(fault.error == VGP_ERR_OPCODE, !taken[opcode], "command %u", opcode);
        cr_assert(opcode == VIRGL_CCMD_CREATE_OBJECT || fault.error != VGP_ERR_TYPE ||
                      opcode == VIRGL_CCMD_BIND_OBJECT,
                  "command %u", opcode);
    }
}
