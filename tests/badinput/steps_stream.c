/* SPDX-License-Identifier: MIT */
/* Steps that submit commands. */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "allocations.h"
#include "steps.h"
#include "vgp/protocol.h"

#define U32(n) ((uint32_t)step->value[n])

/* One line of commands below a step, in a place of its own: words are big. */
static bool put_line(struct step *step, struct dwords *dwords, const struct script_line *line)
{
    struct words *words = malloc(sizeof(*words));
    char *text = text_expand(line->text);
    bool good = words && text && words_split(words, text) && dwords_put_command(dwords, words);
    if (!good) {
        step->world->line = line->number;
        world_complain(step->world, "no command: %s", line->text);
    }
    free(text);
    free(words);
    return good;
}

/* Submits from a page that must not be written to. */
static enum bea_status send_readonly(struct step *step, const struct dwords *dwords)
{
    size_t bytes = dwords->count * sizeof(uint32_t);
    enum bea_status status = BEA_ERR_HOST;
    void *page = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return status;
    memcpy(page, dwords->data, bytes);
    if (!mprotect(page, bytes, PROT_READ))
        status =
            bea_submit(step->world->renderer, U32(0), page, dwords->count, &step->world->error);
    munmap(page, bytes);
    return status;
}

/* Submits from a copy that ends where the dwords end. `shift` bytes off the right alignment. */
static enum bea_status send_exactly(struct step *step, const struct dwords *dwords, size_t shift)
{
    size_t bytes = dwords->count * sizeof(uint32_t);
    uint8_t *copy;
    enum bea_status status;
    if (step_option(step, "readonly", 0))
        return send_readonly(step, dwords);
    copy = malloc(bytes + shift ? bytes + shift : 1);
    if (!copy)
        return BEA_ERR_HOST;
    if (bytes)
        memcpy(copy + shift, dwords->data, bytes);
    status = bea_submit(step->world->renderer, U32(0), copy + shift,
                        (size_t)step_option(step, "count", dwords->count), &step->world->error);
    free(copy);
    return status;
}

static uint64_t refused(struct step *step)
{
    struct bea_usage usage = {0};
    bea_context_usage(step->world->renderer, U32(0), &usage);
    return usage.refused;
}

/* Every allocation of the submit fails once. The last time none did; that one counts. */
static enum bea_status send_without_memory(struct step *step, const struct dwords *dwords)
{
    enum bea_status status = BEA_OK;
    for (int n = 0; n < 20000; n++) {
        allocations_fail_one(n);
        /* the copy is made before, so that its allocation is not the one that fails */
        status = bea_submit(step->world->renderer, U32(0), dwords->data, dwords->count,
                            &step->world->error);
        if (allocations_fail_one(-1) >= 0)
            return status;
        if (status != BEA_OK && status != BEA_ERR_NO_MEMORY && status != BEA_ERR_REFUSED)
            world_complain(step->world, "out of memory at allocation %d: %s", n,
                           bea_status_name(status));
    }
    world_complain(step->world, "there is no end of allocations");
    return status;
}

/* Refused commands don't fail a submit: they are told by their count. */
static enum bea_status send(struct step *step, const struct dwords *dwords)
{
    uint64_t before, times = step_option(step, "times", 1);
    enum bea_status status = BEA_OK;
    if (step_option(step, "oom", 0))
        return send_without_memory(step, dwords);
    before = refused(step);
    while (times-- && status == BEA_OK)
        status = send_exactly(step, dwords, (size_t)step_option(step, "shift", 0));
    return status == BEA_OK && refused(step) != before ? BEA_ERR_REFUSED : status;
}

static enum bea_status submit(struct step *step)
{
    struct dwords dwords = {0};
    enum bea_status status = BEA_OK;
    bool good = true;
    for (size_t i = 0; i < step->num_below && good; i++)
        good = put_line(step, &dwords, &step->below[i]);
    if (good)
        status = send(step, &dwords);
    free(dwords.data);
    return status;
}

/* The lines below as one text. The caller frees. */
static char *text_below(struct step *step)
{
    size_t size = 1;
    char *text = calloc(1, 1);
    for (size_t i = 0; text && i < step->num_below; i++) {
        char *line = text_expand(step->below[i].text), *grown = NULL;
        size_t length = line ? strlen(line) : 0;
        if (line)
            grown = realloc(text, size + length + 1);
        if (grown) {
            memcpy(grown + size - 1, line, length);
            memcpy(grown + size - 1 + length, "\n", 2);
            size += length + 1;
            text = grown;
        }
        free(line);
    }
    return text;
}

static bool put_shader(struct step *step, struct dwords *dwords, const char *text)
{
    const char *outputs = words_option(step->words, "outputs");
    uint32_t whole = (uint32_t)step_option(step, "bytes", strlen(text) + 1);
    bool good = dwords_put(dwords, 0) && dwords_put(dwords, U32(1)) && dwords_put(dwords, U32(2)) &&
                dwords_put(dwords, whole) && dwords_put(dwords, 300) &&
                dwords_put(dwords, (uint32_t)step_option(step, "num_outputs", outputs != NULL));
    if (outputs) { /* "REGISTER,COMPONENTS...", one output of buffer 0, strides of 4 dwords */
        for (int i = 0; i < 4; i++)
            good = good && dwords_put(dwords, 4);
        good = good && dwords_put(dwords, (uint32_t)step_option(step, "outputs", 0)) &&
               dwords_put(dwords, 0);
    }
    if (!good || !dwords_put_text(dwords, text))
        return false;
    dwords->data[0] = VGP_HEADER(VIRGL_CCMD_CREATE_OBJECT, VIRGL_OBJECT_SHADER, dwords->count - 1);
    return true;
}

/* "shader CONTEXT HANDLE STAGE" with the text below: CREATE_OBJECT. */
static enum bea_status shader(struct step *step)
{
    struct dwords dwords = {0};
    char *text = text_below(step);
    enum bea_status status = BEA_ERR_HOST;
    if (text && put_shader(step, &dwords, text))
        status = send(step, &dwords);
    free(dwords.data);
    free(text);
    return status;
}

const struct step_kind step_kinds_stream[] = {
    {"submit", 1, false, submit},
    {"shader", 3, false, shader},
    {0},
};
