/* SPDX-License-Identifier: MIT */
/* Queries: each kind's value, when records reach guest memory, buffers, render conditions,
 * refusals. */
#include <criterion/criterion.h>
#include <string.h>

#include "beatrice/fence.h"
#include "host.h"
#include "probe.h"
#include "scene.h"

#define CONTEXT 1

#define SECOND 1000000000ull

Test(query, occlusion_counts_samples)
{
    struct scene *scene = probe_scene();
    struct probe all, none;
    probe_init(scene, &all, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_init(scene, &none, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &all);
    probe_draw(scene);
    probe_end_and_ask(scene, &all);
    probe_begin(scene, &none);
    probe_end_and_ask(scene, &none);
    cr_assert_eq(probe_result(scene, &all), probe_passed(PROBE_SIDE * PROBE_SIDE));
    cr_assert_eq(all.record.result_size, 4);
    cr_assert_eq(none.record.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_eq(none.record.result, 0);
    scene_destroy(scene);
}

Test(query, predicates_are_yes_or_no)
{
    static const uint32_t types[] = {VGP_QUERY_TYPE_OCCLUSION_PREDICATE,
                                     VGP_QUERY_TYPE_OCCLUSION_PREDICATE_CONSERVATIVE};
    struct scene *scene = probe_scene();
    for (unsigned i = 0; i < 2; i++) {
        struct probe yes, no;
        probe_init(scene, &yes, types[i], 0);
        probe_init(scene, &no, types[i], 0);
        probe_begin(scene, &yes);
        probe_draw(scene);
        probe_end_and_ask(scene, &yes);
        probe_begin(scene, &no);
        probe_end_and_ask(scene, &no);
        cr_assert_eq(probe_result(scene, &yes), 1);
        cr_assert_eq(no.record.result, 0);
    }
    scene_destroy(scene);
}

Test(query, a_query_can_be_used_again)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    for (uint32_t draws = 1; draws <= 3; draws++) {
        probe.record.query_state = VIRGL_QUERY_STATE_WAIT_HOST;
        probe_begin(scene, &probe);
        for (uint32_t i = 0; i < draws; i++)
            probe_draw(scene);
        probe_end_and_ask(scene, &probe);
        cr_assert_eq(probe_result(scene, &probe), probe_passed(draws * PROBE_SIDE * PROBE_SIDE));
    }
    scene_destroy(scene);
}

Test(query, no_record_without_being_asked)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end(scene, &probe);
    scene_run(scene);
    probe_finish(scene);
    cr_assert_eq(probe.record.query_state, VIRGL_QUERY_STATE_WAIT_HOST);
    cr_assert_eq(probe.record.result, 0);
    scene_destroy(scene);
}

/* Guests without a fence read the buffer until the record is there (quirk L5). */
Test(query, reading_the_buffer_makes_progress)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    struct vgp_query_state seen = {0};
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    scene_run(scene);
    for (int i = 0; i < 100000 && seen.query_state != VIRGL_QUERY_STATE_DONE; i++)
        scene_download(scene, probe.resource, sizeof(seen), 1, &seen, sizeof(seen));
    cr_assert_eq(seen.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_eq(seen.result, probe_passed(PROBE_SIDE * PROBE_SIDE));
    scene_destroy(scene);
}

Test(query, destroyed_while_waited_for)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    const struct vgp_destroy_object destroy = {.object_type = VIRGL_OBJECT_QUERY,
                                               .handle = probe.query};
    cr_assert_eq(vgp_encode_destroy_object(&scene->sink, &destroy), 0);
    cr_assert_eq(probe_result(scene, &probe), probe_passed(PROBE_SIDE * PROBE_SIDE));
    scene_destroy(scene);
}

Test(query, context_goes_away_while_waited_for)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    scene_run(scene);
    cr_assert_eq(bea_context_destroy(scene->renderer, CONTEXT), BEA_OK);
    cr_assert_eq(bea_renderer_poll(scene->renderer, 0), BEA_OK);
    cr_assert_eq(probe.record.query_state, VIRGL_QUERY_STATE_WAIT_HOST);
    scene_destroy(scene);
}

