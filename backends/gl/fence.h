/* SPDX-License-Identifier: MIT */
/* Fences: GL sync objects, waited for on the renderer's thread or on a fence thread with a context
 * of its own. */
#ifndef BEA_GL_FENCE_H
#define BEA_GL_FENCE_H

#include <stdbool.h>
#include <stdint.h>

void *bea_gl_fence_insert(void *data);
bool bea_gl_fence_wait(void *data, void *fence, uint64_t timeout_ns);
void bea_gl_fence_destroy(void *data, void *fence);
bool bea_gl_fence_thread_open(void *data);
void bea_gl_fence_thread_close(void *data);
bool bea_gl_fence_thread_begin(void *data);
void bea_gl_fence_thread_end(void *data);

#endif
