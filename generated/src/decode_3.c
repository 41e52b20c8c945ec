/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "load.h"

enum vgp_error vgp_decode_create_blend(const uint32_t *src, uint32_t len, struct vgp_create_blend *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_BLEND", 1, 1};
    uint32_t w;

    if (len != 11)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->independent_blend_enable = ((w & 0x1u) != 0);
    out->logicop_enable = (((w >> 1) & 0x1u) != 0);
    out->dither = (((w >> 2) & 0x1u) != 0);
    out->alpha_to_coverage = (((w >> 3) & 0x1u) != 0);
    out->alpha_to_one = (((w >> 4) & 0x1u) != 0);
    w = VGP_LOAD(src + 3);
    out->logicop_func = w & 0xfu;
    for (uint32_t i = 0; i < VGP_MAX_COLOR_BUFFERS; i++) {
        const uint32_t *const e = src + 4 + i;
        w = VGP_LOAD(e);
        out->rt[i].blend_enable = ((w & 0x1u) != 0);
        out->rt[i].rgb_func = (w >> 1) & 0x7u;
        out->rt[i].rgb_src_factor = (w >> 4) & 0x1fu;
        out->rt[i].rgb_dst_factor = (w >> 9) & 0x1fu;
        out->rt[i].alpha_func = (w >> 14) & 0x7u;
        out->rt[i].alpha_src_factor = (w >> 17) & 0x1fu;
        out->rt[i].alpha_dst_factor = (w >> 22) & 0x1fu;
        out->rt[i].colormask = (w >> 27) & 0xfu;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_create_rasterizer(const uint32_t *src, uint32_t len, struct vgp_create_rasterizer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_RASTERIZER", 1, 2};
    uint32_t w;

    if (len != 9)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->flatshade = ((w & 0x1u) != 0);
    out->depth_clip = (((w >> 1) & 0x1u) != 0);
    out->clip_halfz = (((w >> 2) & 0x1u) != 0);
    out->rasterizer_discard = (((w >> 3) & 0x1u) != 0);
    out->flatshade_first = (((w >> 4) & 0x1u) != 0);
    out->light_twoside = (((w >> 5) & 0x1u) != 0);
    out->sprite_coord_mode = (((w >> 6) & 0x1u) != 0);
    out->point_quad_rasterization = (((w >> 7) & 0x1u) != 0);
    out->cull_face = (w >> 8) & 0x3u;
    out->fill_front = (w >> 10) & 0x3u;
    out->fill_back = (w >> 12) & 0x3u;
    out->scissor = (((w >> 14) & 0x1u) != 0);
    out->front_ccw = (((w >> 15) & 0x1u) != 0);
    out->clamp_vertex_color = (((w >> 16) & 0x1u) != 0);
    out->clamp_fragment_color = (((w >> 17) & 0x1u) != 0);
    out->offset_line = (((w >> 18) & 0x1u) != 0);
    out->offset_point = (((w >> 19) & 0x1u) != 0);
    out->offset_tri = (((w >> 20) & 0x1u) != 0);
    out->poly_smooth = (((w >> 21) & 0x1u) != 0);
    out->poly_stipple_enable = (((w >> 22) & 0x1u) != 0);
    out->point_smooth = (((w >> 23) & 0x1u) != 0);
    out->point_size_per_vertex = (((w >> 24) & 0x1u) != 0);
    out->multisample = (((w >> 25) & 0x1u) != 0);
    out->line_smooth = (((w >> 26) & 0x1u) != 0);
    out->line_stipple_enable = (((w >> 27) & 0x1u) != 0);
    out->line_last_pixel = (((w >> 28) & 0x1u) != 0);
    out->half_pixel_center = (((w >> 29) & 0x1u) != 0);
    out->bottom_edge_rule = (((w >> 30) & 0x1u) != 0);
    out->force_persample_interp = (((w >> 31) & 0x1u) != 0);
    w = VGP_LOAD(src + 3);
    out->point_size = vgp_f32(w);
    w = VGP_LOAD(src + 4);
    out->sprite_coord_enable = w;
    w = VGP_LOAD(src + 5);
    out->line_stipple_pattern = w & 0xffffu;
    out->line_stipple_factor = (w >> 16) & 0xffu;
    out->clip_plane_enable = (w >> 24) & 0xffu;
    w = VGP_LOAD(src + 6);
    out->line_width = vgp_f32(w);
    w = VGP_LOAD(src + 7);
    out->offset_units = vgp_f32(w);
    w = VGP_LOAD(src + 8);
    out->offset_scale = vgp_f32(w);
    w = VGP_LOAD(src + 9);
    out->offset_clamp = vgp_f32(w);
    return VGP_OK;
}

enum vgp_error vgp_decode_create_dsa(const uint32_t *src, uint32_t len, struct vgp_create_dsa *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_DSA", 1, 3};
    uint32_t w;

    if (len != 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->depth_enable = ((w & 0x1u) != 0);
    out->depth_writemask = (((w >> 1) & 0x1u) != 0);
    out->depth_func = (w >> 2) & 0x7u;
    out->alpha_enable = (((w >> 8) & 0x1u) != 0);
    out->alpha_func = (w >> 9) & 0x7u;
    for (uint32_t i = 0; i < 2; i++) {
        const uint32_t *const e = src + 3 + i;
        w = VGP_LOAD(e);
        out->stencil[i].enabled = ((w & 0x1u) != 0);
        out->stencil[i].func = (w >> 1) & 0x7u;
        out->stencil[i].fail_op = (w >> 4) & 0x7u;
        out->stencil[i].zpass_op = (w >> 7) & 0x7u;
        out->stencil[i].zfail_op = (w >> 10) & 0x7u;
        out->stencil[i].valuemask = (w >> 13) & 0xffu;
        out->stencil[i].writemask = (w >> 21) & 0xffu;
    }
    w = VGP_LOAD(src + 5);
    out->alpha_ref = vgp_f32(w);
    return VGP_OK;
}

enum vgp_error vgp_decode_create_shader(const uint32_t *src, uint32_t len, struct vgp_create_shader *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_SHADER", 1, 4};
    uint32_t w, at;

    if (len < 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 3);
    out->offlen = w & 0x7fffffffu;
    out->continuation = (((w >> 31) & 0x1u) != 0);
    w = VGP_LOAD(src + 4);
    out->num_tokens = w;
    w = VGP_LOAD(src + 5);
    out->num_so_outputs = !(out->stage == 5) ? w : 0;
    if ((!(out->stage == 5)) && (out->num_so_outputs > 64u))
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 5, "num_so_outputs", (uint32_t)out->num_so_outputs);
    out->shared_bytes = out->stage == 5 ? w : 0;
    at = 6;
    if (out->num_so_outputs != 0) {
        if (len + 1 - at < VGP_MAX_SO_BUFFERS * 1)
            return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "so_stride", len);
        for (uint32_t i = 0; i < VGP_MAX_SO_BUFFERS; i++) {
            const uint32_t *const e = src + at + i;
            w = VGP_LOAD(e);
            out->so_stride[i] = w;
        }
        at += VGP_MAX_SO_BUFFERS * 1;
        if (len + 1 - at < out->num_so_outputs * 2)
            return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "so_outputs", len);
        for (uint32_t i = 0; i < out->num_so_outputs; i++) {
            const uint32_t *const e = src + at + i * 2;
            w = VGP_LOAD(e);
            out->so_outputs[i].register_index = w & 0xffu;
            out->so_outputs[i].start_component = (w >> 8) & 0x3u;
            out->so_outputs[i].num_components = (w >> 10) & 0x7u;
            out->so_outputs[i].output_buffer = (w >> 13) & 0x7u;
            if (out->so_outputs[i].output_buffer > 3u)
                return vgp_fail(fault, &id, VGP_ERR_RANGE, at + i * 2 + 0, "so_outputs.output_buffer", (uint32_t)out->so_outputs[i].output_buffer);
            out->so_outputs[i].dst_offset_dwords = (w >> 16) & 0xffffu;
            w = VGP_LOAD(e + 1);
            out->so_outputs[i].stream = w & 0x3u;
        }
        at += out->num_so_outputs * 2;
    } else {
        memset(out->so_stride, 0, sizeof out->so_stride);
    }
    out->text.data = src + at;
    out->text.bytes = (len + 1 - at) * 4;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_vertex_elements(const uint32_t *src, uint32_t len, struct vgp_create_vertex_elements *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_VERTEX_ELEMENTS", 1, 5};
    uint32_t w, rest;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    rest = len + 1 - 2;
    if (rest % 4 != 0)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "elements", len);
    out->num_elements = rest / 4;
    if (out->num_elements > VGP_MAX_VERTEX_ELEMENTS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "elements", out->num_elements);
    for (uint32_t i = 0; i < out->num_elements; i++) {
        const uint32_t *const e = src + 2 + i * 4;
        w = VGP_LOAD(e);
        out->elements[i].src_offset = w;
        w = VGP_LOAD(e + 1);
        out->elements[i].instance_divisor = w;
        w = VGP_LOAD(e + 2);
        out->elements[i].vertex_buffer_index = w;
        if (out->elements[i].vertex_buffer_index > 31u)
            return vgp_fail(fault, &id, VGP_ERR_RANGE, 2 + i * 4 + 2, "elements.vertex_buffer_index", (uint32_t)out->elements[i].vertex_buffer_index);
        w = VGP_LOAD(e + 3);
        out->elements[i].src_format = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_create_sampler_view(const uint32_t *src, uint32_t len, struct vgp_create_sampler_view *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_SAMPLER_VIEW", 1, 6};
    uint32_t w;

    if (len != 6)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->resource = w;
    w = VGP_LOAD(src + 3);
    out->format = w & 0xffffffu;
    out->target = (w >> 24) & 0xffu;
    w = VGP_LOAD(src + 4);
    out->first_element_or_layers = w;
    w = VGP_LOAD(src + 5);
    out->last_element_or_levels = w;
    w = VGP_LOAD(src + 6);
    out->swizzle_r = w & 0x7u;
    if (out->swizzle_r > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 6, "swizzle_r", (uint32_t)out->swizzle_r);
    out->swizzle_g = (w >> 3) & 0x7u;
    if (out->swizzle_g > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 6, "swizzle_g", (uint32_t)out->swizzle_g);
    out->swizzle_b = (w >> 6) & 0x7u;
    if (out->swizzle_b > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 6, "swizzle_b", (uint32_t)out->swizzle_b);
    out->swizzle_a = (w >> 9) & 0x7u;
    if (out->swizzle_a > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 6, "swizzle_a", (uint32_t)out->swizzle_a);
    return VGP_OK;
}

enum vgp_error vgp_decode_create_sampler_state(const uint32_t *src, uint32_t len, struct vgp_create_sampler_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_SAMPLER_STATE", 1, 7};
    uint32_t w;

    if (len != 9)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->wrap_s = w & 0x7u;
    out->wrap_t = (w >> 3) & 0x7u;
    out->wrap_r = (w >> 6) & 0x7u;
    out->min_img_filter = (w >> 9) & 0x1u;
    out->min_mip_filter = (w >> 11) & 0x3u;
    out->mag_img_filter = (w >> 13) & 0x1u;
    out->compare_mode = (((w >> 15) & 0x1u) != 0);
    out->compare_func = (w >> 16) & 0x7u;
    out->seamless_cube_map = (((w >> 19) & 0x1u) != 0);
    out->max_anisotropy = (w >> 20) & 0x1fu;
    w = VGP_LOAD(src + 3);
    out->lod_bias = vgp_f32(w);
    w = VGP_LOAD(src + 4);
    out->min_lod = vgp_f32(w);
    w = VGP_LOAD(src + 5);
    out->max_lod = vgp_f32(w);
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t *const e = src + 6 + i;
        w = VGP_LOAD(e);
        out->border_color[i] = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_create_surface(const uint32_t *src, uint32_t len, struct vgp_create_surface *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_SURFACE", 1, 8};
    uint32_t w;

    if (len != 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->resource = w;
    w = VGP_LOAD(src + 3);
    out->format = w;
    w = VGP_LOAD(src + 4);
    out->level_or_first_element = w;
    w = VGP_LOAD(src + 5);
    out->first_layer = w & 0xffffu;
    out->last_layer = (w >> 16) & 0xffffu;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_query(const uint32_t *src, uint32_t len, struct vgp_create_query *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_QUERY", 1, 9};
    uint32_t w;

    if (len != 4)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->query_type = w & 0xffffu;
    out->index = (w >> 16) & 0xffffu;
    w = VGP_LOAD(src + 3);
    out->offset = w;
    w = VGP_LOAD(src + 4);
    out->resource = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_streamout_target(const uint32_t *src, uint32_t len, struct vgp_create_streamout_target *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_STREAMOUT_TARGET", 1, 10};
    uint32_t w;

    if (len != 4)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->resource = w;
    w = VGP_LOAD(src + 3);
    out->buffer_offset = w;
    w = VGP_LOAD(src + 4);
    out->buffer_size = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_msaa_surface(const uint32_t *src, uint32_t len, struct vgp_create_msaa_surface *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_MSAA_SURFACE", 1, 11};
    uint32_t w;

    if (len != 6)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->handle = w;
    if (out->handle == 0)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "handle", (uint32_t)out->handle);
    w = VGP_LOAD(src + 2);
    out->resource = w;
    w = VGP_LOAD(src + 3);
    out->format = w;
    w = VGP_LOAD(src + 4);
    out->level_or_first_element = w;
    w = VGP_LOAD(src + 5);
    out->first_layer = w & 0xffffu;
    out->last_layer = (w >> 16) & 0xffffu;
    w = VGP_LOAD(src + 6);
    out->sample_count = w;
    return VGP_OK;
}
