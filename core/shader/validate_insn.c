/* SPDX-License-Identifier: MIT */
/* Instructions: stage, operand roles, and each register against what is declared. */
#include "validate.h"

#define FILE_BIT(file) (1u << VGP_TGSI_FILE_##file)
#define VALUES                                                                                     \
    (FILE_BIT(CONST) | FILE_BIT(IN) | FILE_BIT(OUT) | FILE_BIT(TEMP) | FILE_BIT(IMM) |             \
     FILE_BIT(SV) | FILE_BIT(ADDR) | 1u << BEA_IR_FILE_STATE)
#define RESULTS (FILE_BIT(NULL) | FILE_BIT(OUT) | FILE_BIT(TEMP) | FILE_BIT(ADDR))
#define MEMORIES (FILE_BIT(BUFFER) | FILE_BIT(IMAGE) | FILE_BIT(MEMORY))
/* What may be chosen at run time. */
#define INDEXED                                                                                    \
    (FILE_BIT(CONST) | FILE_BIT(IN) | FILE_BIT(OUT) | FILE_BIT(TEMP) | FILE_BIT(IMM) |             \
     FILE_BIT(SAMP) | FILE_BIT(IMAGE) | FILE_BIT(BUFFER) | FILE_BIT(HWATOMIC) |                    \
     1u << BEA_IR_FILE_STATE)

#define STAGE_BIT(stage) (1u << VGP_STAGE_##stage)

/* Opcodes whose first source (or destination) is not a plain value, or that exist in some stages
 * only. 0: any. */
static const struct op_rule {
    uint16_t op;
    uint32_t stages;
    uint32_t first_src; /* files */
} op_rules[] = {
    {VGP_TGSI_OPCODE_EMIT, STAGE_BIT(GEOMETRY), FILE_BIT(IMM)},
    {VGP_TGSI_OPCODE_ENDPRIM, STAGE_BIT(GEOMETRY), FILE_BIT(IMM)},
    {VGP_TGSI_OPCODE_BARRIER, STAGE_BIT(TESS_CTRL) | STAGE_BIT(COMPUTE), 0},
    {VGP_TGSI_OPCODE_MEMBAR, 0, FILE_BIT(IMM)},
    {VGP_TGSI_OPCODE_KILL, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_KILL_IF, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_DEMOTE, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_READ_HELPER, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_DDX, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_DDY, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_DDX_FINE, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_DDY_FINE, STAGE_BIT(FRAGMENT), 0},
    {VGP_TGSI_OPCODE_INTERP_CENTROID, STAGE_BIT(FRAGMENT), FILE_BIT(IN)},
    {VGP_TGSI_OPCODE_INTERP_OFFSET, STAGE_BIT(FRAGMENT), FILE_BIT(IN)},
    {VGP_TGSI_OPCODE_INTERP_SAMPLE, STAGE_BIT(FRAGMENT), FILE_BIT(IN)},
    {VGP_TGSI_OPCODE_FBFETCH, STAGE_BIT(FRAGMENT), FILE_BIT(OUT)},
    {VGP_TGSI_OPCODE_LOAD, 0, MEMORIES | FILE_BIT(HWATOMIC)},
    {VGP_TGSI_OPCODE_RESQ, 0, FILE_BIT(BUFFER) | FILE_BIT(IMAGE)},
};

/* What is being checked. */
struct context {
    struct bea_validator *v;
    const struct bea_ir_insn *insn;
    const struct vgp_tgsi_opcode_info *info;
};

static bool fail_reg(const struct context *c, const struct bea_ir_reg *reg, const char *what)
{
    return bea_validator_fail(c->v, c->insn->text_offset, "%s: %s[%d] %s", c->info->name,
                              vgp_tgsi_file_name(reg->file), (int)reg->index, what);
}

static bool has_any(const struct bea_ir_set *set, uint32_t limit)
{
    for (uint32_t i = 0; i < limit / 64; i++) {
        if (set->words[i] != 0)
            return true;
    }
    return false;
}

/* Registers that are counted: everything below the count exists. */
static bool check_counted(const struct context *c, const struct bea_ir_reg *reg, uint32_t count)
{
    if (count == 0)
        return fail_reg(c, reg, "is not declared");
    if (!reg->indirect && (reg->index < 0 || (uint32_t)reg->index >= count))
        return fail_reg(c, reg, "is beyond what is declared");
    return true;
}

