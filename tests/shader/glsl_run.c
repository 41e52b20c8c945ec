/* SPDX-License-Identifier: MIT */
/* Opcodes on the host: a compute shader reads four vectors from buffer 0 and stores one to
 * buffer 1. */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define F0 0x00000000u
#define F1 0x3f800000u
#define F2 0x40000000u
#define F3 0x40400000u
#define F4 0x40800000u
#define FH 0x3f000000u  /* 0.5 */
#define FM1 0xbf800000u /* -1 */
#define FM2 0xc0000000u
#define NAN_BITS 0x7fc12345u
#define ALL 0xffffffffu

struct row {
    const char
        *program; /* TEMP[0] .. TEMP[3] are given, TEMP[4] is the answer, IMM[0] = {0, 1, 2, 3} */
    uint32_t in[4][4];
    uint32_t out[4];
};

static const struct row rows[] = {
    /* moves keep bits; modifiers of a move are a float's */
    {"MOV TEMP[4], TEMP[0]",
     {{NAN_BITS, 1, 0x7f800001u, 0x80000000u}},
     {NAN_BITS, 1, 0x7f800001u, 0x80000000u}},
    {"MOV TEMP[4], -TEMP[0].wzyx", {{F0, F1, FM2, NAN_BITS}}, {0xffc12345u, F2, FM1, 0x80000000u}},
    {"MOV TEMP[4], |TEMP[0]|", {{FM1, F2, 0x80000000u, 0xffc00000u}}, {F1, F2, 0, 0x7fc00000u}},
    {"MOV TEMP[4], -|TEMP[0]|", {{FM1, F2, FM2, F0}}, {FM1, FM2, FM2, 0x80000000u}},
    {"MOV_SAT TEMP[4], TEMP[0]", {{FM1, FH, F2, F1}}, {F0, FH, F1, F1}},
    {"MOV TEMP[4].xz, TEMP[0].wwww", {{F1, F2, F3, F4}}, {F4, 0, F4, 0}},
    /* floats */
    {"ADD TEMP[4], TEMP[0], -TEMP[1]", {{F3, F2, F1, F1}, {F1, F1, F1, F2}}, {F2, F1, F0, FM1}},
    {"SUB TEMP[4], TEMP[0], TEMP[1]", {{F3, F2, F1, F1}, {F1, F1, F1, F2}}, {F2, F1, F0, FM1}},
    {"MUL TEMP[4].xyz, TEMP[0], TEMP[1].xxxx", {{F1, F2, FM1, 0}, {F2}}, {F2, F4, FM2, 0}},
    {"MAD TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{F1, F2, F1, F0}, {F1, F1, F2, F1}, {F1, F1, F1, F1}},
     {F2, F3, F3, F1}},
    {"MAD_PRECISE TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{F1, F2}, {F1, F1}, {F1, F1}},
     {F2, F3, 0, 0}},
    {"DIV TEMP[4].x, TEMP[0], TEMP[1]", {{F4}, {F2}}, {F2, 0, 0, 0}},
    {"LRP TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{FH, F0, F1, FH}, {F1, F2, F2, F4}, {F3, F4, F1, F2}},
     {F2, F4, F2, F3}},
    {"MIN TEMP[4], TEMP[0], TEMP[1]", {{F1, F2, FM1, F0}, {F2, F1, F0, FM1}}, {F1, F1, FM1, FM1}},
    {"MAX TEMP[4], TEMP[0], TEMP[1]", {{F1, F2, FM1, F0}, {F2, F1, F0, FM1}}, {F2, F2, F0, F0}},
    {"RCP TEMP[4].xw, TEMP[0].yyyy", {{F1, F2}}, {FH, 0, 0, FH}},
    {"RSQ TEMP[4], TEMP[0].xxxx", {{F4}}, {FH, FH, FH, FH}},
    {"SQRT TEMP[4].x, TEMP[0]", {{F4}}, {F2, 0, 0, 0}},
    {"EX2 TEMP[4].xy, TEMP[0].xxxx", {{F2}}, {F4, F4, 0, 0}},
    {"LG2 TEMP[4].xy, TEMP[0].xxxx", {{F4}}, {F2, F2, 0, 0}},
    {"POW TEMP[4].x, TEMP[0].xxxx, TEMP[1].xxxx", {{F2}, {F2}}, {F4, 0, 0, 0}},
    {"DP2 TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, F1, F4, F4}, {F2, F2, F1, F1}}, {F4, F4, 0, 0}},
    {"DP3 TEMP[4].w, TEMP[0], TEMP[1]", {{F1, F1, F2, F4}, {F1, F1, F1, F1}}, {0, 0, 0, F4}},
    {"DP4 TEMP[4].x, TEMP[0], TEMP[1].xxxx", {{F1, F1, F1, F1}, {F1}}, {F4, 0, 0, 0}},
    {"DPH TEMP[4].x, TEMP[0], TEMP[1]", {{F1, F1, F0, NAN_BITS}, {F1, F1, F1, F2}}, {F4, 0, 0, 0}},
    {"FRC TEMP[4].x, TEMP[0]", {{0x3fc00000u}}, {FH, 0, 0, 0}},
    {"FLR TEMP[4], TEMP[0]", {{0x3fc00000u, 0xbfc00000u, F2, F0}}, {F1, FM2, F2, F0}},
    {"CEIL TEMP[4], TEMP[0]", {{0x3fc00000u, 0xbfc00000u, F2, F0}}, {F2, FM1, F2, F0}},
    {"TRUNC TEMP[4], TEMP[0]", {{0x3fc00000u, 0xbfc00000u, F2, F0}}, {F1, FM1, F2, F0}},
    {"ROUND TEMP[4], TEMP[0]", {{0x3fc00000u, 0x40200000u, FM1, F0}}, {F2, F2, FM1, F0}},
    {"SSG TEMP[4], TEMP[0]", {{F4, FM2, F0, FH}}, {F1, FM1, F0, F1}},
    {"SEQ TEMP[4], TEMP[0], TEMP[1]", {{F1, F2, F1, F0}, {F1, F1, F1, F0}}, {F1, F0, F1, F1}},
    {"SNE TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, F2}, {F1, F1}}, {F0, F1, 0, 0}},
    {"SLT TEMP[4].x, TEMP[0], TEMP[1]", {{F1}, {F2}}, {F1, 0, 0, 0}},
    {"SGE TEMP[4], TEMP[0], TEMP[1]", {{F1, F2, F1, F0}, {F2, F1, F1, F0}}, {F0, F1, F1, F1}},
    {"SGT TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, F2}, {F1, F1}}, {F0, F1, 0, 0}},
    {"SLE TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, F2}, {F1, F1}}, {F1, F0, 0, 0}},
    {"FSEQ TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, NAN_BITS}, {F1, NAN_BITS}}, {ALL, 0, 0, 0}},
    {"FSNE TEMP[4].xy, TEMP[0], TEMP[1]", {{F1, NAN_BITS}, {F1, NAN_BITS}}, {0, ALL, 0, 0}},
    {"FSLT TEMP[4].x, TEMP[0], TEMP[1]", {{F1}, {F2}}, {ALL, 0, 0, 0}},
    {"FSGE TEMP[4], TEMP[0], TEMP[1]", {{F1, F2, F1, F0}, {F2, F1, F1, F0}}, {0, ALL, ALL, ALL}},
    {"CMP TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{FM1, F1, 0x80000000u, FM2}, {NAN_BITS, 1, 2, 3}, {4, 5, 6, 7}},
     {NAN_BITS, 5, 6, 3}},
    /* What is not a number must not be lost where comparisons are put together. */
    {"FSLT TEMP[3].x, TEMP[1].xxxx, TEMP[1].yyyy\nFSLT_PRECISE TEMP[2].x, TEMP[1].xxxx, "
     "TEMP[0].xxxx\nAND TEMP[4].x, TEMP[2].xxxx, TEMP[3].xxxx",
     {{NAN_BITS}, {FM2, F2}},
     {0, 0, 0, 0}},
    {"LIT TEMP[4], TEMP[0]", {{F2, F2, 0, F2}}, {F1, F2, F4, F1}},
    {"LIT TEMP[4], TEMP[0]", {{FM1, F2, 0, F2}}, {F1, F0, F0, F1}},
    {"EXP TEMP[4], TEMP[0]", {{F1}}, {F2, F0, F2, F1}},
    {"LOG TEMP[4], TEMP[0]", {{F4}}, {F2, F1, F2, F1}},
    {"DST TEMP[4], TEMP[0], TEMP[1]", {{0, F2, F3, 0}, {0, F2, 0, F1}}, {F1, F4, F3, F1}},
    {"XPD TEMP[4].xyz, TEMP[0], TEMP[1]", {{F1, F0, F0, 0}, {F0, F1, F0, 0}}, {F0, F0, F1, 0}},
    {"LDEXP TEMP[4].x, TEMP[0], TEMP[1]", {{F1}, {2}}, {F4, 0, 0, 0}},
    /* integers */
    {"UADD TEMP[4], TEMP[0], -TEMP[1]", {{5, 1, 0, ALL}, {3, 2, 1, ALL}}, {2, ALL, ALL, 0}},
    {"UMUL TEMP[4].xy, TEMP[0], TEMP[1]", {{5, ALL}, {3, 2}}, {15, 0xfffffffeu, 0, 0}},
    {"UMAD TEMP[4].x, TEMP[0], TEMP[1], TEMP[2]", {{5}, {3}, {1}}, {16, 0, 0, 0}},
    {"UDIV TEMP[4].x, TEMP[0], TEMP[1]", {{ALL}, {16}}, {0x0fffffffu, 0, 0, 0}},
    {"UMOD TEMP[4].x, TEMP[0], TEMP[1]", {{ALL}, {16}}, {15, 0, 0, 0}},
    {"IDIV TEMP[4].xy, TEMP[0], TEMP[1]",
     {{(uint32_t)-7, 7}, {2, (uint32_t)-2}},
     {(uint32_t)-3, (uint32_t)-3, 0, 0}},
    {"MOD TEMP[4].xy, TEMP[0], TEMP[1]",
     {{(uint32_t)-7, 7}, {2, (uint32_t)-2}},
     {(uint32_t)-1, 1, 0, 0}},
    {"INEG TEMP[4].xy, TEMP[0]", {{1, 0}}, {ALL, 0, 0, 0}},
    {"IABS TEMP[4].xy, TEMP[0]", {{ALL, 7}}, {1, 7, 0, 0}},
    {"ISSG TEMP[4], TEMP[0]", {{(uint32_t)-9, 9, 0, 1}}, {ALL, 1, 0, 1}},
    {"IMIN TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 3}, {1, 2}}, {ALL, 2, 0, 0}},
    {"IMAX TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 3}, {1, 2}}, {1, 3, 0, 0}},
    {"UMIN TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 3}, {1, 2}}, {1, 2, 0, 0}},
    {"UMAX TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 3}, {1, 2}}, {ALL, 3, 0, 0}},
    {"AND TEMP[4].x, TEMP[0], TEMP[1]", {{6}, {3}}, {2, 0, 0, 0}},
    {"OR TEMP[4].x, TEMP[0], TEMP[1]", {{6}, {3}}, {7, 0, 0, 0}},
    {"XOR TEMP[4].x, TEMP[0], TEMP[1]", {{6}, {3}}, {5, 0, 0, 0}},
    {"NOT TEMP[4].x, TEMP[0]", {{6}}, {0xfffffff9u, 0, 0, 0}},
    {"SHL TEMP[4].xy, TEMP[0], TEMP[1]", {{1, 1}, {4, 33}}, {16, 2, 0, 0}},
    {"ISHR TEMP[4].xy, TEMP[0], TEMP[1]", {{0x80000000u, 16}, {31, 34}}, {ALL, 4, 0, 0}},
    {"USHR TEMP[4].xy, TEMP[0], TEMP[1]", {{0x80000000u, 16}, {31, 34}}, {1, 4, 0, 0}},
    {"UMUL_HI TEMP[4], TEMP[0], TEMP[1]",
     {{ALL, 0x80000000u, 0x12345678u, 3}, {ALL, 2, 0x9abcdef0u, 4}},
     {0xfffffffeu, 1, 0x0b00ea4eu, 0}},
    {"IMUL_HI TEMP[4], TEMP[0], TEMP[1]",
     {{ALL, 0x80000000u, 0x12345678u, ALL}, {ALL, 2, 0x9abcdef0u, 4}},
     {0, ALL, 0xf8cc93d6u, ALL}},
    {"USEQ TEMP[4].xy, TEMP[0], TEMP[1]", {{1, 2}, {1, 1}}, {ALL, 0, 0, 0}},
    {"USNE TEMP[4].xy, TEMP[0], TEMP[1]", {{1, 2}, {1, 1}}, {0, ALL, 0, 0}},
    {"USLT TEMP[4].xy, TEMP[0], TEMP[1]", {{1, ALL}, {2, 1}}, {ALL, 0, 0, 0}},
    {"USGE TEMP[4].x, TEMP[0], TEMP[1]", {{ALL}, {1}}, {ALL, 0, 0, 0}},
    {"ISLT TEMP[4].x, TEMP[0], TEMP[1]", {{ALL}, {1}}, {ALL, 0, 0, 0}},
    {"ISGE TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 1}, {1, 1}}, {0, ALL, 0, 0}},
    {"UCMP TEMP[4], TEMP[0], TEMP[1], -TEMP[2]",
     {{0x80000000u, 0, 1, 0}, {NAN_BITS, 1, 2, 3}, {F1, F1, F1, FM2}},
     {NAN_BITS, FM1, 2, F2}},
    {"UBFE TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{0xabcd1234u, 0xabcd1234u, 0xabcd1234u, 0xabcd1234u}, {4, 16, 0, 31}, {8, 16, 32, 0}},
     {0x23, 0xabcd, 0xabcd1234u, 0}},
    {"IBFE TEMP[4], TEMP[0], TEMP[1], TEMP[2]",
     {{0xabcd1234u, 0xabcd1234u, 0xabcd1234u, 0xabcd1234u}, {4, 16, 0, 31}, {8, 16, 32, 1}},
     {0x23, 0xffffabcdu, 0xabcd1234u, ALL}},
    {"BFI TEMP[4], TEMP[0], TEMP[1], TEMP[2], TEMP[3]",
     {{ALL, 0, 0x11111111u, ALL}, {0, 0xff, 0x22222222u, 0}, {8, 4, 0, 31}, {4, 8, 32, 0}},
     {0xfffff0ffu, 0xff0, 0x22222222u, ALL}},
    {"BREV TEMP[4].x, TEMP[0]", {{1}}, {0x80000000u, 0, 0, 0}},
    {"POPC TEMP[4].xy, TEMP[0]", {{ALL, 5}}, {32, 2, 0, 0}},
    {"LSB TEMP[4].xy, TEMP[0]", {{8, 0}}, {3, ALL, 0, 0}},
    {"UMSB TEMP[4].xy, TEMP[0]", {{ALL, 0}}, {31, ALL, 0, 0}},
    {"IMSB TEMP[4].xy, TEMP[0]", {{ALL, 8}}, {ALL, 3, 0, 0}},
    {"F2I TEMP[4].xy, TEMP[0]", {{0xc0200000u, F3}}, {(uint32_t)-2, 3, 0, 0}},
    {"F2U TEMP[4].xy, TEMP[0]", {{0x40200000u, F3}}, {2, 3, 0, 0}},
    {"I2F TEMP[4].xy, TEMP[0]", {{(uint32_t)-2, 3}}, {FM2, F3, 0, 0}},
    {"U2F TEMP[4].xy, TEMP[0]", {{ALL, 3}}, {0x4f800000u, F3, 0, 0}},
    {"PK2H TEMP[4].x, TEMP[0]", {{F1, FM2}}, {0xc0003c00u, 0, 0, 0}},
    {"UP2H TEMP[4].xy, TEMP[0].xxxx", {{0xc0003c00u}}, {F1, FM2, 0, 0}},
    /* addresses, arrays, flow */
    {"UARL ADDR[0].x, TEMP[0].xxxx\nMOV TEMP[5], TEMP[1]\nMOV TEMP[6], TEMP[2]\nMOV TEMP[4], "
     "TEMP[ADDR[0].x+4](1)",
     {{2}, {1, 2, 3, 4}, {5, 6, 7, 8}},
     {5, 6, 7, 8}},
    {"UARL ADDR[0].x, TEMP[0].xxxx\nMOV TEMP[ADDR[0].x+5](1).yz, TEMP[1]\nMOV TEMP[4], TEMP[6]",
     {{1}, {1, 2, 3, 4}},
     {0, 2, 3, 0}},
    /* an index far outside reaches no other register */
    {"MOV TEMP[4], TEMP[1]\nUARL ADDR[0].x, TEMP[0].xxxx\nMOV TEMP[ADDR[0].x+5](1), TEMP[0]",
     {{0x7ffffff0u, 9, 9, 9}, {1, 2, 3, 4}},
     {1, 2, 3, 4}},
    {"ARL ADDR[0].x, TEMP[0].xxxx\nMOV TEMP[5], TEMP[1]\nMOV TEMP[6], TEMP[2]\nMOV TEMP[4], "
     "TEMP[ADDR[0].x+4](1)",
     {{0x3fe00000u}, {1, 2, 3, 4}, {5, 6, 7, 8}},
     {1, 2, 3, 4}},
    {"UARL ADDR[0].x, TEMP[0].xxxx\nMOV TEMP[4], IMM[ADDR[0].x]", {{1}}, {4, 5, 6, 7}},
    {"MOV TEMP[4].x, IMM[0].xxxx\nBGNLOOP\nUADD TEMP[4].x, TEMP[4].xxxx, IMM[0].yyyy\nUSGE "
     "TEMP[5].x, TEMP[4].xxxx, "
     "TEMP[0].xxxx\nUIF TEMP[5].xxxx\nBRK\nENDIF\nENDLOOP",
     {{7}},
     {7, 0, 0, 0}},
    {"MOV TEMP[4].xy, IMM[0].xxxx\nBGNLOOP\nUADD TEMP[4].x, TEMP[4].xxxx, IMM[0].yyyy\nUSGE "
     "TEMP[5].x, TEMP[4].xxxx, "
     "TEMP[0].xxxx\nUIF TEMP[5].xxxx\nBRK\nENDIF\nAND TEMP[5].x, TEMP[4].xxxx, IMM[0].yyyy\nUIF "
     "TEMP[5].xxxx\nCONT\n"
     "ENDIF\nUADD TEMP[4].y, TEMP[4].yyyy, IMM[0].yyyy\nENDLOOP",
     {{7}},
     {7, 3, 0, 0}},
    {"IF TEMP[0].xxxx\nMOV TEMP[4], TEMP[1]\nELSE\nMOV TEMP[4], TEMP[2]\nENDIF",
     {{0x80000000u}, {1}, {2}},
     {2, 0, 0, 0}},
    {"UIF TEMP[0].xxxx\nMOV TEMP[4], TEMP[1]\nELSE\nMOV TEMP[4], TEMP[2]\nENDIF",
     {{0x80000000u}, {1}, {2}},
     {1, 0, 0, 0}},
    /* doubles: 1.5 = 0x3ff80000:0, 2.5 = 0x40040000:0 */
    {"DADD TEMP[4], TEMP[0], TEMP[1]",
     {{0, 0x3ff80000u, 0, 0x40040000u}, {0, 0x40040000u, 0, 0x40040000u}},
     {0, 0x40100000u, 0, 0x40140000u}},
    {"DADD TEMP[4].zw, TEMP[0].xyxy, TEMP[1].zwzw",
     {{0, 0x3ff80000u}, {0, 0, 0, 0x40040000u}},
     {0, 0, 0, 0x40100000u}},
    {"MOV TEMP[4], TEMP[0]\nDADD TEMP[4], TEMP[4].zwxy, TEMP[4].zwxy",
     {{0, 0x3ff80000u, 0, 0x40040000u}},
     {0, 0x40140000u, 0, 0x40080000u}},
    {"DMAD TEMP[4].xy, TEMP[0], TEMP[0], -TEMP[0]", {{0, 0x3ff80000u}}, {0, 0x3fe80000u, 0, 0}},
    {"DRCP TEMP[4].xy, TEMP[0]", {{0, 0x40000000u}}, {0, 0x3fe00000u, 0, 0}},
    {"DSQRT TEMP[4].xy, TEMP[0]", {{0, 0x40100000u}}, {0, 0x40000000u, 0, 0}},
    {"DSSG TEMP[4].xy, -|TEMP[0]|", {{0, 0x40100000u}}, {0, 0xbff00000u, 0, 0}},
    {"DSLT TEMP[4].xz, TEMP[0], TEMP[1]",
     {{0, 0x3ff80000u, 0, 0x40040000u}, {0, 0x40040000u, 0, 0x3ff80000u}},
     {ALL, 0, 0, 0}},
    /* a single result: guests have its operands in xy, wherever it goes */
    {"DMUL TEMP[4].zw, TEMP[0], TEMP[1]",
     {{0, 0x40000000u, 1, 1}, {0, 0x40040000u, 1, 1}},
     {0, 0, 0, 0x40140000u}},
    {"DSEQ TEMP[4].z, TEMP[0], TEMP[1]",
     {{5, 0x40040000u, 0, 0}, {5, 0x40040000u, 0, 1}},
     {0, 0, ALL, 0}},
    {"DFRACEXP TEMP[4].zw, TEMP[4].x, TEMP[0]", {{0, 0x40100000u}}, {3, 0, 0, 0x3fe00000u}},
    {"D2F TEMP[4].yz, TEMP[0]", {{0, 0x3ff00000u, 0, 0x40000000u}}, {0, F1, F2, 0}},
    {"MOV TEMP[4], TEMP[0]\nD2F TEMP[4].zw, TEMP[4]",
     {{0, 0x3ff00000u, 0, 0x40000000u}},
     {0, 0x3ff00000u, F1, F2}},
    {"F2D TEMP[4], TEMP[0]", {{F1, F2}}, {0, 0x3ff00000u, 0, 0x40000000u}},
    {"I2D TEMP[4].zw, TEMP[0].xyxy", {{5, (uint32_t)-1}}, {0, 0, 0, 0xbff00000u}},
    {"D2I TEMP[4].x, TEMP[0]", {{0, 0xc0040000u}}, {(uint32_t)-2, 0, 0, 0}},
    {"U2D TEMP[4].xy, TEMP[0]", {{ALL}}, {0xffe00000u, 0x41efffffu, 0, 0}},
    {"DLDEXP TEMP[4].xy, TEMP[0], TEMP[1]", {{0, 0x3ff00000u}, {1}}, {0, 0x40000000u, 0, 0}},
    {"DFRACEXP TEMP[4].xy, TEMP[4].z, TEMP[0]", {{0, 0x40100000u}}, {0, 0x3fe00000u, 3, 0}},
    /* 64-bit integers */
    {"U64ADD TEMP[4], TEMP[0], TEMP[1]", {{ALL, 0, ALL, ALL}, {1, 0, 1, 0}}, {0, 1, 0, 0}},
    {"U64MUL TEMP[4].xy, TEMP[0], TEMP[1]", {{ALL, 0}, {ALL, 0}}, {1, 0xfffffffeu, 0, 0}},
    {"I64NEG TEMP[4].xy, TEMP[0]", {{1, 0}}, {ALL, ALL, 0, 0}},
    {"I64SLT TEMP[4].xz, TEMP[0], TEMP[1]", {{ALL, ALL, 0, 0}, {0, 0, ALL, ALL}}, {ALL, 0, 0, 0}},
    {"U64SHL TEMP[4].xy, TEMP[0], TEMP[1]", {{1, 0}, {33}}, {0, 2, 0, 0}},
    {"I64SHR TEMP[4].xy, TEMP[0], TEMP[1]", {{0, 0x80000000u}, {63}}, {ALL, ALL, 0, 0}},
    {"I2I64 TEMP[4], TEMP[0]", {{ALL, 5}}, {ALL, ALL, 5, 0}},
    {"U642F TEMP[4].x, TEMP[0]", {{0, 1}}, {0x4f800000u, 0, 0, 0}},
    {"D2I64 TEMP[4].xy, TEMP[0]", {{0, 0xc0040000u}}, {0xfffffffeu, ALL, 0, 0}},
    /* memory: buffer 1 holds 100, 101, 102, 103 at bytes 16 .. 31 */
    {"LOAD TEMP[4].xzw, BUFFER[1], TEMP[0].xxxx", {{16}}, {100, 0, 102, 103}},
    {"STORE BUFFER[1].yz, TEMP[0].xxxx, TEMP[1]\nLOAD TEMP[4], BUFFER[1], TEMP[0].xxxx",
     {{16}, {1, 2, 3, 4}},
     {100, 2, 3, 103}},
    {"UARL ADDR[0].x, TEMP[0].yyyy\nLOAD TEMP[4], BUFFER[ADDR[0].x], TEMP[0].xxxx",
     {{16, 1}},
     {100, 101, 102, 103}},
    {"ATOMUADD TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {5}},
     {101, 106, 0, 0}},
    {"ATOMIMIN TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {ALL}},
     {101, ALL, 0, 0}},
    {"ATOMIMAX TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {ALL}},
     {101, 101, 0, 0}},
    {"ATOMUMAX TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {ALL}},
     {101, ALL, 0, 0}},
    {"ATOMCAS TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx, TEMP[1].yyyy\nLOAD TEMP[4].y, "
     "BUFFER[1], TEMP[0].yyyy",
     {{20, 16}, {101, 7}},
     {101, 7, 0, 0}},
    {"ATOMXCHG TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {101, 7}},
     {101, 101, 0, 0}},
    {"ATOMINC_WRAP TEMP[4].x, BUFFER[1], TEMP[0].xxxx, TEMP[1].xxxx\nLOAD TEMP[4].y, BUFFER[1], "
     "TEMP[0].yyyy",
     {{20, 16}, {101, 7}},
     {101, 0, 0, 0}},
    {"RESQ TEMP[4].x, BUFFER[1]", {{0}}, {64, 0, 0, 0}},
    {"STORE MEMORY[0].xy, TEMP[0].xxxx, TEMP[1]\nATOMUADD TEMP[4].z, MEMORY[0], TEMP[0].xxxx, "
     "TEMP[0].xxxx\nLOAD "
     "TEMP[4].xy, MEMORY[0], TEMP[0].xxxx",
     {{8}, {1, 2}},
     {9, 2, 1, 0}},
    /* counters: 10, 11 */
    {"LOAD TEMP[4].x, HWATOMIC[0][0], TEMP[0].xxxx\nLOAD TEMP[4].y, HWATOMIC[0][1], TEMP[0].xxxx",
     {{0}},
     {10, 11, 0, 0}},
    {"ATOMUADD TEMP[4].x, HWATOMIC[0][1], TEMP[0].xxxx, IMM[0].yyyy\nLOAD TEMP[4].y, "
     "HWATOMIC[0][1], TEMP[0].xxxx",
     {{0}},
     {11, 12, 0, 0}},
    {"ATOMUADD TEMP[4].x, HWATOMIC[0][1], TEMP[0].xxxx, IMM[2].xxxx\nLOAD TEMP[4].y, "
     "HWATOMIC[0][1], TEMP[0].xxxx",
     {{0}},
     {11, 10, 0, 0}},
    {"ATOMAND TEMP[4].x, HWATOMIC[0][1], TEMP[0].xxxx, IMM[0].yyyy\nLOAD TEMP[4].y, "
     "HWATOMIC[0][1], TEMP[0].xxxx",
     {{0}},
     {11, 1, 0, 0}},
    {"ATOMIMIN TEMP[4].x, HWATOMIC[0][1], TEMP[0].xxxx, IMM[2].xxxx\nLOAD TEMP[4].y, "
     "HWATOMIC[0][1], TEMP[0].xxxx",
     {{0}},
     {11, 11, 0, 0}},
    {"UARL ADDR[0].x, TEMP[0].yyyy\nLOAD TEMP[4].x, HWATOMIC[0][ADDR[0].x], TEMP[0].xxxx",
     {{0, 1}},
     {11, 0, 0, 0}},
    /* constants: CONST[0][n] = 20 + n, CONST[2][n] = 40 + n in x */
    {"MOV TEMP[4].x, CONST[1].xxxx\nMOV TEMP[4].y, CONST[2][1].xxxx", {{0}}, {21, 41, 0, 0}},
    {"UARL ADDR[0].xy, TEMP[0]\nMOV TEMP[4].x, CONST[2][ADDR[0].x].xxxx\nMOV TEMP[4].y, "
     "CONST[ADDR[0].y][ADDR[0].x].xxxx",
     {{1, 2}},
     {41, 41, 0, 0}},
    {"UARL ADDR[0].x, TEMP[0]\nMOV TEMP[4].x, CONST[ADDR[0].x+3].xxxx",
     {{0x7000000u}},
     {23, 0, 0, 0}},
    {"MOV TEMP[4].xyz, SV[0]\nMOV TEMP[4].w, SV[1].xxxx", {{0}}, {0, 0, 0, 1}},
};

static const char head[] =
    "COMP\n"
    "PROPERTY CS_FIXED_BLOCK_WIDTH 1\n"
    "PROPERTY CS_FIXED_BLOCK_HEIGHT 1\n"
    "PROPERTY CS_FIXED_BLOCK_DEPTH 1\n"
    "DCL SV[0], THREAD_ID\n"
    "DCL SV[1], GRID_SIZE\n"
    "DCL BUFFER[0..1]\n";
static const char middle[] =
    "DCL TEMP[0..4], LOCAL\n"
    "DCL TEMP[5..6], ARRAY(1), LOCAL\n"
    "DCL ADDR[0]\n"
    "IMM[0] UINT32 {0, 1, 2, 3}\n"
    "IMM[1] UINT32 {4, 5, 6, 7}\n"
    "IMM[2] UINT32 {4294967295, 16, 32, 48}\n"
    "LOAD TEMP[0], BUFFER[0], IMM[0].xxxx\n"
    "LOAD TEMP[1], BUFFER[0], IMM[2].yyyy\n"
    "LOAD TEMP[2], BUFFER[0], IMM[2].zzzz\n"
    "LOAD TEMP[3], BUFFER[0], IMM[2].wwww\n";

/* Declares what the program names, so that the others run on smaller hosts too. */
static void write_text(const struct row *row, char *text, size_t capacity)
{
    bool memory = strstr(row->program, "MEMORY"), counters = strstr(row->program, "HWATOMIC");
    bool constants = strstr(row->program, "CONST");
    snprintf(text, capacity, "%s%s%s%s%s%s\nSTORE BUFFER[1], IMM[0].xxxx, TEMP[4]\nEND\n", head,
             memory ? "DCL MEMORY[0], SHARED\n" : "", counters ? "DCL HWATOMIC[0][0..1]\n" : "",
             constants ? "DCL CONST[0..3]\nDCL CONST[2][0..1]\n" : "", middle, row->program);
}

static void set_buffers(const struct row *row, GLuint program, GLuint buffers[3])
{
    uint32_t second[16] = {0, 0, 0, 0, 100, 101, 102, 103}, counters[2] = {10, 11};
    uint32_t c0[4][4] = {{20}, {21}, {22}, {23}}, c2[2][4] = {{40}, {41}};
    glGenBuffers(3, buffers);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 3, buffers[0]);
    glBufferData(GL_SHADER_STORAGE_BUFFER, sizeof(row->in), row->in, GL_STATIC_DRAW);
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, 4, buffers[1]);
    glBufferData(GL_SHADER_STORAGE_BUFFER, sizeof(second), second, GL_STATIC_DRAW);
    glBindBufferBase(GL_ATOMIC_COUNTER_BUFFER, 0, buffers[2]);
    glBufferData(GL_ATOMIC_COUNTER_BUFFER, sizeof(counters), counters, GL_STATIC_DRAW);
    test_gl_uniform_block(program, "cs_const0", 0, c0, sizeof(c0));
    test_gl_uniform_block(program, "cs_ubo2", 1, c2, sizeof(c2));
}

/* False: the host cannot. */
static bool run(const struct row *row, const struct bea_glsl_host *host, uint32_t out[4])
{
    char text[4096];
    struct bea_shader_error error;
    enum bea_status status;
    write_text(row, text, sizeof(text));
    struct test_stage stage = {.text = text};
    stage.key.shared_bytes = 64;
    stage.key.ssbo_base = 3;
    test_gl_join(&stage, 1);
    char *glsl = test_gl_text(&stage, host, &status, &error);
    if (!glsl) {
        cr_assert_eq(status, BEA_ERR_UNSUPPORTED, "%s: %s", row->program, error.message);
        cr_log_info("%s: %s", row->program, error.message);
        test_gl_finish_stages(&stage, 1);
        return false;
    }
    GLuint program = test_gl_program(&stage, 1, host, NULL), buffers[3];
    set_buffers(row, program, buffers);
    glDispatchCompute(1, 1, 1);
    glMemoryBarrier(GL_ALL_BARRIER_BITS);
    glBindBuffer(GL_SHADER_STORAGE_BUFFER, buffers[1]);
    const void *data = glMapBufferRange(GL_SHADER_STORAGE_BUFFER, 0, 16, GL_MAP_READ_BIT);
    cr_assert_not_null(data);
    memcpy(out, data, 16);
    glUnmapBuffer(GL_SHADER_STORAGE_BUFFER);
    bool same = true;
    for (unsigned i = 0; i < 4; i++)
        same = same && out[i] == row->out[i];
    cr_expect(same, "%s\ngot %08x %08x %08x %08x, not %08x %08x %08x %08x\n%s", row->program,
              out[0], out[1], out[2], out[3], row->out[0], row->out[1], row->out[2], row->out[3],
              glsl);
    free(glsl);
    glDeleteBuffers(3, buffers);
    glDeleteProgram(program);
    test_gl_finish_stages(&stage, 1);
    return true;
}

static void run_all(bool es, size_t least)
{
    test_gl_begin(es);
    struct bea_glsl_host host = test_gl_host(es);
    size_t done = 0;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        uint32_t out[4];
        done += run(&rows[i], &host, out);
    }
    cr_assert_geq(done, least, "only %zu opcodes were run", done);
    test_gl_end();
}

Test(glsl_run, desktop)
{
    run_all(false, sizeof(rows) / sizeof(rows[0]) - 12);
}

Test(glsl_run, es)
{
    run_all(true, 110);
}
