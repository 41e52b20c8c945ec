/* SPDX-License-Identifier: MIT */
/* The top of the text: version, extensions, precision, short names; and the helper functions that
 * the program uses. */
#include "glsl.h"

#include <inttypes.h>

#define HOST(member) (offsetof(struct bea_glsl_host, member) + 1)
#define NEVER 9999

/* From which version something is part of the language, what makes it available before, and the
 * host's flag for it. */
static const struct feature {
    const char *what;
    uint16_t version, es_version; /* NEVER: no version has it */
    const char *extension, *es_extension;
    size_t flag; /* offset in the host + 1; 0: the extension is always worth a try */
} features[BEA_GLSL_NEED_COUNT] = {
    [BEA_GLSL_NEED_GPU_SHADER5] = {"gpu_shader5", 400, 310, "ARB_gpu_shader5", "EXT_gpu_shader5",
                                   HOST(gpu_shader5)},
    [BEA_GLSL_NEED_FP64] = {"64-bit floats", 400, NEVER, "ARB_gpu_shader_fp64", NULL, HOST(fp64)},
    [BEA_GLSL_NEED_INT64] = {"64-bit integers", NEVER, NEVER, "ARB_gpu_shader_int64", NULL,
                             HOST(int64)},
    [BEA_GLSL_NEED_IMAGES] = {"images", 420, 310, "ARB_shader_image_load_store", NULL,
                              HOST(shader_images)},
    [BEA_GLSL_NEED_IMAGE_SIZE] = {"image size", 430, 310, "ARB_shader_image_size", NULL,
                                  HOST(image_size)},
    [BEA_GLSL_NEED_IMAGE_FORMATTED] = {"loads from images without a format", NEVER, NEVER,
                                       "EXT_shader_image_load_formatted", NULL, 0},
    [BEA_GLSL_NEED_IMAGE_FORMATS] = {"images of this format", 420, NEVER,
                                     "ARB_shader_image_load_store", "NV_image_formats",
                                     HOST(image_formats)},
    [BEA_GLSL_NEED_IMAGE_ATOMIC] = {"image atomics", 420, 320, "ARB_shader_image_load_store",
                                    "OES_shader_image_atomic", HOST(shader_images)},
    [BEA_GLSL_NEED_SSBO] = {"storage buffers", 430, 310, "ARB_shader_storage_buffer_object", NULL,
                            HOST(ssbo)},
    [BEA_GLSL_NEED_ATOMIC_COUNTERS] = {"atomic counters", 420, 310, "ARB_shader_atomic_counters",
                                       NULL, HOST(atomic_counters)},
    [BEA_GLSL_NEED_ATOMIC_COUNTER_OPS] = {"operations on atomic counters", 460, NEVER,
                                          "ARB_shader_atomic_counter_ops", NULL,
                                          HOST(atomic_counter_ops)},
    [BEA_GLSL_NEED_CULL_DISTANCE] = {"cull distances", 450, NEVER, "ARB_cull_distance",
                                     "EXT_clip_cull_distance", HOST(cull_distance)},
    [BEA_GLSL_NEED_GATHER] = {"texture gather", 400, 310, "ARB_texture_gather", NULL,
                              HOST(texture_gather)},
    [BEA_GLSL_NEED_QUERY_LOD] = {"level queries", 400, NEVER, "ARB_texture_query_lod",
                                 "EXT_texture_query_lod", HOST(texture_query_lod)},
    [BEA_GLSL_NEED_QUERY_LEVELS] = {"queries of the number of levels", 430, NEVER,
                                    "ARB_texture_query_levels", NULL, HOST(texture_query_levels)},
    [BEA_GLSL_NEED_TEXTURE_SAMPLES] = {"sample count queries", 450, NEVER,
                                       "ARB_shader_texture_image_samples", NULL,
                                       HOST(texture_samples)},
    [BEA_GLSL_NEED_SAMPLE_SHADING] = {"sample shading", 400, 320, "ARB_sample_shading",
                                      "OES_sample_variables", HOST(sample_shading)},
    [BEA_GLSL_NEED_INTERPOLATION] = {"interpolation functions", 400, 320, "ARB_gpu_shader5",
                                     "OES_shader_multisample_interpolation",
                                     HOST(interpolation_functions)},
    [BEA_GLSL_NEED_DRAW_PARAMETERS] = {"draw parameters", 460, NEVER, "ARB_shader_draw_parameters",
                                       NULL, HOST(draw_parameters)},
    [BEA_GLSL_NEED_STENCIL_EXPORT] = {"stencil export", NEVER, NEVER, "ARB_shader_stencil_export",
                                      NULL, HOST(stencil_export)},
    [BEA_GLSL_NEED_VERTEX_LAYER] = {"layers from a vertex shader", NEVER, NEVER,
                                    "ARB_shader_viewport_layer_array", NULL, HOST(vertex_layer)},
    [BEA_GLSL_NEED_VIEWPORT_ARRAY] = {"viewport arrays", 410, NEVER, "ARB_viewport_array",
                                      "OES_viewport_array", HOST(viewport_array)},
    [BEA_GLSL_NEED_FRAGMENT_LAYER] = {"layers in a fragment shader", 430, 320,
                                      "ARB_fragment_layer_viewport", NULL, 0},
    [BEA_GLSL_NEED_FRAGMENT_VIEWPORT] = {"viewports in a fragment shader", 430, NEVER,
                                         "ARB_fragment_layer_viewport", "OES_viewport_array",
                                         HOST(viewport_array)},
    [BEA_GLSL_NEED_NOPERSPECTIVE] = {"interpolation without perspective", 130, NEVER, NULL,
                                     "NV_shader_noperspective_interpolation", HOST(noperspective)},
    [BEA_GLSL_NEED_CUBE_ARRAY] = {"cube map arrays", 400, 320, "ARB_texture_cube_map_array",
                                  "OES_texture_cube_map_array", HOST(cube_map_array)},
    [BEA_GLSL_NEED_DERIVATIVE_CONTROL] = {"fine derivatives", 450, NEVER, "ARB_derivative_control",
                                          NULL, HOST(derivative_control)},
    [BEA_GLSL_NEED_GROUP_VOTE] = {"group votes", 460, NEVER, "ARB_shader_group_vote", NULL,
                                  HOST(group_vote)},
    [BEA_GLSL_NEED_CONSERVATIVE_DEPTH] = {"conservative depth", 420, NEVER,
                                          "ARB_conservative_depth", "EXT_conservative_depth",
                                          HOST(conservative_depth)},
    [BEA_GLSL_NEED_SHADER_CLOCK] = {"a shader clock", NEVER, NEVER, "ARB_shader_clock", NULL,
                                    HOST(shader_clock)},
    [BEA_GLSL_NEED_FRAMEBUFFER_FETCH] = {"framebuffer fetch", NEVER, NEVER,
                                         "EXT_shader_framebuffer_fetch",
                                         "EXT_shader_framebuffer_fetch", HOST(framebuffer_fetch)},
    [BEA_GLSL_NEED_ADVANCED_BLEND] = {"advanced blending", NEVER, 320,
                                      "KHR_blend_equation_advanced", "KHR_blend_equation_advanced",
                                      HOST(advanced_blend)},
    [BEA_GLSL_NEED_TESSELLATION] = {"tessellation", 400, 320, "ARB_tessellation_shader",
                                    "EXT_tessellation_shader", HOST(tessellation)},
    [BEA_GLSL_NEED_GEOMETRY] = {"geometry shaders", 150, 320, NULL, "EXT_geometry_shader",
                                HOST(geometry)},
    [BEA_GLSL_NEED_STREAMS] = {"vertex streams", 400, NEVER, "ARB_gpu_shader5", NULL,
                               HOST(gpu_shader5)},
    [BEA_GLSL_NEED_COMPUTE] = {"compute shaders", 430, 310, "ARB_compute_shader", NULL,
                               HOST(compute)},
    [BEA_GLSL_NEED_TEXTURE_BUFFER] = {"buffer textures", 140, 320, NULL, "EXT_texture_buffer",
                                      HOST(texture_buffer)},
    [BEA_GLSL_NEED_MS_ARRAY] = {"multisample array textures", 150, 320, NULL,
                                "OES_texture_storage_multisample_2d_array",
                                HOST(multisample_array)},
    [BEA_GLSL_NEED_SHADOW_LOD] = {"levels of shadow array textures", NEVER, NEVER,
                                  "EXT_texture_shadow_lod", "EXT_texture_shadow_lod",
                                  HOST(texture_shadow_lod)},
    [BEA_GLSL_NEED_DUAL_SOURCE] = {"dual source blending", 330, NEVER, NULL,
                                   "EXT_blend_func_extended", HOST(dual_source)},
    [BEA_GLSL_NEED_CLIP_DISTANCE] = {"clip distances", 130, NEVER, NULL, "EXT_clip_cull_distance",
                                     HOST(clip_distance)},
    [BEA_GLSL_NEED_BINDING] = {"bindings in the text", 420, 310, "ARB_shading_language_420pack",
                               NULL, HOST(explicit_binding)},
    [BEA_GLSL_NEED_PACKING] = {"packing functions", 420, 310, "ARB_shading_language_packing", NULL,
                               0},
    [BEA_GLSL_NEED_PRECISE] = {"precise", 400, 320, "ARB_gpu_shader5", "EXT_gpu_shader5",
                               HOST(precise)},
    [BEA_GLSL_NEED_POINT_SIZE] = {"point sizes from this stage", 150, NEVER, NULL,
                                  "EXT_geometry_point_size", 0},
    [BEA_GLSL_NEED_HELPER] = {"helper invocations", 450, 310, NULL, NULL, 0},
};