static bool check_const(const struct context *c, const struct bea_ir_reg *reg)
{
    const uint32_t *counts = c->v->files->const_count;
    uint32_t most = 0;

    if (!reg->dim_indirect) {
        if (reg->dim < 0 || (uint32_t)reg->dim >= VGP_MAX_CONSTANT_BUFFERS)
            return fail_reg(c, reg, "has no such buffer");
        return check_counted(c, reg, counts[reg->has_dim ? reg->dim : 0]);
    }
    for (uint32_t i = 0; i < VGP_MAX_CONSTANT_BUFFERS; i++)
        most = counts[i] > most ? counts[i] : most;
    return check_counted(c, reg, most);
}

static bool check_counter(const struct context *c, const struct bea_ir_reg *reg)
{
    if (!reg->has_dim || reg->dim_indirect || reg->dim < 0 ||
        (uint32_t)reg->dim >= VGP_MAX_ATOMIC_BUFFERS)
        return fail_reg(c, reg, "has no such binding");
    return check_counted(c, reg, c->v->files->counter_count[reg->dim]);
}

static bool check_imm(const struct context *c, const struct bea_ir_reg *reg)
{
    return !reg->has_dim ? check_counted(c, reg, c->v->ir->num_imms)
                         : fail_reg(c, reg, "has one dimension");
}

static bool check_set(const struct context *c, const struct bea_ir_reg *reg,
                      const struct bea_ir_set *set)
{
    /* Samplers and images that are indexed form an array, which begins at the number written. */
    const bool exact =
        !reg->indirect || reg->file == VGP_TGSI_FILE_SAMP || reg->file == VGP_TGSI_FILE_IMAGE;

    if (exact ? reg->index < 0 || !bea_ir_set_has(set, (uint32_t)reg->index)
              : !has_any(set, BEA_IR_MAX_TEMPS))
        return fail_reg(c, reg, "is not declared");
    return true;
}

/* Guests number shared memory by its kind in the declaration and from 0 in instructions. */
static bool check_memory(const struct context *c, const struct bea_ir_reg *reg)
{
    const struct bea_ir_set *set = &c->v->files->registers[VGP_TGSI_FILE_MEMORY];

    return (!reg->has_dim && has_any(set, BEA_IR_MAX_TEMPS)) || fail_reg(c, reg, "is not declared");
}

/* In a control shader OUT[n] of a per-vertex output is that of the running invocation. */
static bool is_own_vertex(const struct context *c, const struct bea_ir_reg *reg)
{
    return c->v->ir->stage == VGP_STAGE_TESS_CTRL && reg->file == VGP_TGSI_FILE_OUT &&
           !reg->indirect && reg->index >= 0 &&
           bea_ir_set_has(&c->v->files->vertex_registers[reg->file], (uint32_t)reg->index);
}

static bool check_vertex(const struct context *c, const struct bea_ir_reg *reg)
{
    if (reg->file != VGP_TGSI_FILE_IN && reg->file != VGP_TGSI_FILE_OUT)
        return fail_reg(c, reg, "has one dimension");
    if (!reg->dim_indirect && (reg->dim < 0 || reg->dim >= BEA_IR_MAX_VERTICES))
        return fail_reg(c, reg, "has no such vertex");
    return check_set(c, reg, &c->v->files->vertex_registers[reg->file]);
}

static bool check_indirect(const struct context *c, const struct bea_ir_reg *reg,
                           const struct bea_ir_indirect *ind)
{
    const bool file = ind->file == VGP_TGSI_FILE_ADDR || ind->file == VGP_TGSI_FILE_TEMP;

    if (!file || !bea_ir_set_has(&c->v->files->registers[ind->file], ind->index))
        return fail_reg(c, reg, "is indexed by a register that is not declared");
    return (INDEXED >> reg->file & 1) != 0 || fail_reg(c, reg, "cannot be indexed");
}

static bool check_reg(const struct context *c, const struct bea_ir_reg *reg, uint32_t files)
{
    if (!(files >> reg->file & 1))
        return fail_reg(c, reg, "cannot stand there");
    if (reg->indirect && !check_indirect(c, reg, &reg->ind))
        return false;
    if (reg->dim_indirect && !check_indirect(c, reg, &reg->dim_ind))
        return false;
    if (reg->array_id != 0 && !bea_ir_set_has(&c->v->files->arrays[reg->file], reg->array_id))
        return fail_reg(c, reg, "names an array that is not declared");
    switch (reg->file) {
    case VGP_TGSI_FILE_NULL: return true;
    case VGP_TGSI_FILE_CONST: return check_const(c, reg);
    case VGP_TGSI_FILE_HWATOMIC: return check_counter(c, reg);
    case VGP_TGSI_FILE_IMM: return check_imm(c, reg);
    case VGP_TGSI_FILE_MEMORY: return check_memory(c, reg);
    case BEA_IR_FILE_STATE: return check_counted(c, reg, BEA_IR_STATE_COUNT);
    default: break;
    }
    if (reg->has_dim)
        return check_vertex(c, reg);
    return is_own_vertex(c, reg) || check_set(c, reg, &c->v->files->registers[reg->file]);
}

