/* SPDX-License-Identifier: MIT */
/* Steps that look at what came of the one before, and those that set a renderer up. */
#include <string.h>

#include "steps.h"
#include "vgp/protocol.h"

#define U32(n) ((uint32_t)step->value[n])

/* --- before the first call --- */

static enum bea_status limit(struct step *step)
{
    const char *name = step->words->count > 2 ? step->words->word[1] : "";
    uint64_t value = 0;
    if (step->world->renderer || step->words->count < 3 ||
        !value_parse(step->words->word[2], &value))
        world_complain(step->world, "a limit comes first and has a value");
#define SET_LIMIT(field, type, otherwise, unit, what)                                              \
    if (!strcmp(name, #field)) {                                                                   \
        step->world->params.limits.field = (type)value;                                            \
        return BEA_OK;                                                                             \
    }
    BEA_LIMITS(SET_LIMIT)
#undef SET_LIMIT
    world_complain(step->world, "no limit %s", name);
    return BEA_OK;
}

static enum bea_status fence_thread(struct step *step)
{
    step->world->params.fence_thread = true;
    return BEA_OK;
}

/* "gles": the host is one of OpenGL ES. */
static enum bea_status gles(struct step *step)
{
    step->world->gl_params.use_gles = true;
    return BEA_OK;
}

/* --- after a call --- */

static enum bea_status usable(struct step *step)
{
    if (!world_usable(step->world, U32(0)))
        world_complain(step->world, "context %u is not usable", U32(0));
    return BEA_OK;
}

static enum bea_status lost(struct step *step)
{
    static const uint32_t nop = VGP_HEADER(VIRGL_CCMD_NOP, 0, 0);
    if (bea_context_status(step->world->renderer, U32(0), NULL) == BEA_OK ||
        bea_submit(step->world->renderer, U32(0), &nop, 1, NULL) != BEA_ERR_CONTEXT_LOST ||
        !step->world->lost_contexts)
        world_complain(step->world, "context %u is not lost", U32(0));
    return BEA_OK;
}

static void same_name(struct step *step, const char *option, const char *got)
{
    const char *want = words_option(step->words, option);
    if (want && (!got || strcmp(want, got)))
        world_complain(step->world, "the error's %s is %s, not %s: %s", option, got ? got : "none",
                       want, step->world->error.message);
}

/* What the last call said through its error object. */
static enum bea_status error(struct step *step)
{
    const struct bea_error *got = &step->world->error;
    same_name(step, "command", got->command);
    same_name(step, "field", got->field);
    if (step_option(step, "dword", got->dword) != got->dword)
        world_complain(step->world, "the error is at dword %u: %s", got->dword, got->message);
    if (!got->message[0])
        world_complain(step->world, "no message");
    return BEA_OK;
}

/* "says WORD ...": one line of the log has all of them. */
static enum bea_status says(struct step *step)
{
    const char *line = step->world->log;
    while (*line) {
        size_t length = strcspn(line, "\n"), found = 0;
        for (size_t i = 1; i < step->words->count; i++) {
            const char *word = step->words->word[i] + (step->words->word[i][0] == '"');
            const char *at = strstr(line, word);
            found += at && at < line + length;
        }
        if (step->words->count > 1 && found == step->words->count - 1)
            return BEA_OK;
        line += length + (line[length] == '\n');
    }
    world_complain(step->world, "no such line in the log:\n%s", step->world->log);
    return BEA_OK;
}

/* "silent": nothing was logged. */
static enum bea_status silent(struct step *step)
{
    if (step->world->log[0])
        world_complain(step->world, "the log has: %s", step->world->log);
    return BEA_OK;
}

static uint8_t *byte_at(struct world_memory *memory, uint64_t offset)
{
    for (size_t i = 0; i < memory->pieces; i++) {
        if (offset < memory->iov[i].iov_len)
            return (uint8_t *)memory->iov[i].iov_base + offset;
        offset -= memory->iov[i].iov_len;
    }
    return NULL;
}

static uint64_t memory_size(const struct world_memory *memory)
{
    uint64_t size = 0;
    for (size_t i = 0; i < memory->pieces; i++)
        size += memory->iov[i].iov_len;
    return size;
}

static void each_byte(struct step *step, bool write)
{
    struct world_memory *memory = world_memory_of(step->world, U32(0));
    uint64_t from = step_option(step, "offset", 0);
    uint64_t end = memory ? step_option(step, "bytes", memory_size(memory) - from) + from : 0;
    for (uint64_t i = from; i < end; i++) {
        uint8_t *byte = byte_at(memory, i);
        if (byte && write)
            *byte = (uint8_t)step->value[1];
        else if (!byte || *byte != (uint8_t)step->value[1]) {
            world_complain(step->world, "byte %llu is %02x", (unsigned long long)i,
                           byte ? *byte : 0u);
            return;
        }
    }
}

/* "memory RESOURCE VALUE": every byte is VALUE. */
static enum bea_status memory_is(struct step *step)
{
    each_byte(step, false);
    return BEA_OK;
}

/* "fill RESOURCE VALUE" */
static enum bea_status fill(struct step *step)
{
    each_byte(step, true);
    return BEA_OK;
}

/* "untouched RESOURCE": no byte has changed since it was made. */
static enum bea_status untouched(struct step *step)
{
    step->value[1] = WORLD_FILL;
    each_byte(step, false);
    return BEA_OK;
}

/* "usage CONTEXT NAME=VALUE ...", of the renderer for context 0. */
static enum bea_status usage(struct step *step)
{
    struct bea_usage got = {0};
    if (U32(0))
        bea_context_usage(step->world->renderer, U32(0), &got);
    else
        bea_renderer_usage(step->world->renderer, &got);
    const struct {
        const char *name;
        uint64_t value;
    } members[] = {
        {"contexts", got.contexts},   {"subcontexts", got.subcontexts}, {"objects", got.objects},
        {"resources", got.resources}, {"bytes", got.resource_bytes},    {"fences", got.fences},
        {"refused", got.refused},
    };
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (step_option(step, members[i].name, members[i].value) != members[i].value)
            world_complain(step->world, "%s: %llu", members[i].name,
                           (unsigned long long)members[i].value);
    return BEA_OK;
}

const struct step_kind step_kinds_check[] = {
    {"limit", 0, true, limit},
    {"fence-thread", 0, true, fence_thread},
    {"gles", 0, true, gles},
    {"usable", 1, true, usable},
    {"lost", 1, true, lost},
    {"error", 0, true, error},
    {"says", 0, true, says},
    {"silent", 0, true, silent},
    {"memory", 2, true, memory_is},
    {"fill", 2, true, fill},
    {"untouched", 1, true, untouched},
    {"usage", 1, true, usage},
    {0},
};
