/* SPDX-License-Identifier: MIT */
/* Where the samples of a pixel lie, for the capability set. */
#ifndef BEA_GL_CAPS_SAMPLES_H
#define BEA_GL_CAPS_SAMPLES_H

#include <stdint.h>

struct bea_gl;

/* Word 0: 2 samples; 1: 4; 2, 3: 8; 4 to 7: 16. A byte each, x in its high and y in its low four
 * bits, in sixteenths. */
void bea_gl_fill_sample_locations(struct bea_gl *gl, uint32_t max_samples, uint32_t out[8]);

#endif
