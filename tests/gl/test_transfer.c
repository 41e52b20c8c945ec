/* SPDX-License-Identifier: MIT */
/* Transfers: every kind of texture, strides with gaps, memory cut anywhere, boxes inside levels,
 * rows upside down. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "texels.h"

/* A level in guest memory, with gaps between rows and layers and `FRONT` bytes before it. */
#define FRONT 7u
#define UNTOUCHED 0xaa

struct image {
    const struct vgp_format_desc *format;
    struct bea_box box; /* the level */
    uint32_t columns, rows;
    size_t row_bytes, stride, layer_stride, total;
    unsigned char *bytes;
};

static struct image image_of(const struct texels_shape *shape, uint32_t level)
{
    const struct vgp_format_desc *f = vgp_format(shape->format);
    uint32_t w = shape->width >> level, h = shape->height >> level, d = shape->depth >> level;
    bool flat =
        shape->target == VGP_TARGET_TEXTURE_1D || shape->target == VGP_TARGET_TEXTURE_1D_ARRAY;
    struct image image = {.format = f};
    image.box.width = w ? w : 1;
    image.box.height = flat || h == 0 ? 1 : h;
    image.box.depth = shape->array_size ? shape->array_size : 1;
    if (shape->target == VGP_TARGET_TEXTURE_3D)
        image.box.depth = d ? d : 1;
    image.columns = (image.box.width + f->block_w - 1) / f->block_w;
    image.rows = (image.box.height + f->block_h - 1) / f->block_h;
    image.row_bytes = (size_t)image.columns * f->block_bytes;
    /* Level 1 has whole texels between rows, others bytes. */
    image.stride = image.row_bytes + (level == 1 ? 2u * f->block_bytes : level * 3u);
    image.layer_stride = image.stride * image.rows + 5;
    image.total = FRONT + image.layer_stride * image.box.depth;
    image.bytes = malloc(image.total);
    cr_assert_not_null(image.bytes);
    return image;
}

static unsigned char *row_of(const struct image *image, uint32_t layer, uint32_t row)
{
    return image->bytes + FRONT + layer * image->layer_stride + row * image->stride;
}

/* Three pieces that meet in the middle of texels. */
static void move(struct scene *scene, enum bea_direction direction, uint32_t resource,
                 uint32_t level, const struct image *image, size_t pieces)
{
    const size_t first = image->total / 3, second = image->total / 2 + 1;
    const struct iovec cut[3] = {{image->bytes, first},
                                 {image->bytes + first, second - first},
                                 {image->bytes + second, image->total - second}};
    const struct iovec whole = {image->bytes, image->total};
    const struct texels_transfer t = {
        .direction = direction,
        .resource = resource,
        .level = level,
        .stride = (uint32_t)image->stride,
        .layer_stride = (uint32_t)image->layer_stride,
        .offset = FRONT,
        .box = image->box,
    };
    texels_transfer(scene, &t, pieces == 1 ? &whole : cut, pieces);
}

/* A byte of padding in the format may come back as anything. */
static void expect_same(const struct image *sent, const struct image *got, unsigned padding_byte)
{
    for (uint32_t z = 0; z < sent->box.depth; z++)
        for (uint32_t y = 0; y < sent->rows; y++)
            for (size_t x = 0; x < sent->row_bytes; x++) {
                unsigned a = row_of(sent, z, y)[x], b = row_of(got, z, y)[x];
                bool padding = x % sent->format->block_bytes == padding_byte;
                cr_assert(a == b || padding, "%s: layer %u row %u byte %zu: %02x, got %02x",
                          sent->format->name, z, y, x, a, b);
            }
}

static void expect_gaps_untouched(const struct image *image)
{
    for (size_t i = 0; i < FRONT; i++)
        cr_assert_eq(image->bytes[i], UNTOUCHED);
    for (uint32_t y = 0; y + 1 < image->rows; y++)
        for (size_t x = image->row_bytes; x < image->stride; x++)
            cr_assert_eq(row_of(image, 0, y)[x], UNTOUCHED, "row %u byte %zu", y, x);
}

static void there_and_back(struct scene *scene, const struct texels_shape *shape,
                           unsigned padding_byte)
{
    uint32_t resource = texels_create(scene, shape);
    for (uint32_t level = 0; level <= shape->last_level; level++) {
        struct image sent = image_of(shape, level), got = image_of(shape, level);
        texels_random(sent.bytes, sent.total, shape->format + level);
        memset(got.bytes, UNTOUCHED, got.total);
        move(scene, BEA_TO_HOST, resource, level, &sent, level == 1 ? 1 : 3);
        move(scene, BEA_FROM_HOST, resource, level, &got, level == 1 ? 3 : 1);
        expect_same(&sent, &got, padding_byte);
        expect_gaps_untouched(&got);
        free(sent.bytes);
        free(got.bytes);
    }
    cr_assert_eq(bea_resource_destroy(scene->renderer, resource), BEA_OK);
}

