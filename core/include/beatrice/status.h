/* SPDX-License-Identifier: MIT */
/*
 * Result codes and the error object. Every fallible function of the public API returns a
 * `enum bea_status`; those that can say more also fill a `struct bea_error` of the caller's.
 */
#ifndef BEATRICE_STATUS_H
#define BEATRICE_STATUS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What happened, and whose fault it was. Values are stable ABI. */
enum bea_status {
    BEA_OK = 0,
    /* The guest's fault. */
    BEA_ERR_MALFORMED =
        1, /**< The stream breaks the protocol's schema; the context is in error now. */
    BEA_ERR_REFUSED = 2,      /**< Well formed but impossible; that command had no effect. */
    BEA_ERR_CONTEXT_LOST = 3, /**< The context was already in its sticky error state. */
    BEA_ERR_NO_MEMORY = 4,    /**< A limit was reached, or the host has no memory left. */
    /* The embedder's. */
    BEA_ERR_INVALID = 5,   /**< A parameter breaks the function's contract. */
    BEA_ERR_NOT_FOUND = 6, /**< No context, resource or capset has that id. */
    BEA_ERR_EXISTS = 7,    /**< The id is taken. */
    BEA_ERR_VETOED = 8,    /**< The embedder's policy callback said no. */
    /* The host's. */
    BEA_ERR_UNSUPPORTED = 9, /**< This host or this build cannot do it. */
    BEA_ERR_HOST = 10,       /**< GL, EGL or the system failed. */
    BEA_ERR_TIMEOUT = 11,    /**< The time given ran out first. */
    /* The embedder's again: see "Threads" in beatrice/renderer.h. */
    BEA_ERR_BUSY = 12,   /**< Another call of the renderer is under way: this one is from another
                            thread, or from one of its callbacks. */
    BEA_ERR_THREAD = 13, /**< The renderer is bound to another thread, which has not left it. */
};

/** How far bea_renderer_create() came. Values are stable ABI. */
enum bea_stage {
    BEA_STAGE_NONE = 0,         /**< Another call, or memory ran out before the first stage. */
    BEA_STAGE_PARAMS = 1,       /**< The parameters are not right. */
    BEA_STAGE_LIBRARY = 2,      /**< Loading the system's EGL and GL. */
    BEA_STAGE_NODE = 3,         /**< Opening a DRM render node. */
    BEA_STAGE_DISPLAY = 4,      /**< Getting and initializing an EGL display. */
    BEA_STAGE_CONFIG = 5,       /**< Finding what kind of context the display can have. */
    BEA_STAGE_CONTEXT = 6,      /**< Making a GL context, and making it current. */
    BEA_STAGE_FENCE_THREAD = 7, /**< Starting the thread that waits for fences. */
};

/**
 * Where and why a call failed. Plain data of the caller's; the library keeps no pointer to it.
 * `command` and `field` point to static strings, or are NULL where no command is to blame. A call
 * that fails fills all of it.
 */
struct bea_error {
    enum bea_status status;
    uint32_t context_id; /**< 0 where no context is concerned. */
    uint32_t dword;      /**< Offset of the offending dword in the submitted buffer, in dwords. */
    uint32_t opcode;     /**< Command number (protocol header bits 0..7). */
    const char *command; /**< Its name, such as "SET_VIEWPORT_STATE". */
    const char *field;   /**< The field that broke a rule. */
    char message[192];   /**< One line of English for a log, NUL terminated. */
    /* Of bea_renderer_create() only. */
    enum bea_stage stage;
    const char *missing; /**< The first extension or library that was looked for in vain, by name; a
                            static string, NULL where none is to blame. */
    char node[64];       /**< Path of the render node concerned (cut to fit), "" where none is. */
};

/** A constant English name for `status`, such as "malformed"; never NULL. Any thread. */
const char *bea_status_name(enum bea_status status);

/** A constant English name for `stage`, such as "display"; never NULL. Any thread. */
const char *bea_stage_name(enum bea_stage stage);

#ifdef __cplusplus
}
#endif
#endif
