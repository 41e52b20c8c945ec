/* SPDX-License-Identifier: MIT */
/* Steps about memory that others see: blobs, mappings, exports and imports. Files are memfds. */
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "steps.h"

#define U32(n) ((uint32_t)step->value[n])

static int file_of(uint64_t bytes)
{
    int fd = memfd_create("badinput", MFD_CLOEXEC);
    if (fd >= 0 && ftruncate(fd, (off_t)bytes) != 0) {
        close(fd);
        fd = -1;
    }
    return fd;
}

/* "blob RESOURCE KIND [context= blob= flags= size= memory=BYTES,... file=BYTES]" */
static enum bea_status blob(struct step *step)
{
    struct world *world = step->world;
    const char *sizes = words_option(step->words, "memory");
    struct world_memory *memory = sizes ? world_memory_add(world, U32(0), sizes) : NULL;
    const struct bea_blob_params params = {
        .memory = (enum bea_blob_memory)U32(1),
        .flags = (uint32_t)step_option(step, "flags", 0),
        .context_id = (uint32_t)step_option(step, "context", 1),
        .blob_id = step_option(step, "blob", 0),
        .size = step_option(step, "size", 4096),
        .iov = memory ? memory->iov : NULL,
        .iov_count = memory ? memory->pieces : 0,
        .fd = words_option(step->words, "file") ? file_of(step_option(step, "file", 0)) : -1,
    };
    enum bea_status status = bea_resource_create_blob(world->renderer, U32(0), &params);
    if (params.fd >= 0)
        close(params.fd);
    if (memory && status != BEA_OK)
        world_memory_drop(world, memory);
    return status;
}

/* "map RESOURCE [size= fill=]": writes all of it when something is said to fill it with. */
static enum bea_status map(struct step *step)
{
    void *address = NULL;
    uint64_t size = 0;
    enum bea_status status = bea_resource_map(step->world->renderer, U32(0), &address, &size);
    if (status != BEA_OK)
        return status;
    if (step_option(step, "size", size) != size)
        world_complain(step->world, "%llu bytes are mapped", (unsigned long long)size);
    if (words_option(step->words, "fill"))
        memset(address, (int)step_option(step, "fill", 0), (size_t)size);
    return status;
}

static enum bea_status map_fixed(struct step *step)
{
    return bea_resource_map_fixed(step->world->renderer, U32(0), (void *)(uintptr_t)step->value[1]);
}

static enum bea_status unmap(struct step *step)
{
    return bea_resource_unmap(step->world->renderer, U32(0));
}

static enum bea_status export(struct step *step) {
    struct bea_image image = {0};
    enum bea_status status = bea_resource_export_dmabuf(step->world->renderer, U32(0), &image);
    if (image.plane_count > BEA_MAX_PLANES)
        world_complain(step->world, "%u planes", image.plane_count);
    for (uint32_t i = 0; status == BEA_OK && i < image.plane_count; i++) close(image.planes[i].fd);
    return status;
}

static enum bea_status scanout(struct step *step)
{
    struct bea_scanout scanout;
    return bea_scanout_query(step->world->renderer, U32(0), &scanout);
}

/* "import RESOURCE FILE_BYTES [width= height= fourcc= modifier= planes= stride= offset=]" */
static enum bea_status import(struct step *step)
{
    const uint32_t width = (uint32_t)step_option(step, "width", 16);
    struct bea_image image = {
        .width = width,
        .height = (uint32_t)step_option(step, "height", 16),
        .fourcc = (uint32_t)step_option(step, "fourcc", 0x34325241),
        .modifier = step_option(step, "modifier", 0),
        .plane_count = (uint32_t)step_option(step, "planes", 1),
    };
    int fd = file_of(step->value[1]);
    for (uint32_t i = 0; i < BEA_MAX_PLANES; i++)
        image.planes[i] = (struct bea_plane){
            .fd = fd,
            .stride = (uint32_t)step_option(step, "stride", width * 4),
            .offset = (uint32_t)step_option(step, "offset", 0),
        };
    enum bea_status status = bea_resource_import_dmabuf(step->world->renderer, U32(0), &image,
                                                        (uint32_t)step_option(step, "bind", 0));
    close(fd);
    return status;
}

const struct step_kind step_kinds_share[] = {
    {"blob", 2, false, blob},           {"map", 1, false, map},
    {"map-fixed", 2, false, map_fixed}, {"unmap", 1, false, unmap},
    {"export", 1, false, export},       {"import", 2, false, import},
    {"scanout", 1, false, scanout},     {0},
};