/* The record of one sub-context's query arrives while another one is current, which then goes on
 * where it was. */
Test(query, other_sub_context_is_current)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    const struct vgp_create_sub_ctx create = {.sub_ctx_id = 7};
    const struct vgp_set_sub_ctx back = {.sub_ctx_id = 0};
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    cr_assert_eq(vgp_encode_create_sub_ctx(&scene->sink, &create), 0);
    cr_assert_eq(probe_result(scene, &probe), probe_passed(PROBE_SIDE * PROBE_SIDE));
    cr_assert_eq(vgp_encode_set_sub_ctx(&scene->sink, &back), 0);
    scene_clear(scene, 0, 0, 0, 0);
    probe_draw(scene);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 3, 3), 0xffffffff);
    scene_destroy(scene);
}

Test(query, timestamps_rise)
{
    struct scene *scene = probe_scene();
    struct probe first, second;
    probe_init(scene, &first, VGP_QUERY_TYPE_TIMESTAMP, 0);
    probe_init(scene, &second, VGP_QUERY_TYPE_TIMESTAMP, 0);
    probe_end_and_ask(scene, &first);
    probe_draw(scene);
    probe_end_and_ask(scene, &second);
    uint64_t at = probe_result(scene, &first);
    cr_assert_eq(first.record.result_size, 8);
    cr_assert_gt(at, 0);
    cr_assert_geq(second.record.result, at);
    scene_destroy(scene);
}

Test(query, elapsed_times_nest)
{
    struct scene *scene = probe_scene();
    struct probe outer, inner;
    probe_init(scene, &outer, VGP_QUERY_TYPE_TIME_ELAPSED, 0);
    probe_init(scene, &inner, VGP_QUERY_TYPE_TIME_ELAPSED, 0);
    probe_begin(scene, &outer);
    probe_begin(scene, &inner);
    probe_draw(scene);
    probe_end_and_ask(scene, &inner);
    probe_draw(scene);
    probe_end_and_ask(scene, &outer);
    uint64_t all = probe_result(scene, &outer);
    cr_assert_eq(outer.record.result_size, 8);
    cr_assert_eq(inner.record.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_leq(inner.record.result, all);
    cr_assert_lt(all, 60 * SECOND);
    scene_destroy(scene);
}

Test(query, primitives_generated)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_PRIMITIVES_GENERATED, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_draw(scene);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    cr_assert_eq(probe_result(scene, &probe), 6);
    scene_destroy(scene);
}

Test(query, statistics_are_counted_side_by_side)
{
    struct scene *scene = probe_scene();
    struct probe vertices, primitives;
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    if (!(caps.capability_bits_v2 & VIRGL_CAP_V2_PIPELINE_STATISTICS_QUERY))
        cr_skip_test("the host has no pipeline statistics");
    probe_init(scene, &vertices, VGP_QUERY_TYPE_PIPELINE_STATISTICS, 0);
    probe_init(scene, &primitives, VGP_QUERY_TYPE_PIPELINE_STATISTICS, 1);
    probe_begin(scene, &vertices);
    probe_begin(scene, &primitives);
    probe_draw(scene);
    probe_end_and_ask(scene, &vertices);
    probe_end_and_ask(scene, &primitives);
    cr_assert_eq(probe_result(scene, &vertices), 4);
    cr_assert_eq(primitives.record.result, 2);
    scene_destroy(scene);
}

/* --- buffers --- */

