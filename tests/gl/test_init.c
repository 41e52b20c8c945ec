/* SPDX-License-Identifier: MIT */
/*
 * Why a renderer cannot be made: every stage is made to fail, on a host that is less than it is by
 * replaced entry points of EGL. A create that fails leaves nothing.
 */
#include <criterion/criterion.h>
#include <dlfcn.h>
#include <errno.h>
#include <epoxy/egl.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "allocations.h"
#include "beatrice/beatrice.h"
#include "beatrice/gl.h"
#include "leftovers.h"

/* --- a host that lacks things --- */

static const char *lacking = "";     /* extensions and libraries, separated by blanks */
static int no_thread, surfaces_left; /* the latter: contexts that can still be made current */

bool __real_epoxy_has_egl_extension(EGLDisplay display, const char *name);
bool __wrap_epoxy_has_egl_extension(EGLDisplay display, const char *name);
void *__real_dlopen(const char *name, int flags);
void *__wrap_dlopen(const char *name, int flags);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *data);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *data);

bool __wrap_epoxy_has_egl_extension(EGLDisplay display, const char *name)
{
    return !strstr(lacking, name) && __real_epoxy_has_egl_extension(display, name);
}

void *__wrap_dlopen(const char *name, int flags)
{
    return strstr(lacking, name) ? NULL : __real_dlopen(name, flags);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                          void *data)
{
    return no_thread ? EAGAIN : __real_pthread_create(thread, attributes, run, data);
}

static EGLBoolean no_initialize(EGLDisplay display, EGLint *major, EGLint *minor)
{
    (void)display, (void)major, (void)minor;
    return EGL_FALSE;
}

static EGLBoolean no_api(EGLenum api)
{
    (void)api;
    return EGL_FALSE;
}

static EGLBoolean no_config(EGLDisplay display, const EGLint *attributes, EGLConfig *configs,
                            EGLint size, EGLint *count)
{
    (void)display, (void)attributes, (void)configs, (void)size;
    *count = 0;
    return EGL_TRUE;
}

static EGLContext no_context(EGLDisplay display, EGLConfig config, EGLContext share,
                             const EGLint *attributes)
{
    (void)display, (void)config, (void)share, (void)attributes;
    return EGL_NO_CONTEXT;
}

static PFNEGLMAKECURRENTPROC real_make_current;
static EGLBoolean few_current(EGLDisplay display, EGLSurface draw, EGLSurface read,
                              EGLContext context)
{
    if (context != EGL_NO_CONTEXT && surfaces_left-- <= 0)
        return EGL_FALSE;
    return real_make_current(display, draw, read, context);
}

/* --- making one --- */

static struct bea_gl_params gl;
static bool fence_thread;

static struct bea_renderer *create(struct bea_error *error)
{
    struct bea_renderer_params params;
    bea_renderer_params_init(&params);
    params.backend = bea_gl_backend();
    params.backend_params = &gl;
    params.fence_thread = fence_thread;
    return bea_renderer_create(&params, error);
}

/* Skips where there is no GL; what EGL itself opens once is open afterwards. */
static void start(void)
{
    struct bea_error error = {.status = BEA_OK};
    bea_gl_params_init(&gl);
    fence_thread = false;
    struct bea_renderer *renderer = create(&error);
    if (!renderer)
        cr_skip_test("no GL here: %s", error.message);
    bea_renderer_destroy(renderer);
    real_make_current = epoxy_eglMakeCurrent;
}
TestSuite(init, .init = start);

struct expected {
    enum bea_stage stage;
    enum bea_status status;
    const char *missing, *node, *message;
};

static void expect_failure(const struct expected *expected)
{
    struct leftovers before, after;
    struct bea_error error;
    memset(&error, 0xff, sizeof(error));
    leftovers_count(&before);
    cr_assert_null(create(&error));
    cr_expect_eq(error.stage, expected->stage, "stage %s: %s", bea_stage_name(error.stage),
                 error.message);
    cr_expect_eq(error.status, expected->status, "%s: %s", bea_status_name(error.status),
                 error.message);
    cr_expect_str_eq(error.missing ? error.missing : "-",
                     expected->missing ? expected->missing : "-");
    cr_expect_str_eq(error.node, expected->node ? expected->node : "");
    cr_expect(strstr(error.message, expected->message), "%s", error.message);
    cr_expect_eq(error.context_id + error.dword + error.opcode, 0);
    cr_expect(error.command == NULL && error.field == NULL);
    cr_assert_null(create(NULL)); /* nobody has to ask why */
    leftovers_count(&after);
    leftovers_expect_same(&before, &after);
}

