/* SPDX-License-Identifier: MIT */
/*
 * A winsys and a context for the glue, and beside them the encoder with a plain sink: what the glue
 * writes has to be what the encoder writes of the same command.
 */
#ifndef FAKE_H
#define FAKE_H

#include <criterion/criterion.h>

#include "virgl_encode.h"

#define VGP_NO_VIRGL_NAMES
#include "vgp_encode.h"

struct virgl_hw_res {
    uint32_t handle;
};

struct tgsi_token {
    const char *text;
    unsigned count;
};

struct fake {
    struct virgl_winsys winsys;
    struct virgl_screen screen;
    struct virgl_context ctx;
    struct virgl_cmd_buf buffer;
    struct virgl_vertex_elements_state elements;
    uint32_t emitted[64], num_emitted; /* handles, in the order in which the winsys saw them */
    uint32_t flushes, flushed[8];      /* the buffer's dwords at each flush */
    uint32_t dirty_levels;             /* bit n: level n of a resource was declared dirty */
    uint32_t sent[3 * VIRGL_MAX_CMDBUF_DWORDS], num_sent; /* what flushes sent */
    uint32_t dwords[VIRGL_MAX_CMDBUF_DWORDS + 8];
};

/* The encoder's own sink. */
struct plain {
    struct vgp_sink sink; /* first: one is cast to the other */
    uint32_t named[64], num_named;
    uint32_t dwords[VIRGL_MAX_CMDBUF_DWORDS], count;
};

extern struct fake fake;
extern struct plain plain;

/* Both empty; five buffers with handles 101 to 105, the sixth without one. */
void fake_start(void);
extern struct virgl_resource fake_buffers[6];

/* The glue has written what the encoder has, and the winsys has seen what the encoder has named. */
void fake_compare(const char *command);

/* As the driver does it: the buffer goes out, the next begins behind the transfers. */
void fake_flush(struct pipe_context *context, struct pipe_fence_handle **fence, unsigned flags);

/* `call` writes the command whose fields are given behind. */
#define SAME(call, command, ...)                                                                   \
    do {                                                                                           \
        const struct vgp_##command expected = {__VA_ARGS__};                                       \
        fake_start();                                                                              \
        call;                                                                                      \
        cr_assert_eq(vgp_encode_##command(&plain.sink, &expected), 0);                             \
        fake_compare(#command);                                                                    \
    } while (0)

#endif
