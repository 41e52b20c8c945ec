/* SPDX-License-Identifier: MIT */
#include "beatrice/capset.h"

#include <string.h>

#include "fixture.h"
#include "vgp/caps.h"
#include "vgp/protocol.h"

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(capset, .init = start, .fini = end);

/* Sizes that releases of the reference host had: each must stay a prefix of what we fill. */
static const size_t historic[] = {380, 388, 396, 428, 556, 688, 760, 856, 1376, 1384, 1408};

Test(capset, golden_sizes)
{
    struct bea_capset_info info;
    EQ(bea_capset_count(f.renderer), 2);
    OK(bea_capset_at(f.renderer, 0, &info));
    EQ(info.id, 1);
    EQ(info.size, 308);
    EQ(info.max_version, 1);
    OK(bea_capset_query(f.renderer, 2, &info));
    EQ(info.id, 2);
    cr_assert_geq(info.size, 1408u); /* may grow at its end only */
    EQ(info.max_version, 2);
    FAILS(bea_capset_at(f.renderer, 2, &info), BEA_ERR_NOT_FOUND);
    FAILS(bea_capset_query(f.renderer, 3, &info), BEA_ERR_NOT_FOUND);
    info = (struct bea_capset_info){0};
    OK(bea_capset_query(NULL, 1, &info)); /* known before there is a renderer */
    EQ(info.size, 308);
}

Test(capset, historic_sizes_are_prefixes)
{
    unsigned char whole[1408], part[1408];
    size_t written;
    OK(bea_capset_fill(f.renderer, 2, 2, whole, sizeof(whole), &written));
    EQ(written, sizeof(whole));
    for (size_t i = 0; i < sizeof(historic) / sizeof(historic[0]); i++) {
        memset(part, 0xaa, sizeof(part));
        OK(bea_capset_fill(f.renderer, 2, 1, part, historic[i], &written));
        EQ(written, historic[i]);
        cr_assert(memcmp(part, whole, historic[i]) == 0);
        for (size_t k = historic[i]; k < sizeof(part); k++)
            EQ(part[k], 0xaa);
    }
}

Test(capset, set_1_is_the_head_of_set_2)
{
    unsigned char one[400], two[1408];
    size_t written;
    memset(one, 0x55, sizeof(one));
    OK(bea_capset_fill(f.renderer, 1, 0, one, sizeof(one), &written));
    EQ(written, 308);
    EQ(one[308], 0x55);
    OK(bea_capset_fill(f.renderer, 2, 2, two, sizeof(two), NULL));
    EQ(one[0], 1); /* max_version says which set it is */
    EQ(two[0], 2);
    cr_assert(memcmp(one + 4, two + 4, 304) == 0);
}

/* A guest's own linker refuses every program on a host that says nothing of its stages. */
Test(capset, null_host_takes_programs)
{
    struct vgp_caps_v2 caps;
    OK(bea_capset_fill(f.renderer, 2, 2, &caps, sizeof(caps), NULL));
    for (unsigned stage = 0; stage < VGP_STAGE_COUNT; stage++)
        cr_expect_geq(caps.max_const_buffer_size[stage], 16384u, "stage %u", stage);
    cr_expect_gt(caps.max_compute_work_group_invocations, 0u);
}

Test(capset, bad_requests)
{
    unsigned char data[8];
    size_t written = 99;
    FAILS(bea_capset_fill(f.renderer, 4, 1, data, sizeof(data), &written), BEA_ERR_NOT_FOUND);
    EQ(written, 0);
    FAILS(bea_capset_fill(f.renderer, 1, 2, data, sizeof(data), NULL), BEA_ERR_INVALID);
    FAILS(bea_capset_fill(f.renderer, 1, 1, NULL, 8, NULL), BEA_ERR_INVALID);
    OK(bea_capset_fill(f.renderer, 1, 1, NULL, 0, &written));
    EQ(written, 0);
}

/*
 * A guest kernel of 2015 and its device: it knows set 1 only, has 308 bytes for it, and copies as
 * many as the device said the set has. What lies behind them stays as it was.
 */
Test(capset, an_old_guest_kernel_survives)
{
    struct {
        unsigned char caps[308], neighbour[4096];
    } kernel;
    unsigned char response[8192];
    struct bea_capset_info info;
    size_t written;
    memset(&kernel, 0x77, sizeof(kernel));
    for (uint32_t index = 0; index < bea_capset_count(f.renderer); index++) {
        OK(bea_capset_at(f.renderer, index, &info));
        if (info.id != 1)
            continue; /* of no interest to it */
        OK(bea_capset_fill(f.renderer, info.id, info.max_version, response, info.size, &written));
        EQ(written, info.size);
        memcpy(&kernel, response, info.size);
    }
    EQ(kernel.caps[0], 1);
    for (size_t i = 0; i < sizeof(kernel.neighbour); i++)
        EQ(kernel.neighbour[i], 0x77);
}

/* A newer one asks for set 2 with the size that its headers know, whatever ours is by now. */
Test(capset, guests_of_any_age_get_what_they_have_room_for)
{
    unsigned char response[8192];
    size_t written;
    for (size_t room = 0; room <= sizeof(response); room += 4) {
        memset(response, 0x77, sizeof(response));
        OK(bea_capset_fill(f.renderer, 2, 2, response, room, &written));
        EQ(written, room < sizeof(struct vgp_caps_v2) ? room : sizeof(struct vgp_caps_v2));
        for (size_t i = written; i < written + 4 && i < sizeof(response); i++)
            EQ(response[i], 0x77);
    }
}
