/* SPDX-License-Identifier: MIT */
#include "draw_call.h"
#include "gl.h"

/* The first primitive takes `first` vertices, each further one `step`; each is captured as
 * `captured` vertices. */
static const struct {
    uint8_t first, step, captured;
} shapes[] = {
    [VGP_PRIM_POINTS] = {1, 1, 1},
    [VGP_PRIM_LINES] = {2, 2, 2},
    [VGP_PRIM_LINE_LOOP] = {2, 1, 2}, /* and the one that closes it */
    [VGP_PRIM_LINE_STRIP] = {2, 1, 2},
    [VGP_PRIM_TRIANGLES] = {3, 3, 3},
    [VGP_PRIM_TRIANGLE_STRIP] = {3, 1, 3},
    [VGP_PRIM_TRIANGLE_FAN] = {3, 1, 3},
    [VGP_PRIM_LINES_ADJACENCY] = {4, 4, 2},
    [VGP_PRIM_LINE_STRIP_ADJACENCY] = {4, 1, 2},
    [VGP_PRIM_TRIANGLES_ADJACENCY] = {6, 6, 3},
    [VGP_PRIM_TRIANGLE_STRIP_ADJACENCY] = {6, 2, 3},
    [VGP_PRIM_PATCHES] = {0, 0, 0},
};

static uint64_t primitives(uint32_t mode, uint32_t count)
{
    if (count < shapes[mode].first)
        return 0;
    uint64_t whole = (count - shapes[mode].first) / shapes[mode].step + 1;
    return mode == VGP_PRIM_LINE_LOOP ? whole + 1 : whole;
}

uint64_t bea_gl_streamout_count(const struct bea_gl_program *program,
                                const struct bea_gl_draw *draw)
{
    const struct vgp_draw_vbo *cmd = draw->cmd;
    uint64_t instances = cmd->instance_count ? cmd->instance_count : 1;
    bool shaped = program->capture_prim != ~0u || cmd->mode == VGP_PRIM_PATCHES ||
                  shapes[cmd->mode].step == 0;
    if (shaped || draw->indirect || cmd->count_from_so || (cmd->indexed && cmd->primitive_restart))
        return BEA_GL_UNCOUNTED;
    return primitives(cmd->mode, cmd->count) * shapes[cmd->mode].captured * instances;
}
