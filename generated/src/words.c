/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include "words.h"

static int upper(char c)
{
    return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : (unsigned char)c;
}

/* Below, equal, above 0 as `text` sorts before, as or behind `word`. */
static int compare(const char *text, size_t len, const char *word)
{
    for (size_t i = 0; i < len; i++) {
        const int left = upper(text[i]), right = upper(word[i]);
        if (right == 0)
            return 1;
        if (left != right)
            return left - right;
    }
    return word[len] == 0 ? 0 : -1;
}

int vgp_word_find(const struct vgp_word *words, size_t count, const char *text, size_t len)
{
    size_t low = 0, high = count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = compare(text, len, words[middle].text);
        if (order == 0)
            return words[middle].value;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}
