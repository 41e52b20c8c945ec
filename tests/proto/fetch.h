/* SPDX-License-Identifier: MIT */
/* Included before the decoders: every access to the guest's memory goes through the test. */
#ifndef TESTS_FETCH_H
#define TESTS_FETCH_H

#include <stdint.h>

uint32_t test_fetch(const uint32_t *place);
#define VGP_LOAD(place) test_fetch(place)

#endif
