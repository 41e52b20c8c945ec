/* SPDX-License-Identifier: MIT */
#include "host.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const struct host {
    const char *name;
    bool es;
    int max_version;
    const char *without;
} hosts[] = {
    {"gl", false, 0, NULL},           {"gl33", false, 33, "extensions"},  {"es", true, 0, NULL},
    {"es30", true, 30, "extensions"}, {"nocompute", false, 0, "COMPUTE"}, {"node", false, 0, NULL},
};

static const struct host *host(void)
{
    const char *name = getenv("BEATRICE_TEST_HOST");
    if (!name)
        return &hosts[0];
    for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++)
        if (strcmp(hosts[i].name, name) == 0)
            return &hosts[i];
    cr_assert_fail("no host is called %s", name);
    return NULL;
}

struct bea_gl_params host_params(void)
{
    struct bea_gl_params params;
    bea_gl_params_init(&params);
    params.use_gles = host()->es;
    params.max_version = host()->max_version;
    params.without = host()->without;
    if (strcmp(host()->name, "node") == 0)
        params.window_system = BEA_GL_RENDER_NODE;
    return params;
}

bool host_is_lesser(void)
{
    return host()->without != NULL;
}

bool host_is_es(void)
{
    return host()->es;
}
