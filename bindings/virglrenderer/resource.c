/* SPDX-License-Identifier: MIT */
/* Resources: their life, their guest memory, what the caller hangs on them. */
#include <errno.h>
#include <stdlib.h>

#include "results.h"
#include "state.h"

struct abi_resource *abi_resource(uint32_t id)
{
    return abi_table_find(&abi.resources, id);
}

void abi_resources_forget(void)
{
    struct abi_resource *resource;
    while ((resource = abi_table_take_any(&abi.resources)))
        free(resource);
}

static enum bea_status make(const struct virgl_renderer_resource_create_args *args, void *image)
{
    const struct bea_resource_params params = {
        .target = args->target,
        .format = args->format,
        .bind = args->bind,
        .width = args->width,
        .height = args->height,
        .depth = args->depth,
        .array_size = args->array_size,
        .last_level = args->last_level,
        .nr_samples = args->nr_samples,
        .flags = args->flags,
    };
    return image ? bea_resource_import_egl_image(abi.renderer, args->handle, image, &params)
                 : bea_resource_create(abi.renderer, args->handle, &params);
}

static int create(const struct virgl_renderer_resource_create_args *args, struct iovec *iov,
                  uint32_t num_iovs, void *image)
{
    if (!abi.virgl || !args || args->handle == 0)
        return EINVAL;
    if (abi_resource(args->handle))
        return -EINVAL;
    struct abi_resource *resource = abi_table_add(&abi.resources, args->handle, sizeof(*resource));
    if (!resource)
        return -ENOMEM;
    enum bea_status status = make(args, image);
    if (status != BEA_OK) {
        free(abi_table_take(&abi.resources, args->handle));
        return abi_result(ABI_RESOURCE_CREATE, status);
    }
    resource->iov = num_iovs ? iov : NULL;
    resource->iov_count = resource->iov ? (int)num_iovs : 0;
    resource->inert = resource->iov != NULL;
    return 0;
}

VIRGL_EXPORT int virgl_renderer_resource_create(struct virgl_renderer_resource_create_args *args,
                                                struct iovec *iov, uint32_t num_iovs)
{
    return create(args, iov, num_iovs, NULL);
}

VIRGL_EXPORT int
virgl_renderer_resource_import_eglimage(struct virgl_renderer_resource_create_args *args,
                                        void *image)
{
    return image ? create(args, NULL, 0, image) : EINVAL;
}

VIRGL_EXPORT void virgl_renderer_resource_unref(uint32_t res_handle)
{
    struct abi_resource *resource = abi_table_take(&abi.resources, res_handle);
    if (!resource)
        return;
    bea_resource_destroy(abi.renderer, res_handle);
    free(resource);
}

/* --- guest memory --- */

VIRGL_EXPORT int virgl_renderer_resource_attach_iov(int res_handle, struct iovec *iov, int num_iovs)
{
    struct abi_resource *resource = abi_resource((uint32_t)res_handle);
    if (!resource || resource->iov || num_iovs < 0)
        return EINVAL;
    if (!iov || num_iovs == 0)
        return 0; /* of no memory there is nothing to keep */
    enum bea_status status =
        bea_resource_attach_backing(abi.renderer, (uint32_t)res_handle, iov, (size_t)num_iovs);
    if (status == BEA_OK) {
        resource->iov = iov;
        resource->iov_count = num_iovs;
    }
    return abi_result(ABI_ATTACH, status);
}

VIRGL_EXPORT void virgl_renderer_resource_detach_iov(int res_handle, struct iovec **iov,
                                                     int *num_iovs)
{
    static const struct abi_resource none;
    struct abi_resource *resource = abi_resource((uint32_t)res_handle);
    const struct abi_resource *from = resource ? resource : &none;
    if (iov)
        *iov = from->iov;
    if (num_iovs)
        *num_iovs = from->iov_count;
    if (!resource || !resource->iov)
        return;
    if (!resource->inert)
        bea_resource_detach_backing(abi.renderer, (uint32_t)res_handle);
    resource->iov = NULL;
    resource->iov_count = 0;
    resource->inert = false;
}

/* --- the caller's pointer --- */

VIRGL_EXPORT void virgl_renderer_resource_set_priv(uint32_t res_handle, void *priv)
{
    struct abi_resource *resource = abi_resource(res_handle);
    if (resource)
        resource->priv = priv;
}

VIRGL_EXPORT void *virgl_renderer_resource_get_priv(uint32_t res_handle)
{
    const struct abi_resource *resource = abi_resource(res_handle);
    return resource ? resource->priv : NULL;
}
