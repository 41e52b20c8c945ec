/* SPDX-License-Identifier: MIT */
#include "program_capture.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "gl.h"

#define MAX_NAMES 256
#define NAME_BYTES 32

/* The arguments of glTransformFeedbackVaryings. */
struct names {
    const char *list[MAX_NAMES];
    char text[VGP_MAX_SO_OUTPUTS][NAME_BYTES];
    GLsizei count;
    bool gaps; /* uses the names of ARB_transform_feedback3 */
};

static const struct bea_gl_shader *capturing(const struct bea_gl_shader_set *set, uint32_t *stage)
{
    if (set->shaders[VGP_STAGE_COMPUTE])
        return NULL;
    *stage = bea_gl_last_vertex_stage(set);
    return set->keys[*stage].has_stream_output ? set->shaders[*stage] : NULL;
}

uint64_t bea_gl_program_capture_hash(const struct bea_gl_shader_set *set)
{
    uint32_t stage;
    const struct bea_gl_shader *shader = capturing(set, &stage);
    if (!shader)
        return 0;
    const struct bea_shader_source *s = &shader->source;
    uint32_t words[1 + 4 + 6 * VGP_MAX_SO_OUTPUTS];
    size_t n = 0;
    words[n++] = s->num_so_outputs;
    for (unsigned i = 0; i < 4; i++)
        words[n++] = s->so_stride[i];
    for (uint32_t i = 0; i < s->num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &s->so_outputs[i];
        words[n++] = o->register_index;
        words[n++] = o->start_component;
        words[n++] = o->num_components;
        words[n++] = o->output_buffer;
        words[n++] = o->dst_offset_dwords;
        words[n++] = o->stream;
    }
    return XXH3_64bits(words, n * sizeof(words[0])) | 1;
}

static bool add(struct names *names, const char *name)
{
    if (names->count == MAX_NAMES)
        return false;
    names->list[names->count++] = name;
    return true;
}

static bool skip(struct names *names, uint32_t dwords)
{
    static const char *const skips[4] = {"gl_SkipComponents1", "gl_SkipComponents2",
                                         "gl_SkipComponents3", "gl_SkipComponents4"};
    names->gaps |= dwords > 0;
    for (; dwords > 0; dwords -= dwords < 4 ? dwords : 4) {
        if (!add(names, skips[(dwords < 4 ? dwords : 4) - 1]))
            return false;
    }
    return true;
}

/* The outputs in the order of the buffers and of the places in them. */
static void sort(const struct bea_shader_source *s, uint8_t sorted[VGP_MAX_SO_OUTPUTS])
{
    for (uint32_t i = 0; i < s->num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &s->so_outputs[i];
        uint32_t at = i;
        for (; at > 0; at--) {
            const struct vgp_create_shader_so_outputs *p = &s->so_outputs[sorted[at - 1]];
            if (p->output_buffer < o->output_buffer ||
                (p->output_buffer == o->output_buffer &&
                 p->dst_offset_dwords <= o->dst_offset_dwords))
                break;
            sorted[at] = sorted[at - 1];
        }
        sorted[at] = (uint8_t)i;
    }
}

/* Closes buffers up to `next`: fills the last record and steps on. */
static bool buffers_next(struct names *names, const struct bea_shader_source *s, uint32_t *buffer,
                         uint32_t *dword, uint32_t next)
{
    for (; *buffer < next; (*buffer)++, *dword = 0) {
        uint32_t stride = s->so_stride[*buffer];
        if (*dword && stride > *dword && !skip(names, stride - *dword))
            return false;
        names->gaps = true;
        if (!add(names, "gl_NextBuffer"))
            return false;
    }
    return true;
}

static bool names_build(struct names *names, const struct bea_gl_shader *shader,
                        const struct bea_shader_key *key)
{
    const struct bea_shader_source *s = &shader->source;
    uint8_t sorted[VGP_MAX_SO_OUTPUTS];
    uint32_t buffer = 0, dword = 0;
    sort(s, sorted);
    for (uint32_t i = 0; i < s->num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &s->so_outputs[sorted[i]];
        char *text = names->text[i];
        if (!buffers_next(names, s, &buffer, &dword, o->output_buffer))
            return false;
        if (o->dst_offset_dwords < dword || !skip(names, o->dst_offset_dwords - dword) ||
            !bea_shader_output_name(shader->source.ir, key, sorted[i], text, NAME_BYTES) ||
            !add(names, text))
            return false;
        dword = o->dst_offset_dwords + o->num_components;
    }
    uint32_t stride = s->so_stride[buffer];
    return stride <= dword || skip(names, stride - dword);
}

/* Without gaps and with one output for each buffer, in order: what hosts without transform feedback
 * 3 can do. */
static bool is_separate(const struct bea_shader_source *s)
{
    for (uint32_t i = 0; i < s->num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &s->so_outputs[i];
        if (o->output_buffer != i || o->dst_offset_dwords != 0 ||
            s->so_stride[i] != o->num_components)
            return false;
    }
    return true;
}

static bool varyings_set(struct bea_gl *gl, GLuint name, const struct bea_gl_shader *shader,
                         const struct bea_shader_key *key, struct names *names)
{
    if (!names_build(names, shader, key))
        return false;
    bool known = !names->gaps || bea_gl_has(gl, BEA_GL_FEATURE_TRANSFORM_FEEDBACK3);
    /* ES hosts may know the names without saying so: the linker tells. */
    if (known || (gl->features.es && !is_separate(&shader->source))) {
        glTransformFeedbackVaryings(name, names->count, names->list, GL_INTERLEAVED_ATTRIBS);
        return true;
    }
    if (!is_separate(&shader->source))
        return false;
    const char *list[4];
    GLsizei count = (GLsizei)shader->source.num_so_outputs;
    for (GLsizei i = 0; i < count; i++)
        list[i] = names->text[i];
    glTransformFeedbackVaryings(name, count, list, GL_SEPARATE_ATTRIBS);
    return true;
}

/* The primitives that reach the capture, where a shader decides. */
static uint32_t prim_of(const struct bea_gl_shader_set *set, uint32_t stage)
{
    const struct bea_shader_info *info = &set->shaders[stage]->info;
    if (stage == VGP_STAGE_GEOMETRY)
        return info->gs_output;
    return stage == VGP_STAGE_TESS_EVAL ? info->tes_prim : ~0u;
}

bool bea_gl_program_capture(struct bea_gl *gl, GLuint name, const struct bea_gl_shader_set *set,
                            struct bea_gl_program *program)
{
    uint32_t stage;
    const struct bea_gl_shader *shader = capturing(set, &stage);
    if (!shader)
        return true;
    struct names *names = calloc(1, sizeof(*names));
    if (!names)
        return false;
    bool ok = varyings_set(gl, name, shader, &set->keys[stage], names);
    free(names);
    if (!ok) {
        bea_log(gl->renderer, BEA_LOG_ERROR, "GL: the host can't capture these stream outputs");
        return false;
    }
    for (uint32_t i = 0; i < shader->source.num_so_outputs; i++) {
        const struct vgp_create_shader_so_outputs *o = &shader->source.so_outputs[i];
        program->captured |= 1u << o->output_buffer;
        program->capture_stream[o->output_buffer] = (uint8_t)o->stream;
    }
    for (unsigned i = 0; i < 4; i++)
        program->capture_stride[i] = shader->source.so_stride[i] * 4;
    program->capture_prim = prim_of(set, stage);
    return true;
}
