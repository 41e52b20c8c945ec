/* SPDX-License-Identifier: MIT */
/* A build without libgbm: there are no devices, and so no buffers. */
#include "fail.h"
#include "gbm.h"

bool bea_gbm_present(void)
{
    return false;
}

struct bea_gbm *bea_gbm_create(int fd)
{
    (void)fd;
    return NULL;
}

struct bea_gbm *bea_gbm_open(const char *path)
{
    (void)path;
    return NULL;
}

void bea_gbm_destroy(struct bea_gbm *gbm)
{
    (void)gbm;
}

void *bea_gbm_native(struct bea_gbm *gbm)
{
    (void)gbm;
    return NULL;
}

static struct bea_gbm_buffer *no_buffer(struct bea_error *error)
{
    bea_gbm_fail(error, BEA_ERR_UNSUPPORTED, "gbm: built without it");
    return NULL;
}

struct bea_gbm_buffer *bea_gbm_buffer_create(struct bea_gbm *gbm,
                                             const struct bea_gbm_request *request,
                                             struct bea_error *error)
{
    (void)gbm;
    (void)request;
    return no_buffer(error);
}

struct bea_gbm_buffer *bea_gbm_buffer_import(struct bea_gbm *gbm, const struct bea_image *image,
                                             uint32_t use, struct bea_error *error)
{
    (void)gbm;
    (void)image;
    (void)use;
    return no_buffer(error);
}

enum bea_status bea_gbm_buffer_export(struct bea_gbm_buffer *buffer, struct bea_image *image)
{
    (void)buffer;
    image->plane_count = 0;
    return BEA_ERR_UNSUPPORTED;
}

void bea_gbm_buffer_destroy(struct bea_gbm_buffer *buffer)
{
    (void)buffer;
}
