/* SPDX-License-Identifier: MIT */
/* Memory that runs out when a test wants it to. */
#ifndef TEST_ALLOCATIONS_H
#define TEST_ALLOCATIONS_H

#include <stdbool.h>

/*
 * The n-th allocation from now on fails (0: the next), that one only; -1: none. Answers how many
 * were left before: -1 when it has failed.
 */
int allocations_fail_one(int n);
/* All of them fail, until told otherwise. */
void allocations_fail_all(bool fail);

#endif
