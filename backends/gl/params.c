/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "beatrice/gl.h"

void bea_gl_params_init(struct bea_gl_params *params)
{
    memset(params, 0, sizeof(*params));
    params->window_system = BEA_GL_SURFACELESS;
    params->render_fd = -1;
}
