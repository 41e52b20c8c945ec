/* SPDX-License-Identifier: MIT */
/* GL contexts of the caller's, as a VMM with a window of its own has them. */
#include "world.h"

#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <poll.h>
#include <string.h>

static struct {
    EGLDisplay display;
    EGLContext share;
    int contexts, made, not_shared, compatible, released;
    bool es_only, asked_for_display;
    bool own_thread_only; /* contexts can be current on the thread that made them */
} host;

static virgl_renderer_gl_context make(void *cookie, int scanout,
                                      struct virgl_renderer_gl_ctx_param *param)
{
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION, param->major_ver,
                                 EGL_CONTEXT_MINOR_VERSION, param->minor_ver, EGL_NONE};
    cr_expect_eq(cookie, &world);
    cr_expect_eq(scanout, 0);
    cr_expect_eq(param->version, 2);
    cr_expect(pthread_equal(pthread_self(), world.main));
    host.compatible += param->compat_ctx;
    eglBindAPI(host.es_only ? EGL_OPENGL_ES_API : EGL_OPENGL_API);
    EGLContext context = eglCreateContext(host.display, EGL_NO_CONFIG_KHR,
                                          param->shared ? host.share : EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT)
        return NULL;
    if (!param->shared) {
        host.share = context;
        host.not_shared++;
    }
    host.contexts++;
    host.made++;
    return context;
}

static void drop(void *cookie, virgl_renderer_gl_context context)
{
    cr_expect_eq(cookie, &world);
    host.contexts--;
    eglDestroyContext(host.display, context);
}

static int make_current(void *cookie, int scanout, virgl_renderer_gl_context context)
{
    (void)cookie;
    (void)scanout;
    if (host.own_thread_only && !pthread_equal(pthread_self(), world.main))
        return -1;
    host.released += !context;
    return eglMakeCurrent(host.display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) ? 0 : -1;
}

static void *get_display(void *cookie)
{
    (void)cookie;
    host.asked_for_display = true;
    return host.display;
}

static void start(void)
{
    world_init();
    world.callbacks.create_gl_context = make;
    world.callbacks.destroy_gl_context = drop;
    world.callbacks.make_current = make_current;
    world.callbacks.get_egl_display = get_display;
    host.display =
        eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, NULL);
    if (host.display == EGL_NO_DISPLAY || !eglInitialize(host.display, NULL, NULL))
        cr_skip_test("no surfaceless EGL");
}

static void end(void)
{
    world_down();
    cr_expect_eq(host.contexts, 0);
}
TestSuite(external, .init = start, .fini = end);

static void up(int flags)
{
    if (virgl_renderer_init(&world, flags, &world.callbacks) != 0)
        cr_skip_test("no GL here: %s", world.log);
    EQ(virgl_renderer_context_create(1, 4, "test"), 0);
}

/* QEMU as of 7.2, 10.0 and 11.1. */
Test(external, of_each_version)
{
    static const struct {
        int version, flags;
    } callers[] = {
        {1, 0},
        {2, 0},
        {3, VIRGL_RENDERER_THREAD_SYNC},
        {4, 0},
        {4, VIRGL_RENDERER_THREAD_SYNC | VIRGL_RENDERER_ASYNC_FENCE_CB},
    };
    for (size_t i = 0; i < sizeof(callers) / sizeof(callers[0]); i++) {
        world.callbacks.version = callers[i].version;
        world.num_fences = 0;
        host.not_shared = 0;
        up(callers[i].flags);
        EQ(host.not_shared, 1); /* all others share with the first */
        EQ(virgl_renderer_create_fence(4, 0), 0);
        wait_for_fences(1);
        virgl_renderer_cleanup(&world);
        EQ(host.contexts, 0);
    }
    EQ(host.compatible, 0);
    up(VIRGL_RENDERER_COMPAT_PROFILE);
    cr_assert_neq(host.compatible, 0);
}

Test(external, of_opengl_es)
{
    host.es_only = true;
    up(0);
    EQ(texture(5, 4, 4, 0), 0);
    EQ(virgl_renderer_create_fence(4, 0), 0);
    wait_for_fences(1);
}

