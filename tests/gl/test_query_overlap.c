/* SPDX-License-Identifier: MIT */
/* Queries of one kind that overlap: GL has one at a time, guests have as many as they like. */
#include <criterion/criterion.h>
#include <string.h>

#include "host.h"
#include "probe.h"

#define ALL (PROBE_SIDE * PROBE_SIDE)

static bool has(struct scene *scene, uint32_t bset)
{
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    return (caps.v1.bset & bset) != 0;
}

/* Not all hosts count samples: those say 1 for any. */
static bool counts_samples(struct scene *scene)
{
    struct probe probe;
    probe_init(scene, &probe, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &probe);
    probe_draw(scene);
    probe_end_and_ask(scene, &probe);
    return probe_result(scene, &probe) == probe_passed(ALL);
}

Test(overlap, counters)
{
    struct scene *scene = probe_scene();
    struct probe a, b;
    if (!counts_samples(scene))
        cr_skip_test("the host does not count samples");
    probe_init(scene, &a, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_init(scene, &b, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &a);
    probe_draw(scene);
    probe_begin(scene, &b);
    probe_draw(scene);
    probe_draw(scene);
    probe_end_and_ask(scene, &a);
    probe_draw(scene);
    probe_draw(scene);
    probe_end_and_ask(scene, &b);
    cr_assert_eq(probe_result(scene, &b), probe_passed(4 * ALL));
    cr_assert_eq(a.record.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_eq(a.record.result, probe_passed(3 * ALL));
    scene_destroy(scene);
}

/* What draws outside of the inner one is not for it. */
Test(overlap, predicate_within_a_counter)
{
    static const uint32_t types[] = {VGP_QUERY_TYPE_OCCLUSION_PREDICATE,
                                     VGP_QUERY_TYPE_OCCLUSION_PREDICATE_CONSERVATIVE};
    struct scene *scene = probe_scene();
    for (unsigned i = 0; i < 2; i++) {
        struct probe outer, inner, drawn;
        probe_init(scene, &outer, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
        probe_init(scene, &inner, types[i], 0);
        probe_init(scene, &drawn, types[i], 0);
        probe_begin(scene, &outer);
        probe_draw(scene);
        probe_begin(scene, &inner);
        probe_end_and_ask(scene, &inner);
        probe_begin(scene, &drawn);
        probe_draw(scene);
        probe_end_and_ask(scene, &drawn);
        probe_end_and_ask(scene, &outer);
        cr_assert_gt(probe_result(scene, &outer), 0);
        cr_assert_eq(inner.record.query_state, VIRGL_QUERY_STATE_DONE);
        cr_assert_eq(inner.record.result, 0);
        cr_assert_eq(drawn.record.result, 1);
    }
    scene_destroy(scene);
}

/* More pieces than a query holds. */
Test(overlap, hundreds_within_one)
{
    struct scene *scene = probe_scene();
    struct probe outer, inner;
    if (!counts_samples(scene))
        cr_skip_test("the host does not count samples");
    probe_init(scene, &outer, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_init(scene, &inner, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &outer);
    for (unsigned i = 0; i < 150; i++) {
        probe_begin(scene, &inner);
        probe_draw(scene);
        probe_end(scene, &inner);
        probe_draw(scene);
    }
    probe_end_and_ask(scene, &outer);
    probe_ask(scene, &inner);
    cr_assert_eq(probe_result(scene, &outer), probe_passed(300 * ALL));
    cr_assert_eq(inner.record.result, probe_passed(ALL));
    scene_destroy(scene);
}

Test(overlap, primitives)
{
    struct scene *scene = probe_scene();
    struct probe a, b, c;
    probe_init(scene, &a, VGP_QUERY_TYPE_PRIMITIVES_EMITTED, 0);
    probe_init(scene, &b, VGP_QUERY_TYPE_SO_STATISTICS, 0);
    probe_init(scene, &c, VGP_QUERY_TYPE_PRIMITIVES_EMITTED, 0);
    probe_begin(scene, &a);
    probe_begin(scene, &b);
    probe_begin(scene, &c);
    probe_draw(scene);
    probe_end_and_ask(scene, &a);
    probe_end_and_ask(scene, &b);
    probe_end_and_ask(scene, &c);
    cr_assert_eq(probe_result(scene, &c), 0, "nothing is captured");
    cr_assert_eq(a.record.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_eq(b.record.query_state, VIRGL_QUERY_STATE_DONE);
    scene_destroy(scene);
}

Test(overlap, destroyed_while_active)
{
    struct scene *scene = probe_scene();
    struct probe a, b;
    probe_init(scene, &a, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_init(scene, &b, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    const struct vgp_destroy_object destroy = {.object_type = VIRGL_OBJECT_QUERY,
                                               .handle = a.query};
    probe_begin(scene, &a);
    probe_begin(scene, &b);
    probe_draw(scene);
    cr_assert_eq(vgp_encode_destroy_object(&scene->sink, &destroy), 0);
    probe_end_and_ask(scene, &b);
    cr_assert_eq(probe_result(scene, &b), 1);
    scene_destroy(scene);
}

Test(overlap, into_a_buffer)
{
    struct scene *scene = probe_scene();
    struct probe a, b;
    uint32_t data[6];
    struct vgp_caps_v2 caps = {0};
    cr_assert_eq(bea_capset_fill(scene->renderer, 2, 2, &caps, sizeof(caps), NULL), BEA_OK);
    if (!(caps.capability_bits & VIRGL_CAP_QBO))
        cr_skip_test("the host has no query buffers");
    memset(data, 0xaa, sizeof(data));
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, sizeof(data), data);
    probe_init(scene, &a, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_init(scene, &b, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_begin(scene, &a);
    probe_draw(scene);
    probe_begin(scene, &b);
    probe_draw(scene);
    probe_end(scene, &b);
    probe_end(scene, &a);
    probe_ask_buffer(scene, &a, buffer, VGP_QUERY_VALUE_TYPE_U64, 0, 0);
    probe_ask_buffer(scene, &b, buffer, VGP_QUERY_VALUE_TYPE_I32, 8, 0);
    probe_ask_buffer(scene, &a, buffer, VGP_QUERY_VALUE_TYPE_U32, 12, -1);
    scene_run(scene);
    scene_download(scene, buffer, sizeof(data), 1, data, sizeof(data));
    cr_assert_eq(data[0], 2 * ALL);
    cr_assert_eq(data[1], 0);
    cr_assert_eq(data[2], 1);
    cr_assert_eq(data[3], 1);
    cr_assert_eq(data[4], 0xaaaaaaaa);
    scene_destroy(scene);
}

/* A result that GL has in pieces decides as one that GL has whole, in every mode. */
Test(overlap, render_condition)
{
    struct scene *scene = probe_scene();
    struct probe drawn, empty, other, around;
    uint32_t draws = 0;
    if (!has(scene, VGP_CAPS_BSET_CONDITIONAL_RENDER_INVERTED))
        cr_skip_test("the host has no inverted conditions");
    probe_init(scene, &drawn, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_init(scene, &empty, VGP_QUERY_TYPE_OCCLUSION_PREDICATE, 0);
    probe_init(scene, &other, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &empty);
    probe_begin(scene, &other);
    probe_end(scene, &empty);
    probe_begin(scene, &drawn);
    probe_draw(scene);
    probe_end(scene, &other);
    probe_end(scene, &drawn);
    probe_init(scene, &around, VGP_QUERY_TYPE_OCCLUSION_COUNTER, 0);
    probe_begin(scene, &around);
    for (uint32_t i = 0; i < 4 * VGP_RENDER_COND_COUNT; i++) {
        const struct probe *probe = i & 1 ? &drawn : &empty;
        bool inverted = i >> 1 & 1;
        probe_condition(scene, NULL, false, VGP_RENDER_COND_WAIT);
        scene_clear(scene, 0, 0, 0, 0);
        probe_finish(scene);
        probe_condition(scene, probe, inverted, i / 4);
        probe_draw(scene);
        scene_run(scene);
        bool expect = (probe == &drawn) != inverted;
        cr_assert_eq(scene_pixel(scene, 5, 5), expect ? 0xffffffff : 0, "case %u", i);
        draws += expect;
    }
    probe_condition(scene, NULL, false, VGP_RENDER_COND_WAIT);
    probe_end_and_ask(scene, &around);
    cr_assert_eq(probe_result(scene, &around), probe_passed(draws * ALL));
    scene_destroy(scene);
}

/* They tell of a moment, or of the clock; the values are those that guests divide by. */
Test(overlap, clock)
{
    struct scene *scene = probe_scene();
    struct probe disjoint, finished;
    if (!has(scene, VGP_CAPS_BSET_TIMER_QUERY))
        cr_skip_test("the host has no timers");
    probe_init(scene, &disjoint, VGP_QUERY_TYPE_TIMESTAMP_DISJOINT, 0);
    probe_init(scene, &finished, VGP_QUERY_TYPE_GPU_FINISHED, 0);
    probe_begin(scene, &disjoint);
    probe_draw(scene);
    probe_end_and_ask(scene, &disjoint);
    probe_end_and_ask(scene, &finished);
    cr_assert_eq(probe_result(scene, &finished), 1);
    cr_assert_eq(disjoint.record.query_state, VIRGL_QUERY_STATE_DONE);
    cr_assert_eq(disjoint.record.result, 1000000000u);
    scene_destroy(scene);
}
