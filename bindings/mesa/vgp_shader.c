/* SPDX-License-Identifier: MIT */
/* Shaders: TGSI text, cut where the command buffer ends. */
#include "vgp_glue.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "tgsi/tgsi_dump.h"
#include "tgsi/tgsi_parse.h"

/* The text of a shader: at least, at most; bytes. */
#define TEXT_MIN 65536u
#define TEXT_MAX (512u * TEXT_MIN)

/* Chunks end before this dword of the buffer. */
#define CHUNK_LIMIT (VGP_MAX_COMMAND_LENGTH / 4 * 4)

/* The tokens as text, with a NUL; to be freed. NULL: no memory, or more than TEXT_MAX. */
static char *text_of(const struct tgsi_token *tokens)
{
    for (unsigned size = TEXT_MIN; size <= TEXT_MAX; size *= 2) {
        char *const text = calloc(1, size);

        if (!text)
            return NULL;
        if (tgsi_dump_str(tokens, TGSI_DUMP_FLOAT_AS_HEX, text, size))
            return text;
        free(text);
    }
    return NULL;
}

/* Old hosts allocate by the number of tokens, and count one too few for each barrier. */
static uint32_t count_tokens(const struct tgsi_token *tokens, const char *text)
{
    uint32_t count = (uint32_t)tgsi_num_tokens(tokens);

    for (const char *at = strstr(text, "BARRIER"); at; at = strstr(at + 1, "BARRIER"))
        count++;
    return count;
}

static void set_outputs(struct vgp_create_shader *cmd, const struct pipe_stream_output_info *info)
{
    cmd->num_so_outputs = info->num_outputs;
    for (unsigned i = 0; i < VGP_MAX_SO_BUFFERS; i++)
        cmd->so_stride[i] = info->stride[i];
    for (unsigned i = 0; i < info->num_outputs; i++)
        cmd->so_outputs[i] = (struct vgp_create_shader_so_outputs){
            .register_index = info->output[i].register_index,
            .start_component = info->output[i].start_component,
            .num_components = info->output[i].num_components,
            .output_buffer = info->output[i].output_buffer,
            .dst_offset_dwords = info->output[i].dst_offset,
            .stream = info->output[i].stream,
        };
}

/* How many bytes of text the buffer has room for, behind a command's own dwords. */
static uint32_t room_for_text(struct virgl_context *ctx, uint32_t num_outputs)
{
    const uint32_t own = 6 + (num_outputs ? VGP_MAX_SO_BUFFERS + 2 * num_outputs : 0);

    if (ctx->cbuf->cdw + own >= CHUNK_LIMIT)
        ctx->base.flush(&ctx->base, NULL, 0);
    return (CHUNK_LIMIT - ctx->cbuf->cdw - own) * 4;
}

/* Sends the text; `cmd` has what is the same in all chunks, and the stream outputs of the first. */
static int send_chunks(struct virgl_context *ctx, struct vgp_create_shader *cmd, const char *text)
{
    const uint32_t bytes = (uint32_t)strlen(text) + 1;
    int error = 0;

    cmd->offlen = bytes;
    for (uint32_t sent = 0; sent < bytes && !error; sent += cmd->text.bytes) {
        const uint32_t room = room_for_text(ctx, cmd->num_so_outputs);
        struct vgp_sink sink = vgp_sink_of(ctx);

        cmd->text.data = text + sent;
        cmd->text.bytes = bytes - sent < room ? bytes - sent : room;
        error = VGP_ENCODE(create_shader, &sink, cmd);
        cmd->continuation = true;
        cmd->offlen = sent + cmd->text.bytes;
        cmd->num_so_outputs = 0;
    }
    return error;
}

int virgl_encode_shader_state(struct virgl_context *ctx, uint32_t handle,
                              enum pipe_shader_type type,
                              const struct pipe_stream_output_info *so_info,
                              uint32_t cs_req_local_mem, const struct tgsi_token *tokens)
{
    struct vgp_create_shader cmd;
    char *text;
    int error;

    if (so_info->num_outputs > VGP_MAX_SO_OUTPUTS)
        return vgp_done("create_shader", VGP_ENCODE_RANGE);
    text = text_of(tokens);
    if (!text)
        return -1;
    if (virgl_debug & VIRGL_DEBUG_TGSI)
        debug_printf("VIRGL: shader %u:\n%s\n", handle, text);
    memset(&cmd, 0, offsetof(struct vgp_create_shader, so_stride));
    cmd.handle = handle;
    cmd.stage = virgl_shader_stage_convert(type);
    cmd.num_tokens = count_tokens(tokens, text);
    if (cmd.stage == VGP_STAGE_COMPUTE)
        cmd.shared_bytes = cs_req_local_mem;
    else
        set_outputs(&cmd, so_info);
    error = send_chunks(ctx, &cmd, text);
    free(text);
    return error;
}

int virgl_encode_bind_shader(struct virgl_context *ctx, uint32_t handle, enum pipe_shader_type type)
{
    const struct vgp_bind_shader cmd = {.shader = handle,
                                        .stage = virgl_shader_stage_convert(type)};
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(bind_shader, &sink, &cmd);
}

int virgl_encode_link_shader(struct virgl_context *ctx, uint32_t *handles)
{
    const struct vgp_link_shader cmd = {
        .vertex = handles[PIPE_SHADER_VERTEX],
        .fragment = handles[PIPE_SHADER_FRAGMENT],
        .geometry = handles[PIPE_SHADER_GEOMETRY],
        .tess_ctrl = handles[PIPE_SHADER_TESS_CTRL],
        .tess_eval = handles[PIPE_SHADER_TESS_EVAL],
        .compute = handles[PIPE_SHADER_COMPUTE],
    };
    struct vgp_sink sink = vgp_sink_of(ctx);

    return VGP_ENCODE(link_shader, &sink, &cmd);
}
