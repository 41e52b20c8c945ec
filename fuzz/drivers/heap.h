/* SPDX-License-Identifier: MIT */
/*
 * What is asked of the heap. The linker sends the calls of our own code here (--wrap); what is
 * freed is not taken off again, so the sum bounds the memory in use, and the work as well.
 */
#ifndef FUZZ_HEAP_H
#define FUZZ_HEAP_H

#include <stdint.h>

/* Bytes since the last call. */
uint64_t heap_taken(void);

#endif
