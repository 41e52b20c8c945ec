/* SPDX-License-Identifier: MIT */
/*
 * What one guest may use. Reaching a limit is an out-of-memory answer to that guest, nothing else.
 * Draws and dispatches past theirs are refused; where the GPU reads the numbers from a buffer, they
 * are left out without a word.
 */
#ifndef BEATRICE_LIMITS_H
#define BEATRICE_LIMITS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The one table of limits: X(field, type, default, unit, what it bounds). The struct, the defaults
 * and the tests are all made from it.
 */
#define BEA_LIMITS(X)                                                                              \
    X(contexts, uint32_t, 64, "contexts", "contexts of a renderer")                                \
    X(subcontexts, uint32_t, 64, "sub-contexts", "sub-contexts of a context")                      \
    X(resources, uint32_t, 65536, "resources", "resources of a renderer")                          \
    X(objects, uint32_t, 262144, "objects", "objects of a context, over all its sub-contexts")     \
    X(resource_bytes, uint64_t, 8ull << 30, "bytes", "host memory of all resources of a renderer") \
    X(resource_size, uint64_t, 2ull << 30, "bytes", "host memory of one resource")                 \
    X(iovecs, uint32_t, 1u << 20, "iovecs", "pieces of one resource's backing")                    \
    X(submit_dwords, uint32_t, 1u << 24, "dwords", "length of one submit")                         \
    X(shader_bytes, uint32_t, 4u << 20, "bytes", "text of one shader")                             \
    X(shader_instructions, uint32_t, 1u << 17, "instructions", "instructions of one shader")       \
    X(shader_nesting, uint32_t, 128, "levels", "nesting of loops and branches in a shader")        \
    X(shader_variants, uint32_t, 256, "variants", "compiled variants of one shader")               \
    X(fences, uint32_t, 16384, "fences", "unsignalled fences of a renderer")                       \
    X(draw_vertices, uint64_t, 1ull << 32, "vertices", "count x instances of one draw")            \
    X(dispatch_groups, uint64_t, 1ull << 32, "groups", "work groups of one dispatch")

struct bea_limits {
#define BEA_LIMIT_FIELD(name, type, value, unit, what) type name;
    BEA_LIMITS(BEA_LIMIT_FIELD)
#undef BEA_LIMIT_FIELD
};

/** Fills `limits` with the defaults, which real programs do not reach. Any thread. */
void bea_limits_default(struct bea_limits *limits);

/** What a renderer or a context holds at the moment. */
struct bea_usage {
    uint64_t resource_bytes; /**< Host memory of resources, bytes, as accounted at creation. */
    uint32_t contexts;
    uint32_t subcontexts;
    uint32_t resources;
    uint32_t objects;
    uint32_t fences;   /**< Not signalled yet. */
    uint64_t refused;  /**< Commands refused since creation. */
    uint64_t commands; /**< Commands executed since creation. */
    uint64_t submits;  /**< Submits taken since creation. */
};

#ifdef __cplusplus
}
#endif
#endif
