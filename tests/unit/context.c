/* SPDX-License-Identifier: MIT */
/* Contexts, sub-contexts, what they see and how long it lives. */
#include "fixture.h"

#include <string.h>

static struct fixture f;
static void start(void)
{
    fixture_init(&f);
    fixture_context(&f, 1);
}
static void end(void)
{
    fixture_finish(&f);
}
TestSuite(context, .init = start, .fini = end);

static struct bea_usage usage_of(uint32_t context_id)
{
    struct bea_usage usage;
    OK(bea_context_usage(f.renderer, context_id, &usage));
    return usage;
}

static uint32_t current_sub(void)
{
    return bea_context_find(f.renderer, 1)->current->id;
}

Test(context, ids)
{
    FAILS(bea_context_create(f.renderer, 0, 2, NULL), BEA_ERR_INVALID);
    FAILS(bea_context_create(f.renderer, 1, 2, NULL), BEA_ERR_EXISTS);
    FAILS(bea_context_create(f.renderer, 2, 3, NULL), BEA_ERR_UNSUPPORTED);
    OK(bea_context_create(f.renderer, UINT32_MAX, 1, NULL));
    FAILS(bea_context_destroy(f.renderer, 0), BEA_ERR_NOT_FOUND);
    FAILS(bea_context_destroy(f.renderer, 5), BEA_ERR_NOT_FOUND);
    OK(bea_context_destroy(f.renderer, 1));
    FAILS(bea_context_destroy(f.renderer, 1), BEA_ERR_NOT_FOUND);
    FAILS(bea_context_status(f.renderer, 1, NULL), BEA_ERR_NOT_FOUND);
    FAILS(SUBMIT(&f, HDR(NOP, 0)), BEA_ERR_NOT_FOUND);
}

Test(context, long_names_are_cut)
{
    char name[200];
    memset(name, 'x', sizeof(name) - 1);
    name[199] = '\0';
    OK(bea_context_create(f.renderer, 2, 2, name));
    EQ(strlen(bea_context_find(f.renderer, 2)->name), 63);
}

Test(context, attach_and_detach)
{
    struct bea_resource_params params = texture_params(4, 4);
    FAILS(bea_context_attach_resource(f.renderer, 1, 9), BEA_ERR_NOT_FOUND);
    OK(bea_resource_create(f.renderer, 9, &params));
    FAILS(bea_context_attach_resource(f.renderer, 2, 9), BEA_ERR_NOT_FOUND);
    FAILS(bea_context_detach_resource(f.renderer, 1, 9), BEA_ERR_NOT_FOUND);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
    EQ(usage_of(1).refused, 1); /* not attached: not visible */
    OK(bea_context_attach_resource(f.renderer, 1, 9));
    OK(bea_context_attach_resource(f.renderer, 1, 9));
    EQ(usage_of(1).resources, 1);
    EQ(usage_of(1).resource_bytes, 64);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
    EQ(usage_of(1).refused, 1);
    OK(bea_context_detach_resource(f.renderer, 1, 9));
    FAILS(bea_context_detach_resource(f.renderer, 1, 9), BEA_ERR_NOT_FOUND);
}

Test(context, subcontext_rules)
{
    EQ(current_sub(), 0);
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 7)); /* creates and switches */
    EQ(current_sub(), 7);
    OK(SUBMIT(&f, HDR(SET_SUB_CTX, 1), 0));
    EQ(current_sub(), 0);
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 7)); /* known: nothing, not even a switch */
    EQ(current_sub(), 0);
    OK(SUBMIT(&f, HDR(SET_SUB_CTX, 1), 99)); /* unknown: ignored */
    EQ(current_sub(), 0);
    OK(SUBMIT(&f, HDR(DESTROY_SUB_CTX, 1), 0, HDR(DESTROY_SUB_CTX, 1), 99));
    EQ(usage_of(1).subcontexts, 2);
    OK(SUBMIT(&f, HDR(SET_SUB_CTX, 1), 7, HDR(DESTROY_SUB_CTX, 1), 7));
    EQ(current_sub(), 0);
    EQ(usage_of(1).subcontexts, 1);
    EQ(usage_of(1).refused, 0);
}

