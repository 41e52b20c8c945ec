/* SPDX-License-Identifier: MIT */
/* Opcodes on 32-bit components: one table row each. */
#include "glsl.h"

#include <string.h>

/* How the components of the result come from those of the sources. */
enum shape {
    NONE,   /* no row */
    EACH,   /* per component; the expression works on vectors */
    SPLIT,  /* per component; the expression works on scalars only */
    SPREAD, /* scalar of the x components, copied to all */
    DOT2,   /* scalar of the first 2, 3 or 4 components, copied to all */
    DOT3,
    DOT4,
    CHANNELS, /* 4-vector of the whole sources, masked */
};

/*
 * In an expression: %a ... %d are the operands, %F %I %U %B the float, int, uint and bool type of
 * the operation's width. `sources` has a letter per operand: F, I, U, or M for bits that are moved.
 * `scalar` is for one component where it differs.
 */
struct row {
    uint8_t shape;
    char result;
    char sources[5];
    const char *vector, *scalar;
    int8_t helper; /* enum bea_glsl_helper + 1, 0: none */
    int8_t need;   /* enum bea_glsl_need + 1, 0: none */
};

#define OP(name) VGP_TGSI_OPCODE_##name
#define HELPER(name) .helper = BEA_GLSL_HELPER_##name + 1
#define NEED(name) .need = BEA_GLSL_NEED_##name + 1
#define FLOAT_COMPARE(function, operator)                                                          \
    {                                                                                              \
        EACH, 'F', "FF", "%F(" function "(%a, %b))", "float(%a " operator" %b)", 0, 0              \
    }
#define BITS_COMPARE(type, function, operator)                                                     \
    {                                                                                              \
        EACH, 'I', type type, "(-%I(" function "(%a, %b)))", "(-int(%a " operator" %b))", 0, 0     \
    }

