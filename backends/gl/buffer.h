/* SPDX-License-Identifier: MIT */
/* Buffer objects of buffer resources. */
#ifndef BEA_GL_BUFFER_H
#define BEA_GL_BUFFER_H

#include "backend.h"

struct bea_gl;
struct bea_gl_resource;

/* Makes the buffer object, `bytes` zeroed bytes. */
enum bea_status bea_gl_buffer_create(struct bea_gl *gl, struct bea_gl_resource *buffer,
                                     uint64_t bytes);

/* Copies between the buffer at `at` and `copy->iov`; `bytes` are inside both. */
enum bea_status bea_gl_buffer_upload(struct bea_gl *gl, const struct bea_gl_resource *buffer,
                                     uint64_t at, uint64_t bytes, const struct bea_copy *copy);
enum bea_status bea_gl_buffer_download(struct bea_gl *gl, const struct bea_gl_resource *buffer,
                                       uint64_t at, uint64_t bytes, const struct bea_copy *copy);

#endif
