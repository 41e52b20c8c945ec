/* SPDX-License-Identifier: MIT */
#include "device.h"

#include "beatrice/gl.h"
#include "blit.h"
#include "debug.h"
#include "gl.h"
#include "winsys.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static void fill(struct bea_error *error, enum bea_status status, const char *format, va_list args)
{
    if (!error)
        return;
    *error = (struct bea_error){.status = status};
    vsnprintf(error->message, sizeof(error->message), format, args);
}

enum bea_status bea_gl_fail(struct bea_error *error, enum bea_status status, const char *format,
                            ...)
{
    va_list args;
    va_start(args, format);
    fill(error, status, format, args);
    va_end(args);
    return status;
}

enum bea_status bea_gl_fail_at(struct bea_error *error, enum bea_stage stage,
                               enum bea_status status, const char *missing, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(error, status, format, args);
    va_end(args);
    if (error) {
        error->stage = stage;
        error->missing = missing;
    }
    return status;
}

bool bea_gl_no_error(void)
{
    bool none = true;
    /* A lost context reports errors without end. */
    for (int i = 0; i < 16 && glGetError() != GL_NO_ERROR; i++)
        none = false;
    return none;
}

/* --- which context is current --- */

static void *context_of(const struct bea_gl *gl, const struct bea_gl_sub *sub)
{
    return sub ? sub->gl_context : gl->device_context;
}

/* NULL: none. Not for the fence thread's own. */
bool bea_gl_bind(struct bea_gl *gl, void *context)
{
    if (!gl->winsys->ops->make_current(gl->winsys, context))
        return false;
    gl->is_bound = context != NULL;
    gl->bound = pthread_self();
    return true;
}

static bool winsys_current(struct bea_gl *gl, void *context)
{
    return !gl->lost &&
           (gl->winsys->ops->is_current(gl->winsys, context) || bea_gl_bind(gl, context));
}

/* The embedder's contexts may be bound as it likes. */
bool bea_gl_is_elsewhere(void *data)
{
    const struct bea_gl *gl = data;
    return gl->is_bound && !gl->winsys->foreign && !pthread_equal(gl->bound, pthread_self());
}

const char *bea_gl_lost(void *data)
{
    return ((const struct bea_gl *)data)->lost;
}

void bea_gl_look_for_reset(struct bea_gl *gl)
{
    if (gl->lost || !bea_gl_has(gl, BEA_GL_FEATURE_RESET_STATUS))
        return;
    switch (glGetGraphicsResetStatus()) {
    case GL_NO_ERROR: return;
    case GL_GUILTY_CONTEXT_RESET:
        gl->lost = "the GL contexts are lost by a reset that they caused";
        break;
    case GL_INNOCENT_CONTEXT_RESET:
        gl->lost = "the GL contexts are lost by a reset that others caused";
        break;
    default: gl->lost = "the GL contexts are lost by a reset";
    }
    bea_log(gl->renderer, BEA_LOG_ERROR, "GL: %s", gl->lost);
}

bool bea_gl_ensure_current(struct bea_gl *gl)
{
    return winsys_current(gl, context_of(gl, gl->current));
}

/*
 * GL orders nothing between contexts, but the guest's sub-contexts share resources and expect the
 * order of the stream: the new context waits (on the GPU) for what the old one has been told.
 */
bool bea_gl_make_current(struct bea_gl *gl, struct bea_gl_sub *sub)
{
    if (gl->current == sub)
        return bea_gl_ensure_current(gl);
    GLsync sync = NULL;
    if (bea_gl_ensure_current(gl)) {
        sync = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
        glFlush();
    }
    bool ok = !gl->lost && bea_gl_bind(gl, context_of(gl, sub));
    if (ok)
        gl->current = sub;
    if (sync && (ok || bea_gl_ensure_current(gl))) {
        if (ok)
            glWaitSync(sync, 0, GL_TIMEOUT_IGNORED);
        glDeleteSync(sync);
    }
    return ok;
}

void bea_gl_make_current_for_end(struct bea_gl *gl, struct bea_gl_sub *sub)
{
    if (bea_gl_make_current(gl, sub))
        return;
    /* Contexts that a reset took still take commands, without effect. */
    if (gl->lost && bea_gl_bind(gl, context_of(gl, sub)))
        gl->current = sub;
    else
        bea_gl_bind(gl, NULL);
}

/*
 * epoxy looks an entry point up when it is first called, and ends the process when no context is
 * current then. What ends may be the first call of these, and without a context.
 */
