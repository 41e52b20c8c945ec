/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <string.h>

#include "tgsi/tgsi_dump.h"
#include "tgsi/tgsi_parse.h"
#include "util/format/u_format.h"
#include "util/u_debug.h"

struct fake fake;
struct plain plain;
struct virgl_resource fake_buffers[6];
int virgl_debug;

static struct virgl_hw_res hw[5];

#if VGP_MESA < 2300
static void emit_res(struct virgl_winsys *winsys, struct virgl_cmd_buf *buffer,
                     struct virgl_hw_res *resource, boolean write)
#else
static void emit_res(struct virgl_winsys *winsys, struct virgl_cmd_buf *buffer,
                     struct virgl_hw_res *resource, bool write)
#endif
{
    (void)winsys;
    fake.emitted[fake.num_emitted++] = resource->handle;
    if (write)
        buffer->buf[buffer->cdw++] = resource->handle;
}

void fake_flush(struct pipe_context *context, struct pipe_fence_handle **fence, unsigned flags)
{
    (void)fence, (void)flags;
    memcpy(fake.sent + fake.num_sent, fake.dwords, fake.buffer.cdw * sizeof *fake.dwords);
    fake.num_sent += fake.buffer.cdw;
    fake.flushed[fake.flushes++] = fake.buffer.cdw;
    fake.buffer.cdw = VIRGL_MAX_TBUF_DWORDS;
    virgl_encoder_set_sub_ctx((struct virgl_context *)context, 7);
}

static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    (void)sink;
    return plain.count + dwords > VIRGL_MAX_CMDBUF_DWORDS;
}

static void dword(struct vgp_sink *sink, uint32_t value)
{
    (void)sink;
    plain.dwords[plain.count++] = value;
}

static void resource(struct vgp_sink *sink, uint32_t handle)
{
    if (handle)
        plain.named[plain.num_named++] = handle;
    dword(sink, handle);
}

static void bytes(struct vgp_sink *sink, const void *data, uint32_t size)
{
    (void)sink;
    if (size)
        plain.dwords[plain.count + (size - 1) / 4] = 0;
    if (size)
        memcpy(plain.dwords + plain.count, data, size);
    plain.count += (size + 3) / 4;
}

void fake_start(void)
{
    fake.winsys.emit_res = emit_res;
    fake.screen.vws = &fake.winsys;
    fake.ctx.base.screen = (struct pipe_screen *)(void *)&fake.screen;
    fake.ctx.base.flush = fake_flush;
    fake.ctx.cbuf = &fake.buffer;
    fake.ctx.vertex_elements = &fake.elements;
    fake.buffer.buf = fake.dwords;
    fake.buffer.cdw = fake.num_emitted = fake.flushes = fake.num_sent = fake.dirty_levels = 0;
    memset(fake.dwords, 0xa5, sizeof fake.dwords);
    for (unsigned i = 0; i < 5; i++) {
        hw[i].handle = 101 + i;
        fake_buffers[i] = (struct virgl_resource){.b = {.target = PIPE_BUFFER}, .hw_res = &hw[i]};
    }
    plain.sink = (struct vgp_sink){begin, dword, resource, bytes};
    plain.count = plain.num_named = 0;
}

void fake_compare(const char *command)
{
    cr_assert_eq(fake.buffer.cdw, plain.count, "%s: %u dwords, not %u", command, fake.buffer.cdw,
                 plain.count);
    for (uint32_t i = 0; i < plain.count; i++)
        cr_assert_eq(fake.dwords[i], plain.dwords[i], "%s: dword %u is %#x, not %#x", command, i,
                     fake.dwords[i], plain.dwords[i]);
    cr_assert_eq(fake.num_emitted, plain.num_named, "%s: the winsys saw %u resources, not %u",
                 command, fake.num_emitted, plain.num_named);
    cr_assert_arr_eq(fake.emitted, plain.named, plain.num_named * sizeof *plain.named);
}

/* What the glue calls of Mesa. */

void util_range_add(struct pipe_resource *pipe, struct util_range *range, unsigned start,
                    unsigned end)
{
    cr_assert_eq(range, &virgl_resource(pipe)->valid_buffer_range);
    range->start = start;
    range->end = end;
}

void virgl_resource_dirty(struct virgl_resource *res, uint32_t level)
{
    (void)res;
    fake.dirty_levels |= 1u << level;
}

void debug_printf(const char *format, ...)
{
    (void)format;
}

const char *util_format_name(enum pipe_format format)
{
    (void)format;
    return "a format";
}

unsigned util_format_get_blocksize(enum pipe_format format)
{
    return format == PIPE_FORMAT_R32G32B32A32_FLOAT ? 16
           : format == PIPE_FORMAT_B8G8R8A8_UNORM   ? 4
                                                    : 1;
}

bool tgsi_dump_str(const struct tgsi_token *tokens, unsigned flags, char *text, size_t size)
{
    const size_t need = strlen(tokens->text) + 1;

    cr_assert_eq(flags, TGSI_DUMP_FLOAT_AS_HEX);
    memcpy(text, tokens->text, need <= size ? need : size);
    return need <= size;
}

unsigned tgsi_num_tokens(const struct tgsi_token *tokens)
{
    return tokens->count;
}
