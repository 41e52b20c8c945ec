/* SPDX-License-Identifier: MIT */
/* In place of what `apply` writes: the build says which version's shape is checked. */
#ifndef VGP_MESA
#define VGP_MESA 2203
#endif
