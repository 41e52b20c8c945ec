/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "cases.h"

#include "rng.h"

static void make_set_uniform_buffer(struct rng *rng, void *out)
{
    struct vgp_set_uniform_buffer *const cmd = (struct vgp_set_uniform_buffer *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->index = pick(rng, 0u, 31u);
    cmd->offset = pick(rng, 0u, 4294967295u);
    cmd->length = pick(rng, 0u, 4294967295u);
    cmd->resource = pick(rng, 0u, 4294967295u);
}

static int encode_set_uniform_buffer(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_uniform_buffer(sink, (const struct vgp_set_uniform_buffer *)cmd);
}

static void make_set_sub_ctx(struct rng *rng, void *out)
{
    struct vgp_set_sub_ctx *const cmd = (struct vgp_set_sub_ctx *)out;

    cmd->sub_ctx_id = pick(rng, 0u, 4294967295u);
}

static int encode_set_sub_ctx(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_sub_ctx(sink, (const struct vgp_set_sub_ctx *)cmd);
}

static void make_create_sub_ctx(struct rng *rng, void *out)
{
    struct vgp_create_sub_ctx *const cmd = (struct vgp_create_sub_ctx *)out;

    cmd->sub_ctx_id = pick(rng, 0u, 4294967295u);
}

static int encode_create_sub_ctx(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_create_sub_ctx(sink, (const struct vgp_create_sub_ctx *)cmd);
}

static void make_destroy_sub_ctx(struct rng *rng, void *out)
{
    struct vgp_destroy_sub_ctx *const cmd = (struct vgp_destroy_sub_ctx *)out;

    cmd->sub_ctx_id = pick(rng, 0u, 4294967295u);
}

static int encode_destroy_sub_ctx(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_destroy_sub_ctx(sink, (const struct vgp_destroy_sub_ctx *)cmd);
}

static void make_bind_shader(struct rng *rng, void *out)
{
    struct vgp_bind_shader *const cmd = (struct vgp_bind_shader *)out;

    cmd->shader = pick(rng, 0u, 4294967295u);
    cmd->stage = pick(rng, 0u, 4294967295u);
}

static int encode_bind_shader(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_bind_shader(sink, (const struct vgp_bind_shader *)cmd);
}

static void make_set_tess_state(struct rng *rng, void *out)
{
    struct vgp_set_tess_state *const cmd = (struct vgp_set_tess_state *)out;

    for (uint32_t i = 0; i < 4; i++) {
        cmd->outer[i] = pick_f32(rng);
    }
    for (uint32_t i = 0; i < 2; i++) {
        cmd->inner[i] = pick_f32(rng);
    }
}

static int encode_set_tess_state(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_tess_state(sink, (const struct vgp_set_tess_state *)cmd);
}

static void make_set_min_samples(struct rng *rng, void *out)
{
    struct vgp_set_min_samples *const cmd = (struct vgp_set_min_samples *)out;

    cmd->min_samples = pick(rng, 0u, 4294967295u);
}

static int encode_set_min_samples(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_min_samples(sink, (const struct vgp_set_min_samples *)cmd);
}

static void make_set_shader_buffers(struct rng *rng, void *out)
{
    struct vgp_set_shader_buffers *const cmd = (struct vgp_set_shader_buffers *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->num_buffers = pick(rng, 0, VGP_MAX_SHADER_BUFFERS);
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        cmd->buffers[i].offset = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].length = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].resource = pick(rng, 0u, 4294967295u);
    }
    cmd->start_slot = pick(rng, 0, 32 - cmd->num_buffers);
}

static int encode_set_shader_buffers(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_shader_buffers(sink, (const struct vgp_set_shader_buffers *)cmd);
}

