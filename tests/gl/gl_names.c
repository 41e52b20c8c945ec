/* SPDX-License-Identifier: MIT */
#include "gl_names.h"

#include <criterion/criterion.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <string.h>

static struct gl_names live;

static long made(long n)
{
    live.made += (unsigned long)n;
    return n;
}

static long not_zero(GLsizei n, const GLuint *names)
{
    long count = 0;
    for (GLsizei i = 0; i < n; i++)
        count += names[i] != 0;
    return count;
}

/* --- arrays of names --- */

#define WATCHED(kind)                                                                              \
    static void (*real_gen_##kind)(GLsizei, GLuint *);                                             \
    static void (*real_delete_##kind)(GLsizei, const GLuint *);                                    \
    static void gen_##kind(GLsizei n, GLuint *names)                                               \
    {                                                                                              \
        real_gen_##kind(n, names);                                                                 \
        live.kind += made(n);                                                                      \
    }                                                                                              \
    static void delete_##kind(GLsizei n, const GLuint *names)                                      \
    {                                                                                              \
        live.kind -= not_zero(n, names);                                                           \
        real_delete_##kind(n, names);                                                              \
    }
GL_NAMES_ARRAYS(WATCHED)

static void (*real_create_buffers)(GLsizei, GLuint *);
static void create_buffers(GLsizei n, GLuint *names)
{
    real_create_buffers(n, names);
    live.Buffers += made(n);
}

/* --- one name at a time --- */

static PFNGLCREATEPROGRAMPROC real_create_program;
static PFNGLDELETEPROGRAMPROC real_delete_program;
static PFNGLCREATESHADERPROC real_create_shader;
static PFNGLDELETESHADERPROC real_delete_shader;
static PFNGLFENCESYNCPROC real_fence_sync;
static PFNGLDELETESYNCPROC real_delete_sync;
static PFNEGLCREATECONTEXTPROC real_create_context;
static PFNEGLDESTROYCONTEXTPROC real_destroy_context;
static PFNEGLCREATEIMAGEKHRPROC real_create_image;
static PFNEGLDESTROYIMAGEKHRPROC real_destroy_image;
static PFNEGLCREATESYNCKHRPROC real_create_fence;
static PFNEGLDESTROYSYNCKHRPROC real_destroy_fence;

static GLuint create_program(void)
{
    live.programs += made(1);
    return real_create_program();
}

static void delete_program(GLuint name)
{
    live.programs -= name != 0;
    real_delete_program(name);
}

static GLuint create_shader(GLenum type)
{
    live.shaders += made(1);
    return real_create_shader(type);
}

static void delete_shader(GLuint name)
{
    live.shaders -= name != 0;
    real_delete_shader(name);
}

static GLsync fence_sync(GLenum condition, GLbitfield flags)
{
    live.syncs += made(1);
    return real_fence_sync(condition, flags);
}

static void delete_sync(GLsync sync)
{
    live.syncs -= sync != NULL;
    real_delete_sync(sync);
}

static EGLContext create_context(EGLDisplay display, EGLConfig config, EGLContext share,
                                 const EGLint *attributes)
{
    EGLContext context = real_create_context(display, config, share, attributes);
    live.contexts += made(context != EGL_NO_CONTEXT);
    return context;
}

static EGLBoolean destroy_context(EGLDisplay display, EGLContext context)
{
    live.contexts -= context != EGL_NO_CONTEXT;
    return real_destroy_context(display, context);
}

static EGLImageKHR create_image(EGLDisplay display, EGLContext context, EGLenum target,
                                EGLClientBuffer buffer, const EGLint *attributes)
{
    EGLImageKHR image = real_create_image(display, context, target, buffer, attributes);
    live.images += made(image != EGL_NO_IMAGE_KHR);
    return image;
}

static EGLBoolean destroy_image(EGLDisplay display, EGLImageKHR image)
{
    live.images -= image != EGL_NO_IMAGE_KHR;
    return real_destroy_image(display, image);
}

static EGLSyncKHR create_fence(EGLDisplay display, EGLenum type, const EGLint *attributes)
{
    EGLSyncKHR sync = real_create_fence(display, type, attributes);
    live.fences += made(sync != EGL_NO_SYNC_KHR);
    return sync;
}

static EGLBoolean destroy_fence(EGLDisplay display, EGLSyncKHR sync)
{
    live.fences -= sync != EGL_NO_SYNC_KHR;
    return real_destroy_fence(display, sync);
}

/* --- in place of the real ones --- */

/* Whatever type it is a pointer to: function pointers of one size. */
static void find(void *real, const char *name)
{
    void (*function)(void) = eglGetProcAddress(name);
    cr_assert(function != NULL, "%s", name);
    memcpy(real, &function, sizeof(function));
}

#define REPLACE(real, name, replacement)                                                           \
    do {                                                                                           \
        find(&(real), #name);                                                                      \
        epoxy_##name = (replacement);                                                              \
    } while (0)

void gl_names_watch(void)
{
#define REPLACE_ARRAYS(kind)                                                                       \
    REPLACE(real_gen_##kind, glGen##kind, gen_##kind);                                             \
    REPLACE(real_delete_##kind, glDelete##kind, delete_##kind);
    GL_NAMES_ARRAYS(REPLACE_ARRAYS)
#undef REPLACE_ARRAYS
    REPLACE(real_create_buffers, glCreateBuffers, create_buffers);
    REPLACE(real_create_program, glCreateProgram, create_program);
    REPLACE(real_delete_program, glDeleteProgram, delete_program);
    REPLACE(real_create_shader, glCreateShader, create_shader);
    REPLACE(real_delete_shader, glDeleteShader, delete_shader);
    REPLACE(real_fence_sync, glFenceSync, fence_sync);
    REPLACE(real_delete_sync, glDeleteSync, delete_sync);
    REPLACE(real_create_context, eglCreateContext, create_context);
    REPLACE(real_destroy_context, eglDestroyContext, destroy_context);
    REPLACE(real_create_image, eglCreateImageKHR, create_image);
    REPLACE(real_destroy_image, eglDestroyImageKHR, destroy_image);
    REPLACE(real_create_fence, eglCreateSyncKHR, create_fence);
    REPLACE(real_destroy_fence, eglDestroySyncKHR, destroy_fence);
}

struct gl_names gl_names_live(void)
{
    return live;
}

void gl_names_expect_same(const struct gl_names *before, const struct gl_names *after)
{
#define EXPECT_SAME(kind)                                                                          \
    cr_expect_eq(after->kind, before->kind, #kind ": %ld, %ld before", after->kind, before->kind);
    GL_NAMES_ARRAYS(EXPECT_SAME)
    EXPECT_SAME(programs)
    EXPECT_SAME(shaders)
    EXPECT_SAME(syncs)
    EXPECT_SAME(contexts)
    EXPECT_SAME(images)
    EXPECT_SAME(fences)
#undef EXPECT_SAME
}
