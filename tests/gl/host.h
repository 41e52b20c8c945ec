/* SPDX-License-Identifier: MIT */
/* Which host GL the suites run on: BEATRICE_TEST_HOST names it. */
#ifndef HOST_H
#define HOST_H

#include <stdbool.h>

#include "beatrice/gl.h"

/*
 * "gl" (also when nothing is said): desktop GL, all of it. "gl33": GL 3.3 without extensions. "es":
 * OpenGL ES, all of it. "es30": OpenGL ES 3.0 without extensions. "nocompute": desktop GL without
 * compute shaders. "node": as "gl", on the first render node. Anything else ends the test.
 */
struct bea_gl_params host_params(void);
bool host_is_es(void);
bool host_is_lesser(void); /* made to lack things that the GL beneath has */

#endif
