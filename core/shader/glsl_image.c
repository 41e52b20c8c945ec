/* SPDX-License-Identifier: MIT */
/* Images: loads, stores, atomics and sizes; their declarations say how the program uses them. */
#include "glsl.h"

#include "vgp/format.h"

#include <inttypes.h>
#include <string.h>

#define OP(name) VGP_TGSI_OPCODE_##name
#define F(format) VIRGL_FORMAT_##format

/* Formats that GLSL knows, and the letter of their type. */
static const struct format {
    uint16_t number;
    char letter;
    const char *name;
    bool es; /* known to GLES too */
} formats[] = {
    {F(R32G32B32A32_FLOAT), 'f', "rgba32f", true},
    {F(R16G16B16A16_FLOAT), 'f', "rgba16f", true},
    {F(R32G32_FLOAT), 'f', "rg32f", false},
    {F(R16G16_FLOAT), 'f', "rg16f", false},
    {F(R11G11B10_FLOAT), 'f', "r11f_g11f_b10f", false},
    {F(R32_FLOAT), 'f', "r32f", true},
    {F(R16_FLOAT), 'f', "r16f", false},
    {F(R16G16B16A16_UNORM), 'f', "rgba16", false},
    {F(R10G10B10A2_UNORM), 'f', "rgb10_a2", false},
    {F(R8G8B8A8_UNORM), 'f', "rgba8", true},
    {F(R16G16_UNORM), 'f', "rg16", false},
    {F(R8G8_UNORM), 'f', "rg8", false},
    {F(R16_UNORM), 'f', "r16", false},
    {F(R8_UNORM), 'f', "r8", false},
    {F(R16G16B16A16_SNORM), 'f', "rgba16_snorm", false},
    {F(R8G8B8A8_SNORM), 'f', "rgba8_snorm", true},
    {F(R16G16_SNORM), 'f', "rg16_snorm", false},
    {F(R8G8_SNORM), 'f', "rg8_snorm", false},
    {F(R16_SNORM), 'f', "r16_snorm", false},
    {F(R8_SNORM), 'f', "r8_snorm", false},
    {F(R32G32B32A32_SINT), 'i', "rgba32i", true},
    {F(R16G16B16A16_SINT), 'i', "rgba16i", true},
    {F(R8G8B8A8_SINT), 'i', "rgba8i", true},
    {F(R32G32_SINT), 'i', "rg32i", false},
    {F(R16G16_SINT), 'i', "rg16i", false},
    {F(R8G8_SINT), 'i', "rg8i", false},
    {F(R32_SINT), 'i', "r32i", true},
    {F(R16_SINT), 'i', "r16i", false},
    {F(R8_SINT), 'i', "r8i", false},
    {F(R32G32B32A32_UINT), 'u', "rgba32ui", true},
    {F(R16G16B16A16_UINT), 'u', "rgba16ui", true},
    {F(R10G10B10A2_UINT), 'u', "rgb10_a2ui", false},
    {F(R8G8B8A8_UINT), 'u', "rgba8ui", true},
    {F(R32G32_UINT), 'u', "rg32ui", false},
    {F(R16G16_UINT), 'u', "rg16ui", false},
    {F(R8G8_UINT), 'u', "rg8ui", false},
    {F(R32_UINT), 'u', "r32ui", true},
    {F(R16_UINT), 'u', "r16ui", false},
    {F(R8_UINT), 'u', "r8ui", false},
};

static const struct format *find_format(uint32_t number)
{
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        if (formats[i].number == number)
            return &formats[i];
    return NULL;
}

struct image {
    uint32_t first, count;
    const struct bea_ir_reg *reg;
    const struct bea_texture *target;
    const struct format *format; /* NULL: none */
    enum bea_glsl_type type;
    unsigned coords;
};

static unsigned image_coords(const struct bea_texture *target)
{
    return target->coords > 3 ? 3 : target->coords; /* faces of cubes are layers */
}

static bool find_image(struct bea_glsl *g, const struct bea_ir_reg *reg, struct image *image)
{
    uint32_t n = reg->index < 0 ? VGP_MAX_SHADER_IMAGES : (uint32_t)reg->index;
    if (n >= VGP_MAX_SHADER_IMAGES) {
        bea_glsl_fail(g, BEA_ERR_REFUSED, "no such image");
        return false;
    }
    image->first = n;
    for (uint32_t base = n + 1; base-- > 0;)
        if (g->info.images[base].used && base + g->info.images[base].array_size > n) {
            image->first = base;
            break;
        }
    const struct bea_shader_image *declared = &g->info.images[image->first];
    image->count = declared->array_size > 1 ? declared->array_size : 1;
    image->reg = reg;
    image->target = bea_glsl_target(g, declared->texture);
    image->format =
        find_format(declared->format ? declared->format : g->key->image_format[image->first]);
    char letter = image->format ? image->format->letter : 'f';
    image->type = letter == 'f' ? BEA_GLSL_F : letter == 'i' ? BEA_GLSL_I : BEA_GLSL_U;
    if (!image->target)
        return false;
    image->coords = image_coords(image->target);
    return true;
}

