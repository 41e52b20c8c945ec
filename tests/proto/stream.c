/* SPDX-License-Identifier: MIT */
#include "stream.h"

#include <stdlib.h>
#include <string.h>

static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    struct stream *const stream = (struct stream *)sink;

    if (stream->refuse || stream->count + dwords > STREAM_DWORDS)
        return stream->refuse ? stream->refuse : 1;
    stream->promised = stream->count + dwords;
    return 0;
}

static void dword(struct vgp_sink *sink, uint32_t value)
{
    struct stream *const stream = (struct stream *)sink;

    if (stream->count < STREAM_DWORDS)
        stream->dwords[stream->count++] = value;
}

static void resource(struct vgp_sink *sink, uint32_t handle)
{
    ((struct stream *)sink)->resources++;
    dword(sink, handle);
}

static void bytes(struct vgp_sink *sink, const void *data, uint32_t count)
{
    for (uint32_t at = 0; at < count; at += 4) {
        uint32_t value = 0;
        memcpy(&value, (const char *)data + at, count - at < 4 ? count - at : 4);
        dword(sink, value);
    }
}

struct stream *stream_start(void)
{
    static struct stream stream;

    stream.sink = (struct vgp_sink){begin, dword, resource, bytes};
    stream.count = stream.promised = stream.resources = 0;
    stream.refuse = 0;
    return &stream;
}

static size_t width(const struct vgp_field_info *field)
{
    static const size_t table[] = {
        [VGP_FIELD_U32] = 4, [VGP_FIELD_I32] = 4, [VGP_FIELD_F32] = 4,
        [VGP_FIELD_F64] = 8, [VGP_FIELD_U64] = 8, [VGP_FIELD_BOOL] = sizeof(bool),
    };
    return table[field->kind];
}

static bool same(const struct vgp_field_info *field, const void *left, const void *right)
{
    struct vgp_span a, b;

    if (field->kind != VGP_FIELD_SPAN)
        return memcmp(left, right, width(field)) == 0;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    return a.bytes == b.bytes && (a.bytes == 0 || memcmp(a.data, b.data, a.bytes) == 0);
}

const char *difference(const struct vgp_command_info *info, const void *left, const void *right)
{
    for (uint32_t i = 0; i < info->num_fields; i++) {
        const struct vgp_field_info *const field = &info->fields[i];
        const uint32_t count = vgp_field_count(field, left);

        if (count != vgp_field_count(field, right))
            return field->array ? field->array : field->name;
        for (uint32_t k = 0; k < count; k++) {
            const size_t at = field->offset + k * field->step;
            if (!same(field, (const char *)left + at, (const char *)right + at))
                return field->name ? field->name : field->array;
        }
    }
    return NULL;
}

uint32_t *exact_copy(const uint32_t *dwords, size_t count)
{
    uint32_t *const copy = malloc(count ? count * sizeof *copy : 1);

    if (copy && count)
        memcpy(copy, dwords, count * sizeof *copy);
    return copy;
}
