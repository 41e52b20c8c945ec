/* SPDX-License-Identifier: MIT */
#include "features.h"

#include "device.h"
#include "gl.h"

#include <stdlib.h>
#include <string.h>

struct row {
    const char *name;
    uint8_t version[2]; /* desktop, ES; 0: none */
    const char *extensions[2];
};

static const struct row rows[BEA_GL_FEATURE_COUNT] = {
#define ROW(name, gl, gl_ext, es, es_ext) {#name, {gl, es}, {gl_ext, es_ext}},
    BEA_GL_FEATURES(ROW)
#undef ROW
};

/* The extension strings are GL's own and live as long as it does. */
struct extensions {
    const char **names;
    GLint count;
};

static void read_extensions(struct extensions *list)
{
    glGetIntegerv(GL_NUM_EXTENSIONS, &list->count);
    list->names = list->count > 0 ? calloc((size_t)list->count, sizeof(*list->names)) : NULL;
    if (!list->names)
        list->count = 0;
    for (GLint i = 0; i < list->count; i++) {
        const char *name = (const char *)glGetStringi(GL_EXTENSIONS, (GLuint)i);
        list->names[i] = name ? name : "";
    }
}

static bool has_extension(const struct extensions *list, const char *word, size_t len)
{
    for (GLint i = 0; i < list->count; i++) {
        const char *name = list->names[i];
        if (strncmp(name, "GL_", 3) == 0 && strncmp(name + 3, word, len) == 0 && !name[3 + len])
            return true;
    }
    return false;
}

/* The word at *at, which goes behind it; its length is 0 at the end. */
static const char *next_word(const char **at, size_t *len)
{
    const char *word = *at + strspn(*at, " ");
    *len = strcspn(word, " ");
    *at = word + *len;
    return word;
}

static bool has_any(const struct extensions *list, const char *words)
{
    size_t len;
    for (const char *word = next_word(&words, &len); len > 0; word = next_word(&words, &len))
        if (has_extension(list, word, len))
            return true;
    return false;
}

static bool is_named(const char *words, const char *name)
{
    size_t len;
    for (const char *word = next_word(&words, &len); len > 0; word = next_word(&words, &len))
        if (strlen(name) == len && strncmp(word, name, len) == 0)
            return true;
    return false;
}

static const char *text(GLenum name)
{
    const char *string = (const char *)glGetString(name);
    return string ? string : "";
}

/*
 * Pairs that only help together: a host that misses one of them gets neither.
 */
static void drop_halves(struct bea_gl_features *features)
{
    bool *has = features->has;
    if (!has[BEA_GL_FEATURE_SHADER_IMAGES])
        has[BEA_GL_FEATURE_IMAGE_SIZE] = false;
    if (!has[BEA_GL_FEATURE_COMPRESSION_S3TC])
        has[BEA_GL_FEATURE_COMPRESSION_S3TC_SRGB] = false;
    if (!has[BEA_GL_FEATURE_INDIRECT_DRAW]) {
        has[BEA_GL_FEATURE_MULTI_DRAW_INDIRECT] = false;
        has[BEA_GL_FEATURE_INDIRECT_PARAMETERS] = false;
    }
}

static bool takes_wrap(GLint mode)
{
    GLuint sampler = 0;
    bea_gl_no_error();
    glGenSamplers(1, &sampler);
    glSamplerParameteri(sampler, GL_TEXTURE_WRAP_S, mode);
    glDeleteSamplers(1, &sampler);
    return bea_gl_no_error();
}

/* OpenGL ES has no extension for these two, but a driver that does desktop GL as well may take
 * them. */
static void try_wraps(bool *has)
{
    has[BEA_GL_FEATURE_MIRROR_CLAMP] |= takes_wrap(GL_MIRROR_CLAMP_EXT);
    has[BEA_GL_FEATURE_MIRROR_CLAMP_TO_BORDER] |= takes_wrap(GL_MIRROR_CLAMP_TO_BORDER_EXT);
}

static int version_within(int version, int max)
{
    return max && max < version ? max : version;
}

void bea_gl_features_init(struct bea_gl *gl, int max_version, const char *without)
{
    struct bea_gl_features *features = &gl->features;
    struct extensions list = {0};
    features->es = gl->use_gles;
    features->version = version_within(epoxy_gl_version(), max_version);
    features->vendor = text(GL_VENDOR);
    features->renderer = text(GL_RENDERER);
    features->version_text = text(GL_VERSION);
    without = without ? without : "";
    if (!is_named(without, "extensions"))
        read_extensions(&list);
    for (unsigned i = 0; i < BEA_GL_FEATURE_COUNT; i++) {
        uint8_t version = rows[i].version[features->es];
        bool there = (version && features->version >= version) ||
                     has_any(&list, rows[i].extensions[features->es]);
        features->has[i] = there && !is_named(without, rows[i].name);
    }
    free(list.names);
    if (features->es && !is_named(without, "extensions"))
        try_wraps(features->has);
    drop_halves(features);
    bea_gl_limits_init(gl);
    bea_gl_glsl_host_init(gl);
}

const char *bea_gl_feature_name(enum bea_gl_feature feature)
{
    return (unsigned)feature < BEA_GL_FEATURE_COUNT ? rows[feature].name : "";
}

bool bea_gl_has(const struct bea_gl *gl, enum bea_gl_feature feature)
{
    return gl->features.has[feature];
}

const struct bea_gl_limits *bea_gl_limits(const struct bea_gl *gl)
{
    return &gl->features.limits;
}
