/* SPDX-License-Identifier: MIT */
/*
 * 64-bit floats for hosts whose GLSL has none: functions on their bits, a uvec2 with the low word
 * first. Sums, products, quotients, square roots and conversions are rounded to nearest, ties to
 * even, with subnormal numbers, as IEEE 754 has it.
 *
 * While a function works, a number is a sign (bit 31 of a word), an exponent e with its bias, and a
 * significand m of 64 bits whose leading one is bit 62: m * 2^(e - 1085). Ten bits lie below the
 * last one that is kept; what is shifted out of them stays as a one in bit 0 ("jam"), which is all
 * that rounding must know of it.
 */
#include "glsl_soft64.h"

#include "vgp/tgsi.h"

#include <stddef.h>

/* In an order in which each function stands behind those that it calls. */
enum function {
    SHL,
    JAM,
    ADD64,
    SUB64,
    LT64,
    MSB64,
    ABS,
    NEG,
    IS_NAN,
    ROUND,
    SPLIT,
    ADD,
    MUL,
    DIV,
    SQRT,
    LT,
    EQ,
    GE,
    MIN,
    MAX,
    CLAMP,
    TRUNC,
    FLOOR,
    CEIL,
    ROUND_EVEN,
    FRACT,
    SIGN,
    LDEXP,
    FREXP,
    TO_FLOAT,
    FROM_FLOAT,
    FROM_UINT,
    FROM_INT,
    TO_UINT,
    TO_INT,
    NUM_FUNCTIONS,
};

#define BIT(name) (1ull << (name))

/*
 * Hosts put the text of a function wherever it is called, and compile branches dearly: so they are
 * few lines that always run, and choose at the end, between values and not between calls. A shift
 * by n & 31 and then by one more is how a shift by 32 is made.
 */
