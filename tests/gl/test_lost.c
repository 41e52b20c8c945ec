/* SPDX-License-Identifier: MIT */
/*
 * GL goes away, or is bound to another thread: calls say so, fences end, and the renderer can still
 * be destroyed without a trace.
 */
#include <criterion/criterion.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <pthread.h>
#include <string.h>

#include "beatrice/fence.h"
#include "host.h"
#include "leftovers.h"
#include "scene.h"
#include "texels.h"

#define SIDE 16u
#define CONTEXT 1

/* --- a reset, as drivers tell of it --- */

static GLenum reset = GL_NO_ERROR;
static GLenum reset_status(void)
{
    return reset;
}

/* A scene in which something was drawn, a query runs and a fence waits. */
static struct scene *busy_scene(void)
{
    static const float white[4] = {1, 1, 1, 1};
    struct scene *scene = scene_create(SIDE, SIDE);
    cr_assert_eq(bea_renderer_enter_thread(scene->renderer), BEA_OK);
    epoxy_glGetGraphicsResetStatus = reset_status;
    const struct vgp_create_query create = {.handle = scene_handle(scene),
                                            .query_type = VGP_QUERY_TYPE_OCCLUSION_COUNTER,
                                            .resource =
                                                scene_buffer(scene, VIRGL_BIND_CUSTOM, 16, NULL)};
    const struct vgp_begin_query begin = {.query = create.handle};
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    scene_use_quad(scene);
    scene_defaults(scene);
    cr_assert_eq(vgp_encode_create_query(&scene->sink, &create), 0);
    cr_assert_eq(vgp_encode_begin_query(&scene->sink, &begin), 0);
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
    const struct vgp_blit blit = texels_blit(
        scene_texture(scene, VIRGL_FORMAT_R8G8B8A8_UNORM, VIRGL_BIND_RENDER_TARGET, 8, 8, NULL, 0),
        VIRGL_FORMAT_R8G8B8A8_UNORM, (struct texels_box){0, 0, 0, 4, 8, 1}, scene->target,
        VIRGL_FORMAT_R8G8B8A8_UNORM, (struct texels_box){0, 0, 0, 8, 8, 1});
    cr_assert_eq(vgp_encode_blit(&scene->sink, &blit), 0);
    scene_run(scene);
    return scene;
}

static void expect_end_of_all(struct scene *scene, const char *why)
{
    const uint32_t nop = VIRGL_CCMD_NOP;
    const struct bea_resource_params params = {.target = VGP_TARGET_TEXTURE_2D,
                                               .format = VIRGL_FORMAT_R8G8B8A8_UNORM,
                                               .bind = VIRGL_BIND_SAMPLER_VIEW,
                                               .width = 4,
                                               .height = 4,
                                               .depth = 1,
                                               .array_size = 1};
    static char bytes[SIDE * SIDE * 4];
    const struct iovec iov = {bytes, sizeof(bytes)};
    const struct bea_transfer from = {.direction = BEA_FROM_HOST,
                                      .box = {.width = SIDE, .height = SIDE, .depth = 1},
                                      .iov = &iov,
                                      .iov_count = 1};
    struct bea_error error;
    struct bea_usage usage;
    cr_expect_eq(bea_submit(scene->renderer, CONTEXT, &nop, 1, &error), BEA_ERR_HOST);
    cr_expect(strstr(error.message, why), "%s", error.message);
    cr_expect(strstr(scene->log, why), "%s", scene->log);
    cr_expect_eq(bea_transfer(scene->renderer, 0, scene->target, &from, &error), BEA_ERR_HOST);
    cr_expect_eq(bea_resource_create(scene->renderer, 9999, &params), BEA_ERR_HOST);
    cr_expect_eq(bea_context_create(scene->renderer, 9, 2, "late"), BEA_ERR_HOST);
    cr_expect_eq(bea_fence_create(scene->renderer, CONTEXT, 0, 2, 0), BEA_ERR_HOST);
    bea_renderer_usage(scene->renderer, &usage);
    cr_expect_eq(usage.contexts, 1);
}

