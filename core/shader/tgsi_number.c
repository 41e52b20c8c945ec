/* SPDX-License-Identifier: MIT */
/*
 * Numbers of immediates, as bits. The C library's conversions follow the process's locale, which is
 * the embedder's, hence own ones. Decimal floats come from old guests only; current ones send bit
 * patterns.
 */
#include "tgsi_lex.h"

#include <math.h>
#include <string.h>

/* Beyond it every double is 0 or infinity. */
#define EXPONENT_MAX 400

static char at(const struct bea_lex *lex, size_t ahead)
{
    return ahead < lex->size - lex->pos ? lex->text[lex->pos + ahead] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int hex_value(char c)
{
    if (is_digit(c))
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool at_hex(const struct bea_lex *lex)
{
    return at(lex, 0) == '0' && (at(lex, 1) == 'x' || at(lex, 1) == 'X');
}

/* "0x" and 1 to 8 hexadecimal digits. */
static bool hex32(struct bea_lex *lex, uint32_t *bits)
{
    const size_t start = lex->pos;
    uint32_t value = 0;
    unsigned digits;

    lex->pos += 2;
    for (digits = 0; hex_value(at(lex, 0)) >= 0; digits++) {
        if (digits == 8)
            return bea_lex_fail(lex, BEA_ERR_REFUSED, start, "more than 8 hexadecimal digits");
        value = value << 4 | (uint32_t)hex_value(at(lex, 0));
        lex->pos++;
    }
    if (digits == 0)
        return bea_lex_fail(lex, BEA_ERR_REFUSED, start, "no digits behind 0x");
    *bits = value;
    return true;
}

/* A decimal number's digits: value = mantissa * 10^exponent, further digits dropped. */
struct decimal {
    uint64_t mantissa;
    int exponent;
    bool any, negative;
};

static void take_digits(struct bea_lex *lex, struct decimal *d, bool fraction)
{
    for (; is_digit(at(lex, 0)); lex->pos++) {
        const bool fits = d->mantissa < UINT64_MAX / 10 - 1;

        if (fits)
            d->mantissa = d->mantissa * 10 + (uint64_t)(at(lex, 0) - '0');
        if (fits == fraction && d->exponent > -EXPONENT_MAX * 4 && d->exponent < EXPONENT_MAX * 4)
            d->exponent += fraction ? -1 : 1;
        d->any = true;
    }
}

static void take_exponent(struct bea_lex *lex, struct decimal *d)
{
    const bool sign = at(lex, 1) == '-' || at(lex, 1) == '+';
    const bool negative = at(lex, 1) == '-';
    int value = 0;

    if ((at(lex, 0) | 0x20) != 'e' || !is_digit(at(lex, sign ? 2 : 1)))
        return;
    for (lex->pos += sign ? 2 : 1; is_digit(at(lex, 0)); lex->pos++) {
        if (value < EXPONENT_MAX * 8)
            value = value * 10 + (at(lex, 0) - '0');
    }
    d->exponent += negative ? -value : value;
}

static long double scale(uint64_t mantissa, int exponent)
{
    long double power = 1.0L, base = 10.0L;
    unsigned steps = (unsigned)(exponent < 0 ? -exponent : exponent);

    if (mantissa == 0)
        return 0.0L;
    if (steps > EXPONENT_MAX)
        return exponent < 0 ? 0.0L : (long double)INFINITY;
    for (; steps > 0; steps >>= 1, base *= base) {
        if (steps & 1)
            power *= base;
    }
    return exponent < 0 ? (long double)mantissa / power : (long double)mantissa * power;
}

/* What printf makes of numbers that are none. */
static bool special(struct bea_lex *lex, bool negative, double *out)
{
    struct bea_word word;

    if (!bea_lex_peek_word(lex, &word))
        return false;
    if (bea_word_is(&word, "inf") || bea_word_is(&word, "infinity"))
        *out = negative ? -INFINITY : INFINITY;
    else if (bea_word_is(&word, "nan"))
        *out = NAN;
    else
        return false;
    bea_lex_take(lex, &word);
    return true;
}

static bool decimal(struct bea_lex *lex, double *out)
{
    struct decimal d = {0, 0, false, false};
    long double value;

    d.negative = bea_lex_accept(lex, '-');
    if (!d.negative)
        bea_lex_accept(lex, '+');
    if (special(lex, d.negative, out))
        return true;
    take_digits(lex, &d, false);
    if (at(lex, 0) == '.') {
        lex->pos++;
        take_digits(lex, &d, true);
    }
    if (!d.any)
        return bea_lex_expected(lex, "a number");
    take_exponent(lex, &d);
    value = scale(d.mantissa, d.exponent);
    *out = (double)(d.negative ? -value : value);
    return true;
}

bool bea_lex_float32(struct bea_lex *lex, uint32_t *bits)
{
    double wide;
    float value;

    (void)bea_lex_peek(lex);
    if (at_hex(lex))
        return hex32(lex, bits);
    if (!decimal(lex, &wide))
        return false;
    value = (float)wide;
    memcpy(bits, &value, sizeof(value));
    return true;
}

static void split(uint64_t value, uint32_t bits[2])
{
    bits[0] = (uint32_t)value;
    bits[1] = (uint32_t)(value >> 32);
}

bool bea_lex_float64(struct bea_lex *lex, uint32_t bits[2])
{
    double value;
    uint64_t word;

    (void)bea_lex_peek(lex);
    if (at_hex(lex)) {
        if (!hex32(lex, &bits[0]))
            return false;
        (void)bea_lex_peek(lex);
        if (!at_hex(lex))
            return bea_lex_expected(lex, "the high word");
        return hex32(lex, &bits[1]);
    }
    if (!decimal(lex, &value))
        return false;
    memcpy(&word, &value, sizeof(word));
    split(word, bits);
    return true;
}

/* Digits up to `max`, which is at least 9. */
static bool magnitude(struct bea_lex *lex, uint64_t max, uint64_t *out)
{
    const size_t start = lex->pos;
    uint64_t value = 0;

    if (!is_digit(at(lex, 0)))
        return bea_lex_expected(lex, "an integer");
    for (; is_digit(at(lex, 0)); lex->pos++) {
        const uint64_t digit = (uint64_t)(at(lex, 0) - '0');

        if (value > (max - digit) / 10)
            return bea_lex_fail(lex, BEA_ERR_REFUSED, start, "an integer that does not fit");
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

/* A sign is taken for unsigned types too: it is bits in the end. */
static bool integer(struct bea_lex *lex, uint64_t max, uint64_t min, uint64_t *out)
{
    const bool negative = bea_lex_accept(lex, '-');

    if (!negative)
        (void)bea_lex_peek(lex);
    if (!magnitude(lex, negative ? min : max, out))
        return false;
    if (negative)
        *out = 0 - *out;
    return true;
}

static bool integer32(struct bea_lex *lex, uint64_t max, uint32_t *bits)
{
    uint64_t value;

    (void)bea_lex_peek(lex);
    if (at_hex(lex))
        return hex32(lex, bits);
    if (!integer(lex, max, UINT64_C(1) << 31, &value))
        return false;
    *bits = (uint32_t)value;
    return true;
}

bool bea_lex_uint32(struct bea_lex *lex, uint32_t *bits)
{
    return integer32(lex, UINT32_MAX, bits);
}

bool bea_lex_int32(struct bea_lex *lex, uint32_t *bits)
{
    return integer32(lex, INT32_MAX, bits);
}

bool bea_lex_uint64(struct bea_lex *lex, uint32_t bits[2])
{
    uint64_t value;

    if (!integer(lex, UINT64_MAX, UINT64_C(1) << 63, &value))
        return false;
    split(value, bits);
    return true;
}

bool bea_lex_int64(struct bea_lex *lex, uint32_t bits[2])
{
    uint64_t value;

    if (!integer(lex, INT64_MAX, UINT64_C(1) << 63, &value))
        return false;
    split(value, bits);
    return true;
}
