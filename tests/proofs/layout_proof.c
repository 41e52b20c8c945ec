/* SPDX-License-Identifier: MIT */
/* What is proven of the arithmetic kernel; docs/proofs.md says how. */
#include "proof.h"

#include "block.h"

typedef unsigned __int128 wide;

/* The compiler's checked product, about which nothing is assumed but that it is a function. */
uint64_t __CPROVER_uninterpreted_low(uint64_t a, uint64_t b);
bool __CPROVER_uninterpreted_fits(uint64_t a, uint64_t b);

static inline bool any_compiler_mul(uint64_t a, uint64_t b, uint64_t *low)
{
    *low = __CPROVER_uninterpreted_low(a, b);
    return !__CPROVER_uninterpreted_fits(a, b);
}

#ifdef PROOF_MUL
#define __builtin_mul_overflow(a, b, low) any_compiler_mul(a, b, low)
#endif
#include "layout.c"

static struct bea_resource_params any_params(void)
{
    struct bea_resource_params params;

    return params;
}

static struct vgp_format_desc any_format(void)
{
    struct vgp_format_desc format;

    GIVEN(format.block_w >= 1 && format.block_w <= PROOF_MAX_BLOCK);
    GIVEN(format.block_h >= 1 && format.block_h <= PROOF_MAX_BLOCK);
    GIVEN(format.block_bytes <= PROOF_MAX_BLOCK_BYTES);
    return format;
}

/*
 * Stand-ins: division and multiplication are what solvers are worst at. Each of them answers some
 * function of its operands, which the proof of the function it stands for makes the right one;
 * where more than that is needed, it is a law of arithmetic.
 */
bool __CPROVER_uninterpreted_aligned(uint32_t texels, uint32_t block);
uint32_t __CPROVER_uninterpreted_blocks(uint32_t texels, uint32_t block);
uint64_t __CPROVER_uninterpreted_product(uint32_t a, uint32_t b);

bool any_aligned(uint32_t texels, uint32_t block)
{
    CLAIM(block != 0, "aligned: there is a block");
    return __CPROVER_uninterpreted_aligned(texels, block);
}

uint32_t any_blocks(uint32_t texels, uint32_t block)
{
    CLAIM(block != 0, "blocks: there is a block");
    return __CPROVER_uninterpreted_blocks(texels, block);
}

uint64_t any_product(uint32_t a, uint32_t b)
{
    const uint64_t product = __CPROVER_uninterpreted_product(a, b);

    GIVEN((product == 0) == (a == 0 || b == 0));
    return product;
}

bool any_mul(uint64_t a, uint64_t b, uint64_t *out)
{
    uint64_t low;

    if (any_compiler_mul(a, b, &low))
        return false;
    GIVEN(b == 0 ? low == 0 : low >= a);
    *out = low;
    return true;
}

#ifdef PROOF_ADD
void proof(void)
{
    const uint64_t a = nondet_u64(), b = nondet_u64(), before = nondet_u64();
    uint64_t out = before;
    const bool fits = (wide)a + b <= UINT64_MAX;

    CLAIM(bea_add_u64(a, b, &out) == fits, "add: refused when the sum does not fit");
    CLAIM(fits ? out == (wide)a + b : out == before, "add: the sum, or untouched");
    GATE(fits, "accepted");
    GATE(!fits, "refused");
}
#endif

#ifdef PROOF_MUL
void proof(void)
{
    const uint64_t a = nondet_u64(), b = nondet_u64(), before = nondet_u64();
    uint64_t out = before, product;
    const bool fits = !any_compiler_mul(a, b, &product);

    CLAIM(bea_mul_u64(a, b, &out) == fits, "mul: refused when the product does not fit");
    CLAIM(out == (fits ? product : before), "mul: the product, or untouched");
    GATE(fits, "accepted");
    GATE(!fits, "refused");
}
#endif

#ifdef PROOF_MINIFY
void proof(void)
{
    const uint32_t size = any_u32(), level = any_u32();
    const uint32_t small = bea_minify(size, level);

    if (level > 31) {
        CLAIM(small == 0, "minify: no such level");
        GATE(true, "refused");
        return;
    }
    CLAIM(small == (((uint64_t)size >> level) ? ((uint64_t)size >> level) : 1), "minify: the size");
    CLAIM(small >= 1 && (small <= size || size == 0), "minify: never 0, never larger");
    GATE(small == 1 && size > 1, "the smallest");
    GATE(level == 0, "level 0");
}
#endif

