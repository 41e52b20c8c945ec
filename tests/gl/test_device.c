/* SPDX-License-Identifier: MIT */
/* The device: window systems, contexts by version, several renderers on one thread. */
#include <criterion/criterion.h>
#include <epoxy/egl.h>
#include <pthread.h>
#include <string.h>

#include "beatrice/gl.h"
#include "vgp/protocol.h"
#include "scene.h"
#include "vgp/caps.h"

static struct bea_renderer *create(const struct bea_gl_params *gl, struct bea_error *error)
{
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = gl;
    return bea_renderer_create(&params, error);
}

static struct bea_renderer *create_or_skip(const struct bea_gl_params *gl)
{
    struct bea_error error = {0};
    struct bea_renderer *renderer = create(gl, &error);
    if (!renderer)
        cr_skip_test("no GL here: %s", error.message);
    return renderer;
}

Test(device, says_what_it_runs_on)
{
    struct bea_renderer *renderer = create_or_skip(NULL);
    struct bea_renderer_info info = {0};
    bea_renderer_info(renderer, &info);
    cr_assert_str_eq(info.backend, "gl");
    cr_assert_neq(info.host_vendor[0], 0);
    cr_assert_neq(info.host_renderer[0], 0);
    cr_assert(info.host_version[0] >= '3' && info.host_version[0] <= '4', "%s", info.host_version);
    bea_renderer_destroy(renderer);
}

Test(device, es_contexts)
{
    struct bea_gl_params gl;
    struct bea_renderer_info info = {0};
    struct vgp_caps_v2 caps = {0};
    bea_gl_params_init(&gl);
    gl.use_gles = true;
    struct bea_renderer *renderer = create_or_skip(&gl);
    bea_renderer_info(renderer, &info);
    cr_assert(strstr(info.host_version, "OpenGL ES 3"), "%s", info.host_version);
    cr_assert_eq(bea_capset_fill(renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    /* One of both: a guest that is told of OpenGL ES sends no 64-bit floats. */
    cr_assert_eq(!(caps.capability_bits & VIRGL_CAP_HOST_IS_GLES),
                 (caps.v1.bset & VGP_CAPS_BSET_HAS_FP64) != 0);
    cr_assert_eq(bea_context_create(renderer, 1, 2, "es"), BEA_OK);
    bea_renderer_destroy(renderer);
}

Test(device, debug_contexts)
{
    struct bea_gl_params gl;
    bea_gl_params_init(&gl);
    gl.debug = true;
    struct bea_renderer *renderer = create_or_skip(&gl);
    cr_assert_eq(bea_context_create(renderer, 1, 2, "debug"), BEA_OK);
    bea_renderer_destroy(renderer);
}

Test(device, unknown_render_node_is_named)
{
    struct bea_gl_params gl;
    struct bea_error error = {0};
    bea_gl_params_init(&gl);
    gl.window_system = BEA_GL_RENDER_NODE;
    gl.render_node = "/nowhere/renderD999";
    cr_assert_null(create(&gl, &error));
    cr_assert_eq(error.status, BEA_ERR_UNSUPPORTED);
    cr_assert(strstr(error.message, "/nowhere/renderD999"), "%s", error.message);
}

Test(device, external_without_callbacks)
{
    struct bea_gl_params gl;
    struct bea_error error = {0};
    bea_gl_params_init(&gl);
    gl.window_system = BEA_GL_EXTERNAL;
    cr_assert_null(create(&gl, &error));
    cr_assert_eq(error.status, BEA_ERR_INVALID);
}

/* Each renderer has contexts of its own, and none minds that another was current in between. */
Test(device, two_renderers_take_turns)
{
    struct scene *a = scene_create(8, 8), *b = scene_create(8, 8);
    for (int turn = 1; turn <= 3; turn++) {
        const float value = (float)turn / 255.0f;
        scene_use_framebuffer(a, a->surface, 0);
        scene_clear(a, value, 0, 0, 0);
        scene_use_framebuffer(b, b->surface, 0);
        scene_clear(b, 0, value, 0, 0);
        scene_run(a);
        scene_run(b);
        cr_assert_eq(scene_pixel(a, 1, 1), (uint32_t)turn);
        cr_assert_eq(scene_pixel(b, 1, 1), (uint32_t)turn << 8);
    }
    scene_destroy(a);
    cr_assert_eq(scene_pixel(b, 1, 1), 3u << 8);
    scene_destroy(b);
}

Test(device, reset_leaves_a_usable_renderer)
{
    struct bea_renderer *renderer = create_or_skip(NULL);
    for (int i = 0; i < 3; i++) {
        cr_assert_eq(bea_context_create(renderer, 1, 2, "again"), BEA_OK);
        bea_renderer_reset(renderer);
    }
    bea_renderer_destroy(renderer);
}

static void *use_and_destroy(void *data)
{
    struct bea_renderer *renderer = data;
    cr_assert_eq(bea_context_create(renderer, 2, 2, "second thread"), BEA_OK);
    cr_assert_eq(bea_context_destroy(renderer, 2), BEA_OK);
    bea_renderer_destroy(renderer);
    return NULL;
}

static void *go_on(void *data)
{
    struct bea_renderer *renderer = data;
    const uint32_t nop = VIRGL_CCMD_NOP;
    cr_expect_eq(bea_submit(renderer, 1, &nop, 1, NULL), BEA_OK);
    cr_expect_eq(bea_context_create(renderer, 2, 2, "second thread"), BEA_OK);
    bea_renderer_leave_thread(renderer);
    return NULL;
}

/* A renderer is handed from thread to thread and back, its contexts alive. */
Test(device, handed_on)
{
    struct bea_renderer *renderer = create_or_skip(NULL);
    const uint32_t nop = VIRGL_CCMD_NOP;
    pthread_t thread;
    cr_assert_eq(bea_context_create(renderer, 1, 2, "first thread"), BEA_OK);
    bea_renderer_leave_thread(renderer);
    cr_assert_eq(pthread_create(&thread, NULL, go_on, renderer), 0);
    pthread_join(thread, NULL);
    cr_expect_eq(bea_submit(renderer, 1, &nop, 1, NULL), BEA_OK);
    cr_expect_eq(bea_submit(renderer, 2, &nop, 1, NULL), BEA_OK);
    bea_renderer_destroy(renderer);
}

/* With its last context a renderer lets go of the thread. */
Test(device, another_thread_goes_on)
{
    struct bea_renderer *renderer = create_or_skip(NULL);
    pthread_t thread;
    cr_assert_eq(bea_context_create(renderer, 1, 2, "first thread"), BEA_OK);
    cr_assert_eq(bea_context_destroy(renderer, 1), BEA_OK);
    cr_assert_eq(pthread_create(&thread, NULL, use_and_destroy, renderer), 0);
    pthread_join(thread, NULL);
}

/* --- the embedder's contexts --- */

struct embedder {
    EGLDisplay display;
    EGLContext share;
    int contexts;
    pthread_t thread; /* the one that may make contexts */
    _Atomic int made_current_elsewhere;
};

static void *make_context(void *user, int major, int minor, bool gles)
{
    struct embedder *embedder = user;
    cr_expect(pthread_equal(embedder->thread, pthread_self()));
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION, major, EGL_CONTEXT_MINOR_VERSION, minor,
                                 EGL_NONE};
    eglBindAPI(gles ? EGL_OPENGL_ES_API : EGL_OPENGL_API);
    EGLContext context =
        eglCreateContext(embedder->display, EGL_NO_CONFIG_KHR, embedder->share, attributes);
    if (context == EGL_NO_CONTEXT)
        return NULL;
    if (embedder->share == EGL_NO_CONTEXT)
        embedder->share = context;
    embedder->contexts++;
    return context;
}

static void drop_context(void *user, void *context)
{
    struct embedder *embedder = user;
    cr_expect(pthread_equal(embedder->thread, pthread_self()));
    embedder->contexts--;
    eglDestroyContext(embedder->display, context);
}

static bool make_current(void *user, void *context)
{
    struct embedder *embedder = user;
    embedder->made_current_elsewhere += !pthread_equal(embedder->thread, pthread_self());
    return eglMakeCurrent(embedder->display, EGL_NO_SURFACE, EGL_NO_SURFACE, context);
}

static struct bea_renderer *create_external(struct embedder *embedder, bool fence_thread)
{
    static const struct bea_gl_external callbacks = {
        .create_context = make_context,
        .destroy_context = drop_context,
        .make_current = make_current,
    };
    struct bea_renderer_params params;
    struct bea_gl_params gl;
    struct bea_error error = {0};
    *embedder = (struct embedder){.display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA,
                                                                      EGL_DEFAULT_DISPLAY, NULL),
                                  .thread = pthread_self()};
    if (embedder->display == EGL_NO_DISPLAY || !eglInitialize(embedder->display, NULL, NULL))
        cr_skip_test("no surfaceless EGL");
    bea_gl_params_init(&gl);
    gl.window_system = BEA_GL_EXTERNAL;
    gl.external = &callbacks;
    gl.external_user = embedder;
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.fence_thread = fence_thread;
    struct bea_renderer *renderer = bea_renderer_create(&params, &error);
    if (!renderer)
        cr_skip_test("no GL here: %s", error.message);
    return renderer;
}