static const struct row rows[] = {
    [OP(MOV)] = {EACH, 'M', "M", "%a", NULL, 0, 0},
    [OP(ABS)] = {EACH, 'F', "F", "abs(%a)", NULL, 0, 0},
    [OP(ADD)] = {EACH, 'F', "FF", "(%a + %b)", NULL, 0, 0},
    [OP(SUB)] = {EACH, 'F', "FF", "(%a - %b)", NULL, 0, 0},
    [OP(MUL)] = {EACH, 'F', "FF", "(%a * %b)", NULL, 0, 0},
    [OP(DIV)] = {EACH, 'F', "FF", "(%a / %b)", NULL, 0, 0},
    [OP(MAD)] = {EACH, 'F', "FFF", "(%a * %b + %c)", NULL, 0, 0},
    [OP(FMA)] = {EACH, 'F', "FFF", "fma(%a, %b, %c)", NULL, NEED(GPU_SHADER5)},
    [OP(LRP)] = {EACH, 'F', "FFF", "mix(%c, %b, %a)", NULL, 0, 0},
    [OP(MIN)] = {EACH, 'F', "FF", "min(%a, %b)", NULL, 0, 0},
    [OP(MAX)] = {EACH, 'F', "FF", "max(%a, %b)", NULL, 0, 0},
    [OP(FRC)] = {EACH, 'F', "F", "fract(%a)", NULL, 0, 0},
    [OP(FLR)] = {EACH, 'F', "F", "floor(%a)", NULL, 0, 0},
    [OP(CEIL)] = {EACH, 'F', "F", "ceil(%a)", NULL, 0, 0},
    [OP(TRUNC)] = {EACH, 'F', "F", "trunc(%a)", NULL, 0, 0},
    [OP(ROUND)] = {EACH, 'F', "F", "roundEven(%a)", NULL, 0, 0},
    [OP(SSG)] = {EACH, 'F', "F", "sign(%a)", NULL, 0, 0},
    [OP(RCP)] = {SPREAD, 'F', "F", "(1.0 / %a)", NULL, 0, 0},
    [OP(RSQ)] = {SPREAD, 'F', "F", "inversesqrt(%a)", NULL, 0, 0},
    [OP(SQRT)] = {SPREAD, 'F', "F", "sqrt(%a)", NULL, 0, 0},
    [OP(EX2)] = {SPREAD, 'F', "F", "exp2(%a)", NULL, 0, 0},
    [OP(LG2)] = {SPREAD, 'F', "F", "log2(%a)", NULL, 0, 0},
    [OP(POW)] = {SPREAD, 'F', "FF", "pow(%a, %b)", NULL, 0, 0},
    [OP(SIN)] = {SPREAD, 'F', "F", "sin(%a)", NULL, 0, 0},
    [OP(COS)] = {SPREAD, 'F', "F", "cos(%a)", NULL, 0, 0},
    [OP(DP2)] = {DOT2, 'F', "FF", "dot(%a, %b)", NULL, 0, 0},
    [OP(DP3)] = {DOT3, 'F', "FF", "dot(%a, %b)", NULL, 0, 0},
    [OP(DP4)] = {DOT4, 'F', "FF", "dot(%a, %b)", NULL, 0, 0},
    [OP(DPH)] = {DOT4, 'F', "FF", "dot(vec4(%a.xyz, 1.0), %b)", NULL, 0, 0},
    [OP(LDEXP)] = {EACH, 'F', "FI", "ldexp(%a, %b)", NULL, NEED(GPU_SHADER5)},

    [OP(SEQ)] = FLOAT_COMPARE("equal", "=="),
    [OP(SNE)] = FLOAT_COMPARE("notEqual", "!="),
    [OP(SLT)] = FLOAT_COMPARE("lessThan", "<"),
    [OP(SLE)] = FLOAT_COMPARE("lessThanEqual", "<="),
    [OP(SGT)] = FLOAT_COMPARE("greaterThan", ">"),
    [OP(SGE)] = FLOAT_COMPARE("greaterThanEqual", ">="),
    [OP(FSEQ)] = BITS_COMPARE("F", "equal", "=="),
    [OP(FSNE)] = BITS_COMPARE("F", "notEqual", "!="),
    [OP(FSLT)] = BITS_COMPARE("F", "lessThan", "<"),
    [OP(FSGE)] = BITS_COMPARE("F", "greaterThanEqual", ">="),
    [OP(USEQ)] = BITS_COMPARE("U", "equal", "=="),
    [OP(USNE)] = BITS_COMPARE("U", "notEqual", "!="),
    [OP(USLT)] = BITS_COMPARE("U", "lessThan", "<"),
    [OP(USGE)] = BITS_COMPARE("U", "greaterThanEqual", ">="),
    [OP(ISLT)] = BITS_COMPARE("I", "lessThan", "<"),
    [OP(ISGE)] = BITS_COMPARE("I", "greaterThanEqual", ">="),
    [OP(CMP)] = {SPLIT, 'M', "FMM", "(%a < 0.0 ? %b : %c)", NULL, 0, 0},
    [OP(UCMP)] = {SPLIT, 'M', "UMM", "(%a != 0u ? %b : %c)", NULL, 0, 0},

    [OP(UADD)] = {EACH, 'U', "UU", "(%a + %b)", NULL, 0, 0},
    [OP(UMUL)] = {EACH, 'U', "UU", "(%a * %b)", NULL, 0, 0},
    [OP(UMAD)] = {EACH, 'U', "UUU", "(%a * %b + %c)", NULL, 0, 0},
    [OP(UDIV)] = {EACH, 'U', "UU", "(%a / %b)", NULL, 0, 0},
    [OP(UMOD)] = {EACH, 'U', "UU", "(%a % %b)", NULL, 0, 0},
    [OP(IDIV)] = {EACH, 'I', "II", "(%a / %b)", NULL, 0, 0},
    /* The operator is undefined for negative operands. */
    [OP(MOD)] = {EACH, 'I', "II", "(%a - %b * (%a / %b))", NULL, 0, 0},
    [OP(INEG)] = {EACH, 'I', "I", "(-%a)", NULL, 0, 0},
    [OP(IABS)] = {EACH, 'I', "I", "abs(%a)", NULL, 0, 0},
    [OP(ISSG)] = {EACH, 'I', "I", "sign(%a)", NULL, 0, 0},
    [OP(IMIN)] = {EACH, 'I', "II", "min(%a, %b)", NULL, 0, 0},
    [OP(IMAX)] = {EACH, 'I', "II", "max(%a, %b)", NULL, 0, 0},
    [OP(UMIN)] = {EACH, 'U', "UU", "min(%a, %b)", NULL, 0, 0},
    [OP(UMAX)] = {EACH, 'U', "UU", "max(%a, %b)", NULL, 0, 0},
    [OP(AND)] = {EACH, 'U', "UU", "(%a & %b)", NULL, 0, 0},
    [OP(OR)] = {EACH, 'U', "UU", "(%a | %b)", NULL, 0, 0},
    [OP(XOR)] = {EACH, 'U', "UU", "(%a ^ %b)", NULL, 0, 0},
    [OP(NOT)] = {EACH, 'U', "U", "(~%a)", NULL, 0, 0},
    [OP(SHL)] = {EACH, 'U', "UU", "(%a << (%b & 31u))", NULL, 0, 0},
    [OP(USHR)] = {EACH, 'U', "UU", "(%a >> (%b & 31u))", NULL, 0, 0},
    [OP(ISHR)] = {EACH, 'I', "IU", "(%a >> (%b & 31u))", NULL, 0, 0},
    [OP(UMUL_HI)] = {SPLIT, 'U', "UU", "umul_hi(%a, %b)", NULL, HELPER(UMUL_HI)},
    [OP(IMUL_HI)] = {SPLIT, 'I', "II", "imul_hi(%a, %b)", NULL, HELPER(IMUL_HI)},
    [OP(UBFE)] = {SPLIT, 'U', "UUU", "ubfe(%a, %b, %c)", NULL, HELPER(UBFE)},
    [OP(IBFE)] = {SPLIT, 'I', "IUU", "ibfe(%a, %b, %c)", NULL, HELPER(IBFE)},
    [OP(BFI)] = {SPLIT, 'U', "UUUU", "bfi(%a, %b, %c, %d)", NULL, HELPER(BFI)},
    [OP(BREV)] = {EACH, 'U', "U", "bitfieldReverse(%a)", NULL, NEED(GPU_SHADER5)},
    [OP(POPC)] = {EACH, 'I', "U", "bitCount(%a)", NULL, NEED(GPU_SHADER5)},
    [OP(LSB)] = {EACH, 'I', "U", "findLSB(%a)", NULL, NEED(GPU_SHADER5)},
    [OP(UMSB)] = {EACH, 'I', "U", "findMSB(%a)", NULL, NEED(GPU_SHADER5)},
    [OP(IMSB)] = {EACH, 'I', "I", "findMSB(%a)", NULL, NEED(GPU_SHADER5)},

    [OP(F2I)] = {EACH, 'I', "F", "%I(%a)", NULL, 0, 0},
    [OP(F2U)] = {EACH, 'U', "F", "%U(%a)", NULL, 0, 0},
    [OP(I2F)] = {EACH, 'F', "I", "%F(%a)", NULL, 0, 0},
    [OP(U2F)] = {EACH, 'F', "U", "%F(%a)", NULL, 0, 0},
    [OP(UARL)] = {EACH, 'I', "I", "%a", NULL, 0, 0},
    [OP(ARL)] = {EACH, 'I', "F", "%I(floor(%a))", NULL, 0, 0},
    [OP(ARR)] = {EACH, 'I', "F", "%I(roundEven(%a))", NULL, 0, 0},

    [OP(LIT)] = {CHANNELS, 'F', "F", "lit(%a)", NULL, HELPER(LIT)},
    [OP(EXP)] = {CHANNELS, 'F', "F", "exp_parts(%a.x)", NULL, HELPER(EXP)},
    [OP(LOG)] = {CHANNELS, 'F', "F", "log_parts(%a.x)", NULL, HELPER(LOG)},
    [OP(DST)] = {CHANNELS, 'F', "FF", "vec4(1.0, %a.y * %b.y, %a.z, %b.w)", NULL, 0, 0},
    [OP(SCS)] = {CHANNELS, 'F', "F", "vec4(cos(%a.x), sin(%a.x), 0.0, 1.0)", NULL, 0, 0},
    [OP(XPD)] = {CHANNELS, 'F', "FF", "vec4(cross(%a.xyz, %b.xyz), 1.0)", NULL, 0, 0},
    [OP(PK2H)] = {DOT2, 'U', "F", "packHalf2x16(%a)", NULL, NEED(PACKING)},
    [OP(UP2H)] = {CHANNELS, 'F', "U", "unpackHalf2x16(%a.x).xyxy", NULL, NEED(PACKING)},
    [OP(UP2US)] = {CHANNELS, 'F', "U", "unpackUnorm2x16(%a.x).xyxy", NULL, NEED(PACKING)},
    [OP(UP4B)] = {CHANNELS, 'F', "U", "unpackSnorm4x8(%a.x)", NULL, NEED(PACKING)},
    [OP(UP4UB)] = {CHANNELS, 'F', "U", "unpackUnorm4x8(%a.x)", NULL, NEED(PACKING)},
    [OP(PK2US)] = {DOT2, 'U', "F", "packUnorm2x16(%a)", NULL, NEED(PACKING)},
    [OP(PK4B)] = {DOT4, 'U', "F", "packSnorm4x8(%a)", NULL, NEED(PACKING)},
    [OP(PK4UB)] = {DOT4, 'U', "F", "packUnorm4x8(%a)", NULL, NEED(PACKING)},

    [OP(DDX)] = {EACH, 'F', "F", "dFdx(%a)", NULL, 0, 0},
    [OP(DDY)] = {EACH, 'F', "F", "dFdy(%a)", NULL, 0, 0},
    [OP(DDX_FINE)] = {EACH, 'F', "F", "dFdxFine(%a)", NULL, NEED(DERIVATIVE_CONTROL)},
    [OP(DDY_FINE)] = {EACH, 'F', "F", "dFdyFine(%a)", NULL, NEED(DERIVATIVE_CONTROL)},

    [OP(VOTE_ALL)] = {SPLIT, 'I', "U", "(-int(allInvocations(%a != 0u)))", NULL, NEED(GROUP_VOTE)},
    [OP(VOTE_ANY)] = {SPLIT, 'I', "U", "(-int(anyInvocation(%a != 0u)))", NULL, NEED(GROUP_VOTE)},
    [OP(VOTE_EQ)] = {SPLIT, 'I', "U", "(-int(allInvocationsEqual(%a != 0u)))", NULL,
                     NEED(GROUP_VOTE)},
};

