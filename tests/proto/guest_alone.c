/* SPDX-License-Identifier: MIT */
/* The guest's header is complete in itself: compiled as C99 and as C++, freestanding, with nothing
 * else. */
#include "vgp_encode.h"

int encode_one(struct vgp_sink *sink);

int encode_one(struct vgp_sink *sink)
{
    struct vgp_set_sample_mask cmd;

    cmd.mask = 1;
    return vgp_encode_set_sample_mask(sink, &cmd);
}