static const struct op_rule *find_rule(uint16_t op)
{
    for (size_t i = 0; i < sizeof(op_rules) / sizeof(op_rules[0]); i++) {
        if (op_rules[i].op == op)
            return &op_rules[i];
    }
    return NULL;
}

static bool fail_insn(const struct context *c, const char *what)
{
    return bea_validator_fail(c->v, c->insn->text_offset, "%s: %s", c->info->name, what);
}

/* No virgl guest sends these, and no other part of the protocol carries what they need. */
static bool is_foreign(const struct context *c)
{
    switch (c->insn->op) {
    case VGP_TGSI_OPCODE_CAL:
    case VGP_TGSI_OPCODE_BGNSUB:
    case VGP_TGSI_OPCODE_ENDSUB: return true;
    default:
        return c->info->group == VGP_TGSI_GROUP_DX10_SAMPLE ||
               c->info->group == VGP_TGSI_GROUP_BINDLESS;
    }
}

static uint32_t dst_files(const struct bea_ir_insn *insn)
{
    return insn->op == VGP_TGSI_OPCODE_STORE ? MEMORIES : RESULTS;
}

static uint32_t src_files(const struct context *c, const struct op_rule *rule, unsigned i)
{
    if (c->info->has_texture && i + 1 == c->insn->num_src)
        return FILE_BIT(SAMP);
    if (i == 0 && rule && rule->first_src != 0)
        return rule->first_src;
    if (i == 0 && c->info->group == VGP_TGSI_GROUP_ATOMIC)
        return MEMORIES | FILE_BIT(HWATOMIC);
    return VALUES;
}

static bool check_operands(const struct context *c, const struct op_rule *rule)
{
    const struct bea_ir_insn *insn = c->insn;

    for (unsigned i = 0; i < insn->num_dst; i++) {
        if (!check_reg(c, &insn->dst[i].reg, dst_files(insn)))
            return false;
    }
    for (unsigned i = 0; i < insn->num_src; i++) {
        if (!check_reg(c, &insn->src[i].reg, src_files(c, rule, i)))
            return false;
    }
    for (unsigned i = 0; i < insn->num_offsets; i++) {
        if (!check_reg(c, &insn->offsets[i].reg, VALUES))
            return false;
    }
    return true;
}

static bool check_texture(const struct context *c)
{
    const unsigned offsets = c->insn->op == VGP_TGSI_OPCODE_TG4 ? BEA_IR_MAX_OFFSETS : 1;

    if (!c->info->has_texture)
        return c->insn->num_offsets == 0 || fail_insn(c, "too many operands");
    if (c->insn->texture == VGP_TGSI_TEXTURE_UNKNOWN)
        return fail_insn(c, "no texture target");
    return c->insn->num_offsets <= offsets || fail_insn(c, "too many offsets");
}

/* EMIT and ENDPRIM name a stream, MEMBAR bits: in the text, not at run time. */
static bool check_constant(const struct context *c, const struct op_rule *rule)
{
    const struct bea_ir_src *src = &c->insn->src[0];
    uint32_t value;

    if (!rule || rule->first_src != FILE_BIT(IMM))
        return true;
    if (src->reg.indirect)
        return fail_insn(c, "its operand is chosen at run time");
    value = c->v->ir->imms[src->reg.index].bits[src->swizzle[0]];
    return value < 4 || c->info->group != VGP_TGSI_GROUP_GEOMETRY || fail_insn(c, "no such stream");
}

static bool check_insn(struct bea_validator *v, const struct bea_ir_insn *insn)
{
    const struct context c = {v, insn, vgp_tgsi_opcode_info(insn->op)};
    const struct op_rule *rule = find_rule(insn->op);

    if (is_foreign(&c))
        return fail_insn(&c, "an opcode that virgl does not carry");
    if (rule && rule->stages != 0 && !(rule->stages >> v->ir->stage & 1))
        return fail_insn(&c, "does not exist in this stage");
    return check_operands(&c, rule) && check_texture(&c) && check_constant(&c, rule);
}

bool bea_validate_insns(struct bea_validator *v)
{
    for (uint32_t i = 0; i < v->ir->num_insns; i++) {
        if (!check_insn(v, &v->ir->insns[i]))
            return false;
    }
    return true;
}