/* ", ivec2(...)" and the sample, if there are samples. */
static void print_coords(struct bea_glsl *g, const struct bea_ir_src *src,
                         const struct image *image, struct bea_glsl_str *out)
{
    struct bea_glsl_str value;
    bea_glsl_srcn(g, src, BEA_GLSL_I, image->coords, &value);
    bea_glsl_str_printf(out, ", %s", value.s);
    if (image->target->multisample) {
        bea_glsl_src1(g, src, BEA_GLSL_I, 3, &value);
        bea_glsl_str_printf(out, ", %s", value.s);
    }
}

static void print_load(struct bea_glsl *g, const struct bea_ir_insn *insn,
                       const struct image *image, const char *name)
{
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "imageLoad(%s", name);
    print_coords(g, &insn->src[1], image, &value);
    bea_glsl_str_puts(&value, ")");
    if (value.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result4(g, insn, image->type, value.s);
}

static void print_store(struct bea_glsl *g, const struct bea_ir_insn *insn,
                        const struct image *image, const char *name)
{
    struct bea_glsl_str at, value;
    bea_glsl_str_clear(&at);
    print_coords(g, &insn->src[0], image, &at);
    bea_glsl_srcn(g, &insn->src[1], image->type, 4, &value);
    if (at.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_text_line(&g->body, "imageStore(%s%s, %s);", name, at.s, value.s);
}

static const char *atomic_function(uint32_t op)
{
    switch (op) {
    case OP(ATOMUADD): return "imageAtomicAdd";
    case OP(ATOMXCHG): return "imageAtomicExchange";
    case OP(ATOMCAS): return "imageAtomicCompSwap";
    case OP(ATOMAND): return "imageAtomicAnd";
    case OP(ATOMOR): return "imageAtomicOr";
    case OP(ATOMXOR): return "imageAtomicXor";
    case OP(ATOMUMIN):
    case OP(ATOMIMIN): return "imageAtomicMin";
    case OP(ATOMUMAX):
    case OP(ATOMIMAX): return "imageAtomicMax";
    default: return NULL;
    }
}

static void print_atomic(struct bea_glsl *g, const struct bea_ir_insn *insn,
                         const struct image *image, const char *name)
{
    const char *function = atomic_function(insn->op);
    struct bea_glsl_str value, operand;
    if (!function || (image->type == BEA_GLSL_F && insn->op != OP(ATOMXCHG))) {
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "opcode %u on such an image", insn->op);
        return;
    }
    bea_glsl_need(g, BEA_GLSL_NEED_IMAGE_ATOMIC);
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "%s(%s(%s", bea_glsl_type_name(image->type, 4), function, name);
    print_coords(g, &insn->src[1], image, &value);
    for (unsigned i = 2; i < insn->num_src && i < (insn->op == OP(ATOMCAS) ? 4u : 3u); i++) {
        bea_glsl_src1(g, &insn->src[i], image->type, 0, &operand);
        bea_glsl_str_printf(&value, ", %s", operand.s);
    }
    bea_glsl_str_puts(&value, "))");
    if (value.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result4(g, insn, image->type, value.s);
}

static void print_size(struct bea_glsl *g, const struct bea_ir_insn *insn,
                       const struct image *image, const char *name)
{
    static const char *const fill[4] = {"", ", 0, 0", ", 0", ""};
    const struct bea_texture *target = image->target;
    struct bea_glsl_str value;
    unsigned n = image->coords;
    bea_glsl_need(g, BEA_GLSL_NEED_IMAGE_SIZE);
    if (target->cube && !target->array)
        n = 2; /* faces are square */
    bool samples = target->multisample && (insn->dst[0].writemask & 8);
    bea_glsl_str_clear(&value);
    bea_glsl_str_printf(&value, "ivec4(imageSize(%s)%s, ", name, fill[n & 3]);
    if (samples) {
        bea_glsl_need(g, BEA_GLSL_NEED_TEXTURE_SAMPLES);
        bea_glsl_str_printf(&value, "imageSamples(%s))", name);
    } else {
        bea_glsl_str_puts(&value, "1)");
    }
    bea_glsl_result4(g, insn, BEA_GLSL_I, value.s);
}

static void print_with(struct bea_glsl *g, const struct bea_ir_insn *insn,
                       const struct image *image, const char *name)
{
    if (insn->op == OP(LOAD))
        print_load(g, insn, image, name);
    else if (insn->op == OP(STORE))
        print_store(g, insn, image, name);
    else if (insn->op == OP(RESQ))
        print_size(g, insn, image, name);
    else
        print_atomic(g, insn, image, name);
}

