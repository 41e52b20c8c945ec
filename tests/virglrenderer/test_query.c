/* SPDX-License-Identifier: MIT */
/* What is asked of the library: capability sets, queries by structure, the log. */
#include "world.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "vgp/caps.h"

TestSuite(query, .init = world_init, .fini = world_down);

/* --- capability sets --- */

Test(query, capsets_before_init)
{
    unsigned char caps[16];
    uint32_t version, size;
    virgl_renderer_get_cap_set(1, &version, &size);
    EQ(version, 1);
    EQ(size, 308); /* for ever: old kernels have a buffer of that size */
    virgl_renderer_get_cap_set(2, &version, &size);
    EQ(version, 2);
    cr_assert_geq(size, 1408u);
    virgl_renderer_get_cap_set(0, &version, &size);
    EQ(version, 0);
    EQ(size, 0);
    virgl_renderer_get_cap_set(77, &version, &size);
    EQ(size, 0);
    memset(caps, 0x5a, sizeof(caps));
    virgl_renderer_fill_caps(1, 1, caps);
    EQ(caps[0], 0x5a);
}

Test(query, capsets_are_filled_up_to_their_size)
{
    unsigned char caps[4096];
    world_start(0);
    for (uint32_t set = 0; set < 8; set++) {
        uint32_t version, size;
        virgl_renderer_get_cap_set(set, &version, &size);
        for (uint32_t v = 0; v < 5; v++) {
            memset(caps, 0x5a, sizeof(caps));
            virgl_renderer_fill_caps(set, v, caps);
            bool filled = size != 0 && v <= version;
            EQ(caps[0] == 0x5a, !filled);
            EQ(caps[1] == 0x5a, !filled); /* of max_version */
            EQ(caps[size], 0x5a);
            EQ(caps[size + 1], 0x5a);
        }
    }
    virgl_renderer_fill_caps(1, 1, NULL);
}

static bool offers_mapped_buffers(int more_flags)
{
    uint8_t caps[4096] = {0};
    uint32_t bits;
    world_start(more_flags);
    virgl_renderer_fill_caps(2, 2, caps);
    memcpy(&bits, caps + offsetof(struct vgp_caps_v2, capability_bits), sizeof(bits));
    cr_expect(bits & VIRGL_CAP_COPY_TRANSFER, "what else there is stays");
    virgl_renderer_cleanup(&world);
    return bits & VIRGL_CAP_ARB_BUFFER_STORAGE;
}

/* virgl_test_server of release 1.3.0 is of this kind: its clients end when an export fails. */
Test(query, callers_that_hand_blobs_on_as_files_get_no_mapped_buffers)
{
    if (!offers_mapped_buffers(0))
        cr_skip_test("the host has no such buffers");
    cr_expect_not(offers_mapped_buffers(VIRGL_RENDERER_USE_EXTERNAL_BLOB));
}

/* --- queries by structure --- */

Test(query, supported_structures)
{
    struct virgl_renderer_supported_structures q = {
        .hdr = {VIRGL_RENDERER_STRUCTURE_TYPE_SUPPORTED_STRUCTURES, 0, sizeof(q)}};
    world_start(0);
    EQ(virgl_renderer_execute(&q, sizeof(q)), 0);
    EQ(q.out_supported_structures_mask, 3);
    q.in_stype_version = 1;
    EQ(virgl_renderer_execute(&q, sizeof(q)), 0);
    EQ(q.out_supported_structures_mask, 0);
    EQ(virgl_renderer_execute(&q, sizeof(q) - 1), -EINVAL);
    EQ(virgl_renderer_execute(&q, 4), -EINVAL);
    EQ(virgl_renderer_execute(NULL, sizeof(q)), -EINVAL);
    q.hdr.size = 4;
    EQ(virgl_renderer_execute(&q, sizeof(q)), -EINVAL);
    q.hdr.size = sizeof(q);
    q.hdr.stype_version = 1;
    EQ(virgl_renderer_execute(&q, sizeof(q)), -EINVAL);
    q.hdr.stype_version = 0;
    q.hdr.stype = 0;
    EQ(virgl_renderer_execute(&q, sizeof(q)), -EINVAL);
    q.hdr.stype = VIRGL_RENDERER_STRUCTURE_TYPE_EXPORT_QUERY;
    EQ(virgl_renderer_execute(&q, sizeof(q)), -EINVAL);
}

Test(query, exports)
{
    struct virgl_renderer_export_query q = {
        .hdr = {VIRGL_RENDERER_STRUCTURE_TYPE_EXPORT_QUERY, 0, sizeof(q)}, .in_resource_id = 5};
    world_start(0);
    EQ(virgl_renderer_execute(&q, sizeof(q)), -EINVAL); /* no such resource */
    EQ(texture(5, 64, 64, 0), 0);
    memset(q.out_fds, 0x11, sizeof(q.out_fds));
    EQ(virgl_renderer_execute(&q, sizeof(q)), 0);
    for (int i = 0; i < 4; i++)
        EQ(q.out_fds[i], -1); /* none were wanted */
    EQ(q.out_num_fds == 0, q.out_fourcc == 0);
    q.in_export_fds = 1;
    EQ(virgl_renderer_execute(&q, sizeof(q)), 0);
    for (uint32_t i = 0; i < 4; i++)
        EQ(q.out_fds[i] >= 0, i < q.out_num_fds);
}

/* --- the log --- */

static int freed, logged, debugged;

static void free_user(void *user)
{
    freed += *(int *)user;
}

static void log_line(enum virgl_log_level_flags level, const char *message, void *user)
{
    (void)level;
    (void)user;
    logged += message[0] != '\0';
}

static void debug_line(const char *format, va_list args)
{
    debugged += strcmp(format, "%s") == 0 && strlen(va_arg(args, const char *)) > 0;
}

Test(query, log_callbacks)
{
    int one = 1, ten = 10;
    virgl_set_log_callback(log_line, &one, free_user);
    virgl_renderer_init(NULL, 0, NULL);
    EQ(logged, 1);
    EQ(freed, 0);
    virgl_set_log_callback(log_line, &ten, free_user);
    EQ(freed, 1);
    /* The two kinds replace each other. */
    cr_assert_null(virgl_set_debug_callback(debug_line));
    EQ(freed, 11);
    virgl_renderer_init(NULL, 0, NULL);
    EQ(logged, 1);
    EQ(debugged, 1);
    cr_assert_eq(virgl_set_debug_callback(NULL), debug_line);
    virgl_renderer_init(NULL, 0, NULL);
    EQ(debugged, 1);
    virgl_set_debug_callback(debug_line);
    virgl_set_log_callback(NULL, NULL, NULL);
    cr_assert_null(virgl_set_debug_callback(NULL));
    EQ(freed, 11);
}

Test(query, log_levels_of_the_environment)
{
    setenv("VIRGL_LOG_LEVEL", "silent", 1);
    virgl_renderer_init(NULL, 0, NULL);
    EQ(world.log[0], 0);
    setenv("VIRGL_LOG_LEVEL", "error", 1);
    virgl_renderer_init(NULL, 0, NULL);
    cr_assert(strstr(world.log, "no cookie"));
    unsetenv("VIRGL_LOG_LEVEL");
}
