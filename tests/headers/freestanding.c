/* SPDX-License-Identifier: MIT */
/*
 * A guest without a C library: all of the guest's headers, and a program that encodes and looks at
 * what it wrote. C99, C11 and C++. Exit status 0: the stream is right, and a wrong command was
 * refused. Made by freestanding.py, which says OWN_SINK for a sink without function pointers.
 */
#include <stdint.h>

#define MAX_DWORDS 16

struct words {
    uint32_t *next, *end;
};

static int lacks_room(const struct words *words, uint32_t dwords)
{
    return dwords > (uint64_t)(words->end - words->next);
}

static void put(struct words *words, uint32_t value)
{
    *words->next++ = value;
}

static void put_bytes(struct words *words, const void *data, uint32_t size)
{
    const unsigned char *const from = (const unsigned char *)data;
    uint32_t at, k;

    for (at = 0; at < size; at += 4) {
        uint32_t value = 0;
        for (k = 0; k < 4 && at + k < size; k++)
            value |= (uint32_t)from[at + k] << k * 8;
        put(words, value);
    }
}

#ifdef OWN_SINK
#define VGP_SINK
struct vgp_sink {
    struct words words;
};
#define VGP_SINK_BEGIN(sink, length) lacks_room(&sink->words, length)
#define VGP_SINK_DWORD(sink, value) put(&sink->words, value)
#define VGP_SINK_RESOURCE(sink, handle) put(&sink->words, handle)
#define VGP_SINK_BYTES(sink, from, size) put_bytes(&sink->words, from, size)
#endif

#include "vgp_encode.h"
#include "vgp_format.h"
#include "vgp_vtest.h"

#ifndef OWN_SINK
struct stream {
    struct vgp_sink sink; /* first */
    struct words words;
};

static int begin(struct vgp_sink *sink, uint32_t dwords)
{
    return lacks_room(&((struct stream *)sink)->words, dwords);
}

static void dword(struct vgp_sink *sink, uint32_t value)
{
    put(&((struct stream *)sink)->words, value);
}

static void bytes(struct vgp_sink *sink, const void *data, uint32_t size)
{
    put_bytes(&((struct stream *)sink)->words, data, size);
}
#endif

/* As anyone can read it off the reference. */
static const uint32_t wanted[] = {
    0x00050801, 1,      2,          67,         0, 0, /* CREATE_SURFACE 1 of resource 2 */
    0x0001000d, 0xff02,                               /* SET_STENCIL_REF */
    0x00030033, 5,      0x6c6c6568, 0x0000006f,       /* SEND_STRING_MARKER "hello" */
};

static int encode(struct vgp_sink *sink, const struct words *words)
{
    struct vgp_create_surface surface = {1, 2, 67, 0, 0, 0};
    struct vgp_set_stencil_ref stencil = {2, 256};
    struct vgp_send_string_marker marker = {5, {"hello", 5}};
    const uint32_t *const before = words->next;

    if (vgp_encode_set_stencil_ref(sink, &stencil) != VGP_ENCODE_RANGE || words->next != before)
        return 1;
    stencil.back = 255;
    if (vgp_encode_create_surface(sink, &surface) || vgp_encode_set_stencil_ref(sink, &stencil) ||
        vgp_encode_send_string_marker(sink, &marker))
        return 2;
    return vgp_encode_create_surface(sink, &surface) ? 0 : 3; /* there is no room for it */
}

static int run(void)
{
    uint32_t dwords[MAX_DWORDS];
#ifdef OWN_SINK
    struct vgp_sink sink = {{dwords, dwords + MAX_DWORDS}};
    const struct words *const words = &sink.words;
    int result = encode(&sink, words);
#else
    struct stream stream = {{begin, dword, dword, bytes}, {dwords, dwords + MAX_DWORDS}};
    const struct words *const words = &stream.words;
    int result = encode(&stream.sink, words);
#endif
    uint32_t i;

    if (result == 0 && words->next != dwords + sizeof(wanted) / sizeof(*wanted))
        result = 4;
    for (i = 0; result == 0 && i < sizeof(wanted) / sizeof(*wanted); i++)
        result = dwords[i] == wanted[i] ? 0 : 5;
    return result;
}

#ifdef __cplusplus
extern "C" {
#endif
void _start(void);
#ifdef __cplusplus
}
#endif

/* The kernel starts here, with the stack as no call leaves it; only the call that ends a process
 * leads out. */
#ifdef __x86_64__
__attribute__((force_align_arg_pointer))
#endif
void _start(void)
{
#if defined(__x86_64__)
    __asm__ volatile("syscall" : : "a"(60), "D"(run()) : "rcx", "r11", "memory");
#elif defined(__aarch64__)
    register long number __asm__("x8") = 93;
    register long result __asm__("x0") = run();
    __asm__ volatile("svc 0" : : "r"(result), "r"(number) : "memory");
#endif
    for (;;)
        ;
}