#define NO_PADDING ~0u

static void all_targets(struct scene *scene, uint32_t format)
{
    const struct texels_shape shapes[] = {
        {.target = VGP_TARGET_TEXTURE_1D, .width = 13, .last_level = 2},
        {.target = VGP_TARGET_TEXTURE_2D, .width = 13, .height = 9, .last_level = 2},
        {.target = VGP_TARGET_TEXTURE_3D, .width = 13, .height = 9, .depth = 6, .last_level = 2},
        {.target = VGP_TARGET_TEXTURE_CUBE,
         .width = 12,
         .height = 12,
         .array_size = 6,
         .last_level = 2},
        {.target = VGP_TARGET_TEXTURE_RECT, .width = 13, .height = 9},
        {.target = VGP_TARGET_TEXTURE_1D_ARRAY, .width = 13, .array_size = 4, .last_level = 1},
        {.target = VGP_TARGET_TEXTURE_2D_ARRAY,
         .width = 13,
         .height = 9,
         .array_size = 5,
         .last_level = 2},
        {.target = VGP_TARGET_TEXTURE_CUBE_ARRAY,
         .width = 8,
         .height = 8,
         .array_size = 12,
         .last_level = 1},
        {.target = VGP_TARGET_TEXTURE_2D,
         .width = 13,
         .height = 9,
         .flags = VIRGL_RESOURCE_Y_0_TOP},
    };
    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
        struct texels_shape shape = shapes[i];
        shape.format = format;
        there_and_back(scene, &shape, NO_PADDING);
    }
}

static void all_targets_of(const uint32_t *formats, size_t count)
{
    struct scene *scene = scene_create(4, 4);
    for (size_t i = 0; i < count; i++)
        all_targets(scene, formats[i]);
    scene_destroy(scene);
}

Test(transfer, unorm_formats_on_all_targets)
{
    static const uint32_t formats[] = {
        VIRGL_FORMAT_B8G8R8A8_UNORM, VIRGL_FORMAT_R8G8B8A8_UNORM,    VIRGL_FORMAT_A8R8G8B8_UNORM,
        VIRGL_FORMAT_B5G6R5_UNORM,   VIRGL_FORMAT_R10G10B10A2_UNORM, VIRGL_FORMAT_R8_UNORM,
        VIRGL_FORMAT_B8G8R8A8_SRGB,  VIRGL_FORMAT_L8_UNORM,          VIRGL_FORMAT_A8_UNORM,
    };
    all_targets_of(formats, sizeof(formats) / sizeof(formats[0]));
}

Test(transfer, integer_formats_on_all_targets)
{
    static const uint32_t formats[] = {
        VIRGL_FORMAT_R32_UINT,       VIRGL_FORMAT_R8G8B8A8_SINT,     VIRGL_FORMAT_R16G16B16A16_UINT,
        VIRGL_FORMAT_R32G32B32_UINT, VIRGL_FORMAT_R32G32B32A32_UINT,
    };
    all_targets_of(formats, sizeof(formats) / sizeof(formats[0]));
}

Test(transfer, depth_formats_keep_every_bit)
{
    static const uint32_t formats[] = {VIRGL_FORMAT_Z16_UNORM, VIRGL_FORMAT_Z32_UNORM,
                                       VIRGL_FORMAT_S8_UINT_Z24_UNORM, VIRGL_FORMAT_Z24X8_UNORM};
    struct scene *scene = scene_create(4, 4);
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        if (formats[i] == VIRGL_FORMAT_Z32_UNORM && host_is_es())
            continue; /* kept in 24 bits: there is no more in OpenGL ES */
        const unsigned padding = formats[i] == VIRGL_FORMAT_Z24X8_UNORM ? 3 : NO_PADDING;
        const struct texels_shape shapes[] = {
            {VGP_TARGET_TEXTURE_2D, formats[i], 13, 9, 1, 1, 2, 0, 0},
            {VGP_TARGET_TEXTURE_2D, formats[i], 13, 9, 1, 1, 0, 0, VIRGL_RESOURCE_Y_0_TOP},
            {VGP_TARGET_TEXTURE_2D_ARRAY, formats[i], 13, 9, 1, 3, 1, 0, 0},
            {VGP_TARGET_TEXTURE_CUBE, formats[i], 12, 12, 1, 6, 1, 0, 0},
        };
        for (size_t k = 0; k < sizeof(shapes) / sizeof(shapes[0]); k++)
            there_and_back(scene, &shapes[k], padding);
    }
    scene_destroy(scene);
}