Test(external, members_may_be_missing)
{
    world.callbacks.make_current = NULL;
    EQ(virgl_renderer_init(&world, 0, &world.callbacks), -1);
    world.callbacks.make_current = make_current;
    world.callbacks.get_egl_display = NULL;
    up(0);
}

/* A window system that serves one thread only: fences are polled for, or waited for without GL. */
Test(external, one_thread_only)
{
    host.own_thread_only = true;
    up(VIRGL_RENDERER_THREAD_SYNC | VIRGL_RENDERER_ASYNC_FENCE_CB);
    bool by_egl = epoxy_has_egl_extension(host.display, "EGL_KHR_fence_sync");
    EQ(virgl_renderer_get_poll_fd() >= 0, by_egl);
    for (int i = 0; i < 50; i++) {
        EQ(virgl_renderer_context_create_fence(1, 0, 0, 4), 0);
        wait_for_fences((uint32_t)i + 1);
    }
    EQ(world.num_elsewhere, by_egl ? 50 : 0);
    virgl_renderer_cleanup(&world);
    world.callbacks.version = 3;
    world.num_fences = 1;
    up(VIRGL_RENDERER_THREAD_SYNC);
    EQ(virgl_renderer_get_poll_fd(), -1);
    EQ(virgl_renderer_create_fence(4, 0), 0);
    wait_for_fences(2);
}

/* A window of GTK's in QEMU cannot let go of its context, and complains. */
Test(external, nothing_is_released_before_the_end)
{
    up(0);
    EQ(virgl_renderer_create_fence(4, 0), 0);
    wait_for_fences(1);
    virgl_renderer_context_destroy(1);
    virgl_renderer_reset();
    EQ(host.released, 0);
    cr_assert_neq(eglGetCurrentContext(), EGL_NO_CONTEXT);
    virgl_renderer_cleanup(&world);
    cr_assert_neq(host.released, 0);
    cr_assert_eq(eglGetCurrentContext(), EGL_NO_CONTEXT);
}

static uint32_t pixel_of_texture(uint32_t name)
{
    uint32_t pixel = 0;
    GLuint fbo;
    glGenFramebuffers(1, &fbo);
    glBindFramebuffer(GL_FRAMEBUFFER, fbo);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, name, 0);
    glReadPixels(1, 1, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, &pixel);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &fbo);
    return pixel;
}

/* What a display does: enters the library's context, or one of its own that shares, and draws what
 * the guest drew. */
Test(external, displays_see_the_textures)
{
    struct virgl_renderer_gl_ctx_param param = {2, true, 3, 3, 0};
    struct virgl_renderer_resource_info info;
    up(0);
    void *window = make(&world, 0, &param);
    cr_assert_not_null(window);
    EQ(texture(5, 4, 4, 0), 0);
    EQ(virgl_renderer_resource_get_info(5, &info), 0);
    virgl_renderer_ctx_attach_resource(1, 5);
    for (uint32_t i = 0; i < 3; i++) {
        const float red = (float)i / 2;
        uint32_t bits;
        memcpy(&bits, &red, sizeof(bits));
        EQ(make_current(&world, 0, window), 0); /* behind the library's back */
        /* SET_FRAMEBUFFER_STATE of a SURFACE, CLEAR with colour red, 0, 0, 1. */
        EQ(SUBMIT(1, HDR_OBJECT(CREATE_OBJECT, SURFACE, 5), 1, 5, VIRGL_FORMAT_R8G8B8A8_UNORM, 0, 0,
                  HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0, 1, HDR(CLEAR, 8), 4, bits, 0, 0, 0x3f800000,
                  0, 0, 0),
           0);
        uint32_t expected = 0xff000000u | (i * 255 + 1) / 2;
        virgl_renderer_force_ctx_0();
        cr_assert_neq(eglGetCurrentContext(), EGL_NO_CONTEXT);
        cr_assert_neq(eglGetCurrentContext(), window);
        EQ(pixel_of_texture(info.tex_id), expected);
        EQ(make_current(&world, 0, window), 0);
        EQ(pixel_of_texture(info.tex_id), expected);
    }
    EQ(world.worst, VIRGL_LOG_LEVEL_INFO);
    make_current(&world, 0, NULL);
    drop(&world, window);
}
