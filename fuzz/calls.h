/* SPDX-License-Identifier: MIT */
/*
 * The inputs of the targets "calls" and "resources": operations one after the other. An operation
 * is a header dword (bits 0 to 7 its number, 16 to 31 the dwords behind it) and its parameters;
 * those that are missing are 0. The mutator reads the same table.
 *
 * X(NAME, parameters), one letter for each dword:
 *   c context id   r resource id   n any number   s small number   d direction   b flag
 *   t target   f format   i bind   w size   l level   S the rest is a stream   B the rest is bytes
 */
#ifndef FUZZ_CALLS_H
#define FUZZ_CALLS_H

#define FUZZ_CALLS(X)                                                                              \
    X(RENDERER, "b")                                                                               \
    X(CONTEXT_CREATE, "csB")                                                                       \
    X(CONTEXT_DESTROY, "c")                                                                        \
    X(CONTEXT_ATTACH, "cr")                                                                        \
    X(CONTEXT_DETACH, "cr")                                                                        \
    X(CONTEXT_ASK, "c")                                                                            \
    X(SUBMIT, "cS")                                                                                \
    X(RESOURCE_CREATE, "rtfiwwwwlsn")                                                              \
    X(RESOURCE_BLOB, "rsncns")                                                                     \
    X(RESOURCE_IMPORT, "rwwnns")                                                                   \
    X(RESOURCE_EXPORT, "r")                                                                        \
    X(RESOURCE_DESTROY, "r")                                                                       \
    X(RESOURCE_ASK, "r")                                                                           \
    X(BACKING_ATTACH, "rsB")                                                                       \
    X(BACKING_DETACH, "r")                                                                         \
    X(TRANSFER, "crdlnnnbbwwwwwwsB")                                                               \
    X(MAP, "r")                                                                                    \
    X(MAP_FIXED, "r")                                                                              \
    X(UNMAP, "r")                                                                                  \
    X(SCANOUT, "r")                                                                                \
    X(CURSOR, "rn")                                                                                \
    X(FENCE, "csnbb")                                                                              \
    X(FENCE_FD, "csb")                                                                             \
    X(SYNC_FILE, "c")                                                                              \
    X(POLL, "b")                                                                                   \
    X(TAP, "b")                                                                                    \
    X(VETO, "b")                                                                                   \
    X(RESET, "")

enum fuzz_call {
#define FUZZ_CALL_NUMBER(name, parameters) FUZZ_CALL_##name,
    FUZZ_CALLS(FUZZ_CALL_NUMBER)
#undef FUZZ_CALL_NUMBER
        FUZZ_CALL_COUNT,
};

#define FUZZ_CALL_CONTEXTS 4u
#define FUZZ_CALL_RESOURCES 32u

#endif
