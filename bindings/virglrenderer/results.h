/* SPDX-License-Identifier: MIT */
/* What each group of functions answers for each status of the renderer. */
#ifndef ABI_RESULTS_H
#define ABI_RESULTS_H

#include "beatrice/status.h"

/* Some groups answer with positive errno numbers, some with negative ones, some with both. */
enum abi_call {
    ABI_CONTEXT_CREATE,
    ABI_SUBMIT,
    ABI_RESOURCE_CREATE,
    ABI_ATTACH,
    ABI_TRANSFER,
    ABI_FENCE,
    ABI_CONTEXT_FENCE,
    ABI_BLOB,
    ABI_MAP_FIXED,
    ABI_CALLS,
};

int abi_result(enum abi_call call, enum bea_status status);

#endif
