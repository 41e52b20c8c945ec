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

/* Without these a guest's own linker refuses every program. */
static void fill_shaders(struct vgp_caps_v2 *caps)
{
    for (uint32_t stage = 0; stage < VGP_STAGE_COUNT; stage++) {
        caps->max_const_buffer_size[stage] = 65536;
        caps->max_shader_storage_blocks[stage] = 8;
        caps->max_atomic_counters[stage] = 8;
        caps->max_atomic_counter_buffers[stage] = 1;
    }
    caps->max_combined_atomic_counters = 8;
    caps->max_combined_atomic_counter_buffers = 1;
    caps->max_shader_buffer_frag_compute = caps->max_shader_buffer_other_stages = 8;
    caps->max_combined_shader_buffers = 8;
    caps->max_shader_image_frag_compute = caps->max_shader_image_other_stages = 8;
    caps->max_geom_output_vertices = 256;
    caps->max_geom_total_output_components = 1024;
    caps->max_shader_patch_varyings = 30;
    caps->max_vertex_attrib_stride = 2048;
    caps->min_texel_offset = -8;
    caps->max_texel_offset = 7;
    caps->max_compute_work_group_invocations = 1024;
    caps->max_compute_shared_memory_size = 32768;
    for (uint32_t i = 0; i < 3; i++) {
        caps->max_compute_grid_size[i] = 65535;
        caps->max_compute_block_size[i] = i < 2 ? 1024 : 64;
    }
    caps->uniform_buffer_offset_alignment = caps->shader_buffer_offset_alignment = 16;
    caps->texture_buffer_offset_alignment = 16;
}

void bea_null_caps(void *data, struct vgp_caps_v2 *caps)
{
    (void)data;
    fill_formats(caps);
    fill_sizes(caps);
    fill_shaders(caps);
    caps->v1.bset = VGP_CAPS_BSET_INSTANCEID | VGP_CAPS_BSET_PRIMITIVE_RESTART | VGP_CAPS_BSET_UBO |
                    VGP_CAPS_BSET_OCCLUSION_QUERY | VGP_CAPS_BSET_HAS_INDIRECT_DRAW |
                    VGP_CAPS_BSET_TEXTURE_MULTISAMPLE;
    caps->capability_bits = VIRGL_CAP_TRANSFER | VIRGL_CAP_COPY_TRANSFER | VIRGL_CAP_TEXTURE_VIEW |
                            VIRGL_CAP_COMPUTE_SHADER | VIRGL_CAP_CLEAR_TEXTURE |
                            VIRGL_CAP_ARB_BUFFER_STORAGE;
    caps->capability_bits_v2 = VIRGL_CAP_V2_MEMINFO | VIRGL_CAP_V2_STRING_MARKER |
                               VIRGL_CAP_V2_UNTYPED_RESOURCE | VIRGL_CAP_V2_IMPLICIT_MSAA |
                               VIRGL_CAP_V2_COPY_TRANSFER_BOTH_DIRECTIONS;
    memcpy(caps->renderer, "null", sizeof("null"));
}
