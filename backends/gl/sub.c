/* SPDX-License-Identifier: MIT */
#include "sub.h"

#include "debug.h"
#include "device.h"
#include "gl.h"
#include "winsys.h"

#include <stdlib.h>

/* In order of init; finish goes backwards. */
static const struct {
    void (*init)(struct bea_gl_sub *sub);
    void (*finish)(struct bea_gl_sub *sub);
} rooms[] = {
    {bea_gl_framebuffer_init, bea_gl_framebuffer_finish},
    {bea_gl_blend_init, bea_gl_blend_finish},
    {bea_gl_dsa_init, bea_gl_dsa_finish},
    {bea_gl_raster_init, bea_gl_raster_finish},
    {bea_gl_viewport_init, bea_gl_viewport_finish},
    {bea_gl_vertex_init, bea_gl_vertex_finish},
    {bea_gl_shader_init, bea_gl_shader_finish},
    {bea_gl_constants_init, bea_gl_constants_finish},
    {bea_gl_binding_init, bea_gl_binding_finish},
    {bea_gl_view_init, bea_gl_view_finish},
    {bea_gl_sampler_init, bea_gl_sampler_finish},
    {bea_gl_image_init, bea_gl_image_finish},
    {bea_gl_streamout_init, bea_gl_streamout_finish},
    {bea_gl_query_init, bea_gl_query_finish},
    {bea_gl_indirect_init, bea_gl_indirect_finish},
};
#define NUM_ROOMS (sizeof(rooms) / sizeof(rooms[0]))

/* What no room owns, once for each GL context: conventions of the guest's API that GL has switches
 * for. */
static void set_up_context(struct bea_gl *gl)
{
    bea_gl_debug_enable(gl);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    /* Where samplers decide, this switch would overrule them. */
    if (!gl->use_gles && !bea_gl_has(gl, BEA_GL_FEATURE_SEAMLESS_CUBE_PER_TEXTURE))
        glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
}

enum bea_status bea_gl_sub_create(void *data, struct bea_context *ctx, uint32_t sub_id, void **out)
{
    struct bea_gl *gl = data;
    struct bea_gl_sub *sub = calloc(1, sizeof(*sub));
    if (!sub)
        return BEA_ERR_NO_MEMORY;
    sub->gl = gl;
    sub->ctx = ctx;
    sub->id = sub_id;
    sub->dirty = BEA_GL_DIRTY_ALL;
    sub->lost = BEA_GL_DIRTY_ALL;
    sub->gl_context = gl->winsys->ops->create_context(gl->winsys, gl->major, gl->minor);
    if (!sub->gl_context)
        goto fail_context;
    if (!bea_gl_make_current(gl, sub))
        goto fail_current;
    set_up_context(gl);
    for (size_t i = 0; i < NUM_ROOMS; i++)
        rooms[i].init(sub);
    *out = sub;
    return BEA_OK;

fail_current:
    gl->winsys->ops->destroy_context(gl->winsys, sub->gl_context);
fail_context:
    free(sub);
    bea_log(gl->renderer, BEA_LOG_ERROR, "GL: no context for sub-context %u", sub_id);
    return BEA_ERR_HOST;
}

void bea_gl_sub_destroy(void *data, void *sub_data)
{
    struct bea_gl *gl = data;
    struct bea_gl_sub *sub = sub_data;
    if (!sub)
        return;
    bea_gl_make_current_for_end(gl, sub);
    for (size_t i = NUM_ROOMS; i-- > 0;)
        rooms[i].finish(sub);
    bea_gl_make_current_for_end(gl, NULL);
    gl->current = NULL;
    gl->winsys->ops->destroy_context(gl->winsys, sub->gl_context);
    free(sub);
}

/* None: the thread lets go of GL, so that another one may go on with the renderer. */
enum bea_status bea_gl_sub_make_current(void *data, void *sub)
{
    struct bea_gl *gl = data;
    if (!sub)
        return bea_gl_bind(gl, NULL) ? BEA_OK : BEA_ERR_HOST;
    return bea_gl_make_current(gl, sub) ? BEA_OK : BEA_ERR_HOST;
}

enum bea_status bea_gl_enter(void *data)
{
    return bea_gl_make_current(data, NULL) ? BEA_OK : BEA_ERR_HOST;
}

/* Only one of the tweaks concerns what this backend does; unknown ones are no fault (quirk A8). */
enum bea_status bea_gl_set_tweaks(struct bea_context *ctx, const struct vgp_set_tweaks *cmd)
{
    if (cmd->id == virgl_tweak_gles_tf3_samples_passes_multiplier && cmd->value)
        bea_gl_sub(ctx)->queries.samples_multiplier = cmd->value;
    return BEA_OK;
}
