/* SPDX-License-Identifier: MIT */
#include "caps.h"

#include "caps_samples.h"
#include "device.h"
#include "gl.h"
#include "map.h"
#include "read_back.h"

#include <stddef.h>
#include <string.h>

/* Up to which change of the protocol's meaning this backend follows. */
#define FEATURE_CHECK_VERSION 23

#define DEFAULT_BLOCK_RESERVE 256u /* bytes */

/* --- bits --- */

enum word { BSET, BITS, BITS_V2, NUM_WORDS };

#define ALWAYS (-1)
#define F(name) BEA_GL_FEATURE_##name
#define BSET_ROW(bit, feature)                                                                     \
    {                                                                                              \
        BSET, VGP_CAPS_BSET_##bit, feature                                                         \
    }
#define ROW(bit, feature)                                                                          \
    {                                                                                              \
        BITS, VIRGL_CAP_##bit, feature                                                             \
    }
#define V2_ROW(bit, feature)                                                                       \
    {                                                                                              \
        BITS_V2, VIRGL_CAP_V2_##bit, feature                                                       \
    }

static const struct {
    uint32_t word;
    uint32_t bit;
    int16_t feature; /* that the host needs for it */
} bit_rows[] = {
    BSET_ROW(INDEP_BLEND_ENABLE, F(INDEP_BLEND_ENABLE)),
    BSET_ROW(INDEP_BLEND_FUNC, F(INDEP_BLEND_FUNC)),
    BSET_ROW(CUBE_MAP_ARRAY, F(TEXTURE_CUBE_MAP_ARRAY)),
    BSET_ROW(SHADER_STENCIL_EXPORT, F(STENCIL_EXPORT)),
    BSET_ROW(CONDITIONAL_RENDER, F(CONDITIONAL_RENDER)),
    BSET_ROW(START_INSTANCE, F(BASE_INSTANCE)),
    BSET_ROW(PRIMITIVE_RESTART, F(PRIMITIVE_RESTART_INDEX)),
    BSET_ROW(PRIMITIVE_RESTART, F(PRIMITIVE_RESTART_FIXED)),
    BSET_ROW(INSTANCEID, ALWAYS),
    BSET_ROW(SEAMLESS_CUBE_MAP, F(SEAMLESS_CUBE)),
    BSET_ROW(SEAMLESS_CUBE_MAP_PER_TEXTURE, F(SEAMLESS_CUBE_PER_TEXTURE)),
    BSET_ROW(OCCLUSION_QUERY, ALWAYS),
    BSET_ROW(TIMER_QUERY, F(TIMER_QUERY)),
    BSET_ROW(STREAMOUT_PAUSE_RESUME, F(TRANSFORM_FEEDBACK2)),
    BSET_ROW(TEXTURE_MULTISAMPLE, F(TEXTURE_MULTISAMPLE)),
    BSET_ROW(FRAGMENT_COORD_CONVENTIONS, ALWAYS),
    BSET_ROW(DEPTH_CLIP_DISABLE, F(DEPTH_CLAMP)),
    BSET_ROW(MIRROR_CLAMP, F(MIRROR_CLAMP)),
    BSET_ROW(MIRROR_CLAMP, F(MIRROR_CLAMP_TO_EDGE)), /* old guests know this bit only */
    BSET_ROW(TEXTURE_QUERY_LOD, F(TEXTURE_QUERY_LOD)),
    BSET_ROW(HAS_FP64, F(FP64)),
    BSET_ROW(HAS_TESSELLATION_SHADERS, F(TESSELLATION)),
    BSET_ROW(HAS_INDIRECT_DRAW, F(INDIRECT_DRAW)),
    BSET_ROW(HAS_SAMPLE_SHADING, F(SAMPLE_SHADING)),
    BSET_ROW(HAS_CULL, F(CULL_DISTANCE)),
    BSET_ROW(CONDITIONAL_RENDER_INVERTED, F(CONDITIONAL_RENDER)),
    BSET_ROW(DERIVATIVE_CONTROL, F(DERIVATIVE_CONTROL)),
    BSET_ROW(POLYGON_OFFSET_CLAMP, F(POLYGON_OFFSET_CLAMP)),
    BSET_ROW(TRANSFORM_FEEDBACK_OVERFLOW_QUERY, F(OVERFLOW_QUERY)),

    ROW(TGSI_INVARIANT, ALWAYS),
    ROW(TEXTURE_VIEW, F(TEXTURE_VIEW)),
    ROW(SET_MIN_SAMPLES, ALWAYS),
    ROW(COPY_IMAGE, F(COPY_IMAGE)),
    ROW(TGSI_PRECISE, ALWAYS),
    ROW(TXQS, F(TEXTURE_SAMPLES)),
    ROW(MEMORY_BARRIER, F(MEMORY_BARRIER)),
    ROW(COMPUTE_SHADER, F(COMPUTE)),
    ROW(FB_NO_ATTACH, F(FRAMEBUFFER_NO_ATTACHMENTS)),
    ROW(ROBUST_BUFFER_ACCESS, F(ROBUST_BUFFER_ACCESS)),
    ROW(TGSI_FBFETCH, F(FRAMEBUFFER_FETCH)),
    ROW(SHADER_CLOCK, F(SHADER_CLOCK)),
    ROW(TEXTURE_BARRIER, F(TEXTURE_BARRIER)),
    ROW(TGSI_COMPONENTS, ALWAYS),
    ROW(GUEST_MAY_INIT_LOG, ALWAYS),
    ROW(SRGB_WRITE_CONTROL, F(SRGB_WRITE_CONTROL)),
    ROW(QBO, F(QUERY_BUFFER)),
    ROW(TRANSFER, ALWAYS),
    ROW(BIND_COMMAND_ARGS, F(INDIRECT_DRAW)),
    ROW(MULTI_DRAW_INDIRECT, F(INDIRECT_DRAW)),
    ROW(INDIRECT_PARAMS, F(INDIRECT_PARAMETERS)),
    ROW(TRANSFORM_FEEDBACK3, F(TRANSFORM_FEEDBACK3)),
    ROW(3D_ASTC, F(COMPRESSION_ASTC_3D)),
    ROW(INDIRECT_INPUT_ADDR, ALWAYS),
    ROW(COPY_TRANSFER, ALWAYS),
    ROW(CLIP_HALFZ, F(CLIP_CONTROL)),
    ROW(APP_TWEAK_SUPPORT, ALWAYS),
    ROW(CLEAR_TEXTURE, F(CLEAR_TEXTURE)),

    V2_ROW(BLEND_EQUATION, F(ADVANCED_BLEND)),
    /* Blobs of guest memory get a type on every host, by a copy where nothing else works. */
    V2_ROW(UNTYPED_RESOURCE, ALWAYS),
    V2_ROW(VIDEO_MEMORY, F(MEMORY_INFO_NVX)),
    V2_ROW(MEMINFO, F(MEMORY_INFO_NVX)),
    V2_ROW(MEMINFO, F(MEMORY_INFO_ATI)),
    V2_ROW(STRING_MARKER, ALWAYS),
    V2_ROW(IMPLICIT_MSAA, F(IMPLICIT_MSAA)),
    V2_ROW(COPY_TRANSFER_BOTH_DIRECTIONS, ALWAYS),
    V2_ROW(SSO, F(SEPARATE_SHADERS)),
    V2_ROW(TEXTURE_SHADOW_LOD, F(TEXTURE_SHADOW_LOD)),
    V2_ROW(VS_VERTEX_LAYER, F(VERTEX_LAYER)),
    V2_ROW(VS_VIEWPORT_INDEX, F(VERTEX_VIEWPORT_INDEX)),
    V2_ROW(PIPELINE_STATISTICS_QUERY, F(PIPELINE_STATISTICS)),
    V2_ROW(DRAW_PARAMETERS, F(DRAW_PARAMETERS)),
    V2_ROW(GROUP_VOTE, F(GROUP_VOTE)),
    V2_ROW(MIRROR_CLAMP_TO_EDGE, F(MIRROR_CLAMP_TO_EDGE)),
    V2_ROW(MIRROR_CLAMP, F(MIRROR_CLAMP)),
};

