/* SPDX-License-Identifier: MIT */
/* What texture targets are: how many coordinates they have and where the others stand. */
#ifndef BEA_TEXTURE_H
#define BEA_TEXTURE_H

#include <stdbool.h>
#include <stdint.h>

enum { BEA_TEXTURE_SECOND = 4, BEA_TEXTURE_NO_REFERENCE = 5 };

struct bea_texture {
    const char *name;  /* in GLSL, behind "sampler" and "image" */
    uint8_t coords;    /* without a reference, with the layer */
    uint8_t reference; /* component of the first source; BEA_TEXTURE_SECOND: x of the second */
    uint8_t spatial;   /* components that offsets and derivatives have */
    bool shadow, array, multisample, buffer, rect, cube;
};

/* By enum vgp_tgsi_texture; NULL: there is none. */
const struct bea_texture *bea_texture(uint32_t texture);

#endif
