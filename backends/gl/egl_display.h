/* SPDX-License-Identifier: MIT */
/* The EGL display of a renderer, and what had to be opened for it. */
#ifndef BEA_GL_EGL_DISPLAY_H
#define BEA_GL_EGL_DISPLAY_H

#include <epoxy/egl.h>
#include <stdbool.h>

#include "beatrice/gl.h"

struct bea_gl_egl_display {
    EGLDisplay display;
    bool own; /* nobody else can have this display: it is terminated */
    int fd;   /* of the render node, -1: none */
    struct bea_gbm *gbm;
};

/* False: nothing is open; `error` (may be NULL) has the stage, the node and what was missing. */
bool bea_gl_egl_open(struct bea_gl_egl_display *egl, const struct bea_gl_params *params,
                     struct bea_error *error);
/* Shared displays stay initialized: eglTerminate() would take them from everybody else in the
 * process. */
void bea_gl_egl_close(struct bea_gl_egl_display *egl);

#endif
