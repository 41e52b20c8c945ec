/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>

#include "texel.h"
#include "vgp/protocol.h"

struct sample {
    uint32_t format;
    uint8_t texel[16];
    uint8_t rgba[4];
};

static const struct sample samples[] = {
    {VIRGL_FORMAT_B8G8R8A8_UNORM, {1, 2, 3, 4}, {3, 2, 1, 4}},
    {VIRGL_FORMAT_B8G8R8X8_UNORM, {1, 2, 3, 4}, {3, 2, 1, 255}},
    {VIRGL_FORMAT_R8G8B8A8_UNORM, {1, 2, 3, 4}, {1, 2, 3, 4}},
    {VIRGL_FORMAT_R8_UNORM, {77}, {77, 0, 0, 255}},
    {VIRGL_FORMAT_B5G6R5_UNORM, {0x00, 0xf8}, {255, 0, 0, 255}},
    {VIRGL_FORMAT_R32G32B32A32_FLOAT,
     {0, 0, 0x80, 0x3f, 0, 0, 0, 0x3f, 0, 0, 0x80, 0xbf, 0, 0, 0, 0x40},
     {255, 128, 0, 255}},
    {VIRGL_FORMAT_R16G16B16A16_FLOAT,
     {0x00, 0x3c, 0x00, 0x38, 0x00, 0xbc, 0x00, 0x7c},
     {255, 128, 0, 255}},
};

Test(texel, samples)
{
    for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
        const struct vgp_format_desc *format = vgp_format(samples[i].format);
        uint8_t rgba[4];
        cr_assert_not_null(format);
        cr_assert(texel_readable(format));
        texel_to_rgba8(format, samples[i].texel, rgba);
        cr_expect_arr_eq(rgba, samples[i].rgba, 4, "%s", format->name);
    }
}

Test(texel, every_plain_format_stays_inside_its_texel)
{
    uint8_t texel[32], rgba[4];
    memset(texel, 0xff, sizeof(texel));
    for (uint32_t number = 0; number < VGP_FORMAT_COUNT; number++) {
        const struct vgp_format_desc *format = vgp_format(number);
        if (!format || !texel_readable(format))
            continue;
        for (unsigned i = 0; i < format->num_slots; i++)
            cr_expect_leq(format->channel[i].shift + format->channel[i].bits, format->block_bits,
                          "%s", format->name);
        texel_to_rgba8(format, texel, rgba);
    }
}