#ifdef PROOF_BLOCKS
void proof(void)
{
    const uint32_t texels = any_u32(), block = 1 + any_below(PROOF_MAX_BLOCK);
    const uint32_t n = blocks(texels, block);

    CLAIM((uint64_t)n * block >= texels, "blocks: have all texels");
    CLAIM(n == 0 ? texels == 0 : (uint64_t)(n - 1) * block < texels, "blocks: no more than needed");
    GATE(n == texels && n > 1, "blocks of one texel");
    GATE(texels % block != 0, "a cut block");
}
#endif

#ifdef PROOF_PRODUCT
void proof(void)
{
    const uint32_t a = any_u32(), b = any_u32();
    const uint64_t of_both = product(a, b);

    /* The claim is the check of overflow in it; that `*` multiplies is C's to promise. */
    CLAIM(a != 0 || of_both == 0, "product: of nothing");
    GATE(a == UINT32_MAX && b == UINT32_MAX && of_both != 0, "the largest");
}
#endif

#ifdef PROOF_EXTENT
static bool has_height(uint32_t target)
{
    return target == VGP_TARGET_TEXTURE_2D || target == VGP_TARGET_TEXTURE_3D ||
           target == VGP_TARGET_TEXTURE_CUBE || target == VGP_TARGET_TEXTURE_RECT ||
           target == VGP_TARGET_TEXTURE_2D_ARRAY || target == VGP_TARGET_TEXTURE_CUBE_ARRAY;
}

static bool has_layers(uint32_t target)
{
    return target == VGP_TARGET_TEXTURE_CUBE || target == VGP_TARGET_TEXTURE_1D_ARRAY ||
           target == VGP_TARGET_TEXTURE_2D_ARRAY || target == VGP_TARGET_TEXTURE_CUBE_ARRAY;
}

void proof(void)
{
    const struct bea_resource_params params = any_params();
    const uint32_t level = any_u32(), w = any_u32();
    struct bea_extent extent = {w, w, w};

    if (!bea_level_extent(&params, level, &extent)) {
        CLAIM(level > params.last_level || level > 31 || params.target >= VGP_TARGET_COUNT,
              "extent: refused for a level or target that is not there");
        CLAIM(extent.width == w && extent.height == w && extent.layers == w, "extent: untouched");
        GATE(level <= params.last_level && level <= 31, "refused: target");
        GATE(params.target < VGP_TARGET_COUNT && level <= 31, "refused: level");
        return;
    }
    CLAIM(level <= params.last_level && level <= 31 && params.target < VGP_TARGET_COUNT,
          "extent: of a level that is there");
    CLAIM(extent.width == bea_minify(params.width, level), "extent: width");
    CLAIM(extent.height == (has_height(params.target) ? bea_minify(params.height, level) : 1),
          "extent: height");
    CLAIM(extent.layers == (params.target == VGP_TARGET_TEXTURE_3D ? bea_minify(params.depth, level)
                            : has_layers(params.target)            ? params.array_size
                                                                   : 1),
          "extent: layers");
    GATE(level == 31, "the last level there can be");
    GATE(params.target == VGP_TARGET_TEXTURE_CUBE_ARRAY && extent.layers > 6, "an array");
}
#endif

#ifdef PROOF_ALIGNED
void proof(void)
{
    const uint32_t block = 1 + any_below(PROOF_MAX_BLOCK), rest = any_below(block);
    const uint64_t texels = (uint64_t)any_u32() * block + rest;

    GIVEN(texels <= UINT32_MAX);
    CLAIM(aligned((uint32_t)texels, block) == (rest == 0), "aligned: a whole number of blocks");
    GATE(rest == 0 && texels > block, "aligned");
    GATE(rest != 0, "not aligned");
}
#endif

#ifdef PROOF_SPAN
void proof(void)
{
    const uint32_t origin = any_u32(), size = any_u32(), whole = any_u32();
    const uint32_t block = 1 + any_below(PROOF_MAX_BLOCK);
    const bool in = span_inside(origin, size, whole, block);
    const uint64_t end = (uint64_t)origin + size;
    const bool begins = any_aligned(origin, block), ends = any_aligned(size, block);

    CLAIM(in == (end <= whole && begins && (ends || end == whole)),
          "span: inside, begins with a block, and cut at the edge only");
    GATE(in && !ends, "accepted: cut");
    GATE(in && size == 0 && origin == whole, "accepted: nothing at the end");
    GATE(!in && end <= whole, "refused: alignment");
    GATE(!in && end > UINT32_MAX, "refused: far outside");
}
#endif

