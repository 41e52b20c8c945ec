/* SPDX-License-Identifier: MIT */
/* Whether a resource can be, and how it is stored. */
#ifndef BEA_CORE_RESOURCE_CHECK_H
#define BEA_CORE_RESOURCE_CHECK_H

#include "backend.h"

/*
 * NULL when the parameters make sense on a host with these caps, else why not. `format` may be NULL
 * (unknown).
 */
const char *bea_resource_check(const struct bea_resource_params *params,
                               const struct vgp_format_desc *format,
                               const struct vgp_caps_v2 *caps);
enum bea_storage bea_resource_storage(const struct bea_resource_params *params);

#endif
