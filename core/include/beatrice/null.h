/* SPDX-License-Identifier: MIT */
/*
 * The null backend: takes everything, draws nothing. For unit tests, dry replay and fuzzing beyond
 * decode.
 */
#ifndef BEATRICE_NULL_H
#define BEATRICE_NULL_H

#include "beatrice/renderer.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The backend, for bea_renderer_params.backend; it takes no backend_params. Static. */
const struct bea_backend *bea_null_backend(void);

#ifdef __cplusplus
}
#endif
#endif
