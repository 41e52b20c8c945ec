/* SPDX-License-Identifier: MIT */
#include "probe.h"

#include <criterion/criterion.h>
#include <string.h>

#include "beatrice/fence.h"
#include "host.h"

#define CONTEXT 1
#define SECOND 1000000000ull

struct scene *probe_scene(void)
{
    static const float white[4] = {1, 1, 1, 1};
    struct scene *scene = scene_create(PROBE_SIDE, PROBE_SIDE);
    scene_use_shaders(scene, scene_vs_position, scene_fs_constant);
    scene_use_constants(scene, VGP_STAGE_FRAGMENT, 4, white);
    scene_use_quad(scene);
    scene_defaults(scene);
    return scene;
}

void probe_draw(struct scene *scene)
{
    scene_draw(scene, VGP_PRIM_TRIANGLE_STRIP, 0, 4);
}

uint32_t probe_passed(uint32_t samples)
{
    return host_is_es() ? samples > 0 : samples;
}

void probe_init(struct scene *scene, struct probe *probe, uint32_t type, uint32_t index)
{
    const struct iovec iov = {&probe->record, sizeof(probe->record)};
    memset(&probe->record, 0, sizeof(probe->record));
    probe->resource = scene_buffer(scene, VIRGL_BIND_CUSTOM, sizeof(probe->record), NULL);
    cr_assert_eq(bea_resource_attach_backing(scene->renderer, probe->resource, &iov, 1), BEA_OK);
    probe->record.query_state = VIRGL_QUERY_STATE_WAIT_HOST;
    probe->query = scene_handle(scene);
    const struct vgp_create_query cmd = {
        .handle = probe->query, .query_type = type, .index = index, .resource = probe->resource};
    cr_assert_eq(vgp_encode_create_query(&scene->sink, &cmd), 0);
}

void probe_begin(struct scene *scene, const struct probe *probe)
{
    const struct vgp_begin_query cmd = {.query = probe->query};
    cr_assert_eq(vgp_encode_begin_query(&scene->sink, &cmd), 0);
}

void probe_end(struct scene *scene, const struct probe *probe)
{
    const struct vgp_end_query cmd = {.query = probe->query};
    cr_assert_eq(vgp_encode_end_query(&scene->sink, &cmd), 0);
}

void probe_ask(struct scene *scene, const struct probe *probe)
{
    const struct vgp_get_query_result cmd = {.query = probe->query};
    cr_assert_eq(vgp_encode_get_query_result(&scene->sink, &cmd), 0);
}

void probe_end_and_ask(struct scene *scene, const struct probe *probe)
{
    probe_end(scene, probe);
    probe_ask(scene, probe);
}

void probe_finish(struct scene *scene)
{
    cr_assert_eq(bea_fence_create(scene->renderer, CONTEXT, 0, 1, 0), BEA_OK);
    cr_assert_eq(bea_renderer_poll(scene->renderer, 20 * SECOND), BEA_OK);
}

uint64_t probe_result(struct scene *scene, const struct probe *probe)
{
    scene_run(scene);
    probe_finish(scene);
    cr_assert_eq(probe->record.query_state, VIRGL_QUERY_STATE_DONE);
    return probe->record.result;
}

void probe_ask_buffer(struct scene *scene, const struct probe *probe, uint32_t buffer,
                      uint32_t type, uint32_t offset, int32_t index)
{
    const struct vgp_get_query_result_qbo cmd = {.query = probe->query,
                                                 .buffer = buffer,
                                                 .wait = 1,
                                                 .result_type = type,
                                                 .offset = offset,
                                                 .index = index};
    cr_assert_eq(vgp_encode_get_query_result_qbo(&scene->sink, &cmd), 0);
}

void probe_condition(struct scene *scene, const struct probe *probe, bool inverted, uint32_t mode)
{
    const struct vgp_set_render_condition cmd = {
        .query = probe ? probe->query : 0, .condition = inverted, .mode = mode};
    cr_assert_eq(vgp_encode_set_render_condition(&scene->sink, &cmd), 0);
}
