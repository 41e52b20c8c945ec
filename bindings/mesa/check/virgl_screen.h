/* SPDX-License-Identifier: MIT */
/* The winsys, the screen, and the names of the wire that the driver's headers bring along. */
#ifndef CHECK_VIRGL_SCREEN_H
#define CHECK_VIRGL_SCREEN_H

#include "gallium.h"

#define VIRGL_MAX_TBUF_DWORDS 1024
#define VIRGL_MAX_CMDBUF_DWORDS (65536 + VIRGL_MAX_TBUF_DWORDS)

#define VIRGL_CAP_TEXTURE_VIEW (1 << 1)
#define VIRGL_CAP_FB_NO_ATTACH (1 << 8)
#define VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS (1 << 7)
#define VIRGL_TRANSFER_TO_HOST 1
#define VIRGL_TRANSFER_FROM_HOST 2
#define VIRGL_BLOB_MEM_HOST3D_GUEST 3
#define VIRGL_DEBUG_TGSI 2

enum virgl_object_type {
    VIRGL_OBJECT_BLEND = 1,
    VIRGL_OBJECT_RASTERIZER = 2,
    VIRGL_OBJECT_DSA = 3,
    VIRGL_OBJECT_VERTEX_ELEMENTS = 5,
};

enum virgl_formats {
    VIRGL_FORMAT_NONE = 0,
    VIRGL_FORMAT_B8G8R8A8_UNORM = 1,
    VIRGL_FORMAT_R32G32B32A32_FLOAT = 31,
    VIRGL_FORMAT_R8_UNORM = 64,
};

enum vrend_tweak_type { virgl_tweak_gles_brga_emulate };

struct virgl_cmd_buf {
    unsigned cdw;
    uint32_t *buf;
};

struct virgl_hw_res;

struct virgl_winsys {
    void (*emit_res)(struct virgl_winsys *winsys, struct virgl_cmd_buf *buffer,
                     struct virgl_hw_res *resource,
#if VGP_MESA < 2300
                     boolean write
#else
                     bool write
#endif
    );
};

struct virgl_screen {
    struct virgl_winsys *vws;
    struct {
        struct {
            struct {
                uint32_t capability_bits, capability_bits_v2, host_feature_check_version;
            } v2;
        } caps;
    } caps;
};

extern int virgl_debug;

static inline struct virgl_screen *virgl_screen(struct pipe_screen *screen)
{
    return (struct virgl_screen *)(void *)screen;
}

/* The wire's number of a stage. */
static inline uint32_t virgl_shader_stage_convert(enum pipe_shader_type type)
{
    static const uint32_t numbers[PIPE_SHADER_TYPES] = {
        [PIPE_SHADER_VERTEX] = 0,    [PIPE_SHADER_FRAGMENT] = 1,  [PIPE_SHADER_GEOMETRY] = 2,
        [PIPE_SHADER_TESS_CTRL] = 3, [PIPE_SHADER_TESS_EVAL] = 4, [PIPE_SHADER_COMPUTE] = 5,
    };
    return numbers[type];
}

#endif
