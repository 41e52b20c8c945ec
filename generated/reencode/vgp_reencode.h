/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * A decoded command back to dwords by the guest's encoder, and which bits of the dwords mean something. With both a stream is
 * held against what the encoder makes of it. Generated from protocol/virgl.xml: do not edit.
 */
#ifndef VGP_REENCODE_H
#define VGP_REENCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vgp/names.h"
#include "vgp_encode.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Encodes `command`, which the decoder of `info` made (NULL where that has none). `len` counts only where the protocol ignores
 * the payload: so many dwords of it are written. Answers what the encoder answers.
 */
int vgp_encode_again(struct vgp_sink *sink, const struct vgp_command_info *info, const void *command, uint32_t len);

/*
 * Bit masks of the len + 1 dwords of a command, the header first (`len`: the payload's length from `header`): a bit is set where
 * some rule of the XML says what it means in this command. The others are undefined: bits of no field, a field or array that
 * another field switches off, what fills up the last dword of a text, a payload that is ignored, and what is ignored behind the last
 * part. Where there is something ignored behind the last part, the length is undefined, too.
 */
void vgp_defined_bits(const struct vgp_command_info *info, const void *command, uint32_t header, uint32_t *masks);

/* The first defined difference of a command and what was encoded of it. */
struct vgp_mismatch {
    uint32_t dword;         /* from the header */
    uint32_t before, after; /* 0 where there is no such dword */
    uint32_t mask;          /* defined bits */
};

/*
 * True: the `count` dwords at `after` are the command at `before`, of which `masks` has the defined bits. Fewer dwords are the same
 * where the rest is undefined. False: `*mismatch` says where.
 */
bool vgp_same_command(const uint32_t *before, const uint32_t *masks, const uint32_t *after, size_t count,
                      struct vgp_mismatch *mismatch);

/*
 * The kinds of commands: by the object type where the header has one, by the length where a command has a few forms.
 */
#define VGP_KIND_COUNT 91u
/* The name of a kind below VGP_KIND_COUNT: "SET_VIEWPORT_STATE", "BIND_OBJECT BLEND", "DRAW_VBO of 14 dwords". */
const char *vgp_kind_name(uint32_t kind);
/* The kind of a command by its header; VGP_KIND_COUNT where there is none (no such command, or malformed). */
uint32_t vgp_kind(uint32_t header);

#ifdef __cplusplus
}
#endif
#endif