#ifdef PROOF_BOX
void proof(void)
{
    const struct bea_resource_params params = any_params();
    const struct vgp_format_desc format = any_format();
    const uint32_t level = any_u32();
    const bool buffer = params.target == VGP_TARGET_BUFFER;
    const uint32_t block_w = buffer ? 1 : format.block_w, block_h = buffer ? 1 : format.block_h;
    struct bea_extent extent;
    struct bea_box box;
    const bool in = bea_box_in_level(&params, &format, level, &box);

    if (!bea_level_extent(&params, level, &extent)) {
        CLAIM(!in, "box: there is such a level");
        GATE(true, "refused: level");
        return;
    }
    CLAIM(in == (span_inside(box.x, box.width, extent.width, block_w) &&
                 span_inside(box.y, box.height, extent.height, block_h) &&
                 span_inside(box.z, box.depth, extent.layers, 1)),
          "box: inside in each direction");
    CLAIM(!in || ((uint64_t)box.x + box.width <= extent.width &&
                  (uint64_t)box.y + box.height <= extent.height &&
                  (uint64_t)box.z + box.depth <= extent.layers),
          "box: ends where the level does");
    GATE(in && box.width > 1 && box.height > 1 && box.depth > 1, "accepted");
    GATE(in && buffer && box.width > 1, "accepted: a buffer");
    GATE(!in, "refused: outside");
}
#endif

#ifdef PROOF_LAYOUT
/* Each row of each layer ends inside the total. */
static void rows_inside(const struct bea_box_layout *got, uint64_t before, uint64_t needed)
{
    const uint32_t layer = any_below(got->layers), y = any_below(got->blocks_y);
    uint64_t layer_at, row_at;

    /* Fewer of the same are not more. */
    GIVEN(any_mul(layer, got->layer_stride, &layer_at) && layer_at <= before);
    GIVEN(any_mul(got->stride, y, &row_at) && row_at <= needed - got->stride);
    CLAIM((wide)layer_at + row_at + got->row_bytes <= got->total, "layout: each row is inside");
    GATE(layer > 0 && y > 0, "a row");
}

void proof(void)
{
    const struct bea_resource_params params = any_params();
    const struct vgp_format_desc format = any_format();
    const uint32_t level = any_u32(), stride = any_u32(), layer_stride = any_u32();
    const bool buffer = params.target == VGP_TARGET_BUFFER;
    const uint32_t block_w = buffer ? 1 : format.block_w, block_h = buffer ? 1 : format.block_h;
    const uint32_t block_bytes = buffer ? 1 : format.block_bytes;
    struct bea_box_layout got;
    struct bea_extent extent;
    struct bea_box box;
    const bool fits = bea_box_layout(&params, &format, level, &box, stride, layer_stride, &got);

    if (!bea_level_extent(&params, level, &extent)) {
        CLAIM(!fits, "layout: there is such a level");
        GATE(true, "refused: level");
        return;
    }
    const uint32_t blocks_x = any_blocks(box.width, block_w);
    const uint32_t blocks_y = any_blocks(box.height, block_h);
    const uint64_t row = any_product(blocks_x, block_bytes);
    const uint64_t own = any_product(any_blocks(extent.width, block_w), block_bytes);
    const uint64_t step = stride ? stride : own;
    uint64_t packed, needed, before;

    if (row > UINT32_MAX || step < row) {
        CLAIM(!fits, "layout: rows do not overlap");
        GATE(row <= UINT32_MAX, "refused: stride");
        GATE(row > UINT32_MAX, "refused: row");
        return;
    }
    if (!any_mul(step, any_blocks(extent.height, block_h), &packed) ||
        !any_mul(step, blocks_y, &needed)) {
        CLAIM(!fits, "layout: a layer has a size");
        GATE(true, "refused: layer");
        return;
    }
    const uint64_t layer_step = layer_stride ? layer_stride : packed;

    if (layer_step < needed) {
        CLAIM(!fits, "layout: layers do not overlap");
        GATE(layer_stride != 0, "refused: layer stride");
        return;
    }
    if (row == 0 || blocks_y == 0 || box.depth == 0) {
        CLAIM(fits && got.total == 0, "layout: of nothing");
        GATE(true, "accepted: nothing");
    } else if (!any_mul(box.depth - 1, layer_step, &before) ||
               (wide)before + (needed - step) + row > UINT64_MAX) {
        CLAIM(!fits, "layout: all of it has a size");
        GATE(true, "refused: total");
        return;
    } else {
        CLAIM(fits && got.total == (wide)before + (needed - step) + row, "layout: total");
        rows_inside(&got, before, needed);
    }
    CLAIM(got.blocks_x == blocks_x && got.blocks_y == blocks_y, "layout: blocks");
    CLAIM(got.row_bytes == row && got.layers == box.depth, "layout: rows and layers");
    CLAIM(got.stride == step && got.layer_stride == layer_step, "layout: distances");
}
#endif