static const struct {
    uint64_t calls; /* functions of this table that the text names */
    const char *text;
} functions[NUM_FUNCTIONS] = {
    [SHL] = {0,
             "uvec2 u64_shl(uvec2 a, int n)\n" /* n: 0 to 63 */
             "{\n"
             "    uint s = uint(n) & 31u;\n"
             "    uvec2 r = n > 31 ? uvec2(0u, a.x) : a;\n"
             "    return uvec2(r.x << s, r.y << s | r.x >> 1 >> (31u - s));\n"
             "}\n"},
    [JAM] = {0,
             "uvec2 u64_jam(uvec2 a, int n)\n" /* n: 0 or more; a: below 2^63 */
             "{\n"
             "    n = min(n, 63);\n"
             "    uint s = uint(n) & 31u;\n"
             "    uvec2 r = n > 31 ? uvec2(a.y, 0u) : a;\n"
             "    uint lost = (n > 31 ? a.x : 0u) | r.x << 1 << (31u - s);\n"
             "    return uvec2(r.x >> s | r.y << 1 << (31u - s) | min(lost, 1u), r.y >> s);\n"
             "}\n"},
    [ADD64] = {0,
               "uvec2 u64_add(uvec2 a, uvec2 b)\n"
               "{\n"
               "    uint x = a.x + b.x;\n"
               "    return uvec2(x, a.y + b.y + uint(x < b.x));\n"
               "}\n"},
    [SUB64] = {0,
               "uvec2 u64_sub(uvec2 a, uvec2 b)\n"
               "{\n"
               "    return uvec2(a.x - b.x, a.y - b.y - uint(a.x < b.x));\n"
               "}\n"},
    [LT64] = {0,
              "bool u64_lt(uvec2 a, uvec2 b)\n"
              "{\n"
              "    return a.y < b.y || (a.y == b.y && a.x < b.x);\n"
              "}\n"},
    [MSB64] = {0, /* -1: none */
               "int u64_msb(uvec2 a)\n"
               "{\n"
               "    return a.y != 0u ? 32 + findMSB(a.y) : findMSB(a.x);\n"
               "}\n"},
    [ABS] = {0,
             "uvec2 f64_abs(uvec2 a)\n"
             "{\n"
             "    return uvec2(a.x, a.y & 0x7fffffffu);\n"
             "}\n"},
    [NEG] = {0,
             "uvec2 f64_neg(uvec2 a)\n"
             "{\n"
             "    return uvec2(a.x, a.y ^ 0x80000000u);\n"
             "}\n"},
    [IS_NAN] = {0,
                "bool f64_isnan(uvec2 a)\n"
                "{\n"
                "    return (a.y & 0x7fffffffu) + min(a.x, 1u) > 0x7ff00000u;\n"
                "}\n"},
    /* A subnormal number has the exponent 1 and no leading one: its field is 0. A carry out of the
     * fraction goes into the exponent, which is right in both cases. Of 0, e is 0 or less. */
    [ROUND] = {BIT(JAM),
               "uvec2 f64_round(uint sign, int e, uvec2 m)\n"
               "{\n"
               "    m = u64_jam(m, max(1 - e, 0));\n"
               "    uint x = m.x >> 10 | m.y << 22;\n"
               "    uint up = uint((m.x & 0x3ffu) + (x & 1u) > 0x200u);\n"
               "    x += up;\n"
               "    uint y = (m.y >> 10) + uint(x < up) + (uint(max(e, 1) - 1) << 20);\n"
               "    return e > 2046 ? uvec2(0u, sign | 0x7ff00000u) : uvec2(x, sign | y);\n"
               "}\n"},
    [SPLIT] = {BIT(SHL) | BIT(MSB64), /* of a finite number; of 0: m is 0 */
               "int f64_split(uvec2 a, out uvec2 m)\n"
               "{\n"
               "    int e = int(a.y >> 20 & 0x7ffu);\n"
               "    m = uvec2(a.x, a.y & 0xfffffu);\n"
               "    int top = u64_msb(m), n = e > 0 ? 10 : 62 - top;\n"
               "    m = u64_shl(uvec2(m.x, m.y | (e > 0 ? 0x100000u : 0u)), n);\n"
               "    return e > 0 ? e : 11 - n;\n"
               "}\n"},
    /* One bit less below, so that the sum has room. */
    [ADD] = {BIT(SHL) | BIT(JAM) | BIT(ADD64) | BIT(SUB64) | BIT(LT64) | BIT(MSB64) | BIT(ABS) |
                 BIT(ROUND),
             "uvec2 f64_add(uvec2 a, uvec2 b)\n"
             "{\n"
             "    bool turn = u64_lt(f64_abs(a), f64_abs(b));\n"
             "    uvec2 x = turn ? b : a, y = turn ? a : b;\n"
             "    uint sign = x.y & 0x80000000u;\n"
             "    bool less = (x.y ^ y.y) >= 0x80000000u;\n"
             "    int ex = int(x.y >> 20 & 0x7ffu), ey = int(y.y >> 20 & 0x7ffu);\n"
             "    x.y = (x.y & 0xfffffu) | uint(min(ex, 1)) << 20;\n"
             "    y.y = (y.y & 0xfffffu) | uint(min(ey, 1)) << 20;\n"
             "    uvec2 m = uvec2(x.x << 9, x.y << 9 | x.x >> 23);\n"
             "    uvec2 n = uvec2(y.x << 9, y.y << 9 | y.x >> 23);\n"
             "    n = u64_jam(n, max(ex, 1) - max(ey, 1));\n"
             "    uvec2 sum = u64_add(m, n), difference = u64_sub(m, n);\n"
             "    m = less ? difference : sum;\n"
             "    int top = u64_msb(m);\n"
             "    uint zero = less ? 0u : sign;\n"
             "    uvec2 r = f64_round(top < 0 ? zero : sign, top < 0 ? 0 : max(ex, 1) + top - 61,\n"
             "                        u64_shl(m, 62 - max(top, 0)));\n"
             "    bool nan = (x.x | (x.y & 0xfffffu)) != 0u || (less && ey == 0x7ff);\n"
             "    uvec2 special = uvec2(0u, nan ? 0x7ff80000u : sign | 0x7ff00000u);\n"
             "    return ex == 0x7ff ? special : r;\n"
             "}\n"},
    [MUL] = {BIT(SHL) | BIT(ADD64) | BIT(ABS) | BIT(IS_NAN) | BIT(ROUND) | BIT(SPLIT),
             "uvec2 f64_mul(uvec2 a, uvec2 b)\n"
             "{\n"
             "    uvec2 m, n;\n"
             "    uint h0, h1, h2, h3, l0, l1, l2, l3;\n"
             "    uint sign = (a.y ^ b.y) & 0x80000000u;\n"
             "    int e = f64_split(a, m) + f64_split(b, n) - 1022;\n"
             "    n = uvec2(n.x << 1, n.y << 1 | n.x >> 31);\n"
             "    umulExtended(m.x, n.x, h0, l0);\n"
             "    umulExtended(m.x, n.y, h1, l1);\n"
             "    umulExtended(m.y, n.x, h2, l2);\n"
             "    umulExtended(m.y, n.y, h3, l3);\n"
             "    uvec2 middle = u64_add(uvec2(h0, 0u), u64_add(uvec2(l1, 0u), uvec2(l2, 0u)));\n"
             "    uvec2 r = u64_add(uvec2(h1, 0u), uvec2(h2, 0u));\n"
             "    r = u64_add(uvec2(l3, h3), u64_add(r, uvec2(middle.y, 0u)));\n"
             "    r.x |= min(l0 | middle.x, 1u);\n"
             "    bool zero = (r.x | r.y) == 0u, low = r.y < 0x40000000u;\n"
             "    r = low ? uvec2(r.x << 1, r.y << 1 | r.x >> 31) : r;\n"
             "    r = f64_round(sign, zero ? 0 : e - int(low), r);\n"
             "    uvec2 x = f64_abs(a), y = f64_abs(b);\n"
             "    bool nan = max(x.y + min(x.x, 1u), y.y + min(y.x, 1u)) > 0x7ff00000u ||\n"
             "               (x.x | x.y) == 0u || (y.x | y.y) == 0u;\n"
             "    uvec2 special = uvec2(0u, nan ? 0x7ff80000u : sign | 0x7ff00000u);\n"
             "    return max(x.y, y.y) >= 0x7ff00000u ? special : r;\n"
             "}\n"},
    [DIV] =
        {BIT(SHL) | BIT(SUB64) | BIT(LT64) | BIT(ABS) | BIT(IS_NAN) | BIT(ROUND) | BIT(SPLIT),
         "uvec2 f64_div(uvec2 a, uvec2 b)\n"
         "{\n"
         "    uvec2 m, n, q = uvec2(0u);\n"
         "    uint sign = (a.y ^ b.y) & 0x80000000u;\n"
         "    int e = f64_split(a, m) - f64_split(b, n) + 1023;\n"
         "    bool low = u64_lt(m, n);\n"
         "    m = low ? uvec2(m.x << 1, m.y << 1 | m.x >> 31) : m;\n"
         "    for (int i = 0; i < 55; i++) {\n"
         "        bool fits = !u64_lt(m, n);\n"
         "        uvec2 rest = u64_sub(m, n);\n"
         "        q = uvec2(q.x << 1 | uint(fits), q.y << 1 | q.x >> 31);\n"
         "        m = fits ? rest : m;\n"
         "        m = uvec2(m.x << 1, m.y << 1 | m.x >> 31);\n"
         "    }\n"
         "    q = uvec2(q.x << 8 | min(m.x | m.y, 1u), q.y << 8 | q.x >> 24);\n"
         "    uvec2 x = f64_abs(a), y = f64_abs(b), inf = uvec2(0u, 0x7ff00000u);\n"
         "    bool nan = max(x.y + min(x.x, 1u), y.y + min(y.x, 1u)) > 0x7ff00000u;\n"
         "    bool zero = (x.x | x.y) == 0u || y == inf, much = (y.x | y.y) == 0u || x == inf;\n"
         "    uint special = zero ? (much ? 0x7ff80000u : sign) : sign | 0x7ff00000u;\n"
         "    uvec2 r = f64_round(sign, e - int(low), q);\n"
         "    return nan ? uvec2(0u, 0x7ff80000u) : zero || much ? uvec2(0u, special) : r;\n"
         "}\n"},
    /* Digit by digit: two bits of the radicand make one of the root. */
    [SQRT] =
        {BIT(SUB64) | BIT(LT64) | BIT(ABS) | BIT(IS_NAN) | BIT(ROUND) | BIT(SPLIT),
         "uvec2 f64_sqrt(uvec2 a)\n"
         "{\n"
         "    uvec2 m, rest = uvec2(0u), root = uvec2(0u), x = f64_abs(a);\n"
         "    int e = f64_split(a, m) - 1023;\n"
         "    m = (e & 1) != 0 ? uvec2(m.x << 1, m.y << 1 | m.x >> 31) : m;\n"
         "    for (int i = 0; i < 55; i++) {\n"
         "        rest = uvec2(rest.x << 2 | m.y >> 30, rest.y << 2 | rest.x >> 30);\n"
         "        m = uvec2(m.x << 2, m.y << 2 | m.x >> 30);\n"
         "        uvec2 part = uvec2(root.x << 2 | 1u, root.y << 2 | root.x >> 30);\n"
         "        bool fits = !u64_lt(rest, part);\n"
         "        uvec2 less = u64_sub(rest, part);\n"
         "        rest = fits ? less : rest;\n"
         "        root = uvec2(root.x << 1 | uint(fits), root.y << 1 | root.x >> 31);\n"
         "    }\n"
         "    root = uvec2(root.x << 8 | min(rest.x | rest.y, 1u), root.y << 8 | root.x >> 24);\n"
         "    uvec2 r = f64_round(0u, (e >> 1) + 1023, root);\n"
         "    r = a.y + min(a.x, 1u) > 0x7ff00000u ? uvec2(0u, 0x7ff80000u) : r;\n"
         "    return (x.x | x.y) == 0u || a == uvec2(0u, 0x7ff00000u) ? a : r;\n"
         "}\n"},
    [LT] = {BIT(LT64) | BIT(ABS) | BIT(IS_NAN),
            "bool f64_lt(uvec2 a, uvec2 b)\n"
            "{\n"
            "    uvec2 both = f64_abs(a) | f64_abs(b);\n"
            "    bool minus = a.y >= 0x80000000u, other = (a.y ^ b.y) >= 0x80000000u;\n"
            "    bool up = u64_lt(a, b), down = u64_lt(b, a);\n"
            "    bool na = f64_isnan(a), nb = f64_isnan(b);\n"
            "    bool less = other ? minus : minus ? down : up;\n"
            "    return less && (both.x | both.y) != 0u && !na && !nb;\n"
            "}\n"},
    [EQ] = {BIT(ABS) | BIT(IS_NAN),
            "bool f64_eq(uvec2 a, uvec2 b)\n"
            "{\n"
            "    uvec2 both = f64_abs(a) | f64_abs(b);\n"
            "    bool nan = f64_isnan(a);\n"
            "    return (a == b || (both.x | both.y) == 0u) && !nan;\n"
            "}\n"},
    [GE] = {BIT(IS_NAN) | BIT(LT),
            "bool f64_ge(uvec2 a, uvec2 b)\n"
            "{\n"
            "    bool na = f64_isnan(a), nb = f64_isnan(b), less = f64_lt(a, b);\n"
            "    return !na && !nb && !less;\n"
            "}\n"},
    [MIN] = {BIT(IS_NAN) | BIT(LT),
             "uvec2 f64_min(uvec2 a, uvec2 b)\n"
             "{\n"
             "    bool less = f64_lt(b, a), nan = f64_isnan(a);\n"
             "    return less || nan ? b : a;\n"
             "}\n"},
    [MAX] = {BIT(IS_NAN) | BIT(LT),
             "uvec2 f64_max(uvec2 a, uvec2 b)\n"
             "{\n"
             "    bool less = f64_lt(a, b), nan = f64_isnan(a);\n"
             "    return less || nan ? b : a;\n"
             "}\n"},
    [CLAMP] = {BIT(MIN) | BIT(MAX),
               "uvec2 f64_saturate(uvec2 a)\n"
               "{\n"
               "    return f64_min(f64_max(a, uvec2(0u)), uvec2(0u, 0x3ff00000u));\n"
               "}\n"},
    [TRUNC] = {0,
               "uvec2 f64_trunc(uvec2 a)\n"
               "{\n"
               "    int n = 1075 - int(a.y >> 20 & 0x7ffu);\n" /* bits of a fraction */
               "    uint s = 0xffffffffu << (uint(n) & 31u);\n"
               "    uvec2 r = n > 31 ? uvec2(0u, a.y & s) : uvec2(a.x & s, a.y);\n"
               "    return n > 52 ? uvec2(0u, a.y & 0x80000000u) : n > 0 ? r : a;\n"
               "}\n"},
    [FLOOR] = {BIT(TRUNC) | BIT(ADD),
               "uvec2 f64_floor(uvec2 a)\n"
               "{\n"
               "    uvec2 t = f64_trunc(a), r = f64_add(t, uvec2(0u, 0xbff00000u));\n"
               "    return a.y >= 0x80000000u && t != a ? r : t;\n"
               "}\n"},
    [CEIL] = {BIT(TRUNC) | BIT(ADD),
              "uvec2 f64_ceil(uvec2 a)\n"
              "{\n"
              "    uvec2 t = f64_trunc(a), r = f64_add(t, uvec2(0u, 0x3ff00000u));\n"
              "    return a.y < 0x80000000u && t != a ? r : t;\n"
              "}\n"},
    /* Half a unit is added to the bits, then the fraction is cut off; from the middle the last bit
     * of the whole number goes, too. */
    [ROUND_EVEN] = {BIT(SHL) | BIT(ADD64) | BIT(SUB64) | BIT(LT64) | BIT(ABS),
                    "uvec2 f64_round_even(uvec2 a)\n"
                    "{\n"
                    "    int n = 1075 - int(a.y >> 20 & 0x7ffu);\n"
                    "    uvec2 unit = u64_shl(uvec2(1u, 0u), clamp(n, 1, 52));\n"
                    "    uvec2 part = uvec2(unit.x >> 1 | unit.y << 31, unit.y >> 1);\n"
                    "    uvec2 fraction = u64_sub(unit, uvec2(1u, 0u));\n"
                    "    uvec2 r = u64_add(a, part) & ~fraction;\n"
                    "    r = (a & fraction) == part ? r & ~unit : r;\n"
                    "    bool one = u64_lt(uvec2(0u, 0x3fe00000u), f64_abs(a));\n"
                    "    uint low = (a.y & 0x80000000u) | (one ? 0x3ff00000u : 0u);\n"
                    "    return n > 52 ? uvec2(0u, low) : n > 0 ? r : a;\n"
                    "}\n"},
    [FRACT] = {BIT(ADD) | BIT(NEG) | BIT(FLOOR),
               "uvec2 f64_fract(uvec2 a)\n"
               "{\n"
               "    return f64_add(a, f64_neg(f64_floor(a)));\n"
               "}\n"},
    [SIGN] = {BIT(ABS),
              "uvec2 f64_sign(uvec2 a)\n"
              "{\n"
              "    uvec2 one = uvec2(0u, (a.y & 0x80000000u) | 0x3ff00000u);\n"
              "    return (a.x | a.y << 1) == 0u ? a : one;\n"
              "}\n"},
    [LDEXP] = {BIT(ABS) | BIT(ROUND) | BIT(SPLIT),
               "uvec2 f64_ldexp(uvec2 a, int n)\n"
               "{\n"
               "    uvec2 m;\n"
               "    int e = f64_split(a, m) + clamp(n, -4200, 4200);\n"
               "    uvec2 r = f64_round(a.y & 0x80000000u, e, m), x = f64_abs(a);\n"
               "    return x == uvec2(0u) || x.y >= 0x7ff00000u ? a : r;\n"
               "}\n"},
    [FREXP] = {BIT(ABS) | BIT(ROUND) | BIT(SPLIT),
               "uvec2 f64_frexp(uvec2 a, out int n)\n"
               "{\n"
               "    uvec2 m, x = f64_abs(a);\n"
               "    bool special = x == uvec2(0u) || x.y >= 0x7ff00000u;\n"
               "    int e = f64_split(a, m) - 1022;\n"
               "    n = special ? 0 : e;\n"
               "    uvec2 r = f64_round(a.y & 0x80000000u, 1022, m);\n"
               "    return special ? a : r;\n"
               "}\n"},
    [TO_FLOAT] =
        {BIT(ABS) | BIT(IS_NAN) | BIT(SPLIT) | BIT(JAM),
         "float f64_to_float(uvec2 a)\n"
         "{\n"
         "    uvec2 m;\n"
         "    int e = f64_split(a, m) - 896;\n"
         "    uint bits = u64_jam(m, 32 + max(1 - e, 0)).x;\n"
         "    uint r = bits >> 7;\n"
         "    r += uint((bits & 0x7fu) + (r & 1u) > 0x40u) + (uint(max(e, 1) - 1) << 23);\n"
         "    bool nan = f64_isnan(a);\n"
         "    r = e > 254 ? 0x7f800000u : (m.x | m.y) == 0u ? 0u : r;\n"
         "    r = nan ? 0x7fc00000u : r;\n"
         "    return uintBitsToFloat(r | (a.y & 0x80000000u));\n"
         "}\n"},
    [FROM_FLOAT] = {0,
                    "uvec2 f64_from_float(float f)\n"
                    "{\n"
                    "    uint b = floatBitsToUint(f), sign = b & 0x80000000u, m = b & 0x7fffffu;\n"
                    "    int e = int(b >> 23 & 0xffu), n = e > 0 ? 0 : 23 - findMSB(m);\n"
                    "    uint wide = e == 255 ? 2047u : uint(e + 896 + int(e == 0) - n);\n"
                    "    m = m << (uint(n) & 31u) & 0x7fffffu;\n"
                    "    uint y = sign | wide << 20 | m >> 3;\n"
                    "    return (b & 0x7fffffffu) == 0u ? uvec2(0u, sign) : uvec2(m << 29, y);\n"
                    "}\n"},
    [FROM_UINT] = {BIT(SHL) | BIT(ROUND),
                   "uvec2 f64_from_uint(uint u)\n"
                   "{\n"
                   "    int top = findMSB(u);\n"
                   "    uvec2 m = u64_shl(uvec2(u, 0u), 62 - max(top, 0));\n"
                   "    return f64_round(0u, top < 0 ? 0 : 1023 + top, m);\n"
                   "}\n"},
    [FROM_INT] = {BIT(FROM_UINT),
                  "uvec2 f64_from_int(int i)\n"
                  "{\n"
                  "    uvec2 r = f64_from_uint(i < 0 ? 0u - uint(i) : uint(i));\n"
                  "    return uvec2(r.x, r.y | (i < 0 ? 0x80000000u : 0u));\n"
                  "}\n"},
    [TO_UINT] = {BIT(IS_NAN), /* of the absolute value; too large: all ones */
                 "uint f64_magnitude(uvec2 a)\n"
                 "{\n"
                 "    int n = 1075 - int(a.y >> 20 & 0x7ffu);\n"
                 "    uint s = uint(n) & 31u, high = (a.y & 0xfffffu) | 0x100000u;\n"
                 "    uint r = n > 31 ? high >> s : high << 1 << (31u - s) | a.x >> s;\n"
                 "    r = n < 21 ? 0xffffffffu : r;\n"
                 "    bool nan = f64_isnan(a);\n"
                 "    return n > 52 || nan ? 0u : r;\n"
                 "}\n"
                 "uint f64_to_uint(uvec2 a)\n"
                 "{\n"
                 "    uint r = f64_magnitude(a);\n"
                 "    return a.y < 0x80000000u ? r : 0u;\n"
                 "}\n"},
    [TO_INT] = {BIT(TO_UINT),
                "int f64_to_int(uvec2 a)\n"
                "{\n"
                "    uint u = f64_magnitude(a);\n"
                "    bool minus = a.y >= 0x80000000u;\n"
                "    return int(minus ? 0u - min(u, 0x80000000u) : min(u, 0x7fffffffu));\n"
                "}\n"},
};

