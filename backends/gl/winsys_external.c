/* SPDX-License-Identifier: MIT */
/* The embedder's own GL contexts. */
#include "winsys.h"

#include <stdlib.h>

struct external {
    struct bea_gl_winsys base;
    struct bea_gl_external callbacks;
    void *user;
};

static void *create_context(struct bea_gl_winsys *winsys, int major, int minor)
{
    struct external *external = (struct external *)winsys;
    return external->callbacks.create_context(external->user, major, minor, winsys->gles);
}

static void destroy_context(struct bea_gl_winsys *winsys, void *context)
{
    struct external *external = (struct external *)winsys;
    external->callbacks.destroy_context(external->user, context);
}

static bool make_current(struct bea_gl_winsys *winsys, void *context)
{
    struct external *external = (struct external *)winsys;
    return external->callbacks.make_current(external->user, context);
}

/* The embedder changes contexts between our calls and cannot be asked. */
static bool is_current(const struct bea_gl_winsys *winsys, const void *context)
{
    (void)winsys;
    (void)context;
    return false;
}

static void destroy(struct bea_gl_winsys *winsys)
{
    free(winsys);
}

static void *display(struct bea_gl_winsys *winsys)
{
    struct external *external = (struct external *)winsys;
    return external->callbacks.egl_display ? external->callbacks.egl_display(external->user) : NULL;
}

static const struct bea_gl_winsys_ops ops = {
    .create_context = create_context,
    .destroy_context = destroy_context,
    .make_current = make_current,
    .is_current = is_current,
    .destroy = destroy,
    .display = display,
};

struct bea_gl_winsys *bea_gl_winsys_external_create(const struct bea_gl_params *params,
                                                    struct bea_error *error)
{
    const struct bea_gl_external *callbacks = params->external;
    if (!callbacks || !callbacks->create_context || !callbacks->destroy_context ||
        !callbacks->make_current) {
        bea_gl_fail_at(error, BEA_STAGE_PARAMS, BEA_ERR_INVALID, NULL,
                       "external GL contexts: a callback is missing");
        return NULL;
    }
    struct external *external = calloc(1, sizeof(*external));
    if (!external) {
        bea_gl_fail_at(error, BEA_STAGE_CONTEXT, BEA_ERR_NO_MEMORY, NULL,
                       "external GL contexts: out of memory");
        return NULL;
    }
    external->base = (struct bea_gl_winsys){
        .ops = &ops, .gles = params->use_gles, .debug = params->debug, .foreign = true};
    external->callbacks = *callbacks;
    external->user = params->external_user;
    return &external->base;
}