static void fill_bits(const struct bea_gl *gl, struct vgp_caps_v2 *caps)
{
    uint32_t words[NUM_WORDS] = {0};
    for (size_t i = 0; i < sizeof(bit_rows) / sizeof(bit_rows[0]); i++) {
        int feature = bit_rows[i].feature;
        if (feature < 0 || bea_gl_has(gl, (enum bea_gl_feature)feature))
            words[bit_rows[i].word] |= bit_rows[i].bit;
    }
    /* Guests that know of OpenGL ES leave 64-bit floats out of their shaders; they need not. */
    if (gl->features.glsl.soft_fp64)
        words[BSET] |= VGP_CAPS_BSET_HAS_FP64;
    else if (gl->features.es)
        words[BITS] |= VIRGL_CAP_HOST_IS_GLES;
    if (bea_gl_can_map(gl))
        words[BITS] |= VIRGL_CAP_ARB_BUFFER_STORAGE;
    /* Guests read such resources back by copies; GL can, whoever made the memory. */
    if (gl->dmabuf.gbm)
        words[BITS_V2] |= VIRGL_CAP_V2_SCANOUT_USES_GBM;
    if (gl->features.mixed_color_formats)
        words[BITS] |= VIRGL_CAP_FBO_MIXED_COLOR_FORMATS;
    caps->v1.bset = words[BSET];
    caps->capability_bits = words[BITS];
    caps->capability_bits_v2 = words[BITS_V2];
}