static void lose(GLenum how, const char *why)
{
    struct leftovers before, after;
    scene_destroy(busy_scene()); /* what a first use keeps */
    leftovers_count(&before);
    struct scene *scene = busy_scene();
    reset = how;
    cr_expect_eq(bea_fence_create(scene->renderer, CONTEXT, 0, 1, 0), BEA_OK, "the last");
    expect_end_of_all(scene, why);
    cr_expect_eq(bea_renderer_poll(scene->renderer, UINT64_MAX), BEA_OK, "no guest waits for ever");
    cr_expect_eq(bea_resource_destroy(scene->renderer, scene->target), BEA_OK);
    scene_destroy(scene);
    leftovers_count(&after);
    leftovers_expect_same(&before, &after);
    reset = GL_NO_ERROR;
    scene = busy_scene(); /* another one works */
    cr_expect_eq(scene_pixel(scene, 3, 3), 0xffffffff);
    scene_destroy(scene);
}

Test(lost, by_resets)
{
    lose(GL_GUILTY_CONTEXT_RESET, "lost by a reset that they caused");
    lose(GL_INNOCENT_CONTEXT_RESET, "lost by a reset that others caused");
    lose(GL_UNKNOWN_CONTEXT_RESET, "lost by a reset");
}

/* --- no context can be made current any more, and nobody says why --- */

static PFNEGLMAKECURRENTPROC real_make_current;
static EGLBoolean none_current(EGLDisplay display, EGLSurface draw, EGLSurface read,
                               EGLContext context)
{
    return context == EGL_NO_CONTEXT && real_make_current(display, draw, read, context);
}

Test(lost, by_egl)
{
    struct leftovers before, after;
    scene_destroy(busy_scene());
    leftovers_count(&before);
    struct scene *scene = busy_scene();
    bea_renderer_leave_thread(scene->renderer);
    real_make_current = epoxy_eglMakeCurrent;
    epoxy_eglMakeCurrent = none_current;
    const uint32_t nop = VIRGL_CCMD_NOP;
    struct bea_error error;
    cr_expect_eq(bea_submit(scene->renderer, CONTEXT, &nop, 1, &error), BEA_ERR_HOST);
    cr_expect(strstr(error.message, "cannot be made current"), "%s", error.message);
    cr_expect_eq(bea_context_destroy(scene->renderer, CONTEXT), BEA_OK);
    scene_destroy(scene);
    epoxy_eglMakeCurrent = real_make_current;
    leftovers_count(&after);
    leftovers_expect_same(&before, &after);
}

/* --- it is current on another thread --- */

static void *use(void *data)
{
    struct scene *scene = data;
    const uint32_t nop = VIRGL_CCMD_NOP;
    struct bea_error error;
    cr_expect_eq(bea_submit(scene->renderer, CONTEXT, &nop, 1, &error), BEA_ERR_THREAD);
    cr_expect(strstr(error.message, "another thread"), "%s", error.message);
    cr_expect_eq(bea_context_destroy(scene->renderer, CONTEXT), BEA_ERR_THREAD);
    cr_expect_eq(bea_renderer_enter_thread(scene->renderer), BEA_ERR_THREAD);
    return NULL;
}

static void on_another_thread(void *(*what)(void *), void *data)
{
    pthread_t thread;
    cr_assert_eq(pthread_create(&thread, NULL, what, data), 0);
    pthread_join(thread, NULL);
}

Test(lost, to_another_thread)
{
    struct scene *scene = busy_scene();
    on_another_thread(use, scene);
    cr_expect_eq(scene_pixel(scene, 3, 3), 0xffffffff, "nothing has changed");
    scene_destroy(scene);
}

/* The embedder draws itself, on a thread where the renderer is destroyed by mistake: what it has in
 * GL stays, though the names are the same. */
static void *end_beside_own_textures(void *data)
{
    static const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_NONE};
    EGLDisplay display =
        eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, NULL);
    eglBindAPI(EGL_OPENGL_API);
    EGLContext context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
    cr_assert_neq(context, EGL_NO_CONTEXT);
    cr_assert(eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context));
    GLuint textures[64];
    glGenTextures(64, textures);
    for (int i = 0; i < 64; i++)
        glBindTexture(GL_TEXTURE_2D, textures[i]);
    scene_destroy(data);
    cr_assert(eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context));
    for (int i = 0; i < 64; i++)
        cr_expect(glIsTexture(textures[i]), "texture %u", textures[i]);
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display, context);
    return NULL;
}

Test(lost, destroyed_on_another_thread)
{
    on_another_thread(end_beside_own_textures, busy_scene());
}