/* Nothing of what failed stays behind: with the host as it was, a renderer can be made. */
static void expect_success(void)
{
    struct bea_error error = {.status = BEA_OK};
    struct bea_renderer *renderer = create(&error);
    cr_assert_not_null(renderer, "%s", error.message);
    cr_expect_eq(bea_context_create(renderer, 1, 2, "guest"), BEA_OK);
    bea_renderer_destroy(renderer);
}

/* --- the stages --- */

Test(init, names_of_stages)
{
    for (int i = 0; i <= BEA_STAGE_FENCE_THREAD; i++)
        for (int k = 0; k < i; k++)
            cr_expect_str_neq(bea_stage_name((enum bea_stage)i), bea_stage_name((enum bea_stage)k));
    cr_expect_str_eq(bea_stage_name((enum bea_stage)99), "unknown");
}

Test(init, parameters)
{
    struct bea_renderer_params params;
    struct bea_error error = {.status = BEA_OK};
    bea_renderer_params_init(&params);
    cr_assert_null(bea_renderer_create(&params, &error));
    cr_expect_eq(error.stage, BEA_STAGE_PARAMS);
    gl.window_system = BEA_GL_EXTERNAL;
    expect_failure(&(struct expected){BEA_STAGE_PARAMS, BEA_ERR_INVALID, NULL, NULL,
                                      "external GL contexts: a callback is missing"});
}

Test(init, libraries)
{
    static const char *const names[] = {"libEGL.so.1", "libOpenGL.so.0 libGL.so.1"};
    static const char *const first[] = {"libEGL.so.1", "libOpenGL.so.0"};
    for (int i = 0; i < 2; i++) {
        lacking = names[i];
        expect_failure(&(struct expected){BEA_STAGE_LIBRARY, BEA_ERR_UNSUPPORTED, first[i], NULL,
                                          "cannot be loaded"});
    }
    /* One of both does; a machine need not have more. */
    void *old = __real_dlopen("libGL.so.1", RTLD_LAZY);
    lacking = old ? "libOpenGL.so.0" : "libGL.so.1";
    if (old)
        dlclose(old);
    expect_success();
    gl.use_gles = true;
    lacking = "libGLESv2.so.2";
    expect_failure(&(struct expected){BEA_STAGE_LIBRARY, BEA_ERR_UNSUPPORTED, lacking, NULL,
                                      "libGLESv2.so.2 cannot be loaded"});
}

Test(init, paths_of_nodes)
{
    char plain[] = "/tmp/beatrice-node-XXXXXX";
    int fd = mkstemp(plain);
    gl.window_system = BEA_GL_RENDER_NODE;
    gl.render_node = "/nowhere/renderD999";
    lacking = "EGL_EXT_device_enumeration";
    expect_failure(&(struct expected){BEA_STAGE_DISPLAY, BEA_ERR_UNSUPPORTED, lacking,
                                      gl.render_node, "No such file or directory; no EGL_EXT_dev"});
    lacking = "";
    expect_failure(&(struct expected){BEA_STAGE_NODE, BEA_ERR_UNSUPPORTED, NULL, gl.render_node,
                                      "/nowhere/renderD999: No such file or directory"});
    gl.render_node = plain; /* is no device at all */
    struct bea_error error = {.status = BEA_OK};
    cr_assert_null(create(&error));
    cr_expect_eq(error.stage, BEA_STAGE_DISPLAY);
    cr_expect_str_eq(error.node, plain);
    gl.render_node = NULL;
    gl.render_fd = fd;
    cr_assert_null(create(&error));
    cr_expect_eq(error.stage, BEA_STAGE_DISPLAY);
    cr_expect_str_eq(error.node, "(by file descriptor)");
    close(fd);
    unlink(plain);
    expect_failure(&(struct expected){BEA_STAGE_NODE, BEA_ERR_UNSUPPORTED, NULL,
                                      "(by file descriptor)", "Bad file descriptor"});
}

Test(init, any_node)
{
    struct bea_error error = {.status = BEA_OK};
    gl.window_system = BEA_GL_RENDER_NODE;
    lacking = "EGL_MESA_platform_gbm EGL_KHR_platform_gbm";
    cr_assert_null(create(&error));
    cr_expect_str_eq(error.node, "(any)");
    if (error.stage == BEA_STAGE_NODE) /* none, or none that may be opened */
        cr_expect_null(error.missing);
    else
        cr_expect_str_eq(error.missing, "EGL_KHR_platform_gbm");
}

