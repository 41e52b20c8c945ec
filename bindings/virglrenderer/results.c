/* SPDX-License-Identifier: MIT */
#include "results.h"

#include <errno.h>

#define STATUSES (BEA_ERR_TIMEOUT + 1)

static const struct {
    int other; /* for every failure without a number of its own */
    int by_status[STATUSES];
} results[ABI_CALLS] = {
    [ABI_CONTEXT_CREATE] = {EINVAL, {[BEA_ERR_NO_MEMORY] = ENOMEM, [BEA_ERR_HOST] = ENOMEM}},
    [ABI_SUBMIT] = {EINVAL, {[BEA_ERR_NO_MEMORY] = ENOMEM, [BEA_ERR_HOST] = ENOTRECOVERABLE}},
    [ABI_RESOURCE_CREATE] = {EINVAL, {[BEA_ERR_EXISTS] = -EINVAL, [BEA_ERR_NO_MEMORY] = -ENOMEM}},
    [ABI_ATTACH] = {EINVAL, {0}},
    [ABI_TRANSFER] = {EINVAL, {0}},
    [ABI_FENCE] = {EINVAL, {[BEA_ERR_NO_MEMORY] = ENOMEM, [BEA_ERR_HOST] = ENOMEM}},
    [ABI_CONTEXT_FENCE] = {-EINVAL, {[BEA_ERR_NO_MEMORY] = ENOMEM, [BEA_ERR_HOST] = ENOMEM}},
    [ABI_BLOB] = {-EINVAL, {[BEA_ERR_NO_MEMORY] = -ENOMEM}},
    [ABI_MAP_FIXED] = {-EINVAL, {[BEA_ERR_UNSUPPORTED] = -EOPNOTSUPP}},
};

int abi_result(enum abi_call call, enum bea_status status)
{
    if (status == BEA_OK)
        return 0;
    int own = (unsigned)status < STATUSES ? results[call].by_status[status] : 0;
    return own ? own : results[call].other;
}
