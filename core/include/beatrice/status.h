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
};

/**
 * Where and why a call failed. Plain data of the caller's; the library keeps no pointer to it.
 * `command` and `field` point to static strings, or are NULL where no command is to blame.
 */
struct bea_error {
    enum bea_status status;
    uint32_t context_id; /**< 0 where no context is concerned. */
    uint32_t dword;      /**< Offset of the offending dword in the submitted buffer, in dwords. */
    uint32_t opcode;     /**< Command number (protocol header bits 0..7). */
    const char *command; /**< Its name, such as "SET_VIEWPORT_STATE". */
    const char *field;   /**< The field that broke a rule. */
    char message[192];   /**< One line of English for a log, NUL terminated. */
};

/** A constant English name for `status`, such as "malformed"; never NULL. Any thread. */
const char *bea_status_name(enum bea_status status);

#ifdef __cplusplus
}
#endif
#endif
