/* SPDX-License-Identifier: MIT */
/* What the shader printer may use, from the features. */
#include "features.h"

#include "gl.h"

#include <stddef.h>
#include <stdio.h>

static const struct {
    uint16_t offset; /* of a bool in struct bea_glsl_host */
    uint16_t feature;
} rows[] = {
#define ROW(field, name)                                                                           \
    {                                                                                              \
        offsetof(struct bea_glsl_host, field), BEA_GL_FEATURE_##name                               \
    }
    ROW(explicit_binding, EXPLICIT_BINDING),
    ROW(separate_objects, SEPARATE_SHADERS),
    ROW(gpu_shader5, GPU_SHADER5),
    ROW(fp64, FP64),
    ROW(shader_images, SHADER_IMAGES),
    ROW(ssbo, SHADER_STORAGE),
    ROW(atomic_counters, ATOMIC_COUNTERS),
    ROW(atomic_counter_ops, ATOMIC_COUNTER_OPS),
    ROW(cull_distance, CULL_DISTANCE),
    ROW(clip_distance, CLIP_DISTANCE),
    ROW(texture_gather, TEXTURE_GATHER),
    ROW(texture_query_lod, TEXTURE_QUERY_LOD),
    ROW(texture_query_levels, TEXTURE_QUERY_LEVELS),
    ROW(texture_samples, TEXTURE_SAMPLES),
    ROW(texture_shadow_lod, TEXTURE_SHADOW_LOD),
    ROW(sample_shading, SAMPLE_SHADING),
    ROW(interpolation_functions, INTERPOLATION_FUNCTIONS),
    ROW(draw_parameters, DRAW_PARAMETERS),
    ROW(stencil_export, STENCIL_EXPORT),
    ROW(vertex_layer, VERTEX_LAYER),
    ROW(vertex_viewport, VERTEX_VIEWPORT_INDEX),
    ROW(cube_map_array, TEXTURE_CUBE_MAP_ARRAY),
    ROW(derivative_control, DERIVATIVE_CONTROL),
    ROW(group_vote, GROUP_VOTE),
    ROW(conservative_depth, CONSERVATIVE_DEPTH),
    ROW(viewport_array, VIEWPORT_ARRAY),
    ROW(shader_clock, SHADER_CLOCK),
    ROW(framebuffer_fetch, FRAMEBUFFER_FETCH),
    ROW(advanced_blend, ADVANCED_BLEND),
    ROW(image_size, IMAGE_SIZE),
    ROW(image_formats, IMAGE_FORMATS),
    ROW(noperspective, NOPERSPECTIVE),
    ROW(tessellation, TESSELLATION),
    ROW(geometry, GEOMETRY_SHADER),
    ROW(compute, COMPUTE),
    ROW(precise, GPU_SHADER5),
    ROW(bit_encoding, BIT_ENCODING),
    ROW(texture_buffer, TEXTURE_BUFFER),
    ROW(multisample_array, TEXTURE_MULTISAMPLE_ARRAY),
    ROW(dual_source, DUAL_SOURCE_BLEND),
    ROW(int64, INT64),
#undef ROW
};

/* "4.50 ..." or "OpenGL ES GLSL ES 3.20 ..." as 450, 320; not beyond that of the GL in use. */
static uint16_t glsl_version(const struct bea_gl_features *features)
{
    const char *text = (const char *)glGetString(GL_SHADING_LANGUAGE_VERSION);
    unsigned major = 0, minor = 0;
    while (text && *text && (*text < '0' || *text > '9'))
        text++;
    unsigned most = (unsigned)features->version * 10;
    if (text && sscanf(text, "%1u.%2u", &major, &minor) == 2 && major * 100 + minor < most)
        return (uint16_t)(major * 100 + minor);
    return (uint16_t)most;
}

void bea_gl_glsl_host_init(struct bea_gl *gl)
{
    struct bea_glsl_host *host = &gl->features.glsl;
    host->es = gl->features.es;
    host->version = glsl_version(&gl->features);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        *(bool *)(void *)((char *)host + rows[i].offset) = gl->features.has[rows[i].feature];
    host->soft_fp64 = !host->fp64 && host->version >= (host->es ? 310 : 400);
}
