/* SPDX-License-Identifier: MIT */
#include "own_program.h"

#include "gl.h"

GLuint bea_gl_own_shader(const struct bea_gl *gl, const char *use, GLenum stage, GLsizei count,
                         const GLchar *const *texts)
{
    GLint ok = GL_FALSE;
    GLuint shader = glCreateShader(stage);
    glShaderSource(shader, count, texts, NULL);
    glCompileShader(shader);
    glGetShaderiv(shader, GL_COMPILE_STATUS, &ok);
    if (ok)
        return shader;
    char log[256] = "";
    glGetShaderInfoLog(shader, sizeof(log), NULL, log);
    bea_log(gl->renderer, BEA_LOG_ERROR, "a shader for %s does not compile: %s", use, log);
    glDeleteShader(shader);
    return 0;
}

static GLuint linked(const struct bea_gl *gl, const char *use, GLsizei count, const GLuint *shaders)
{
    GLint ok = GL_FALSE;
    GLuint program = glCreateProgram();
    for (GLsizei i = 0; i < count; i++)
        glAttachShader(program, shaders[i]);
    glLinkProgram(program);
    glGetProgramiv(program, GL_LINK_STATUS, &ok);
    if (ok)
        return program;
    bea_log(gl->renderer, BEA_LOG_ERROR, "a program for %s does not link", use);
    glDeleteProgram(program);
    return 0;
}

GLuint bea_gl_own_program(const struct bea_gl *gl, const char *use, GLsizei count,
                          const GLuint *shaders)
{
    bool whole = true;
    for (GLsizei i = 0; i < count; i++)
        whole = whole && shaders[i];
    GLuint program = whole ? linked(gl, use, count, shaders) : 0;
    for (GLsizei i = 0; i < count; i++)
        glDeleteShader(shaders[i]);
    return program;
}
