/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "load.h"

enum vgp_error vgp_decode_get_query_result_qbo(const uint32_t *src, uint32_t len, struct vgp_get_query_result_qbo *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"GET_QUERY_RESULT_QBO", 42, 0};
    uint32_t w;

    if (len != 6)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->query = w;
    w = VGP_LOAD(src + 2);
    out->buffer = w;
    w = VGP_LOAD(src + 3);
    out->wait = w;
    w = VGP_LOAD(src + 4);
    out->result_type = w;
    w = VGP_LOAD(src + 5);
    out->offset = w;
    w = VGP_LOAD(src + 6);
    out->index = (int32_t)w;
    return VGP_OK;
}

enum vgp_error vgp_decode_transfer3d(const uint32_t *src, uint32_t len, struct vgp_transfer3d *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"TRANSFER3D", 43, 0};
    uint32_t w;

    if (len < 13)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    w = VGP_LOAD(src + 2);
    out->level = w;
    w = VGP_LOAD(src + 3);
    out->usage = w;
    w = VGP_LOAD(src + 4);
    out->stride = w;
    w = VGP_LOAD(src + 5);
    out->layer_stride = w;
    w = VGP_LOAD(src + 6);
    out->x = w;
    w = VGP_LOAD(src + 7);
    out->y = w;
    w = VGP_LOAD(src + 8);
    out->z = w;
    w = VGP_LOAD(src + 9);
    out->w = w;
    w = VGP_LOAD(src + 10);
    out->h = w;
    w = VGP_LOAD(src + 11);
    out->d = w;
    w = VGP_LOAD(src + 12);
    out->data_offset = w;
    w = VGP_LOAD(src + 13);
    out->direction = w;
    if ((out->direction < 1 || out->direction > 2))
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 13, "direction", (uint32_t)out->direction);
    return VGP_OK;
}

enum vgp_error vgp_decode_copy_transfer3d(const uint32_t *src, uint32_t len, struct vgp_copy_transfer3d *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"COPY_TRANSFER3D", 45, 0};
    uint32_t w;

    if (len != 14)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    w = VGP_LOAD(src + 2);
    out->level = w;
    w = VGP_LOAD(src + 3);
    out->usage = w;
    w = VGP_LOAD(src + 4);
    out->stride = w;
    w = VGP_LOAD(src + 5);
    out->layer_stride = w;
    w = VGP_LOAD(src + 6);
    out->x = w;
    w = VGP_LOAD(src + 7);
    out->y = w;
    w = VGP_LOAD(src + 8);
    out->z = w;
    w = VGP_LOAD(src + 9);
    out->w = w;
    w = VGP_LOAD(src + 10);
    out->h = w;
    w = VGP_LOAD(src + 11);
    out->d = w;
    w = VGP_LOAD(src + 12);
    out->staging_resource = w;
    w = VGP_LOAD(src + 13);
    out->staging_offset = w;
    w = VGP_LOAD(src + 14);
    out->synchronized = ((w & 0x1u) != 0);
    out->read_from_host = (((w >> 1) & 0x1u) != 0);
    return VGP_OK;
}

