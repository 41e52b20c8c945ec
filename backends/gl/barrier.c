/* SPDX-License-Identifier: MIT */
#include "draw.h"
#include "gl.h"

static const struct {
    uint32_t guest;
    GLbitfield gl;
} barriers[] = {
    {VGP_BARRIER_MAPPED_BUFFER, GL_CLIENT_MAPPED_BUFFER_BARRIER_BIT},
    {VGP_BARRIER_SHADER_BUFFER, GL_SHADER_STORAGE_BARRIER_BIT | GL_ATOMIC_COUNTER_BARRIER_BIT},
    {VGP_BARRIER_QUERY_BUFFER, GL_QUERY_BUFFER_BARRIER_BIT},
    {VGP_BARRIER_VERTEX_BUFFER, GL_VERTEX_ATTRIB_ARRAY_BARRIER_BIT},
    {VGP_BARRIER_INDEX_BUFFER, GL_ELEMENT_ARRAY_BARRIER_BIT},
    {VGP_BARRIER_CONSTANT_BUFFER, GL_UNIFORM_BARRIER_BIT},
    {VGP_BARRIER_INDIRECT_BUFFER, GL_COMMAND_BARRIER_BIT},
    {VGP_BARRIER_TEXTURE, GL_TEXTURE_FETCH_BARRIER_BIT},
    {VGP_BARRIER_IMAGE, GL_SHADER_IMAGE_ACCESS_BARRIER_BIT},
    {VGP_BARRIER_FRAMEBUFFER, GL_FRAMEBUFFER_BARRIER_BIT},
    {VGP_BARRIER_STREAMOUT_BUFFER, GL_TRANSFORM_FEEDBACK_BARRIER_BIT},
    {VGP_BARRIER_UPDATE_BUFFER, GL_BUFFER_UPDATE_BARRIER_BIT},
    {VGP_BARRIER_UPDATE_TEXTURE, GL_TEXTURE_UPDATE_BARRIER_BIT},
};

/* Bits that this host's API has at all. */
static GLbitfield known_bits(const struct bea_gl *gl)
{
    GLbitfield bits = GL_ALL_BARRIER_BITS;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_BUFFER_STORAGE))
        bits &= ~(GLbitfield)GL_CLIENT_MAPPED_BUFFER_BARRIER_BIT;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_QUERY_BUFFER))
        bits &= ~(GLbitfield)GL_QUERY_BUFFER_BARRIER_BIT;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_SHADER_STORAGE))
        bits &= ~(GLbitfield)GL_SHADER_STORAGE_BARRIER_BIT;
    return bits;
}

enum bea_status bea_gl_memory_barrier(struct bea_context *ctx, const struct vgp_memory_barrier *cmd)
{
    const struct bea_gl *gl = bea_gl_device(ctx);
    GLbitfield bits = 0;
    for (unsigned i = 0; i < sizeof(barriers) / sizeof(barriers[0]); i++)
        bits |= cmd->flags & barriers[i].guest ? barriers[i].gl : 0;
    bits &= known_bits(gl);
    if (bits && bea_gl_has(gl, BEA_GL_FEATURE_MEMORY_BARRIER))
        glMemoryBarrier(bits);
    return BEA_OK;
}

enum bea_status bea_gl_texture_barrier(struct bea_context *ctx,
                                       const struct vgp_texture_barrier *cmd)
{
    const struct bea_gl *gl = bea_gl_device(ctx);
    if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BARRIER)) {
        if (bea_gl_has(gl, BEA_GL_FEATURE_TEXTURE_BARRIER_ARB))
            glTextureBarrier();
        else
            glTextureBarrierNV();
    }
    if ((cmd->flags & VGP_TEXTURE_BARRIER_FRAMEBUFFER) &&
        bea_gl_has(gl, BEA_GL_FEATURE_ADVANCED_BLEND))
        glBlendBarrierKHR();
    return BEA_OK;
}
