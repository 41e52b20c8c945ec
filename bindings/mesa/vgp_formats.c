/* SPDX-License-Identifier: MIT */
/* Gallium's formats and the wire's. The list is of those that the driver's own table had. */
#include "vgp_glue.h"

#include "util/format/u_format.h"

#define FORMAT(name) [PIPE_FORMAT_##name] = VIRGL_FORMAT_##name,

static const enum virgl_formats on_the_wire[PIPE_FORMAT_COUNT] = {
#include "vgp_formats.h"
};

enum virgl_formats pipe_to_virgl_format(enum pipe_format format)
{
    const enum virgl_formats found = on_the_wire[format];

    if (!found && format != PIPE_FORMAT_NONE)
        debug_printf("VIRGL: the wire has no %s\n", util_format_name(format));
    return found;
}

enum pipe_format virgl_to_pipe_format(enum virgl_formats format)
{
    for (unsigned i = 0; i < PIPE_FORMAT_COUNT; i++)
        if (on_the_wire[i] == format)
            return (enum pipe_format)i;
    debug_printf("VIRGL: format %u of the wire is not Gallium's\n", format);
    return PIPE_FORMAT_NONE;
}
