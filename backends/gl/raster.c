/* SPDX-License-Identifier: MIT */
#include "raster.h"

#include <stdlib.h>
#include <string.h>

#include "gl.h"

/* What glEnable and glDisable turn. */
enum {
    CAP_CULL = 1u << 0,
    CAP_OFFSET_FILL = 1u << 1,
    CAP_OFFSET_LINE = 1u << 2,
    CAP_OFFSET_POINT = 1u << 3,
    CAP_DISCARD = 1u << 4,
    CAP_DEPTH_CLAMP = 1u << 5,
    CAP_SCISSOR = 1u << 6,
    CAP_MULTISAMPLE = 1u << 7,
    CAP_SAMPLE_MASK = 1u << 8,
    CAP_LINE_SMOOTH = 1u << 9,
    CAP_POLYGON_SMOOTH = 1u << 10,
    CAP_POINT_SIZE = 1u << 11,
    CAP_CLIP_SHIFT = 16, /* eight clip distances */
    CAP_CLIP_ALL = 0xff << 16,
};

static const struct cap {
    uint32_t bit;
    GLenum name;
    int feature; /* enum bea_gl_feature, -1: always there */
} caps[] = {
    {CAP_CULL, GL_CULL_FACE, -1},
    {CAP_OFFSET_FILL, GL_POLYGON_OFFSET_FILL, -1},
    {CAP_OFFSET_LINE, GL_POLYGON_OFFSET_LINE, BEA_GL_FEATURE_POLYGON_MODE},
    {CAP_OFFSET_POINT, GL_POLYGON_OFFSET_POINT, BEA_GL_FEATURE_POLYGON_MODE},
    {CAP_DISCARD, GL_RASTERIZER_DISCARD, -1},
    {CAP_DEPTH_CLAMP, GL_DEPTH_CLAMP, BEA_GL_FEATURE_DEPTH_CLAMP},
    {CAP_SCISSOR, GL_SCISSOR_TEST, -1},
    {CAP_MULTISAMPLE, GL_MULTISAMPLE, BEA_GL_FEATURE_MULTISAMPLE_TOGGLE},
    {CAP_SAMPLE_MASK, GL_SAMPLE_MASK, BEA_GL_FEATURE_SAMPLE_MASK},
    {CAP_LINE_SMOOTH, GL_LINE_SMOOTH, BEA_GL_FEATURE_LINE_SMOOTH},
    {CAP_POLYGON_SMOOTH, GL_POLYGON_SMOOTH, BEA_GL_FEATURE_LINE_SMOOTH},
    {CAP_POINT_SIZE, GL_PROGRAM_POINT_SIZE, BEA_GL_FEATURE_PROGRAM_POINT_SIZE},
};

static const uint16_t fill_modes[3] = {
    [VGP_FILL_MODE_FILL] = GL_FILL,
    [VGP_FILL_MODE_LINE] = GL_LINE,
    [VGP_FILL_MODE_POINT] = GL_POINT,
};

static const uint16_t cull_faces[4] = {
    [VGP_FACE_NONE] = GL_BACK,
    [VGP_FACE_FRONT] = GL_FRONT,
    [VGP_FACE_BACK] = GL_BACK,
    [VGP_FACE_FRONT_AND_BACK] = GL_FRONT_AND_BACK,
};

static void state_default(struct vgp_create_rasterizer *state)
{
    memset(state, 0, sizeof(*state));
    state->depth_clip = true;
    state->half_pixel_center = true;
    state->point_size = 1.0f;
    state->line_width = 1.0f;
}

void bea_gl_raster_init(struct bea_gl_sub *sub)
{
    state_default(&sub->raster.current);
    sub->dirty |= BEA_GL_DIRTY_RASTER;
    sub->lost |= BEA_GL_DIRTY_RASTER;
}

void bea_gl_raster_finish(struct bea_gl_sub *sub)
{
    bea_object_set(&sub->raster.bound, NULL);
}

static void destroy(struct bea_object *object)
{
    free(object);
}

enum bea_status bea_gl_create_rasterizer(struct bea_context *ctx,
                                         const struct vgp_create_rasterizer *cmd,
                                         struct bea_object **out)
{
    if (cmd->fill_front > VGP_FILL_MODE_POINT || cmd->fill_back > VGP_FILL_MODE_POINT)
        return bea_refuse(ctx, "fill_front", "no such fill mode");
    struct bea_gl_raster *raster = calloc(1, sizeof(*raster));
    if (!raster)
        return BEA_ERR_NO_MEMORY;
    raster->state = *cmd;
    bea_object_init(&raster->base, ctx, VIRGL_OBJECT_RASTERIZER, cmd->handle, destroy);
    *out = &raster->base;
    return BEA_OK;
}

