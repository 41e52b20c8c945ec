/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The wire as tables, for programs that make, repair and break it: the mutator of fuzz/. Generated from
 * protocol/virgl.xml: do not edit. Dwords count from 1 behind the header, for messages too; in an array from 0.
 */
#ifndef VGP_FUZZ_H
#define VGP_FUZZ_H

#include <stdbool.h>
#include <stdint.h>

enum vgp_fuzz_kind {
    VGP_FUZZ_NUMBER,
    VGP_FUZZ_SIGNED,
    VGP_FUZZ_FLOAT,
    VGP_FUZZ_DOUBLE, /* two dwords */
    VGP_FUZZ_WIDE,   /* two dwords */
    VGP_FUZZ_FLAG,
    VGP_FUZZ_ENUM,     /* one of `values` */
    VGP_FUZZ_BITS,     /* any of `values` together */
    VGP_FUZZ_FORMAT,
    VGP_FUZZ_RESOURCE,
    VGP_FUZZ_OBJECT, /* a handle of an object of type `object` */
    VGP_FUZZ_NEW,    /* the handle that gets an object of type `object` */
    VGP_FUZZ_HANDLE, /* any handle */
    VGP_FUZZ_COUNT,  /* elements of an array */
    VGP_FUZZ_LENGTH, /* bytes of a part */
    VGP_FUZZ_SPAN,   /* with the elements of part `span` at most `max` */
};

enum vgp_fuzz_when {
    VGP_FUZZ_ALWAYS,
    VGP_FUZZ_NONZERO,
    VGP_FUZZ_ZERO,
    VGP_FUZZ_EQUAL,
    VGP_FUZZ_UNEQUAL,
};

#define VGP_FUZZ_HEADERS_OBJECT 255 /* the type that the header names */

struct vgp_fuzz_field {
    const char *name;
    const uint32_t *values;
    uint32_t min, max, step;
    uint32_t when_value;
    uint16_t num_values;
    uint16_t dword;
    uint8_t kind; /* enum vgp_fuzz_kind */
    uint8_t low, width;
    uint8_t object;
    uint8_t span;
    uint8_t when, when_field; /* index in the command's fields */
    bool strict;              /* other values are malformed */
    bool null;                /* 0 means none */
};

enum vgp_fuzz_part_kind {
    VGP_FUZZ_ARRAY_CONST,
    VGP_FUZZ_ARRAY_REST,
    VGP_FUZZ_ARRAY_FIELD,
    VGP_FUZZ_BLOB,
    VGP_FUZZ_BYTES,
};

/* Behind the fields, in this order. */
struct vgp_fuzz_part {
    const char *name;
    const struct vgp_fuzz_field *fields; /* of an element */
    uint32_t when_value;
    uint16_t num_fields;
    uint16_t dword; /* 0: behind the part before */
    uint16_t stride, min, max;
    uint8_t kind; /* enum vgp_fuzz_part_kind */
    uint8_t count_field;
    uint8_t when, when_field;
};

enum vgp_fuzz_unit { VGP_FUZZ_UNIT_DWORDS, VGP_FUZZ_UNIT_BYTES, VGP_FUZZ_UNIT_IGNORED };

struct vgp_fuzz_command {
    const char *name;
    const struct vgp_fuzz_field *fields;
    const struct vgp_fuzz_part *parts;
    const uint16_t *ends; /* payload dwords with each optional tail */
    const uint8_t *types; /* object types that the header may name */
    uint16_t num_fields, num_parts, num_ends, num_types;
    uint16_t least; /* payload dwords */
    uint16_t opcode;
    uint8_t object_type; /* in the header */
    uint8_t unit;        /* of a message's length word: enum vgp_fuzz_unit */
    bool any_object;     /* the header may name any type */
    bool loose;          /* longer payloads are fine */
};

extern const struct vgp_fuzz_command vgp_fuzz_commands[];
extern const unsigned vgp_fuzz_num_commands;
extern const struct vgp_fuzz_command vgp_fuzz_messages[];
extern const unsigned vgp_fuzz_num_messages;

/* The words of shader text: what can stand in for another has its list. */
struct vgp_fuzz_words {
    const char *const *words;
    uint16_t count;
};
extern const struct vgp_fuzz_words vgp_fuzz_vocabularies[];
extern const unsigned vgp_fuzz_num_vocabularies;

struct vgp_fuzz_opcode {
    const char *name;
    uint8_t dst, src; /* operands, the sampler counted */
    bool texture;     /* a texture target follows */
};
extern const struct vgp_fuzz_opcode vgp_fuzz_opcodes[];
extern const unsigned vgp_fuzz_num_opcodes;

#endif