enum vgp_error vgp_decode_set_tweaks(const uint32_t *src, uint32_t len, struct vgp_set_tweaks *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SET_TWEAKS", 46, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->id = w;
    w = VGP_LOAD(src + 2);
    out->value = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_clear_texture(const uint32_t *src, uint32_t len, struct vgp_clear_texture *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CLEAR_TEXTURE", 47, 0};
    uint32_t w;

    if (len != 12)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    w = VGP_LOAD(src + 2);
    out->level = w;
    w = VGP_LOAD(src + 3);
    out->x = (int32_t)w;
    w = VGP_LOAD(src + 4);
    out->y = (int32_t)w;
    w = VGP_LOAD(src + 5);
    out->z = (int32_t)w;
    w = VGP_LOAD(src + 6);
    out->w = (int32_t)w;
    w = VGP_LOAD(src + 7);
    out->h = (int32_t)w;
    w = VGP_LOAD(src + 8);
    out->d = (int32_t)w;
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t *const e = src + 9 + i;
        w = VGP_LOAD(e);
        out->data[i] = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_pipe_resource_create(const uint32_t *src, uint32_t len, struct vgp_pipe_resource_create *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"PIPE_RESOURCE_CREATE", 48, 0};
    uint32_t w;

    if (len != 11)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->target = w;
    w = VGP_LOAD(src + 2);
    out->format = w;
    w = VGP_LOAD(src + 3);
    out->bind = w;
    w = VGP_LOAD(src + 4);
    out->width = w;
    w = VGP_LOAD(src + 5);
    out->height = w;
    w = VGP_LOAD(src + 6);
    out->depth = w;
    w = VGP_LOAD(src + 7);
    out->array_size = w;
    w = VGP_LOAD(src + 8);
    out->last_level = w;
    w = VGP_LOAD(src + 9);
    out->nr_samples = w;
    w = VGP_LOAD(src + 10);
    out->flags = w;
    w = VGP_LOAD(src + 11);
    out->blob_id = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_pipe_resource_set_type(const uint32_t *src, uint32_t len, struct vgp_pipe_resource_set_type *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"PIPE_RESOURCE_SET_TYPE", 49, 0};
    uint32_t w, high, rest;

    if (len < 10)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    w = VGP_LOAD(src + 2);
    out->format = w;
    w = VGP_LOAD(src + 3);
    out->bind = w;
    w = VGP_LOAD(src + 4);
    out->width = w;
    w = VGP_LOAD(src + 5);
    out->height = w;
    w = VGP_LOAD(src + 6);
    out->usage = w;
    w = VGP_LOAD(src + 7);
    high = VGP_LOAD(src + 7 + 1);
    out->modifier = ((uint64_t)w | (uint64_t)high << 32);
    rest = len + 1 - 9;
    if (rest % 2 != 0)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, "planes", len);
    out->num_planes = rest / 2;
    if (out->num_planes > VGP_MAX_PLANES)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 0, "planes", out->num_planes);
    for (uint32_t i = 0; i < out->num_planes; i++) {
        const uint32_t *const e = src + 9 + i * 2;
        w = VGP_LOAD(e);
        out->planes[i].stride = w;
        w = VGP_LOAD(e + 1);
        out->planes[i].offset = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_get_memory_info(const uint32_t *src, uint32_t len, struct vgp_get_memory_info *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"GET_MEMORY_INFO", 50, 0};
    uint32_t w;

    if (len != 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->resource = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_send_string_marker(const uint32_t *src, uint32_t len, struct vgp_send_string_marker *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"SEND_STRING_MARKER", 51, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->size = w;
    if (out->size > (len + 1 - 2) * 4)
        return vgp_fail(fault, &id, VGP_ERR_RANGE, 1, "size", out->size);
    out->text.data = src + 2;
    out->text.bytes = out->size;
    return VGP_OK;
}

enum vgp_error vgp_decode_link_shader(const uint32_t *src, uint32_t len, struct vgp_link_shader *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"LINK_SHADER", 52, 0};
    uint32_t w;

    if (len != 6)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->vertex = w;
    w = VGP_LOAD(src + 2);
    out->fragment = w;
    w = VGP_LOAD(src + 3);
    out->geometry = w;
    w = VGP_LOAD(src + 4);
    out->tess_ctrl = w;
    w = VGP_LOAD(src + 5);
    out->tess_eval = w;
    w = VGP_LOAD(src + 6);
    out->compute = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_video_codec(const uint32_t *src, uint32_t len, struct vgp_create_video_codec *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_VIDEO_CODEC", 53, 0};
    uint32_t w;

    if (len < 7)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    w = VGP_LOAD(src + 2);
    out->profile = w;
    w = VGP_LOAD(src + 3);
    out->entrypoint = w;
    w = VGP_LOAD(src + 4);
    out->chroma_format = w;
    w = VGP_LOAD(src + 5);
    out->level = w;
    w = VGP_LOAD(src + 6);
    out->width = w;
    w = VGP_LOAD(src + 7);
    out->height = w;
    out->has_references = len >= 8;
    if (out->has_references) {
        w = VGP_LOAD(src + 8);
        out->max_ref = w;
    } else {
        out->max_ref = 2;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_destroy_video_codec(const uint32_t *src, uint32_t len, struct vgp_destroy_video_codec *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DESTROY_VIDEO_CODEC", 54, 0};
    uint32_t w;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_create_video_buffer(const uint32_t *src, uint32_t len, struct vgp_create_video_buffer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CREATE_VIDEO_BUFFER", 55, 0};
    uint32_t w, rest;

    if (len < 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->buffer = w;
    w = VGP_LOAD(src + 2);
    out->format = w;
    w = VGP_LOAD(src + 3);
    out->width = w;
    w = VGP_LOAD(src + 4);
    out->height = w;
    rest = len + 1 - 5;
    out->num_planes = rest;
    if (out->num_planes > 3)
        out->num_planes = 3;
    for (uint32_t i = 0; i < out->num_planes; i++) {
        const uint32_t *const e = src + 5 + i;
        w = VGP_LOAD(e);
        out->planes[i] = w;
    }
    return VGP_OK;
}

enum vgp_error vgp_decode_destroy_video_buffer(const uint32_t *src, uint32_t len, struct vgp_destroy_video_buffer *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DESTROY_VIDEO_BUFFER", 56, 0};
    uint32_t w;

    if (len < 1)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->buffer = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_begin_frame(const uint32_t *src, uint32_t len, struct vgp_begin_frame *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"BEGIN_FRAME", 57, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    w = VGP_LOAD(src + 2);
    out->target = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_decode_bitstream(const uint32_t *src, uint32_t len, struct vgp_decode_bitstream *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"DECODE_BITSTREAM", 59, 0};
    uint32_t w;

    if (len < 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    w = VGP_LOAD(src + 2);
    out->target = w;
    w = VGP_LOAD(src + 3);
    out->picture_desc = w;
    w = VGP_LOAD(src + 4);
    out->bitstream = w;
    w = VGP_LOAD(src + 5);
    out->bitstream_size = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_encode_bitstream(const uint32_t *src, uint32_t len, struct vgp_encode_bitstream *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"ENCODE_BITSTREAM", 60, 0};
    uint32_t w;

    if (len < 5)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    w = VGP_LOAD(src + 2);
    out->source = w;
    w = VGP_LOAD(src + 3);
    out->destination = w;
    w = VGP_LOAD(src + 4);
    out->picture_desc = w;
    w = VGP_LOAD(src + 5);
    out->feedback = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_end_frame(const uint32_t *src, uint32_t len, struct vgp_end_frame *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"END_FRAME", 61, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->codec = w;
    w = VGP_LOAD(src + 2);
    out->target = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_clear_surface(const uint32_t *src, uint32_t len, struct vgp_clear_surface *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"CLEAR_SURFACE", 62, 0};
    uint32_t w;

    if (len != 10)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->render_condition_enable = ((w & 0x1u) != 0);
    out->buffers = (w >> 1) & 0x7u;
    w = VGP_LOAD(src + 2);
    out->surface = w;
    for (uint32_t i = 0; i < 4; i++) {
        const uint32_t *const e = src + 3 + i;
        w = VGP_LOAD(e);
        out->color[i] = w;
    }
    w = VGP_LOAD(src + 7);
    out->x = w;
    w = VGP_LOAD(src + 8);
    out->y = w;
    w = VGP_LOAD(src + 9);
    out->width = w;
    w = VGP_LOAD(src + 10);
    out->height = w;
    return VGP_OK;
}

enum vgp_error vgp_decode_get_pipe_resource_layout(const uint32_t *src, uint32_t len, struct vgp_get_pipe_resource_layout *out, struct vgp_fault *fault)
{
    static const struct vgp_command_id id = {"GET_PIPE_RESOURCE_LAYOUT", 63, 0};
    uint32_t w;

    if (len < 2)
        return vgp_fail(fault, &id, VGP_ERR_LENGTH, 0, NULL, len);
    w = VGP_LOAD(src + 1);
    out->out = w;
    w = VGP_LOAD(src + 2);
    out->target = w;
    return VGP_OK;
}