static void note_use(struct bea_glsl *g, const struct bea_ir_insn *insn, const struct image *image)
{
    uint32_t bit = 1u << image->first;
    g->image_qualifiers[image->first] |= insn->qualifiers;
    if (insn->op == OP(LOAD))
        g->image_reads |= bit;
    else if (insn->op == OP(STORE))
        g->image_writes |= bit;
    else if (insn->op != OP(RESQ))
        g->image_atomics |= bit;
}

bool bea_glsl_print_image(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    const struct bea_ir_reg *reg;
    if (insn->op == OP(STORE) && insn->num_dst)
        reg = &insn->dst[0].reg;
    else if (insn->num_src)
        reg = &insn->src[0].reg;
    else
        return false;
    struct image image;
    struct bea_glsl_str name, index;
    if (reg->file != VGP_TGSI_FILE_IMAGE)
        return false;
    if (!find_image(g, reg, &image))
        return true;
    bea_glsl_need(g, BEA_GLSL_NEED_IMAGES);
    note_use(g, insn, &image);
    bea_glsl_str_clear(&name);
    bea_glsl_str_printf(&name, "%s_img%" PRIu32, g->prefix, image.first);
    if (image.count == 1) {
        print_with(g, insn, &image, name.s);
        return true;
    }
    bea_glsl_bounded_index(g, reg->indirect, &reg->ind, (int64_t)reg->index - image.first,
                           image.count, &index);
    if (!reg->indirect || !g->host->es) {
        bea_glsl_str_printf(&name, "[%s]", index.s);
        print_with(g, insn, &image, name.s);
        return true;
    }
    bea_glsl_text_line(&g->body, "switch (int(%s)) {", index.s);
    for (uint32_t i = 0; i < image.count; i++) {
        bea_glsl_str_clear(&name);
        bea_glsl_str_printf(&name, "%s_img%" PRIu32 "[%" PRIu32 "]", g->prefix, image.first, i);
        bea_glsl_text_line(&g->body, "case %" PRIu32 ":", i);
        print_with(g, insn, &image, name.s);
        bea_glsl_text_line(&g->body, "break;");
    }
    bea_glsl_text_line(&g->body, "}");
    return true;
}

/* GLES wants a format that it knows, and one direction but for single 32-bit channels. */
static void check_es(struct bea_glsl *g, const struct format *format, bool both)
{
    if (!format)
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "the host has no images without a format");
    else if (!format->es)
        bea_glsl_need(g, BEA_GLSL_NEED_IMAGE_FORMATS);
    if (format && both && strncmp(format->name, "r32", 3) != 0)
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED,
                      "the host cannot read and write one image of this format");
}

static void declare_image(struct bea_glsl *g, uint32_t n)
{
    struct bea_ir_reg reg = {.file = VGP_TGSI_FILE_IMAGE, .index = (int32_t)n};
    struct image image;
    if (!find_image(g, &reg, &image))
        return;
    uint32_t bit = 1u << n;
    bool reads = (g->image_reads | g->image_atomics) & bit,
         writes = (g->image_writes | g->image_atomics) & bit;
    bea_glsl_need(g, BEA_GLSL_NEED_IMAGES);
    bea_glsl_need(g, BEA_GLSL_NEED_BINDING);
    if (g->host->es && image.target->multisample)
        bea_glsl_fail(g, BEA_ERR_UNSUPPORTED, "the host has no multisampled images");
    if (g->host->es)
        check_es(g, image.format, reads && writes);
    else if (!image.format && reads)
        bea_glsl_need(g, BEA_GLSL_NEED_IMAGE_FORMATTED);
    bea_glsl_text_printf(&g->decl, "layout(binding = %" PRIu32 "%s%s) ", g->key->image_base + n,
                         image.format ? ", " : "", image.format ? image.format->name : "");
    bea_glsl_qualifiers(g, g->image_qualifiers[n]);
    bea_glsl_text_printf(&g->decl, "%suniform %s%simage%s %s_img%" PRIu32,
                         !reads    ? "writeonly "
                         : !writes ? "readonly "
                                   : "",
                         g->host->es ? "highp " : "",
                         image.type == BEA_GLSL_F   ? ""
                         : image.type == BEA_GLSL_I ? "i"
                                                    : "u",
                         image.target->name, g->prefix, n);
    if (image.count > 1)
        bea_glsl_text_printf(&g->decl, "[%" PRIu32 "]", image.count);
    bea_glsl_text_puts(&g->decl, ";\n");
}

void bea_glsl_declare_images(struct bea_glsl *g)
{
    for (uint32_t n = 0; n < VGP_MAX_SHADER_IMAGES; n++)
        if (g->info.images[n].used)
            declare_image(g, n);
}
