/* SPDX-License-Identifier: MIT */
/* What is proven of the check before a transfer; docs/proofs.md says how. */
#include "proof.h"

#include "transfer.c"

static struct bea_transfer_order *proof_order;
static struct bea_resource proof_resource;
static struct vgp_format_desc proof_format;

/* The arithmetic kernel, which has proofs of its own: asked the right thing, it answers anything.
 */
static bool proof_in_level, proof_fits;
static struct bea_box proof_box;
static uint64_t proof_total;

bool bea_box_in_level(const struct bea_resource_params *params,
                      const struct vgp_format_desc *format, uint32_t level,
                      const struct bea_box *box)
{
    CLAIM(params == &proof_resource.params && format == &proof_format &&
              level == proof_order->level && level <= params->last_level,
          "box: of the level");
    proof_box = *box;
    proof_in_level = any_bool();
    return proof_in_level;
}

bool bea_box_layout(const struct bea_resource_params *params, const struct vgp_format_desc *format,
                    uint32_t level, const struct bea_box *box, uint32_t stride,
                    uint32_t layer_stride, struct bea_box_layout *layout)
{
    struct bea_box_layout any;

    CLAIM(proof_in_level, "layout: of a box in the level");
    CLAIM(params == &proof_resource.params && format == &proof_format &&
              level == proof_order->level && stride == proof_order->stride &&
              layer_stride == proof_order->layer_stride,
          "layout: as ordered");
    CLAIM(box->x == proof_box.x && box->y == proof_box.y && box->z == proof_box.z &&
              box->width == proof_box.width && box->height == proof_box.height &&
              box->depth == proof_box.depth,
          "layout: of the box that was checked");
    proof_total = any.total;
    proof_fits = any_bool();
    if (proof_fits)
        *layout = any;
    return proof_fits;
}

static bool is_flat(const struct bea_box *box)
{
    return box->y == 0 && box->z == 0 && box->height == 1 && box->depth == 1;
}

void proof(void)
{
    struct bea_resource any_resource;
    struct bea_transfer_order any_order;
    struct bea_box_layout layout;
    struct bea_box asked;
    const char *why;

    proof_resource = any_resource;
    proof_resource.format = &proof_format;
    any_order.direction = any_bool() ? BEA_TO_HOST : BEA_FROM_HOST;
    proof_order = &any_order;
    proof_order->resource = &proof_resource;
    asked = proof_order->box;
    why = check(proof_order, &layout);
    if (why) {
        CLAIM(why[0] != 0, "refused: says why");
        GATE(proof_order->level > proof_resource.params.last_level, "refused: level");
        GATE(proof_fits && proof_resource.params.nr_samples <= 1, "refused: memory");
        GATE(proof_fits && proof_resource.params.nr_samples > 1, "refused: samples");
        GATE(proof_in_level && !proof_fits, "refused: stride");
        return;
    }
    CLAIM(proof_in_level && proof_fits, "accepted: a box in the level that has a layout");
    CLAIM(layout.total == proof_total, "accepted: that layout");
    CLAIM((unsigned __int128)proof_order->offset + layout.total <= proof_order->iov.bytes,
          "accepted: all of it in the memory");
    CLAIM(proof_resource.params.nr_samples <= 1, "accepted: one sample");
    CLAIM(proof_order->box.x == asked.x && proof_order->box.width == asked.width,
          "accepted: the box");
    CLAIM(proof_resource.params.target != VGP_TARGET_BUFFER || is_flat(&proof_order->box),
          "accepted: a buffer's box has a width only");
    GATE(proof_resource.params.target == VGP_TARGET_BUFFER && asked.height == 0, "a buffer");
    GATE(layout.total == proof_order->iov.bytes && layout.total != 0, "all of the memory");
}
