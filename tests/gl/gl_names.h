/* SPDX-License-Identifier: MIT */
/* How many objects the library holds in GL and EGL: its entry points, counted. */
#ifndef GL_NAMES_H
#define GL_NAMES_H

#include <stdbool.h>

/* X(kind, entry points): glGen or glCreate, glDelete of these names. */
#define GL_NAMES_ARRAYS(X)                                                                         \
    X(Buffers)                                                                                     \
    X(Textures)                                                                                    \
    X(Samplers) X(Framebuffers) X(Renderbuffers) X(Queries) X(VertexArrays) X(TransformFeedbacks)

struct gl_names {
#define GL_NAMES_FIELD(kind) long kind;
    GL_NAMES_ARRAYS(GL_NAMES_FIELD)
#undef GL_NAMES_FIELD
    long programs, shaders, syncs; /* of GL */
    long contexts, images, fences; /* of EGL */
    unsigned long made;            /* of all, ever */
};

/* From now on; a context is current, so that the real ones can be found. */
void gl_names_watch(void);
/* What lives now, since then. */
struct gl_names gl_names_live(void);
/* Fails the test, with the kind and both numbers, where they differ. */
void gl_names_expect_same(const struct gl_names *before, const struct gl_names *after);

#endif
