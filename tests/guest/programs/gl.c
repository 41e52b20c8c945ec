/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "scene.h"

void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("guest-scenes: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(1);
}

static GLuint compile(const struct stage *stage)
{
    GLint ok = 0;
    char log[2000];
    GLuint shader = glCreateShader(stage->type);
    glShaderSource(shader, 1, &stage->text, NULL);
    glCompileShader(shader);
    glGetShaderiv(shader, GL_COMPILE_STATUS, &ok);
    if (!ok) {
        glGetShaderInfoLog(shader, sizeof(log), NULL, log);
        die("shader 0x%x: %s\n%s", stage->type, log, stage->text);
    }
    return shader;
}

GLuint make_program_capture(const struct stage *stages, size_t count, const char *const *varyings,
                            GLsizei num)
{
    GLint ok = 0;
    char log[2000];
    GLuint program = glCreateProgram();
    for (size_t i = 0; i < count; i++) {
        GLuint shader = compile(&stages[i]);
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }
    glBindAttribLocation(program, 0, "position");
    glBindAttribLocation(program, 1, "normal");
    glBindAttribLocation(program, 2, "texcoord");
    if (num)
        glTransformFeedbackVaryings(program, num, varyings, GL_INTERLEAVED_ATTRIBS);
    glLinkProgram(program);
    glGetProgramiv(program, GL_LINK_STATUS, &ok);
    if (!ok) {
        glGetProgramInfoLog(program, sizeof(log), NULL, log);
        die("program: %s", log);
    }
    return program;
}

GLuint make_program(const struct stage *stages, size_t count)
{
    return make_program_capture(stages, count, NULL, 0);
}

GLuint make_program_vf(const char *vertex, const char *fragment)
{
    const struct stage stages[2] = {{GL_VERTEX_SHADER, vertex}, {GL_FRAGMENT_SHADER, fragment}};
    return make_program(stages, 2);
}

GLuint make_buffer(GLenum target, const void *data, size_t bytes)
{
    GLuint buffer;
    glGenBuffers(1, &buffer);
    glBindBuffer(target, buffer);
    glBufferData(target, (GLsizeiptr)bytes, data, GL_STATIC_DRAW);
    return buffer;
}

void fill_pattern(uint8_t *rgba, int width, int height, uint32_t seed)
{
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            seed = seed * 1664525u + 1013904223u;
            uint8_t *texel = rgba + 4 * (y * width + x);
            const bool check = ((x / 8) ^ (y / 8)) & 1;
            texel[0] = (uint8_t)(x * 255 / width);
            texel[1] = (uint8_t)(y * 255 / height);
            texel[2] = check ? 220 : 40;
            texel[3] = (uint8_t)(128 + (seed >> 25));
        }
    }
}

GLuint make_pattern_texture(int size)
{
    GLuint texture;
    uint8_t *data = malloc((size_t)size * (size_t)size * 4);
    if (!data)
        die("out of memory");
    fill_pattern(data, size, size, 7);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size, size, 0, GL_RGBA, GL_UNSIGNED_BYTE, data);
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    free(data);
    return texture;
}

GLint uniform(GLuint program, const char *name)
{
    GLint location = glGetUniformLocation(program, name);
    if (location < 0)
        die("no uniform %s", name);
    return location;
}

void use_attribute(GLuint location, GLuint buffer, GLint size, GLsizei stride, size_t offset)
{
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    glVertexAttribPointer(location, size, GL_FLOAT, GL_FALSE, stride, (const void *)offset);
    glEnableVertexAttribArray(location);
}

void use_square(void)
{
    static const float square[] = {-1, -1, 1, -1, -1, 1, 1, 1};
    use_attribute(0, make_buffer(GL_ARRAY_BUFFER, square, sizeof(square)), 2, 0, 0);
}

void clear_to(float r, float g, float b)
{
    glClearColor(r, g, b, 1);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
}
