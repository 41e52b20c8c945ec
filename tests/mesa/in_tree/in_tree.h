/* SPDX-License-Identifier: MIT */
/* Built in a Mesa tree (in_tree.py): random states for each entry point, the same in each run. */
#ifndef IN_TREE_H
#define IN_TREE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "virgl_context.h"
#include "virgl_encode.h"
#include "virgl_resource.h"
#include "virgl_screen.h"
#include "virgl_video.h"

#include "vgp_version.h"

#if VGP_MESA < 2300
typedef boolean vgp_bool;
#else
typedef bool vgp_bool;
#endif

struct virgl_hw_res {
    uint32_t handle;
};

extern struct virgl_screen screen;
extern struct virgl_context *ctx;
extern struct virgl_cmd_buf buffer;
extern struct virgl_resource resources[8];
extern struct virgl_hw_res handles[8];

uint32_t any(void);
uint32_t below(uint32_t end);
void fill(void *to, size_t bytes);
/* One of the resources, or none. */
struct pipe_resource *any_pipe(void);
struct virgl_resource *any_resource(void);
enum pipe_format any_format(void);
/* Zeros, for what leaves bytes as they were. */
void clean(void);

#define ANY(type, name)                                                                            \
    type name;                                                                                     \
    fill(&name, sizeof name)
#define ANY_ARRAY(type, name, count)                                                               \
    type name[count];                                                                              \
    fill(name, sizeof name)

struct call {
    const char *name;
    void (*run)(void);
};
/* Each ends with an entry without a name. */
extern const struct call object_calls[], state_calls[], work_calls[];

#endif
