/* SPDX-License-Identifier: MIT */
/* The table of what to ask GL for. */
#include "features.h"

#include "gl.h"

#include <stddef.h>

enum host { ANY, DESKTOP };

struct row {
    uint16_t name; /* GL enum */
    uint16_t offset;
    uint8_t values; /* how many the answer has */
    uint8_t host;
    int16_t feature; /* asked only with it; -1: always */
};

#define F(feature) BEA_GL_FEATURE_##feature
#define ALWAYS (-1)
#define LIMIT(field, count, name, feature)                                                         \
    {                                                                                              \
        GL_##name, offsetof(struct bea_gl_limits, field), count, ANY, feature                      \
    }
#define DESKTOP_LIMIT(field, count, name)                                                          \
    {                                                                                              \
        GL_##name, offsetof(struct bea_gl_limits, field), count, DESKTOP, ALWAYS                   \
    }
/* One limit for each stage, by VGP_STAGE_*: vertex, fragment, geometry, tessellation control,
 * evaluation, compute. */
#define STAGES(field, what, feature)                                                               \
    LIMIT(field[0], 1, MAX_VERTEX_##what, feature),                                                \
        LIMIT(field[1], 1, MAX_FRAGMENT_##what, feature),                                          \
        LIMIT(field[2], 1, MAX_GEOMETRY_##what, feature),                                          \
        LIMIT(field[3], 1, MAX_TESS_CONTROL_##what, feature),                                      \
        LIMIT(field[4], 1, MAX_TESS_EVALUATION_##what, feature),                                   \
        LIMIT(field[5], 1, MAX_COMPUTE_##what, feature)

static const struct row int_rows[] = {
    LIMIT(texture_2d_size, 1, MAX_TEXTURE_SIZE, ALWAYS),
    LIMIT(texture_3d_size, 1, MAX_3D_TEXTURE_SIZE, ALWAYS),
    LIMIT(texture_cube_size, 1, MAX_CUBE_MAP_TEXTURE_SIZE, ALWAYS),
    LIMIT(texture_array_layers, 1, MAX_ARRAY_TEXTURE_LAYERS, ALWAYS),
    LIMIT(texture_buffer_size, 1, MAX_TEXTURE_BUFFER_SIZE, F(TEXTURE_BUFFER)),
    LIMIT(texture_rectangle_size, 1, MAX_RECTANGLE_TEXTURE_SIZE, F(TEXTURE_RECTANGLE)),
    LIMIT(renderbuffer_size, 1, MAX_RENDERBUFFER_SIZE, ALWAYS),
    LIMIT(samples, 1, MAX_SAMPLES, ALWAYS),
    LIMIT(color_samples, 1, MAX_COLOR_TEXTURE_SAMPLES, F(TEXTURE_MULTISAMPLE)),
    LIMIT(depth_samples, 1, MAX_DEPTH_TEXTURE_SAMPLES, F(TEXTURE_MULTISAMPLE)),
    LIMIT(integer_samples, 1, MAX_INTEGER_SAMPLES, F(TEXTURE_MULTISAMPLE)),
    DESKTOP_LIMIT(image_samples, 1, MAX_IMAGE_SAMPLES),
    LIMIT(color_attachments, 1, MAX_COLOR_ATTACHMENTS, ALWAYS),
    LIMIT(draw_buffers, 1, MAX_DRAW_BUFFERS, ALWAYS),
    LIMIT(dual_source_draw_buffers, 1, MAX_DUAL_SOURCE_DRAW_BUFFERS, F(DUAL_SOURCE_BLEND)),
    LIMIT(viewports, 1, MAX_VIEWPORTS, F(VIEWPORT_ARRAY)),
    LIMIT(framebuffer_width, 1, MAX_FRAMEBUFFER_WIDTH, F(FRAMEBUFFER_NO_ATTACHMENTS)),
    LIMIT(framebuffer_height, 1, MAX_FRAMEBUFFER_HEIGHT, F(FRAMEBUFFER_NO_ATTACHMENTS)),
    DESKTOP_LIMIT(framebuffer_layers, 1, MAX_FRAMEBUFFER_LAYERS),
    LIMIT(vertex_attribs, 1, MAX_VERTEX_ATTRIBS, ALWAYS),
    LIMIT(vertex_attrib_stride, 1, MAX_VERTEX_ATTRIB_STRIDE, F(VERTEX_ATTRIB_BINDING)),
    LIMIT(vertex_attrib_bindings, 1, MAX_VERTEX_ATTRIB_BINDINGS, F(VERTEX_ATTRIB_BINDING)),
    LIMIT(vertex_output_components, 1, MAX_VERTEX_OUTPUT_COMPONENTS, ALWAYS),
    LIMIT(geometry_output_vertices, 1, MAX_GEOMETRY_OUTPUT_VERTICES, F(GEOMETRY_SHADER)),
    LIMIT(geometry_output_components, 1, MAX_GEOMETRY_TOTAL_OUTPUT_COMPONENTS, F(GEOMETRY_SHADER)),
    LIMIT(geometry_stage_output_components, 1, MAX_GEOMETRY_OUTPUT_COMPONENTS, F(GEOMETRY_SHADER)),
    LIMIT(patch_components, 1, MAX_TESS_PATCH_COMPONENTS, F(TESSELLATION)),
    LIMIT(patch_vertices, 1, MAX_PATCH_VERTICES, F(TESSELLATION)),
    LIMIT(tcs_output_components, 1, MAX_TESS_CONTROL_OUTPUT_COMPONENTS, F(TESSELLATION)),
    LIMIT(tes_output_components, 1, MAX_TESS_EVALUATION_OUTPUT_COMPONENTS, F(TESSELLATION)),
    LIMIT(clip_distances, 1, MAX_CLIP_DISTANCES, F(CLIP_DISTANCE)),
    LIMIT(cull_distances, 1, MAX_CULL_DISTANCES, F(CULL_DISTANCE)),
    LIMIT(combined_clip_cull, 1, MAX_COMBINED_CLIP_AND_CULL_DISTANCES, F(CULL_DISTANCE)),
    LIMIT(xfb_buffers, 1, MAX_TRANSFORM_FEEDBACK_BUFFERS, F(TRANSFORM_FEEDBACK3)),
    LIMIT(xfb_separate_components, 1, MAX_TRANSFORM_FEEDBACK_SEPARATE_COMPONENTS, ALWAYS),
    LIMIT(vertex_streams, 1, MAX_VERTEX_STREAMS, F(TRANSFORM_FEEDBACK3)),
    LIMIT(texel_offset_min, 1, MIN_PROGRAM_TEXEL_OFFSET, ALWAYS),
    LIMIT(texel_offset_max, 1, MAX_PROGRAM_TEXEL_OFFSET, ALWAYS),
    LIMIT(gather_offset_min, 1, MIN_PROGRAM_TEXTURE_GATHER_OFFSET, F(TEXTURE_GATHER)),
    LIMIT(gather_offset_max, 1, MAX_PROGRAM_TEXTURE_GATHER_OFFSET, F(TEXTURE_GATHER)),
    LIMIT(texture_units_combined, 1, MAX_COMBINED_TEXTURE_IMAGE_UNITS, ALWAYS),
    LIMIT(uniform_blocks_combined, 1, MAX_COMBINED_UNIFORM_BLOCKS, ALWAYS),
    LIMIT(uniform_block_size, 1, MAX_UNIFORM_BLOCK_SIZE, ALWAYS),
    LIMIT(uniform_bindings, 1, MAX_UNIFORM_BUFFER_BINDINGS, ALWAYS),
    LIMIT(uniform_alignment, 1, UNIFORM_BUFFER_OFFSET_ALIGNMENT, ALWAYS),
    LIMIT(texture_buffer_alignment, 1, TEXTURE_BUFFER_OFFSET_ALIGNMENT, F(TEXTURE_BUFFER_RANGE)),
    LIMIT(map_alignment, 1, MIN_MAP_BUFFER_ALIGNMENT, F(BUFFER_STORAGE)),
    LIMIT(storage_alignment, 1, SHADER_STORAGE_BUFFER_OFFSET_ALIGNMENT, F(SHADER_STORAGE)),
    LIMIT(storage_blocks_combined, 1, MAX_COMBINED_SHADER_STORAGE_BLOCKS, F(SHADER_STORAGE)),
    LIMIT(storage_block_size, 1, MAX_SHADER_STORAGE_BLOCK_SIZE, F(SHADER_STORAGE)),
    LIMIT(storage_bindings, 1, MAX_SHADER_STORAGE_BUFFER_BINDINGS, F(SHADER_STORAGE)),
    LIMIT(images_combined, 1, MAX_COMBINED_IMAGE_UNIFORMS, F(SHADER_IMAGES)),
    LIMIT(image_units, 1, MAX_IMAGE_UNITS, F(SHADER_IMAGES)),
    LIMIT(atomic_counters_combined, 1, MAX_COMBINED_ATOMIC_COUNTERS, F(ATOMIC_COUNTERS)),
    LIMIT(atomic_buffers_combined, 1, MAX_COMBINED_ATOMIC_COUNTER_BUFFERS, F(ATOMIC_COUNTERS)),
    LIMIT(atomic_bindings, 1, MAX_ATOMIC_COUNTER_BUFFER_BINDINGS, F(ATOMIC_COUNTERS)),
    LIMIT(compute_invocations, 1, MAX_COMPUTE_WORK_GROUP_INVOCATIONS, F(COMPUTE)),
    LIMIT(compute_shared_bytes, 1, MAX_COMPUTE_SHARED_MEMORY_SIZE, F(COMPUTE)),
    STAGES(uniform_blocks, UNIFORM_BLOCKS, ALWAYS),
    STAGES(uniform_components, UNIFORM_COMPONENTS, ALWAYS),
    STAGES(storage_blocks, SHADER_STORAGE_BLOCKS, F(SHADER_STORAGE)),
    STAGES(images, IMAGE_UNIFORMS, F(SHADER_IMAGES)),
    STAGES(atomic_counters, ATOMIC_COUNTERS, F(ATOMIC_COUNTERS)),
    STAGES(atomic_buffers, ATOMIC_COUNTER_BUFFERS, F(ATOMIC_COUNTERS)),
    LIMIT(texture_units[0], 1, MAX_VERTEX_TEXTURE_IMAGE_UNITS, ALWAYS),
    LIMIT(texture_units[1], 1, MAX_TEXTURE_IMAGE_UNITS, ALWAYS),
    LIMIT(texture_units[2], 1, MAX_GEOMETRY_TEXTURE_IMAGE_UNITS, F(GEOMETRY_SHADER)),
    LIMIT(texture_units[3], 1, MAX_TESS_CONTROL_TEXTURE_IMAGE_UNITS, F(TESSELLATION)),
    LIMIT(texture_units[4], 1, MAX_TESS_EVALUATION_TEXTURE_IMAGE_UNITS, F(TESSELLATION)),
    LIMIT(texture_units[5], 1, MAX_COMPUTE_TEXTURE_IMAGE_UNITS, F(COMPUTE)),
};

static const struct row float_rows[] = {
    LIMIT(anisotropy, 1, MAX_TEXTURE_MAX_ANISOTROPY_EXT, F(ANISOTROPY)),
    LIMIT(lod_bias, 1, MAX_TEXTURE_LOD_BIAS, ALWAYS),
    LIMIT(point_size, 2, ALIASED_POINT_SIZE_RANGE, ALWAYS),
    LIMIT(line_width, 2, ALIASED_LINE_WIDTH_RANGE, ALWAYS),
    DESKTOP_LIMIT(smooth_point_size, 2, SMOOTH_POINT_SIZE_RANGE),
    DESKTOP_LIMIT(smooth_line_width, 2, SMOOTH_LINE_WIDTH_RANGE),
};

static bool applies(const struct bea_gl *gl, const struct row *row)
{
    return (row->host == ANY || !gl->use_gles) &&
           (row->feature < 0 || bea_gl_has(gl, (enum bea_gl_feature)row->feature));
}

/* Stages that the host lacks are asked for too: GL answers with an error and leaves 0 behind. */
static void ask(struct bea_gl *gl)
{
    char *base = (char *)&gl->features.limits;
    for (size_t i = 0; i < sizeof(int_rows) / sizeof(int_rows[0]); i++)
        if (applies(gl, &int_rows[i]))
            glGetIntegerv(int_rows[i].name, (GLint *)(void *)(base + int_rows[i].offset));
    for (size_t i = 0; i < sizeof(float_rows) / sizeof(float_rows[0]); i++)
        if (applies(gl, &float_rows[i]))
            glGetFloatv(float_rows[i].name, (GLfloat *)(void *)(base + float_rows[i].offset));
    for (int i = 0; i < 64 && glGetError() != GL_NO_ERROR; i++)
        continue;
}

void bea_gl_limits_init(struct bea_gl *gl)
{
    struct bea_gl_limits *limits = &gl->features.limits;
    ask(gl);
    if (bea_gl_has(gl, BEA_GL_FEATURE_COMPUTE)) {
        for (GLuint i = 0; i < 3; i++) {
            glGetIntegeri_v(GL_MAX_COMPUTE_WORK_GROUP_COUNT, i, &limits->compute_groups[i]);
            glGetIntegeri_v(GL_MAX_COMPUTE_WORK_GROUP_SIZE, i, &limits->compute_group_size[i]);
        }
    }
    if (limits->viewports < 1)
        limits->viewports = 1;
    /* GL's own minimum; there is no query before transform feedback 3. */
    if (limits->xfb_buffers < 1)
        limits->xfb_buffers = 4;
    if (limits->vertex_attrib_stride < 1)
        limits->vertex_attrib_stride = 2048;
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_GATHER)) {
        limits->gather_components = 4;
        if (!gl->use_gles && !bea_gl_has(gl, BEA_GL_FEATURE_GPU_SHADER5))
            glGetIntegerv(GL_MAX_PROGRAM_TEXTURE_GATHER_COMPONENTS_ARB, &limits->gather_components);
    }
}