Test(query, results_into_buffers)
{
    struct scene *scene = probe_scene();
    if (!(scene_caps(scene).capability_bits & VIRGL_CAP_QBO))
        cr_skip_test("the host has no query buffers");
    struct probe samples, time;
    uint32_t data[8];
    memset(data, 0xaa, sizeof(data));
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, sizeof(data), data);
    probe_init(scene, &samples, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_init(scene, &time, VGP_QUERY_TYPE_TIME_ELAPSED, 0);
    probe_begin(scene, &time);
    probe_begin(scene, &samples);
    probe_draw(scene);
    probe_end(scene, &samples);
    probe_end(scene, &time);
    probe_ask_buffer(scene, &samples, buffer, VGP_QUERY_VALUE_TYPE_U32, 4, 0);
    probe_ask_buffer(scene, &samples, buffer, VGP_QUERY_VALUE_TYPE_I64, 8, 0);
    probe_ask_buffer(scene, &time, buffer, VGP_QUERY_VALUE_TYPE_U64, 16, 0);
    probe_ask_buffer(scene, &samples, buffer, VGP_QUERY_VALUE_TYPE_U32, 24, -1);
    probe_ask(scene, &time);
    uint64_t elapsed = probe_result(scene, &time);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_assert_eq(data[0], 0xaaaaaaaa);
    cr_assert_eq(data[1], PROBE_SIDE * PROBE_SIDE);
    cr_assert_eq(data[2], PROBE_SIDE * PROBE_SIDE);
    cr_assert_eq(data[3], 0);
    cr_assert_gt(elapsed, 0);
    cr_assert_eq((uint64_t)data[5] << 32 | data[4], elapsed);
    cr_assert_eq(data[6], 1);
    cr_assert_eq(data[7], 0xaaaaaaaa);
    scene_destroy(scene);
}

/* --- render conditions --- */

Test(query, render_condition)
{
    struct scene *scene = probe_scene();
    struct probe none;
    probe_init(scene, &none, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_begin(scene, &none);
    probe_end(scene, &none);
    probe_condition(scene, &none, false, VGP_RENDER_COND_WAIT);
    probe_draw(scene);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 5, 5), 0);
    probe_condition(scene, &none, true, VGP_RENDER_COND_WAIT);
    probe_draw(scene);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 5, 5), 0xffffffff);
    probe_condition(scene, &none, false, VGP_RENDER_COND_WAIT);
    scene_clear(scene, 0, 1, 0, 0); /* obeys it, too */
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 5, 5), 0xffffffff);
    probe_condition(scene, NULL, false, VGP_RENDER_COND_WAIT);
    scene_clear(scene, 0, 1, 0, 0);
    scene_run(scene);
    cr_assert_eq(scene_pixel(scene, 5, 5), 0x0000ff00);
    scene_destroy(scene);
}

/* --- refusals (the scene is strict: they fail the submit) --- */

static void refused(struct scene *scene)
{
    cr_assert_eq(scene_submit(scene), BEA_ERR_REFUSED, "%s", scene->log);
    scene_destroy(scene);
}

Test(query, begun_twice)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_begin(scene, &probe);
    refused(scene);
}

Test(query, ended_without_begin)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_end(scene, &probe);
    refused(scene);
}

Test(query, asked_without_end)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_ask(scene, &probe);
    refused(scene);
}

Test(query, condition_that_never_ended)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_condition(scene, &probe, false, VGP_RENDER_COND_WAIT);
    refused(scene);
}

Test(query, no_room_for_the_record)
{
    struct scene *scene = probe_scene();
    const struct vgp_create_query cmd = {.handle = 99,
                                         .query_type = VGP_QUERY_TYPE_OCCLUSION_COUNTER,
                                         .resource = scene_buffer(scene, VIRGL_BIND_CUSTOM, 15, 0)};
    cr_assert_eq(vgp_encode_create_query(&scene->sink, &cmd), 0);
    refused(scene);
}

Test(query, behind_the_end_of_a_buffer)
{
    struct scene *scene = probe_scene();
    struct probe probe;
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 12, NULL);
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_end(scene, &probe);
    probe_ask_buffer(scene, &probe, buffer, VGP_QUERY_VALUE_TYPE_U64, 8, 0);
    refused(scene);
}
