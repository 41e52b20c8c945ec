/* SPDX-License-Identifier: MIT */
/* Transfers between guest memory and GL storage: members of the backend's table. */
#ifndef BEA_GL_TRANSFER_H
#define BEA_GL_TRANSFER_H

#include "backend.h"

enum bea_status bea_gl_upload(void *data, struct bea_context *ctx, struct bea_resource *resource,
                              const struct bea_copy *copy);
enum bea_status bea_gl_download(void *data, struct bea_context *ctx, struct bea_resource *resource,
                                const struct bea_copy *copy);

#endif