#ifdef PROOF_BYTES
/*
 * The sum over the levels, followed step by step: each stand-in claims that it is asked for what
 * comes next, and answers anything.
 */
static struct vgp_format_desc format;
static struct bea_resource_params params;
static uint32_t block_w, block_h, block_bytes;

static struct {
    uint32_t level; /* the next one */
    struct bea_extent extent;
    uint32_t across, down; /* blocks */
    uint64_t area, value, sum;
    enum { EXTENT, AREA, LAYERS, BYTES, SUM } next;
    bool refused;
} at;

bool step_extent(const struct bea_resource_params *of, uint32_t level, struct bea_extent *extent)
{
    struct bea_extent any;

    CLAIM(of == &params && at.next == EXTENT && level == at.level, "bytes: level by level");
    at.extent = any;
    at.across = any_u32();
    at.down = any_u32();
    at.next = AREA;
    at.refused = any_bool();
    *extent = any;
    return !at.refused;
}

uint32_t step_blocks(uint32_t texels, uint32_t block)
{
    const bool across = texels == at.extent.width && block == block_w;
    const bool down = texels == at.extent.height && block == block_h;

    CLAIM(at.next == AREA && (across || down), "bytes: blocks of the level");
    GIVEN(!across || !down || at.across == at.down);
    return across ? at.across : at.down;
}

uint64_t step_product(uint32_t a, uint32_t b)
{
    CLAIM(at.next == AREA && a == at.across && b == at.down, "bytes: blocks across and down");
    at.area = nondet_u64();
    at.next = LAYERS;
    return at.area;
}

bool step_mul(uint64_t a, uint64_t b, uint64_t *out)
{
    if (at.next == LAYERS)
        CLAIM(a == at.area && b == at.extent.layers, "bytes: of each layer");
    else if (at.next == BYTES)
        CLAIM(a == at.value && b == block_bytes, "bytes: of each block");
    else
        CLAIM(at.next == EXTENT && at.level == params.last_level + 1 && a == at.sum &&
                  b == (params.nr_samples ? params.nr_samples : 1),
              "bytes: of each sample, at the end");
    at.next = at.next == LAYERS ? BYTES : SUM;
    at.refused = any_bool();
    if (at.refused)
        return false;
    at.value = *out = nondet_u64();
    return true;
}

bool step_add(uint64_t a, uint64_t b, uint64_t *out)
{
    CLAIM(at.next == SUM && a == at.sum && b == at.value, "bytes: summed up");
    at.refused = any_bool();
    if (at.refused)
        return false;
    at.next = EXTENT;
    at.level++;
    at.sum = *out = nondet_u64();
    return true;
}

void proof(void)
{
    uint64_t got;

    params = any_params();
    format = any_format();
    block_w = params.target == VGP_TARGET_BUFFER ? 1 : format.block_w;
    block_h = params.target == VGP_TARGET_BUFFER ? 1 : format.block_h;
    block_bytes = params.target == VGP_TARGET_BUFFER ? 1 : format.block_bytes;
    if (!bea_resource_bytes(&params, &format, &got)) {
        CLAIM(at.refused || params.last_level > 31, "bytes: refused with a step");
        GATE(!at.refused, "refused: levels");
        GATE(at.refused && at.level == params.last_level + 1, "refused: samples");
        return;
    }
    CLAIM(!at.refused && at.level == params.last_level + 1, "bytes: all levels are counted");
    CLAIM(got == at.value, "bytes: the product with the samples");
    GATE(params.last_level == 31, "accepted: all levels there can be");
}
#endif
