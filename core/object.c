/* SPDX-License-Identifier: MIT */
/* Reference counting of objects and resources. Counts are touched by the renderer's thread only. */
#include "instance.h"

void bea_object_init(struct bea_object *object, struct bea_context *ctx, uint32_t type,
                     uint32_t handle, void (*destroy)(struct bea_object *object))
{
    *object = (struct bea_object){
        .handle = handle,
        .type = type,
        .refs = 1,
        .serial = bea_renderer_next_serial(ctx->renderer),
        .destroy = destroy,
    };
}

struct bea_object *bea_object_ref(struct bea_object *object)
{
    if (object)
        object->refs++;
    return object;
}

void bea_object_unref(struct bea_object *object)
{
    if (object && --object->refs == 0)
        object->destroy(object);
}

void bea_object_set(struct bea_object **slot, struct bea_object *object)
{
    struct bea_object *old = *slot;
    /* The new one first: they may be the same. */
    *slot = bea_object_ref(object);
    bea_object_unref(old);
}
