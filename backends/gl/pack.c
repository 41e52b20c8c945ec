/* SPDX-License-Identifier: MIT */
#include "pack.h"

#include <math.h>
#include <string.h>

#include "vgp/format.h"

static float as_float(uint32_t bits)
{
    float f;
    memcpy(&f, &bits, sizeof(f));
    return f;
}

static double between(double low, double value, double high)
{
    return value > low ? (value < high ? value : high) : low; /* NaN: low */
}

static uint32_t unorm(float value, unsigned bits)
{
    return (uint32_t)(between(0.0, (double)value, 1.0) * (ldexp(1.0, (int)bits) - 1.0) + 0.5);
}

static uint32_t snorm(float value, unsigned bits)
{
    return (uint32_t)(int32_t)lrint(between(-1.0, (double)value, 1.0) *
                                    (ldexp(1.0, (int)bits - 1) - 1.0));
}

/* Floats with five bits of exponent: 16 bits with a sign, 11 and 10 without. */
static uint32_t small_float(uint32_t bits, unsigned total)
{
    bool has_sign = total == 16;
    unsigned mantissa = total - 5 - has_sign;
    uint32_t sign = has_sign ? bits >> 31 << 15 : 0, magnitude = bits & 0x7fffffffu;
    if (!has_sign && bits >> 31)
        return 0;
    if (magnitude >= 0x7f800000u) /* infinity; not a number: all bits set */
        return sign | 0x1fu << mantissa | (magnitude > 0x7f800000u ? (1u << mantissa) - 1 : 0);
    double value = (double)as_float(magnitude);
    int exponent = 0;
    (void)frexp(value, &exponent);
    exponent = exponent < -13 ? -13 : exponent; /* below: no leading one */
    uint32_t rounded = (uint32_t)lrint(ldexp(value, (int)mantissa + 1 - exponent));
    uint32_t packed = rounded + ((uint32_t)(exponent + 13) << mantissa);
    uint32_t most = 0x1fu << mantissa;
    return sign | (packed < most ? packed : most - !has_sign);
}

static float srgb(float linear)
{
    return linear <= 0.0031308f ? linear * 12.92f : 1.055f * powf(linear, 1.0f / 2.4f) - 0.055f;
}

static uint32_t encode(const struct vgp_format_channel *channel, uint32_t component, bool is_srgb)
{
    float value = as_float(component);
    switch (channel->type) {
    case VGP_CHANNEL_UNORM: return unorm(is_srgb ? srgb(value) : value, channel->bits);
    case VGP_CHANNEL_SNORM: return snorm(value, channel->bits);
    case VGP_CHANNEL_FLOAT:
        return channel->bits == 32 ? component : small_float(component, channel->bits);
    default: return component;
    }
}

static bool can_encode(const struct vgp_format_channel *channel)
{
    switch (channel->type) {
    case VGP_CHANNEL_VOID: return true;
    case VGP_CHANNEL_UNORM:
    case VGP_CHANNEL_SNORM:
    case VGP_CHANNEL_UINT:
    case VGP_CHANNEL_SINT: return channel->bits > 0 && channel->bits <= 32;
    case VGP_CHANNEL_FLOAT:
        return channel->bits == 32 || channel->bits == 16 || channel->bits == 11 ||
               channel->bits == 10;
    default: return false;
    }
}

/* Three mantissas of nine bits below one exponent. */
static uint32_t shared_exponent(const uint32_t components[4])
{
    double value[3], most = 0.0;
    for (unsigned i = 0; i < 3; i++) {
        value[i] = between(0.0, (double)as_float(components[i]), 65408.0);
        most = value[i] > most ? value[i] : most;
    }
    int exponent = 0;
    (void)frexp(most, &exponent);
    exponent = most > 0.0 && exponent > -15 ? exponent : -15;
    if (lrint(ldexp(most, 9 - exponent)) == 512) /* rounding takes the next power */
        exponent++;
    uint32_t packed = (uint32_t)(exponent + 15) << 27;
    for (unsigned i = 0; i < 3; i++)
        packed |= (uint32_t)lrint(ldexp(value[i], 9 - exponent)) << 9 * i;
    return packed;
}

bool bea_gl_can_pack(const struct vgp_format_desc *format)
{
    if (format->number == VIRGL_FORMAT_R9G9B9E5_FLOAT)
        return true;
    if (format->layout != VGP_FORMAT_LAYOUT_PLAIN || format->block_bytes == 0 ||
        format->block_bytes > 16 || format->num_slots == 0)
        return false;
    for (unsigned i = 0; i < format->num_slots; i++) {
        const struct vgp_format_channel *c = &format->channel[i];
        if (!can_encode(c) || c->shift / 32 != (c->shift + c->bits - 1) / 32)
            return false;
    }
    return true;
}

void bea_gl_pack_texel(const struct vgp_format_desc *format, const uint32_t components[4],
                       unsigned char *texel)
{
    uint32_t words[4] = {0};
    if (format->number == VIRGL_FORMAT_R9G9B9E5_FLOAT)
        words[0] = shared_exponent(components);
    /* From the last: where several components are one channel, the first one counts. */
    for (unsigned i = 4; i-- > 0;) {
        unsigned slot = format->swizzle[i];
        if (slot >= format->num_slots || format->channel[slot].type == VGP_CHANNEL_VOID)
            continue;
        const struct vgp_format_channel *c = &format->channel[slot];
        uint32_t mask = c->bits < 32 ? (1u << c->bits) - 1 : ~0u;
        uint32_t value = encode(c, components[i], format->srgb && i < 3) & mask;
        uint32_t *word = &words[c->shift / 32];
        *word = (*word & ~(mask << c->shift % 32)) | value << c->shift % 32;
    }
    for (unsigned i = 0; i < format->block_bytes; i++)
        texel[i] = (unsigned char)(words[i / 4] >> i % 4 * 8);
}
