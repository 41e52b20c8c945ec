/* SPDX-License-Identifier: MIT */
/* The blocks of formats, which tests/proofs/check.py compares with the table of them. */
#ifndef BEA_PROOF_BLOCK_H
#define BEA_PROOF_BLOCK_H

#define PROOF_MAX_BLOCK 12u /* texels across or down */
#define PROOF_MAX_BLOCK_BYTES 32u

#endif
