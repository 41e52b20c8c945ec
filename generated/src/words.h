/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/* Look-up of words in tables sorted without regard to case. Private to generated/src. */
#ifndef VGP_WORDS_H
#define VGP_WORDS_H

#include <stddef.h>

struct vgp_word {
    const char *text;
    int value;
};

/* -1: not there. */
int vgp_word_find(const struct vgp_word *words, size_t count, const char *text, size_t len);

#endif