Test(device, external_contexts)
{
    struct embedder embedder;
    struct bea_renderer *renderer = create_external(&embedder, false);
    cr_assert_eq(embedder.contexts, 1);
    cr_assert_eq(bea_context_create(renderer, 1, 2, "guest"), BEA_OK);
    cr_assert_eq(embedder.contexts, 2);
    /* The embedder draws something itself. */
    make_current(&embedder, NULL);
    const struct bea_resource_params texture = {.target = VGP_TARGET_TEXTURE_2D,
                                                .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                                .bind = VIRGL_BIND_SAMPLER_VIEW,
                                                .width = 4,
                                                .height = 4,
                                                .depth = 1,
                                                .array_size = 1};
    cr_assert_eq(bea_resource_create(renderer, 5, &texture), BEA_OK);
    bea_renderer_destroy(renderer);
    cr_assert_eq(embedder.contexts, 0);
}

/* Windowing toolkits make contexts on their own thread only, also the one for the fence thread. */
Test(device, external_contexts_and_a_fence_thread)
{
    struct embedder embedder;
    struct bea_renderer *renderer = create_external(&embedder, true);
    cr_assert_eq(embedder.contexts, 2);
    cr_assert_eq(embedder.made_current_elsewhere, 1);
    cr_assert_eq(bea_fence_create(renderer, 0, 0, 1, 0), BEA_OK);
    cr_assert_eq(bea_renderer_poll(renderer, UINT64_MAX), BEA_OK);
    bea_renderer_destroy(renderer);
    cr_assert_eq(embedder.contexts, 0);
}

/* Whoever shares GL with the renderer enters its context before using names of textures. */
Test(device, enter_makes_its_context_current)
{
    struct embedder embedder;
    struct bea_renderer *renderer = create_external(&embedder, false);
    make_current(&embedder, NULL);
    cr_assert_eq(eglGetCurrentContext(), EGL_NO_CONTEXT);
    cr_assert_eq(bea_renderer_enter_thread(renderer), BEA_OK);
    cr_assert_eq(eglGetCurrentContext(), embedder.share);
    bea_renderer_destroy(renderer);
}