Test(context, another_than_the_current_is_destroyed)
{
    OK(SUBMIT(&f, HDR(CREATE_SUB_CTX, 1), 7, HDR(CREATE_SUB_CTX, 1), 8, HDR(DESTROY_SUB_CTX, 1),
              7));
    EQ(current_sub(), 8);
}

Test(context, objects_belong_to_their_subcontext)
{
    OK(SUBMIT(&f, CREATE_DSA(3), HDR(CREATE_SUB_CTX, 1), 1, HDR_OBJECT(BIND_OBJECT, DSA, 1), 3));
    EQ(usage_of(1).refused, 1);
    OK(SUBMIT(&f, HDR(SET_SUB_CTX, 1), 0, HDR_OBJECT(BIND_OBJECT, DSA, 1), 3));
    EQ(usage_of(1).refused, 1);
    EQ(usage_of(1).objects, 1);
    OK(SUBMIT(&f, HDR(SET_SUB_CTX, 1), 1, CREATE_DSA(3), CREATE_DSA(4)));
    EQ(usage_of(1).objects, 3);
    OK(SUBMIT(&f, HDR(DESTROY_SUB_CTX, 1), 1));
    EQ(usage_of(1).objects, 1);
    EQ(f.null->counts.objects, 1);
}

Test(context, a_handle_names_one_object_of_any_type)
{
    OK(SUBMIT(&f, CREATE_DSA(3), HDR_OBJECT(BIND_OBJECT, BLEND, 1), 3));
    EQ(usage_of(1).refused, 1);
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(3, 9))); /* replaces it */
    EQ(usage_of(1).objects, 1);
    OK(SUBMIT(&f, HDR_OBJECT(BIND_OBJECT, DSA, 1), 3));
    EQ(usage_of(1).refused, 2);
}

Test(context, bound_objects_outlive_their_handle)
{
    OK(SUBMIT(&f, CREATE_DSA(3), HDR_OBJECT(BIND_OBJECT, DSA, 1), 3,
              HDR_OBJECT(DESTROY_OBJECT, DSA, 1), 3));
    EQ(usage_of(1).objects, 0);
    EQ(f.null->counts.objects, 1);
    OK(SUBMIT(&f, HDR_OBJECT(BIND_OBJECT, DSA, 1), 0));
    EQ(f.null->counts.objects, 0);
    /* not there: no complaint */
    OK(SUBMIT(&f, HDR_OBJECT(DESTROY_OBJECT, DSA, 1), 3));
    EQ(usage_of(1).refused, 0);
}

Test(context, destroy_while_current_and_bound)
{
    fixture_texture(&f, 9, 4, 4);
    fixture_context(&f, 2);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9), HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0, 5,
              HDR(CREATE_SUB_CTX, 1), 4, CREATE_SURFACE(5, 9), HDR(SET_FRAMEBUFFER_STATE, 3), 1, 0,
              5));
    EQ(f.null->counts.objects, 2);
    OK(bea_context_destroy(f.renderer, 1));
    EQ(f.null->counts.objects, 0);
    EQ(f.null->counts.subcontexts, 1);
    OK(bea_submit(f.renderer, 2, (const uint32_t[]){HDR(NOP, 0)}, 1, NULL));
}

Test(context, counts)
{
    OK(SUBMIT(&f, HDR(NOP, 0), HDR(NOP, 2), 0, 0, HDR(END_TRANSFERS, 0)));
    EQ(usage_of(1).commands, 3);
    EQ(usage_of(1).submits, 1);
    EQ(usage_of(1).contexts, 1);
    OK(bea_context_destroy(f.renderer, 1));
    struct bea_usage all;
    bea_renderer_usage(f.renderer, &all);
    EQ(all.commands, 3); /* since creation */
}

Test(context, reset_leaves_a_usable_renderer)
{
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
    bea_renderer_reset(f.renderer);
    FAILS(SUBMIT(&f, HDR(NOP, 0)), BEA_ERR_NOT_FOUND);
    fixture_context(&f, 1);
    fixture_texture(&f, 9, 4, 4);
    OK(SUBMIT(&f, CREATE_SURFACE(5, 9)));
    EQ(usage_of(1).refused, 0);
}
