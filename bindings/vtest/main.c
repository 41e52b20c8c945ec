/* SPDX-License-Identifier: MIT */
#include <malloc.h>

#include "options.h"
#include "server.h"

int main(int argc, char **argv)
{
    struct vtest_options options;
    int status = vtest_options_parse(&options, argc, argv);
    if (status >= 0)
        return status;
#ifdef M_TRIM_THRESHOLD
    /* Software GL frees a frame's memory at its end and takes it again for the next. */
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
    return vtest_server_run(&options);
}
