/* SPDX-License-Identifier: MIT */
/* Linked programs, cached by the modules they are made of. */
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "gl.h"
#include "program_capture.h"

void bea_gl_program_cache_init(struct bea_gl *gl)
{
    memset(&gl->programs, 0, sizeof(gl->programs));
}

/* --- the list by last use --- */

static void unlist(struct bea_gl_program_cache *cache, struct bea_gl_program *program)
{
    *(program->older ? &program->older->newer : &cache->oldest) = program->newer;
    *(program->newer ? &program->newer->older : &cache->newest) = program->older;
    program->older = program->newer = NULL;
}

static void list(struct bea_gl_program_cache *cache, struct bea_gl_program *program)
{
    program->older = cache->newest;
    program->newer = NULL;
    *(cache->newest ? &cache->newest->newer : &cache->oldest) = program;
    cache->newest = program;
}

static struct bea_gl_program **bucket(struct bea_gl_program_cache *cache,
                                      const struct bea_gl_program_key *key)
{
    return &cache->programs[XXH3_64bits(key, sizeof(*key)) % BEA_GL_PROGRAM_BUCKETS];
}

static void destroy(struct bea_gl *gl, struct bea_gl_program *program)
{
    struct bea_gl_program **at = bucket(&gl->programs, &program->key);
    while (*at && *at != program)
        at = &(*at)->next;
    if (*at)
        *at = program->next;
    unlist(&gl->programs, program);
    gl->programs.num_programs--;
    for (unsigned i = 0; i < BEA_GL_STAGES; i++)
        bea_gl_module_unref(gl, program->modules[i]);
    glDeleteProgram(program->name); /* 0 is fine */
    free(program);
}

void bea_gl_program_cache_finish(struct bea_gl *gl)
{
    while (gl->programs.oldest)
        destroy(gl, gl->programs.oldest);
}

/* Programs that nobody uses make room. */
static void trim(struct bea_gl *gl)
{
    struct bea_gl_program *program = gl->programs.oldest;
    while (program && gl->programs.num_programs > BEA_GL_MAX_PROGRAMS) {
        struct bea_gl_program *newer = program->newer;
        if (program->refs == 0)
            destroy(gl, program);
        program = newer;
    }
}

void bea_gl_program_set(struct bea_gl_program **slot, struct bea_gl_program *program)
{
    if (program)
        program->refs++;
    if (*slot)
        (*slot)->refs--;
    *slot = program;
}

/* --- linking --- */

static bool linked(const struct bea_gl *gl, GLuint name)
{
    GLint ok = GL_FALSE;
    char info[1024] = "";
    glGetProgramiv(name, GL_LINK_STATUS, &ok);
    if (ok)
        return true;
    glGetProgramInfoLog(name, sizeof(info), NULL, info);
    bea_log(gl->renderer, BEA_LOG_ERROR, "GL: the host refused to link a program: %s", info);
    return false;
}

static GLuint link_modules(struct bea_gl *gl, const struct bea_gl_shader_set *set,
                           struct bea_gl_program *program)
{
    GLuint name = glCreateProgram();
    for (unsigned i = 0; i < BEA_GL_STAGES; i++) {
        if (program->modules[i])
            glAttachShader(name, program->modules[i]->name);
    }
    bool ok = bea_gl_program_capture(gl, name, set, program);
    if (ok) {
        glLinkProgram(name);
        ok = linked(gl, name);
    }
    for (unsigned i = 0; i < BEA_GL_STAGES; i++) {
        if (program->modules[i])
            glDetachShader(name, program->modules[i]->name);
    }
    if (ok)
        return name;
    glDeleteProgram(name);
    return 0;
}

static void key_build(const struct bea_gl_shader_set *set, struct bea_gl_program_key *key)
{
    memset(key, 0, sizeof(*key));
    for (unsigned i = 0; i < BEA_GL_STAGES; i++)
        key->modules[i] = set->variants[i] ? set->variants[i]->module->serial : 0;
    key->streamout = bea_gl_program_capture_hash(set);
}

static bool modules_take(struct bea_gl_program *program, const struct bea_gl_shader_set *set)
{
    bool ok = true;
    for (unsigned i = 0; i < BEA_GL_STAGES; i++) {
        if (!set->variants[i])
            continue;
        program->modules[i] = bea_gl_module_ref(set->variants[i]->module);
        ok &= program->modules[i]->name != 0;
    }
    return ok;
}

static struct bea_gl_program *create(struct bea_gl *gl, const struct bea_gl_shader_set *set,
                                     const struct bea_gl_program_key *key)
{
    struct bea_gl_program *program = calloc(1, sizeof(*program));
    if (!program)
        return NULL;
    program->key = *key;
    program->serial = bea_renderer_next_serial(gl->renderer);
    if (modules_take(program, set))
        program->name = link_modules(gl, set, program);
    if (program->name && !bea_gl_program_bind(gl, program, set)) {
        bea_log(gl->renderer, BEA_LOG_ERROR, "GL: a program needs more bindings than the host has");
        glDeleteProgram(program->name);
        program->name = 0;
    }
    if (set->shaders[VGP_STAGE_COMPUTE])
        memcpy(program->block, set->shaders[VGP_STAGE_COMPUTE]->info.block, sizeof(program->block));
    return program;
}

struct bea_gl_program *bea_gl_program_get(struct bea_gl *gl, const struct bea_gl_shader_set *set)
{
    struct bea_gl_program_key key;
    key_build(set, &key);
    struct bea_gl_program **at = bucket(&gl->programs, &key);
    struct bea_gl_program *program = *at;
    while (program && memcmp(&program->key, &key, sizeof(key)) != 0)
        program = program->next;
    if (program) {
        unlist(&gl->programs, program);
        list(&gl->programs, program);
        return program;
    }
    program = create(gl, set, &key);
    if (!program)
        return NULL;
    program->next = *at;
    *at = program;
    list(&gl->programs, program);
    gl->programs.num_programs++;
    program->refs++; /* not this one */
    trim(gl);
    program->refs--;
    return program;
}
