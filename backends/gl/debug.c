/* SPDX-License-Identifier: MIT */
#include "debug.h"

#include "gl.h"

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
    glDebugMessageCallback(on_message, gl);
}