Test(transfer, compressed_formats)
{
    static const uint32_t formats[] = {VIRGL_FORMAT_DXT1_RGBA, VIRGL_FORMAT_DXT5_RGBA,
                                       VIRGL_FORMAT_RGTC1_UNORM, VIRGL_FORMAT_BPTC_RGBA_UNORM};
    struct scene *scene = scene_create(4, 4);
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        const struct texels_shape shapes[] = {
            {VGP_TARGET_TEXTURE_2D, formats[i], 20, 12, 1, 1, 2, 0, 0},
            {VGP_TARGET_TEXTURE_2D_ARRAY, formats[i], 16, 12, 1, 3, 1, 0, 0},
            {VGP_TARGET_TEXTURE_CUBE, formats[i], 16, 16, 1, 6, 2, 0, 0},
        };
        for (size_t k = 0; k < sizeof(shapes) / sizeof(shapes[0]); k++)
            there_and_back(scene, &shapes[k], NO_PADDING);
    }
    scene_destroy(scene);
}

/* A box in the middle of one layer changes that box only, and reads as just that box. */
Test(transfer, box_inside_a_layer)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape shape = {
        VGP_TARGET_TEXTURE_2D_ARRAY, VIRGL_FORMAT_B8G8R8A8_UNORM, 8, 8, 1, 3, 0, 0, 0};
    uint32_t resource = texels_create(scene, &shape), box[6] = {1, 2, 3, 4, 5, 6}, got[6] = {0};
    const struct iovec out = {box, sizeof(box)}, in = {got, sizeof(got)};
    struct texels_transfer t = {
        .direction = BEA_TO_HOST,
        .resource = resource,
        .stride = 12,
        .layer_stride = 24,
        .box = {3, 5, 1, 3, 2, 1},
    };
    texels_transfer(scene, &t, &out, 1);
    for (uint32_t z = 0; z < 3; z++)
        for (uint32_t i = 0; i < 64; i++) {
            uint32_t x = i % 8, y = i / 8;
            bool inside = z == 1 && x >= 3 && x < 6 && y >= 5 && y < 7;
            uint32_t expected = inside ? box[(y - 5) * 3 + x - 3] : 0;
            cr_assert_eq(texels_get(scene, resource, 0, x, y, z), expected, "%u %u %u", x, y, z);
        }
    t.direction = BEA_FROM_HOST;
    texels_transfer(scene, &t, &in, 1);
    cr_assert_arr_eq(got, box, sizeof(box));
    scene_destroy(scene);
}

/* Row 0 of the guest is the row that reads as the last one where nothing is turned: compare with a
 * blit's idea of it. */
Test(transfer, upside_down_box)
{
    struct scene *scene = scene_create(4, 4);
    const struct texels_shape shape = {
        VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_B8G8R8A8_UNORM, 8, 8, 1, 1, 0, 0,
        VIRGL_RESOURCE_Y_0_TOP};
    uint32_t resource = texels_create(scene, &shape), box[4] = {1, 2, 3, 4};
    const struct iovec iov = {box, sizeof(box)};
    const struct texels_transfer t = {
        .direction = BEA_TO_HOST, .resource = resource, .stride = 8, .box = {1, 2, 0, 2, 2, 1}};
    texels_transfer(scene, &t, &iov, 1);
    cr_assert_eq(texels_get(scene, resource, 0, 1, 2, 0), 1);
    cr_assert_eq(texels_get(scene, resource, 0, 2, 2, 0), 2);
    cr_assert_eq(texels_get(scene, resource, 0, 1, 3, 0), 3);
    cr_assert_eq(texels_get(scene, resource, 0, 1, 1, 0), 0);
    cr_assert_eq(texels_get(scene, resource, 0, 1, 4, 0), 0);
    scene_destroy(scene);
}

Test(transfer, buffers_in_pieces)
{
    struct scene *scene = scene_create(4, 4);
    unsigned char sent[100], got[100];
    uint32_t buffer = scene_buffer(scene, VIRGL_BIND_VERTEX_BUFFER, 100, NULL);
    const struct iovec cut[2] = {{sent, 33}, {sent + 33, 67}}, whole = {got, sizeof(got)};
    struct texels_transfer t = {.resource = buffer, .box = {0, 0, 0, 100, 1, 1}};
    t.direction = BEA_FROM_HOST;
    memset(got, UNTOUCHED, sizeof(got));
    texels_transfer(scene, &t, &whole, 1);
    for (size_t i = 0; i < sizeof(got); i++)
        cr_assert_eq(got[i], 0, "a new buffer holds something at %zu", i);
    texels_random(sent, sizeof(sent), 1);
    t = (struct texels_transfer){
        .direction = BEA_TO_HOST, .resource = buffer, .offset = 30, .box = {5, 0, 0, 20, 1, 1}};
    texels_transfer(scene, &t, cut, 2);
    t = (struct texels_transfer){
        .direction = BEA_FROM_HOST, .resource = buffer, .box = {0, 0, 0, 100, 1, 1}};
    texels_transfer(scene, &t, &whole, 1);
    cr_assert_arr_eq(got + 5, sent + 30, 20);
    cr_assert_eq(got[4], 0);
    cr_assert_eq(got[25], 0);
    scene_destroy(scene);
}