/* Do shaders look the same under both? */
static bool keys_equal(const struct vgp_create_rasterizer *a, const struct vgp_create_rasterizer *b)
{
    return a->flatshade == b->flatshade && a->light_twoside == b->light_twoside &&
           a->sprite_coord_mode == b->sprite_coord_mode &&
           a->sprite_coord_enable == b->sprite_coord_enable &&
           a->clamp_vertex_color == b->clamp_vertex_color &&
           a->clamp_fragment_color == b->clamp_fragment_color &&
           a->poly_stipple_enable == b->poly_stipple_enable &&
           a->point_size_per_vertex == b->point_size_per_vertex &&
           a->clip_plane_enable == b->clip_plane_enable && a->clip_halfz == b->clip_halfz &&
           a->multisample == b->multisample &&
           a->force_persample_interp == b->force_persample_interp;
}

void bea_gl_bind_raster(struct bea_gl_sub *sub, struct bea_object *object)
{
    if (object == sub->raster.bound)
        return;
    struct vgp_create_rasterizer next;
    if (object)
        next = ((const struct bea_gl_raster *)object)->state;
    else
        state_default(&next);
    const struct vgp_create_rasterizer *old = &sub->raster.current;
    sub->dirty |= BEA_GL_DIRTY_RASTER;
    if (!keys_equal(old, &next))
        sub->dirty |= BEA_GL_DIRTY_SHADERS;
    if (memcmp(&old->point_size, &next.point_size, sizeof(next.point_size)) != 0)
        sub->dirty |= BEA_GL_DIRTY_STATE_BLOCK;
    if (old->clip_halfz != next.clip_halfz)
        sub->dirty |= BEA_GL_DIRTY_VIEWPORT;
    if (old->multisample != next.multisample)
        sub->dirty |= BEA_GL_DIRTY_SAMPLE_MASK;
    bea_object_set(&sub->raster.bound, object);
    sub->raster.current = next;
}

enum bea_status bea_gl_bind_object(struct bea_context *ctx, const struct vgp_bind_object *cmd,
                                   const struct vgp_bind_object_refs *refs)
{
    static const struct {
        uint32_t type;
        void (*bind)(struct bea_gl_sub *sub, struct bea_object *object);
    } rooms[] = {
        {VIRGL_OBJECT_BLEND, bea_gl_bind_blend},
        {VIRGL_OBJECT_RASTERIZER, bea_gl_bind_raster},
        {VIRGL_OBJECT_DSA, bea_gl_bind_dsa},
        {VIRGL_OBJECT_VERTEX_ELEMENTS, bea_gl_bind_vertex_elements},
    };
    for (unsigned i = 0; i < sizeof(rooms) / sizeof(rooms[0]); i++) {
        if (rooms[i].type == cmd->object_type) {
            rooms[i].bind(bea_gl_sub(ctx), refs->handle);
            return BEA_OK;
        }
    }
    return bea_refuse(ctx, "object_type", "objects of type %u can't be bound", cmd->object_type);
}

/* Core profiles have one mode for both faces: that of the face that is not culled. */
static uint32_t fill_of(const struct vgp_create_rasterizer *state)
{
    return state->cull_face == VGP_FACE_FRONT ? state->fill_back : state->fill_front;
}

/* Only that of the mode that polygons are drawn in: llvmpipe takes any of them for filled ones.
 * OpenGL ES fills all. */
static uint32_t offset_of(const struct bea_gl *gl, const struct vgp_create_rasterizer *state)
{
    bool fills = !bea_gl_has(gl, BEA_GL_FEATURE_POLYGON_MODE);
    switch (fills ? VGP_FILL_MODE_FILL : fill_of(state)) {
    case VGP_FILL_MODE_LINE: return state->offset_line ? CAP_OFFSET_LINE : 0;
    case VGP_FILL_MODE_POINT: return state->offset_point ? CAP_OFFSET_POINT : 0;
    default: return state->offset_tri ? CAP_OFFSET_FILL : 0;
    }
}

static uint32_t caps_of(const struct bea_gl_sub *sub)
{
    const struct vgp_create_rasterizer *state = &sub->raster.current;
    uint32_t bits = CAP_POINT_SIZE | offset_of(sub->gl, state);
    bits |= state->cull_face != VGP_FACE_NONE ? CAP_CULL : 0;
    bits |= state->rasterizer_discard ? CAP_DISCARD : 0;
    bits |= state->depth_clip ? 0 : CAP_DEPTH_CLAMP;
    bits |= state->scissor ? CAP_SCISSOR : 0;
    bits |= state->multisample ? CAP_MULTISAMPLE | CAP_SAMPLE_MASK : 0;
    bits |= state->line_smooth ? CAP_LINE_SMOOTH : 0;
    bits |= state->poly_smooth ? CAP_POLYGON_SMOOTH : 0;
    return bits | (state->clip_plane_enable & 0xffu) << CAP_CLIP_SHIFT;
}

