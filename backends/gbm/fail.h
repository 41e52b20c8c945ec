/* SPDX-License-Identifier: MIT */
#ifndef BEA_GBM_FAIL_H
#define BEA_GBM_FAIL_H

#include "backend.h"

/* Fills `error` (may be NULL) and returns `status`. */
enum bea_status bea_gbm_fail(struct bea_error *error, enum bea_status status, const char *format,
                             ...) BEA_PRINTF(3, 4);

#endif