#define OP(name) VGP_TGSI_OPCODE_##name

/* The opcodes' expressions; the operands are %a, %b and %c. */
static const struct {
    uint8_t calls[2]; /* functions; more than one where the second is not 0 */
    const char *text;
} opcodes[] = {
    [OP(DADD)] = {{ADD}, "f64_add(%a, %b)"},
    [OP(DMUL)] = {{MUL}, "f64_mul(%a, %b)"},
    [OP(DDIV)] = {{DIV}, "f64_div(%a, %b)"},
    [OP(DMAD)] = {{ADD, MUL}, "f64_add(f64_mul(%a, %b), %c)"},
    [OP(DMIN)] = {{MIN}, "f64_min(%a, %b)"},
    [OP(DMAX)] = {{MAX}, "f64_max(%a, %b)"},
    [OP(DABS)] = {{ABS}, "f64_abs(%a)"},
    [OP(DNEG)] = {{NEG}, "f64_neg(%a)"},
    [OP(DRCP)] = {{DIV}, "f64_div(uvec2(0u, 0x3ff00000u), %a)"},
    [OP(DSQRT)] = {{SQRT}, "f64_sqrt(%a)"},
    [OP(DRSQ)] = {{DIV, SQRT}, "f64_div(uvec2(0u, 0x3ff00000u), f64_sqrt(%a))"},
    [OP(DFLR)] = {{FLOOR}, "f64_floor(%a)"},
    [OP(DCEIL)] = {{CEIL}, "f64_ceil(%a)"},
    [OP(DTRUNC)] = {{TRUNC}, "f64_trunc(%a)"},
    [OP(DROUND)] = {{ROUND_EVEN}, "f64_round_even(%a)"},
    [OP(DFRAC)] = {{FRACT}, "f64_fract(%a)"},
    [OP(DSSG)] = {{SIGN}, "f64_sign(%a)"},
    [OP(DLDEXP)] = {{LDEXP}, "f64_ldexp(%a, %b)"},
    [OP(DFRACEXP)] = {{FREXP}, "f64_frexp(%a, %b)"},
    [OP(DSEQ)] = {{EQ}, "f64_eq(%a, %b)"},
    [OP(DSNE)] = {{EQ}, "!f64_eq(%a, %b)"},
    [OP(DSLT)] = {{LT}, "f64_lt(%a, %b)"},
    [OP(DSGE)] = {{GE}, "f64_ge(%a, %b)"},
    [OP(D2F)] = {{TO_FLOAT}, "f64_to_float(%a)"},
    [OP(D2I)] = {{TO_INT}, "f64_to_int(%a)"},
    [OP(D2U)] = {{TO_UINT}, "f64_to_uint(%a)"},
    [OP(F2D)] = {{FROM_FLOAT}, "f64_from_float(%a)"},
    [OP(I2D)] = {{FROM_INT}, "f64_from_int(%a)"},
    [OP(U2D)] = {{FROM_UINT}, "f64_from_uint(%a)"},
};

const char *bea_glsl_soft64(struct bea_glsl_soft64 *soft, uint32_t opcode)
{
    if (opcode >= sizeof(opcodes) / sizeof(opcodes[0]) || !opcodes[opcode].text)
        return NULL;
    /* Whatever the opcode, its operands may have modifiers. */
    soft->functions |= BIT(opcodes[opcode].calls[0]) | BIT(ABS) | BIT(NEG);
    if (opcodes[opcode].calls[1])
        soft->functions |= BIT(opcodes[opcode].calls[1]);
    soft->calls++;
    return opcodes[opcode].text;
}

void bea_glsl_soft64_saturate(struct bea_glsl_soft64 *soft)
{
    soft->functions |= BIT(CLAMP);
}

void bea_glsl_soft64_functions(const struct bea_glsl_soft64 *soft, struct bea_glsl_text *out)
{
    uint64_t needed = soft->functions;
    for (size_t i = NUM_FUNCTIONS; i-- > 0;)
        if (needed >> i & 1)
            needed |= functions[i].calls;
    for (size_t i = 0; i < NUM_FUNCTIONS; i++)
        if (needed >> i & 1)
            bea_glsl_text_puts(out, functions[i].text);
}
