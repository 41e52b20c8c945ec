/* SPDX-License-Identifier: MIT */
/* How each virgl format is stored in the host's GL, and what the host lets us do with it (probed
 * once at start). */
#ifndef BEA_GL_FORMATS_H
#define BEA_GL_FORMATS_H

#include <stdbool.h>
#include <stdint.h>

struct bea_gl;

enum bea_gl_format_flag {
    /* What the host can do, probed. */
    BEA_GL_FORMAT_SAMPLE = 1u << 0,        /* sampled as a texture; depth formats too */
    BEA_GL_FORMAT_RENDER = 1u << 1,        /* colour attachment */
    BEA_GL_FORMAT_DEPTH_STENCIL = 1u << 2, /* depth, stencil or combined attachment */
    BEA_GL_FORMAT_FILTER = 1u << 3,        /* linear filtering */
    BEA_GL_FORMAT_READBACK =
        1u << 4, /* glReadPixels with `format`, `type` returns the guest's bytes */
    BEA_GL_FORMAT_MULTISAMPLE = 1u << 5,
    BEA_GL_FORMAT_SCANOUT = 1u << 6,
    BEA_GL_FORMAT_STORAGE = 1u << 7, /* glTexStorage takes internal_format (else glTexImage) */
    BEA_GL_FORMAT_BUFFER = 1u << 8,  /* texture buffers take internal_format */
    BEA_GL_FORMAT_IMAGE = 1u << 9,   /* image load and store */
    BEA_GL_FORMAT_VIEW = 1u << 10,   /* texture views of another format of the same class */
    /* What it is. */
    BEA_GL_FORMAT_COMPRESSED = 1u << 16,
    BEA_GL_FORMAT_INTEGER =
        1u << 17, /* not normalized: clear with the i/ui functions, sample as int/uint */
    BEA_GL_FORMAT_SIGNED = 1u << 18, /* with INTEGER: signed */
    BEA_GL_FORMAT_SRGB = 1u << 19,
    BEA_GL_FORMAT_HAS_DEPTH = 1u << 20,
    BEA_GL_FORMAT_HAS_STENCIL = 1u << 21,
    BEA_GL_FORMAT_SWIZZLE = 1u << 22,      /* `swizzle` is not the identity */
    BEA_GL_FORMAT_ALPHA_IN_RED = 1u << 23, /* alpha-only format kept in red (quirk E12) */
    BEA_GL_FORMAT_NO_ALPHA =
        1u << 24, /* the stored alpha channel is not part of the format: it reads 1 */
    BEA_GL_FORMAT_SWAP_RB =
        1u
        << 25, /* `format` gives RGBA order, the guest's is BGRA: transfers exchange red and blue */
    BEA_GL_FORMAT_DEPTH_CONVERT = 1u << 26, /* the guest's depth bits are not GL's: see convert.c */
    /* More orders that only transfers know: four bytes from behind (with SWAP_RB: but for red and
     * blue), and 16-bit texels whose alpha comes last instead of first. */
    BEA_GL_FORMAT_REVERSED = 1u << 27,
    BEA_GL_FORMAT_ALPHA_BEHIND = 1u << 28,
};

/* Which component a channel reads; also what sampler views use. */
enum bea_gl_swizzle {
    BEA_GL_SWIZZLE_R,
    BEA_GL_SWIZZLE_G,
    BEA_GL_SWIZZLE_B,
    BEA_GL_SWIZZLE_A,
    BEA_GL_SWIZZLE_ZERO,
    BEA_GL_SWIZZLE_ONE
};

struct bea_gl_format {
    uint32_t internal_format; /* GL enum; sized */
    uint32_t format, type; /* client format and type of the guest's bytes; compressed: what an empty
                              image is made with */
    uint8_t
        swizzle[4]; /* enum bea_gl_swizzle: what the guest's r, g, b, a read of the stored texel */
    uint32_t flags; /* enum bea_gl_format_flag */
    uint16_t view_class; /* formats of one class (not 0) can be views of each other */
};

#define BEA_GL_FORMAT_SLOTS 512 /* virgl numbers are below */

struct bea_gl_formats {
    struct bea_gl_format table[BEA_GL_FORMAT_SLOTS]; /* internal_format 0: the host lacks it */
};

/* Picks a row for each format and probes it. Needs a current context and gl->features. */
void bea_gl_formats_init(struct bea_gl *gl);

/* How the host stores it, or NULL when it cannot (or the number is none). */
const struct bea_gl_format *bea_gl_format(const struct bea_gl *gl, uint32_t virgl_format);

/* The same of what buffers alone can hold; NULL: none such. */
const struct bea_gl_format *bea_gl_buffer_format(uint32_t virgl_format);

/* NULL-safe: are all of `flags` set? */
bool bea_gl_format_has(const struct bea_gl_format *format, uint32_t flags);

/* GL_RED ... GL_ONE for an enum bea_gl_swizzle; out of range: GL_ZERO. */
int32_t bea_gl_swizzle_to_gl(uint32_t swizzle);
/* What a view of `format` with the guest's swizzle `view` must be given: out[i] =
 * format->swizzle[view[i]]. */
void bea_gl_swizzle_combine(const struct bea_gl_format *format, const uint8_t view[4],
                            uint8_t out[4]);

/* One candidate row of the format tables. Several rows for one number: the first that works is
 * taken. */
struct bea_gl_format_row {
    uint16_t virgl;
    uint8_t host; /* enum bea_gl_format_host */
    uint32_t internal_format, format, type;
    uint8_t swizzle[4];
    uint16_t view_class;
    uint32_t flags;  /* extra flags */
    int16_t feature; /* enum bea_gl_feature that it needs, -1: none */
};
enum bea_gl_format_host { BEA_GL_HOST_ANY, BEA_GL_HOST_DESKTOP, BEA_GL_HOST_ES };

struct bea_gl_format_rows {
    const struct bea_gl_format_row *rows;
    uint32_t count;
};
/* formats_*.c */
extern const struct bea_gl_format_rows bea_gl_formats_color, bea_gl_formats_legacy,
    bea_gl_formats_integer, bea_gl_formats_depth, bea_gl_formats_compressed;

#endif
