/* SPDX-License-Identifier: MIT */
#include "debug.h"

#include "gl.h"

#define MARKER_BYTES 256

static enum bea_log_level level_of(GLenum type, GLenum severity)
{
    if (type == GL_DEBUG_TYPE_ERROR)
        return BEA_LOG_ERROR;
    switch (severity) {
    case GL_DEBUG_SEVERITY_HIGH: return BEA_LOG_WARN;
    case GL_DEBUG_SEVERITY_MEDIUM: return BEA_LOG_INFO;
    default: return BEA_LOG_DEBUG;
    }
}

static void APIENTRY on_message(GLenum source, GLenum type, GLuint id, GLenum severity,
                                GLsizei length, const GLchar *message, const void *user)
{
    const struct bea_gl *gl = user;
    (void)source;
    bea_log(gl->renderer, level_of(type, severity), "GL %u: %.*s", id, (int)length, message);
}

void bea_gl_debug_enable(struct bea_gl *gl)
{
    if (!gl->debug || !bea_gl_has(gl, BEA_GL_FEATURE_DEBUG))
        return;
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageControl(GL_DONT_CARE, GL_DONT_CARE, GL_DEBUG_SEVERITY_NOTIFICATION, 0, NULL,
                          GL_FALSE);
    glDebugMessageControl(GL_DEBUG_SOURCE_APPLICATION, GL_DEBUG_TYPE_MARKER, GL_DONT_CARE, 0, NULL,
                          GL_TRUE);
    glDebugMessageCallback(on_message, gl);
}

/* For tools that look at the host's GL, and for its debug log. Guest memory may still change: the
 * text is taken out of it once. */
enum bea_status bea_gl_send_string_marker(struct bea_context *ctx,
                                          const struct vgp_send_string_marker *cmd)
{
    const struct bea_gl *gl = bea_gl_device(ctx);
    const volatile char *from = cmd->text.data;
    char text[MARKER_BYTES];
    GLsizei length = 0;
    if (!bea_gl_has(gl, BEA_GL_FEATURE_DEBUG))
        return BEA_OK;
    for (; length < MARKER_BYTES && (uint32_t)length < cmd->text.bytes; length++) {
        char c = from[length];
        text[length] = c >= ' ' && c <= '~' ? c : '.';
    }
    glDebugMessageInsert(GL_DEBUG_SOURCE_APPLICATION, GL_DEBUG_TYPE_MARKER, bea_context_id(ctx),
                         GL_DEBUG_SEVERITY_NOTIFICATION, length, text);
    return BEA_OK;
}
