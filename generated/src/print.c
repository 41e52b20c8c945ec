/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "load.h"
#include "vgp/format.h"
#include "vgp/names.h"

#if defined(__GNUC__)
#define PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define PRINTF(text, first)
#endif

struct printer {
    vgp_print_fn *print;
    void *user;
};

static void PRINTF(2, 3) put(const struct printer *p, const char *format, ...)
{
    char text[256];
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length > 0)
        p->print(p->user, text, (size_t)length < sizeof text ? (size_t)length : sizeof text - 1);
}

static uint32_t load_u32(const void *at)
{
    uint32_t value;
    memcpy(&value, at, sizeof value);
    return value;
}

static bool load_bool(const void *at)
{
    bool value;
    memcpy(&value, at, sizeof value);
    return value;
}

bool vgp_field_present(const struct vgp_field_info *field, const void *command)
{
    const char *const at = (const char *)command + field->when_offset;

    switch ((enum vgp_when)field->when) {
    case VGP_WHEN_SET: return load_bool(at);
    case VGP_WHEN_NONZERO: return load_u32(at) != 0;
    case VGP_WHEN_ZERO: return load_u32(at) == 0;
    case VGP_WHEN_EQUAL: return load_u32(at) == field->when_value;
    case VGP_WHEN_UNEQUAL: return load_u32(at) != field->when_value;
    case VGP_WHEN_ALWAYS: break;
    }
    return true;
}

uint32_t vgp_field_count(const struct vgp_field_info *field, const void *command)
{
    if (!vgp_field_present(field, command))
        return 0;
    if (field->step == 0 || field->count != 0)
        return field->step == 0 ? 1 : field->count;
    return load_u32((const char *)command + field->count_offset);
}

static void put_u32(const struct printer *p, const struct vgp_field_info *field, uint32_t value)
{
    const struct vgp_format_desc *const format = field->meaning == VGP_MEANING_FORMAT ? vgp_format(value) : NULL;
    const char *const name = field->value_name ? field->value_name(value) : format ? format->name : NULL;

    if (name)
        put(p, "%" PRIu32 " %s\n", value, name);
    else if (field->meaning == VGP_MEANING_BITS)
        put(p, "0x%" PRIx32 "\n", value);
    else
        put(p, "%" PRIu32 "\n", value);
}

static void put_value(const struct printer *p, const struct vgp_field_info *field, const void *at)
{
    union {
        uint32_t u32;
        int32_t i32;
        uint64_t u64;
        float f32;
        double f64;
        struct vgp_span span;
    } v;

    switch ((enum vgp_field_kind)field->kind) {
    case VGP_FIELD_U32: put_u32(p, field, load_u32(at)); break;
    case VGP_FIELD_BOOL: put(p, "%s\n", load_bool(at) ? "true" : "false"); break;
    case VGP_FIELD_I32: memcpy(&v.i32, at, sizeof v.i32); put(p, "%" PRId32 "\n", v.i32); break;
    case VGP_FIELD_F32: memcpy(&v.f32, at, sizeof v.f32); put(p, "%.9g\n", (double)v.f32); break;
    case VGP_FIELD_F64: memcpy(&v.f64, at, sizeof v.f64); put(p, "%.17g\n", v.f64); break;
    case VGP_FIELD_U64: memcpy(&v.u64, at, sizeof v.u64); put(p, "0x%" PRIx64 "\n", v.u64); break;
    case VGP_FIELD_SPAN: memcpy(&v.span, at, sizeof v.span); put(p, "%" PRIu32 " bytes\n", v.span.bytes); break;
    }
}

static void put_field(const struct printer *p, const struct vgp_field_info *field, const void *command, size_t base,
                      uint32_t index)
{
    put(p, "%8zu   ", base + field->dword + (size_t)index * field->dword_step);
    if (field->array)
        put(p, "%s[%" PRIu32 "]%s", field->array, index, field->name ? "." : "");
    put(p, "%s ", field->name ? field->name : "");
    put_value(p, field, (const char *)command + field->offset + index * field->step);
}

/* How many rows belong to the array that begins at `fields`; 1 outside arrays. */
static uint32_t group(const struct vgp_field_info *fields, uint32_t count)
{
    uint32_t n = 1;

    while (fields->array && n < count && fields[n].array && strcmp(fields[n].array, fields->array) == 0)
        n++;
    return n;
}

static void put_command(const struct printer *p, const struct vgp_command_info *info, const void *command, size_t at)
{
    size_t next = 1; /* dword behind the part before */

    for (uint32_t i = 0, n; i < info->num_fields; i += n) {
        const struct vgp_field_info *const field = &info->fields[i];
        const size_t base = field->base ? field->base : next;
        const bool bulk = field->array || field->kind == VGP_FIELD_SPAN;
        const uint32_t count = vgp_field_count(field, command);

        n = group(field, info->num_fields - i);
        for (uint32_t k = 0; k < count && field->width != 0; k++)
            for (uint32_t j = 0; j < n; j++)
                put_field(p, field + j, command, at + (bulk ? base : 0), k);
        if (field->width != 0)
            next = bulk ? base + (size_t)count * field->dword_step : (size_t)field->dword + (field->width == 64 ? 2 : 1);
    }
}

static void put_fault(const struct printer *p, const struct vgp_fault *fault, size_t at)
{
    put(p, "%8zu   malformed: %s", at + fault->dword, vgp_error_name(fault->error));
    if (fault->field)
        put(p, " of %s", fault->field);
    put(p, " (%" PRIu32 ")\n", fault->value);
}

/* False: the stream cannot be followed any further. */
static bool put_one(const struct printer *p, const uint32_t *dwords, size_t at, size_t room, uint32_t header)
{
    const uint32_t opcode = VGP_HEADER_OPCODE(header), type = VGP_HEADER_OBJECT_TYPE(header);
    const uint32_t len = VGP_HEADER_LENGTH(header);
    const struct vgp_command_info *const info = vgp_command_info(opcode, type);
    union vgp_any_command command;
    struct vgp_fault fault = {VGP_OK, 0, 0, 0, NULL, NULL, 0};

    if (!info) {
        put(p, "%8zu unknown command %" PRIu32 " type %" PRIu32 " length %" PRIu32 "\n", at, opcode, type, len);
        return false;
    }
    put(p, "%8zu %s", at, info->name);
    if (type != 0 && type != info->object_type)
        put(p, " type %" PRIu32 " %s", type, vgp_object_name(type) ? vgp_object_name(type) : "unknown");
    put(p, " length %" PRIu32 "\n", len);
    if (len > room) {
        put(p, "%8zu   malformed: runs past the end\n", at);
        return false;
    }
    if (info->decode && info->decode(dwords + at, len, type, &command, &fault) != VGP_OK) {
        put_fault(p, &fault, at);
        return false;
    }
    put_command(p, info, &command, at);
    return true;
}

void vgp_print(vgp_print_fn *print, void *user, const uint32_t *dwords, size_t count)
{
    const struct printer p = {print, user};

    for (size_t at = 0; at < count;) {
        const uint32_t header = VGP_LOAD(dwords + at);

        if (!put_one(&p, dwords, at, count - at - 1, header))
            return;
        at += (size_t)VGP_HEADER_LENGTH(header) + 1;
    }
}