static enum bea_glsl_type letter_type(char letter)
{
    return letter == 'F'   ? BEA_GLSL_F
           : letter == 'I' ? BEA_GLSL_I
           : letter == 'U' ? BEA_GLSL_U
                           : BEA_GLSL_M;
}

static void expand(const char *pattern, const struct bea_glsl_str operands[4], unsigned n,
                   struct bea_glsl_str *out)
{
    static const char *const bools[4] = {"bool", "bvec2", "bvec3", "bvec4"};
    for (const char *p = pattern; *p; p++) {
        if (*p != '%' || p[1] == ' ') {
            bea_glsl_str_putc(out, *p);
            continue;
        }
        p++;
        if (*p >= 'a' && *p <= 'd')
            bea_glsl_str_puts(out, operands[*p - 'a'].s);
        else
            bea_glsl_str_puts(out,
                              *p == 'B' ? bools[n - 1] : bea_glsl_type_name(letter_type(*p), n));
    }
}

static void print_operands(struct bea_glsl *g, const struct bea_ir_insn *insn,
                           const struct row *row, const uint8_t *comps, unsigned n,
                           struct bea_glsl_str operands[4])
{
    size_t wanted = strlen(row->sources);
    for (size_t i = 0; i < wanted && i < 4; i++) {
        if (i < insn->num_src)
            bea_glsl_src(g, &insn->src[i], letter_type(row->sources[i]), comps, n, &operands[i]);
        else
            bea_glsl_fail(g, BEA_ERR_REFUSED, "an operand is missing");
    }
}

