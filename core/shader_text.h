/* SPDX-License-Identifier: MIT */
/* Shaders arrive as text in chunks, possibly over several submits; here they are put together. */
#ifndef BEA_CORE_SHADER_TEXT_H
#define BEA_CORE_SHADER_TEXT_H

#include "backend.h"

/* A text of one stage that has not arrived whole. */
struct bea_shader_text {
    char *text; /* NULL: nothing is unfinished */
    uint32_t handle;
    uint32_t expected, received;     /* bytes */
    uint32_t capacity;               /* of text */
    struct bea_shader_source source; /* what the first chunk said, without the IR */
};

/* Handler of CREATE_SHADER: *out stays NULL until the last chunk. */
enum bea_status bea_shader_text_chunk(struct bea_context *ctx, const struct vgp_create_shader *cmd,
                                      struct bea_object **out);
/* Forgets an unfinished text. */
void bea_shader_text_drop(struct bea_context *ctx, struct bea_shader_text *text);

#endif