static void make_set_shader_images(struct rng *rng, void *out)
{
    struct vgp_set_shader_images *const cmd = (struct vgp_set_shader_images *)out;

    cmd->stage = pick_of(rng, (const uint32_t[]){0, 1, 2, 3, 4, 5}, 6);
    cmd->num_images = pick(rng, 0, VGP_MAX_SHADER_IMAGES);
    for (uint32_t i = 0; i < cmd->num_images; i++) {
        cmd->images[i].format = pick(rng, 0u, 4294967295u);
        cmd->images[i].access = pick(rng, 0u, 4294967295u);
        cmd->images[i].layer_offset = pick(rng, 0u, 4294967295u);
        cmd->images[i].level_size = pick(rng, 0u, 4294967295u);
        cmd->images[i].resource = pick(rng, 0u, 4294967295u);
    }
    cmd->start_slot = pick(rng, 0, 32 - cmd->num_images);
}

static int encode_set_shader_images(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_shader_images(sink, (const struct vgp_set_shader_images *)cmd);
}

static void make_memory_barrier(struct rng *rng, void *out)
{
    struct vgp_memory_barrier *const cmd = (struct vgp_memory_barrier *)out;

    cmd->flags = pick(rng, 0u, 4294967295u);
}

static int encode_memory_barrier(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_memory_barrier(sink, (const struct vgp_memory_barrier *)cmd);
}

static void make_launch_grid(struct rng *rng, void *out)
{
    struct vgp_launch_grid *const cmd = (struct vgp_launch_grid *)out;

    cmd->block_x = pick(rng, 0u, 4294967295u);
    cmd->block_y = pick(rng, 0u, 4294967295u);
    cmd->block_z = pick(rng, 0u, 4294967295u);
    cmd->grid_x = pick(rng, 0u, 4294967295u);
    cmd->grid_y = pick(rng, 0u, 4294967295u);
    cmd->grid_z = pick(rng, 0u, 4294967295u);
    cmd->indirect = pick(rng, 0u, 4294967295u);
    cmd->indirect_offset = pick(rng, 0u, 4294967295u);
}

static int encode_launch_grid(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_launch_grid(sink, (const struct vgp_launch_grid *)cmd);
}

static void make_set_framebuffer_state_no_attach(struct rng *rng, void *out)
{
    struct vgp_set_framebuffer_state_no_attach *const cmd = (struct vgp_set_framebuffer_state_no_attach *)out;

    cmd->width = pick(rng, 0u, 65535u);
    cmd->height = pick(rng, 0u, 65535u);
    cmd->layers = pick(rng, 0u, 65535u);
    cmd->samples = pick(rng, 0u, 255u);
}

static int encode_set_framebuffer_state_no_attach(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_framebuffer_state_no_attach(sink, (const struct vgp_set_framebuffer_state_no_attach *)cmd);
}

static void make_texture_barrier(struct rng *rng, void *out)
{
    struct vgp_texture_barrier *const cmd = (struct vgp_texture_barrier *)out;

    cmd->flags = pick(rng, 0u, 4294967295u);
}

static int encode_texture_barrier(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_texture_barrier(sink, (const struct vgp_texture_barrier *)cmd);
}

static void make_set_atomic_buffers(struct rng *rng, void *out)
{
    struct vgp_set_atomic_buffers *const cmd = (struct vgp_set_atomic_buffers *)out;

    cmd->num_buffers = pick(rng, 0, VGP_MAX_ATOMIC_BUFFERS);
    for (uint32_t i = 0; i < cmd->num_buffers; i++) {
        cmd->buffers[i].offset = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].length = pick(rng, 0u, 4294967295u);
        cmd->buffers[i].resource = pick(rng, 0u, 4294967295u);
    }
    cmd->start_slot = pick(rng, 0, 32 - cmd->num_buffers);
}

static int encode_set_atomic_buffers(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_atomic_buffers(sink, (const struct vgp_set_atomic_buffers *)cmd);
}

static void make_set_debug_flags(struct rng *rng, void *out)
{
    struct vgp_set_debug_flags *const cmd = (struct vgp_set_debug_flags *)out;

    cmd->flags_string = pick_bytes(rng, pick(rng, 1, 64) * 4);
}