static void look_up_ends(void)
{
    glDeleteBuffers(0, NULL);
    glDeleteFramebuffers(0, NULL);
    glDeleteProgram(0);
    glDeleteQueries(0, NULL);
    glDeleteRenderbuffers(0, NULL);
    glDeleteSamplers(0, NULL);
    glDeleteShader(0);
    glDeleteSync(NULL);
    glDeleteTextures(0, NULL);
    glDeleteVertexArrays(0, NULL);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glBindVertexArray(0);
    glUseProgram(0);
}

void bea_gl_state_lost(struct bea_gl *gl, uint32_t dirty)
{
    if (!gl->current)
        return;
    gl->current->dirty |= dirty;
    gl->current->lost |= dirty;
}

/* --- create and destroy --- */

static struct bea_gl_winsys *open_winsys(const struct bea_gl_params *params,
                                         struct bea_error *error)
{
    return params->window_system == BEA_GL_EXTERNAL ? bea_gl_winsys_external_create(params, error)
                                                    : bea_gl_winsys_egl_create(params, error);
}

/* The highest version that the window system has. */
static bool create_device_context(struct bea_gl *gl, int max_version, struct bea_error *error)
{
    static const int desktop[] = {46, 45, 44, 43, 42, 41, 40, 33, 0};
    static const int es[] = {32, 31, 30, 0};
    for (const int *v = gl->use_gles ? es : desktop; *v && !gl->device_context; v++) {
        if (max_version && *v > max_version)
            continue;
        gl->major = *v / 10;
        gl->minor = *v % 10;
        gl->device_context = gl->winsys->ops->create_context(gl->winsys, gl->major, gl->minor);
    }
    if (!gl->device_context) {
        bea_gl_fail_at(error, BEA_STAGE_CONTEXT, BEA_ERR_UNSUPPORTED, NULL,
                       "GL: the host has no %s",
                       gl->use_gles ? "OpenGL ES 3.0" : "OpenGL 3.3 core profile");
        return false;
    }
    if (!bea_gl_bind(gl, gl->device_context)) {
        bea_gl_fail_at(error, BEA_STAGE_CONTEXT, BEA_ERR_HOST, NULL,
                       "GL: the first context cannot be made current");
        gl->winsys->ops->destroy_context(gl->winsys, gl->device_context);
        return false;
    }
    return true;
}

enum bea_status bea_gl_create(struct bea_renderer *renderer, const void *backend_params,
                              void **data, struct bea_error *error)
{
    struct bea_gl_params params;
    bea_gl_params_init(&params);
    if (backend_params)
        params = *(const struct bea_gl_params *)backend_params;
    struct bea_gl *gl = calloc(1, sizeof(*gl));
    if (!gl)
        return bea_gl_fail(error, BEA_ERR_NO_MEMORY, "GL: out of memory");
    gl->renderer = renderer;
    gl->use_gles = params.use_gles;
    gl->debug = params.debug;
    gl->winsys = open_winsys(&params, error);
    if (!gl->winsys)
        goto fail_winsys;
    if (!create_device_context(gl, params.max_version, error))
        goto fail_context;
    look_up_ends();
    bea_gl_features_init(gl, params.max_version, params.without);
    bea_gl_debug_enable(gl);
    bea_gl_formats_init(gl);
    bea_gl_program_cache_init(gl);
    bea_gl_dmabuf_init(gl);
    bea_log(renderer, BEA_LOG_INFO, "GL: %s, %s", gl->features.renderer, gl->features.version_text);
    *data = gl;
    return BEA_OK;

fail_context:
    gl->winsys->ops->destroy(gl->winsys);
fail_winsys:
    free(gl);
    return error ? error->status : BEA_ERR_HOST;
}

void bea_gl_destroy(void *data)
{
    struct bea_gl *gl = data;
    if (!gl)
        return;
    bea_gl_make_current_for_end(gl, NULL);
    bea_gl_blitter_destroy(gl->blitter);
    bea_gl_program_cache_finish(gl);
    glDeleteProgram(gl->indirect_program.name);
    glDeleteFramebuffers(2, gl->scratch_fbo);
    if (gl->is_bound)
        glFinish();
    bea_gl_dmabuf_finish(gl);
    bea_gl_bind(gl, NULL);
    gl->winsys->ops->destroy_context(gl->winsys, gl->device_context);
    gl->winsys->ops->destroy(gl->winsys);
    free(gl);
}

void bea_gl_info(void *data, struct bea_renderer_info *info)
{
    const struct bea_gl *gl = data;
    info->backend = "gl";
    info->host_vendor = gl->features.vendor;
    info->host_renderer = gl->features.renderer;
    info->host_version = gl->features.version_text;
}
