/* SPDX-License-Identifier: MIT */
/* Prints what each entry point writes, which resources the winsys sees, and what is dirty after it.
 */
#include "in_tree.h"

#include "tgsi/tgsi_dump.h"

#define ROUNDS 300

struct virgl_screen screen;
struct virgl_context *ctx;
struct virgl_resource resources[8];
struct virgl_hw_res handles[8];
int virgl_debug;

static uint32_t memory[80000];
struct virgl_cmd_buf buffer = {0, memory};
static struct virgl_winsys winsys;
static unsigned dirty[8];

uint32_t any(void)
{
    static uint64_t seed = 88172645463325252ull;

    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 16);
}

uint32_t below(uint32_t end)
{
    return any() % end;
}

void fill(void *to, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        ((uint8_t *)to)[i] = (uint8_t)any();
}

void clean(void)
{
    memset(memory, 0, sizeof memory);
}

struct virgl_resource *any_resource(void)
{
    return &resources[below(8)];
}

struct pipe_resource *any_pipe(void)
{
    return below(4) ? &any_resource()->b : NULL;
}

enum pipe_format any_format(void)
{
    static const enum pipe_format formats[] = {
        PIPE_FORMAT_B8G8R8A8_UNORM,    PIPE_FORMAT_R32G32B32A32_FLOAT, PIPE_FORMAT_R8_UNORM,
        PIPE_FORMAT_Z24_UNORM_S8_UINT, PIPE_FORMAT_DXT1_RGB,
    };
    return formats[below(5)];
}

/* Of the parameters the last is a bool of the version's own. */
static void emit_res(struct virgl_winsys *ws, struct virgl_cmd_buf *buf, struct virgl_hw_res *res,
                     vgp_bool write)
{
    (void)ws;
    printf("resource %u\n", res->handle);
    if (write)
        buf->buf[buf->cdw++] = res->handle;
}

static void flush(struct pipe_context *context, struct pipe_fence_handle **fence, unsigned flags)
{
    (void)context, (void)fence, (void)flags;
    printf("flush at %u\n", buffer.cdw);
    buffer.cdw = VIRGL_MAX_TBUF_DWORDS;
}

void virgl_resource_dirty(struct virgl_resource *res, uint32_t level)
{
    (void)level;
    dirty[res - resources]++;
}

bool tgsi_dump_str(const struct tgsi_token *tokens, unsigned flags, char *text, size_t size)
{
    (void)tokens, (void)flags;
    return snprintf(text, size, "VERT\nBARRIER %05000d\nEND\n", 7) < (int)size;
}

static void run(const struct call *call)
{
    for (; call->name; call++) {
        call->run();
        printf("%s:", call->name);
        for (unsigned i = 0; i < buffer.cdw; i++)
            printf(" %x", memory[i]);
        for (unsigned i = 0; i < 8; i++)
            printf(" %u", dirty[i]);
        printf("\n");
        buffer.cdw = 0;
    }
}

int main(void)
{
    ctx = calloc(1, sizeof *ctx);
    if (!ctx)
        return 2;
    ctx->base.screen = &screen.base;
    ctx->base.flush = flush;
    ctx->cbuf = &buffer;
    screen.vws = &winsys;
    winsys.emit_res = emit_res;
    for (unsigned i = 0; i < 8; i++) {
        handles[i].handle = 100 + i;
        resources[i].hw_res = &handles[i];
        resources[i].b.screen = &screen.base;
        resources[i].b.target = i & 1 ? PIPE_BUFFER : PIPE_TEXTURE_2D;
        resources[i].b.format = PIPE_FORMAT_R8_UNORM;
    }
    for (unsigned i = 0; i < ROUNDS; i++) {
        screen.caps.caps.v2.capability_bits = any();
        screen.caps.caps.v2.capability_bits_v2 = any();
        screen.caps.caps.v2.host_feature_check_version = below(20);
        run(object_calls);
        run(state_calls);
        run(work_calls);
    }
    for (unsigned i = 0; i < PIPE_FORMAT_COUNT; i++)
        printf("format %u: %u\n", i, (unsigned)pipe_to_virgl_format((enum pipe_format)i));
    free(ctx);
    return 0;
}