static int encode_set_debug_flags(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_debug_flags(sink, (const struct vgp_set_debug_flags *)cmd);
}

static void make_get_query_result_qbo(struct rng *rng, void *out)
{
    struct vgp_get_query_result_qbo *const cmd = (struct vgp_get_query_result_qbo *)out;

    cmd->query = pick(rng, 0u, 4294967295u);
    cmd->buffer = pick(rng, 0u, 4294967295u);
    cmd->wait = pick(rng, 0u, 4294967295u);
    cmd->result_type = pick(rng, 0u, 4294967295u);
    cmd->offset = pick(rng, 0u, 4294967295u);
    cmd->index = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
}

static int encode_get_query_result_qbo(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_get_query_result_qbo(sink, (const struct vgp_get_query_result_qbo *)cmd);
}

static void make_transfer3d(struct rng *rng, void *out)
{
    struct vgp_transfer3d *const cmd = (struct vgp_transfer3d *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->level = pick(rng, 0u, 4294967295u);
    cmd->usage = pick(rng, 0u, 4294967295u);
    cmd->stride = pick(rng, 0u, 4294967295u);
    cmd->layer_stride = pick(rng, 0u, 4294967295u);
    cmd->x = pick(rng, 0u, 4294967295u);
    cmd->y = pick(rng, 0u, 4294967295u);
    cmd->z = pick(rng, 0u, 4294967295u);
    cmd->w = pick(rng, 0u, 4294967295u);
    cmd->h = pick(rng, 0u, 4294967295u);
    cmd->d = pick(rng, 0u, 4294967295u);
    cmd->data_offset = pick(rng, 0u, 4294967295u);
    cmd->direction = pick_of(rng, (const uint32_t[]){1, 2}, 2);
}

static int encode_transfer3d(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_transfer3d(sink, (const struct vgp_transfer3d *)cmd);
}

static void make_copy_transfer3d(struct rng *rng, void *out)
{
    struct vgp_copy_transfer3d *const cmd = (struct vgp_copy_transfer3d *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->level = pick(rng, 0u, 4294967295u);
    cmd->usage = pick(rng, 0u, 4294967295u);
    cmd->stride = pick(rng, 0u, 4294967295u);
    cmd->layer_stride = pick(rng, 0u, 4294967295u);
    cmd->x = pick(rng, 0u, 4294967295u);
    cmd->y = pick(rng, 0u, 4294967295u);
    cmd->z = pick(rng, 0u, 4294967295u);
    cmd->w = pick(rng, 0u, 4294967295u);
    cmd->h = pick(rng, 0u, 4294967295u);
    cmd->d = pick(rng, 0u, 4294967295u);
    cmd->staging_resource = pick(rng, 0u, 4294967295u);
    cmd->staging_offset = pick(rng, 0u, 4294967295u);
    cmd->synchronized = pick(rng, 0, 1) != 0;
    cmd->read_from_host = pick(rng, 0, 1) != 0;
}

static int encode_copy_transfer3d(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_copy_transfer3d(sink, (const struct vgp_copy_transfer3d *)cmd);
}

static void make_set_tweaks(struct rng *rng, void *out)
{
    struct vgp_set_tweaks *const cmd = (struct vgp_set_tweaks *)out;

    cmd->id = pick(rng, 0u, 4294967295u);
    cmd->value = pick(rng, 0u, 4294967295u);
}

static int encode_set_tweaks(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_set_tweaks(sink, (const struct vgp_set_tweaks *)cmd);
}

static void make_clear_texture(struct rng *rng, void *out)
{
    struct vgp_clear_texture *const cmd = (struct vgp_clear_texture *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->level = pick(rng, 0u, 4294967295u);
    cmd->x = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->y = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->z = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->w = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->h = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    cmd->d = (int32_t)pick(rng, 0, 2147483647) - (int32_t)1073741823;
    for (uint32_t i = 0; i < 4; i++) {
        cmd->data[i] = pick(rng, 0u, 4294967295u);
    }
}

static int encode_clear_texture(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_clear_texture(sink, (const struct vgp_clear_texture *)cmd);
}

static void make_pipe_resource_create(struct rng *rng, void *out)
{
    struct vgp_pipe_resource_create *const cmd = (struct vgp_pipe_resource_create *)out;

    cmd->target = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 4294967295u);
    cmd->bind = pick(rng, 0u, 4294967295u);
    cmd->width = pick(rng, 0u, 4294967295u);
    cmd->height = pick(rng, 0u, 4294967295u);
    cmd->depth = pick(rng, 0u, 4294967295u);
    cmd->array_size = pick(rng, 0u, 4294967295u);
    cmd->last_level = pick(rng, 0u, 4294967295u);
    cmd->nr_samples = pick(rng, 0u, 4294967295u);
    cmd->flags = pick(rng, 0u, 4294967295u);
    cmd->blob_id = pick(rng, 0u, 4294967295u);
}

static int encode_pipe_resource_create(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_pipe_resource_create(sink, (const struct vgp_pipe_resource_create *)cmd);
}

static void make_pipe_resource_set_type(struct rng *rng, void *out)
{
    struct vgp_pipe_resource_set_type *const cmd = (struct vgp_pipe_resource_set_type *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
    cmd->format = pick(rng, 0u, 4294967295u);
    cmd->bind = pick(rng, 0u, 4294967295u);
    cmd->width = pick(rng, 0u, 4294967295u);
    cmd->height = pick(rng, 0u, 4294967295u);
    cmd->usage = pick(rng, 0u, 4294967295u);
    cmd->modifier = pick_u64(rng);
    cmd->num_planes = pick(rng, 1, VGP_MAX_PLANES);
    for (uint32_t i = 0; i < cmd->num_planes; i++) {
        cmd->planes[i].stride = pick(rng, 0u, 4294967295u);
        cmd->planes[i].offset = pick(rng, 0u, 4294967295u);
    }
}

static int encode_pipe_resource_set_type(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_pipe_resource_set_type(sink, (const struct vgp_pipe_resource_set_type *)cmd);
}

static void make_get_memory_info(struct rng *rng, void *out)
{
    struct vgp_get_memory_info *const cmd = (struct vgp_get_memory_info *)out;

    cmd->resource = pick(rng, 0u, 4294967295u);
}

static int encode_get_memory_info(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_get_memory_info(sink, (const struct vgp_get_memory_info *)cmd);
}

static void make_send_string_marker(struct rng *rng, void *out)
{
    struct vgp_send_string_marker *const cmd = (struct vgp_send_string_marker *)out;

    cmd->size = pick(rng, 4, 64);
    cmd->text = pick_bytes(rng, cmd->size);
}

static int encode_send_string_marker(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_send_string_marker(sink, (const struct vgp_send_string_marker *)cmd);
}

static void make_link_shader(struct rng *rng, void *out)
{
    struct vgp_link_shader *const cmd = (struct vgp_link_shader *)out;

    cmd->vertex = pick(rng, 0u, 4294967295u);
    cmd->fragment = pick(rng, 0u, 4294967295u);
    cmd->geometry = pick(rng, 0u, 4294967295u);
    cmd->tess_ctrl = pick(rng, 0u, 4294967295u);
    cmd->tess_eval = pick(rng, 0u, 4294967295u);
    cmd->compute = pick(rng, 0u, 4294967295u);
}

static int encode_link_shader(struct vgp_sink *sink, const void *cmd)
{
    return vgp_encode_link_shader(sink, (const struct vgp_link_shader *)cmd);
}

static const struct vgp_case cases[] = {
    {"SET_UNIFORM_BUFFER", 27, 0, true, sizeof(struct vgp_set_uniform_buffer), make_set_uniform_buffer, encode_set_uniform_buffer},
    {"SET_SUB_CTX", 28, 0, true, sizeof(struct vgp_set_sub_ctx), make_set_sub_ctx, encode_set_sub_ctx},
    {"CREATE_SUB_CTX", 29, 0, true, sizeof(struct vgp_create_sub_ctx), make_create_sub_ctx, encode_create_sub_ctx},
    {"DESTROY_SUB_CTX", 30, 0, true, sizeof(struct vgp_destroy_sub_ctx), make_destroy_sub_ctx, encode_destroy_sub_ctx},
    {"BIND_SHADER", 31, 0, true, sizeof(struct vgp_bind_shader), make_bind_shader, encode_bind_shader},
    {"SET_TESS_STATE", 32, 0, true, sizeof(struct vgp_set_tess_state), make_set_tess_state, encode_set_tess_state},
    {"SET_MIN_SAMPLES", 33, 0, true, sizeof(struct vgp_set_min_samples), make_set_min_samples, encode_set_min_samples},
    {"SET_SHADER_BUFFERS", 34, 0, false, sizeof(struct vgp_set_shader_buffers), make_set_shader_buffers, encode_set_shader_buffers},
    {"SET_SHADER_IMAGES", 35, 0, false, sizeof(struct vgp_set_shader_images), make_set_shader_images, encode_set_shader_images},
    {"MEMORY_BARRIER", 36, 0, true, sizeof(struct vgp_memory_barrier), make_memory_barrier, encode_memory_barrier},
    {"LAUNCH_GRID", 37, 0, true, sizeof(struct vgp_launch_grid), make_launch_grid, encode_launch_grid},
    {"SET_FRAMEBUFFER_STATE_NO_ATTACH", 38, 0, true, sizeof(struct vgp_set_framebuffer_state_no_attach), make_set_framebuffer_state_no_attach, encode_set_framebuffer_state_no_attach},
    {"TEXTURE_BARRIER", 39, 0, true, sizeof(struct vgp_texture_barrier), make_texture_barrier, encode_texture_barrier},
    {"SET_ATOMIC_BUFFERS", 40, 0, false, sizeof(struct vgp_set_atomic_buffers), make_set_atomic_buffers, encode_set_atomic_buffers},
    {"SET_DEBUG_FLAGS", 41, 0, true, sizeof(struct vgp_set_debug_flags), make_set_debug_flags, encode_set_debug_flags},
    {"GET_QUERY_RESULT_QBO", 42, 0, true, sizeof(struct vgp_get_query_result_qbo), make_get_query_result_qbo, encode_get_query_result_qbo},
    {"TRANSFER3D", 43, 0, false, sizeof(struct vgp_transfer3d), make_transfer3d, encode_transfer3d},
    {"COPY_TRANSFER3D", 45, 0, true, sizeof(struct vgp_copy_transfer3d), make_copy_transfer3d, encode_copy_transfer3d},
    {"SET_TWEAKS", 46, 0, false, sizeof(struct vgp_set_tweaks), make_set_tweaks, encode_set_tweaks},
    {"CLEAR_TEXTURE", 47, 0, true, sizeof(struct vgp_clear_texture), make_clear_texture, encode_clear_texture},
    {"PIPE_RESOURCE_CREATE", 48, 0, true, sizeof(struct vgp_pipe_resource_create), make_pipe_resource_create, encode_pipe_resource_create},
    {"PIPE_RESOURCE_SET_TYPE", 49, 0, true, sizeof(struct vgp_pipe_resource_set_type), make_pipe_resource_set_type, encode_pipe_resource_set_type},
    {"GET_MEMORY_INFO", 50, 0, true, sizeof(struct vgp_get_memory_info), make_get_memory_info, encode_get_memory_info},
    {"SEND_STRING_MARKER", 51, 0, false, sizeof(struct vgp_send_string_marker), make_send_string_marker, encode_send_string_marker},
    {"LINK_SHADER", 52, 0, true, sizeof(struct vgp_link_shader), make_link_shader, encode_link_shader},
};

const struct vgp_case_group vgp_cases_1 = {cases, sizeof cases / sizeof *cases};
