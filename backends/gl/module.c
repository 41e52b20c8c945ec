/* SPDX-License-Identifier: MIT */
/* Compiled GL shaders, one for each GLSL text: guests create the same shader many times. */
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "gl.h"

static const GLenum stage_types[BEA_GL_STAGES] = {
    [VGP_STAGE_VERTEX] = GL_VERTEX_SHADER,
    [VGP_STAGE_FRAGMENT] = GL_FRAGMENT_SHADER,
    [VGP_STAGE_GEOMETRY] = GL_GEOMETRY_SHADER,
    [VGP_STAGE_TESS_CTRL] = GL_TESS_CONTROL_SHADER,
    [VGP_STAGE_TESS_EVAL] = GL_TESS_EVALUATION_SHADER,
    [VGP_STAGE_COMPUTE] = GL_COMPUTE_SHADER,
};

static void log_failure(const struct bea_gl *gl, GLuint name, const char *text)
{
    char info[1024] = "";
    glGetShaderInfoLog(name, sizeof(info), NULL, info);
    bea_log(gl->renderer, BEA_LOG_ERROR, "GL: the host refused a shader: %s", info);
    bea_log(gl->renderer, BEA_LOG_DEBUG, "GL: that shader was:\n%s", text);
}

static GLuint compile(const struct bea_gl *gl, uint32_t stage, const char *text, size_t bytes)
{
    GLint length = (GLint)bytes, ok = GL_FALSE;
    GLuint name = glCreateShader(stage_types[stage]);
    if (!name)
        return 0;
    glShaderSource(name, 1, &text, &length);
    glCompileShader(name);
    glGetShaderiv(name, GL_COMPILE_STATUS, &ok);
    if (ok)
        return name;
    log_failure(gl, name, text);
    glDeleteShader(name);
    return 0;
}

static struct bea_gl_module **find(struct bea_gl_program_cache *cache, const XXH128_hash_t *hash)
{
    struct bea_gl_module **at = &cache->modules[hash->low64 % BEA_GL_PROGRAM_BUCKETS];
    while (*at && ((*at)->hash[0] != hash->low64 || (*at)->hash[1] != hash->high64))
        at = &(*at)->next;
    return at;
}

struct bea_gl_module *bea_gl_module_ref(struct bea_gl_module *module)
{
    module->refs++;
    return module;
}

struct bea_gl_module *bea_gl_module_get(struct bea_gl *gl, uint32_t stage, const char *text,
                                        size_t bytes)
{
    XXH128_hash_t hash = XXH3_128bits_withSeed(text, bytes, stage);
    struct bea_gl_module **at = find(&gl->programs, &hash);
    if (*at)
        return bea_gl_module_ref(*at);
    struct bea_gl_module *module = calloc(1, sizeof(*module));
    if (!module)
        return NULL;
    module->hash[0] = hash.low64;
    module->hash[1] = hash.high64;
    module->serial = bea_renderer_next_serial(gl->renderer);
    module->refs = 1;
    module->stage = stage;
    module->name = compile(gl, stage, text, bytes);
    *at = module;
    gl->programs.num_modules++;
    return module;
}

void bea_gl_module_unref(struct bea_gl *gl, struct bea_gl_module *module)
{
    if (!module || --module->refs > 0)
        return;
    XXH128_hash_t hash = {.low64 = module->hash[0], .high64 = module->hash[1]};
    struct bea_gl_module **at = find(&gl->programs, &hash);
    if (*at == module)
        *at = module->next;
    gl->programs.num_modules--;
    glDeleteShader(module->name); /* 0 is fine */
    free(module);
}
