/* SPDX-License-Identifier: MIT */
/* The GL call of a draw whose preconditions hold and whose state is in GL. */
#ifndef BEA_GL_DRAW_CALL_H
#define BEA_GL_DRAW_CALL_H

#include <epoxy/gl.h>

#include "backend.h"

#include "indirect.h"

struct bea_gl_sub;

struct bea_gl_draw {
    struct bea_gl_sub *sub;
    const struct vgp_draw_vbo *cmd;
    const struct bea_resource *indirect, *indirect_count; /* NULL: none */
    struct bea_gl_indirect_copy parameters;               /* what GL gets, if indirect */
    uint32_t index_size, index_offset;                    /* bytes */
};

#define BEA_GL_NO_MODE 0xffffu
/* GL's name of VGP_PRIM_*; BEA_GL_NO_MODE: GL has none. */
GLenum bea_gl_draw_mode(uint32_t prim);
/* The most vertices that a draw of what was captured can have, where the command alone tells. */
uint32_t bea_gl_draw_captured(const struct bea_gl_draw *draw);
void bea_gl_draw_call(const struct bea_gl_draw *draw);

#endif