static void print_expression(struct bea_glsl *g, const struct bea_ir_insn *insn,
                             const struct row *row, const uint8_t *comps, unsigned n,
                             struct bea_glsl_str *out)
{
    struct bea_glsl_str operands[4];
    for (unsigned i = 0; i < 4; i++)
        bea_glsl_str_clear(&operands[i]);
    print_operands(g, insn, row, comps, n, operands);
    expand(n == 1 && row->scalar ? row->scalar : row->vector, operands, n, out);
}

/* type(scalar): the same value n times. */
static void spread(enum bea_glsl_type type, unsigned n, struct bea_glsl_str *value)
{
    if (n == 1)
        return;
    struct bea_glsl_str scalar = *value;
    bea_glsl_str_clear(value);
    bea_glsl_str_printf(value, "%s(%s)", bea_glsl_type_name(type, n), scalar.s);
    value->failed |= scalar.failed;
}

static void print_split(struct bea_glsl *g, const struct bea_ir_insn *insn, const struct row *row,
                        const uint8_t *comps, unsigned n, struct bea_glsl_str *out)
{
    if (n > 1)
        bea_glsl_str_printf(out, "%s(", bea_glsl_type_name(letter_type(row->result), n));
    for (unsigned i = 0; i < n; i++) {
        if (i)
            bea_glsl_str_puts(out, ", ");
        print_expression(g, insn, row, &comps[i], 1, out);
    }
    if (n > 1)
        bea_glsl_str_puts(out, ")");
}

