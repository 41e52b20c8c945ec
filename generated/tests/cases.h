/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* One case for each command, for the round-trip tests. */
#ifndef VGP_CASES_H
#define VGP_CASES_H

#include <stddef.h>
#include <stdint.h>

#include "vgp/names.h"
#include "vgp_encode.h"

struct rng;

struct vgp_case {
    const char *name;
    uint32_t opcode, object_type; /* for vgp_command_info() */
    bool canonical; /* no trail or slack: what decodes encodes to the same length */
    size_t bytes;
    void (*make)(struct rng *rng, void *cmd); /* a random command that keeps all rules */
    int (*encode)(struct vgp_sink *sink, const void *cmd);
};

struct vgp_case_group {
    const struct vgp_case *cases;
    size_t count;
};

extern const struct vgp_case_group vgp_cases_0;
extern const struct vgp_case_group vgp_cases_1;
extern const struct vgp_case_group vgp_cases_2;
#define VGP_CASE_GROUPS &vgp_cases_0, &vgp_cases_1, &vgp_cases_2

#endif
