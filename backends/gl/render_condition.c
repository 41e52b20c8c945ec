/* SPDX-License-Identifier: MIT */
#include "query_internal.h"

/* By VGP_RENDER_COND_*. */
static const uint16_t modes[2][VGP_RENDER_COND_COUNT] = {
    {GL_QUERY_WAIT, GL_QUERY_NO_WAIT, GL_QUERY_BY_REGION_WAIT, GL_QUERY_BY_REGION_NO_WAIT},
    {GL_QUERY_WAIT_INVERTED, GL_QUERY_NO_WAIT_INVERTED, GL_QUERY_BY_REGION_WAIT_INVERTED,
     GL_QUERY_BY_REGION_NO_WAIT_INVERTED},
};

static void gl_begin(const struct bea_gl_sub *sub)
{
    GLuint name = sub->queries.condition_name;
    if (!name)
        return;
    if (sub->gl->use_gles)
        glBeginConditionalRenderNV(name, sub->queries.condition_mode);
    else
        glBeginConditionalRender(name, sub->queries.condition_mode);
}

static void gl_end(const struct bea_gl_sub *sub)
{
    if (!sub->queries.condition_name || !sub->gl->is_bound)
        return;
    if (sub->gl->use_gles)
        glEndConditionalRenderNV();
    else
        glEndConditionalRender();
}

void bea_gl_render_condition_end(struct bea_gl_sub *sub)
{
    if (sub->queries.condition && sub->queries.paused == 0)
        gl_end(sub);
}

void bea_gl_render_condition_pause(struct bea_gl_sub *sub)
{
    if (sub->queries.paused++ == 0 && sub->queries.condition)
        gl_end(sub);
}

void bea_gl_render_condition_resume(struct bea_gl_sub *sub)
{
    if (--sub->queries.paused == 0 && sub->queries.condition)
        gl_begin(sub);
}

/* What GL can take as a condition: numbers of samples and overflows. */
static bool can_be_condition(const struct bea_gl_query *query)
{
    return query->is_boolean || query->type == VGP_QUERY_TYPE_OCCLUSION_COUNTER;
}

/*
 * GL decides by one GL query. A result that is the sum of several, or that GL cannot turn around,
 * is looked at here, and leaves GL to draw always, or never: by a query that counted nothing.
 */
static void decide(struct bea_gl_sub *sub, struct bea_gl_query *query, uint32_t mode, bool inverted)
{
    struct bea_gl_query_state *state = &sub->queries;
    bool wait = mode == VGP_RENDER_COND_WAIT || mode == VGP_RENDER_COND_BY_REGION_WAIT;
    uint64_t value;
    state->condition_mode = modes[inverted][mode];
    bool native = !inverted || bea_gl_has(sub->gl, BEA_GL_FEATURE_CONDITIONAL_RENDER_INVERTED);
    state->condition_name = native ? bea_gl_query_sole_name(query) : 0;
    if (state->condition_name)
        return;
    bool draws = !bea_gl_query_read(query, wait, &value) || (value != 0) != inverted;
    state->condition_name = draws ? 0 : bea_gl_query_never(query);
    state->condition_mode = GL_QUERY_WAIT;
}

enum bea_status bea_gl_set_render_condition(struct bea_context *ctx,
                                            const struct vgp_set_render_condition *cmd,
                                            const struct vgp_set_render_condition_refs *refs)
{
    struct bea_gl_sub *sub = bea_gl_sub(ctx);
    struct bea_gl_query *query = bea_gl_query(refs->query);
    bool inverted = cmd->condition;
    if (!query && cmd->query != 0)
        return BEA_OK; /* names nothing: all stays as it was */
    bea_gl_render_condition_end(sub);
    bea_object_set(&sub->queries.condition, NULL);
    if (!query)
        return BEA_OK;
    if (!bea_gl_has(sub->gl, BEA_GL_FEATURE_CONDITIONAL_RENDER))
        return bea_refuse(ctx, NULL, "the host has no such render conditions");
    if (cmd->mode >= VGP_RENDER_COND_COUNT)
        return bea_refuse(ctx, "mode", "%u is no mode", cmd->mode);
    if (!can_be_condition(query) || !query->ended)
        return bea_refuse(ctx, "query", "query %u cannot be a condition now", cmd->query);
    bea_object_set(&sub->queries.condition, &query->base);
    decide(sub, query, cmd->mode, inverted);
    if (sub->queries.paused == 0)
        gl_begin(sub);
    return BEA_OK;
}
