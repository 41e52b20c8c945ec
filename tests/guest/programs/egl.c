/* SPDX-License-Identifier: MIT */
#include <epoxy/egl.h>
#include <stdio.h>

#include "scene.h"

GLuint scene_framebuffer;

static EGLDisplay display;
static EGLContext context;
static GLuint renderbuffers[2];

static const EGLint attributes_gles2[] = {EGL_CONTEXT_MAJOR_VERSION, 2, EGL_NONE};
static const EGLint attributes_gles32[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION,
                                           2, EGL_NONE};
static const EGLint attributes_core[] = {EGL_CONTEXT_MAJOR_VERSION,
                                         4,
                                         EGL_CONTEXT_MINOR_VERSION,
                                         3,
                                         EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                         EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                         EGL_NONE};
static const EGLint attributes_compat[] = {EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                           EGL_CONTEXT_OPENGL_COMPATIBILITY_PROFILE_BIT, EGL_NONE};

static const struct {
    EGLenum api;
    EGLint renderable;
    const EGLint *attributes;
} apis[] = {
    [API_GLES2] = {EGL_OPENGL_ES_API, EGL_OPENGL_ES2_BIT, attributes_gles2},
    [API_GLES32] = {EGL_OPENGL_ES_API, EGL_OPENGL_ES3_BIT, attributes_gles32},
    [API_CORE] = {EGL_OPENGL_API, EGL_OPENGL_BIT, attributes_core},
    [API_COMPAT] = {EGL_OPENGL_API, EGL_OPENGL_BIT, attributes_compat},
};

static bool make_framebuffer(void)
{
    glGenFramebuffers(1, &scene_framebuffer);
    glGenRenderbuffers(2, renderbuffers);
    glBindRenderbuffer(GL_RENDERBUFFER, renderbuffers[0]);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, SCENE_SIZE, SCENE_SIZE);
    glBindRenderbuffer(GL_RENDERBUFFER, renderbuffers[1]);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, SCENE_SIZE, SCENE_SIZE);
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                              renderbuffers[0]);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_RENDERBUFFER,
                              renderbuffers[1]);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_STENCIL_ATTACHMENT, GL_RENDERBUFFER,
                              renderbuffers[1]);
    glViewport(0, 0, SCENE_SIZE, SCENE_SIZE);
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

bool scene_begin(enum scene_api api)
{
    display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, NULL);
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, NULL, NULL))
        die("no EGL display");
    const EGLint wanted[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, apis[api].renderable,
                             EGL_NONE};
    EGLConfig config;
    EGLint count = 0;
    if (!eglBindAPI(apis[api].api) || !eglChooseConfig(display, wanted, &config, 1, &count) ||
        count == 0)
        return false;
    context = eglCreateContext(display, config, EGL_NO_CONTEXT, apis[api].attributes);
    if (context == EGL_NO_CONTEXT ||
        !eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context))
        return false;
    if (api == API_CORE) {
        GLuint vao;
        glGenVertexArrays(1, &vao);
        glBindVertexArray(vao);
    }
    return make_framebuffer();
}

void scene_end(void)
{
    if (context != EGL_NO_CONTEXT) {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
        context = EGL_NO_CONTEXT;
    }
    eglTerminate(display);
}
