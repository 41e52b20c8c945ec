/* SPDX-License-Identifier: MIT */
/* The capabilities of a generous host. */
#include <string.h>

#include "null.h"

static void set_format(uint32_t mask[16], uint32_t number)
{
    mask[number / 32] |= 1u << (number % 32);
}

static void fill_formats(struct vgp_caps_v2 *caps)
{
    for (uint32_t n = 1; n < 16 * 32; n++) {
        const struct vgp_format_desc *format = vgp_format(n);
        if (!format || format->block_bytes == 0 || format->block_d != 1)
            continue;
        set_format(caps->v1.sampler, n);
        set_format(caps->supported_readback_formats, n);
        if (!format->compressed && !format->has_depth && !format->has_stencil) {
            set_format(caps->v1.render, n);
            set_format(caps->v1.vertexbuffer, n);
            set_format(caps->supported_multisample_formats, n);
        }
    }
}

static void fill_sizes(struct vgp_caps_v2 *caps)
{
    caps->v1.glsl_level = 430;
    caps->v1.max_texture_array_layers = 2048;
    caps->v1.max_streamout_buffers = VGP_MAX_SO_BUFFERS;
    caps->v1.max_dual_source_render_targets = 1;
    caps->v1.max_render_targets = VGP_MAX_COLOR_BUFFERS;
    caps->v1.max_samples = 8;
    caps->v1.prim_mask = 0x7c7f; /* all but quads, quad strips and polygons */
    caps->v1.max_tbo_size = 1u << 27;
    caps->v1.max_uniform_blocks = 14;
    caps->v1.max_viewports = VGP_MAX_VIEWPORTS;
    caps->v1.max_texture_gather_components = 4;
    caps->max_texture_2d_size = 16384;
    caps->max_texture_3d_size = 2048;
    caps->max_texture_cube_size = 16384;
    caps->max_vertex_outputs = 32;
    caps->max_vertex_attribs = 16;
    caps->max_texture_samplers = 16;
    caps->max_uniform_block_size = 65536;
    caps->host_feature_check_version = 23;
}

void bea_null_caps(void *data, struct vgp_caps_v2 *caps)
{
    (void)data;
    fill_formats(caps);
    fill_sizes(caps);
    caps->v1.bset = VGP_CAPS_BSET_INSTANCEID | VGP_CAPS_BSET_PRIMITIVE_RESTART | VGP_CAPS_BSET_UBO |
                    VGP_CAPS_BSET_OCCLUSION_QUERY | VGP_CAPS_BSET_HAS_INDIRECT_DRAW;
    caps->capability_bits = VIRGL_CAP_TRANSFER | VIRGL_CAP_COPY_TRANSFER | VIRGL_CAP_TEXTURE_VIEW |
                            VIRGL_CAP_COMPUTE_SHADER | VIRGL_CAP_CLEAR_TEXTURE |
                            VIRGL_CAP_ARB_BUFFER_STORAGE;
    caps->capability_bits_v2 = VIRGL_CAP_V2_MEMINFO | VIRGL_CAP_V2_STRING_MARKER |
                               VIRGL_CAP_V2_UNTYPED_RESOURCE |
                               VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS;
    memcpy(caps->renderer, "null", sizeof("null"));
}
