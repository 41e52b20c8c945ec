/* SPDX-License-Identifier: MIT */
/*
 * Deterministic GL programs: each scene draws the same picture on every run of the same driver, so
 * that a driver can be compared with another. No clock, no randomness, no window: EGL surfaceless
 * and a framebuffer object of 256 x 256.
 */
#ifndef GUEST_SCENE_H
#define GUEST_SCENE_H

#include <epoxy/gl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SCENE_SIZE 256
#define SCENE_FRAMES 3

enum scene_api { API_GLES2, API_GLES32, API_CORE, API_COMPAT };

struct scene {
    const char *name;
    enum scene_api api;
    /* Draws frame `frame` (0 ...) into the bound framebuffer. Makes what it needs on frame 0; may
     * keep names in statics. */
    void (*draw)(int frame);
    const char *extension; /* needed, or NULL */
};

extern const struct scene scenes_gles2[], scenes_gles32[], scenes_core[], scenes_core_advanced[],
    scenes_rare[], scenes_compat[];

/* egl.c: makes a context of `api` current with a colour and depth-stencil framebuffer bound. False:
 * not to be had. */
bool scene_begin(enum scene_api api);
void scene_end(void);
/* The framebuffer that pictures are read from. */
extern GLuint scene_framebuffer;

/* gl.c: helpers; all end the program with a message on errors. */
struct stage {
    GLenum type;
    const char *text;
};
GLuint make_program(const struct stage *stages, size_t count);
GLuint make_program_vf(const char *vertex, const char *fragment);
/* As make_program, capturing `varyings` interleaved. */
GLuint make_program_capture(const struct stage *stages, size_t count, const char *const *varyings,
                            GLsizei num);
GLuint make_buffer(GLenum target, const void *data, size_t bytes);
/* A size x size RGBA8 texture with a deterministic pattern and all mipmaps. */
GLuint make_pattern_texture(int size);
void fill_pattern(uint8_t *rgba, int width, int height, uint32_t seed);
GLint uniform(GLuint program, const char *name);
/* A VAO with a vec2/3/4 attribute at location 0 (and none else). */
void use_attribute(GLuint location, GLuint buffer, GLint size, GLsizei stride, size_t offset);
/* The whole viewport at location 0: four vec2 for a triangle strip. */
void use_square(void);
/* Clears colour (opaque) and depth. */
void clear_to(float r, float g, float b);
void die(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

/* matrix.c: column major 4 x 4. */
void mat_identity(float m[16]);
void mat_multiply(float out[16], const float a[16], const float b[16]);
void mat_perspective(float m[16], float fovy_degrees, float aspect, float near, float far);
void mat_translate(float m[16], float x, float y, float z);
void mat_rotate(float m[16], float degrees, float x, float y, float z);

/* A unit cube: 36 vertices of position, normal, texture coordinate (8 floats each). */
extern const float cube_vertices[36 * 8];

/* png.c */
void write_png(const char *path, int width, int height, const uint8_t *rgba);

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

#endif
