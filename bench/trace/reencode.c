/* SPDX-License-Identifier: MIT */
#include "reencode.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_DWORDS (VGP_MAX_COMMAND_LENGTH + 1u)

struct bea_trace_reencoder {
    struct vgp_sink sink; /* first: the sink's functions get its address */
    bea_trace_say *say;
    void *user;
    uint64_t most;
    const char *name; /* of the streams at hand */
    uint64_t submit;  /* counted from 1 in each file */
    struct bea_trace_reencode_counts counts;
    union vgp_any_command command;
    size_t promised, count; /* dwords of the command as encoded again */
    uint32_t again[MOST_DWORDS];
    uint32_t masks[MOST_DWORDS];
};

/* --- the sink --- */

static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    struct bea_trace_reencoder *const encoder = (struct bea_trace_reencoder *)sink;
    encoder->count = 0;
    encoder->promised = dwords;
    return dwords > MOST_DWORDS;
}

static void put(struct vgp_sink *sink, uint32_t value)
{
    struct bea_trace_reencoder *const encoder = (struct bea_trace_reencoder *)sink;
    if (encoder->count < MOST_DWORDS)
        encoder->again[encoder->count] = value;
    encoder->count++;
}

static void put_bytes(struct vgp_sink *sink, const void *data, uint32_t bytes)
{
    for (uint32_t at = 0; at < bytes; at += 4) {
        uint32_t value = 0;
        memcpy(&value, (const uint8_t *)data + at, bytes - at < 4 ? bytes - at : 4);
        put(sink, value);
    }
}

struct bea_trace_reencoder *bea_trace_reencoder_create(bea_trace_say *say, void *user,
                                                       uint64_t most)
{
    struct bea_trace_reencoder *const encoder = calloc(1, sizeof(*encoder));
    if (!encoder)
        return NULL;
    encoder->sink = (struct vgp_sink){begin, put, put, put_bytes};
    encoder->say = say;
    encoder->user = user;
    encoder->most = most;
    return encoder;
}

void bea_trace_reencoder_destroy(struct bea_trace_reencoder *encoder)
{
    free(encoder);
}

const struct bea_trace_reencode_counts *
bea_trace_reencode_counts(const struct bea_trace_reencoder *encoder)
{
    return &encoder->counts;
}

/* --- one command --- */

/* A difference at dword `at` of the submit. Answers false. */
static bool __attribute__((format(printf, 3, 4)))
tell(struct bea_trace_reencoder *encoder, size_t at, const char *format, ...)
{
    char text[320], line[640];
    va_list arguments;
    if (encoder->counts.differences++ >= encoder->most)
        return false;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    snprintf(line, sizeof(line), "%.200s: submit %" PRIu64 ", dword %zu: %s\n", encoder->name,
             encoder->submit, at, text);
    encoder->say(encoder->user, line);
    return false;
}

static void count(struct bea_trace_reencoder *encoder, const uint32_t *dwords)
{
    const uint32_t kind = vgp_kind(dwords[0]), total = VGP_HEADER_LENGTH(dwords[0]) + 1;
    encoder->counts.commands++;
    encoder->counts.dwords += total;
    if (kind == VGP_KIND_COUNT)
        return;
    encoder->counts.kinds[kind].commands++;
    encoder->counts.kinds[kind].dwords += total;
    if (encoder->count != total || memcmp(dwords, encoder->again, (size_t)total * 4) != 0)
        encoder->counts.kinds[kind].undefined++;
}

/* The decoded command of `info` encoded again and compared with `dwords`, its place in the submit.
 */
static bool again(struct bea_trace_reencoder *encoder, const struct vgp_command_info *info,
                  const uint32_t *dwords, size_t at)
{
    struct vgp_mismatch mismatch;
    const int error =
        vgp_encode_again(&encoder->sink, info, &encoder->command, VGP_HEADER_LENGTH(dwords[0]));
    if (error)
        return tell(encoder, at, "%s: the encoder refuses it (%d)", info->name, error);
    if (encoder->count != encoder->promised || encoder->count > MOST_DWORDS)
        return tell(encoder, at, "%s: the encoder promised %zu dwords and wrote %zu", info->name,
                    encoder->promised, encoder->count);
    vgp_defined_bits(info, &encoder->command, dwords[0], encoder->masks);
    if (!vgp_same_command(dwords, encoder->masks, encoder->again, encoder->count, &mismatch))
        return tell(encoder, at,
                    "%s: dword %" PRIu32 " is 0x%08" PRIx32 ", encoded again 0x%08" PRIx32
                    " (defined bits 0x%08" PRIx32 "; %" PRIu32 " dwords, encoded again %zu)",
                    info->name, mismatch.dword, mismatch.before, mismatch.after, mismatch.mask,
                    VGP_HEADER_LENGTH(dwords[0]) + 1, encoder->count);
    count(encoder, dwords);
    return true;
}

/* True: the stream can be followed behind the command. `room`: dwords behind its header. */
static bool follow(struct bea_trace_reencoder *encoder, const uint32_t *dwords, size_t at,
                   size_t room, bool *same)
{
    const uint32_t header = dwords[0], type = VGP_HEADER_OBJECT_TYPE(header);
    const struct vgp_command_info *const info = vgp_command_info(VGP_HEADER_OPCODE(header), type);
    struct vgp_fault fault = {.error = VGP_OK};
    *same = false;
    if (!info)
        return tell(encoder, at, "no command has the header 0x%08" PRIx32, header);
    if (VGP_HEADER_LENGTH(header) > room)
        return tell(encoder, at, "%s: %" PRIu32 " dwords of payload, where the submit has %zu",
                    info->name, VGP_HEADER_LENGTH(header), room);
    if (info->decode &&
        info->decode(dwords, VGP_HEADER_LENGTH(header), type, &encoder->command, &fault) != VGP_OK)
        return tell(encoder, at, "%s: malformed: %s of %s at dword %" PRIu32 " (%" PRIu32 ")",
                    info->name, vgp_error_name(fault.error), fault.field ? fault.field : "it all",
                    fault.dword, fault.value);
    *same = again(encoder, info, dwords, at);
    return true;
}

bool bea_trace_reencode(struct bea_trace_reencoder *encoder, const char *name,
                        const uint32_t *dwords, size_t count)
{
    bool all_same = true, same = false;
    encoder->name = name;
    encoder->submit++;
    encoder->counts.submits++;
    for (size_t at = 0; at < count; at += (size_t)VGP_HEADER_LENGTH(dwords[at]) + 1) {
        if (!follow(encoder, dwords + at, at, count - at - 1, &same))
            return false;
        all_same = all_same && same;
    }
    return all_same;
}

bool bea_trace_reencode_all(struct bea_trace_reencoder *encoder, const char *name,
                            struct bea_trace_reader *reader)
{
    struct bea_trace_record record;
    bool same = true;
    int result;
    encoder->submit = 0;
    while ((result = bea_trace_read(reader, &record)) == 1) {
        const struct bea_trace_submit *const submit = record.payload;
        if (record.type != BEA_TRACE_SUBMIT)
            continue;
        if (record.bytes < sizeof(*submit) || record.bytes % 4 != 0) {
            encoder->name = name;
            return tell(encoder, 0, "a record of %" PRIu32 " bytes", record.bytes);
        }
        same &= bea_trace_reencode(encoder, name, (const uint32_t *)(submit + 1),
                                   (record.bytes - sizeof(*submit)) / 4);
    }
    encoder->name = name;
    return result == 0 ? same : tell(encoder, 0, "%s", bea_trace_reader_error(reader));
}
