/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* What the decoders share. Private to generated/src. */
#ifndef VGP_LOAD_H
#define VGP_LOAD_H

#include <string.h>

#include "vgp/decode.h"

/* The only way to the guest's memory. Volatile: a compiler may not read a second time what the guest may change. */
#ifndef VGP_LOAD
#define VGP_LOAD(place) (*(const volatile uint32_t *)(place))
#endif

struct vgp_command_id {
    const char *name;
    uint32_t opcode, object_type;
};

static inline enum vgp_error vgp_fail(struct vgp_fault *fault, const struct vgp_command_id *id, enum vgp_error error,
                                      uint32_t dword, const char *field, uint32_t value)
{
    fault->error = error;
    fault->dword = dword;
    fault->opcode = id->opcode;
    fault->object_type = id->object_type;
    fault->command = id->name;
    fault->field = field;
    fault->value = value;
    return error;
}

static inline float vgp_f32(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static inline double vgp_f64(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

#endif
