/* SPDX-License-Identifier: MIT */
/* Sub-contexts: a GL context each, and the state of all rooms. Members of the backend's table. */
#ifndef BEA_GL_SUB_H
#define BEA_GL_SUB_H

#include "backend.h"

enum bea_status bea_gl_sub_create(void *data, struct bea_context *ctx, uint32_t sub_id, void **sub);
void bea_gl_sub_destroy(void *data, void *sub);
enum bea_status bea_gl_sub_make_current(void *data, void *sub);
enum bea_status bea_gl_enter(void *data);

struct vgp_set_tweaks;
enum bea_status bea_gl_set_tweaks(struct bea_context *ctx, const struct vgp_set_tweaks *cmd);

#endif