/* --- formats --- */

static void fill_formats(const struct bea_gl *gl, struct vgp_caps_v2 *caps)
{
    for (uint32_t f = 0; f < BEA_GL_FORMAT_SLOTS; f++) {
        const struct bea_gl_format *format = bea_gl_format(gl, f);
        if (!format)
            continue;
        vgp_format_mask_set(caps->v1.sampler, f);
        if (format->flags & BEA_GL_FORMAT_RENDER)
            vgp_format_mask_set(caps->v1.render, f);
        /* Desktop GL reads whole textures where it cannot read pixels. */
        if (format->flags & BEA_GL_FORMAT_READBACK || bea_gl_has(gl, F(GET_TEXTURE)) ||
            bea_gl_can_read_back(gl, vgp_format(f), format))
            vgp_format_mask_set(caps->supported_readback_formats, f);
        if (format->flags & BEA_GL_FORMAT_SCANOUT)
            vgp_format_mask_set(caps->scanout, f);
        if (format->flags & BEA_GL_FORMAT_MULTISAMPLE)
            vgp_format_mask_set(caps->supported_multisample_formats, f);
    }
    /* No format at all: multisampling without attachments. */
    if (bea_gl_has(gl, F(FRAMEBUFFER_NO_ATTACHMENTS)))
        vgp_format_mask_set(caps->supported_multisample_formats, 0);
    if (bea_gl_has(gl, F(VERTEX_10F_11F_11F)))
        vgp_format_mask_set(caps->v1.vertexbuffer, VIRGL_FORMAT_R11G11B10_FLOAT);
}

/* --- limits --- */

