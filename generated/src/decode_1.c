/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "load.h"

enum vgp_error vgp_decode_set_polygon_stipple(const uint32_t *src, uint32_t len, struct vgp_set_polygon_stipple *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_POLYGON_STIPPLE", 22, 0};
    uint32_t w;

    if (len != 32)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    for (uint32_t i = 0; i < 32; i++) {
        const uint32_t *const e = src + 1 + i;
        w = VGP_LOAD(e);
        out->rows[i] = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_set_clip_state(const uint32_t *src, uint32_t len, struct vgp_set_clip_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_CLIP_STATE", 23, 0};
    uint32_t w;

    if (len != 32)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    for (uint32_t i = 0; i < VGP_MAX_CLIP_PLANES; i++) {
        const uint32_t *const e = src + 1 + i * 4;
        w = VGP_LOAD(e);
        out->planes[i].x = vgp_f32(w);
        w = VGP_LOAD(e + 1);
        out->planes[i].y = vgp_f32(w);
        w = VGP_LOAD(e + 2);
        out->planes[i].z = vgp_f32(w);
        w = VGP_LOAD(e + 3);
        out->planes[i].w = vgp_f32(w);
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_set_sample_mask(const uint32_t *src, uint32_t len, struct vgp_set_sample_mask *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SAMPLE_MASK", 24, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->mask = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_streamout_targets(const uint32_t *src, uint32_t len, struct vgp_set_streamout_targets *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_STREAMOUT_TARGETS", 25, 0};
    uint32_t w, rest;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->append_bitmask = w;
    rest = len + 1 - 2;
    out->num_targets = rest;
    if (out->num_targets > VGP_MAX_SO_TARGETS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "targets", out->num_targets);
    for (uint32_t i = 0; i < out->num_targets; i++) {
        const uint32_t *const e = src + 2 + i;
        w = VGP_LOAD(e);
        out->targets[i] = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_set_render_condition(const uint32_t *src, uint32_t len, struct vgp_set_render_condition *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_RENDER_CONDITION", 26, 0};
    uint32_t w;

    if (len != 3)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->query = w;
    w = VGP_LOAD(src + 2);
    out->condition = w;
    w = VGP_LOAD(src + 3);
    out->mode = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_uniform_buffer(const uint32_t *src, uint32_t len, struct vgp_set_uniform_buffer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_UNIFORM_BUFFER", 27, 0};
    uint32_t w;

    if (len != 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->index = w;
    if (out->index > 31u)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "index", (uint32_t)out->index);
    w = VGP_LOAD(src + 3);
    out->offset = w;
    w = VGP_LOAD(src + 4);
    out->length = w;
    w = VGP_LOAD(src + 5);
    out->resource = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_set_sub_ctx *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SUB_CTX", 28, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->sub_ctx_id = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_create_sub_ctx *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_SUB_CTX", 29, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->sub_ctx_id = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_destroy_sub_ctx(const uint32_t *src, uint32_t len, struct vgp_destroy_sub_ctx *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DESTROY_SUB_CTX", 30, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->sub_ctx_id = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_bind_shader(const uint32_t *src, uint32_t len, struct vgp_bind_shader *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BIND_SHADER", 31, 0};
    uint32_t w;

    if (len != 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->shader = w;
    w = VGP_LOAD(src + 2);
    out->stage = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_tess_state(const uint32_t *src, uint32_t len, struct vgp_set_tess_state *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_TESS_STATE", 32, 0};
    uint32_t w;

    if (len != 6)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t *const e = src + 1 + i;
        w = VGP_LOAD(e);
        out->outer[i] = vgp_f32(w);
    }
    for (uint32_t i = 0; i < 2; i++) {
        const uint32_t *const e = src + 5 + i;
        w = VGP_LOAD(e);
        out->inner[i] = vgp_f32(w);
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_set_min_samples(const uint32_t *src, uint32_t len, struct vgp_set_min_samples *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_MIN_SAMPLES", 33, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->min_samples = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_shader_buffers(const uint32_t *src, uint32_t len, struct vgp_set_shader_buffers *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SHADER_BUFFERS", 34, 0};
    uint32_t w, rest;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->start_slot = w;
    rest = len + 1 - 3;
    out->num_buffers = rest / 3;
    if (out->num_buffers > VGP_MAX_SHADER_BUFFERS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "buffers", out->num_buffers);
    for (uint32_t i = 0; i < out->num_buffers; i++) {
        const uint32_t *const e = src + 3 + i * 3;
        w = VGP_LOAD(e);
        out->buffers[i].offset = w;
        w = VGP_LOAD(e + 1);
        out->buffers[i].length = w;
        w = VGP_LOAD(e + 2);
        out->buffers[i].resource = w;
    }
    if (out->start_slot > 32 || out->num_buffers > 32 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_shader_images(const uint32_t *src, uint32_t len, struct vgp_set_shader_images *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_SHADER_IMAGES", 35, 0};
    uint32_t w, rest;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->stage = w;
    if (out->stage > 5)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "stage", (uint32_t)out->stage);
    w = VGP_LOAD(src + 2);
    out->start_slot = w;
    rest = len + 1 - 3;
    out->num_images = rest / 5;
    if (out->num_images > VGP_MAX_SHADER_IMAGES)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "images", out->num_images);
    for (uint32_t i = 0; i < out->num_images; i++) {
        const uint32_t *const e = src + 3 + i * 5;
        w = VGP_LOAD(e);
        out->images[i].format = w;
        w = VGP_LOAD(e + 1);
        out->images[i].access = w;
        w = VGP_LOAD(e + 2);
        out->images[i].layer_offset = w;
        w = VGP_LOAD(e + 3);
        out->images[i].level_size = w;
        w = VGP_LOAD(e + 4);
        out->images[i].resource = w;
    }
    if (out->start_slot > 32 || out->num_images > 32 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 2, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_memory_barrier(const uint32_t *src, uint32_t len, struct vgp_memory_barrier *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"MEMORY_BARRIER", 36, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->flags = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_launch_grid(const uint32_t *src, uint32_t len, struct vgp_launch_grid *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"LAUNCH_GRID", 37, 0};
    uint32_t w;

    if (len != 8)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->block_x = w;
    w = VGP_LOAD(src + 2);
    out->block_y = w;
    w = VGP_LOAD(src + 3);
    out->block_z = w;
    w = VGP_LOAD(src + 4);
    out->grid_x = w;
    w = VGP_LOAD(src + 5);
    out->grid_y = w;
    w = VGP_LOAD(src + 6);
    out->grid_z = w;
    w = VGP_LOAD(src + 7);
    out->indirect = w;
    w = VGP_LOAD(src + 8);
    out->indirect_offset = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_framebuffer_state_no_attach(const uint32_t *src, uint32_t len, struct vgp_set_framebuffer_state_no_attach *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_FRAMEBUFFER_STATE_NO_ATTACH", 38, 0};
    uint32_t w;

    if (len != 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->width = w & 0xffffu;
    out->height = (w >> 16) & 0xffffu;
    w = VGP_LOAD(src + 2);
    out->layers = w & 0xffffu;
    out->samples = (w >> 16) & 0xffu;
    return VGP_OK;
}

enum vgp_error vgp_decode_texture_barrier(const uint32_t *src, uint32_t len, struct vgp_texture_barrier *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"TEXTURE_BARRIER", 39, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->flags = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_set_atomic_buffers(const uint32_t *src, uint32_t len, struct vgp_set_atomic_buffers *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_ATOMIC_BUFFERS", 40, 0};
    uint32_t w, rest;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->start_slot = w;
    rest = len + 1 - 2;
    out->num_buffers = rest / 3;
    if (out->num_buffers > VGP_MAX_ATOMIC_BUFFERS)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "buffers", out->num_buffers);
    for (uint32_t i = 0; i < out->num_buffers; i++) {
        const uint32_t *const e = src + 2 + i * 3;
        w = VGP_LOAD(e);
        out->buffers[i].offset = w;
        w = VGP_LOAD(e + 1);
        out->buffers[i].length = w;
        w = VGP_LOAD(e + 2);
        out->buffers[i].resource = w;
    }
    if (out->start_slot > 32 || out->num_buffers > 32 - out->start_slot)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "start_slot", out->start_slot);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_debug_flags(const uint32_t *src, uint32_t len, struct vgp_set_debug_flags *out, struct vgp_fault *fault)
{
    out->flags_string.data = src + 1;
    out->flags_string.bytes = (len + 1 - 1) * 4;
    (void)fault;
    return VGP_OK;
}
