/* SPDX-License-Identifier: MIT */
/* Devices and their buffers, by libgbm. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gbm.h> /* libgbm's */

#include "fail.h"
#include "fourcc.h"
#include "gbm.h" /* ours */

struct bea_gbm {
    struct gbm_device *device;
    int fd; /* -1: the caller's */
};

struct bea_gbm_buffer {
    struct gbm_bo *bo;
};

bool bea_gbm_present(void)
{
    return true;
}

struct bea_gbm *bea_gbm_create(int fd)
{
    struct bea_gbm *gbm = calloc(1, sizeof(*gbm));
    if (!gbm)
        return NULL;
    gbm->fd = -1;
    gbm->device = fd >= 0 ? gbm_create_device(fd) : NULL;
    if (gbm->device)
        return gbm;
    free(gbm);
    return NULL;
}

struct bea_gbm *bea_gbm_open(const char *path)
{
    int fd = open(path, O_RDWR | O_CLOEXEC);
    struct bea_gbm *gbm = bea_gbm_create(fd);
    if (gbm)
        gbm->fd = fd;
    else if (fd >= 0)
        close(fd);
    return gbm;
}

void bea_gbm_destroy(struct bea_gbm *gbm)
{
    if (!gbm)
        return;
    gbm_device_destroy(gbm->device);
    if (gbm->fd >= 0)
        close(gbm->fd);
    free(gbm);
}

void *bea_gbm_native(struct bea_gbm *gbm)
{
    return gbm->device;
}

/* --- buffers --- */

static uint32_t flags_of(uint32_t use)
{
    static const struct {
        uint32_t use, flag;
    } table[] = {
        {BEA_GBM_RENDER, GBM_BO_USE_RENDERING},
        {BEA_GBM_SCANOUT, GBM_BO_USE_SCANOUT},
        {BEA_GBM_CURSOR, GBM_BO_USE_CURSOR},
        {BEA_GBM_LINEAR, GBM_BO_USE_LINEAR},
    };
    uint32_t flags = 0;
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        flags |= use & table[i].use ? table[i].flag : 0;
    return flags;
}

static struct bea_gbm_buffer *wrap(struct gbm_bo *bo, struct bea_error *error)
{
    struct bea_gbm_buffer *buffer = bo ? calloc(1, sizeof(*buffer)) : NULL;
    if (buffer) {
        buffer->bo = bo;
        return buffer;
    }
    if (bo) {
        gbm_bo_destroy(bo);
        bea_gbm_fail(error, BEA_ERR_NO_MEMORY, "gbm: out of memory");
    }
    return NULL;
}

/* A cursor or a linear buffer is laid out as its use wants, so that modifiers are not asked for. */
static struct gbm_bo *allocate(struct gbm_device *device, const struct bea_gbm_request *r)
{
    const uint32_t flags = flags_of(r->use);
    struct gbm_bo *bo = NULL;
    if (r->modifier_count && !(r->use & (BEA_GBM_CURSOR | BEA_GBM_LINEAR)))
        bo = gbm_bo_create_with_modifiers2(device, r->width, r->height, r->fourcc, r->modifiers,
                                           r->modifier_count, flags);
    return bo ? bo : gbm_bo_create(device, r->width, r->height, r->fourcc, flags);
}

struct bea_gbm_buffer *bea_gbm_buffer_create(struct bea_gbm *gbm, const struct bea_gbm_request *r,
                                             struct bea_error *error)
{
    /* Some drivers take no format for one of theirs. */
    const bool known =
        bea_format_of_fourcc(r->fourcc) != VIRGL_FORMAT_NONE && r->width && r->height;
    errno = known ? 0 : EINVAL;
    struct gbm_bo *bo = known ? allocate(gbm->device, r) : NULL;
    if (!bo)
        bea_gbm_fail(error, errno == ENOMEM ? BEA_ERR_NO_MEMORY : BEA_ERR_UNSUPPORTED,
                     "gbm: no buffer of %u x %u pixels, format 0x%08x, for uses 0x%x: %s", r->width,
                     r->height, r->fourcc, r->use, strerror(errno));
    return wrap(bo, error);
}

static struct gbm_bo *import(struct gbm_device *device, const struct bea_image *image,
                             uint32_t flags)
{
    struct gbm_import_fd_modifier_data planes = {
        .width = image->width,
        .height = image->height,
        .format = image->fourcc,
        .num_fds = image->plane_count,
        .modifier = image->modifier,
    };
    struct gbm_import_fd_data plain = {
        .fd = image->planes[0].fd,
        .width = image->width,
        .height = image->height,
        .stride = image->planes[0].stride,
        .format = image->fourcc,
    };
    for (uint32_t i = 0; i < image->plane_count; i++) {
        planes.fds[i] = image->planes[i].fd;
        planes.strides[i] = (int)image->planes[i].stride;
        planes.offsets[i] = (int)image->planes[i].offset;
    }
    bool simple = image->modifier == BEA_MODIFIER_INVALID && image->planes[0].offset == 0;
    return simple ? gbm_bo_import(device, GBM_BO_IMPORT_FD, &plain, flags)
                  : gbm_bo_import(device, GBM_BO_IMPORT_FD_MODIFIER, &planes, flags);
}

struct bea_gbm_buffer *bea_gbm_buffer_import(struct bea_gbm *gbm, const struct bea_image *image,
                                             uint32_t use, struct bea_error *error)
{
    const char *why = bea_image_problem(image);
    if (why) {
        bea_gbm_fail(error, BEA_ERR_INVALID, "gbm: %s", why);
        return NULL;
    }
    errno = 0;
    struct gbm_bo *bo = import(gbm->device, image, flags_of(use));
    if (!bo)
        bea_gbm_fail(error, BEA_ERR_UNSUPPORTED, "gbm: the device cannot use that image: %s",
                     strerror(errno));
    return wrap(bo, error);
}

enum bea_status bea_gbm_buffer_export(struct bea_gbm_buffer *buffer, struct bea_image *image)
{
    struct gbm_bo *bo = buffer->bo;
    const int planes = gbm_bo_get_plane_count(bo);
    *image = (struct bea_image){
        .width = gbm_bo_get_width(bo),
        .height = gbm_bo_get_height(bo),
        .fourcc = gbm_bo_get_format(bo),
        .modifier = gbm_bo_get_modifier(bo),
    };
    if (planes < 1 || planes > BEA_MAX_PLANES)
        return BEA_ERR_HOST;
    for (int i = 0; i < planes; i++) {
        image->planes[i] = (struct bea_plane){
            .fd = gbm_bo_get_fd_for_plane(bo, i),
            .stride = gbm_bo_get_stride_for_plane(bo, i),
            .offset = gbm_bo_get_offset(bo, i),
        };
        if (image->planes[i].fd < 0) {
            bea_gbm_image_close(image);
            return BEA_ERR_HOST;
        }
        image->plane_count++;
    }
    return BEA_OK;
}

void bea_gbm_buffer_destroy(struct bea_gbm_buffer *buffer)
{
    if (!buffer)
        return;
    gbm_bo_destroy(buffer->bo);
    free(buffer);
}