static uint32_t u(int32_t value)
{
    return value > 0 ? (uint32_t)value : 0;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* The smallest over the stages that the host has. */
static uint32_t over_stages(const int32_t values[6])
{
    uint32_t result = UINT32_MAX;
    for (int i = 0; i < 6; i++)
        if (values[i] > 0)
            result = least(result, (uint32_t)values[i]);
    return result == UINT32_MAX ? 0 : result;
}

/* Guests think in powers of two. */
static uint32_t max_samples(const struct bea_gl_limits *limits)
{
    uint32_t samples = u(limits->samples), power = 1;
    if (limits->color_samples > 0)
        samples = least(samples, u(limits->color_samples));
    if (limits->depth_samples > 0)
        samples = least(samples, u(limits->depth_samples));
    while (power * 2 <= samples && power < 32)
        power *= 2;
    return power;
}

static uint32_t prim_mask(const struct bea_gl *gl)
{
    uint32_t mask = 1u << VGP_PRIM_POINTS | 1u << VGP_PRIM_LINES | 1u << VGP_PRIM_LINE_LOOP |
                    1u << VGP_PRIM_LINE_STRIP | 1u << VGP_PRIM_TRIANGLES |
                    1u << VGP_PRIM_TRIANGLE_STRIP | 1u << VGP_PRIM_TRIANGLE_FAN;
    if (bea_gl_has(gl, F(GEOMETRY_SHADER)))
        mask |= 1u << VGP_PRIM_LINES_ADJACENCY | 1u << VGP_PRIM_LINE_STRIP_ADJACENCY |
                1u << VGP_PRIM_TRIANGLES_ADJACENCY | 1u << VGP_PRIM_TRIANGLE_STRIP_ADJACENCY;
    if (bea_gl_has(gl, F(TESSELLATION)))
        mask |= 1u << VGP_PRIM_PATCHES;
    return mask;
}

/* Guests count in desktop GLSL; what an ES version amounts to depends on its stages. */
static uint32_t glsl_level(const struct bea_gl *gl)
{
    if (!gl->features.es)
        return least(gl->features.glsl.version, 460);
    if (gl->features.version >= 32)
        return 430;
    if (bea_gl_has(gl, F(GEOMETRY_SHADER)))
        return 330;
    return 140;
}

static void fill_v1(const struct bea_gl *gl, struct vgp_caps_v1 *v1)
{
    const struct bea_gl_limits *limits = bea_gl_limits(gl);
    v1->max_version = 2;
    v1->glsl_level = glsl_level(gl);
    v1->max_texture_array_layers = u(limits->texture_array_layers);
    v1->max_streamout_buffers = least(u(limits->xfb_buffers), VGP_MAX_SO_BUFFERS);
    v1->max_dual_source_render_targets = u(limits->dual_source_draw_buffers);
    v1->max_render_targets =
        least(least(u(limits->draw_buffers), u(limits->color_attachments)), VGP_MAX_COLOR_BUFFERS);
    v1->max_samples = max_samples(limits);
    v1->prim_mask = prim_mask(gl);
    v1->max_tbo_size = u(limits->texture_buffer_size);
    v1->max_uniform_blocks = least(over_stages(limits->uniform_blocks), VGP_MAX_CONSTANT_BUFFERS);
    v1->max_viewports = least(u(limits->viewports), VGP_MAX_VIEWPORTS);
    v1->max_texture_gather_components = u(limits->gather_components);
}

static void fill_raster(const struct bea_gl_limits *limits, struct vgp_caps_v2 *caps)
{
    caps->min_aliased_point_size = limits->point_size[0];
    caps->max_aliased_point_size = limits->point_size[1];
    caps->min_smooth_point_size = limits->smooth_point_size[0];
    caps->max_smooth_point_size = limits->smooth_point_size[1];
    caps->min_aliased_line_width = limits->line_width[0];
    caps->max_aliased_line_width = limits->line_width[1];
    caps->min_smooth_line_width = limits->smooth_line_width[0];
    caps->max_smooth_line_width = limits->smooth_line_width[1];
    caps->max_vertex_attribs = least(u(limits->vertex_attribs), VGP_MAX_VERTEX_ELEMENTS);
    caps->max_vertex_attrib_stride = u(limits->vertex_attrib_stride);
}

static void fill_textures(const struct bea_gl *gl, struct vgp_caps_v2 *caps)
{
    const struct bea_gl_limits *limits = bea_gl_limits(gl);
    caps->max_texture_lod_bias = limits->lod_bias;
    caps->min_texel_offset = limits->texel_offset_min;
    caps->max_texel_offset = limits->texel_offset_max;
    caps->min_texture_gather_offset = limits->gather_offset_min;
    caps->max_texture_gather_offset = limits->gather_offset_max;
    caps->texture_buffer_offset_alignment = u(limits->texture_buffer_alignment);
    caps->max_texture_2d_size = u(limits->texture_2d_size);
    caps->max_texture_3d_size = u(limits->texture_3d_size);
    caps->max_texture_cube_size = u(limits->texture_cube_size);
    caps->max_texture_samplers =
        least(over_stages(limits->texture_units), VGP_MAX_SAMPLER_STATES_PER_STAGE);
    if (bea_gl_has(gl, F(ANISOTROPY)))
        caps->max_anisotropy = limits->anisotropy < 16.0f ? limits->anisotropy : 16.0f;
}

static void fill_stages(const struct bea_gl_limits *limits, struct vgp_caps_v2 *caps)
{
    caps->max_geom_output_vertices = u(limits->geometry_output_vertices);
    caps->max_geom_total_output_components = u(limits->geometry_output_components);
    caps->max_vertex_outputs = u(limits->vertex_output_components) / 4;
    caps->max_shader_patch_varyings = u(limits->patch_components) / 4;
    caps->max_tcs_outputs = u(limits->tcs_output_components) / 4;
    caps->max_tes_outputs = u(limits->tes_output_components) / 4;
    caps->uniform_buffer_offset_alignment = u(limits->uniform_alignment);
    caps->max_uniform_block_size = u(limits->uniform_block_size);
    /* The default block is a uniform block here, and guests put some vectors of their own behind
     * what they let programs have. */
    for (int i = 0; i < VGP_STAGE_COUNT; i++)
        caps->max_const_buffer_size[i] =
            least(u(limits->uniform_components[i]) * 4,
                  u(limits->uniform_block_size) - DEFAULT_BLOCK_RESERVE);
}

/* Storage buffers, images and atomic counters. Other stages than fragment and compute share one
 * number for old guests. */
static void fill_buffers(const struct bea_gl_limits *limits, struct vgp_caps_v2 *caps)
{
    const uint32_t most = VGP_MAX_SHADER_BUFFERS, images = VGP_MAX_SHADER_IMAGES;
    caps->shader_buffer_offset_alignment = u(limits->storage_alignment);
    caps->max_shader_buffer_frag_compute =
        least(u(limits->storage_blocks[VGP_STAGE_FRAGMENT]), most);
    caps->max_shader_buffer_other_stages = least(u(limits->storage_blocks[VGP_STAGE_VERTEX]), most);
    caps->max_combined_shader_buffers = u(limits->storage_blocks_combined);
    caps->max_shader_image_frag_compute = least(u(limits->images[VGP_STAGE_FRAGMENT]), images);
    caps->max_shader_image_other_stages = least(u(limits->images[VGP_STAGE_VERTEX]), images);
    caps->max_image_samples = u(limits->image_samples);
    for (int i = 0; i < VGP_STAGE_COUNT; i++) {
        caps->max_shader_storage_blocks[i] = least(u(limits->storage_blocks[i]), most);
        caps->max_atomic_counters[i] = u(limits->atomic_counters[i]);
        caps->max_atomic_counter_buffers[i] =
            least(u(limits->atomic_buffers[i]), VGP_MAX_ATOMIC_BUFFERS);
    }
    caps->max_combined_atomic_counters = u(limits->atomic_counters_combined);
    caps->max_combined_atomic_counter_buffers = u(limits->atomic_buffers_combined);
}

static void fill_compute(const struct bea_gl_limits *limits, struct vgp_caps_v2 *caps)
{
    caps->max_compute_work_group_invocations = u(limits->compute_invocations);
    caps->max_compute_shared_memory_size = u(limits->compute_shared_bytes);
    for (int i = 0; i < 3; i++) {
        caps->max_compute_grid_size[i] = u(limits->compute_groups[i]);
        caps->max_compute_block_size[i] = u(limits->compute_group_size[i]);
    }
}

/* X servers in guests turn acceleration off where the name has "llvmpipe" in it (quirk C9). */
static void fill_renderer(const struct bea_gl *gl, char out[64])
{
    static const char word[] = "llvmpipe";
    strncpy(out, gl->features.renderer, 63);
    out[63] = 0;
    char *at = strstr(out, word);
    if (at)
        memcpy(at, "LLVMPIPE", sizeof(word) - 1);
}

void bea_gl_fill_caps(void *data, struct vgp_caps_v2 *caps)
{
    struct bea_gl *gl = data;
    const struct bea_gl_limits *limits = bea_gl_limits(gl);
    struct vgp_memory_info memory = {0};
    fill_bits(gl, caps);
    fill_formats(gl, caps);
    fill_v1(gl, &caps->v1);
    fill_raster(limits, caps);
    fill_textures(gl, caps);
    fill_stages(limits, caps);
    fill_buffers(limits, caps);
    fill_compute(limits, caps);
    fill_renderer(gl, caps->renderer);
    caps->host_feature_check_version = FEATURE_CHECK_VERSION;
    if (caps->capability_bits_v2 & VIRGL_CAP_V2_VIDEO_MEMORY && bea_gl_memory_info(gl, &memory))
        caps->max_video_memory = memory.total_device_memory / 1024;
    if (bea_gl_ensure_current(gl))
        bea_gl_fill_sample_locations(gl, caps->v1.max_samples, caps->sample_locations);
}