static const struct row *find_row(const struct bea_glsl *g, uint32_t op)
{
    /* Where the host cannot say how, any derivative will do. */
    if (!g->host->derivative_control && op == OP(DDX_FINE))
        op = OP(DDX);
    if (!g->host->derivative_control && op == OP(DDY_FINE))
        op = OP(DDY);
    if (op >= sizeof(rows) / sizeof(rows[0]) || rows[op].shape == NONE)
        return NULL;
    return &rows[op];
}

bool bea_glsl_print_alu(struct bea_glsl *g, const struct bea_ir_insn *insn)
{
    static const uint8_t first[4] = {0, 1, 2, 3};
    const struct row *row = find_row(g, insn->op);
    if (!row)
        return false;
    uint8_t comps[4];
    unsigned n = bea_glsl_mask_comps(insn->dst[0].writemask, comps);
    if (n == 0)
        return true;
    if (row->helper)
        g->helpers |= 1u << (row->helper - 1);
    if (row->need)
        bea_glsl_need(g, (enum bea_glsl_need)(row->need - 1));
    enum bea_glsl_type type = letter_type(row->result);
    struct bea_glsl_str value;
    bea_glsl_str_clear(&value);
    switch (row->shape) {
    case EACH: print_expression(g, insn, row, comps, n, &value); break;
    case SPLIT: print_split(g, insn, row, comps, n, &value); break;
    case CHANNELS: print_expression(g, insn, row, first, 4, &value); break;
    case SPREAD: print_expression(g, insn, row, first, 1, &value); break;
    default:
        print_expression(g, insn, row, first, (unsigned)(row->shape - DOT2) + 2, &value);
        break;
    }
    if (row->shape == CHANNELS)
        bea_glsl_swizzle(&value, insn->dst[0].writemask);
    else if (row->shape != EACH && row->shape != SPLIT)
        spread(type, n, &value);
    if (value.failed)
        bea_glsl_fail(g, BEA_ERR_REFUSED, "expression too long");
    bea_glsl_result(g, insn, type, value.s);
    return true;
}
