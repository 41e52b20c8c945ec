/* SPDX-License-Identifier: MIT */
#ifndef CHECK_U_DEBUG_H
#define CHECK_U_DEBUG_H

void debug_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