Test(init, displays)
{
    lacking = "EGL_MESA_platform_surfaceless EGL_EXT_device_enumeration";
    expect_failure(&(struct expected){BEA_STAGE_DISPLAY, BEA_ERR_UNSUPPORTED,
                                      "EGL_MESA_platform_surfaceless", NULL,
                                      "no EGL_EXT_device_enumeration"});
    lacking = "EGL_EXT_platform_base";
    expect_failure(&(struct expected){BEA_STAGE_DISPLAY, BEA_ERR_UNSUPPORTED, lacking, NULL,
                                      "no EGL_EXT_platform_base"});
    lacking = "";
    epoxy_eglInitialize = no_initialize;
    expect_failure(&(struct expected){BEA_STAGE_DISPLAY, BEA_ERR_UNSUPPORTED, NULL, NULL,
                                      "the surfaceless platform cannot be initialized"});
}

Test(init, configurations)
{
    PFNEGLBINDAPIPROC real_bind_api = epoxy_eglBindAPI;
    lacking = "EGL_KHR_surfaceless_context";
    expect_failure(&(struct expected){BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, lacking, NULL,
                                      "this display has no EGL_KHR_surfaceless_context"});
    lacking = "EGL_KHR_no_config_context EGL_MESA_configless_context";
    expect_success();
    epoxy_eglChooseConfig = no_config;
    expect_failure(&(struct expected){BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, NULL, NULL,
                                      "no configuration fits"});
    lacking = "";
    epoxy_eglBindAPI = no_api;
    expect_failure(&(struct expected){BEA_STAGE_CONFIG, BEA_ERR_UNSUPPORTED, NULL, NULL,
                                      "this display has no OpenGL"});
    epoxy_eglBindAPI = real_bind_api;
    expect_success();
}

Test(init, contexts)
{
    PFNEGLCREATECONTEXTPROC real_create = epoxy_eglCreateContext;
    epoxy_eglCreateContext = no_context;
    expect_failure(&(struct expected){BEA_STAGE_CONTEXT, BEA_ERR_UNSUPPORTED, NULL, NULL,
                                      "OpenGL 3.3 core profile"});
    gl.use_gles = true;
    expect_failure(
        &(struct expected){BEA_STAGE_CONTEXT, BEA_ERR_UNSUPPORTED, NULL, NULL, "OpenGL ES 3.0"});
    gl.use_gles = false;
    epoxy_eglCreateContext = real_create;
    epoxy_eglMakeCurrent = few_current;
    expect_failure(&(struct expected){BEA_STAGE_CONTEXT, BEA_ERR_HOST, NULL, NULL,
                                      "the first context cannot be made current"});
    surfaces_left = 1000;
    expect_success();
}

/* The last stage takes everything down again that the others made. */
Test(init, fence_threads)
{
    fence_thread = true;
    no_thread = 1;
    expect_failure(&(struct expected){BEA_STAGE_FENCE_THREAD, BEA_ERR_HOST, NULL, NULL,
                                      "the system starts no thread"});
    no_thread = 0;
    expect_success();
}

/* --- the system has nothing left --- */

/* Each allocation of the library in turn. */
Test(init, no_memory)
{
    struct bea_renderer *renderer = NULL;
    struct leftovers before, after;
    int n = 0;
    fence_thread = true;
    leftovers_count(&before);
    for (; !renderer && n < 100; n++) {
        struct bea_error error = {.status = BEA_OK};
        allocations_fail_one(n);
        renderer = create(&error);
        if (allocations_fail_one(-1) != -1)
            break;
        cr_expect(renderer || error.status == BEA_ERR_NO_MEMORY || error.status == BEA_ERR_HOST,
                  "allocation %d: %s", n, error.message);
        cr_expect(renderer || error.message[0], "allocation %d: why?", n);
        bea_renderer_destroy(renderer);
        renderer = NULL;
    }
    cr_expect_gt(n, 3, "the library allocates");
    bea_renderer_destroy(renderer);
    leftovers_count(&after);
    leftovers_expect_same(&before, &after);
}

/* With fewer and fewer files. EGL itself does without, so there is one stage that fails. */
Test(init, no_files)
{
    struct rlimit limit, least;
    bool failed = false;
    fence_thread = true;
    getrlimit(RLIMIT_NOFILE, &limit);
    least = limit;
    for (rlim_t files = 24; files > 0; files--) {
        struct leftovers before, after;
        struct bea_error error = {.status = BEA_OK};
        leftovers_count(&before);
        least.rlim_cur = files;
        setrlimit(RLIMIT_NOFILE, &least);
        struct bea_renderer *renderer = create(&error);
        setrlimit(RLIMIT_NOFILE, &limit);
        if (!renderer) {
            failed = true;
            cr_expect_neq(error.stage, BEA_STAGE_NONE, "%s", error.message);
            cr_expect(error.message[0]);
        }
        bea_renderer_destroy(renderer);
        leftovers_count(&after);
        leftovers_expect_same(&before, &after);
    }
    cr_expect(failed);
    expect_success();
}
