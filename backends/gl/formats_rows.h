/* SPDX-License-Identifier: MIT */
/* Short words for the format tables; only formats_*.c include this. */
#ifndef BEA_GL_FORMATS_ROWS_H
#define BEA_GL_FORMATS_ROWS_H

#include <epoxy/gl.h>

#include "features.h"
#include "formats.h"
#include "vgp/format.h"

#define F(feature) BEA_GL_FEATURE_##feature
#define ANY BEA_GL_HOST_ANY
#define DESKTOP BEA_GL_HOST_DESKTOP
#define ES BEA_GL_HOST_ES

#define RGBA                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_G, BEA_GL_SWIZZLE_B, BEA_GL_SWIZZLE_A                     \
    }
#define RGB1                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_G, BEA_GL_SWIZZLE_B, BEA_GL_SWIZZLE_ONE                   \
    }
#define RRR1                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_ONE                   \
    }
#define RRRR                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R                     \
    }
#define RRRG                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_R, BEA_GL_SWIZZLE_G                     \
    }
#define ZZZR                                                                                       \
    {                                                                                              \
        BEA_GL_SWIZZLE_ZERO, BEA_GL_SWIZZLE_ZERO, BEA_GL_SWIZZLE_ZERO, BEA_GL_SWIZZLE_R            \
    }

#endif