static bool in_language(const struct bea_glsl_host *host, const struct feature *feature)
{
    return host->version >= (host->es ? feature->es_version : feature->version);
}

void bea_glsl_need(struct bea_glsl *g, enum bea_glsl_need need)
{
    const struct feature *feature = &features[need];
    uint64_t bit = 1ull << need;
    if (g->needs & bit)
        return;
    g->needs |= bit;
    if (in_language(g->host, feature))
        return;
    const char *extension = g->host->es ? feature->es_extension : feature->extension;
    bool flag = !feature->flag || *((const bool *)g->host + feature->flag - 1);
    if (!extension || !flag)
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "the host has no %s", feature->what);
}

static void print_extensions(struct bea_glsl *g, struct bea_glsl_text *out)
{
    for (unsigned i = 0; i < BEA_GLSL_NEED_COUNT; i++) {
        const struct feature *feature = &features[i];
        const char *extension = g->host->es ? feature->es_extension : feature->extension;
        if ((g->needs >> i & 1) && !in_language(g->host, feature) && extension)
            bea_glsl_text_line(out, "#extension GL_%s : enable", extension);
    }
    /* A point size from an evaluation shader has an extension of its own. */
    if ((g->needs >> BEA_GLSL_NEED_POINT_SIZE & 1) && g->host->es &&
        bea_glsl_stage_is(g, VGP_STAGE_TESS_EVAL))
        bea_glsl_text_line(out, "#extension GL_EXT_tessellation_point_size : enable");
}

