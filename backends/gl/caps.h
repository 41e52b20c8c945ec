/* SPDX-License-Identifier: MIT */
/* The capability set, from features, limits and formats. */
#ifndef BEA_GL_CAPS_H
#define BEA_GL_CAPS_H

#include "backend.h"

/* Member of the backend's table; `caps` is zeroed. */
void bea_gl_fill_caps(void *data, struct vgp_caps_v2 *caps);

#endif
