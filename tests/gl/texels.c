/* SPDX-License-Identifier: MIT */
#include "texels.h"

#include <criterion/criterion.h>
#include <string.h>

#include "host.h"

#define CONTEXT 1

uint32_t texels_create(struct scene *scene, const struct texels_shape *shape)
{
    const struct bea_resource_params params = {
        .target = shape->target,
        .format = shape->format,
        .bind =
            shape->target == VGP_TARGET_BUFFER ? VIRGL_BIND_VERTEX_BUFFER : VIRGL_BIND_SAMPLER_VIEW,
        .width = shape->width,
        .height = shape->height ? shape->height : 1,
        .depth = shape->depth ? shape->depth : 1,
        .array_size = shape->array_size ? shape->array_size : 1,
        .last_level = shape->last_level,
        .nr_samples = shape->samples,
        .flags = shape->flags,
    };
    return scene_resource(scene, &params);
}

void texels_transfer(struct scene *scene, const struct texels_transfer *t, const struct iovec *iov,
                     size_t count)
{
    const struct bea_transfer transfer = {
        .direction = t->direction,
        .level = t->level,
        .stride = t->stride,
        .layer_stride = t->layer_stride,
        .offset = t->offset,
        .box = t->box,
        .iov = iov,
        .iov_count = count,
    };
    struct bea_error error = {0};
    enum bea_status status = bea_transfer(scene->renderer, CONTEXT, t->resource, &transfer, &error);
    if (status == BEA_ERR_UNSUPPORTED && t->direction == BEA_FROM_HOST && host_is_lesser())
        cr_skip_test("this host cannot read it back: %s", error.message);
    cr_assert_eq(status, BEA_OK, "%s\n%s", error.message, scene->log);
}

void texels_put(struct scene *scene, uint32_t resource, uint32_t level, uint32_t width,
                uint32_t height, uint32_t layer, const uint32_t *texels)
{
    const struct texels_transfer t = {
        .direction = BEA_TO_HOST,
        .resource = resource,
        .level = level,
        .box = {0, 0, layer, width, height, 1},
    };
    /* Transfers only read it. */
    const struct iovec iov = {(void *)(uintptr_t)texels, (size_t)width * height * 4};
    texels_transfer(scene, &t, &iov, 1);
}

uint32_t texels_get(struct scene *scene, uint32_t resource, uint32_t level, uint32_t x, uint32_t y,
                    uint32_t z)
{
    const struct texels_transfer t = {
        .direction = BEA_FROM_HOST,
        .resource = resource,
        .level = level,
        .stride = 16,
        .layer_stride = 16,
        .box = {x, y, z, 1, 1, 1},
    };
    uint32_t texel[4] = {0};
    const struct iovec iov = {texel, sizeof(texel)};
    texels_transfer(scene, &t, &iov, 1);
    return texel[0];
}

void texels_random(void *bytes, size_t count, uint32_t seed)
{
    unsigned char *at = bytes;
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1103515245u + 12345u;
        at[i] = (unsigned char)(seed >> 16);
    }
}

uint32_t texels_surface(struct scene *scene, uint32_t resource, uint32_t format, uint32_t level,
                        uint32_t first_layer, uint32_t last_layer)
{
    const struct vgp_create_surface cmd = {
        .handle = scene_handle(scene),
        .resource = resource,
        .format = format,
        .level_or_first_element = level,
        .first_layer = first_layer,
        .last_layer = last_layer,
    };
    cr_assert_eq(vgp_encode_create_surface(&scene->sink, &cmd), 0);
    return cmd.handle;
}

struct vgp_blit texels_blit(uint32_t dst, uint32_t dst_format, struct texels_box to, uint32_t src,
                            uint32_t src_format, struct texels_box from)
{
    return (struct vgp_blit){
        .mask = VGP_BLIT_MASK_R | VGP_BLIT_MASK_G | VGP_BLIT_MASK_B | VGP_BLIT_MASK_A,
        .dst = dst,
        .dst_format = dst_format,
        .dst_x = to.x,
        .dst_y = to.y,
        .dst_z = to.z,
        .dst_w = to.w,
        .dst_h = to.h,
        .dst_d = to.d,
        .src = src,
        .src_format = src_format,
        .src_x = from.x,
        .src_y = from.y,
        .src_z = from.z,
        .src_w = from.w,
        .src_h = from.h,
        .src_d = from.d,
    };
}
