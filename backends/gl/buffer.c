/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "buffer.h"
#include "device.h"
#include "gl.h"
#include "map.h"
#include "resource.h"

/* The binding point for work in between; no other room leaves anything bound there. */
#define SCRATCH GL_COPY_WRITE_BUFFER

static bool has_dsa(const struct bea_gl *gl)
{
    return bea_gl_has(gl, BEA_GL_FEATURE_DIRECT_STATE_ACCESS);
}

static bool store_zeroed(struct bea_gl *gl, GLuint name, uint64_t bytes)
{
    /* Guests map buffers in any way at any time: no use of the storage is ruled out. */
    const GLbitfield flags = GL_DYNAMIC_STORAGE_BIT | GL_MAP_READ_BIT | GL_MAP_WRITE_BIT;
    if (has_dsa(gl)) {
        glNamedBufferStorage(name, (GLsizeiptr)bytes, NULL, flags);
        glClearNamedBufferData(name, GL_R8, GL_RED, GL_UNSIGNED_BYTE, NULL);
        return true;
    }
    void *zeroes = calloc(1, (size_t)bytes);
    if (!zeroes)
        return false;
    glBindBuffer(SCRATCH, name);
    glBufferData(SCRATCH, (GLsizeiptr)bytes, zeroes, GL_DYNAMIC_DRAW);
    glBindBuffer(SCRATCH, 0);
    free(zeroes);
    return true;
}

enum bea_status bea_gl_buffer_create(struct bea_gl *gl, struct bea_gl_resource *buffer,
                                     uint64_t bytes)
{
    if (bytes == 0 || bytes > PTRDIFF_MAX)
        return BEA_ERR_INVALID;
    bea_gl_no_error();
    if (has_dsa(gl))
        glCreateBuffers(1, &buffer->name);
    else
        glGenBuffers(1, &buffer->name);
    if (!store_zeroed(gl, buffer->name, bytes) || !bea_gl_no_error()) {
        glDeleteBuffers(1, &buffer->name);
        return BEA_ERR_NO_MEMORY;
    }
    buffer->bytes = bytes;
    return BEA_OK;
}

static void *map(struct bea_gl *gl, GLuint name, uint64_t at, uint64_t bytes, GLbitfield access)
{
    if (has_dsa(gl))
        return glMapNamedBufferRange(name, (GLintptr)at, (GLsizeiptr)bytes, access);
    glBindBuffer(SCRATCH, name);
    return glMapBufferRange(SCRATCH, (GLintptr)at, (GLsizeiptr)bytes, access);
}

/* Leaves SCRATCH unbound. False when the contents got lost meanwhile. */
static bool unmap(struct bea_gl *gl, GLuint name, bool mapped)
{
    bool ok = true;
    if (has_dsa(gl))
        return !mapped || glUnmapNamedBuffer(name);
    if (mapped)
        ok = glUnmapBuffer(SCRATCH);
    glBindBuffer(SCRATCH, 0);
    return ok;
}

/* The usual case, one piece and ordered: GL copies it wherever it sees fit. */
static bool upload_in_order(struct bea_gl *gl, const struct bea_gl_resource *buffer, uint64_t at,
                            uint64_t bytes, const struct bea_copy *copy)
{
    const void *data =
        copy->synchronized ? bea_iov_contiguous(&copy->iov, copy->offset, (size_t)bytes) : NULL;
    if (!data)
        return false;
    if (has_dsa(gl)) {
        glNamedBufferSubData(buffer->name, (GLintptr)at, (GLsizeiptr)bytes, data);
        return true;
    }
    glBindBuffer(SCRATCH, buffer->name);
    glBufferSubData(SCRATCH, (GLintptr)at, (GLsizeiptr)bytes, data);
    glBindBuffer(SCRATCH, 0);
    return true;
}

enum bea_status bea_gl_buffer_upload(struct bea_gl *gl, const struct bea_gl_resource *buffer,
                                     uint64_t at, uint64_t bytes, const struct bea_copy *copy)
{
    if (bytes == 0 || upload_in_order(gl, buffer, at, bytes, copy))
        return BEA_OK;
    if (buffer->mapped) {
        char *to = copy->synchronized ? bea_gl_map_wait(buffer) : buffer->mapped;
        return bea_iov_read(&copy->iov, copy->offset, to + at, (size_t)bytes) ? BEA_OK
                                                                              : BEA_ERR_HOST;
    }
    GLbitfield access = GL_MAP_WRITE_BIT | GL_MAP_INVALIDATE_RANGE_BIT;
    if (!copy->synchronized)
        access |= GL_MAP_UNSYNCHRONIZED_BIT;
    void *mapped = map(gl, buffer->name, at, bytes, access);
    bool ok = mapped && bea_iov_read(&copy->iov, copy->offset, mapped, (size_t)bytes);
    return unmap(gl, buffer->name, mapped != NULL) && ok ? BEA_OK : BEA_ERR_HOST;
}

enum bea_status bea_gl_buffer_download(struct bea_gl *gl, const struct bea_gl_resource *buffer,
                                       uint64_t at, uint64_t bytes, const struct bea_copy *copy)
{
    if (bytes == 0)
        return BEA_OK;
    if (buffer->mapped) {
        const char *from = bea_gl_map_wait(buffer);
        return bea_iov_write(&copy->iov, copy->offset, from + at, (size_t)bytes) ? BEA_OK
                                                                                 : BEA_ERR_HOST;
    }
    const void *mapped = map(gl, buffer->name, at, bytes, GL_MAP_READ_BIT);
    bool ok = mapped && bea_iov_write(&copy->iov, copy->offset, mapped, (size_t)bytes);
    return unmap(gl, buffer->name, mapped != NULL) && ok ? BEA_OK : BEA_ERR_HOST;
}
