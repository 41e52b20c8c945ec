/* SPDX-License-Identifier: MIT */
#include "map.h"

#include <string.h>
#include <unistd.h>

#include "device.h"
#include "gl.h"
#include "resource.h"

/* As in buffer.c: bound in between only. */
#define SCRATCH GL_COPY_WRITE_BUFFER

#define ACCESS (GL_MAP_READ_BIT | GL_MAP_WRITE_BIT | GL_MAP_PERSISTENT_BIT | GL_MAP_COHERENT_BIT)
/* Transfers write it as well. That it is read is what makes drivers take cached memory. */
#define STORAGE (ACCESS | GL_DYNAMIC_STORAGE_BIT | GL_CLIENT_STORAGE_BIT)

static uint64_t page_bytes(void)
{
    return (uint64_t)sysconf(_SC_PAGESIZE);
}

/* NULL, with nothing left behind, where the host cannot. */
static void *make(const struct bea_gl *gl, GLuint *name, uint64_t bytes)
{
    bea_gl_no_error();
    glGenBuffers(1, name);
    glBindBuffer(SCRATCH, *name);
    (gl->features.es ? glBufferStorageEXT : glBufferStorage)(SCRATCH, (GLsizeiptr)bytes, NULL,
                                                             STORAGE);
    void *at = bea_gl_no_error() ? glMapBufferRange(SCRATCH, 0, (GLsizeiptr)bytes, ACCESS) : NULL;
    glBindBuffer(SCRATCH, 0);
    if (at)
        return at;
    bea_gl_no_error();
    glDeleteBuffers(1, name);
    return NULL;
}

enum bea_status bea_gl_map_create(const struct bea_gl *gl, struct bea_gl_resource *buffer,
                                  uint64_t bytes)
{
    const uint64_t page = page_bytes();
    if (!bea_gl_has(gl, BEA_GL_FEATURE_BUFFER_STORAGE))
        return BEA_ERR_UNSUPPORTED;
    if (bytes == 0 || bytes > PTRDIFF_MAX - page)
        return BEA_ERR_INVALID;
    bytes = (bytes + page - 1) / page * page;
    void *mapped = make(gl, &buffer->name, bytes);
    if (!mapped)
        return BEA_ERR_NO_MEMORY;
    if ((uintptr_t)mapped % page != 0) {
        glDeleteBuffers(1, &buffer->name);
        return BEA_ERR_UNSUPPORTED;
    }
    memset(mapped, 0, (size_t)bytes);
    buffer->mapped = mapped;
    buffer->bytes = bytes;
    return BEA_OK;
}

bool bea_gl_can_map(const struct bea_gl *gl)
{
    struct bea_gl_resource probe = {0};
    if (bea_gl_map_create(gl, &probe, 1) != BEA_OK)
        return false;
    glDeleteBuffers(1, &probe.name);
    return true;
}

void *bea_gl_map_wait(const struct bea_gl_resource *buffer)
{
    glFinish();
    return buffer->mapped;
}

/*
 * What is in system memory is cached. Where a GPU writes past the caches, as on most hosts but x86,
 * drivers map memory as write-combined, and a guest must not map the same pages otherwise.
 */
static enum bea_map_cache cache_of(const struct bea_gl *gl)
{
#if defined(__x86_64__) || defined(__i386__)
    (void)gl;
    return BEA_MAP_CACHED;
#else
    const char *software[] = {"llvmpipe", "softpipe", "SwiftShader"};
    for (size_t i = 0; i < sizeof(software) / sizeof(software[0]); i++)
        if (strstr(gl->features.renderer, software[i]))
            return BEA_MAP_CACHED;
    return BEA_MAP_WRITE_COMBINED;
#endif
}

enum bea_status bea_gl_resource_map(void *data, struct bea_resource *resource,
                                    struct bea_mapping *mapping)
{
    const struct bea_gl_resource *r = resource->backend;
    if (!r || !r->mapped)
        return BEA_ERR_UNSUPPORTED;
    *mapping = (struct bea_mapping){
        .address = r->mapped,
        .size = r->bytes,
        .cache = cache_of(data),
        .fd = -1,
    };
    return BEA_OK;
}

/* The storage stays mapped for the transfers' sake. */
void bea_gl_resource_unmap(void *data, struct bea_resource *resource)
{
    (void)data;
    (void)resource;
}
