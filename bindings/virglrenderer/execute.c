/* SPDX-License-Identifier: MIT */
/* Queries by structure: a table of the structures that are known. */
#include <errno.h>
#include <string.h>

#include "state.h"

static int export_query(void *args)
{
    struct virgl_renderer_export_query *query = args;
    struct bea_scanout scanout;
    const struct bea_image *image = &scanout.image;
    if (!abi_resource(query->in_resource_id))
        return -EINVAL;
    query->out_num_fds = query->out_fourcc = 0;
    for (int i = 0; i < 4; i++) {
        query->out_fds[i] = -1;
        query->out_strides[i] = query->out_offsets[i] = 0;
    }
    query->out_modifier = (UINT64_C(1) << 56) - 1; /* none */
    /* Without fds the renderer's own will do. */
    enum bea_status status =
        query->in_export_fds
            ? bea_resource_export_dmabuf(abi.renderer, query->in_resource_id, &scanout.image)
            : bea_scanout_query(abi.renderer, query->in_resource_id, &scanout);
    if (status != BEA_OK)
        return 0; /* known, and not to be exported */
    query->out_num_fds = image->plane_count;
    query->out_fourcc = image->fourcc;
    query->out_modifier = image->modifier;
    for (uint32_t i = 0; i < image->plane_count; i++) {
        query->out_fds[i] = query->in_export_fds ? image->planes[i].fd : -1;
        query->out_strides[i] = image->planes[i].stride;
        query->out_offsets[i] = image->planes[i].offset;
    }
    return 0;
}

static int supported_structures(void *args);

static const struct {
    uint32_t stype, size;
    int (*run)(void *args);
} structures[] = {
    {VIRGL_RENDERER_STRUCTURE_TYPE_EXPORT_QUERY, sizeof(struct virgl_renderer_export_query),
     export_query},
    {VIRGL_RENDERER_STRUCTURE_TYPE_SUPPORTED_STRUCTURES,
     sizeof(struct virgl_renderer_supported_structures), supported_structures},
};
#define STRUCTURES (sizeof(structures) / sizeof(structures[0]))

static int supported_structures(void *args)
{
    struct virgl_renderer_supported_structures *query = args;
    query->out_supported_structures_mask = 0;
    /* Further versions of them have not come yet. */
    if (query->in_stype_version != 0)
        return 0;
    for (size_t i = 0; i < STRUCTURES; i++)
        query->out_supported_structures_mask |= structures[i].stype;
    return 0;
}

VIRGL_EXPORT int virgl_renderer_execute(void *execute_args, uint32_t execute_size)
{
    struct virgl_renderer_hdr hdr;
    if (!execute_args || execute_size < sizeof(hdr))
        return -EINVAL;
    memcpy(&hdr, execute_args, sizeof(hdr));
    for (size_t i = 0; i < STRUCTURES; i++)
        if (hdr.stype == structures[i].stype && hdr.stype_version == 0 &&
            hdr.size == structures[i].size && execute_size == hdr.size)
            return structures[i].run(execute_args);
    return -EINVAL;
}
