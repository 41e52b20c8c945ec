/* SPDX-License-Identifier: MIT */
/*
 * What Mesa's virgl driver encodes with: the generated header's sink, on the winsys' command
 * buffer.
 *
 * The winsys writes resource handles itself (emit_res), because it has to know which resources a
 * buffer refers to, and the driver does not see their numbers. So a command names its resources by
 * their place in the sink (vgp_name), and the sink has the winsys write the handle there.
 */
#ifndef VGP_GLUE_H
#define VGP_GLUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "util/u_debug.h"

#include "virgl_context.h"
#include "virgl_encode.h"
#include "virgl_resource.h"
#include "virgl_screen.h"

#include "vgp_mesa.h"

/* As many resources as one command can name. */
#define VGP_NAMES_MAX 32

/* Not one of the encoder's errors: the command is longer than an empty buffer. */
#define VGP_NO_ROOM 1

struct vgp_sink {
    struct virgl_winsys *winsys;
    struct virgl_cmd_buf *buffer;
    struct virgl_context *flushed; /* when a command does not fit; NULL: nothing can be flushed */
    uint32_t limit;                /* dwords that the buffer holds */
    uint32_t *at;                  /* where the next dword of the command goes */
    uint32_t num_names;
    struct virgl_hw_res *names[VGP_NAMES_MAX];
};

/* Flushes the context. 0: then `dwords` fit its buffer; VGP_NO_ROOM: they never will. */
int vgp_flush(struct virgl_context *ctx, uint32_t dwords);

/* The encoder writes as many dwords as it announces, which is proven: they are taken at once. */
static inline int vgp_begin(struct vgp_sink *sink, uint32_t dwords)
{
    struct virgl_cmd_buf *const buffer = sink->buffer;

    if (buffer->cdw + dwords > sink->limit && (!sink->flushed || vgp_flush(sink->flushed, dwords)))
        return VGP_NO_ROOM;
    sink->at = buffer->buf + buffer->cdw;
    buffer->cdw += dwords;
    return 0;
}

static inline void vgp_dword(struct vgp_sink *sink, uint32_t value)
{
    *sink->at++ = value;
}

/* The winsys writes where it takes the buffer's end to be. */
static inline void vgp_resource(struct vgp_sink *sink, uint32_t name)
{
    struct virgl_cmd_buf *const buffer = sink->buffer;
    const unsigned end = buffer->cdw;

    if (!name) {
        vgp_dword(sink, 0);
        return;
    }
    buffer->cdw = (unsigned)(sink->at++ - buffer->buf);
    sink->winsys->emit_res(sink->winsys, buffer, sink->names[name - 1], true);
    buffer->cdw = end;
}

static inline void vgp_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    if (!bytes)
        return;
    sink->at[(bytes - 1) / 4] = 0;
    memcpy(sink->at, data, bytes);
    sink->at += (bytes + 3) / 4;
}

#define VGP_SINK
#define VGP_SINK_BEGIN(sink, dwords) vgp_begin(sink, dwords)
#define VGP_SINK_DWORD(sink, value) vgp_dword(sink, value)
#define VGP_SINK_RESOURCE(sink, name) vgp_resource(sink, name)
#define VGP_SINK_BYTES(sink, data, bytes) vgp_bytes(sink, data, bytes)
#define VGP_NO_VIRGL_NAMES
#include "vgp_encode.h"

/* A sink for one command in the context's buffer. */
static inline struct vgp_sink vgp_sink_of(struct virgl_context *ctx)
{
    struct vgp_sink sink;

    sink.winsys = virgl_screen(ctx->base.screen)->vws;
    sink.buffer = ctx->cbuf;
    sink.flushed = ctx;
    sink.limit = VIRGL_MAX_CMDBUF_DWORDS;
    sink.num_names = 0;
    return sink;
}

/* A sink for the transfers at the head of a buffer, which nobody can flush. */
static inline struct vgp_sink vgp_sink_of_transfers(struct virgl_winsys *winsys,
                                                    struct virgl_cmd_buf *buffer)
{
    struct vgp_sink sink;

    sink.winsys = winsys;
    sink.buffer = buffer;
    sink.flushed = NULL;
    sink.limit = VIRGL_MAX_TBUF_DWORDS;
    sink.num_names = 0;
    return sink;
}

/* What stands for the resource in a command written to this sink; 0: there is none. */
static inline uint32_t vgp_name_hw(struct vgp_sink *sink, struct virgl_hw_res *resource)
{
    if (!resource)
        return 0;
    sink->names[sink->num_names] = resource;
    return ++sink->num_names;
}

static inline uint32_t vgp_name(struct vgp_sink *sink, struct virgl_resource *resource)
{
    return vgp_name_hw(sink, resource ? resource->hw_res : NULL);
}

static inline uint32_t vgp_name_pipe(struct vgp_sink *sink, struct pipe_resource *resource)
{
    return vgp_name(sink, virgl_resource(resource));
}

/* Passes on what an encoder answered; says so where the command was refused. */
static inline int vgp_done(const char *command, int error)
{
    if (error)
        debug_printf("VIRGL: %s was not encoded: %d\n", command, error);
    return error;
}

#define VGP_ENCODE(command, sink, cmd) vgp_done(#command, vgp_encode_##command(sink, cmd))

#endif
