/* SPDX-License-Identifier: MIT */
/* What all proof harnesses share. Read by CBMC only; docs/proofs.md explains the method. */
#ifndef BEA_PROOF_H
#define BEA_PROOF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* CBMC's: functions with such names and no body answer any value, a new one at each call. */
uint32_t nondet_u32(void);
uint64_t nondet_u64(void);
int nondet_int(void);
size_t nondet_size(void);

static inline uint32_t any_u32(void)
{
    return nondet_u32();
}

/* A bool is 0 or 1; uninitialised ones would be any byte. */
static inline bool any_bool(void)
{
    return any_u32() != 0;
}

static inline bool is_bool(bool value)
{
    return *(const uint8_t *)&value <= 1;
}

/* Bit by bit: a NaN is the same as itself. */
static inline bool same_f32(float a, float b)
{
    return *(const uint32_t *)&a == *(const uint32_t *)&b;
}

static inline bool same_f64(double a, double b)
{
    return *(const uint64_t *)&a == *(const uint64_t *)&b;
}

static inline uint32_t any_below(uint32_t end)
{
    const uint32_t value = any_u32();

    __CPROVER_assume(value < end);
    return value;
}

/* What the caller must give: part of the contract, so each one stands in docs/proofs.md. */
#define GIVEN(condition) __CPROVER_assume(condition)

/* What is proven. */
#define CLAIM(condition, text) __CPROVER_assert(condition, text)

/*
 * The coverage gate: something that must be reachable. Its assertion has to FAIL; where it holds,
 * assumptions contradict each other and all claims behind it say nothing. Twins go without: there
 * any failure counts.
 */
#ifdef PROOF_TWIN
#define GATE(condition, text) ((void)0)
#else
#define GATE(condition, text) __CPROVER_assert(!(condition), "gate: " text)
#endif

/* The end of a path: what comes behind need not be joined with it. */
#define DONE() __CPROVER_assume(false)

/* How many elements of an array of unknown count there can be: all, or fewer where that is a
 * proof's bound. */
#ifdef PROOF_FEW
#define PROOF_ELEMENTS(most) ((most) < PROOF_FEW ? (most) : PROOF_FEW)
#else
#define PROOF_ELEMENTS(most) (most)
#endif

/* Some proofs are run in parts, which their manifest lists: all of them together are the proof. */
#ifdef PROOF_PART
#define IN_PART(part) (PROOF_PART == (part))
#else
#define IN_PART(part) 1
#endif

#define PROOF_MAX_LENGTH 65535u /* payload dwords that a header can say */

#endif