static void values_of(const struct bea_gl_sub *sub, struct bea_gl_raster_values *out)
{
    const struct vgp_create_rasterizer *state = &sub->raster.current;
    /* The guest's sense of rotation is top-down, GL's is bottom-up. */
    bool ccw = state->front_ccw != !sub->framebuffer.y_0_top;
    *out = (struct bea_gl_raster_values){
        .caps = caps_of(sub),
        .front_face = ccw ? GL_CCW : GL_CW,
        .cull_face = cull_faces[state->cull_face & 3],
        .fill = fill_modes[fill_of(state)],
        .provoking =
            state->flatshade_first ? GL_FIRST_VERTEX_CONVENTION : GL_LAST_VERTEX_CONVENTION,
        .clip_depth = state->clip_halfz ? GL_ZERO_TO_ONE : GL_NEGATIVE_ONE_TO_ONE,
        .offset_scale = state->offset_scale,
        .offset_units = state->offset_units,
        .offset_clamp = state->offset_clamp,
        .line_width = state->line_width > 0.0f ? state->line_width : 1.0f,
    };
}

static void switch_set(GLenum cap, bool on)
{
    if (on)
        glEnable(cap);
    else
        glDisable(cap);
}

static void caps_emit(const struct bea_gl *gl, uint32_t want, uint32_t changed)
{
    for (unsigned i = 0; i < sizeof(caps) / sizeof(caps[0]); i++) {
        bool there = caps[i].feature < 0 || bea_gl_has(gl, (enum bea_gl_feature)caps[i].feature);
        if ((changed & caps[i].bit) && there)
            switch_set(caps[i].name, want & caps[i].bit);
    }
    if (!(changed & CAP_CLIP_ALL) || !bea_gl_has(gl, BEA_GL_FEATURE_CLIP_DISTANCE))
        return;
    uint32_t count = (uint32_t)bea_gl_limits(gl)->clip_distances;
    for (uint32_t i = 0; i < 8 && i < count; i++) {
        if (changed & 1u << (CAP_CLIP_SHIFT + i))
            switch_set(GL_CLIP_DISTANCE0 + i, want & 1u << (CAP_CLIP_SHIFT + i));
    }
}

static void offset_emit(const struct bea_gl *gl, const struct bea_gl_raster_values *want,
                        const struct bea_gl_raster_values *have, bool all)
{
    const float w[3] = {want->offset_scale, want->offset_units, want->offset_clamp};
    const float h[3] = {have->offset_scale, have->offset_units, have->offset_clamp};
    if (!all && memcmp(w, h, sizeof(w)) == 0)
        return;
    if (bea_gl_has(gl, BEA_GL_FEATURE_POLYGON_OFFSET_CLAMP))
        (gl->features.es ? glPolygonOffsetClampEXT : glPolygonOffsetClamp)(w[0], w[1], w[2]);
    else
        glPolygonOffset(w[0], w[1]);
}

static void modes_emit(const struct bea_gl *gl, const struct bea_gl_raster_values *want,
                       const struct bea_gl_raster_values *have, bool all)
{
    if (all || want->front_face != have->front_face)
        glFrontFace(want->front_face);
    if (all || want->cull_face != have->cull_face)
        glCullFace(want->cull_face);
    if ((all || want->fill != have->fill) && bea_gl_has(gl, BEA_GL_FEATURE_POLYGON_MODE))
        (gl->features.es ? glPolygonModeNV : glPolygonMode)(GL_FRONT_AND_BACK, want->fill);
    if ((all || want->provoking != have->provoking) &&
        bea_gl_has(gl, BEA_GL_FEATURE_PROVOKING_VERTEX))
        glProvokingVertex(want->provoking);
    if ((all || want->clip_depth != have->clip_depth) &&
        bea_gl_has(gl, BEA_GL_FEATURE_CLIP_CONTROL))
        (gl->features.es ? glClipControlEXT : glClipControl)(GL_LOWER_LEFT, want->clip_depth);
    if (all || memcmp(&want->line_width, &have->line_width, sizeof(float)) != 0)
        glLineWidth(want->line_width);
}

void bea_gl_raster_emit(struct bea_gl_sub *sub)
{
    struct bea_gl_raster_values *have = &sub->raster.applied;
    struct bea_gl_raster_values want;
    values_of(sub, &want);
    bool all = sub->lost & BEA_GL_DIRTY_RASTER;
    uint32_t changed = all ? ~0u : want.caps ^ have->caps;
    if (changed)
        caps_emit(sub->gl, want.caps, changed);
    modes_emit(sub->gl, &want, have, all);
    offset_emit(sub->gl, &want, have, all);
    *have = want;
}
