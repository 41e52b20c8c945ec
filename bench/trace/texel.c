/* SPDX-License-Identifier: MIT */
#include "texel.h"

#include <math.h>
#include <string.h>

#include "vgp/protocol.h"

bool texel_readable(const struct vgp_format_desc *format)
{
    if (format->layout != VGP_FORMAT_LAYOUT_PLAIN || format->block_bytes == 0 ||
        format->block_bytes > 16)
        return false;
    for (unsigned i = 0; i < format->num_slots; i++)
        if (format->channel[i].bits > 32)
            return false;
    return true;
}

/* `bits` bits at `shift` of a little endian texel. */
static uint32_t extract(const uint8_t *texel, unsigned shift, unsigned bits)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < (bits + shift % 8 + 7) / 8; i++)
        value |= (uint64_t)texel[shift / 8 + i] << (8 * i);
    value >>= shift % 8;
    return (uint32_t)(bits == 32 ? value : value & ((1ull << bits) - 1));
}

static int32_t sign_extend(uint32_t value, unsigned bits)
{
    const uint32_t sign = 1u << (bits - 1);
    return (int32_t)((value ^ sign) - sign);
}

/* A float of 10, 11 or 16 bits: 5 bits of exponent, and a sign only where there are 16. */
static float small_float(uint32_t value, unsigned bits)
{
    const unsigned mantissa_bits = bits == 16 ? 10 : bits - 5;
    const uint32_t exponent = value >> mantissa_bits & 31;
    const float mantissa =
        (float)(value & ((1u << mantissa_bits) - 1)) / (float)(1u << mantissa_bits);
    const float sign = bits == 16 && value >> 15 ? -1.0f : 1.0f;
    if (exponent == 0)
        return sign * ldexpf(mantissa, -14);
    if (exponent == 31)
        return sign; /* infinite or no number: shown as full */
    return sign * ldexpf(1.0f + mantissa, (int)exponent - 15);
}

static float to_float(const struct vgp_format_channel *channel, uint32_t value)
{
    float f;
    switch (channel->type) {
    case VGP_CHANNEL_UNORM:
        return (float)((double)value / (double)(UINT64_C(0xffffffff) >> (32 - channel->bits)));
    case VGP_CHANNEL_SNORM:
        return (float)((double)sign_extend(value, channel->bits) /
                       (double)(UINT64_C(0x7fffffff) >> (32 - channel->bits)));
    case VGP_CHANNEL_FLOAT:
        if (channel->bits != 32)
            return small_float(value, channel->bits);
        memcpy(&f, &value, sizeof(f));
        return f;
    default: return (float)(value & 255) / 255.0f;
    }
}

static uint8_t to_byte(float value)
{
    if (!(value > 0.0f))
        return 0;
    return value >= 1.0f ? 255 : (uint8_t)(value * 255.0f + 0.5f);
}

void texel_to_rgba8(const struct vgp_format_desc *format, const uint8_t *texel, uint8_t rgba[4])
{
    uint8_t bytes[4] = {0};
    for (unsigned i = 0; i < format->num_slots && i < 4; i++) {
        const struct vgp_format_channel *channel = &format->channel[i];
        if (channel->type != VGP_CHANNEL_VOID)
            bytes[i] = to_byte(to_float(channel, extract(texel, channel->shift, channel->bits)));
    }
    for (unsigned i = 0; i < 4; i++) {
        const uint8_t source = format->swizzle[i];
        if (source <= VGP_SWIZZLE_ALPHA)
            rgba[i] = bytes[source];
        else
            rgba[i] = source == VGP_SWIZZLE_ONE || i == 3 ? 255 : 0;
    }
}