/* What has another name while it is an extension: macros, but for built-in variables under names of
 * our own. */
static const struct rename {
    uint8_t need;
    const char *name, *core, *extension;
} renames[] = {
    {BEA_GLSL_NEED_DRAW_PARAMETERS, "base_vertex", "gl_BaseVertex", "gl_BaseVertexARB"},
    {BEA_GLSL_NEED_DRAW_PARAMETERS, "base_instance", "gl_BaseInstance", "gl_BaseInstanceARB"},
    {BEA_GLSL_NEED_DRAW_PARAMETERS, "draw_id", "gl_DrawID", "gl_DrawIDARB"},
    {BEA_GLSL_NEED_QUERY_LOD, "textureQueryLod", NULL, "textureQueryLOD"},
    {BEA_GLSL_NEED_GROUP_VOTE, "allInvocations", NULL, "allInvocationsARB"},
    {BEA_GLSL_NEED_GROUP_VOTE, "anyInvocation", NULL, "anyInvocationARB"},
    {BEA_GLSL_NEED_GROUP_VOTE, "allInvocationsEqual", NULL, "allInvocationsEqualARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterAdd", NULL, "atomicCounterAddARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterMin", NULL, "atomicCounterMinARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterMax", NULL, "atomicCounterMaxARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterAnd", NULL, "atomicCounterAndARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterOr", NULL, "atomicCounterOrARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterXor", NULL, "atomicCounterXorARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterExchange", NULL, "atomicCounterExchangeARB"},
    {BEA_GLSL_NEED_ATOMIC_COUNTER_OPS, "atomicCounterCompSwap", NULL, "atomicCounterCompSwapARB"},
};

static void print_renames(struct bea_glsl *g, struct bea_glsl_text *out)
{
    for (size_t i = 0; i < sizeof(renames) / sizeof(renames[0]); i++) {
        if (!(g->needs >> renames[i].need & 1))
            continue;
        bool core = in_language(g->host, &features[renames[i].need]);
        const char *meaning = core ? renames[i].core : renames[i].extension;
        if (meaning)
            bea_glsl_text_line(out, "#define %s %s", renames[i].name, meaning);
    }
}

void bea_glsl_head(struct bea_glsl *g, struct bea_glsl_text *out)
{
    bea_glsl_text_line(out, "#version %u%s", g->host->version, g->host->es ? " es" : " core");
    print_extensions(g, out);
    /* Samplers and images say it themselves. */
    if (g->host->es)
        bea_glsl_text_puts(out, "precision highp float;\nprecision highp int;\n");
    print_renames(g, out);
    bea_glsl_text_line(out, "#define asF uintBitsToFloat");
    bea_glsl_text_line(out, "#define asU floatBitsToUint");
}

