/* SPDX-License-Identifier: MIT */
#include "options.h"
#include "server.h"

int main(int argc, char **argv)
{
    struct vtest_options options;
    int status = vtest_options_parse(&options, argc, argv);
    return status >= 0 ? status : vtest_server_run(&options);
}