/*
 * Bit fields: a width of 32 or more takes all that is left. The high product is built from halves,
 * which every GLSL can.
 */
static const char *const helper_texts[] = {
    [BEA_GLSL_HELPER_UMUL_HI] =
        "uint umul_hi(uint a, uint b)\n"
        "{\n"
        "    uint al = a & 0xffffu, ah = a >> 16, bl = b & 0xffffu, bh = b >> 16;\n"
        "    uint m = ah * bl + ((al * bl) >> 16);\n"
        "    uint n = al * bh + (m & 0xffffu);\n"
        "    return ah * bh + (m >> 16) + (n >> 16);\n"
        "}\n",
    [BEA_GLSL_HELPER_IMUL_HI] =
        "int imul_hi(int a, int b)\n"
        "{\n"
        "    int hi = int(umul_hi(uint(a), uint(b)));\n"
        "    return hi - (a < 0 ? b : 0) - (b < 0 ? a : 0);\n"
        "}\n",
    [BEA_GLSL_HELPER_UBFE] =
        "uint ubfe(uint v, uint offset, uint width)\n"
        "{\n"
        "    uint o = offset & 31u;\n"
        "    if (width == 0u)\n"
        "        return 0u;\n"
        "    return width + o < 32u ? (v << (32u - width - o)) >> (32u - width) : v >> o;\n"
        "}\n",
    [BEA_GLSL_HELPER_IBFE] =
        "int ibfe(int v, uint offset, uint width)\n"
        "{\n"
        "    uint o = offset & 31u;\n"
        "    if (width == 0u)\n"
        "        return 0;\n"
        "    return width + o < 32u ? (v << (32u - width - o)) >> (32u - width) : v >> o;\n"
        "}\n",
    [BEA_GLSL_HELPER_BFI] =
        "uint bfi(uint base, uint insert, uint offset, uint width)\n"
        "{\n"
        "    uint o = offset & 31u;\n"
        "    uint mask = (width >= 32u ? 0xffffffffu : (1u << width) - 1u) << o;\n"
        "    return ((insert << o) & mask) | (base & ~mask);\n"
        "}\n",
    [BEA_GLSL_HELPER_LIT] =
        "vec4 lit(vec4 v)\n"
        "{\n"
        "    float s = v.x > 0.0 ? pow(max(v.y, 0.0), clamp(v.w, -128.0, 128.0)) : 0.0;\n"
        "    return vec4(1.0, max(v.x, 0.0), s, 1.0);\n"
        "}\n",
    [BEA_GLSL_HELPER_EXP] =
        "vec4 exp_parts(float x)\n"
        "{\n"
        "    return vec4(exp2(floor(x)), x - floor(x), exp2(x), 1.0);\n"
        "}\n",
    [BEA_GLSL_HELPER_LOG] =
        "vec4 log_parts(float x)\n"
        "{\n"
        "    float whole = floor(log2(abs(x)));\n"
        "    return vec4(whole, abs(x) / exp2(whole), log2(abs(x)), 1.0);\n"
        "}\n",
};

static void print_ubo_at(struct bea_glsl *g, struct bea_glsl_text *out)
{
    bea_glsl_text_line(out, "uvec4 ubo_at(int block, uint i)");
    bea_glsl_text_line(out, "{");
    bea_glsl_text_line(out, "    switch (block) {");
    for (uint32_t k = 0; k < VGP_MAX_CONSTANT_BUFFERS; k++) {
        uint32_t size = k ? g->info.ubo_size[k] : g->info.const0_size;
        if ((k ? g->info.ubo_mask >> k & 1 : size) && size)
            bea_glsl_text_line(
                out, "    case %" PRIu32 ": return %s_%c%" PRIu32 "[min(i, %" PRIu32 "u)];", k,
                g->prefix, k ? 'u' : 'c', k, size - 1);
    }
    bea_glsl_text_line(out, "    }");
    bea_glsl_text_line(out, "    return uvec4(0u);");
    bea_glsl_text_line(out, "}");
}

void bea_glsl_helper_functions(struct bea_glsl *g, struct bea_glsl_text *out)
{
    if (g->helpers >> BEA_GLSL_HELPER_IMUL_HI & 1)
        g->helpers |= 1u << BEA_GLSL_HELPER_UMUL_HI;
    for (size_t i = 0; i < sizeof(helper_texts) / sizeof(helper_texts[0]); i++)
        if (g->helpers >> i & 1)
            bea_glsl_text_puts(out, helper_texts[i]);
    if (g->helpers >> BEA_GLSL_HELPER_UBO_AT & 1)
        print_ubo_at(g, out);
    bea_glsl_soft64_functions(&g->soft64, out);
}
